// Lists of entries, cut into pages so that no page grows with the catalogue.
// A page has 100 rows at most: so many, with long titles and summaries, weigh less than 100 kB with all that the page
// loads. A longer list has pages for each letter, and its first page only leads to them.
#pragma once

#include "model/catalogue.h"
#include "model/links.h"

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <vector>

namespace kunskap {

inline constexpr std::size_t rows_per_page = 100;

/// The rows of one letter: from `begin` to `end` in the list.
struct LetterRange {
  std::string letter;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t pages() const { return static_cast<std::uint32_t>((end - begin + rows_per_page - 1) / rows_per_page); }
};

/// Where the pages of a list that is split stand, and which rows each has.
struct SplitList {
  std::string address;  ///< Of its first page, below the site.
  std::uint32_t size = 0;
  std::vector<LetterRange> letters;  ///< Empty when all stands on one page.
  bool is_split() const { return !letters.empty(); }
};

/// `letters` of the items, in their order.
SplitList split_by_letter(std::string address, std::span<const std::string_view> letters);

/// One page of a split list.
struct ListPart {
  static constexpr std::uint32_t first_page = static_cast<std::uint32_t>(-1);
  std::uint32_t letter = first_page;  ///< Which letter; first_page: the page that leads to the letters.
  std::uint32_t number = 0;           ///< Which page of the letter, from 0.
};

std::vector<ListPart> parts_of(const SplitList& list);
std::string address_of(const SplitList& list, const ListPart& part);
/// The items of the list that stand on the page: from, to.
std::pair<std::uint32_t, std::uint32_t> rows_of(const SplitList& list, const ListPart& part);

/// What one list of entries is of: all of a kind, those that a facet chooses, or those related to one entry.
struct EntryList {
  KindIndex kind = 0;  ///< Of the entries.
  const Facet* facet = nullptr;
  const FacetValue* value = nullptr;
  const Entry* owner = nullptr;  ///< Of related entries.
  const Relation* relation = nullptr;
  std::vector<EntryIndex> entries;
  std::string title;
  SplitList split;
};

struct ListingPage {
  const EntryList* list = nullptr;
  ListPart part;
};

struct IndexPage {
  const SplitList* list = nullptr;  ///< Of the items in Links::index.
  ListPart part;
};

/// All lists of entries of a site.
std::deque<EntryList> plan_lists(const Catalogue& catalogue, const Links& links);

/// Where the whole of a long list of related entries of one kind stands.
std::string related_address(const Catalogue& catalogue, const Entry& entry, const Relation& relation, KindIndex kind);

/// More related entries than this, of one relation, stand on pages of their own.
inline constexpr std::size_t related_on_entry = 40;

}  // namespace kunskap
