#include "render/pictures/time_scale.h"

#include "base/edtf.h"
#include "catch.h"

namespace kunskap::pictures {
namespace {

TimeBar from_to(const char* from, const char* until) {
  TimeBar bar;
  bar.days = DaySpan{first_day(*read_date(from)), last_day(*read_date(until))};
  return bar;
}

}  // namespace

TEST_CASE("The scale is of whole years") {
  const TimeScale scale =
      time_scale({TimeBar{}, from_to("2021-09", "2021-10"), from_to("2020-02-03", "2022-03")}, 10, 300);
  CHECK(scale.first == first_day(*read_date("2020-01-01")));
  CHECK(scale.end == first_day(*read_date("2023-01-01")));
  CHECK(scale.x_of(scale.first) == 10);
  CHECK(scale.x_of(scale.end) == 310);
}

TEST_CASE("What has no end is given some time") {
  TimeBar open = from_to("2023-06-01", "2023-06-01");
  open.days->is_open_after = true;
  CHECK(time_scale({open}, 0, 300).end == first_day(*read_date("2025-01-01")));
  open.days->is_open_after = false;
  open.days->is_open_before = true;
  CHECK(time_scale({open}, 0, 300).first == first_day(*read_date("2022-01-01")));
}

TEST_CASE("Every year has a mark, and as many have labels as there is room for") {
  const std::vector<YearMark> few = year_marks(time_scale({from_to("2020", "2022")}, 0, 300));
  REQUIRE(few.size() == 3);
  CHECK(few[1].label == "2021");
  CHECK(std::abs(few[1].x - 100) < 0.2);
  const std::vector<YearMark> many = year_marks(time_scale({from_to("2001", "2030")}, 0, 300));
  REQUIRE(many.size() == 30);
  CHECK(many[0].label == "2001");
  CHECK(many[1].label == "");
  CHECK(many[5].label == "2006");
}

}  // namespace kunskap::pictures
