// Everything that layouts can speak of, built from the model: one Shape per kind, so that a misspelt field is found
// before the first page is written. layouts/NAMES.md lists the names for those who write layouts.
// Made once, then only read, from any thread.
#pragma once

#include "render/change_lists.h"
#include "render/context.h"
#include "render/listing_page.h"
#include "render/template/layout.h"
#include "render/template/shape.h"

#include <deque>
#include <span>
#include <string>
#include <vector>

namespace kunskap {

/// A page of the history of one entry.
struct HistoryPage {
  const Entry* entry = nullptr;
  std::span<const ShownChange> changes;
  std::size_t number = 0;    ///< Of the page, from 0,
  std::size_t pages = 1;     ///< and how many there are.
  std::size_t left_out = 0;  ///< How many older changes are not shown on any.
};

class Shapes {
 public:
  /// `context` outlives the shapes.
  explicit Shapes(const RenderContext& context);
  Shapes(const Shapes&) = delete;
  Shapes& operator=(const Shapes&) = delete;

  /// The names that every page knows: site, page, assets, catalogue, kinds.
  std::vector<LayoutName> page_names() const;
  /// Those, and `entry` of a kind.
  std::vector<LayoutName> entry_names(KindIndex kind) const;
  /// Those, and `listing` of the entries of a kind.
  std::vector<LayoutName> listing_names(KindIndex kind) const;
  /// Those, `entry` of a kind, and `history`.
  std::vector<LayoutName> history_names(KindIndex kind) const;
  /// Those, and `changes`.
  std::vector<LayoutName> changes_names() const;
  /// Those, and `index`.
  std::vector<LayoutName> index_names() const;

  /// Those, and `redirect`.
  std::vector<LayoutName> redirect_names() const;

  /// The values of the names that every page knows, in order.
  std::vector<Datum> page_values(const Page& page) const;

  // The shapes below are filled by the functions of shapes_*.cpp, each of its own.
  const RenderContext& context;
  Shape date, value, code_value, fact, cell, row, table, text_field, heading, picture, flow_step, map, view, claim;
  Shape kind, facet, facet_value, link_item, letter, accessibility;
  Shape entry, reference, connection;
  Shape site, page, assets, catalogue, kinds;
  Shape index, index_group, index_item;
  Shape redirect;
  Shape run, block, text_block, record, changed_record, changed_part, version_part, change, history;
  Shape page_link, listed_entry, listed_commit, month, choice_group, changes;
  std::deque<Shape> of_kind;          ///< `kinds.<id>`, one for each kind.
  std::deque<Shape> facets_of_kind;   ///< `kinds.<id>.facet`, one for each kind.
  std::deque<Shape> entry_of_kind;    ///< One for each kind.
  std::deque<Shape> listing_of_kind;  ///< One for each kind.
  std::deque<Shape> others;           ///< Of choices, records and references to one kind.
  std::deque<std::vector<std::string>> known_choices;
  const std::vector<std::string> validity_states{"in_force", "expired", "coming", "unknown"};  ///< As the enumeration.
};

void fill_value_shapes(Shapes& shapes);
void fill_picture_shapes(Shapes& shapes);
void fill_map_shape(Shapes& shapes);
/// The views that are drawn: maps, timelines and charts.
void fill_drawn_view_shapes(Shapes& shapes);
void fill_entry_shapes(Shapes& shapes);
void fill_link_shapes(Shapes& shapes);
void fill_kind_shapes(Shapes& shapes);
void fill_listing_shapes(Shapes& shapes);
void fill_site_shapes(Shapes& shapes);
void fill_view_shapes(Shapes& shapes);
void fill_redirect_shape(Shapes& shapes);
void fill_change_shapes(Shapes& shapes);

/// The type of what a field gives in layouts.
Type type_of_field(Shapes& shapes, const Field& field);
/// The members that every reference has; `target` is the shape of the entry that it leads to.
void add_reference_members(Shapes& shapes, Shape& shape, const Shape& target);
/// What every entry has of its history.
void add_history_members(Shapes& shapes, Shape& shape);
/// The members that every entry has, whatever its kind.
void add_entry_members(Shapes& shapes, Shape& shape);

/// Adds `map`: where an entry belongs.
void add_map(Shapes& shapes, Shape& shape);
/// What may be said of any value beside the value itself; the objects are Values.
void add_provenance(Shape& shape, const RenderContext& context);

/// Adds `pictures`, with one member for each field of the kind that is drawn.
void add_pictures(Shapes& shapes, Shape& shape, const Kind& kind);

/// Adds a member whose value `get` finds in a T.
template <typename T, typename Get>
void add_member(Shape& shape, std::string name, Type type, Get get) {
  shape.members.push_back({std::move(name), type, [get](const void* self, PageMemory& memory) {
                             return get(*static_cast<const T*>(self), memory);
                           }});
}

/// An empty text is nothing.
Datum text_or_nothing(std::string_view text);
/// A list of texts that outlive the page.
Datum list_of_texts(const std::vector<std::string>& texts);
/// The plural of a kind's name with a capital, as a heading has it.
std::string title_of_kind(const Kind& kind, std::string_view language);
/// The facets of a kind that some entry has, seen from the page of the value `current`, if any.
Datum facets_of(const RenderContext& context, KindIndex kind, const FacetValue* current, PageMemory& memory);
/// A list of entries given by their indices, which must outlive the page.
Datum list_of_entries(std::span<const EntryIndex> entries);
/// What a field gives: its value, its values, or nothing when it is absent or false.
Datum value_datum(const Value& value, const Field& field);
/// The records of a field as a picture; nothing when the model declares none, or there is nothing to see.
Datum picture_of(const Field& field, const Value& value, const RenderContext& context, PageMemory& memory);
/// The records of a field that is drawn as a flow, each with those that follow it; of other fields none.
Datum steps_of_field(const Field& field, const Value& value, PageMemory& memory);
/// What a step says beside its title and what follows it, as cells.
Datum cells_of_step(const Field& field, const Value& record, const RenderContext& context, PageMemory& memory);
/// One value, or the values of a list, as a list.
Datum list_of_values(const Value& value);

}  // namespace kunskap
