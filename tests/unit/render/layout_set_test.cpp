#include "render/layout_set.h"

#include "render/small_site.h"

namespace kunskap {
namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;

/// Layouts by their names; those that every site needs are there already.
struct Layouts {
  SourceFiles sources;
  LayoutFiles files;
  InterfaceWords words;
  Problems problems;

  explicit Layouts(const Texts& more) {
    for (const char* name : {"entry.html", "listing.html", "a-o.html"}) add(name, name);
    for (const auto& [name, text] : more) add(name, text);
  }
  void add(const std::string& name, const std::string& text) { files[name] = {sources.add(name), text}; }
  LayoutSet compile(const SmallSite& site) { return compile_layouts({files, words, "sv"}, site.shapes, problems); }
};

std::string rendered(const SmallSite& site, const Layout& layout, const void* subject) {
  PageMemory memory;
  const Page page = site.page_at("a/b/");
  memory.page = &page;
  std::vector<Datum> values = site.shapes.page_values(page);
  values.push_back(Datum::of_object(subject));
  std::string out;
  layout.render(values, memory, out);
  return out;
}

}  // namespace

TEST_CASE("A kind has a layout of its own, or else the one for all") {
  const SmallSite site({entry_file("bocker/a.md", "title: A"), entry_file("bocker/b.md", "title: B")});
  Layouts layouts(Texts{{"book.html", "book {{ entry.title }}"},
                        {"book.b.html", "own {{ entry.title }}"},
                        {"song.listing.html", "songs"}});
  const LayoutSet set = layouts.compile(site);
  CHECK(lines_of(layouts.problems) == "");
  REQUIRE(set.entry.size() == 4);
  CHECK(rendered(site, set.entry[0], &site.made.entry("bocker/a")) == "book A");
  CHECK(rendered(site, set.entry[1], nullptr) == "entry.html");
  CHECK(rendered(site, set.listing[0], nullptr) == "listing.html");
  CHECK(rendered(site, set.listing[1], nullptr) == "songs");
  CHECK(rendered(site, set.index, nullptr) == "a-o.html");
  REQUIRE(set.own.size() == 1);
  CHECK(rendered(site, set.own.at("book.b"), &site.made.entry("bocker/b")) == "own B");
}

TEST_CASE("Each layout in pages is a page with an address") {
  const SmallSite site(std::vector<Written>{});
  Layouts layouts(Texts{
      {"pages/index.html", ""}, {"pages/404.html", ""}, {"pages/sok.html", ""}, {"partials/x.html", "{{ anything }}"}});
  const LayoutSet set = layouts.compile(site);
  CHECK(lines_of(layouts.problems) == "");
  std::vector<std::string> addresses;
  for (const PageLayout& page : set.pages) addresses.push_back(page.address);
  CHECK(addresses == std::vector<std::string>{"404.html", "", "sok/"});
}

TEST_CASE("The folders that pages have are taken") {
  const Layouts layouts(Texts{{"pages/index.html", ""}, {"pages/404.html", ""}, {"pages/sok.html", ""}});
  CHECK(taken_folders(layouts.files) ==
        std::vector<std::string>{"a-o", "assets", "bilder", "data", "andringar", "sok"});
}

TEST_CASE("A name that a kind does not have is a mistake of its layout, whether there are entries or not") {
  const SmallSite site(std::vector<Written>{});
  Layouts layouts(Texts{{"town.html", "{{ entry.titel }}"}});
  layouts.compile(site);
  CHECK(lines_of(layouts.problems, layouts.sources) ==
        "town.html:1:10+5 layout-okant-namn: en ort har inget \"titel\" (title?)");
}

TEST_CASE("A field of one kind is unknown in a layout that all kinds share") {
  const SmallSite site(std::vector<Written>{});
  Layouts layouts(Texts{{"entry.html", "{{ entry.pages }}"}});
  layouts.compile(site);
  const std::string place = "entry.html:1:10+5 layout-okant-namn: ";
  CHECK(lines_of(layouts.problems, layouts.sources) == place + "en författare har inget \"pages\"\n" + place +
                                                           "en ort har inget \"pages\"\n" + place +
                                                           "en visa har inget \"pages\"");
}

TEST_CASE("A layout that every site needs and that is not there is a mistake") {
  const SmallSite site(std::vector<Written>{});
  Layouts layouts(Texts{});
  layouts.files.erase("a-o.html");
  layouts.compile(site);
  CHECK(lines_of(layouts.problems).find("layout-okand-fil: det finns ingen layout \"a-o.html\"") != std::string::npos);
}

TEST_CASE("A layout that no page uses is warned of, with the name that was probably meant") {
  const SmallSite site({entry_file("bocker/pippi.md", "title: P")});
  Layouts layouts(Texts{{"bok.html", ""},
                        {"bokk.pippi.html", ""},
                        {"book.pipi.html", ""},
                        {"book.pippi.html", "{% include \"row.html\" %}"},
                        {"row.html", ""},
                        {"listning.html", ""},
                        {"partials/spare.html", ""},
                        {"song.listing.html", ""}});
  layouts.compile(site);
  const std::string said = "; en layout heter som sorten eller, för en enda post, som sort.post.html";
  CHECK(lines_of(layouts.problems, layouts.sources) ==
        "bok.html:0:0+0 layout-oanvand: ingen sida använder layouten \"bok.html\"" + said + " (book.html?)\n" +
            "bokk.pippi.html:0:0+0 layout-oanvand: ingen sida använder layouten \"bokk.pippi.html\"" + said +
            " (book.pippi.html?)\n" + "book.pipi.html:0:0+0 layout-oanvand: ingen sida använder layouten " +
            "\"book.pipi.html\"" + said + " (book.pippi.html?)\n" +
            "listning.html:0:0+0 layout-oanvand: ingen sida använder layouten \"listning.html\"" + said +
            " (listing.html?)");
}

TEST_CASE("Of layouts with mistakes it is not said that others are unused") {
  const SmallSite site(std::vector<Written>{});
  Layouts layouts(Texts{{"entry.html", "{{ wrong }}"}, {"bok.html", ""}});
  layouts.compile(site);
  CHECK(lines_of(layouts.problems, layouts.sources).find("layout-oanvand") == std::string::npos);
}

}  // namespace kunskap
