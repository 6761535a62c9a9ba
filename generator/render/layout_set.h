// Which layout each page has, all compiled before the first page is made.
// Made once, then only read, from any thread.
#pragma once

#include "base/problems.h"
#include "render/shapes.h"
#include "render/template/layout.h"

#include <map>
#include <string>
#include <vector>

namespace kunskap {

/// A layout in pages/ and the address of the page that it is: "pages/index.html" is the start page, "pages/404.html"
/// stands as it is, every other has a folder of its own.
struct PageLayout {
  std::string address;
  Layout layout;
};

struct LayoutSet {
  std::vector<Layout> entry;          ///< One for each kind.
  std::map<std::string, Layout> own;  ///< For single entries, by "kind.id".
  std::vector<Layout> listing;        ///< One for each kind.
  Layout index;
  Layout redirect;
  std::vector<Layout> history;  ///< One for each kind, or none at all: then there are no pages of what has changed.
  Layout changes;               ///< Likewise.
  std::vector<PageLayout> pages;
};

/// "<kind>.<id>.html", "<kind>.html" or else "entry.html" for an entry; "<kind>.listing.html" or else "listing.html"
/// for the listings of a kind; "<kind>.history.html" or else "history.html" for the history of an entry and
/// "changes.html" for the lists of changes, where both are there; "a-o.html" for the index; "redirect.html" for old
/// addresses, where there are any; every layout in pages/ for a page of its own. A file beside the folders that no page
/// is made of is a problem.
LayoutSet compile_layouts(const LayoutSources& sources, const Shapes& shapes, Problems& problems, unsigned jobs = 1);

/// Whether there are layouts for the pages of what has changed.
bool has_layouts_of_changes(const LayoutFiles& files);

/// The folders of the site that the pages in pages/ and the program itself have.
std::vector<std::string> taken_folders(const LayoutFiles& files);

}  // namespace kunskap
