// The catalogue as it was read: every entry with its values, and what site.yaml says of the website.
// Plain data, made by load/ and then only read, from any thread.
#pragma once

#include "adapters/hash.h"
#include "adapters/markdown.h"
#include "base/personal_details.h"
#include "base/place.h"
#include "base/text_store.h"
#include "model/model.h"
#include "model/value.h"
#include "model/vocabulary.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kunskap {

using EntryIndex = std::uint32_t;

/// A link in an entry's text to the file of another entry, or to the folder of a kind.
struct TextLink {
  std::string path;    ///< Below content/: "folder/id.md" or "folder".
  std::string anchor;  ///< Without #; may be empty.
  Place place;
};

/// The text of an entry.
struct EntryBody {
  KeptText html;
  std::vector<MarkdownHeading> headings;
  bool empty() const { return html.empty(); }
};

struct Entry {
  KindIndex kind = 0;
  std::string id;
  FileId file = 0;
  std::string title;
  Place title_place;
  std::string summary;
  std::vector<Value> values;                       ///< One for each field of the kind.
  std::vector<std::vector<Reference>> references;  ///< One list for each written relation of the kind.
  EntryBody body;
  std::vector<TextLink> links;
  Hash128 facts;  ///< Of the bytes that say all but the body: those that are the same say the same.
  /// The names of what stood there and could not be read, which has been told: nothing follows from it.
  std::vector<std::string> unread;
  bool draft = false;
  bool whole = true;  ///< False when the file could not be read: the entry is known, but nothing can be asked of it.

  bool has_read(std::string_view name) const { return std::find(unread.begin(), unread.end(), name) == unread.end(); }
};

/// An image beside the entries, published under a name that holds its content hash.
struct Image {
  std::string path;     ///< Below content/.
  std::string address;  ///< Below the site.
  std::string bytes;
};

enum class Compliance : std::uint8_t { unknown, fully, partly, none };

/// What the accessibility statement says that only the publisher can know.
struct AccessibilityStatement {
  Compliance compliance = Compliance::unknown;
  std::optional<Date> assessed;
  std::optional<Date> updated;
  std::string method;
  std::vector<std::string> shortcomings;
  std::vector<std::string> exempt;
  std::string report_address;
};

struct NavigationItem {
  std::optional<KindIndex> kind;  ///< The listing of a kind, or
  std::string title;              ///< a title
  std::string path;               ///< and a path below the site.
  Place place;
};

/// What the texts may say that could tell of a person.
struct Privacy {
  std::vector<std::string> mailboxes;  ///< Addresses of functions; `*@example.se` is all of a domain. Small letters.
  std::vector<std::string> allowed;    ///< What stands for a reason of its own, made comparable_detail().
  std::string names_file;              ///< Below content/; empty: no names are looked for.
  NameList names;                      ///< Of persons.
};

/// Who looks at changes of which entries in the repository: teams of the entries that are responsible for them.
struct CodeOwners {
  struct Team {
    std::string entry;  ///< "folder/id"
    std::string team;   ///< "@organisation/team"
    Place place;        ///< Of the entry's name.
  };
  std::string otherwise;  ///< Of entries that no team is responsible for; may be empty.
  std::vector<Team> teams;
};

struct Site {
  Translated title;
  Translated description;
  std::string language = "sv";
  std::string commit_language;  ///< What the subjects of commits are written in; empty: `language`.
  std::string publisher;
  std::string email;
  std::string base_address;  ///< Empty, or absolute and ending in a slash.
  std::vector<NavigationItem> navigation;
  std::vector<NavigationItem> footer;
  AccessibilityStatement accessibility;
  Privacy privacy;
  CodeOwners code_owners;
  bool history = false;  ///< Whether what git knows of the content is shown.
};

/// An address that an entry had before, as content/redirects.yaml has it: "folder/id", both.
struct OldAddress {
  std::string from;
  std::string to;
  Place from_place;
  Place to_place;
};

/// An entry that is not published yet, when the drafts are left out.
struct Draft {
  KindIndex kind = 0;
  std::string id;
};

/// Moved, never copied: the index refers to the names in the entries.
struct Catalogue {
  Catalogue() = default;
  Catalogue(Catalogue&&) = default;
  Catalogue& operator=(Catalogue&&) = default;

  Model model;
  Site site;
  Vocabulary vocabulary;
  std::vector<Entry> entries;                                        ///< Sorted by kind, then by id.
  std::vector<Image> images;                                         ///< Sorted by path.
  std::vector<OldAddress> old_addresses;                             ///< In the order written.
  std::vector<Draft> left_out;                                       ///< Sorted as the entries.
  std::unique_ptr<TextStore> texts = std::make_unique<TextStore>();  ///< Of the entries.

  /// Makes find() know the entries. Called once, when all are read.
  void index_entries();
  std::optional<EntryIndex> find(KindIndex kind, std::string_view id) const;
  /// The entry at `address`: "folder/id".
  std::optional<EntryIndex> find_address(std::string_view address) const;
  bool leaves_out(KindIndex kind, std::string_view id) const;

 private:
  std::vector<std::unordered_map<std::string_view, EntryIndex>> by_id_;  ///< One for each kind.
};

}  // namespace kunskap
