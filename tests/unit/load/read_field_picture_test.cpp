#include "load/read_field_picture.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

std::vector<Field> some_parts() {
  std::vector<Field> parts(5);
  parts[0] = {.name = "id", .type = FieldType::id, .label = {}, .help = {}, .fields = {}};
  parts[1] = {.name = "what", .label = {}, .help = {}, .fields = {}};
  parts[2] = {
      .name = "next", .type = FieldType::id, .many = true, .label = {}, .help = {}, .fields = {}, .refers_to = 0};
  parts[3] = {.name = "size", .type = FieldType::number, .label = {}, .help = {}, .fields = {}};
  parts[4] = {.name = "when", .type = FieldType::period, .label = {}, .help = {}, .fields = {}};
  return parts;
}

/// The picture that `text` declares and what is said of it.
std::pair<FieldPicture, std::string> read_picture(std::string_view text) {
  Problems problems;
  const FieldPicture picture = read_field_picture(yaml_of(text), some_parts(), problems);
  return {picture, lines_of(problems)};
}

}  // namespace

TEST_CASE("A picture names the parts that it shows") {
  const auto [flow, said] = read_picture("{ flow: { title: what, next: next } }");
  CHECK(said == "");
  CHECK(flow.type == FieldPicture::Type::flow);
  CHECK(flow.part(PicturePart::title) == Slot{1});
  CHECK(flow.part(PicturePart::next) == Slot{2});
  CHECK_FALSE(flow.part(PicturePart::by));
  const auto [chart, of_chart] = read_picture("{ chart: { label: what, value: size, unit: what, series: what } }");
  CHECK(of_chart == "");
  CHECK(chart.type == FieldPicture::Type::chart);
  CHECK(read_picture("{ timeline: { label: what, when: when } }").first.part(PicturePart::when) == Slot{4});
}

TEST_CASE("A picture whose parts are missing or do not fit is told of and not drawn") {
  const auto [flow, said] = read_picture("{ flow: { title: size, next: nexd } }");
  CHECK(flow.type == FieldPicture::Type::none);
  CHECK(said ==
        "1:18+4 fel-varde: \"title\" ska vara en del av typen text\n"
        "1:30+4 okant-namn: det finns ingen del med namnet \"nexd\" (next?)");
  CHECK(read_picture("{ flow: { title: what } }").second == "1:9+0 saknad-nyckel: bilden \"flow\" saknar \"next\"");
  CHECK(read_picture("{ flaw: { title: what } }").second == "1:3+4 okant-namn: det finns ingen bild \"flaw\" (flow?)");
  CHECK(read_picture("flow").second.starts_with("1:1+4 fel-varde: \"picture\" ska vara en enda bild"));
}

}  // namespace kunskap
