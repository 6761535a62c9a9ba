// Writes SVG, element by element. What looks some way has a class; colours and fonts stand in assets/pictures.css.
// A writer belongs to one thread.
#pragma once

#include <string>
#include <string_view>

namespace kunskap::pictures {

/// What a picture is called and tells, for those who do not see it.
struct PictureWords {
  std::string id;  ///< Of the picture, the only one on its page.
  std::string title;
  std::string about;
  std::string_view language{};  ///< Of its texts: long words are divided by its rules.
};

enum class PictureRole : std::uint8_t {
  image,  ///< Nothing in it can be reached.
  group   ///< It has links.
};

class SvgWriter {
 public:
  void begin(std::string_view name) {
    close_tag();
    out_ += '<';
    out_ += name;
    is_open_ = true;
  }
  /// An element without content is ended in its only tag.
  void end(std::string_view name);
  void attribute(std::string_view name, std::string_view value);
  /// With one decimal at most: no eye sees more, and bytes are saved.
  void attribute(std::string_view name, double value);
  void text(std::string_view text);
  /// What another writer has written.
  void markup(std::string_view svg) {
    close_tag();
    out_ += svg;
  }
  std::string take() { return std::move(out_); }

 private:
  void close_tag();

  std::string out_;
  bool is_open_ = false;  ///< Whether the last tag can still have attributes.
};

/// `value` with one decimal at most, and without it when it is 0.
std::string coordinate(double value);

/// Begins the picture and tells what it is. `look` are its classes.
void begin_picture(SvgWriter& svg, const PictureWords& words, PictureRole role, std::string_view look, double width,
                   double height);
/// A line of text that begins, or by its class ends or is centred, at `x`; `y` is its baseline.
void write_text(SvgWriter& svg, double x, double y, std::string_view look, std::string_view text);

}  // namespace kunskap::pictures
