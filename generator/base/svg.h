// What an SVG image may not hold, because a browser that opens the file by itself would run it. Pure; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kunskap {

struct ActivePart {
  std::size_t offset = 0;  ///< Where it begins in the image.
  std::string name;        ///< As people find it there: "<script", "onload".
};

/// The first script, handler, animation of an address, foreign content, entity or address that leads out of the image;
/// also what hides such things: text that is not UTF-8.
std::optional<ActivePart> find_active_part(std::string_view svg);

}  // namespace kunskap
