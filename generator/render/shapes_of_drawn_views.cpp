// Maps, timelines and charts of many entries as layouts see them: the pictures, and what the lists beside them say.
#include "render/shapes.h"

#include "base/text.h"
#include "render/drawn_views.h"
#include "render/entry_map.h"

namespace kunskap {
namespace {

/// A view of one sort, with the whole that it is part of.
template <typename T>
const T& shown(const View& view) {
  return std::get<T>(view.shown);
}

/// One level of a map.
struct LevelOfView {
  const View* view;
  MapLevel level;
};

pictures::PictureWords words_of_view(const View& view, std::string_view more, bool is_narrow,
                                     const std::string& about) {
  return {"_bild-" + as_address_name(view.title + " " + std::string(more)) + (is_narrow ? "-smal" : ""), view.title,
          about};
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

void fill_map_view(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& level = shapes.others.emplace_back();
  level.name = "en nivå";
  add_member<LevelOfView>(level, "text", Type::text(), [&](const LevelOfView& of, PageMemory&) {
    return of.level.level ? Datum::of_text(of.level.level->label.in(context.language)) : Datum{};
  });
  add_member<LevelOfView>(level, "entries", Type::list_of(shapes.entry),
                          [](const LevelOfView& of, PageMemory&) { return list_of_entries(of.level.entries); });
  add_drawings<LevelOfView>(level, [&](const LevelOfView& of, bool is_narrow, std::string_view root) {
    const std::string_view id = of.level.level ? std::string_view(of.level.level->id) : "";
    pictures::DiagramSize size{width_of_picture(is_narrow), is_narrow ? std::size_t{2} : 4};
    return pictures::draw_diagram(diagram_of_level(context, of.level, root), size,
                                  words_of_view(*of.view, id, is_narrow, context.words.pictures.map_about));
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
    return pictures::draw_timeline(timeline_bars(context, shown<TimelineView>(view), root), width_of_picture(is_narrow),
                                   words_of_view(view, "", is_narrow, context.words.pictures.timeline_about));
  });
  add_member<View>(timeline, "entries", Type::list_of(shapes.entry), [&](const View& view, PageMemory& memory) {
    return list_of_entries(memory.keep_object(timeline_entries(context, shown<TimelineView>(view))));
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
    return pictures::draw_chart({chart_series(context, shown<ChartView>(view))}, width_of_picture(is_narrow),
                                words_of_view(view, "", is_narrow, context.words.pictures.chart_about));
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
