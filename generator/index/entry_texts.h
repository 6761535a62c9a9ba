// What an entry says, by how much it says of what the entry is about. Pure; any thread.
#pragma once

#include "model/catalogue.h"
#include "model/links.h"

#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

struct EntryTexts {
  std::string title;
  std::vector<std::string> names;  ///< Aliases.
  std::string headings;
  std::string summary;
  std::string facts;  ///< Values of fields and the titles of related entries.
  std::string body;
};

/// Texts of one part stand apart by a line break, so that words do not run together.
EntryTexts read_texts(const Catalogue& catalogue, const Links& links, EntryIndex entry);

/// The text of HTML that read_markdown() wrote, without what is only said for screen readers.
void append_text_of_html(std::string& out, std::string_view html);

}  // namespace kunskap
