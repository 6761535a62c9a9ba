// What the views of an entry show, worked out from the catalogue for one page. Plain data that points into the
// catalogue and the links, which outlive it. Pure functions; any thread.
#pragma once

#include "model/view.h"
#include "render/context.h"
#include "render/record_table.h"

#include <array>
#include <string>
#include <vector>

namespace kunskap {

/// The entries of a selection in alphabetical order.
std::vector<EntryIndex> selected(const RenderContext& context, const Selection& selection);

struct BoardColumn {
  const Choice* choice;
  std::vector<EntryIndex> entries;
};
/// One for each choice that some entry has, in the order of the choices.
std::vector<BoardColumn> board_columns(const RenderContext& context, const BoardView& view);

struct MatrixCell {
  EntryIndex column;
  const Link* link;  ///< nullptr: no mark.
};
struct MatrixRow {
  EntryIndex entry;
  std::vector<MatrixCell> cells;  ///< One for each column.
  std::size_t count = 0;          ///< How many are marked.
};
struct MatrixData {
  std::vector<EntryIndex> columns;
  std::vector<MatrixRow> rows;
};
MatrixData matrix_data(const RenderContext& context, const MatrixView& view);

/// Entries that became one another, or one that stayed or came or went alone.
struct ComparisonGroup {
  enum class State : std::uint8_t { kept, changed, added, gone, unknown };
  State state = State::changed;
  std::vector<EntryIndex> before;
  std::vector<EntryIndex> after;
  std::vector<const Link*> became;  ///< From those before, in their order.
};
/// In the order of the first entry of each: what was there before first.
std::vector<ComparisonGroup> comparison_groups(const RenderContext& context, const ComparisonView& view);

/// The records of one entry.
struct RecordGroup {
  EntryIndex entry;
  const Entry* owner = nullptr;
  const Value* date = nullptr;
  RecordTable table;
};
/// The latest first.
std::vector<RecordGroup> record_groups(const RenderContext& context, const RecordsView& view);

/// A value or reference that does not stand in the sources.
struct Mark {
  const Entry* entry;
  bool is_unknown;
  Basis basis;
  const std::string* note;
};
struct MarkedField {
  const Translated* label;
  std::vector<Mark> marks;  ///< In the alphabetical order of their entries.
  std::size_t unknown = 0;
  std::array<std::size_t, 4> with{};  ///< How many with each Basis that are not unknown.
};
struct MarkedKind {
  const Kind* kind;
  std::vector<MarkedField> fields;  ///< Those with marks, in the order of the model.
  std::size_t count() const;
};
/// Those kinds that have marks.
std::vector<MarkedKind> marked_kinds(const RenderContext& context, const MarksView& view);

struct TextOfEntry {
  const Entry* entry;
  const Html* html;
};
struct TextsOfKind {
  const Kind* kind;
  std::vector<TextOfEntry> texts;
};
std::vector<TextsOfKind> texts_by_kind(const RenderContext& context, const TextsView& view);

}  // namespace kunskap
