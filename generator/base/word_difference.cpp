#include "base/word_difference.h"

#include "base/sequence_difference.h"
#include "base/text.h"

#include <algorithm>
#include <functional>

namespace kunskap {
namespace {

bool is_in_word(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

/// Words, and between them white space or single signs.
std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> pieces;
  pieces.reserve(text.size() / 4);
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin + 1;
    if (is_in_word(text[begin]))
      while (end < text.size() && is_in_word(text[end])) ++end;
    pieces.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return pieces;
}

std::vector<std::uint64_t> hashes_of(const std::vector<std::string_view>& pieces) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(pieces.size());
  for (const std::string_view piece : pieces) hashes.push_back(std::hash<std::string_view>()(piece));
  return hashes;
}

std::string_view joined(const std::vector<std::string_view>& pieces, std::size_t begin, std::size_t count) {
  if (count == 0) return {};
  const std::string_view last = pieces[begin + count - 1];
  return {pieces[begin].data(), static_cast<std::size_t>(last.data() + last.size() - pieces[begin].data())};
}

void add_run(std::vector<TextRun>& runs, RunKind kind, std::string_view text) {
  if (text.empty()) return;
  if (!runs.empty() && runs.back().kind == kind)
    runs.back().text += text;
  else
    runs.push_back({kind, std::string(text)});
}

/// What is gathered until a word is kept: a removal and an insertion, with the signs between in both.
struct Gathered {
  std::string removed, added, signs;

  void change(RunKind kind, std::string_view text) {
    if (!removed.empty() || !added.empty()) {
      removed += signs;
      added += signs;
      signs.clear();
    }
    (kind == RunKind::removed ? removed : added) += text;
  }

  void flush(std::vector<TextRun>& runs) {
    add_run(runs, RunKind::removed, removed);
    add_run(runs, RunKind::added, added);
    add_run(runs, RunKind::same, signs);
    removed.clear(), added.clear(), signs.clear();
  }
};

}  // namespace

std::vector<TextRun> word_difference(std::string_view before, std::string_view after) {
  const auto old_pieces = pieces_of(before);
  const auto new_pieces = pieces_of(after);
  std::vector<TextRun> runs;
  Gathered gathered;
  std::size_t old_at = 0, new_at = 0;
  for (const Edit& edit : difference(hashes_of(old_pieces), hashes_of(new_pieces))) {
    const std::string_view text =
        edit.kind == EditKind::remove ? joined(old_pieces, old_at, edit.count) : joined(new_pieces, new_at, edit.count);
    if (edit.kind != EditKind::insert) old_at += edit.count;
    if (edit.kind != EditKind::remove) new_at += edit.count;
    const bool is_signs = edit.kind == EditKind::keep && std::none_of(text.begin(), text.end(), is_in_word);
    const bool is_open = !gathered.removed.empty() || !gathered.added.empty();
    if (edit.kind != EditKind::keep) {
      gathered.change(edit.kind == EditKind::remove ? RunKind::removed : RunKind::added, text);
    } else if (is_signs && is_open) {
      gathered.signs += text;
    } else {
      gathered.flush(runs);
      add_run(runs, RunKind::same, text);
    }
  }
  gathered.flush(runs);
  return runs;
}

LineProfile word_profile(std::string_view text) {
  LineProfile profile;
  for (const std::string_view piece : pieces_of(text))
    if (is_in_word(piece.front())) profile.lines.emplace_back(std::hash<std::string_view>()(piece), 1);
  profile.size = profile.lines.size();
  std::sort(profile.lines.begin(), profile.lines.end());
  return profile;
}

}  // namespace kunskap
