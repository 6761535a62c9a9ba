#include "export/export.h"
#include "export/file_collector.h"
#include "history/made_history.h"
#include "link/linked.h"

using namespace kunskap;

namespace {

const FeedWords swedish{"Vad är ändrat", {"tillagd", "ändrad", "ny adress", "borttagen"}};

Linked library(const std::string& site) {
  Linked linked(make_catalogue({entry_file("bocker/a.md", "title: A & B\nauthors: [f]"),
                                entry_file("forfattare/f.md", "title: F\nborn: unknown")},
                               site));
  linked.made.catalogue.model.kinds[2].has_feed = true;
  return linked;
}

const std::string with_base = "{ title: Biblioteket, base_address: 'https://exempel.se/' }";

}  // namespace

TEST_CASE("A feed tells of the newest commits with what they changed, and the publisher is its author") {
  const Linked linked = library(with_base);
  const History history = MadeHistory()
                              .commit(0, "Lägg till", {added("bocker/a.md"), added("bocker/borta.md")})
                              .commit(1, "Ändra <A>", {changed("bocker/a.md")})
                              .commit(2, "Rätta", {changed("bocker/a.md", 2, 3)}, true)
                              .commit(3, "Ta bort", {removed("bocker/borta.md")})
                              .of(linked.made.catalogue);
  FileCollector files;
  export_feeds(linked.made.catalogue, linked.links, history, swedish, files.sink());
  CHECK(files.names() == "atom.xml forfattare/f/atom.xml");
  CHECK(
      files.text("forfattare/f/atom.xml") ==
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"sv\">\n"
      "<id>https://exempel.se/forfattare/f/atom.xml</id>\n<title>F – Vad är ändrat</title>\n"
      "<updated>2026-01-02T12:00:00+00:00</updated>\n"
      "<link rel=\"self\" href=\"https://exempel.se/forfattare/f/atom.xml\"/>\n"
      "<link rel=\"alternate\" href=\"https://exempel.se/andringar/forfattare/f/\"/>\n"
      "<author><name>Biblioteket</name>\n</author>\n"
      "<entry>\n<id>https://exempel.se/andringar/forfattare/f/#andring-02000000</id>\n<title>Ändra &lt;A&gt;</title>\n"
      "<updated>2026-01-02T12:00:00+00:00</updated>\n"
      "<link rel=\"alternate\" href=\"https://exempel.se/andringar/forfattare/f/#andring-02000000\"/>\n"
      "<content type=\"html\">&lt;ul&gt;&lt;li&gt;&lt;a href=&quot;https://exempel.se/bocker/a/&quot;&gt;A &amp;amp; "
      "B&lt;/a&gt; "
      "(bok, ändrad)&lt;/li&gt;&lt;/ul&gt;</content>\n</entry>\n"
      "<entry>\n<id>https://exempel.se/andringar/forfattare/f/#andring-01000000</id>\n<title>Lägg till</title>\n"
      "<updated>2026-01-01T12:00:00+00:00</updated>\n"
      "<link rel=\"alternate\" href=\"https://exempel.se/andringar/forfattare/f/#andring-01000000\"/>\n"
      "<content type=\"html\">&lt;ul&gt;&lt;li&gt;&lt;a href=&quot;https://exempel.se/bocker/a/&quot;&gt;A &amp;amp; "
      "B&lt;/a&gt; "
      "(bok, tillagd)&lt;/li&gt;&lt;/ul&gt;</content>\n</entry>\n</feed>\n");
  CHECK(files.text("atom.xml").find("borta (bok, borttagen)") != std::string::npos);
  CHECK(files.text("atom.xml").find("Rätta") == std::string::npos);
}

TEST_CASE("A feed has 50 commits at most, and of each 40 entries") {
  const Linked linked = library(with_base);
  MadeHistory many;
  std::vector<FileChange> all{added("bocker/a.md")};
  for (int i = 0; i < 60; ++i) all.push_back(added("visor/" + std::to_string(i) + ".md"));
  std::vector<FileChange> gone;
  for (int i = 0; i < 60; ++i) gone.push_back(removed("visor/" + std::to_string(i) + ".md"));
  many.commit(0, "Lägg till", all);
  for (int i = 1; i < 80; ++i) many.commit(i, "Ändra", {changed("bocker/a.md")});
  many.commit(90, "Ta bort", gone);
  FileCollector files;
  export_feeds(linked.made.catalogue, linked.links, many.of(linked.made.catalogue), swedish, files.sink());
  const std::string& feed = files.text("atom.xml");
  std::size_t count = 0;
  for (std::size_t at = 0; (at = feed.find("<entry>", at)) != std::string::npos; ++at) ++count;
  CHECK(count == 50);
  CHECK(feed.find("&lt;li&gt;… +20&lt;/li&gt;") != std::string::npos);
}

TEST_CASE("Without a base address or a history there are no feeds") {
  FileCollector files;
  const Linked without = library("title: B");
  const History history = MadeHistory().commit(0, "Lägg till", {added("bocker/a.md")}).of(without.made.catalogue);
  export_feeds(without.made.catalogue, without.links, history, swedish, files.sink());
  const Linked linked = library(with_base);
  export_feeds(linked.made.catalogue, linked.links, {}, swedish, files.sink());
  CHECK(files.names() == "");
}

TEST_CASE("The sitemap tells when an entry was changed last, where that is known") {
  const Linked linked = library(with_base);
  const History history = MadeHistory().commit(31, "Lägg till", {added("bocker/a.md")}).of(linked.made.catalogue);
  FileCollector files;
  export_sitemap(linked.made.catalogue, linked.links, history, files.sink());
  CHECK(files.text("sitemap.xml").find("/bocker/a/</loc><lastmod>2026-02-01</lastmod></url>") != std::string::npos);
  CHECK(files.text("sitemap.xml").find("/forfattare/f/</loc></url>") != std::string::npos);
}
