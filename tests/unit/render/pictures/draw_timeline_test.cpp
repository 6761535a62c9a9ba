#include "base/edtf.h"
#include "catch.h"
#include "render/pictures/bars.h"

namespace kunskap::pictures {
namespace {

/// The paths of the bars in a picture of `bars`.
std::vector<std::string> paths_of(const std::vector<TimeBar>& bars) {
  const std::string svg = draw_timeline(bars, 328, {});
  std::vector<std::string> paths;
  const std::string begin = "<path class=\"stretch";
  for (auto at = svg.find(begin); at != std::string::npos; at = svg.find(begin, at + 1))
    paths.push_back(svg.substr(at + begin.size(), svg.find("/>", at) - at - begin.size()));
  return paths;
}

TimeBar days_from_to(const char* from, const char* until) {
  return {{"Text", "", "tid"}, DaySpan{first_day(*read_date(from)), last_day(*read_date(until))}};
}

}  // namespace

TEST_CASE("A bar goes from its first day to its last") {
  CHECK(paths_of({days_from_to("2021", "2021"), days_from_to("2022", "2024")}) ==
        std::vector<std::string>{"\" d=\"M0 82V66H81.9V82z\"", "\" d=\"M81.9 156V140H328V156z\""});
}

TEST_CASE("A day can be seen, also at the end of the picture") {
  CHECK(paths_of({days_from_to("2021-12-31", "2021-12-31")}) ==
        std::vector<std::string>{"\" d=\"M322 82V66H328V82z\""});
}

TEST_CASE("An open end is a point, and what is not certain has a dashed line") {
  TimeBar after = days_from_to("2021", "2021");
  after.days->is_open_after = true;
  after.is_dashed = true;
  CHECK(paths_of({after}) == std::vector<std::string>{" dashed\" d=\"M0 82V66H320L328 74L320 82z\""});
  TimeBar before = days_from_to("2021", "2021");
  before.days->is_open_before = true;
  CHECK(paths_of({before}) == std::vector<std::string>{"\" d=\"M0 74L8 66H328V82H8z\""});
}

TEST_CASE("What has no known time has its text and no bar") {
  TimeBar unknown;
  unknown.text = {"Någon gång", "", "okänt"};
  CHECK(paths_of({days_from_to("2021", "2021"), unknown}).size() == 1);
  CHECK(draw_timeline({days_from_to("2021", "2021"), unknown}, 328, {}).find(">Någon gång<") != std::string::npos);
}

TEST_CASE("A heading stands above its bars, and its link can be reached") {
  TimeBar bar = days_from_to("2021", "2021");
  bar.heading = {"Plan", "a/", ""};
  const std::string svg = draw_timeline({bar, days_from_to("2022", "2022")}, 328, {});
  CHECK(svg.find("role=\"group\"") != std::string::npos);
  CHECK(svg.find("<a href=\"a/\"><text x=\"0\"") < svg.find(">Text<"));
}

}  // namespace kunskap::pictures
