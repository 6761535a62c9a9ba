// Where an entry belongs, as layouts see it: a picture and the lists that say the same.
#include "render/shapes.h"

#include "render/entry_map.h"

#include <algorithm>

namespace kunskap {
namespace {

Datum drawn_map(const EntryMap& map, const RenderContext& context, bool is_narrow, PageMemory& memory) {
  const Page& page = *static_cast<const Page*>(memory.page);
  const pictures::PictureWords words{is_narrow ? "_karta-smal" : "_karta", context.words.pictures.map,
                                     context.words.pictures.map_about, context.language};
  const pictures::DiagramSize size = is_narrow ? pictures::DiagramSize{328, 2} : pictures::DiagramSize{700, 4};
  return Datum::of_html(memory.keep(pictures::draw_diagram(diagram_of_map(context, map, page.root), size, words)));
}

}  // namespace

void add_map(Shapes& shapes, Shape& shape) {
  const RenderContext& context = shapes.context;
  add_member<Entry>(shape, "map", Type::object(shapes.map), [&](const Entry& entry, PageMemory& memory) {
    EntryMap map = entry_map(context, entry);
    return map.lines.empty() ? Datum{} : Datum::of_object(&memory.keep_object(std::move(map)));
  });
}

void fill_map_shape(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& shape = shapes.map;
  shape.name = "en karta";
  add_member<EntryMap>(shape, "narrow", Type::html(),
                       [&](const EntryMap& map, PageMemory& memory) { return drawn_map(map, context, true, memory); });
  add_member<EntryMap>(shape, "wide", Type::html(),
                       [&](const EntryMap& map, PageMemory& memory) { return drawn_map(map, context, false, memory); });
  add_member<EntryMap>(shape, "above", Type::list_of(shapes.entry),
                       [](const EntryMap& map, PageMemory&) { return list_of_entries(map.above); });
  add_member<EntryMap>(shape, "below", Type::list_of(shapes.entry),
                       [](const EntryMap& map, PageMemory&) { return list_of_entries(map.below); });
  add_member<EntryMap>(shape, "more_below", Type::number(), [](const EntryMap& map, PageMemory&) {
    return Datum::of_number(static_cast<double>(map.more_below));
  });
  add_member<EntryMap>(shape, "has_dashed_lines", Type::boolean(), [](const EntryMap& map, PageMemory&) {
    return Datum::of_boolean(
        std::any_of(map.lines.begin(), map.lines.end(), [](const Belonging& line) { return !line.is_from_source; }));
  });
}

}  // namespace kunskap
