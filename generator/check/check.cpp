#include "check/check.h"

#include "base/parallel.h"
#include "base/text.h"
#include "check/check_names.h"
#include "check/check_numbers.h"
#include "check/check_redirects.h"
#include "check/suggestions.h"
#include "check/vocabulary.h"
#include "model/addresses.h"
#include "model/selection.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <span>

namespace kunskap {
namespace {

/// «ingen bok, inget verk och ingen person»
Translated none_of(const Model& model, const std::vector<KindIndex>& kinds) {
  std::string swedish;
  std::string english;
  for (const KindIndex& index : kinds) {
    const KindName& name = model.kinds[index].name;
    const bool is_last = &index == &kinds.back();
    swedish += (swedish.empty() ? "" : is_last ? " och " : ", ") + name.none.in("sv") + " " + name.one.in("sv");
    english += (english.empty() ? "" : is_last ? " or " : ", ") + name.one.in("en");
  }
  return {swedish, english};
}

/// «en bok och ett verk», and in English without articles, which the model does not know: «book and work»
Translated one_of_each(const Model& model, const std::vector<KindIndex>& kinds) {
  std::string swedish;
  std::string english;
  for (const KindIndex index : kinds) {
    const KindName& name = model.kinds[index].name;
    swedish += (swedish.empty() ? "" : " och ") + name.article.in("sv") + " " + name.one.in("sv");
    english += (english.empty() ? "" : " and ") + name.one.in("en");
  }
  return {swedish, english};
}

Translated no_such(const char* swedish, const char* english, const std::string& name) {
  return {std::string(swedish) + " \"" + name + "\" finns inte",
          std::string("there is no ") + english + " \"" + name + "\""};
}

/// What is the same for all entries.
struct Checking {
  const Catalogue& catalogue;
  const SourceFiles& files;
  IdsByKind ids;
  std::vector<std::vector<std::string>> listing_folders;  ///< Of each kind.
};

/// What one thread finds.
struct Findings {
  Problems problems;
  std::vector<UnknownEntry> unknown;
};

class EntryCheck {
 public:
  EntryCheck(const Checking& checking, Findings& findings)
      : checking_(checking), catalogue_(checking.catalogue), problems_(findings.problems), unknown_(findings.unknown) {}

  void check(const Entry& entry) const {
    const Kind& kind = catalogue_.model.kinds[entry.kind];
    if (entry.whole) check_required(entry, kind);
    if (entry.whole) check_numbers(catalogue_, entry, problems_);
    for (std::size_t i = 0; i < kind.fields.size() && entry.whole; ++i)
      if (kind.fields[i].type == FieldType::view || kind.fields[i].type == FieldType::claim)
        for_each_value(entry.values[i], [&](const Value& value) { check_selections(value); });
    for (Slot i = 0; i < kind.written_relations; ++i)
      for (const Reference& reference : entry.references[i]) {
        check_reference(reference, kind.relations[i]);
        if (reference.records) check_records(reference, entry.values[*kind.relations[i].records]);
      }
    for (const TextLink& link : entry.links) check_link(link);
    check_address(entry, kind);
  }

 private:
  void report_missing(const Entry& entry, const std::string& name, const Translated& label) const {
    problems_.add(Rule::missing_field, {entry.file, 1}, {name, label});
  }

  void check_required(const Entry& entry, const Kind& kind) const {
    // Of a draft, or of what may be one.
    if (entry.draft || !entry.has_read("draft")) return;
    const auto lacks = [&](const auto& member, bool is_empty) {
      return member.required && is_empty && entry.has_read(member.name);
    };
    if (entry.title.empty()) report_missing(entry, "title", {"titel", "title"});
    for (std::size_t i = 0; i < kind.fields.size(); ++i)
      if (lacks(kind.fields[i], !entry.values[i].given()))
        report_missing(entry, kind.fields[i].name, kind.fields[i].label);
    for (std::size_t i = 0; i < kind.written_relations; ++i)
      if (lacks(kind.relations[i], entry.references[i].empty()))
        report_missing(entry, kind.relations[i].name, kind.relations[i].label);
  }

