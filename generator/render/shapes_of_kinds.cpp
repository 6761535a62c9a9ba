// Kinds and facets as layouts see them, and the catalogue as a whole.
#include "render/shapes.h"

#include "base/text.h"

namespace kunskap {
namespace {

/// A facet of a kind, as seen from a listing page or from anywhere.
struct FacetView {
  KindIndex kind;
  const Facet* facet;
  const FacetValue* current;
};

struct FacetValueView {
  const FacetView* facet;
  const FacetValue* value;
  double share;
  double offset;
};

std::vector<FacetValueView> values_of(const FacetView& view) {
  double total = 0;
  for (const FacetValue& value : view.facet->values) total += static_cast<double>(value.entries.size());
  std::vector<FacetValueView> values;
  double offset = 0;
  for (const FacetValue& value : view.facet->values) {
    const double share = 100.0 * static_cast<double>(value.entries.size()) / total;
    values.push_back({&view, &value, share, offset});
    offset += share;
  }
  return values;
}

void fill_facet_value(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& shape = shapes.facet_value;
  shape.name = "ett urval";
  add_member<FacetValueView>(shape, "id", Type::text(),
                             [](const FacetValueView& view, PageMemory&) { return Datum::of_text(view.value->id); });
  add_member<FacetValueView>(shape, "text", Type::text(), [&](const FacetValueView& view, PageMemory&) {
    return Datum::of_text(view.value->text.in(context.language));
  });
  add_member<FacetValueView>(shape, "tone", Type::text(), [](const FacetValueView& view, PageMemory&) {
    return view.value->tone.empty() ? Datum{} : Datum::of_text(view.value->tone);
  });
  add_member<FacetValueView>(shape, "count", Type::number(), [](const FacetValueView& view, PageMemory&) {
    return Datum::of_number(static_cast<double>(view.value->entries.size()));
  });
  add_member<FacetValueView>(shape, "share", Type::number(),
                             [](const FacetValueView& view, PageMemory&) { return Datum::of_number(view.share); });
  add_member<FacetValueView>(shape, "offset", Type::number(),
                             [](const FacetValueView& view, PageMemory&) { return Datum::of_number(view.offset); });
  add_member<FacetValueView>(shape, "is_current", Type::boolean(), [](const FacetValueView& view, PageMemory&) {
    return Datum::of_boolean(view.value == view.facet->current);
  });
  add_member<FacetValueView>(shape, "url", Type::url(), [&](const FacetValueView& view, PageMemory& memory) {
    const Kind& kind = context.catalogue.model.kinds[view.facet->kind];
    return url_to(kind.folder + "/" + view.facet->facet->address_name + "/" + view.value->id + "/", memory);
  });
}

void fill_facet(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& shape = shapes.facet;
  shape.name = "en indelning";
  add_member<FacetView>(shape, "name", Type::text(),
                        [](const FacetView& view, PageMemory&) { return Datum::of_text(view.facet->name); });
  add_member<FacetView>(shape, "label", Type::text(), [&](const FacetView& view, PageMemory&) {
    return Datum::of_text(view.facet->label.in(context.language));
  });
  add_member<FacetView>(shape, "is_current", Type::boolean(), [](const FacetView& view, PageMemory&) {
    const auto& values = view.facet->values;
    return Datum::of_boolean(view.current >= values.data() && view.current < values.data() + values.size());
  });
  add_member<FacetView>(
      shape, "values", Type::list_of(shapes.facet_value),
      [](const FacetView& view, PageMemory& memory) { return Datum::of_objects(memory.keep_object(values_of(view))); });
}

void add_kind_members(Shapes& shapes, Shape& shape, const Shape& entry) {
  const RenderContext& context = shapes.context;
  add_member<Kind>(shape, "id", Type::text(), [](const Kind& kind, PageMemory&) { return Datum::of_text(kind.id); });
  add_member<Kind>(shape, "name", Type::text(),
                   [&](const Kind& kind, PageMemory&) { return Datum::of_text(kind.name.one.in(context.language)); });
  add_member<Kind>(shape, "text", Type::text(),
                   [&](const Kind& kind, PageMemory&) { return Datum::of_text(kind.name.one.in(context.language)); });
  add_member<Kind>(shape, "names", Type::text(),
                   [&](const Kind& kind, PageMemory&) { return Datum::of_text(kind.name.many.in(context.language)); });
  add_member<Kind>(shape, "title", Type::text(), [&](const Kind& kind, PageMemory& memory) {
    return Datum::of_text(memory.keep(title_of_kind(kind, context.language)));
  });
  add_member<Kind>(shape, "about", Type::text(), [&](const Kind& kind, PageMemory&) {
    return kind.about.empty() ? Datum{} : Datum::of_text(kind.about.in(context.language));
  });
  add_member<Kind>(shape, "url", Type::url(),
                   [](const Kind& kind, PageMemory& memory) { return url_to(kind.folder + "/", memory); });
  add_member<Kind>(shape, "count", Type::number(), [&](const Kind& kind, PageMemory&) {
    return Datum::of_number(static_cast<double>(context.links.kinds[context.index_of(kind)].entries.size()));
  });
  add_member<Kind>(shape, "entries", Type::list_of(entry), [&](const Kind& kind, PageMemory&) {
    return list_of_entries(context.links.kinds[context.index_of(kind)].entries);
  });
  add_member<Kind>(shape, "facets", Type::list_of(shapes.facet), [&](const Kind& kind, PageMemory& memory) {
    return facets_of(context, context.index_of(kind), nullptr, memory);
  });
}

/// `kinds.<id>.facet`: the facets of a kind by their names. A facet that no entry has is nothing.
void fill_facets_of_kind(Shapes& shapes, KindIndex index) {
  const RenderContext& context = shapes.context;
  Shape& shape = shapes.facets_of_kind[index];
  shape.name = "urvalen bland " + context.catalogue.model.kinds[index].name.many.in("sv");
  for (const Facet& facet : context.links.kinds[index].facets)
    add_member<Kind>(shape, facet.name, Type::object(shapes.facet), [&facet, index](const Kind&, PageMemory& memory) {
      return facet.values.empty() ? Datum{} : Datum::of_object(&memory.keep_object(FacetView{index, &facet, nullptr}));
    });
}

void fill_catalogue(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  shapes.catalogue.name = "katalogen";
  add_member<Catalogue>(shapes.catalogue, "count", Type::number(), [](const Catalogue& catalogue, PageMemory&) {
    return Datum::of_number(static_cast<double>(catalogue.entries.size()));
  });
  add_member<Catalogue>(
      shapes.catalogue, "kinds", Type::list_of(shapes.kind), [&](const Catalogue& catalogue, PageMemory& memory) {
        std::vector<const Kind*> kinds;
        for (const Kind& kind : catalogue.model.kinds)
          if (!context.links.kinds[context.index_of(kind)].entries.empty()) kinds.push_back(&kind);
        const auto& kept = memory.keep_object(std::move(kinds));
        return Datum::of_list(kept.data(), kept.size(), [](const void* data, std::uint32_t i, PageMemory&) {
          return Datum::of_object(static_cast<const Kind* const*>(data)[i]);
        });
      });
}

}  // namespace

std::string title_of_kind(const Kind& kind, std::string_view language) {
  return with_capital(kind.name.many.in(language));
}

Datum facets_of(const RenderContext& context, KindIndex kind, const FacetValue* current, PageMemory& memory) {
  std::vector<FacetView> views;
  for (const Facet& facet : context.links.kinds[kind].facets)
    if (!facet.values.empty()) views.push_back({kind, &facet, current});
  return Datum::of_objects(memory.keep_object(std::move(views)));
}

void fill_kind_shapes(Shapes& shapes) {
  const Model& model = shapes.context.catalogue.model;
  fill_facet_value(shapes);
  fill_facet(shapes);
  shapes.kind.name = "en sort";
  add_kind_members(shapes, shapes.kind, shapes.entry);
  shapes.kinds.name = "kinds";
  for (KindIndex i = 0; i < model.kinds.size(); ++i) {
    fill_facets_of_kind(shapes, i);
    Shape& shape = shapes.of_kind[i];
    shape.name = "sorten \"" + model.kinds[i].id + "\"";
    add_kind_members(shapes, shape, shapes.entry_of_kind[i]);
    add_member<Kind>(shape, "facet", Type::object(shapes.facets_of_kind[i]),
                     [](const Kind& kind, PageMemory&) { return Datum::of_object(&kind); });
    add_member<Model>(shapes.kinds, model.kinds[i].id, Type::object(shape),
                      [i](const Model& all, PageMemory&) { return Datum::of_object(&all.kinds[i]); });
  }
  fill_catalogue(shapes);
}

}  // namespace kunskap
