// What the preview adds to its pages: a script that waits for news of the site, and how it shows mistakes. Neither is
// part of the website that is built. Texts that never change.
#pragma once

#include <string_view>

namespace kunskap {

std::string_view preview_script();
std::string_view preview_style();

}  // namespace kunskap
