// An old address as the page that stands there sees it.
#include "render/shapes.h"

#include "model/addresses.h"

namespace kunskap {

void fill_redirect_shape(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& shape = shapes.redirect;
  shape.name = "redirect";
  const auto address_of = [&context](const Redirect& redirect) {
    return entry_address(context.catalogue.model, context.catalogue.entries[redirect.entry]);
  };
  add_member<Redirect>(shape, "entry", Type::object(shapes.entry), [&](const Redirect& redirect, PageMemory&) {
    return Datum::of_object(&context.catalogue.entries[redirect.entry]);
  });
  // A folder opened from disk would show its files, and this page works without script.
  add_member<Redirect>(shape, "url", Type::url(), [address_of](const Redirect& redirect, PageMemory& memory) {
    return url_to(address_of(redirect) + "index.html", memory);
  });
  add_member<Redirect>(shape, "canonical", Type::url(), [&, address_of](const Redirect& redirect, PageMemory& memory) {
    const std::string& base = context.catalogue.site.base_address;
    return base.empty() ? Datum{} : Datum::of_url(memory.keep(base + address_of(redirect)));
  });
}

}  // namespace kunskap
