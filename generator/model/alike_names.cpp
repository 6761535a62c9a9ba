#include "model/alike_names.h"

#include "adapters/hash.h"
#include "base/parallel.h"
#include "base/text.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>

namespace kunskap {
namespace {

/// A name, told from others by the hash of its key: keys are made again only of the few that are alike.
struct HashedName {
  std::uint64_t key = 0;
  KindIndex kind = 0;
  NameUse use;
};

bool is_separator(char32_t character) {
  return character < 0x80 || (character >= 0xA0 && character <= 0xBF) || (character >= 0x2000 && character <= 0x206F);
}

/// The genitive is left out.
void end_word(std::string& key, std::size_t begin) {
  constexpr std::size_t shortest = 4;
  if (key.size() - begin >= shortest && key.back() == 's') key.pop_back();
}

void for_each_name(const Catalogue& catalogue, EntryIndex index, const std::function<void(const NameUse&)>& use) {
  const Entry& entry = catalogue.entries[index];
  if (!entry.title.empty()) use({index, true, entry.title, entry.title_place});
  const auto use_value = [&](const Value& value) {
    if (const auto* text = value.as<std::string>()) use({index, false, *text, value.place});
  };
  const std::vector<Field>& fields = catalogue.model.kinds[entry.kind].fields;
  for (std::size_t slot = 0; slot < fields.size(); ++slot) {
    if (fields[slot].role != Role::alias) continue;
    const Value& value = entry.values[slot];
    if (const auto* list = value.as<std::vector<Value>>())
      std::for_each(list->begin(), list->end(), use_value);
    else
      use_value(value);
  }
}

std::vector<HashedName> hashed_names(const Catalogue& catalogue, unsigned jobs) {
  std::vector<std::vector<HashedName>> found(std::max(1u, jobs));
  parallel_for(catalogue.entries.size(), jobs, [&](std::size_t entry, unsigned worker) {
    for_each_name(catalogue, static_cast<EntryIndex>(entry), [&](const NameUse& use) {
      const std::string key = alike_key(use.name);
      if (!key.empty()) found[worker].push_back({hash(key).high, catalogue.entries[entry].kind, use});
    });
  });
  std::vector<HashedName> all;
  for (const std::vector<HashedName>& some : found) all.insert(all.end(), some.begin(), some.end());
  const auto order = [](const HashedName& name) {
    return std::tuple(name.kind, name.key, name.use.entry, !name.use.is_title, name.use.place.line,
                      name.use.place.column);
  };
  std::sort(all.begin(), all.end(), [&](const HashedName& a, const HashedName& b) { return order(a) < order(b); });
  return all;
}

bool refers_to(const Catalogue& catalogue, EntryIndex from, EntryIndex to) {
  const Entry& entry = catalogue.entries[from];
  const Entry& target = catalogue.entries[to];
  const Kind& kind = catalogue.model.kinds[entry.kind];
  for (Slot i = 0; i < kind.written_relations; ++i) {
    const std::vector<KindIndex>& kinds = kind.relations[i].to;
    if (std::find(kinds.begin(), kinds.end(), target.kind) == kinds.end()) continue;
    for (const Reference& reference : entry.references[i])
      if (reference.to == target.id) return true;
  }
  const std::string path = catalogue.model.kinds[target.kind].folder + "/" + target.id + ".";
  return std::any_of(entry.links.begin(), entry.links.end(),
                     [&](const TextLink& link) { return link.path.starts_with(path); });
}

}  // namespace

std::string alike_key(std::string_view name) {
  std::string key;
  key.reserve(name.size());
  std::size_t begin = 0;  // Of the word.
  for (std::size_t offset = 0; offset < name.size();) {
    const Character character = character_at(name, offset);
    const std::string_view plain = plain_letters(character.code);
    if (!plain.empty()) {
      key += plain;
    } else if (is_separator(character.code)) {
      end_word(key, begin);
      begin = key.size();
    } else {
      key += name.substr(offset, character.bytes);
    }
    offset += character.bytes;
  }
  end_word(key, begin);
  return key;
}

std::vector<AlikeNames> find_alike_names(const Catalogue& catalogue, unsigned jobs) {
  const std::vector<HashedName> all = hashed_names(catalogue, jobs);
  std::vector<AlikeNames> groups;
  for (auto begin = all.begin(); begin != all.end();) {
    const auto end = std::find_if(
        begin, all.end(), [&](const HashedName& name) { return name.key != begin->key || name.kind != begin->kind; });
    AlikeNames group;
    for (auto name = begin; name != end; ++name)
      if (group.empty() || group.back().entry != name->use.entry) group.push_back(name->use);
    if (group.size() > 1) groups.push_back(std::move(group));
    begin = end;
  }
  const auto order = [&](const AlikeNames& group) {
    return std::tuple(catalogue.entries[group.front().entry].kind, group.front().entry, group.front().name);
  };
  std::sort(groups.begin(), groups.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
  return groups;
}

bool know_each_other(const Catalogue& catalogue, EntryIndex one, EntryIndex other) {
  return refers_to(catalogue, one, other) || refers_to(catalogue, other, one);
}

}  // namespace kunskap
