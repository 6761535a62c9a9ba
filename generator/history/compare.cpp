// Blocks of prose are compared as wholes first. Where some were removed and others came in their place, those that have
// enough words in common are taken for the same block rewritten, and compared word by word. Of what is the same, only
// the heading above a change is shown, so that one sees where it stands.
#include "history/compare.h"

#include "base/sequence_difference.h"

#include <algorithm>
#include <functional>
#include <map>

namespace kunskap {
namespace {

constexpr int rewritten = 35;  // Percent of the words in common, from which a block is the same block rewritten.
constexpr std::size_t longest_same = 400;   // Bytes of unchanged text between two changes that are shown whole,
constexpr std::size_t shown_of_same = 140;  // and how many next to a change otherwise.

std::uint64_t hash_of(const TextBlock& block) {
  return std::hash<std::string_view>()(block.text) * 31 + static_cast<std::uint64_t>(block.kind);
}

std::vector<std::uint64_t> hashes_of(const std::vector<TextBlock>& blocks) {
  std::vector<std::uint64_t> hashes;
  for (const TextBlock& block : blocks) hashes.push_back(hash_of(block));
  return hashes;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// At most about `size` bytes from the beginning, whole words.
std::string_view beginning(std::string_view text, std::size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && is_continuation(text[size])) --size;
  const std::size_t space = text.rfind(' ', size);
  return text.substr(0, space == std::string_view::npos ? size : space + 1);
}

std::string_view ending(std::string_view text, std::size_t size) {
  if (text.size() <= size) return text;
  std::size_t begin = text.size() - size;
  while (begin < text.size() && is_continuation(text[begin])) ++begin;
  const std::size_t space = text.find(' ', begin);
  return text.substr(space == std::string_view::npos ? begin : space);
}

/// Long stretches that are the same are cut in their middle.
void shorten_same(std::vector<TextRun>& runs) {
  for (std::size_t i = 0; i < runs.size(); ++i) {
    std::string& text = runs[i].text;
    if (runs[i].kind != RunKind::same || text.size() <= longest_same) continue;
    std::string shorter;
    if (i > 0) shorter += beginning(text, shown_of_same);
    shorter += "…";
    if (i + 1 < runs.size()) shorter += ending(text, shown_of_same);
    text = std::move(shorter);
  }
}

BlockDifference whole(const TextBlock& block, RunKind kind) { return {block.kind, {{kind, block.text}}}; }

class ProseComparison {
 public:
  ProseComparison(const std::vector<TextBlock>& before, const std::vector<TextBlock>& after)
      : before_(before), after_(after) {}

  std::vector<BlockDifference> compare() {
    std::size_t removed = 0, added = 0;
    for (const Edit& edit : difference(hashes_of(before_), hashes_of(after_))) {
      if (edit.kind == EditKind::remove) removed = edit.count;
      if (edit.kind == EditKind::insert) added = edit.count;
      if (edit.kind != EditKind::keep) continue;
      replace(removed, added);
      removed = added = 0;
      for (std::size_t i = 0; i < edit.count; ++i, ++old_, ++new_)
        if (after_[new_].kind == BlockKind::heading) heading_ = &after_[new_];
    }
    replace(removed, added);
    return std::move(found_);
  }

 private:
  void replace(std::size_t removed, std::size_t added) {
    if (removed + added == 0) return;
    if (heading_) found_.push_back(whole(*heading_, RunKind::same));
    heading_ = nullptr;
    const std::size_t old_end = old_ + removed;
    profiles_.clear();
    for (std::size_t i = old_; added > 0 && i < old_end; ++i) profiles_.push_back(word_profile(before_[i].text));
    first_profile_ = old_;
    for (const std::size_t new_end = new_ + added; new_ < new_end; ++new_) {
      const std::size_t like = most_alike(old_, old_end, after_[new_]);
      if (like == old_end) {
        found_.push_back(whole(after_[new_], RunKind::added));
        continue;
      }
      for (; old_ < like; ++old_) found_.push_back(whole(before_[old_], RunKind::removed));
      BlockDifference& block = found_.emplace_back(
          BlockDifference{after_[new_].kind, word_difference(before_[old_++].text, after_[new_].text)});
      shorten_same(block.runs);
    }
    for (; old_ < old_end; ++old_) found_.push_back(whole(before_[old_], RunKind::removed));
  }

