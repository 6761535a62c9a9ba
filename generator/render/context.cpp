#include "render/context.h"

#include <algorithm>

namespace kunskap {

std::optional<Date> newest_as_of(const Catalogue& catalogue) {
  std::optional<Date> newest;
  for (const Entry& entry : catalogue.entries) {
    const auto slot = catalogue.model.kinds[entry.kind].field_with(Role::as_of);
    const auto* date = slot ? entry.values[*slot].as<Date>() : nullptr;
    if (date && (!newest || first_day(*date) > first_day(*newest))) newest = *date;
  }
  return newest;
}

std::string root_of(std::string_view path) {
  std::string root;
  for (auto depth = std::count(path.begin(), path.end(), '/'); depth > 0; --depth) root += "../";
  return root;
}

Datum url_to(std::string_view address, PageMemory& memory) {
  const Page& page = *static_cast<const Page*>(memory.page);
  std::string url = page.root;
  url += address;
  // An empty link would mean the page itself.
  return Datum::of_url(memory.keep(url.empty() ? "./" : std::move(url)));
}

Datum explained(std::string_view html, PageMemory& memory) {
  const Page& page = *static_cast<const Page*>(memory.page);
  const Links& links = page.context->links;
  if (links.glossary.empty() || !page.used_words) return Datum::of_html(html);
  return Datum::of_html(memory.keep(explain(html, links.glossary, links.labels, *page.used_words)));
}

Datum url_to_entry(const RenderContext& context, const Entry& entry, PageMemory& memory) {
  return url_to(context.links.labels.address(context.index_of(entry)), memory);
}

}  // namespace kunskap
