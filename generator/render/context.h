// What is the same for every page of one build, and what is known of the page being made.
// The context is made once and then only read, from any thread; a Page belongs to the thread that renders it.
#pragma once

#include "model/catalogue.h"
#include "model/history.h"
#include "model/links.h"
#include "model/version.h"
#include "render/assets.h"
#include "render/explain.h"
#include "render/read_layouts.h"
#include "render/template/shape.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

struct RenderContext {
  const Catalogue& catalogue;
  const Links& links;
  const BuiltInWords& words;
  const std::vector<Asset>& assets;
  std::string language;               ///< Of the pages.
  Date today;                         ///< What review and validity are judged by.
  std::optional<Date> current_as_of;  ///< The newest date that an entry's facts hold for.
  const History* history = nullptr;   ///< None, or empty, when nothing is known of what has changed.
  /// The changes of an entry with what differs in each; none when the layouts have no page for them.
  std::function<std::vector<ShownChange>(EntryIndex entry, unsigned worker)> read_changes{};
  /// The address of the search files' root below the site; known when the pages are made.
  const std::string* search_root = nullptr;

  EntryIndex index_of(const Entry& entry) const { return static_cast<EntryIndex>(&entry - catalogue.entries.data()); }
  KindIndex index_of(const Kind& kind) const { return static_cast<KindIndex>(&kind - catalogue.model.kinds.data()); }
  const Kind& kind_of(const Entry& entry) const { return catalogue.model.kinds[links.labels.kind(index_of(entry))]; }
  std::string_view title_of(const Entry& entry) const { return links.labels.title(index_of(entry)); }
  const EntryLinks& links_of(const Entry& entry) const { return links.entries[index_of(entry)]; }
  /// Whether there are pages of all that has changed.
  bool has_change_lists() const { return read_changes && history && !history->empty(); }
  /// One that has only been added has no history to show.
  bool has_history_page(const Entry& entry) const {
    return read_changes && history && !history->empty() && history->of_entries[index_of(entry)].size() > 1;
  }
};

struct Breadcrumb {
  std::string title;
  std::string address;  ///< Below the site.
};

struct Page {
  const RenderContext* context = nullptr;
  std::string path;  ///< Below the site: "folder/id/", "404.html", or empty for the start page.
  std::string root;  ///< From the page to the top of the site: "../../".
  std::string title;
  std::vector<Breadcrumb> breadcrumbs;
  EntryIndex entry = Link::unknown;  ///< The entry that the page is about, if any.
  UsedWords* used_words = nullptr;   ///< Grows while the page is rendered; nullptr: no word is explained.
};

/// The newest date that the facts of an entry hold for.
std::optional<Date> newest_as_of(const Catalogue& catalogue);

/// "../" as often as `path` has folders.
std::string root_of(std::string_view path);

/// A link from the page being made to `address` below the site.
Datum url_to(std::string_view address, PageMemory& memory);

/// `html` with the words marked that the page uses for the first time; `html` itself when there is nothing to mark.
Datum explained(std::string_view html, PageMemory& memory);

/// The folder of an entry's page and the like, below the site, as url_to() wants it.
Datum url_to_entry(const RenderContext& context, const Entry& entry, PageMemory& memory);

}  // namespace kunskap