  void check_reference(const Reference& reference, const Relation& relation) const {
    if (reference.to.empty() || relation.to.empty()) return;
    const auto knows = [&](KindIndex kind) { return catalogue_.find(kind, reference.to).has_value(); };
    const auto count = std::count_if(relation.to.begin(), relation.to.end(), knows);
    if (count == 1) return;
    if (count > 1) {
      std::vector<KindIndex> found;
      std::copy_if(relation.to.begin(), relation.to.end(), std::back_inserter(found), knows);
      problems_.add(Rule::ambiguous_reference, reference.place, {reference.to, one_of_each(catalogue_.model, found)});
      return;
    }
    const auto is_draft = [&](KindIndex kind) { return catalogue_.leaves_out(kind, reference.to); };
    if (std::any_of(relation.to.begin(), relation.to.end(), is_draft))
      return problems_.add(Rule::draft_reference, reference.place, {reference.to});
    const Problem problem{
        Rule::unknown_reference, reference.place, {none_of(catalogue_.model, relation.to), reference.to}, ""};
    if (relation.may_be_unknown && reference.to == "okänt") {
      problems_.add(problem.rule, problem.place, problem.details, "unknown");
      return;
    }
    unknown_.push_back({problem, relation.to, reference.to});
  }

  /// The records that a reference names are there.
  void check_records(const Reference& reference, const Value& records) const {
    const Field* field = records.field;
    std::vector<std::string_view> ids;
    if (const auto* list = records.as<std::vector<Value>>())
      for (const Value& row : *list)
        if (const std::string* id = id_of(row, *field)) ids.push_back(*id);
    for (const std::string& wanted : *reference.records)
      if (std::find(ids.begin(), ids.end(), wanted) == ids.end())
        problems_.add(Rule::unknown_record_id, reference.place, {wanted, field ? field->name : ""},
                      std::string(nearest(wanted, ids).value_or("")));
  }

  /// A selection by an entry that is not there would show nothing, without a word.
  void check_selection(const Selection& selection) const {
    for (const Condition& condition : selection.conditions) {
      if (!condition.is_relation) continue;
      const Relation& relation = catalogue_.model.kinds[selection.kind].relations[condition.slot];
      for (std::size_t i = 0; i < condition.values.size(); ++i) {
        Reference wanted;
        wanted.to = condition.values[i] == "unknown" ? "" : condition.values[i];
        wanted.place = condition.places[i];
        check_reference(wanted, relation);
      }
    }
  }

  void check_selections(const Value& value) const {
    if (const auto* claim = value.as<std::shared_ptr<const Claim>>()) check_selection((*claim)->of);
    if (const auto* view = value.as<std::shared_ptr<const View>>())
      for (const Selection* selection : selections_of(**view)) check_selection(*selection);
  }

  const Entry* entry_at(const std::string& path) const {
    const std::size_t slash = path.find('/');
    const std::size_t dot = path.rfind('.');
    if (slash == std::string::npos || dot < slash) return nullptr;
    const auto kind = catalogue_.model.find_folder(std::string_view(path).substr(0, slash));
    if (!kind) return nullptr;
    const auto found = catalogue_.find(*kind, std::string_view(path).substr(slash + 1, dot - slash - 1));
    if (!found) return nullptr;
    const Entry& entry = catalogue_.entries[*found];
    return checking_.files.path(entry.file).ends_with(path) ? &entry : nullptr;
  }

