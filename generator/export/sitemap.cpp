// sitemap.xml as sitemaps.org describes it, and robots.txt that points to it. Without a base address there are no
// absolute addresses to list, so there is no sitemap either. A sitemap holds 50,000 addresses at most; more stand in
// numbered files under an index.
#include "export/export.h"

#include "base/html.h"
#include "model/addresses.h"

#include <algorithm>
#include <vector>

namespace kunskap {
namespace {

constexpr std::size_t most_addresses = 50000;
constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view name_space = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

std::vector<std::string> addresses_of(const Catalogue& catalogue, const Links& links) {
  std::vector<std::string> addresses{"", "a-o/"};
  for (KindIndex kind = 0; kind < catalogue.model.kinds.size(); ++kind)
    if (!links.kinds[kind].entries.empty()) addresses.push_back(catalogue.model.kinds[kind].folder + "/");
  for (const Entry& entry : catalogue.entries) addresses.push_back(entry_address(catalogue.model, entry));
  return addresses;
}

void append_location(std::string& out, std::string_view element, const std::string& address) {
  out += "  <" + std::string(element) + "><loc>";
  append_escaped(out, address);
  out += "</loc></" + std::string(element) + ">\n";
}

std::string sitemap_of(const std::string& base, const std::vector<std::string>& addresses, std::size_t begin) {
  std::string out(declaration);
  out += "<urlset";
  out += name_space;
  const std::size_t end = std::min(begin + most_addresses, addresses.size());
  for (std::size_t i = begin; i < end; ++i) append_location(out, "url", base + addresses[i]);
  return out + "</urlset>\n";
}

void write_numbered(const std::string& base, const std::vector<std::string>& addresses, const FileSink& sink) {
  std::string index(declaration);
  index += "<sitemapindex";
  index += name_space;
  for (std::size_t begin = 0, number = 1; begin < addresses.size(); begin += most_addresses, ++number) {
    const std::string name = "sitemap-" + std::to_string(number) + ".xml";
    sink.write(name, sitemap_of(base, addresses, begin));
    append_location(index, "sitemap", base + name);
  }
  sink.write("sitemap.xml", index + "</sitemapindex>\n");
}

}  // namespace

void export_sitemap(const Catalogue& catalogue, const Links& links, const FileSink& sink) {
  const std::string& base = catalogue.site.base_address;
  if (base.empty()) {
    sink.write("robots.txt", "User-agent: *\nDisallow:\n");
    return;
  }
  const std::vector<std::string> addresses = addresses_of(catalogue, links);
  if (addresses.size() <= most_addresses)
    sink.write("sitemap.xml", sitemap_of(base, addresses, 0));
  else
    write_numbered(base, addresses, sink);
  sink.write("robots.txt", "User-agent: *\nDisallow:\n\nSitemap: " + base + "sitemap.xml\n");
}

}  // namespace kunskap
