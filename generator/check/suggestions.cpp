#include "check/suggestions.h"

#include "base/name_index.h"
#include "base/parallel.h"

#include <algorithm>
#include <optional>
#include <span>
#include <tuple>

namespace kunskap {
namespace {

auto search_of(const UnknownEntry& unknown) { return std::tie(unknown.kinds, unknown.name); }

/// An index for each kind; those of kinds that nobody looks in are empty.
std::vector<NameIndex> make_indexes(const std::vector<UnknownEntry>& unknown, const IdsByKind& ids) {
  std::vector<bool> is_needed(ids.size());
  for (const UnknownEntry& one : unknown)
    for (const KindIndex kind : one.kinds) is_needed[kind] = true;
  std::vector<NameIndex> indexes;
  for (std::size_t kind = 0; kind < ids.size(); ++kind)
    indexes.emplace_back(is_needed[kind] ? ids[kind] : std::vector<std::string_view>{});
  return indexes;
}

const Entry* find_nearest(const UnknownEntry& unknown, const Catalogue& catalogue,
                          const std::vector<NameIndex>& indexes) {
  for (const KindIndex kind : unknown.kinds)
    if (const auto near = indexes[kind].nearest(unknown.name)) return &catalogue.entries[*catalogue.find(kind, *near)];
  return nullptr;
}

std::string hint_at(const Entry& entry, UnknownEntry::Hint hint, const SourceFiles& files) {
  if (hint == UnknownEntry::Hint::id) return entry.id;
  const std::string& file = files.path(entry.file);
  return file.substr(file.rfind('/') + 1);
}

/// Of more files than these, only the first problem says that there are others.
constexpr std::size_t most_files_named = 5;

/// The other files where the same is missing, for the end of a message: an entry that was removed or renamed is missed
/// in all that referred to it.
Translated other_files(const std::vector<FileId>& all, FileId own, const SourceFiles& files) {
  constexpr std::size_t most = 3;
  if (all.size() < 2) return "";
  std::string named;
  std::size_t count = 0;
  for (auto file = all.begin(); file != all.end() && count < most; ++file)
    if (*file != own) named += (count++ == 0 ? " " : ", ") + files.path(*file);
  const std::string others = std::to_string(all.size() - 1);
  const bool is_one = all.size() == 2;
  const bool is_more = all.size() - 1 > most;
  return {"; samma sak står i " + others + (is_one ? " fil till:" : " filer till:") + named + (is_more ? " …" : ""),
          "; the same stands in " + others + (is_one ? " more file:" : " more files:") + named + (is_more ? " …" : "")};
}

Translated many_other_files(const std::vector<FileId>& all) {
  const std::string others = std::to_string(all.size() - 1);
  return {"; samma sak står i " + others + " filer till, som nämns nedan",
          "; the same stands in " + others + " more files, which are named below"};
}

/// The files of the problems, by their paths.
std::vector<FileId> files_of(std::span<const UnknownEntry> searches, const SourceFiles& files) {
  std::vector<FileId> all;
  for (const UnknownEntry& one : searches) all.push_back(one.problem.place.file);
  std::sort(all.begin(), all.end(), [&](FileId a, FileId b) { return files.path(a) < files.path(b); });
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

/// The problem that stands first in `file`.
UnknownEntry& first_in(std::span<UnknownEntry> same, FileId file) {
  const auto order = [&](const UnknownEntry& one) {
    const Place& place = one.problem.place;
    return std::tuple(place.file != file, place.line, place.column);
  };
  return *std::min_element(same.begin(), same.end(),
                           [&](const UnknownEntry& a, const UnknownEntry& b) { return order(a) < order(b); });
}

void tell_of_other_files(std::span<UnknownEntry> same, const SourceFiles& files) {
  const std::vector<FileId> all = files_of(same, files);
  if (all.size() > most_files_named) {
    first_in(same, all.front()).problem.elsewhere = many_other_files(all);
    return;
  }
  for (UnknownEntry& one : same) one.problem.elsewhere = other_files(all, one.problem.place.file, files);
}

}  // namespace

void add_with_suggestions(std::vector<UnknownEntry> unknown, const Catalogue& catalogue, const SourceFiles& files,
                          const IdsByKind& ids, unsigned jobs, Problems& problems) {
  // Equal searches stand beside each other, and each thread takes all that are equal.
  std::sort(unknown.begin(), unknown.end(),
            [](const UnknownEntry& a, const UnknownEntry& b) { return search_of(a) < search_of(b); });
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < unknown.size(); ++i)
    if (i == 0 || search_of(unknown[i - 1]) != search_of(unknown[i])) begins.push_back(i);
  begins.push_back(unknown.size());

  const std::vector<NameIndex> indexes = make_indexes(unknown, ids);
  parallel_for(begins.size() - 1, jobs, [&](std::size_t search, unsigned) {
    const std::span<UnknownEntry> same =
        std::span(unknown).subspan(begins[search], begins[search + 1] - begins[search]);
    const Entry* entry = find_nearest(same.front(), catalogue, indexes);
    tell_of_other_files(same, files);
    if (entry)
      for (UnknownEntry& one : same) one.problem.nearest = hint_at(*entry, one.hint, files);
  });
  for (UnknownEntry& one : unknown) problems.add(std::move(one.problem));
}

}  // namespace kunskap
