// The text of content/redirects.yaml when an entry gets a new address. Pure; any thread.
#pragma once

#include "model/catalogue.h"

#include <span>
#include <string>
#include <string_view>

namespace kunskap {

/// `text` with a line that leads `from` to `to` ("folder/id", both). What led to `from` leads to `to`; a line for `to`,
/// which is an address again, is gone. All other bytes are kept. `old_addresses` are what `text` says; an empty text
/// begins with a comment in `language`. Requires: each of them stands on a line of its own.
std::string with_redirect(std::string_view text, std::span<const OldAddress> old_addresses, std::string_view from,
                          std::string_view to, std::string_view language);

/// Whether each of them stands on a line of its own, so that with_redirect() can change one without the others.
bool stand_on_lines_of_their_own(std::string_view text, std::span<const OldAddress> old_addresses);

}  // namespace kunskap
