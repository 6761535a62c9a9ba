#include "edit/mentions.h"

#include <algorithm>
#include <string>

namespace kunskap {
namespace {

bool leads_to(const Relation& relation, KindIndex kind) {
  return std::find(relation.to.begin(), relation.to.end(), kind) != relation.to.end();
}

class MentionCount {
 public:
  MentionCount(const Model& model, KindIndex kind, std::string_view id) : model_(model), kind_(kind), id_(id) {}

  std::size_t in(const Entry& entry) const {
    std::size_t count = in_references(entry) + in_links(entry);
    for (const Value& value : entry.values) count += in_value(value);
    return count;
  }

 private:
  std::size_t in_references(const Entry& entry) const {
    std::size_t count = 0;
    for (std::size_t slot = 0; slot < entry.references.size(); ++slot)
      if (leads_to(model_.kinds[entry.kind].relations[slot], kind_))
        for (const Reference& reference : entry.references[slot])
          if (reference.to == id_) ++count;
    return count;
  }

  std::size_t in_links(const Entry& entry) const {
    const std::string path = model_.kinds[kind_].folder + "/" + std::string(id_);
    return static_cast<std::size_t>(std::count_if(entry.links.begin(), entry.links.end(), [&](const TextLink& link) {
      return link.path == path + ".md" || link.path == path + ".yaml";
    }));
  }

  std::size_t in_conditions(KindIndex kind, const std::vector<Condition>& conditions) const {
    std::size_t count = 0;
    for (const Condition& condition : conditions)
      if (condition.is_relation && leads_to(model_.kinds[kind].relations[condition.slot], kind_))
        for (const std::string& value : condition.values)
          if (value == id_) ++count;
    return count;
  }

  std::size_t in_selection(const Selection& of) const { return in_conditions(of.kind, of.conditions); }

  std::size_t in_view(const View& view) const {
    if (const auto* board = std::get_if<BoardView>(&view.shown)) return in_selection(board->of);
    if (const auto* matrix = std::get_if<MatrixView>(&view.shown))
      return in_selection(matrix->rows) + in_selection(matrix->columns);
    if (const auto* comparison = std::get_if<ComparisonView>(&view.shown)) return in_selection(comparison->of);
    if (const auto* records = std::get_if<RecordsView>(&view.shown)) return in_selection(records->of);
    return 0;
  }

  std::size_t in_value(const Value& value) const {
    std::size_t count = 0;
    if (const auto* list = value.as<std::vector<Value>>())
      for (const Value& one : *list) count += in_value(one);
    if (const auto* record = value.as<Record>())
      for (const Value& part : record->values) count += in_value(part);
    if (const auto* view = value.as<std::shared_ptr<const View>>(); view && *view) count += in_view(**view);
    if (const auto* claim = value.as<std::shared_ptr<const Claim>>(); claim && *claim)
      count += in_selection((*claim)->of);
    return count;
  }

  const Model& model_;
  KindIndex kind_;
  std::string_view id_;
};

}  // namespace

std::size_t count_mentions(const Entry& entry, const Model& model, KindIndex kind, std::string_view id) {
  return MentionCount(model, kind, id).in(entry);
}

}  // namespace kunskap
