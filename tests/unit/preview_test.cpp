#include "preview.h"

#include "small_catalogue.h"
#include "temporary_folder.h"

namespace kunskap {
namespace {

class Previewed {
 public:
  Previewed() {
    prepare_markdown();
    folder.write("content/model.yaml", library_model);
    folder.write("content/site.yaml", "title: Biblioteket\n");
    folder.write("content/bocker/pippi.md", "---\ntitle: Pippi\nauthors: [astrid]\n---\n");
    folder.write("content/forfattare/astrid.md", "---\ntitle: Astrid\nborn: 1907\n---\n\n## Liv\n");
    folder.write("layouts/entry.html", "{{ entry.title }}:{% for b in entry.linked_from %} {{ b.title }}{% endfor %}");
    folder.write("layouts/listing.html", "{% for row in listing.rows %}{{ row.title }} {% endfor %}");
    folder.write("layouts/a-o.html", "{{ index.count }}");
    folder.write("layouts/pages/index.html", "{{ site.title }} {{ words.yes }} {{ assets.site_css }}");
    write_words("ja");
    folder.write("assets/site.css", "body {}");
    preview.emplace(options, progress);
  }

  void write_words(const std::string& yes) const {
    folder.write("layouts/words/sv.yaml", "yes: " + yes + R"(
unknown: okänt
no: nej
page: { start: Start }
basis: { assigned: tilldelat, inferred: slutsats, example: exempel }
markdown:
  { heading_link: l, footnotes: f, footnote: n, footnote_back: b, table: t, done: d, not_done: nd, external: e,
    note: Obs, tip: Tips, important: Viktigt, warning: Varning, caution: Fara }
picture: { flow_about: F, timeline_about: T, chart_about: C, map_about: M, approximately: "cirka {0}", more: "{0}", map: K }
)");
  }
  Folder part(const char* name) const { return {folder.path() / name, name}; }
  bool change(const std::string& path, const std::string& text) {
    folder.write(path, text);
    return preview->update({{folder.path() / path}, false});
  }
  bool remove(const std::string& path) {
    std::filesystem::remove(folder.path() / path);
    return preview->update({{folder.path() / path}, false});
  }
  std::string page(const std::string& path) {
    const auto file = preview->find(path);
    return file ? std::string(file->bytes) : "(none)";
  }
  std::string problems() { return lines_of(preview->report().problems, preview->report().files); }

