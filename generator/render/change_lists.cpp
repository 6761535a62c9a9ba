#include "render/change_lists.h"

#include "model/addresses.h"
#include "model/feeds.h"

#include <algorithm>

namespace kunskap {
namespace {

const std::string top = std::string(changes_folder) + "/";
constexpr std::size_t entries_on_page = 100;
constexpr std::size_t entries_of_commit = 40;
constexpr std::size_t weight_of_page = 45000;  // Bytes; with all that a page loads it stays below 100 kB.

void add(ChangeList& list, std::uint32_t commit, const ChangedEntry& entry) {
  if (list.commits.empty() || list.commits.back().commit != commit) list.commits.push_back({commit, {}, 0});
  ListedCommit& listed = list.commits.back();
  ++list.count;
  if (listed.entries.size() < entries_of_commit)
    listed.entries.push_back(entry);
  else
    ++listed.left_out;
}

std::string month_name(const Commit& commit) { return as_edtf(day_of(commit)).substr(0, 7); }

/// How many commits from `begin` on stand on one page.
std::size_t end_of_page(const ChangeList& list, std::size_t begin) {
  std::size_t rows = 0;
  std::size_t end = begin;
  for (; end < list.commits.size(); ++end) {
    rows += list.commits[end].entries.size();
    if (rows > entries_on_page && end > begin) break;
  }
  return end;
}

void split(const History& history, ChangeList& list) {
  list.newest = end_of_page(list, 0);
  if (list.newest == list.commits.size()) return;
  for (std::size_t begin = 0; begin < list.commits.size();) {
    MonthPage page{month_name(history.commits[list.commits[begin].commit]), 0, begin, begin};
    if (list.is_split() && list.pages.back().month == page.month) page.number = list.pages.back().number + 1;
    const std::size_t most = end_of_page(list, begin);
    while (page.end < most && month_name(history.commits[list.commits[page.end].commit]) == page.month) ++page.end;
    begin = page.end;
    list.pages.push_back(std::move(page));
  }
}

/// The lists that the changes of one entry stand in, besides that of all.
class Lists {
 public:
  Lists(const Catalogue& catalogue, const Links& links) : catalogue_(catalogue), of_entry_(catalogue.entries.size()) {
    lists_.emplace_back().address = top;
    for (KindIndex kind = 0; kind < catalogue.model.kinds.size(); ++kind) {
      ChangeList& list = lists_.emplace_back();
      list.address = top + catalogue.model.kinds[kind].folder + "/";
      list.kind = kind;
    }
    std::vector<ChangeList*> followed(catalogue.entries.size());
    for (EntryIndex i = 0; i < catalogue.entries.size(); ++i) {
      if (!catalogue.model.kinds[catalogue.entries[i].kind].has_feed) continue;
      followed[i] = &lists_.emplace_back();
      followed[i]->address = top + entry_address(catalogue.model, catalogue.entries[i]);
      followed[i]->followed = &catalogue.entries[i];
    }
    for (EntryIndex i = 0; i < catalogue.entries.size(); ++i)
      for (const EntryIndex target : followed_through(catalogue, links, i)) of_entry_[i].push_back(followed[target]);
  }

  void add(std::uint32_t commit, const ChangedEntry& changed, const History& history) {
    const bool is_gone = changed.entry == ChangedEntry::none;
    const KindIndex kind = is_gone ? history.gone[changed.gone].kind : catalogue_.entries[changed.entry].kind;
    kunskap::add(lists_[0], commit, changed);
    kunskap::add(lists_[kind + 1u], commit, changed);
    if (is_gone) return;
    for (ChangeList* list : of_entry_[changed.entry]) kunskap::add(*list, commit, changed);
  }

  std::deque<ChangeList> finish(const History& history) {
    std::erase_if(lists_, [](const ChangeList& list) { return list.commits.empty(); });
    for (ChangeList& list : lists_) split(history, list);
    return std::move(lists_);
  }

 private:
  const Catalogue& catalogue_;
  std::deque<ChangeList> lists_;
  std::vector<std::vector<ChangeList*>> of_entry_;
};

}  // namespace

std::deque<ChangeList> plan_change_lists(const Catalogue& catalogue, const Links& links, const History& history) {
  if (history.empty()) return {};
  Lists lists(catalogue, links);
  for (auto commit = static_cast<std::uint32_t>(history.commits.size()); commit-- > 0;)
    if (!history.commits[commit].is_small)
      for (const ChangedEntry& changed : history.changed[commit]) lists.add(commit, changed, history);
  return lists.finish(history);
}

std::vector<ChangesPage> pages_of(const std::deque<ChangeList>& lists) {
  std::vector<ChangesPage> pages;
  for (const ChangeList& list : lists) {
    pages.push_back({&lists, &list});
    for (std::uint32_t i = 0; i < list.pages.size(); ++i) pages.push_back({&lists, &list, i});
  }
  return pages;
}

std::string address_of(const ChangesPage& page) {
  if (page.page == ChangesPage::first_page) return page.list->address;
  const MonthPage& month = page.list->pages[page.page];
  return page.list->address + month.month + "/" + (month.number == 0 ? "" : std::to_string(month.number + 1) + "/");
}

std::span<const ListedCommit> commits_of(const ChangesPage& page) {
  const std::span<const ListedCommit> all(page.list->commits);
  if (page.page == ChangesPage::first_page) return all.first(page.list->newest);
  const MonthPage& month = page.list->pages[page.page];
  return all.subspan(month.begin, month.end - month.begin);
}

std::vector<std::size_t> split_by_weight(std::span<const std::size_t> weights) {
  std::vector<std::size_t> counts;
  std::size_t weight = 0;
  for (const std::size_t each : weights) {
    if (counts.empty() || weight + each > weight_of_page) {
      counts.push_back(0);
      weight = 0;
    }
    ++counts.back();
    weight += each;
  }
  return counts;
}

std::string history_address(const Model& model, const Entry& entry, std::size_t page) {
  std::string address = entry_address(model, entry);
  address += top;
  if (page > 0) address += std::to_string(page + 1) + "/";
  return address;
}

}  // namespace kunskap
