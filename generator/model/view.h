// What an entry asks to have shown or counted of the catalogue: selections of entries, and views such as a board.
// Plain data that names kinds, fields and relations by their slots in the model; made by load/read_views and then only
// read, from any thread.
#pragma once

#include "base/edtf.h"
#include "base/place.h"
#include "model/model.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kunskap {

/// What is asked of one field or written relation of an entry.
struct Condition {
  enum class Test : std::uint8_t { is_one_of, is_none_of, is_given, is_missing };
  Test test = Test::is_given;
  bool is_relation = false;
  Slot slot = 0;
  /// As an editor writes them: the ids of choices and entries, `true`, `unknown`, a date that holds the entry's.
  std::vector<std::string> values;
  std::vector<Place> places;  ///< Of each value.
};

/// The entries of a kind that meet every condition.
struct Selection {
  KindIndex kind = 0;
  std::vector<Condition> conditions;
};

/// Entries in columns, one for each value of a choice.
struct BoardView {
  Selection of;
  Slot by = 0;
};

/// Two kinds against each other: what is in a row has the relation to what is in a column.
struct MatrixView {
  Selection rows;
  Selection columns;
  Slot relation = 0;  ///< Of the kind of the rows.
};

/// The same kind at two times, side by side, with what became what.
struct ComparisonView {
  Selection of;
  Slot listed = 0;  ///< The field of dates that says when an entry was there.
  Date before;
  Date after;
  Slot became = 0;  ///< The relation from what was to what came.
};

/// The records of a field of all entries as one list, by time and owner.
struct RecordsView {
  Selection of;
  Slot field = 0;
  std::optional<Slot> date;        ///< The field of the entry that says when.
  std::optional<Slot> owner;       ///< The relation to whose they are.
  std::vector<Slot> parts;         ///< The parts that are shown.
  std::vector<Condition> records;  ///< What a record must fulfil; the slots are parts.
};

/// What is unknown, assigned, inferred or an example: listed for the kinds that are named, else counted for all.
struct MarksView {
  std::vector<KindIndex> kinds;
};

/// A Markdown field of all entries that have it; of the kinds that are named, else of all.
struct TextsView {
  std::string field;
  std::vector<KindIndex> kinds;
};

/// The entries of a kind as boxes, with lines to where they belong, level by level.
struct MapView {
  Selection of;
  std::optional<Slot> levels;     ///< The choice that gives the levels; none: all on one.
  std::vector<Slot> relations{};  ///< Told besides where an entry belongs.
};

/// The entries of a kind as bars over time, or the records that a field of them has.
struct TimelineView {
  Selection of;
  Slot when = 0;                  ///< A date or a period.
  std::optional<Slot> records{};  ///< The field of records; the slots of the others are then its parts.
  std::optional<Slot> label{};    ///< Of a record: what the bar is called, beside its entry.
};

/// How many entries there are of each value of a choice, as bars.
struct ChartView {
  Selection of;
  Slot by = 0;
};

struct View {
  std::string title;
  std::string about;
  std::variant<BoardView, MatrixView, ComparisonView, RecordsView, MarksView, TextsView, MapView, TimelineView,
               ChartView>
      shown;
};

/// A number of entries that an entry states, and the rule that it is counted by.
struct Claim {
  std::string what;
  Selection of;
  std::size_t number = 0;
  bool denies = false;  ///< The rule must give another number.
  Place place;          ///< Of the number.
};

}  // namespace kunskap
