#include "build.h"

#include "base/failure.h"
#include "small_catalogue.h"
#include "temporary_folder.h"

namespace kunskap {
namespace {

/// A folder with content, layouts and assets of a small site.
class Checkout {
 public:
  Checkout() {
    prepare_markdown();
    folder.write("content/model.yaml", library_model);
    folder.write("content/site.yaml", "title: Biblioteket\nbase_address: https://example.se/\n");
    folder.write("content/bocker/pippi.md",
                 "---\ntitle: Pippi\nauthors: [astrid]\n---\n[Astrid](../forfattare/astrid.md)\n");
    folder.write("content/forfattare/astrid.md", "---\ntitle: Astrid\nborn: 1907\n---\n");
    folder.write("layouts/entry.html", "<title>{{ entry.title }}</title>{{ entry.body }}");
    folder.write("layouts/listing.html", "{{ listing.title }}");
    folder.write("layouts/a-o.html", "{{ index.count }}");
    folder.write("layouts/pages/index.html", "{{ site.title }} {{ words.yes }}");
    folder.write("layouts/words/sv.yaml", R"(unknown: okänt
yes: ja
no: nej
page: { start: Start }
basis: { assigned: tilldelat, inferred: slutsats, example: exempel }
markdown:
  { heading_link: l, footnotes: f, footnote: n, footnote_back: b, table: t, done: d, not_done: nd, external: e,
    note: Obs, tip: Tips, important: Viktigt, warning: Varning, caution: Fara }
picture: { flow_about: F, timeline_about: T, chart_about: C, map_about: M, approximately: "cirka {0}", more: "{0}", map: K }
)");
    folder.write("assets/site.css", "body {}");
  }

  BuildReport build(BuildGoal goal = BuildGoal::publish, unsigned jobs = 1, const std::string& output = "site") const {
    const auto part = [&](const std::string& name) { return Folder{folder.path() / name, name}; };
    Progress silent;
    return build_site(
        {part("content"), part("layouts"), part("assets"), part(output), jobs, read_date("2026-11-21").value()}, goal,
        silent);
  }

  TemporaryFolder folder;
};

std::string lines_of(const BuildReport& report) { return kunskap::lines_of(report.problems, report.files); }

}  // namespace

TEST_CASE("A catalogue becomes a website, with pages, assets and data") {
  const Checkout checkout;
  const BuildReport report = checkout.build();
  CHECK(lines_of(report) == "");
  CHECK(report.well());
  CHECK(report.language == "sv");
  CHECK(report.entries == 2);
  CHECK(report.pages.written == 7);
  for (const char* page :
       {"index.html", "bocker/index.html", "bocker/pippi/index.html", "forfattare/astrid/index.html", "a-o/index.html",
        "bocker/forfattare/astrid/index.html", "data/catalogue.json", "sitemap.xml", "robots.txt"})
    CHECK(checkout.folder.text("site/" + std::string(page)) != "(no such file)");
  CHECK(checkout.folder.text("site/index.html") == "Biblioteket ja");
  CHECK(checkout.folder.text("site/bocker/pippi/index.html") ==
        "<title>Pippi</title><p><a href=\"../../forfattare/astrid/\">Astrid</a></p>\n");
}

TEST_CASE("To check is to find the same mistakes and to write nothing") {
  const Checkout checkout;
  CHECK(checkout.build(BuildGoal::check).well());
  CHECK_FALSE(std::filesystem::exists(checkout.folder.path() / "site"));
  checkout.folder.write("content/bocker/emil.md", "---\ntitel: Emil\n---\n");
  CHECK(lines_of(checkout.build(BuildGoal::check)) == lines_of(checkout.build()));
}

TEST_CASE("All mistakes are told in one run, in content and in layouts, and the site that stood is untouched") {
  const Checkout checkout;
  checkout.build();
  const auto before = checkout.folder.files();
  const std::string page = checkout.folder.text("site/bocker/pippi/index.html");
  checkout.folder.write("content/bocker/pippi.md", "---\ntitle: Pippi 2\nauthors: [astird]\n---\n[x](y.md)\n");
  checkout.folder.write("content/bocker/trasig.md", "---\ntitle: \xE5\n---\n");
  checkout.folder.write("layouts/listing.html", "{{ listing.titel }}");
  const BuildReport report = checkout.build();
  CHECK_FALSE(report.well());
  CHECK(report.pages.written == 0);
  CHECK(lines_of(report) ==
        "content/bocker/pippi.md:3:11+6 okand-referens: det finns ingen författare \"astird\"; skriv namnet på postens "
        "fil, utan ändelse (astrid?)\n"
        "content/bocker/pippi.md:5:1+9 dod-lank: länken leder ingenstans: filen \"bocker/y.md\" finns inte\n"
        "content/bocker/trasig.md:2:0+0 ogiltig-utf8: filen är inte sparad som UTF-8; spara om den med teckenkodningen "
        "UTF-8\n"
        "layouts/listing.html:1:12+5 layout-okant-namn: en lista har inget \"titel\" (title?)");
  CHECK(checkout.folder.text("site/bocker/pippi/index.html") == page);
  std::vector<std::string> after = checkout.folder.files();
  std::erase(after, "content/bocker/trasig.md");
  CHECK(after == before);
}

TEST_CASE("Settings that are wrong are told of alone, because everything else follows from them") {
  const Checkout checkout;
  checkout.folder.write("content/site.yaml", "title: B\nspråk: sv\n");
  checkout.folder.write("content/bocker/pippi.md", "no facts");
  const BuildReport report = checkout.build();
  CHECK_FALSE(report.well());
  REQUIRE(report.problems.all().size() == 1);
  CHECK(
      lines_of(report).starts_with("content/site.yaml:2:1+5 okand-nyckel: \"språk\" är inget som webbplatsen kan ha"));
  CHECK(report.entries == 0);
}

TEST_CASE("Two builds are the same bytes, on any number of threads") {
  const Checkout checkout;
  for (int i = 0; i < 60; ++i)
    checkout.folder.write(
        "content/bocker/b" + std::to_string(i) + ".md",
        "---\ntitle: T" + std::to_string(i % 5) + "\nauthors: [astrid]\n---\n## A\n\n[P](pippi.md)\n");
  CHECK(checkout.build(BuildGoal::publish, 1, "one").well());
  CHECK(checkout.build(BuildGoal::publish, 4, "four").well());
  std::size_t files = 0;
  for (const std::string& file : checkout.folder.files()) {
    if (!file.starts_with("one/")) continue;
    ++files;
    CHECK(checkout.folder.text(file) == checkout.folder.text("four/" + file.substr(4)));
  }
  CHECK(files > 70);
}

TEST_CASE("A world that fails is a failure, and the site that stood is untouched") {
  const Checkout checkout;
  checkout.build();
  const std::string page = checkout.folder.text("site/index.html");
  std::filesystem::remove_all(checkout.folder.path() / "layouts");
  CHECK_THROWS_AS(checkout.build(), Failure);
  CHECK(checkout.folder.text("site/index.html") == page);
}

}  // namespace kunskap