  void report_no_file(const TextLink& link) const {
    Problem problem{Rule::dead_link, link.place, {no_such("filen", "file", link.path)}, ""};
    const std::size_t slash = link.path.find('/');
    const auto kind = catalogue_.model.find_folder(std::string_view(link.path).substr(0, slash));
    if (!kind || slash == std::string::npos) return problems_.add(std::move(problem));
    const std::string id = link.path.substr(slash + 1, link.path.rfind('.') - slash - 1);
    if (catalogue_.leaves_out(*kind, id)) return problems_.add(Rule::draft_reference, link.place, {id});
    unknown_.push_back({std::move(problem), {*kind}, id, UnknownEntry::Hint::file});
  }

  /// A kind without entries has no list.
  void check_link_to_list(const TextLink& link, KindIndex kind) const {
    if (!checking_.ids[kind].empty()) return;
    problems_.add(Rule::dead_link, link.place,
                  {Translated{"mappen \"" + link.path + "\" har inga poster",
                              "the folder \"" + link.path + "\" has no entries"}});
  }

  void check_link(const TextLink& link) const {
    if (const auto kind = catalogue_.model.find_folder(link.path)) return check_link_to_list(link, *kind);
    const Entry* target = entry_at(link.path);
    if (!target) return report_no_file(link);
    if (link.anchor.empty() || !target->whole) return;
    const std::vector<MarkdownHeading>& headings = target->body.headings;
    const auto is_meant = [&](const MarkdownHeading& heading) { return heading.id == link.anchor; };
    if (std::any_of(headings.begin(), headings.end(), is_meant)) return;
    std::vector<std::string_view> anchors;
    for (const MarkdownHeading& heading : headings) anchors.push_back(heading.id);
    problems_.add(Rule::dead_anchor, link.place, {target->title, link.anchor},
                  std::string(nearest(link.anchor, anchors).value_or("")));
  }

  /// The pages that list the entries of a kind by one facet stand beside the entries themselves.
  void check_address(const Entry& entry, const Kind& kind) const {
    const std::vector<std::string>& taken = checking_.listing_folders[entry.kind];
    if (std::find(taken.begin(), taken.end(), entry.id) != taken.end())
      problems_.add(Rule::address_taken, {entry.file}, {kind.folder + "/" + entry.id + "/", listing_of(kind)});
  }

  static Translated listing_of(const Kind& kind) {
    return {"urvalet bland " + kind.name.many.in("sv"), "a selection of " + kind.name.many.in("en")};
  }

