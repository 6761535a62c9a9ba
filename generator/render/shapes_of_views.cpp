// Views and claims as layouts see them. What a view shows is worked out when a page asks for it.
#include "render/shapes.h"

#include "model/selection.h"
#include "render/view_data.h"

namespace kunskap {
namespace {

Shape& new_shape(Shapes& shapes, std::string name) {
  Shape& shape = shapes.others.emplace_back();
  shape.name = std::move(name);
  return shape;
}

Datum number(std::size_t count) { return Datum::of_number(static_cast<double>(count)); }

const Entry* entry_at(const RenderContext& context, EntryIndex index) { return &context.catalogue.entries[index]; }

/// A condition with the names that it speaks of.
struct ConditionView {
  const Condition* condition;
  const Field* field;        ///< Or
  const Relation* relation;  ///< one of these.
};

std::vector<ConditionView> conditions_of(const RenderContext& context, const Selection& selection) {
  const Kind& kind = context.catalogue.model.kinds[selection.kind];
  std::vector<ConditionView> views;
  for (const Condition& condition : selection.conditions)
    views.push_back(condition.is_relation ? ConditionView{&condition, nullptr, &kind.relations[condition.slot]}
                                          : ConditionView{&condition, &kind.fields[condition.slot], nullptr});
  return views;
}

/// What is asked of a truth is told by its label alone.
bool is_truth(const ConditionView& view) { return view.field && view.field->type == FieldType::boolean; }

std::string words_for(const RenderContext& context, const ConditionView& view, const std::string& value) {
  const Model& model = context.catalogue.model;
  if (value == "unknown") return context.words.unknown;
  if (view.field && view.field->type == FieldType::choice) {
    const ChoiceList& list = model.choices[view.field->choices];
    if (const auto choice = list.find(value)) return list.choices[*choice].label.in(context.language);
  }
  if (view.relation)
    for (const KindIndex kind : view.relation->to)
      if (const auto entry = context.catalogue.find(kind, value)) return context.catalogue.entries[*entry].title;
  return value;
}

Shape& fill_condition(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& shape = new_shape(shapes, "ett villkor");
  using Test = Condition::Test;
  add_member<ConditionView>(shape, "label", Type::text(), [&](const ConditionView& view, PageMemory&) {
    return Datum::of_text((view.field ? view.field->label : view.relation->label).in(context.language));
  });
  add_member<ConditionView>(shape, "values", Type::list_of_texts(), [&](const ConditionView& view, PageMemory& memory) {
    if (is_truth(view)) return Datum::of_list(nullptr, 0, nullptr);
    std::vector<std::string> words;
    for (const std::string& value : view.condition->values) words.push_back(words_for(context, view, value));
    return list_of_texts(memory.keep_object(std::move(words)));
  });
  add_member<ConditionView>(shape, "is_not", Type::boolean(), [](const ConditionView& view, PageMemory&) {
    const Test test = view.condition->test;
    const bool asks_for_false =
        is_truth(view) && !view.condition->values.empty() && view.condition->values[0] == "false";
    return Datum::of_boolean((test == Test::is_none_of || test == Test::is_missing) != asks_for_false);
  });
  add_member<ConditionView>(shape, "is_truth", Type::boolean(),
                            [](const ConditionView& view, PageMemory&) { return Datum::of_boolean(is_truth(view)); });
  return shape;
}

Shape& fill_selection(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& shape = new_shape(shapes, "ett urval av poster");
  add_member<Selection>(shape, "kind", Type::object(shapes.kind), [&](const Selection& selection, PageMemory&) {
    return Datum::of_object(&context.catalogue.model.kinds[selection.kind]);
  });
  add_member<Selection>(shape, "conditions", Type::list_of(fill_condition(shapes)),
                        [&](const Selection& selection, PageMemory& memory) {
                          return Datum::of_objects(memory.keep_object(conditions_of(context, selection)));
                        });
  add_member<Selection>(shape, "count", Type::number(), [&](const Selection& selection, PageMemory&) {
    return number(select_entries(context.catalogue, selection).size());
  });
  return shape;
}

/// A member that is there only in views of the sort T.
template <typename T>
void add_sort(Shapes& shapes, const char* name, const Shape& shape) {
  add_member<Value>(shapes.view, name, Type::object(shape), [](const Value& value, PageMemory&) {
    const auto* view = value.as<std::shared_ptr<const View>>();
    return Datum::of_object(view ? std::get_if<T>(&(*view)->shown) : nullptr);
  });
}

void fill_board(Shapes& shapes, const Shape& selection) {
  const RenderContext& context = shapes.context;
  Shape& column = new_shape(shapes, "en kolumn");
  add_member<BoardColumn>(column, "text", Type::text(), [&](const BoardColumn& of, PageMemory&) {
    return Datum::of_text(of.choice->label.in(context.language));
  });
  add_member<BoardColumn>(column, "id", Type::text(),
                          [](const BoardColumn& of, PageMemory&) { return Datum::of_text(of.choice->id); });
  add_member<BoardColumn>(column, "tone", Type::text(),
                          [](const BoardColumn& of, PageMemory&) { return Datum::of_text(of.choice->tone); });
  add_member<BoardColumn>(column, "count", Type::number(),
                          [](const BoardColumn& of, PageMemory&) { return number(of.entries.size()); });
  add_member<BoardColumn>(column, "entries", Type::list_of(shapes.entry),
                          [](const BoardColumn& of, PageMemory&) { return list_of_entries(of.entries); });
  Shape& board = new_shape(shapes, "en tavla");
  add_member<BoardView>(board, "label", Type::text(), [&](const BoardView& view, PageMemory&) {
    return Datum::of_text(context.catalogue.model.kinds[view.of.kind].fields[view.by].label.in(context.language));
  });
  add_member<BoardView>(board, "of", Type::object(selection),
                        [](const BoardView& view, PageMemory&) { return Datum::of_object(&view.of); });
  add_member<BoardView>(board, "columns", Type::list_of(column), [&](const BoardView& view, PageMemory& memory) {
    return Datum::of_objects(memory.keep_object(board_columns(context, view)));
  });
  add_sort<BoardView>(shapes, "board", board);
}

void fill_matrix(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& cell = new_shape(shapes, "en ruta");
  add_member<MatrixCell>(cell, "column", Type::object(shapes.entry), [&](const MatrixCell& of, PageMemory&) {
    return Datum::of_object(entry_at(context, of.column));
  });
  add_member<MatrixCell>(cell, "reference", Type::object(shapes.reference),
                         [](const MatrixCell& of, PageMemory&) { return Datum::of_object(of.link); });
  Shape& row = new_shape(shapes, "en rad");
  add_member<MatrixRow>(row, "entry", Type::object(shapes.entry), [&](const MatrixRow& of, PageMemory&) {
    return Datum::of_object(entry_at(context, of.entry));
  });
  add_member<MatrixRow>(row, "cells", Type::list_of(cell),
                        [](const MatrixRow& of, PageMemory&) { return Datum::of_objects(of.cells); });
  add_member<MatrixRow>(row, "count", Type::number(),
                        [](const MatrixRow& of, PageMemory&) { return number(of.count); });
  Shape& matrix = new_shape(shapes, "en matris");
  const auto kind_with = [&](const char* name, Selection MatrixView::*of) {
    add_member<MatrixView>(matrix, name, Type::object(shapes.kind),
                           [&context, of](const MatrixView& view, PageMemory&) {
                             return Datum::of_object(&context.catalogue.model.kinds[(view.*of).kind]);
                           });
  };
  kind_with("row_kind", &MatrixView::rows);
  kind_with("column_kind", &MatrixView::columns);
  add_member<MatrixView>(matrix, "rows", Type::list_of(row), [&](const MatrixView& view, PageMemory& memory) {
    return Datum::of_objects(memory.keep_object(matrix_data(context, view)).rows);
  });
  add_member<MatrixView>(matrix, "columns", Type::list_of(shapes.entry),
                         [&](const MatrixView& view, PageMemory& memory) {
                           return list_of_entries(memory.keep_object(selected(context, view.columns)));
                         });
  add_sort<MatrixView>(shapes, "matrix", matrix);
}

void fill_comparison(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  using State = ComparisonGroup::State;
  Shape& group = new_shape(shapes, "en följd");
  add_member<ComparisonGroup>(group, "before", Type::list_of(shapes.entry),
                              [](const ComparisonGroup& of, PageMemory&) { return list_of_entries(of.before); });
  add_member<ComparisonGroup>(group, "after", Type::list_of(shapes.entry),
                              [](const ComparisonGroup& of, PageMemory&) { return list_of_entries(of.after); });
  add_member<ComparisonGroup>(
      group, "became", Type::list_of(shapes.reference), [](const ComparisonGroup& of, PageMemory&) {
        return Datum::of_list(of.became.data(), of.became.size(), [](const void* data, std::uint32_t i, PageMemory&) {
          return Datum::of_object(static_cast<const Link* const*>(data)[i]);
        });
      });
  constexpr std::pair<const char*, State> states[] = {
      {"is_kept", State::kept}, {"is_added", State::added}, {"is_gone", State::gone}, {"is_unknown", State::unknown}};
  for (const auto& [name, state] : states)
    add_member<ComparisonGroup>(group, name, Type::boolean(), [state = state](const ComparisonGroup& of, PageMemory&) {
      return Datum::of_boolean(of.state == state);
    });
  Shape& comparison = new_shape(shapes, "en jämförelse");
  add_member<ComparisonView>(comparison, "kind", Type::object(shapes.kind),
                             [&](const ComparisonView& view, PageMemory&) {
                               return Datum::of_object(&context.catalogue.model.kinds[view.of.kind]);
                             });
  add_member<ComparisonView>(comparison, "before", Type::object(shapes.date),
                             [](const ComparisonView& view, PageMemory&) { return Datum::of_object(&view.before); });
  add_member<ComparisonView>(comparison, "after", Type::object(shapes.date),
                             [](const ComparisonView& view, PageMemory&) { return Datum::of_object(&view.after); });
  add_member<ComparisonView>(comparison, "groups", Type::list_of(group),
                             [&](const ComparisonView& view, PageMemory& memory) {
                               return Datum::of_objects(memory.keep_object(comparison_groups(context, view)));
                             });
  add_sort<ComparisonView>(shapes, "comparison", comparison);
}

void fill_records(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& group = new_shape(shapes, "postens rader");
  add_member<RecordGroup>(group, "entry", Type::object(shapes.entry), [&](const RecordGroup& of, PageMemory&) {
    return Datum::of_object(entry_at(context, of.entry));
  });
  add_member<RecordGroup>(group, "owner", Type::object(shapes.entry),
                          [](const RecordGroup& of, PageMemory&) { return Datum::of_object(of.owner); });
  add_member<RecordGroup>(group, "date", Type::object(shapes.value),
                          [](const RecordGroup& of, PageMemory&) { return Datum::of_object(of.date); });
  add_member<RecordGroup>(group, "table", Type::object(shapes.table),
                          [](const RecordGroup& of, PageMemory&) { return Datum::of_object(&of.table); });
  Shape& records = new_shape(shapes, "en samling rader");
  add_member<RecordsView>(records, "kind", Type::object(shapes.kind), [&](const RecordsView& view, PageMemory&) {
    return Datum::of_object(&context.catalogue.model.kinds[view.of.kind]);
  });
  add_member<RecordsView>(records, "groups", Type::list_of(group), [&](const RecordsView& view, PageMemory& memory) {
    return Datum::of_objects(memory.keep_object(record_groups(context, view)));
  });
  add_sort<RecordsView>(shapes, "records", records);
}

Shape& fill_mark(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& mark = new_shape(shapes, "ett märke");
  add_member<Mark>(mark, "entry", Type::object(shapes.entry),
                   [](const Mark& of, PageMemory&) { return Datum::of_object(of.entry); });
  add_member<Mark>(mark, "text", Type::text(), [&](const Mark& of, PageMemory&) {
    return Datum::of_text(of.is_unknown ? context.words.unknown : context.words.label_of(of.basis));
  });
  add_member<Mark>(mark, "note", Type::text(), [](const Mark& of, PageMemory&) { return text_or_nothing(*of.note); });
  return mark;
}

template <typename Count>
std::size_t sum_of(const MarkedKind& kind, const Count& count) {
  std::size_t sum = 0;
  for (const MarkedField& field : kind.fields) sum += count(field);
  return sum;
}

void fill_marks(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& field = new_shape(shapes, "ett fält med märken");
  add_member<MarkedField>(field, "label", Type::text(), [&](const MarkedField& of, PageMemory&) {
    return Datum::of_text(of.label->in(context.language));
  });
  add_member<MarkedField>(field, "unknown", Type::number(),
                          [](const MarkedField& of, PageMemory&) { return number(of.unknown); });
  for (const Basis basis : {Basis::assigned, Basis::inferred, Basis::example})
    add_member<MarkedField>(
        field, std::string(name_of(basis)), Type::number(),
        [basis](const MarkedField& of, PageMemory&) { return number(of.with[static_cast<std::size_t>(basis)]); });
  add_member<MarkedField>(field, "marks", Type::list_of(fill_mark(shapes)),
                          [](const MarkedField& of, PageMemory&) { return Datum::of_objects(of.marks); });
  Shape& kind = new_shape(shapes, "en sort med märken");
  add_member<MarkedKind>(kind, "kind", Type::object(shapes.kind),
                         [](const MarkedKind& of, PageMemory&) { return Datum::of_object(of.kind); });
  add_member<MarkedKind>(kind, "count", Type::number(),
                         [](const MarkedKind& of, PageMemory&) { return number(of.count()); });
  add_member<MarkedKind>(kind, "unknown", Type::number(), [](const MarkedKind& of, PageMemory&) {
    return number(sum_of(of, [](const MarkedField& one) { return one.unknown; }));
  });
  for (const Basis basis : {Basis::assigned, Basis::inferred, Basis::example})
    add_member<MarkedKind>(
        kind, std::string(name_of(basis)), Type::number(), [basis](const MarkedKind& of, PageMemory&) {
          return number(sum_of(of, [&](const MarkedField& one) { return one.with[static_cast<std::size_t>(basis)]; }));
        });
  add_member<MarkedKind>(kind, "fields", Type::list_of(field),
                         [](const MarkedKind& of, PageMemory&) { return Datum::of_objects(of.fields); });
  Shape& marks = new_shape(shapes, "en översikt över märken");
  add_member<MarksView>(marks, "lists_all", Type::boolean(),
                        [](const MarksView& view, PageMemory&) { return Datum::of_boolean(!view.kinds.empty()); });
  add_member<MarksView>(marks, "kinds", Type::list_of(kind), [&](const MarksView& view, PageMemory& memory) {
    return Datum::of_objects(memory.keep_object(marked_kinds(context, view)));
  });
  add_sort<MarksView>(shapes, "marks", marks);
}

void fill_texts(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& text = new_shape(shapes, "en text");
  add_member<TextOfEntry>(text, "entry", Type::object(shapes.entry),
                          [](const TextOfEntry& of, PageMemory&) { return Datum::of_object(of.entry); });
  add_member<TextOfEntry>(text, "html", Type::html(),
                          [](const TextOfEntry& of, PageMemory&) { return Datum::of_html(of.html->html); });
  Shape& kind = new_shape(shapes, "en sort med texter");
  add_member<TextsOfKind>(kind, "kind", Type::object(shapes.kind),
                          [](const TextsOfKind& of, PageMemory&) { return Datum::of_object(of.kind); });
  add_member<TextsOfKind>(kind, "texts", Type::list_of(text),
                          [](const TextsOfKind& of, PageMemory&) { return Datum::of_objects(of.texts); });
  Shape& texts = new_shape(shapes, "en samling texter");
  add_member<TextsView>(texts, "kinds", Type::list_of(kind), [&](const TextsView& view, PageMemory& memory) {
    return Datum::of_objects(memory.keep_object(texts_by_kind(context, view)));
  });
  add_sort<TextsView>(shapes, "texts", texts);
}

const Claim* claim_of(const Value& value) {
  const auto* claim = value.as<std::shared_ptr<const Claim>>();
  return claim ? claim->get() : nullptr;
}

void fill_claim(Shapes& shapes, const Shape& selection) {
  Shape& shape = shapes.claim;
  shape.name = "ett påstående";
  add_member<Value>(shape, "text", Type::text(), [](const Value& value, PageMemory&) {
    const Claim* claim = claim_of(value);
    return claim ? Datum::of_text(claim->what) : Datum{};
  });
  add_member<Value>(shape, "number", Type::number(), [](const Value& value, PageMemory&) {
    const Claim* claim = claim_of(value);
    return claim ? number(claim->number) : Datum{};
  });
  add_member<Value>(shape, "is_denied", Type::boolean(), [](const Value& value, PageMemory&) {
    const Claim* claim = claim_of(value);
    return Datum::of_boolean(claim && claim->denies);
  });
  add_member<Value>(shape, "of", Type::object(selection), [](const Value& value, PageMemory&) {
    const Claim* claim = claim_of(value);
    return Datum::of_object(claim ? &claim->of : nullptr);
  });
  add_provenance(shape, shapes.context);
}

void add_view_words(Shapes& shapes) {
  const auto add = [&](const char* name, std::string View::*words) {
    add_member<Value>(shapes.view, name, Type::text(), [words](const Value& value, PageMemory&) {
      const auto* view = value.as<std::shared_ptr<const View>>();
      return view ? text_or_nothing((*view).get()->*words) : Datum{};
    });
  };
  add("title", &View::title);
  add("about", &View::about);
}

}  // namespace

void fill_view_shapes(Shapes& shapes) {
  const Shape& selection = fill_selection(shapes);
  shapes.view.name = "en vy";
  add_view_words(shapes);
  fill_board(shapes, selection);
  fill_matrix(shapes);
  fill_comparison(shapes);
  fill_records(shapes);
  fill_marks(shapes);
  fill_texts(shapes);
  fill_claim(shapes, selection);
}

}  // namespace kunskap
