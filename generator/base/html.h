// Text made safe to stand in HTML. Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>

namespace kunskap {

/// Appends `text` with & < > and " escaped, which is right between tags and inside double-quoted attributes.
void append_escaped(std::string& out, std::string_view text);
std::string escaped(std::string_view text);
/// Appends `address` for a double-quoted attribute: characters that may not stand in a URL are percent-encoded, the
/// rest escaped. What is percent-encoded already stays as it is.
void append_escaped_address(std::string& out, std::string_view address);

/// The text between the tags of `html`, which our own writer made. What ends a block is a space.
std::string text_of_html(std::string_view html);

/// The scheme of `address` in lower case ("https"), or empty when it is relative. Leading white space and control
/// characters are looked through as a browser does.
std::string scheme_of(std::string_view address);
/// Whether a link may lead to `address`: relative, or https, http, mailto or tel.
bool may_be_linked(std::string_view address);

}  // namespace kunskap
