#include "render/render.h"

#include "export/file_collector.h"
#include "render/small_site.h"

namespace kunskap {
namespace {

const std::string head =
    "{{ page.path }} [{{ page.title }}] {{ page.root }} {% for c in page.breadcrumbs %}{{ c.title }}={{ c.url }} {% "
    "endfor %}";

/// The site with layouts that tell where each page stands, made by `jobs` threads.
struct Rendered {
  FileCollector files;

  explicit Rendered(const SmallSite& site, unsigned jobs = 1) {
    SourceFiles sources;
    LayoutFiles layouts;
    const std::vector<std::pair<std::string, std::string>> texts{
        {"entry.html", head + "entry {{ entry.title }}"},
        {"book.own.html", head + "own"},
        {"listing.html", head + "{{ listing.rows | length }} rows"},
        {"a-o.html", head + "{{ index.count }} items"},
        {"pages/index.html", head + "start"},
        {"pages/404.html", head + "lost"},
        {"pages/sok.html", head + "search"}};
    for (const auto& [name, text] : texts) layouts[name] = {sources.add(name), text};
    const InterfaceWords words;
    Problems problems;
    const LayoutSet set = compile_layouts({layouts, words, "sv"}, site.shapes, problems);
    CHECK(problems.count(Severity::error) == 0);  // Not every site has the entry with a layout of its own.
    Progress silent;
    render_pages(site.shapes, set, jobs, files.sink(), silent);
    CHECK(files.written_twice() == 0);
  }
};

}  // namespace

TEST_CASE("Every entry, list, index and layout in pages becomes a page") {
  const SmallSite site({entry_file("bocker/a.md", "title: A\nstate: printed"), entry_file("bocker/own.md", "title: O"),
                        entry_file("orter/lund.md", "title: Lund")});
  const Rendered rendered(site);
  CHECK(rendered.files.names() ==
        "404.html a-o/index.html bocker/a/index.html bocker/index.html bocker/lage/printed/index.html "
        "bocker/own/index.html index.html "
        "orter/index.html orter/lund/index.html sok/index.html");
  CHECK(rendered.files.text("bocker/a/index.html") == "bocker/a/ [A] ../../ Start=../../ Böcker=../../bocker/ entry A");
  CHECK(rendered.files.text("bocker/own/index.html") == "bocker/own/ [O] ../../ Start=../../ Böcker=../../bocker/ own");
  CHECK(rendered.files.text("bocker/index.html") == "bocker/ [Böcker] ../ Start=../ 2 rows");
  CHECK(rendered.files.text("bocker/lage/printed/index.html") ==
        "bocker/lage/printed/ [Böcker – Läge: Tryckt] ../../../ Start=../../../ Böcker=../../../bocker/ 1 rows");
  CHECK(rendered.files.text("a-o/index.html") == "a-o/ [] ../ Start=../ 3 items");
  CHECK(rendered.files.text("index.html") == " []  start");
  CHECK(rendered.files.text("sok/index.html") == "sok/ [] ../ Start=../ search");
}

TEST_CASE("A page of its own may be a layout that knows nothing but text") {
  const SmallSite site(std::vector<Written>{});
  SourceFiles sources;
  LayoutFiles layouts;
  for (const char* name : {"entry.html", "listing.html", "a-o.html", "pages/index.html"})
    layouts[name] = {sources.add(name), name};
  const InterfaceWords words;
  Problems problems;
  const LayoutSet set = compile_layouts({layouts, words, "sv"}, site.shapes, problems);
  FileCollector files;
  Progress silent;
  const LayoutTimes times = render_pages(site.shapes, set, 1, files.sink(), silent);
  CHECK(times.by_file().front().pages == 1);
  CHECK(files.text("index.html") == "pages/index.html");
}

TEST_CASE("The page for what is not there has links that work at any address, where the base address is known") {
  CHECK(Rendered(SmallSite(std::vector<Written>{})).files.text("404.html") == "404.html []  Start=./ lost");
  CHECK(Rendered(SmallSite({}, "{ title: B, base_address: 'https://example.se/b' }")).files.text("404.html") ==
        "404.html [] https://example.se/b/ Start=https://example.se/b/ lost");
}

TEST_CASE("The pages of a long list say which letter and which page they are") {
  std::vector<Written> entries;
  for (int i = 0; i < 301; ++i) entries.push_back({"orter/o" + std::to_string(i) + ".yaml", "title: Å\n"});
  const Rendered rendered((SmallSite(entries)));
  CHECK(rendered.files.text("orter/index.html") == "orter/ [Orter] ../ Start=../ 0 rows");
  CHECK(rendered.files.text("orter/bokstav/aa/index.html") ==
        "orter/bokstav/aa/ [Orter – Å] ../../../ Start=../../../ Orter=../../../orter/ 100 rows");
  CHECK(rendered.files.text("orter/bokstav/aa/4/index.html") ==
        "orter/bokstav/aa/4/ [Orter – Å 4] ../../../../ Start=../../../../ Orter=../../../../orter/ 1 rows");
  CHECK(rendered.files.text("orter/bokstav/aa/5/index.html") == "(no such file)");
  CHECK(rendered.files.text("a-o/bokstav/aa/2/index.html") ==
        "a-o/bokstav/aa/2/ [] ../../../../ Start=../../../../ 301 items");
}

TEST_CASE("A list of what is related to an entry leads back to it") {
  std::vector<Written> entries{entry_file("orter/lund.md", "title: Lund")};
  for (int i = 0; i < 41; ++i)
    entries.push_back({"bocker/b" + std::to_string(i) + ".yaml", "title: B\nsubjects: [lund]\n"});
  CHECK(Rendered(SmallSite(entries)).files.text("orter/lund/bocker-om/index.html") ==
        "orter/lund/bocker-om/ [Lund – Böcker om] ../../../ Start=../../../ Böcker=../../../bocker/ "
        "Lund=../../../orter/lund/ 41 rows");
}

TEST_CASE("Any number of threads makes the same pages") {
  std::vector<Written> entries;
  for (int i = 0; i < 350; ++i)
    entries.push_back(
        {"bocker/b" + std::to_string(i) + ".yaml",
         "title: T" + std::to_string(i % 7) + "\nstate: printed\nsequel_of: b" + std::to_string(i / 2) + "\n"});
  const SmallSite site(entries);
  const Rendered one(site, 1);
  const Rendered four(site, 4);
  CHECK((one.files.files() == four.files.files()));
}

TEST_CASE("Assets and images are handed over as they are") {
  const SmallSite site(make_catalogue({}, "title: B", library_model, {"bocker/karta.png"}));
  FileCollector files;
  write_assets(site.context, files.sink());
  CHECK(files.names() == "assets/site.1.css bilder/bocker/karta.png");
  CHECK(files.text("assets/site.1.css") == "css");
  CHECK(files.text("bilder/bocker/karta.png") == "bytes");
}

}  // namespace kunskap