  const Checking& checking_;
  const Catalogue& catalogue_;
  Problems& problems_;
  std::vector<UnknownEntry>& unknown_;
};

IdsByKind ids_by_kind(const Catalogue& catalogue) {
  IdsByKind ids(catalogue.model.kinds.size());
  for (const Entry& entry : catalogue.entries) ids[entry.kind].push_back(entry.id);
  return ids;
}

void check_folders(const Checking& checking, const std::vector<std::string>& taken, Problems& problems) {
  for (KindIndex i = 0; i < checking.catalogue.model.kinds.size(); ++i) {
    const Kind& kind = checking.catalogue.model.kinds[i];
    if (std::find(taken.begin(), taken.end(), kind.folder) != taken.end())
      problems.add(Rule::address_taken, kind.place, {kind.folder + "/", Translated{"en annan sida", "another page"}});
    std::vector<std::string> lists = checking.listing_folders[i];
    std::sort(lists.begin(), lists.end());
    if (const auto twice = std::adjacent_find(lists.begin(), lists.end()); twice != lists.end())
      problems.add(Rule::address_taken, kind.place,
                   {kind.folder + "/" + *twice + "/", Translated{"ett annat urval", "another selection"}});
  }
}

bool stands_on_site(const Checking& checking, const std::vector<std::string>& taken, std::string_view path) {
  const std::size_t slash = std::min(path.find('/'), path.size());
  const std::string_view folder = path.substr(0, slash);
  if (path.empty() || std::find(taken.begin(), taken.end(), folder) != taken.end()) return true;
  const auto kind = checking.catalogue.model.find_folder(folder);
  if (!kind || !path.ends_with('/')) return false;
  if (slash + 1 == path.size()) return !checking.ids[*kind].empty();
  return checking.catalogue.find(*kind, path.substr(slash + 1, path.size() - slash - 2)).has_value();
}

/// The teams are of entries that exist.
void check_code_owners(const Checking& checking, Problems& problems) {
  for (const CodeOwners::Team& team : checking.catalogue.site.code_owners.teams) {
    const std::size_t slash = std::min(team.entry.find('/'), team.entry.size());
    const auto kind = checking.catalogue.model.find_folder(std::string_view(team.entry).substr(0, slash));
    const std::string id = team.entry.substr(std::min(slash + 1, team.entry.size()));
    if (!kind || !checking.catalogue.find(*kind, id))
      problems.add(Rule::unknown_name, team.place, {Translated{"ingen post", "entry"}, team.entry});
  }
}

/// The ways in at the top and the bottom of every page lead somewhere.
void check_navigation(const Checking& checking, const std::vector<std::string>& taken, Problems& problems) {
  for (const auto* items : {&checking.catalogue.site.navigation, &checking.catalogue.site.footer})
    for (const NavigationItem& item : *items)
      if (!item.kind && !stands_on_site(checking, taken, item.path))
        problems.add(Rule::dead_link, item.place, {no_such("sidan", "page", item.path)});
}

void check_entries(const Checking& checking, std::span<const EntryIndex> entries, unsigned jobs, Problems& problems) {
  std::vector<Findings> found(std::max(1u, jobs));
  parallel_for(entries.size(), jobs, [&](std::size_t item, unsigned worker) {
    EntryCheck(checking, found[worker]).check(checking.catalogue.entries[entries[item]]);
  });
  std::vector<UnknownEntry> unknown;
  for (Findings& some : found) {
    problems.append(std::move(some.problems));
    std::move(some.unknown.begin(), some.unknown.end(), std::back_inserter(unknown));
  }
  add_with_suggestions(std::move(unknown), checking.catalogue, checking.files, checking.ids, jobs, problems);
}

Checking checking_of(const Catalogue& catalogue, const SourceFiles& files) {
  Checking checking{catalogue, files, ids_by_kind(catalogue), {}};
  for (const Kind& kind : catalogue.model.kinds)
    checking.listing_folders.push_back(listing_folders(kind, catalogue.site.language));
  return checking;
}

bool counts_entries(const Kind& kind) {
  return std::any_of(kind.fields.begin(), kind.fields.end(),
                     [](const Field& field) { return field.type == FieldType::claim; });
}

}  // namespace

void check_catalogue(const Catalogue& catalogue, const SourceFiles& files, const std::vector<std::string>& taken,
                     unsigned jobs, Problems& problems) {
  const Checking checking = checking_of(catalogue, files);
  check_folders(checking, taken, problems);
  check_navigation(checking, taken, problems);
  std::vector<EntryIndex> all(catalogue.entries.size());
  std::iota(all.begin(), all.end(), EntryIndex{0});
  check_code_owners(checking, problems);
  check_entries(checking, all, jobs, problems);
  check_redirects(catalogue, problems);
  check_names(catalogue, files, jobs, problems);
  check_titles(catalogue, files, problems);
  check_vocabulary(catalogue, problems);
}

void check_again(const Catalogue& catalogue, const SourceFiles& files, const Links& links,
                 std::vector<EntryIndex> entries, unsigned jobs, Problems& problems) {
  for (std::size_t i = 0, changed = entries.size(); i < changed; ++i) {
    const std::vector<EntryIndex>& from = links.entries[entries[i]].linked_from;
    entries.insert(entries.end(), from.begin(), from.end());
  }
  for (EntryIndex i = 0; i < catalogue.entries.size(); ++i)
    if (counts_entries(catalogue.model.kinds[catalogue.entries[i].kind])) entries.push_back(i);
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  check_entries(checking_of(catalogue, files), entries, jobs, problems);
}

}  // namespace kunskap
