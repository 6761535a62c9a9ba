#include "export/export.h"

#include "export/file_collector.h"
#include "link/linked.h"

namespace kunskap {
namespace {

const std::string head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

/// The files of a catalogue of `towns` towns, without their titles.
void export_towns(std::size_t towns, FileCollector& files) {
  SmallCatalogue made = make_catalogue({}, "{ title: B, base_address: 'https://example.se/b' }");
  Links links;
  links.kinds.resize(made.catalogue.model.kinds.size());
  for (std::size_t i = 0; i < towns; ++i) {
    Entry& entry = made.catalogue.entries.emplace_back();
    entry.kind = 3;
    entry.id = std::to_string(i);
    links.kinds[3].entries.push_back(static_cast<EntryIndex>(i));
  }
  export_sitemap(made.catalogue, links, {}, files.sink());
}

}  // namespace

TEST_CASE("The sitemap lists the start page, the index, the listings that have entries, and every entry") {
  const Linked linked(make_catalogue({entry_file("bocker/a.md", "title: A"), entry_file("orter/lund.md", "title: L")},
                                     "{ title: B, base_address: 'https://example.se/b?x=1&y=2' }"));
  FileCollector files;
  export_sitemap(linked.made.catalogue, linked.links, {}, files.sink());
  CHECK(files.names() == "robots.txt sitemap.xml");
  const std::string base = "  <url><loc>https://example.se/b?x=1&amp;y=2/";
  CHECK(files.text("sitemap.xml") == head + base + "</loc></url>\n" + base + "a-o/</loc></url>\n" + base +
                                         "bocker/</loc></url>\n" + base + "orter/</loc></url>\n" + base +
                                         "bocker/a/</loc></url>\n" + base + "orter/lund/</loc></url>\n</urlset>\n");
  CHECK(files.text("robots.txt") == "User-agent: *\nDisallow:\n\nSitemap: https://example.se/b?x=1&y=2/sitemap.xml\n");
}

TEST_CASE("Without a base address there is no sitemap, but robots are told that they may read") {
  const Linked linked({entry_file("bocker/a.md", "title: A")});
  FileCollector files;
  export_sitemap(linked.made.catalogue, linked.links, {}, files.sink());
  CHECK(files.names() == "robots.txt");
  CHECK(files.text("robots.txt") == "User-agent: *\nDisallow:\n");
}

TEST_CASE("A sitemap has 50,000 addresses at most, and more stand in numbered files") {
  FileCollector most;
  export_towns(49997, most);
  CHECK(most.names() == "robots.txt sitemap.xml");
  FileCollector more;
  export_towns(49998, more);
  CHECK(more.names() == "robots.txt sitemap-1.xml sitemap-2.xml sitemap.xml");
  CHECK(more.text("sitemap.xml") ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex "
        "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        "  <sitemap><loc>https://example.se/b/sitemap-1.xml</loc></sitemap>\n"
        "  <sitemap><loc>https://example.se/b/sitemap-2.xml</loc></sitemap>\n</sitemapindex>\n");
  CHECK(more.text("sitemap-2.xml") == head + "  <url><loc>https://example.se/b/orter/49997/</loc></url>\n</urlset>\n");
  const std::string first = more.text("sitemap-1.xml");
  CHECK(std::count(first.begin(), first.end(), '\n') == 50003);
}

}  // namespace kunskap
