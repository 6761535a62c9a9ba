// The lists of changes: of the whole catalogue, of a kind, and of what relates to an entry that can be followed. Each
// has a page with the newest changes, 100 entries at most; where there are more, also pages for each month.
// Made once, then only read, from any thread.
#pragma once

#include "model/history.h"
#include "model/links.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace kunskap {

/// What one commit changed, as far as it belongs to the list.
struct ListedCommit {
  std::uint32_t commit = 0;
  std::vector<ChangedEntry> entries;  ///< 40 at most.
  std::size_t left_out = 0;           ///< How many more there are.
};

/// Commits one after the other, from `begin` to `end` in the list: a page of a month.
struct MonthPage {
  std::string month;         ///< "2026-11"
  std::uint32_t number = 0;  ///< Which page of the month, from 0.
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct ChangeList {
  std::string address;                ///< "andringar/", and so on.
  std::optional<KindIndex> kind;      ///< Of one kind alone,
  const Entry* followed = nullptr;    ///< or of what relates to an entry.
  std::vector<ListedCommit> commits;  ///< The newest first.
  std::size_t count = 0;              ///< Of changed entries.
  std::size_t newest = 0;             ///< How many commits stand on the first page.
  std::vector<MonthPage> pages;       ///< Empty when all stands on the first page.

  bool is_split() const { return !pages.empty(); }
};

struct ChangesPage {
  static constexpr std::uint32_t first_page = static_cast<std::uint32_t>(-1);
  const std::deque<ChangeList>* lists = nullptr;
  const ChangeList* list = nullptr;
  std::uint32_t page = first_page;  ///< Which of the pages of months.
};

/// That of the whole catalogue first; empty without history. Changes that are marked small are in none.
std::deque<ChangeList> plan_change_lists(const Catalogue& catalogue, const Links& links, const History& history);
std::vector<ChangesPage> pages_of(const std::deque<ChangeList>& lists);
std::string address_of(const ChangesPage& page);
std::span<const ListedCommit> commits_of(const ChangesPage& page);

/// The pages of the history of one entry: how many of its changes stand on each, by what they weigh.
std::vector<std::size_t> split_by_weight(std::span<const std::size_t> weights);
/// "folder/id/andringar/", or below it the number of the page, from 0.
std::string history_address(const Model& model, const Entry& entry, std::size_t page);

}  // namespace kunskap