  TemporaryFolder folder;
  BuildOptions options{
      part("content"), part("layouts"), part("assets"), part("site"), 1, read_date("2026-11-21").value()};
  Progress progress;
  std::optional<Preview> preview;
};

const std::string pippi = "content/bocker/pippi.md";

}  // namespace

TEST_CASE("A preview has the pages, assets and data of the site, by address and by file") {
  Previewed made;
  CHECK(made.page("bocker/pippi/") == "Pippi:");
  CHECK(made.page("bocker/pippi/index.html") == "Pippi:");
  CHECK(made.page("bocker/pippi") == "(none)");
  CHECK(made.preview->is_folder("bocker/pippi"));
  CHECK(made.page("") == made.page("index.html"));
  const std::string css = made.page("").substr(made.page("").find("assets/"));
  CHECK(made.page(css) == "body {}");
  CHECK(made.page("robots.txt") == "User-agent: *\nDisallow:\n");
  CHECK(made.page("data/catalogue.json").find("Pippi") != std::string::npos);
  CHECK(made.page("finns/inte/") == "(none)");
}

TEST_CASE("A changed entry is shown at once, and so is what it means to others") {
  Previewed made;
  CHECK(made.change(pippi, "---\ntitle: Pippi 2\n---\n[Astrid](../forfattare/astrid.md#liv)\n"));
  CHECK(made.page("bocker/pippi/") == "Pippi 2:");
  CHECK(made.page("forfattare/astrid/") == "Astrid: Pippi 2");
  CHECK(made.page("bocker/") == "Pippi 2 ");
  CHECK(made.preview->generation() == 2);
}

TEST_CASE("When only prose changes, the rest of the site stays as it is") {
  Previewed made;
  CHECK(made.change(pippi,
                    "---\ntitle: Pippi\nauthors: [{ to: astrid, note: ja }]\n---\n[A](../forfattare/astrid.md)\n"));
  CHECK(made.page("forfattare/astrid/") == "Astrid: Pippi");
  CHECK(made.change(pippi,
                    "---\ntitle: Pippi\nauthors: [{ to: astrid, note: ja }]\n---\n[B](../forfattare/astrid.md)\n"));
  CHECK(made.page("forfattare/astrid/") == "Astrid: Pippi");
  CHECK(made.change(pippi, "---\ntitle: Pippi\nauthors: [{ to: astrid, note: ja }]\n---\nInget\n"));
  CHECK(made.page("forfattare/astrid/") == "Astrid:");
  CHECK(made.preview->generation() == 4);
}

TEST_CASE("While something is wrong the last site that was right is shown, until all is mended") {
  Previewed made;
  made.change(pippi, "---\ntitle: Pippi\n---\n[Astrid](../forfattare/astrid.md#liv)\n");
  CHECK(made.change("content/forfattare/astrid.md", "---\ntitle: Lindgren\nborn: 1907\n---\n"));
  CHECK(made.problems() ==
        "content/bocker/pippi.md:4:1+37 dod-rubriklank: sidan \"Lindgren\" har ingen rubrik \"#liv\"");
  CHECK(made.page("forfattare/astrid/") == "Astrid: Pippi");
  CHECK(made.change(pippi, "---\ntitel: Pippi\n---\n"));
  CHECK(made.page("bocker/pippi/") == "Pippi:");
  CHECK(made.change(pippi, "---\ntitle: Lagad\n---\n"));
  CHECK(made.problems() == "");
  CHECK(made.page("bocker/pippi/") == "Lagad:");
  CHECK(made.page("forfattare/astrid/") == "Lindgren:");
}

TEST_CASE("Files that come and go, and settings, are read with everything else") {
  Previewed made;
  CHECK(made.change("content/bocker/emil.md", "---\ntitle: Emil\n---\n"));
  CHECK(made.page("bocker/") == "Emil Pippi ");
  CHECK(made.remove("content/forfattare/astrid.md"));
  CHECK(made.problems().starts_with("content/bocker/pippi.md:3:11+6 okand-referens"));
  CHECK(made.page("forfattare/astrid/") == "Astrid:");
  CHECK(made.change("content/forfattare/astrid.md", "---\ntitle: Åter\nborn: 1907\n---\n"));
  CHECK(made.page("forfattare/astrid/") == "Åter:");
  CHECK(made.change("content/site.yaml", "title: Nytt\n"));
  CHECK(made.page("").starts_with("Nytt ja"));
  CHECK(made.change("content/bocker/emil.md", "---\ntitle: Emil\ndraft: ja\n---\n"));
  CHECK(made.page("bocker/emil/") == "(none)");
}

TEST_CASE("Layouts, words and assets change without the catalogue being read again") {
  Previewed made;
  CHECK(made.change("layouts/entry.html", "ny {{ entry.title }}"));
  CHECK(made.page("bocker/pippi/") == "ny Pippi");
  CHECK(made.change("layouts/entry.html", "{{ entry.titel }}"));
  CHECK(made.problems().starts_with("layouts/entry.html:1:"));
  CHECK(made.page("bocker/pippi/") == "ny Pippi");
  CHECK(made.change(pippi, "---\ntitle: Pippi 2\n---\n"));
  CHECK(made.page("bocker/pippi/") == "ny Pippi");
  CHECK(made.change("layouts/entry.html", "åter {{ entry.title }}"));
  CHECK(made.page("bocker/pippi/") == "åter Pippi 2");
  const std::string before = made.page("");
  CHECK(made.change("assets/site.css", "body { margin: 0 }"));
  CHECK(made.page("") != before);
  made.write_words("jo");
  CHECK(made.preview->update({{made.folder.path() / "layouts/words/sv.yaml"}, false}));
  CHECK(made.page("").find(" jo ") != std::string::npos);
}

TEST_CASE("What editors' programs leave behind for a moment changes nothing") {
  Previewed made;
  for (const char* name : {"content/bocker/.pippi.md.swp", "content/bocker/4913", "content/bocker/pippi.md~"})
    CHECK_FALSE(made.preview->update({{made.folder.path() / name}, false}));
  CHECK(made.preview->generation() == 1);
}

TEST_CASE("A preview of what was never right has no pages until it is") {
  Previewed made;
  made.folder.write(pippi, "---\ntitel: Pippi\n---\n");
  made.preview.emplace(made.options, made.progress);
  CHECK(made.preview->generation() == 0);
  CHECK(made.page("") == "(none)");
  CHECK(made.change(pippi, "---\ntitle: Pippi\n---\n"));
  CHECK(made.page("bocker/pippi/") == "Pippi:");
}

}  // namespace kunskap