  /// Which of the removed blocks the new one is a rewriting of; `end` when of none.
  std::size_t most_alike(std::size_t begin, std::size_t end, const TextBlock& block) const {
    constexpr std::size_t farthest = 20;
    std::size_t best = end;
    int most = rewritten - 1;
    if (begin == end) return end;
    const LineProfile profile = word_profile(block.text);
    for (std::size_t i = begin; i < std::min(end, begin + farthest); ++i) {
      const int alike = before_[i].kind == block.kind ? similarity(profiles_[i - first_profile_], profile) : 0;
      if (alike > most) most = alike, best = i;
    }
    return best;
  }

  const std::vector<TextBlock>& before_;
  const std::vector<TextBlock>& after_;
  std::size_t old_ = 0, new_ = 0;
  std::vector<LineProfile> profiles_;   ///< Of the removed blocks that may have been rewritten,
  std::size_t first_profile_ = 0;       ///< from this one on.
  const TextBlock* heading_ = nullptr;  ///< The one above, that has not been shown.
  std::vector<BlockDifference> found_;
};

/// The values that went and those that came.
std::vector<BlockDifference> compare_facts(const std::vector<TextBlock>& before, const std::vector<TextBlock>& after) {
  std::vector<BlockDifference> found;
  const auto add_missing = [&](const std::vector<TextBlock>& from, const std::vector<TextBlock>& in, RunKind kind) {
    for (const TextBlock& block : from)
      if (std::find(in.begin(), in.end(), block) == in.end()) found.push_back(whole(block, kind));
  };
  add_missing(before, after, RunKind::removed);
  add_missing(after, before, RunKind::added);
  if (!found.empty() || before == after) return found;
  // Only the order has changed, or how often one stands there.
  for (const TextBlock& block : before) found.push_back(whole(block, RunKind::removed));
  for (const TextBlock& block : after) found.push_back(whole(block, RunKind::added));
  return found;
}

const std::string* part_named(const VersionRecord& record, const std::string& label) {
  for (const LabelledText& part : record.parts)
    if (part.label == label) return &part.text;
  return nullptr;
}

std::string title_of(const VersionRecord& record) {
  return record.parts.empty() ? record.id : record.parts.front().text;
}

RecordDifference whole(const VersionRecord& record, ChangeKind kind) {
  RecordDifference made{kind, title_of(record), {}};
  const RunKind run = kind == ChangeKind::added ? RunKind::added : RunKind::removed;
  for (const LabelledText& part : record.parts) made.parts.push_back({part.label, {{run, part.text}}});
  return made;
}

RecordDifference compare_records(const VersionRecord& before, const VersionRecord& after) {
  RecordDifference made{ChangeKind::changed, title_of(after), {}};
  for (const LabelledText& part : after.parts) {
    const std::string* old = part_named(before, part.label);
    if (!old) made.parts.push_back({part.label, {{RunKind::added, part.text}}});
    if (!old || *old == part.text) continue;
    made.parts.push_back({part.label, word_difference(*old, part.text)});
    shorten_same(made.parts.back().runs);
  }
  for (const LabelledText& part : before.parts)
    if (!part_named(after, part.label)) made.parts.push_back({part.label, {{RunKind::removed, part.text}}});
  return made;
}

/// Records without ids are known by their place.
std::string id_of(const VersionRecord& record, std::size_t place) {
  return record.id.empty() ? "\n" + std::to_string(place) : record.id;
}

std::vector<RecordDifference> compare_record_lists(const std::vector<VersionRecord>& before,
                                                   const std::vector<VersionRecord>& after) {
  std::map<std::string, const VersionRecord*> old;
  for (std::size_t i = 0; i < before.size(); ++i) old.emplace(id_of(before[i], i), &before[i]);
  std::vector<RecordDifference> found;
  for (std::size_t i = 0; i < after.size(); ++i) {
    const auto match = old.find(id_of(after[i], i));
    if (match == old.end())
      found.push_back(whole(after[i], ChangeKind::added));
    else if (!(*match->second == after[i]))
      found.push_back(compare_records(*match->second, after[i]));
    if (match != old.end()) old.erase(match);
  }
  for (std::size_t i = 0; i < before.size(); ++i)
    if (old.contains(id_of(before[i], i))) found.push_back(whole(before[i], ChangeKind::removed));
  return found;
}

PartDifference compare_parts(const VersionPart& before, const VersionPart& after) {
  const VersionPart& named = after.name.empty() ? before : after;
  PartDifference made{named.name, named.label, named.form, {}, {}};
  if (made.form == VersionPart::Form::prose)
    made.blocks = ProseComparison(before.blocks, after.blocks).compare();
  else
    made.blocks = compare_facts(before.blocks, after.blocks);
  made.records = compare_record_lists(before.records, after.records);
  return made;
}

const VersionPart* part_in(const Version& version, const std::string& name) {
  for (const VersionPart& part : version.parts)
    if (part.name == name) return &part;
  return nullptr;
}

constexpr std::size_t weight_of_marks = 80;  // About what the tags and the words for screen readers take.

std::size_t weight_of(const std::vector<TextRun>& runs) {
  std::size_t weight = weight_of_marks;
  for (const TextRun& run : runs) weight += run.text.size() + (run.kind == RunKind::same ? 0 : 2 * weight_of_marks);
  return weight;
}

std::size_t weight_of(const RecordDifference& record) {
  std::size_t weight = 2 * weight_of_marks + record.title.size();
  for (const auto& part : record.parts) weight += weight_of_marks + weight_of(part.runs);
  return weight;
}

std::size_t weight_of(const TextBlock& block) { return block.text.size() + weight_of_marks; }

std::size_t weight_of(const VersionRecord& record) {
  std::size_t weight = weight_of_marks;
  for (const LabelledText& part : record.parts) weight += part.label.size() + part.text.size() + weight_of_marks;
  return weight;
}

template <typename Item>
std::size_t weight_of_item(const Item& item) {
  if constexpr (requires { item.runs; })
    return weight_of(item.runs);
  else
    return weight_of(item);
}

/// Keeps the items that there is room for, and takes what they weigh from the room.
template <typename Item>
bool keep_what_fits(std::vector<Item>& items, std::size_t& room) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::size_t weight = weight_of_item(items[i]);
    if (weight > room) {
      items.resize(i);
      return false;
    }
    room -= weight;
  }
  return true;
}

