#include "render/view_data.h"

#include "model/selection.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <numeric>

namespace kunskap {
namespace {

const Kind& kind_of(const RenderContext& context, const Selection& selection) {
  return context.catalogue.model.kinds[selection.kind];
}

void for_each(const Value& value, const std::function<void(const Value&)>& use) {
  if (const auto* list = value.as<std::vector<Value>>())
    for (const Value& one : *list) use(one);
  else if (value.given())
    use(value);
}

bool has_choice(const Value& value, Slot choice) {
  bool found = false;
  for_each(value, [&](const Value& one) {
    const auto* chosen = one.as<Chosen>();
    found = found || (chosen && chosen->choice == choice);
  });
  return found;
}

/// No names mean all.
bool is_named(const std::vector<KindIndex>& kinds, KindIndex kind) {
  return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace

std::vector<EntryIndex> selected(const RenderContext& context, const Selection& selection) {
  std::vector<EntryIndex> found;
  for (const EntryIndex entry : context.links.kinds[selection.kind].entries)
    if (meets(context.catalogue.model, context.catalogue.entries[entry], selection.conditions)) found.push_back(entry);
  return found;
}

std::vector<BoardColumn> board_columns(const RenderContext& context, const BoardView& view) {
  const Field& field = kind_of(context, view.of).fields[view.by];
  const std::vector<Choice>& choices = context.catalogue.model.choices[field.choices].choices;
  const std::vector<EntryIndex> entries = selected(context, view.of);
  std::vector<BoardColumn> columns;
  for (Slot choice = 0; choice < choices.size(); ++choice) {
    BoardColumn column{&choices[choice], {}};
    for (const EntryIndex entry : entries)
      if (has_choice(context.catalogue.entries[entry].values[view.by], choice)) column.entries.push_back(entry);
    if (!column.entries.empty()) columns.push_back(std::move(column));
  }
  return columns;
}

MatrixData matrix_data(const RenderContext& context, const MatrixView& view) {
  MatrixData matrix{selected(context, view.columns), {}};
  for (const EntryIndex entry : selected(context, view.rows)) {
    MatrixRow row{entry, {}, 0};
    const std::vector<Link>& links = context.links.entries[entry].relations[view.relation];
    for (const EntryIndex column : matrix.columns) {
      const auto link = std::find_if(links.begin(), links.end(), [&](const Link& one) { return one.entry == column; });
      row.cells.push_back({column, link == links.end() ? nullptr : &*link});
      row.count += link != links.end();
    }
    matrix.rows.push_back(std::move(row));
  }
  return matrix;
}

namespace {

bool is_listed(const RenderContext& context, EntryIndex entry, Slot listed, const Date& when) {
  bool found = false;
  for_each(context.catalogue.entries[entry].values[listed], [&](const Value& one) {
    const auto* date = one.as<Date>();
    found = found || (date && first_day(*date) >= first_day(when) && last_day(*date) <= last_day(when));
  });
  return found;
}

/// Which entries hang together, each set named by its first member.
class Sets {
 public:
  explicit Sets(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t find(std::size_t member) const {
    while (parent_[member] != member) member = parent_[member];
    return member;
  }
  void join(std::size_t a, std::size_t b) {
    const auto [first, second] = std::minmax({find(a), find(b)});
    parent_[second] = first;
  }

 private:
  std::vector<std::size_t> parent_;
};

ComparisonGroup::State state_of(const ComparisonGroup& group) {
  using State = ComparisonGroup::State;
  if (group.before.empty()) return State::added;
  if (!group.after.empty()) return group.before == group.after && group.became.empty() ? State::kept : State::changed;
  const auto is_unknown = [](const Link* link) { return link->entry == Link::unknown; };
  return std::any_of(group.became.begin(), group.became.end(), is_unknown) ? State::unknown : State::gone;
}

}  // namespace

std::vector<ComparisonGroup> comparison_groups(const RenderContext& context, const ComparisonView& view) {
  const std::vector<EntryIndex> entries = selected(context, view.of);
  std::vector<bool> was;
  std::vector<bool> is;
  for (const EntryIndex entry : entries) {
    was.push_back(is_listed(context, entry, view.listed, view.before));
    is.push_back(is_listed(context, entry, view.listed, view.after));
  }
  Sets sets(entries.size());
  const auto links_of = [&](std::size_t i) -> const std::vector<Link>& {
    return context.links.entries[entries[i]].relations[view.became];
  };
  for (std::size_t i = 0; i < entries.size(); ++i)
    for (const Link& link : links_of(i)) {
      const auto to = std::find(entries.begin(), entries.end(), link.entry);
      if (was[i] && to != entries.end()) sets.join(i, static_cast<std::size_t>(to - entries.begin()));
    }
  std::map<std::size_t, ComparisonGroup> groups;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!was[i] && !is[i]) continue;
    ComparisonGroup& group = groups[sets.find(i)];
    if (was[i]) group.before.push_back(entries[i]);
    if (is[i]) group.after.push_back(entries[i]);
    if (was[i])
      for (const Link& link : links_of(i)) group.became.push_back(&link);
  }
  std::vector<ComparisonGroup> all;
  for (auto& [first, group] : groups) {
    group.state = state_of(group);
    all.push_back(std::move(group));
  }
  std::stable_partition(all.begin(), all.end(), [](const ComparisonGroup& group) { return !group.before.empty(); });
  return all;
}

namespace {

/// What has no day comes before all that has one.
std::int32_t day_of(const Value* value) {
  constexpr std::int32_t never = std::numeric_limits<std::int32_t>::min();
  if (!value) return never;
  if (const auto* date = value->as<Date>()) return first_day(*date);
  const auto* period = value->as<Period>();
  return period && period->from ? first_day(*period->from) : never;
}

RecordGroup record_group(const RenderContext& context, const RecordsView& view, EntryIndex index) {
  const Entry& entry = context.catalogue.entries[index];
  const Field& field = kind_of(context, view.of).fields[view.field];
  RecordGroup group{index, nullptr, nullptr, {&field, {}, {view.parts.begin(), view.parts.end()}}};
  for_each(entry.values[view.field], [&](const Value& row) {
    const auto* record = row.as<Record>();
    if (record && meets(context.catalogue.model, *record, view.records)) group.table.rows.push_back(&row);
  });
  drop_empty_columns(group.table);
  if (view.date && entry.values[*view.date].given()) group.date = &entry.values[*view.date];
  if (!view.owner) return group;
  const std::vector<Link>& owners = context.links.entries[index].relations[*view.owner];
  if (!owners.empty() && owners.front().entry != Link::unknown)
    group.owner = &context.catalogue.entries[owners.front().entry];
  return group;
}

}  // namespace

std::vector<RecordGroup> record_groups(const RenderContext& context, const RecordsView& view) {
  std::vector<RecordGroup> groups;
  for (const EntryIndex entry : selected(context, view.of)) {
    RecordGroup group = record_group(context, view, entry);
    if (!group.table.rows.empty()) groups.push_back(std::move(group));
  }
  std::stable_sort(groups.begin(), groups.end(),
                   [](const RecordGroup& a, const RecordGroup& b) { return day_of(a.date) > day_of(b.date); });
  return groups;
}

namespace {

/// Collects the marks of one field or relation.
class MarkCollector {
 public:
  MarkCollector(const Entry& entry, MarkedField& field) : entry_(entry), field_(field) {}

