#include "render/layout_times.h"

#include "catch.h"
#include "render/template/layout.h"

namespace kunskap {

TEST_CASE("The layouts of a file are told together, the slowest first, whichever thread had them") {
  using std::chrono::milliseconds;
  Layout first, second, third;
  first.name = second.name = "entry.html";
  third.name = "listing.html";
  LayoutTimes one, other;
  one.add(first, milliseconds(1));
  one.add(third, milliseconds(4));
  other.add(first, milliseconds(1));
  other.add(second, milliseconds(3));
  one.append(other);
  const auto times = one.by_file();
  REQUIRE(times.size() == 2);
  CHECK(times[0].name == "entry.html");
  CHECK(times[0].pages == 3);
  CHECK(times[0].time == milliseconds(5));
  CHECK(times[1].name == "listing.html");
  CHECK(times[1].pages == 1);
}

}  // namespace kunskap