template <typename Part>
bool keep_parts_that_fit(std::vector<Part>& parts, std::size_t& room) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (keep_what_fits(parts[i].blocks, room) && keep_what_fits(parts[i].records, room)) continue;
    parts.resize(parts[i].blocks.empty() && parts[i].records.empty() ? i : i + 1);
    return false;
  }
  return true;
}

}  // namespace

std::vector<PartDifference> compare_versions(const Version& before, const Version& after) {
  static const VersionPart none;
  std::vector<PartDifference> found;
  const auto add = [&](const VersionPart* old, const VersionPart* is) {
    PartDifference made = compare_parts(old ? *old : none, is ? *is : none);
    if (!made.blocks.empty() || !made.records.empty()) found.push_back(std::move(made));
  };
  // The parts of both are in the order of the model, so what was removed can be put where it stood.
  auto old = before.parts.begin();
  for (const VersionPart& part : after.parts) {
    const bool was_there = part_in(before, part.name) != nullptr;
    for (; was_there && old != before.parts.end() && old->name != part.name; ++old)
      add(&*old, part_in(after, old->name));
    add(was_there ? &*old++ : nullptr, &part);
  }
  for (; old != before.parts.end(); ++old) add(&*old, nullptr);
  return found;
}

std::size_t limit_weight(ShownChange& change, std::size_t most) {
  std::size_t room = most;
  change.is_cut = !keep_parts_that_fit(change.parts, room);
  change.weight = most - room;
  room = most;
  change.is_before_cut = !keep_parts_that_fit(change.before, room);
  change.weight += most - room + 10 * weight_of_marks;
  return most - room;
}

}  // namespace kunskap