  void add(const Value& value) {
    if (!value.given()) return;
    if (value.is_unknown() || value.basis != Basis::source) add(value.is_unknown(), value.basis, &value.note);
    if (const auto* list = value.as<std::vector<Value>>())
      for (const Value& one : *list) add(one);
    if (const auto* record = value.as<Record>())
      for (const Value& part : record->values) add(part);
  }

  void add(bool is_unknown, Basis basis, const std::string* note) {
    field_.marks.push_back({&entry_, is_unknown, basis, note});
    if (is_unknown)
      ++field_.unknown;
    else
      ++field_.with[static_cast<std::size_t>(basis)];
  }

 private:
  const Entry& entry_;
  MarkedField& field_;
};

MarkedKind marks_of(const RenderContext& context, KindIndex index) {
  const Kind& kind = context.catalogue.model.kinds[index];
  MarkedKind marked{&kind, {}};
  const auto collect = [&](const Translated& label, const auto& add) {
    MarkedField field{&label, {}};
    for (const EntryIndex i : context.links.kinds[index].entries) {
      const Entry& entry = context.catalogue.entries[i];
      add(entry, MarkCollector(entry, field));
    }
    if (!field.marks.empty()) marked.fields.push_back(std::move(field));
  };
  for (Slot slot = 0; slot < kind.fields.size(); ++slot)
    collect(kind.fields[slot].label, [&](const Entry& entry, MarkCollector found) { found.add(entry.values[slot]); });
  for (Slot slot = 0; slot < kind.written_relations; ++slot)
    collect(kind.relations[slot].label, [&](const Entry& entry, MarkCollector found) {
      for (const Reference& reference : entry.references[slot])
        if (reference.to.empty() || reference.basis != Basis::source)
          found.add(reference.to.empty(), reference.basis, &reference.note);
    });
  return marked;
}

}  // namespace

std::size_t MarkedKind::count() const {
  std::size_t count = 0;
  for (const MarkedField& field : fields) count += field.marks.size();
  return count;
}

std::vector<MarkedKind> marked_kinds(const RenderContext& context, const MarksView& view) {
  std::vector<MarkedKind> kinds;
  for (KindIndex index = 0; index < context.catalogue.model.kinds.size(); ++index) {
    if (!is_named(view.kinds, index)) continue;
    MarkedKind marked = marks_of(context, index);
    if (!marked.fields.empty()) kinds.push_back(std::move(marked));
  }
  return kinds;
}

std::vector<TextsOfKind> texts_by_kind(const RenderContext& context, const TextsView& view) {
  std::vector<TextsOfKind> kinds;
  for (const Kind& kind : context.catalogue.model.kinds) {
    const auto slot = kind.find_field(view.field);
    if (!is_named(view.kinds, context.index_of(kind)) || !slot || kind.fields[*slot].type != FieldType::markdown)
      continue;
    TextsOfKind texts{&kind, {}};
    for (const EntryIndex index : context.links.kinds[context.index_of(kind)].entries) {
      const Entry& entry = context.catalogue.entries[index];
      if (const auto* html = entry.values[*slot].as<Html>()) texts.texts.push_back({&entry, html});
    }
    if (!texts.texts.empty()) kinds.push_back(std::move(texts));
  }
  return kinds;
}

}  // namespace kunskap
