#include "render/pictures/svg_writer.h"

#include "base/html.h"

#include <cmath>
#include <cstdint>

namespace kunskap::pictures {

std::string coordinate(double value) {
  const auto tenths = static_cast<std::int64_t>(std::llround(value * 10));
  const std::int64_t size = tenths < 0 ? -tenths : tenths;
  std::string text = tenths < 0 ? "-" : "";
  text += std::to_string(size / 10);
  if (size % 10 != 0) text += "." + std::to_string(size % 10);
  return text;
}

namespace {

std::string in_rem(double pixels) {
  constexpr double pixels_in_rem = 16;
  return coordinate(pixels / pixels_in_rem) + "rem";
}

}  // namespace

void SvgWriter::close_tag() {
  if (is_open_) out_ += '>';
  is_open_ = false;
}

void SvgWriter::end(std::string_view name) {
  if (is_open_) {
    out_ += "/>";
    is_open_ = false;
    return;
  }
  out_ += "</";
  out_ += name;
  out_ += '>';
}

void SvgWriter::attribute(std::string_view name, std::string_view value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  append_escaped(out_, value);
  out_ += '"';
}

void SvgWriter::attribute(std::string_view name, double value) { attribute(name, coordinate(value)); }

void SvgWriter::text(std::string_view text) {
  close_tag();
  append_escaped(out_, text);
}

void begin_picture(SvgWriter& svg, const PictureWords& words, PictureRole role, std::string_view look, double width,
                   double height) {
  svg.begin("svg");
  svg.attribute("class", look);
  svg.attribute("role", role == PictureRole::image ? "img" : "group");
  svg.attribute("aria-labelledby", words.id);
  svg.attribute("aria-describedby", words.id + "-om");
  svg.attribute("viewBox", "0 0 " + coordinate(width) + " " + coordinate(height));
  // In the reader's own size of letters, so that the texts grow with those of the page.
  svg.attribute("width", in_rem(width));
  svg.attribute("height", in_rem(height));
  svg.begin("title");
  svg.attribute("id", words.id);
  svg.text(words.title);
  svg.end("title");
  svg.begin("desc");
  svg.attribute("id", words.id + "-om");
  svg.text(words.about);
  svg.end("desc");
}

void write_text(SvgWriter& svg, double x, double y, std::string_view look, std::string_view text) {
  svg.begin("text");
  svg.attribute("x", x);
  svg.attribute("y", y);
  if (!look.empty()) svg.attribute("class", look);
  svg.text(text);
  svg.end("text");
}

}  // namespace kunskap::pictures
