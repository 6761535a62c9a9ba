// Markdown (GitHub's flavour, with footnotes and alerts) written as accessible HTML.
// The only files that know cmark-gfm are this adapter's: markdown, markdown_writer, markdown_places, markdown_tree.
// prepare_markdown() must have returned before the first call of read_markdown(), which may then be called from any
// number of threads: the packaged library is not safe for that by itself, see markdown.cpp.
#pragma once

#include "base/place.h"
#include "base/problems.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

struct MarkdownHeading {
  int level = 2;
  std::string text;  ///< Plain text, not escaped.
  std::string id;  ///< Unique on the page; from the text: lower case, å ä ö kept as a a o, words joined by hyphens.
};

/// The words that the HTML needs, in the language of the page.
struct MarkdownWords {
  std::string heading_link;    ///< Accessible name of the link to a heading; {0} is the heading.
  std::string footnotes;       ///< Heading of the footnotes.
  std::string footnote;        ///< Accessible name of a reference; {0} is the number.
  std::string footnote_back;   ///< Accessible name of the way back; {0} is the number.
  std::string table;           ///< Accessible name of a table's scrolling region; {0} is its number on the page.
  std::string done, not_done;  ///< Accessible names of the boxes in a task list.
  std::string external;        ///< Said after a link that leaves the site, for screen readers.
  std::string note, tip, important, warning, caution;  ///< Titles of alerts.
};

/// Where a destination leads, as the caller decides.
struct MarkdownTarget {
  std::string address;    ///< What the HTML gets; empty when the destination is a mistake (already reported).
  bool external = false;  ///< Leaves the site.
};

struct MarkdownOptions {
  FileId file = 0;
  std::uint32_t first_line = 1;             ///< The line of the file that the text begins on.
  bool headings = true;                     ///< False in a field: headings are a mistake there.
  std::string_view footnote_id = "fotnot";  ///< What ids of footnotes begin with; differs between texts on one page.
  const MarkdownWords* words = nullptr;
  /// Asked for every link and image, in the order of the text; `place` is where the link stands.
  std::function<MarkdownTarget(std::string_view destination, Place place)> link;
  std::function<MarkdownTarget(std::string_view destination, Place place)> image;
};

struct MarkdownText {
  std::string html;
  std::vector<MarkdownHeading> headings;
  bool empty() const { return html.empty(); }
};

/// Sets up the library. Call once, in main, before any thread.
void prepare_markdown();

/// Reads `text` (valid UTF-8) and writes it as HTML. Raw HTML, missing descriptions of images, empty links and
/// headings, skipped levels, headings of level 1, empty table headers and references to control characters are
/// problems; the HTML is then still well-formed and safe. A text that would grow over a megabyte of HTML, or is too
/// complicated to read, is a problem and gives nothing. Titles of links and images are left out, because only a mouse
/// can reach them. An address that may_be_linked() does not allow is left out too.
MarkdownText read_markdown(std::string_view text, const MarkdownOptions& options, Problems& problems);

}  // namespace kunskap
