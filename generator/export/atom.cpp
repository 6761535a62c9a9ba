// Feeds as RFC 4287 describes Atom: atom.xml of the whole catalogue, and one below the page of every entry that can be
// followed. Each has the 50 newest commits that are not marked small, with what they changed. Without a base address
// there are no absolute addresses, and no feeds. The author is the publisher of the site, never who made a change.
#include "base/html.h"
#include "base/text.h"
#include "export/export.h"
#include "model/addresses.h"
#include "model/feeds.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <vector>

namespace kunskap {
namespace {

constexpr std::size_t most_entries = 50;
constexpr std::size_t most_listed = 40;

/// What one commit changed, as far as it belongs in a feed.
struct FeedItem {
  std::uint32_t commit = 0;
  std::vector<ChangedEntry> changed;
};
using FeedItems = std::vector<FeedItem>;  // The newest first.

void add(FeedItems& items, std::uint32_t commit, const ChangedEntry& changed) {
  if (items.empty() || items.back().commit != commit) {
    if (items.size() == most_entries) return;
    items.push_back({commit, {}});
  }
  items.back().changed.push_back(changed);
}

/// "2026-11-24T09:30:00+01:00"
std::string time_of(const Commit& commit) {
  const std::int64_t seconds = ((commit.time + commit.offset * 60) % 86400 + 86400) % 86400;
  const int offset = std::abs(commit.offset);
  char text[32];
  std::snprintf(text, sizeof text, "T%02d:%02d:%02d%c%02d:%02d", static_cast<int>(seconds / 3600),
                static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60), commit.offset < 0 ? '-' : '+',
                offset / 60, offset % 60);
  return as_edtf(day_of(commit)) + text;
}

void append_element(std::string& out, std::string_view name, std::string_view text) {
  out.append("<").append(name).append(">");
  append_escaped(out, text);
  out.append("</").append(name).append(">\n");
}

class Feeds {
 public:
  Feeds(const Catalogue& catalogue, const History& history, const FeedWords& words)
      : catalogue_(catalogue), history_(history), words_(words), base_(catalogue.site.base_address) {}

  std::string feed(const FeedItems& items, const Entry* followed) const {
    const std::string& language = catalogue_.site.language;
    const std::string title(catalogue_.site.title.in(language));
    const std::string list = "andringar/" + (followed ? entry_address(catalogue_.model, *followed) : "");
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"";
    append_escaped(out, language);
    out += "\">\n";
    const std::string address = base_ + feed_address(catalogue_, followed);
    append_element(out, "id", address);
    append_element(out, "title", (followed ? followed->title : title) + " – " + words_.title);
    append_element(out, "updated",
                   time_of(history_.commits[items.empty() ? history_.commits.size() - 1 : items.front().commit]));
    append_link(out, "self", address);
    append_link(out, "alternate", items.empty() ? base_ + "andringar/" : base_ + list);
    out += "<author>";
    append_element(out, "name", catalogue_.site.publisher.empty() ? title : catalogue_.site.publisher);
    out += "</author>\n";
    for (const FeedItem& item : items) append_item(out, item, list);
    return out + "</feed>\n";
  }

 private:
  static void append_link(std::string& out, std::string_view relation, const std::string& address) {
    out.append("<link rel=\"").append(relation).append("\" href=\"");
    append_escaped(out, address);
    out += "\"/>\n";
  }

  void append_item(std::string& out, const FeedItem& item, const std::string& list) const {
    const Commit& commit = history_.commits[item.commit];
    const std::string address = base_ + list + "#andring-" + short_name(commit);
    out += "<entry>\n";
    append_element(out, "id", address);
    append_element(out, "title", commit.subject.empty() ? words_.title : commit.subject);
    append_element(out, "updated", time_of(commit));
    append_link(out, "alternate", address);
    out += "<content type=\"html\">";
    append_escaped(out, html_of(item, commit));
    out += "</content>\n</entry>\n";
  }

  std::string html_of(const FeedItem& item, const Commit& commit) const {
    std::string html = "<ul>";
    for (const ChangedEntry& changed : item.changed) {
      if (&changed - item.changed.data() == static_cast<std::ptrdiff_t>(most_listed)) {
        html += "<li>… +" + std::to_string(item.changed.size() - most_listed) + "</li>";
        break;
      }
      html += "<li>";
      append_entry(html, changed, commit.changes[changed.change].kind);
      html += "</li>";
    }
    return html + "</ul>";
  }

  void append_entry(std::string& html, const ChangedEntry& changed, ChangeKind what) const {
    const bool is_gone = changed.entry == ChangedEntry::none;
    if (!is_gone) {
      html += "<a href=\"";
      append_escaped(html, base_ + entry_address(catalogue_.model, catalogue_.entries[changed.entry]));
      html += "\">";
    }
    append_escaped(html, is_gone ? history_.gone[changed.gone].title : catalogue_.entries[changed.entry].title);
    if (!is_gone) html += "</a>";
    const KindIndex kind = is_gone ? history_.gone[changed.gone].kind : catalogue_.entries[changed.entry].kind;
    html += " (";
    append_escaped(html, catalogue_.model.kinds[kind].name.one.in(catalogue_.site.language));
    html += ", ";
    append_escaped(html, words_.kinds[static_cast<std::size_t>(what)]);
    html += ")";
  }

  const Catalogue& catalogue_;
  const History& history_;
  const FeedWords& words_;
  const std::string& base_;
};

/// The items of every feed, by the entry that is followed; of all under none.
std::map<EntryIndex, FeedItems> gather(const Catalogue& catalogue, const Links& links, const History& history) {
  std::map<EntryIndex, FeedItems> feeds{{ChangedEntry::none, {}}};
  for (EntryIndex i = 0; i < catalogue.entries.size(); ++i)
    if (catalogue.model.kinds[catalogue.entries[i].kind].has_feed) feeds[i];
  for (auto commit = static_cast<std::uint32_t>(history.commits.size()); commit-- > 0;) {
    if (history.commits[commit].is_small) continue;
    for (const ChangedEntry& changed : history.changed[commit]) {
      add(feeds[ChangedEntry::none], commit, changed);
      if (changed.entry == ChangedEntry::none || feeds.size() == 1) continue;
      for (const EntryIndex followed : followed_through(catalogue, links, changed.entry))
        add(feeds[followed], commit, changed);
    }
  }
  return feeds;
}

}  // namespace

void export_feeds(const Catalogue& catalogue, const Links& links, const History& history, const FeedWords& words,
                  const FileSink& sink) {
  if (history.empty() || catalogue.site.base_address.empty()) return;
  const Feeds feeds(catalogue, history, words);
  for (const auto& [followed, items] : gather(catalogue, links, history)) {
    const Entry* entry = followed == ChangedEntry::none ? nullptr : &catalogue.entries[followed];
    sink.write(feed_address(catalogue, entry), feeds.feed(items, entry));
  }
}

}  // namespace kunskap
