#include "catch.h"
#include "try_layout.h"

#include <algorithm>
#include <chrono>
#include <iostream>

using namespace std::chrono;
using namespace kunskap;

namespace {

/// A page of about 12 kB with two hundred values: fifty rows of four.
std::string page_of_rows() {
  return "<!DOCTYPE html><html lang=\"sv\"><title>{{ entry.title }}</title><main class=\"page\">\n"
         "{% for team in rows %}\n"
         "<article class=\"row row--plain\" id=\"row-{{ loop.index }}\"><h2 class=\"row__title\">\n"
         "<a class=\"row__link\" href=\"../../{{ team.address }}\">{{ team }}</a></h2>"
         "<p class=\"row__text\">Vårdförlopp för personer med hjärtsvikt, från misstanke till uppföljning. {{ "
         "entry.phase }}</p></article>\n"
         "{% endfor %}\n</main>";
}

}  // namespace

TEST_CASE("a layout can be rendered again and again, with its memory cleared between pages") {
  LayoutFiles files{{"a", {0, "{% if entry.open %}{% set x = entry.tags | join(' ') %}{% endif %}{{ x }}"}}};
  const std::vector<LayoutName> names{{"entry", Type::object(try_layout::entry_shape())}};
  Problems problems;
  const Layout layout = compile_layout({files, try_layout::words(), "sv"}, "a", names, problems);
  REQUIRE(problems.empty());
  PageMemory memory;
  for (const bool open : {true, false, true}) {
    try_layout::Entry entry;
    entry.open = open;
    std::string page = "before ";
    const std::vector<Datum> values{Datum::of_object(&entry)};
    layout.render(values, memory, page);
    memory.clear();
    CHECK(page == (open ? "before hjärta lunga" : "before "));
  }
}

TEST_CASE("more names than fit on the stack are in use at once") {
  std::string layout;
  for (int i = 0; i < 100; ++i) layout += "{% set x" + std::to_string(i) + " = " + std::to_string(i) + " %}";
  CHECK(try_layout::result(layout + "{{ x0 }} {{ x99 }}") == "0 99");
}

TEST_CASE("a missing layout is reported") {
  const LayoutFiles files{{"entry.html", {0, ""}}};
  Problems problems;
  compile_layout({files, try_layout::words(), "sv"}, "entri.html", {}, problems);
  REQUIRE(problems.all().size() == 1);
  CHECK(problems.all()[0].rule == Rule::layout_unknown_file);
  CHECK(problems.all()[0].nearest == "entry.html");
}

TEST_CASE("a page of 12 kB and 200 values is rendered fast", "[.][speed]") {
  const LayoutFiles files{{"a", {0, page_of_rows()}}};
  const std::vector<LayoutName> names{{"entry", Type::object(try_layout::entry_shape())},
                                      {"rows", Type::list_of(try_layout::team_shape())}};
  Problems problems;
  const Layout layout = compile_layout({files, try_layout::words(), "sv"}, "a", names, problems);
  REQUIRE(problems.empty());
  const try_layout::Entry entry;
  const std::vector<try_layout::Team> rows(50, {"Norra teamet & de andra", "processteam/norra-teamet/"});
  const std::vector<Datum> values{Datum::of_object(&entry), Datum::of_objects(rows)};
  PageMemory memory;
  std::string page;
  double best = 1e9;
  constexpr int pages = 20;
  for (int round = 0; round < 500; ++round) {
    const auto start = steady_clock::now();
    for (int i = 0; i < pages; ++i) {
      page.clear();
      layout.render(values, memory, page);
      memory.clear();
    }
    best = std::min(best, duration<double, std::micro>(steady_clock::now() - start).count() / pages);
  }
  std::cout << page.size() << " bytes in " << best << " µs\n";
}
