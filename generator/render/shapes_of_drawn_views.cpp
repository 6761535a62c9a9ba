// Maps, timelines and charts of many entries as layouts see them: the pictures, and what the lists beside them say.
#include "render/shapes.h"

#include "base/text.h"
#include "render/drawn_views.h"
#include "render/map_view.h"

namespace kunskap {
namespace {

/// A view of one sort, with the whole that it is part of.
template <typename T>
const T& shown(const View& view) {
  return std::get<T>(view.shown);
}

/// A level of a map and one of its groups.
struct LevelOfView {
  const View* view;
  MapLevel level;
};
struct GroupOfView {
  const LevelOfView* of;
  std::size_t index;
  const MapGroup& group() const { return of->level.groups[index]; }
  /// Tells its picture from the others of the page.
  std::string name() const {
    return (of->level.level ? of->level.level->id : "") + (index > 0 ? " " + std::to_string(index + 1) : "");
  }
};

pictures::PictureWords words_of_view(const View& view, std::string_view more, bool is_narrow, const std::string& about,
                                     std::string_view language) {
  return {"_bild-" + as_address_name(view.title + " " + std::string(more)) + (is_narrow ? "-smal" : ""), view.title,
          about, language};
}

std::string_view root_of_page(const PageMemory& memory) { return static_cast<const Page*>(memory.page)->root; }

constexpr double width_of_picture(bool is_narrow) { return is_narrow ? 328 : 700; }

/// Adds `narrow` and `wide`, which `draw` makes.
template <typename T, typename Draw>
void add_drawings(Shape& shape, Draw draw) {
  for (const bool is_narrow : {true, false})
    add_member<T>(shape, is_narrow ? "narrow" : "wide", Type::html(),
                  [draw, is_narrow](const T& of, PageMemory& memory) {
                    return Datum::of_html(memory.keep(draw(of, is_narrow, root_of_page(memory))));
                  });
}

/// A member that is there only in views of the sort T, and is then the view.
template <typename T>
void add_drawn_sort(Shapes& shapes, const char* name, const Shape& shape) {
  add_member<Value>(shapes.view, name, Type::object(shape), [](const Value& value, PageMemory&) {
    const auto* view = value.as<std::shared_ptr<const View>>();
    return Datum::of_object(view && std::holds_alternative<T>((*view)->shown) ? view->get() : nullptr);
  });
}

const Shape& shape_of_map_item(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& saying = shapes.others.emplace_back();
  saying.name = "en relation i kartan";
  add_member<MapSaying>(saying, "label", Type::text(), [&](const MapSaying& of, PageMemory&) {
    return Datum::of_text(of.relation->label.in(context.language));
  });
  add_member<MapSaying>(saying, "entry", Type::object(shapes.entry), [&](const MapSaying& of, PageMemory&) {
    return Datum::of_object(&context.catalogue.entries[of.entry]);
  });
  Shape& item = shapes.others.emplace_back();
  item.name = "en ruta i kartan";
  add_member<MapItem>(item, "entry", Type::object(shapes.entry), [&](const MapItem& of, PageMemory&) {
    return Datum::of_object(&context.catalogue.entries[of.entry]);
  });
  add_member<MapItem>(item, "says", Type::list_of(saying),
                      [](const MapItem& of, PageMemory&) { return Datum::of_objects(of.says); });
  return item;
}

const Shape& shape_of_map_group(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  const Shape& item = shape_of_map_item(shapes);
  Shape& group = shapes.others.emplace_back();
  group.name = "en grupp i kartan";
  add_member<GroupOfView>(group, "label", Type::text(), [&](const GroupOfView& of, PageMemory&) {
    const Relation* relation = of.group().shared.relation;
    return relation ? Datum::of_text(relation->label.in(context.language)) : Datum{};
  });
  add_member<GroupOfView>(group, "above", Type::object(shapes.entry), [&](const GroupOfView& of, PageMemory&) {
    const MapSaying& shared = of.group().shared;
    return shared.relation ? Datum::of_object(&context.catalogue.entries[shared.entry]) : Datum{};
  });
  add_member<GroupOfView>(group, "items", Type::list_of(item),
                          [](const GroupOfView& of, PageMemory&) { return Datum::of_objects(of.group().items); });
  add_drawings<GroupOfView>(group, [&](const GroupOfView& of, bool is_narrow, std::string_view root) {
    pictures::DiagramSize size{width_of_picture(is_narrow), is_narrow ? std::size_t{2} : 4};
    return pictures::draw_diagram(
        diagram_of_group(context, of.group(), root), size,
        words_of_view(*of.of->view, of.name(), is_narrow, context.words.pictures.map_about, context.language));
  });
  return group;
}

void fill_map_view(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  const Shape& group = shape_of_map_group(shapes);
  Shape& level = shapes.others.emplace_back();
  level.name = "en nivå";
  add_member<LevelOfView>(level, "text", Type::text(), [&](const LevelOfView& of, PageMemory&) {
    return of.level.level ? Datum::of_text(of.level.level->label.in(context.language)) : Datum{};
  });
  add_member<LevelOfView>(level, "entries", Type::list_of(shapes.entry),
                          [](const LevelOfView& of, PageMemory&) { return list_of_entries(of.level.entries); });
  add_member<LevelOfView>(level, "groups", Type::list_of(group), [](const LevelOfView& of, PageMemory& memory) {
    std::vector<GroupOfView> groups;
    for (std::size_t i = 0; i < of.level.groups.size(); ++i) groups.push_back({&of, i});
    return Datum::of_objects(memory.keep_object(std::move(groups)));
  });
  Shape& map = shapes.others.emplace_back();
  map.name = "en karta";
  add_member<View>(map, "levels", Type::list_of(level), [&](const View& view, PageMemory& memory) {
    std::vector<LevelOfView> levels;
    for (MapLevel& one : map_levels(context, shown<MapView>(view))) levels.push_back({&view, std::move(one)});
    return Datum::of_objects(memory.keep_object(std::move(levels)));
  });
  add_drawn_sort<MapView>(shapes, "map", map);
}

void fill_timeline_view(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& timeline = shapes.others.emplace_back();
  timeline.name = "en tidslinje";
  add_drawings<View>(timeline, [&](const View& view, bool is_narrow, std::string_view root) {
    return pictures::draw_timeline(
        timeline_bars(context, shown<TimelineView>(view), root), width_of_picture(is_narrow),
        words_of_view(view, "", is_narrow, context.words.pictures.timeline_about, context.language));
  });
  Shape& item = shapes.others.emplace_back();
  item.name = "en rad i tidslinjen";
  add_member<TimedItem>(item, "when", Type::object(shapes.value),
                        [](const TimedItem& of, PageMemory&) { return Datum::of_object(of.when); });
  add_member<TimedItem>(item, "label", Type::object(shapes.value), [](const TimedItem& of, PageMemory&) {
    return of.label && of.label->given() ? Datum::of_object(of.label) : Datum{};
  });
  Shape& group = shapes.others.emplace_back();
  group.name = "en grupp i tidslinjen";
  add_member<TimedGroup>(group, "entry", Type::object(shapes.entry), [&](const TimedGroup& of, PageMemory&) {
    return Datum::of_object(&context.catalogue.entries[of.entry]);
  });
  add_member<TimedGroup>(group, "items", Type::list_of(item),
                         [](const TimedGroup& of, PageMemory&) { return Datum::of_objects(of.items); });
  add_member<View>(timeline, "count", Type::number(), [&](const View& view, PageMemory&) {
    return Datum::of_number(static_cast<double>(timed_items(context, shown<TimelineView>(view)).size()));
  });
  add_member<View>(timeline, "groups", Type::list_of(group), [&](const View& view, PageMemory& memory) {
    return Datum::of_objects(memory.keep_object(timed_groups(context, shown<TimelineView>(view))));
  });
  add_drawn_sort<TimelineView>(shapes, "timeline", timeline);
}

void fill_chart_view(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& row = shapes.others.emplace_back();
  row.name = "ett antal";
  add_member<ChoiceCount>(row, "text", Type::text(), [&](const ChoiceCount& count, PageMemory&) {
    return Datum::of_text(count.choice->label.in(context.language));
  });
  add_member<ChoiceCount>(row, "count", Type::number(), [](const ChoiceCount& count, PageMemory&) {
    return Datum::of_number(static_cast<double>(count.count));
  });
  Shape& chart = shapes.others.emplace_back();
  chart.name = "ett diagram";
  add_drawings<View>(chart, [&](const View& view, bool is_narrow, std::string_view) {
    return pictures::draw_chart(
        {chart_series(context, shown<ChartView>(view))}, width_of_picture(is_narrow),
        words_of_view(view, "", is_narrow, context.words.pictures.chart_about, context.language));
  });
  add_member<View>(chart, "label", Type::text(), [&](const View& view, PageMemory&) {
    const ChartView& of = shown<ChartView>(view);
    return Datum::of_text(context.catalogue.model.kinds[of.of.kind].fields[of.by].label.in(context.language));
  });
  add_member<View>(chart, "rows", Type::list_of(row), [&](const View& view, PageMemory& memory) {
    return Datum::of_objects(memory.keep_object(choice_counts(context, shown<ChartView>(view))));
  });
  add_drawn_sort<ChartView>(shapes, "chart", chart);
}

}  // namespace

void fill_drawn_view_shapes(Shapes& shapes) {
  fill_map_view(shapes);
  fill_timeline_view(shapes);
  fill_chart_view(shapes);
}

}  // namespace kunskap
