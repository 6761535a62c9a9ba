#include "check/suggestions.h"

#include "base/name_index.h"
#include "base/parallel.h"

#include <algorithm>
#include <optional>
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
    const Entry* entry = find_nearest(unknown[begins[search]], catalogue, indexes);
    if (!entry) return;
    for (std::size_t i = begins[search]; i < begins[search + 1]; ++i)
      unknown[i].problem.nearest = hint_at(*entry, unknown[i].hint, files);
  });
  for (UnknownEntry& one : unknown) problems.add(std::move(one.problem));
}

}  // namespace kunskap
