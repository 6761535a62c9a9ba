#include "render/shapes.h"

namespace kunskap {

Shapes::Shapes(const RenderContext& of) : context(of) {
  const std::size_t kinds_in_model = context.catalogue.model.kinds.size();
  of_kind.resize(kinds_in_model);
  facets_of_kind.resize(kinds_in_model);
  entry_of_kind.resize(kinds_in_model);
  listing_of_kind.resize(kinds_in_model);
  fill_value_shapes(*this);
  fill_picture_shapes(*this);
  fill_map_shape(*this);
  fill_entry_shapes(*this);
  fill_link_shapes(*this);
  fill_kind_shapes(*this);
  fill_listing_shapes(*this);
  fill_site_shapes(*this);
  fill_view_shapes(*this);
  fill_redirect_shape(*this);
  fill_change_shapes(*this);
  fill_drawn_view_shapes(*this);
}

std::vector<LayoutName> Shapes::page_names() const {
  return {{"site", Type::object(site)},
          {"page", Type::object(page)},
          {"assets", Type::object(assets)},
          {"catalogue", Type::object(catalogue)},
          {"kinds", Type::object(kinds)}};
}

std::vector<LayoutName> Shapes::entry_names(KindIndex of) const {
  std::vector<LayoutName> names = page_names();
  names.push_back({"entry", Type::object(entry_of_kind[of])});
  return names;
}

std::vector<LayoutName> Shapes::listing_names(KindIndex of) const {
  std::vector<LayoutName> names = page_names();
  names.push_back({"listing", Type::object(listing_of_kind[of])});
  return names;
}

std::vector<LayoutName> Shapes::history_names(KindIndex of) const {
  std::vector<LayoutName> names = entry_names(of);
  names.push_back({"history", Type::object(history)});
  return names;
}

std::vector<LayoutName> Shapes::changes_names() const {
  std::vector<LayoutName> names = page_names();
  names.push_back({"changes", Type::object(changes)});
  return names;
}

std::vector<LayoutName> Shapes::index_names() const {
  std::vector<LayoutName> names = page_names();
  names.push_back({"index", Type::object(index)});
  return names;
}

std::vector<LayoutName> Shapes::redirect_names() const {
  std::vector<LayoutName> names = page_names();
  names.push_back({"redirect", Type::object(redirect)});
  return names;
}

std::vector<Datum> Shapes::page_values(const Page& of) const {
  return {Datum::of_object(&context.catalogue.site), Datum::of_object(&of), Datum::of_object(&of),
          Datum::of_object(&context.catalogue), Datum::of_object(&context.catalogue.model)};
}

Datum list_of_texts(const std::vector<std::string>& texts) {
  return Datum::of_list(texts.data(), texts.size(), [](const void* data, std::uint32_t i, PageMemory&) {
    return Datum::of_text(static_cast<const std::string*>(data)[i]);
  });
}

Datum text_or_nothing(std::string_view text) { return text.empty() ? Datum{} : Datum::of_text(text); }

}  // namespace kunskap
