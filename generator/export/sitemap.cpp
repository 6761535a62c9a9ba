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

struct Location {
  std::string address;
  std::string changed;  ///< The day; empty when it is not known.
};

std::string last_change(const History& history, std::size_t entry) {
  if (history.empty() || history.of_entries[entry].empty()) return "";
  return as_edtf(day_of(history.commits[history.of_entries[entry].front().commit]));
}

std::vector<Location> locations_of(const Catalogue& catalogue, const Links& links, const History& history) {
  std::vector<Location> locations{{"", ""}, {"a-o/", ""}};
  for (KindIndex kind = 0; kind < catalogue.model.kinds.size(); ++kind)
    if (!links.kinds[kind].entries.empty()) locations.push_back({catalogue.model.kinds[kind].folder + "/", ""});
  for (std::size_t i = 0; i < catalogue.entries.size(); ++i)
    locations.push_back({entry_address(catalogue.model, catalogue.entries[i]), last_change(history, i)});
  return locations;
}

void append_location(std::string& out, std::string_view element, const Location& location) {
  out += "  <" + std::string(element) + "><loc>";
  append_escaped(out, location.address);
  out += "</loc>";
  if (!location.changed.empty()) out += "<lastmod>" + location.changed + "</lastmod>";
  out += "</" + std::string(element) + ">\n";
}

std::string sitemap_of(const std::string& base, const std::vector<Location>& locations, std::size_t begin) {
  std::string out(declaration);
  out += "<urlset";
  out += name_space;
  const std::size_t end = std::min(begin + most_addresses, locations.size());
  for (std::size_t i = begin; i < end; ++i)
    append_location(out, "url", {base + locations[i].address, locations[i].changed});
  return out + "</urlset>\n";
}

void write_numbered(const std::string& base, const std::vector<Location>& locations, const FileSink& sink) {
  std::string index(declaration);
  index += "<sitemapindex";
  index += name_space;
  for (std::size_t begin = 0, number = 1; begin < locations.size(); begin += most_addresses, ++number) {
    const std::string name = "sitemap-" + std::to_string(number) + ".xml";
    sink.write(name, sitemap_of(base, locations, begin));
    append_location(index, "sitemap", {base + name, ""});
  }
  sink.write("sitemap.xml", index + "</sitemapindex>\n");
}

}  // namespace

void export_sitemap(const Catalogue& catalogue, const Links& links, const History& history, const FileSink& sink) {
  const std::string& base = catalogue.site.base_address;
  if (base.empty()) {
    sink.write("robots.txt", "User-agent: *\nDisallow:\n");
    return;
  }
  const std::vector<Location> locations = locations_of(catalogue, links, history);
  if (locations.size() <= most_addresses)
    sink.write("sitemap.xml", sitemap_of(base, locations, 0));
  else
    write_numbered(base, locations, sink);
  sink.write("robots.txt", "User-agent: *\nDisallow:\n\nSitemap: " + base + "sitemap.xml\n");
}

}  // namespace kunskap
