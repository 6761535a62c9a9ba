#include "check/claim_doubts.h"

#include <algorithm>

namespace kunskap {
namespace {

/// A name that the kind does not have may be any of its names, misspelt.
bool is_no_name_of(const Kind& kind, const std::string& name) {
  return name != "title" && name != "summary" && !kind.find_field(name) && !kind.find_relation(name);
}

bool leads_nowhere(const Catalogue& catalogue, const Relation& relation, const Reference& reference) {
  return !reference.to.empty() && std::none_of(relation.to.begin(), relation.to.end(), [&](KindIndex kind) {
    return catalogue.find(kind, reference.to) || catalogue.leaves_out(kind, reference.to);
  });
}

bool lacks(const Entry& entry, const Field& field, Slot slot) { return field.required && !entry.values[slot].given(); }

bool is_in_doubt(const Catalogue& catalogue, const Kind& kind, const Entry& entry, const Condition& condition) {
  if (!condition.is_relation) {
    const Field& field = kind.fields[condition.slot];
    return !entry.has_read(field.name) || lacks(entry, field, condition.slot);
  }
  const Relation& relation = kind.relations[condition.slot];
  const std::vector<Reference>& references = entry.references[condition.slot];
  return !entry.has_read(relation.name) || (relation.required && references.empty()) ||
         std::any_of(references.begin(), references.end(),
                     [&](const Reference& reference) { return leads_nowhere(catalogue, relation, reference); });
}

}  // namespace

bool is_in_doubt(const Catalogue& catalogue, const Selection& selection) {
  const Kind& kind = catalogue.model.kinds[selection.kind];
  const auto is_odd = [&](const std::string& name) { return name == "draft" || is_no_name_of(kind, name); };
  return std::any_of(catalogue.entries.begin(), catalogue.entries.end(), [&](const Entry& entry) {
    if (entry.kind != selection.kind || entry.draft) return false;
    if (!entry.whole || std::any_of(entry.unread.begin(), entry.unread.end(), is_odd)) return true;
    return std::any_of(selection.conditions.begin(), selection.conditions.end(),
                       [&](const Condition& condition) { return is_in_doubt(catalogue, kind, entry, condition); });
  });
}

}  // namespace kunskap
