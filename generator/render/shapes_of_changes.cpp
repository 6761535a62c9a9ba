// What has changed, as layouts see it: the history of an entry, and the lists of changes.
#include "render/shapes.h"

#include "base/text.h"
#include "model/addresses.h"
#include "model/feeds.h"

#include <algorithm>
#include <array>

namespace kunskap {
namespace {

constexpr std::array<std::string_view, 4> kinds_of_change{"added", "changed", "renamed", "removed"};
constexpr std::array<std::string_view, 3> kinds_of_run{"same", "removed", "added"};
constexpr std::array<std::string_view, 5> kinds_of_block{"paragraph", "heading", "item", "row", "code"};
constexpr std::array<std::string_view, 3> forms{"fact", "prose", "records"};

/// A text that is one of `names`, so that a layout compares it with nothing else.
template <std::size_t size>
Type one_of(Shapes& shapes, const std::array<std::string_view, size>& names) {
  std::vector<std::string>& known = shapes.known_choices.emplace_back(names.begin(), names.end());
  Type type = Type::text();
  type.known = &known;
  return type;
}

template <std::size_t size, typename Enum>
Datum name_in(const std::array<std::string_view, size>& names, Enum value) {
  return Datum::of_text(names[static_cast<std::size_t>(value)]);
}

template <typename T>
Datum kept(std::vector<T> items, PageMemory& memory) {
  return Datum::of_objects(memory.keep_object(std::move(items)));
}

template <typename T>
Datum list_of(std::span<const T> items) {
  return Datum::of_list(items.data(), items.size(), [](const void* data, std::uint32_t index, PageMemory&) {
    return Datum::of_object(static_cast<const T*>(data) + index);
  });
}

template <typename T>
void add_text(Shape& shape, const char* name, std::string T::*text) {
  add_member<T>(shape, name, Type::text(), [text](const T& self, PageMemory&) { return text_or_nothing(self.*text); });
}

void fill_runs(Shapes& shapes) {
  shapes.run.name = "en bit text";
  add_member<TextRun>(shapes.run, "kind", one_of(shapes, kinds_of_run),
                      [](const TextRun& run, PageMemory&) { return name_in(kinds_of_run, run.kind); });
  add_text(shapes.run, "text", &TextRun::text);
  shapes.block.name = "ett stycke";
  const Type kind = one_of(shapes, kinds_of_block);
  add_member<BlockDifference>(shapes.block, "kind", kind, [](const BlockDifference& block, PageMemory&) {
    return name_in(kinds_of_block, block.kind);
  });
  add_member<BlockDifference>(shapes.block, "runs", Type::list_of(shapes.run),
                              [](const BlockDifference& block, PageMemory&) { return Datum::of_objects(block.runs); });
  shapes.text_block.name = "ett stycke";
  add_member<TextBlock>(shapes.text_block, "kind", kind,
                        [](const TextBlock& block, PageMemory&) { return name_in(kinds_of_block, block.kind); });
  add_text(shapes.text_block, "text", &TextBlock::text);
}

void fill_compared_records(Shapes& shapes) {
  Shape& part = shapes.others.emplace_back();
  part.name = "en del";
  using Part = RecordDifference::Part;
  add_text(part, "label", &Part::label);
  add_member<Part>(part, "runs", Type::list_of(shapes.run),
                   [](const Part& of, PageMemory&) { return Datum::of_objects(of.runs); });
  Shape& record = shapes.changed_record;
  record.name = "en jämförd uppsättning";
  add_member<RecordDifference>(
      record, "kind", one_of(shapes, kinds_of_change),
      [](const RecordDifference& of, PageMemory&) { return name_in(kinds_of_change, of.kind); });
  add_text(record, "title", &RecordDifference::title);
  add_member<RecordDifference>(record, "parts", Type::list_of(part),
                               [](const RecordDifference& of, PageMemory&) { return Datum::of_objects(of.parts); });
  Shape& labelled = shapes.others.emplace_back();
  labelled.name = "en del";
  add_text(labelled, "label", &LabelledText::label);
  add_text(labelled, "text", &LabelledText::text);
  shapes.record.name = "en uppsättning";
  add_member<VersionRecord>(shapes.record, "parts", Type::list_of(labelled),
                            [](const VersionRecord& of, PageMemory&) { return Datum::of_objects(of.parts); });
}

template <typename T>
void add_part_members(Shapes& shapes, Shape& shape, const Shape& block, const Shape& record) {
  add_text(shape, "name", &T::name);
  add_text(shape, "label", &T::label);
  add_member<T>(shape, "form", one_of(shapes, forms),
                [](const T& part, PageMemory&) { return name_in(forms, part.form); });
  add_member<T>(shape, "blocks", Type::list_of(block),
                [](const T& part, PageMemory&) { return Datum::of_objects(part.blocks); });
  add_member<T>(shape, "records", Type::list_of(record),
                [](const T& part, PageMemory&) { return Datum::of_objects(part.records); });
}

/// A change of an entry, with what differs where that is known.
struct ChangeView {
  const Entry* entry;
  const Commit* commit;
  const FileChange* change;
  const ShownChange* shown = nullptr;
};

void add_commit_members(Shapes& shapes, Shape& shape) {
  add_member<ChangeView>(shape, "date", Type::object(shapes.date), [](const ChangeView& view, PageMemory& memory) {
    return Datum::of_object(&memory.keep_object(day_of(*view.commit)));
  });
  add_member<ChangeView>(shape, "subject", Type::text(),
                         [](const ChangeView& view, PageMemory&) { return text_or_nothing(view.commit->subject); });
  add_member<ChangeView>(shape, "id", Type::text(), [](const ChangeView& view, PageMemory& memory) {
    return Datum::of_text(memory.keep(short_name(*view.commit)));
  });
  add_member<ChangeView>(shape, "is_small", Type::boolean(),
                         [](const ChangeView& view, PageMemory&) { return Datum::of_boolean(view.commit->is_small); });
  add_member<ChangeView>(shape, "kind", one_of(shapes, kinds_of_change), [](const ChangeView& view, PageMemory&) {
    return name_in(kinds_of_change, view.change->kind);
  });
  add_member<ChangeView>(shape, "earlier", Type::text(), [](const ChangeView& view, PageMemory& memory) {
    const std::string& path = view.change->earlier;
    if (path.empty() || find_invalid_utf8(path)) return Datum{};
    return Datum::of_text(memory.keep(path.substr(0, path.rfind('.'))));
  });
}

void fill_change(Shapes& shapes) {
  Shape& shape = shapes.change;
  shape.name = "en ändring";
  add_commit_members(shapes, shape);
  static const ShownChange nothing;
  const auto shown = [](const ChangeView& view) -> const ShownChange& { return view.shown ? *view.shown : nothing; };
  add_member<ChangeView>(shape, "parts", Type::list_of(shapes.changed_part),
                         [=](const ChangeView& view, PageMemory&) { return Datum::of_objects(shown(view).parts); });
  add_member<ChangeView>(shape, "before", Type::list_of(shapes.version_part),
                         [=](const ChangeView& view, PageMemory&) { return Datum::of_objects(shown(view).before); });
  constexpr std::pair<const char*, bool ShownChange::*> truths[] = {{"is_readable", &ShownChange::is_readable},
                                                                    {"is_cut", &ShownChange::is_cut},
                                                                    {"is_before_cut", &ShownChange::is_before_cut}};
  for (const auto& [name, truth] : truths)
    add_member<ChangeView>(shape, name, Type::boolean(), [=, truth = truth](const ChangeView& view, PageMemory&) {
      return Datum::of_boolean(shown(view).*truth);
    });
}

std::vector<ChangeView> views_of(const HistoryPage& page) {
  std::vector<ChangeView> views;
  for (const ShownChange& shown : page.changes) views.push_back({page.entry, shown.commit, shown.change, &shown});
  return views;
}

/// A page of many, that the page being made leads to.
struct PageLink {
  std::string text;
  std::string address;
  double count;
  bool is_current;
};

void fill_page_link(Shapes& shapes) {
  Shape& shape = shapes.page_link;
  shape.name = "en sida";
  add_text(shape, "text", &PageLink::text);
  add_member<PageLink>(shape, "url", Type::url(),
                       [](const PageLink& link, PageMemory& memory) { return url_to(link.address, memory); });
  add_member<PageLink>(shape, "count", Type::number(),
                       [](const PageLink& link, PageMemory&) { return Datum::of_number(link.count); });
  add_member<PageLink>(shape, "is_current", Type::boolean(),
                       [](const PageLink& link, PageMemory&) { return Datum::of_boolean(link.is_current); });
}

void fill_history(Shapes& shapes) {
  const Model& model = shapes.context.catalogue.model;
  Shape& shape = shapes.history;
  shape.name = "historiken";
  add_member<HistoryPage>(shape, "changes", Type::list_of(shapes.change),
                          [](const HistoryPage& page, PageMemory& memory) { return kept(views_of(page), memory); });
  add_member<HistoryPage>(
      shape, "pages", Type::list_of(shapes.page_link), [&](const HistoryPage& page, PageMemory& memory) {
        std::vector<PageLink> links;
        for (std::size_t i = 0; page.pages > 1 && i < page.pages; ++i)
          links.push_back({std::to_string(i + 1), history_address(model, *page.entry, i), 0, i == page.number});
        return kept(std::move(links), memory);
      });
  add_member<HistoryPage>(shape, "is_first", Type::boolean(),
                          [](const HistoryPage& page, PageMemory&) { return Datum::of_boolean(page.number == 0); });
  add_member<HistoryPage>(shape, "left_out", Type::number(), [](const HistoryPage& page, PageMemory&) {
    return Datum::of_number(static_cast<double>(page.left_out));
  });
}

/// An entry in a list of changes, which may be gone.
struct ListedEntry {
  const ChangedEntry* changed;
  const FileChange* change;
  const Commit* commit;
};

void fill_listed_entry(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& shape = shapes.listed_entry;
  shape.name = "en ändrad post";
  const auto entry_of = [&context](const ListedEntry& listed) -> const Entry* {
    return listed.changed->entry == ChangedEntry::none ? nullptr : &context.catalogue.entries[listed.changed->entry];
  };
  add_member<ListedEntry>(shape, "title", Type::text(), [&context, entry_of](const ListedEntry& listed, PageMemory&) {
    const Entry* entry = entry_of(listed);
    return Datum::of_text(entry ? context.title_of(*entry) : context.history->gone[listed.changed->gone].title);
  });
  add_member<ListedEntry>(
      shape, "entry", Type::object(shapes.entry),
      [entry_of](const ListedEntry& listed, PageMemory&) { return Datum::of_object(entry_of(listed)); });
  add_member<ListedEntry>(
      shape, "kind", Type::object(shapes.kind), [&context, entry_of](const ListedEntry& listed, PageMemory&) {
        const Entry* entry = entry_of(listed);
        const KindIndex kind = entry ? entry->kind : context.history->gone[listed.changed->gone].kind;
        return Datum::of_object(&context.catalogue.model.kinds[kind]);
      });
  add_member<ListedEntry>(shape, "change", one_of(shapes, kinds_of_change), [](const ListedEntry& listed, PageMemory&) {
    return name_in(kinds_of_change, listed.change->kind);
  });
}

/// A commit in a list of changes.
struct CommitView {
  const ListedCommit* listed;
  const Commit* commit;
};

void fill_listed_commit(Shapes& shapes) {
  Shape& shape = shapes.listed_commit;
  shape.name = "en ändring";
  add_member<CommitView>(shape, "date", Type::object(shapes.date), [](const CommitView& view, PageMemory& memory) {
    return Datum::of_object(&memory.keep_object(day_of(*view.commit)));
  });
  add_member<CommitView>(shape, "subject", Type::text(),
                         [](const CommitView& view, PageMemory&) { return text_or_nothing(view.commit->subject); });
  add_member<CommitView>(shape, "id", Type::text(), [](const CommitView& view, PageMemory& memory) {
    return Datum::of_text(memory.keep(short_name(*view.commit)));
  });
  add_member<CommitView>(shape, "entries", Type::list_of(shapes.listed_entry),
                         [](const CommitView& view, PageMemory& memory) {
                           std::vector<ListedEntry> entries;
                           for (const ChangedEntry& changed : view.listed->entries)
                             entries.push_back({&changed, &view.commit->changes[changed.change], view.commit});
                           return kept(std::move(entries), memory);
                         });
  add_member<CommitView>(shape, "left_out", Type::number(), [](const CommitView& view, PageMemory&) {
    return Datum::of_number(static_cast<double>(view.listed->left_out));
  });
}

/// The commits of one month on a page.
struct MonthView {
  Date month;
  std::vector<CommitView> commits;
};

Date month_of(const Commit& commit) {
  Date month = day_of(commit);
  month.day = 0;
  month.precision = Date::Precision::month;
  return month;
}

std::vector<MonthView> months_of(const RenderContext& context, const ChangesPage& page) {
  std::vector<MonthView> months;
  for (const ListedCommit& listed : commits_of(page)) {
    const Commit& commit = context.history->commits[listed.commit];
    const Date month = month_of(commit);
    if (months.empty() || !(months.back().month == month)) months.push_back({month, {}});
    months.back().commits.push_back({&listed, &commit});
  }
  return months;
}

/// The first page of each month, when the list is split.
std::vector<PageLink> month_links(const RenderContext& context, const ChangesPage& page) {
  std::vector<PageLink> links;
  const std::vector<MonthPage>& pages = page.list->pages;
  for (std::uint32_t i = 0; i < pages.size(); ++i) {
    const bool is_current = page.page != ChangesPage::first_page && pages[page.page].month == pages[i].month;
    std::size_t count = 0;
    for (std::size_t commit = pages[i].begin; commit < pages[i].end; ++commit)
      count += page.list->commits[commit].entries.size() + page.list->commits[commit].left_out;
    if (pages[i].number > 0) {
      links.back().count += static_cast<double>(count);
      continue;
    }
    const Commit& commit = context.history->commits[page.list->commits[pages[i].begin].commit];
    links.push_back({as_words(month_of(commit), context.language), address_of({page.lists, page.list, i}),
                     static_cast<double>(count), is_current});
  }
  return links;
}

/// The pages of the month at hand, when it has more than one.
std::vector<PageLink> pages_of_month(const ChangesPage& page) {
  std::vector<PageLink> links;
  if (page.page == ChangesPage::first_page) return links;
  const std::vector<MonthPage>& pages = page.list->pages;
  for (std::uint32_t i = 0; i < pages.size(); ++i)
    if (pages[i].month == pages[page.page].month)
      links.push_back({std::to_string(pages[i].number + 1), address_of({page.lists, page.list, i}), 0, i == page.page});
  return links.size() > 1 ? links : std::vector<PageLink>();
}

/// A group of lists to choose by: the kinds, or the entries of one kind that can be followed.
struct ChoiceGroup {
  const Kind* kind;  ///< Of the entries; none of the kinds themselves.
  std::vector<PageLink> values;
};

std::vector<ChoiceGroup> choices_of(const RenderContext& context, const ChangesPage& page) {
  std::vector<ChoiceGroup> groups(1);
  for (const ChangeList& list : *page.lists) {
    const auto count = static_cast<double>(list.count);
    if (list.kind)
      groups.front().values.push_back({title_of_kind(context.catalogue.model.kinds[*list.kind], context.language),
                                       list.address, count, &list == page.list});
    if (!list.followed) continue;
    const Kind& kind = context.kind_of(*list.followed);
    if (groups.back().kind != &kind) groups.push_back({&kind, {}});
    groups.back().values.push_back(
        {std::string(context.title_of(*list.followed)), list.address, count, &list == page.list});
  }
  return groups;
}

void fill_choice_group(Shapes& shapes) {
  Shape& shape = shapes.choice_group;
  shape.name = "ett urval";
  add_member<ChoiceGroup>(shape, "kind", Type::object(shapes.kind),
                          [](const ChoiceGroup& group, PageMemory&) { return Datum::of_object(group.kind); });
  add_member<ChoiceGroup>(shape, "values", Type::list_of(shapes.page_link),
                          [](const ChoiceGroup& group, PageMemory&) { return Datum::of_objects(group.values); });
  add_member<ChoiceGroup>(shape, "is_current", Type::boolean(), [](const ChoiceGroup& group, PageMemory&) {
    return Datum::of_boolean(
        std::any_of(group.values.begin(), group.values.end(), [](const PageLink& link) { return link.is_current; }));
  });
}

void fill_month(Shapes& shapes) {
  Shape& shape = shapes.month;
  shape.name = "en månad";
  add_member<MonthView>(shape, "date", Type::object(shapes.date),
                        [](const MonthView& month, PageMemory&) { return Datum::of_object(&month.month); });
  add_member<MonthView>(shape, "changes", Type::list_of(shapes.listed_commit),
                        [](const MonthView& month, PageMemory&) { return Datum::of_objects(month.commits); });
}

void add_which_list(Shapes& shapes, Shape& shape) {
  const RenderContext& context = shapes.context;
  add_member<ChangesPage>(shape, "kind", Type::object(shapes.kind), [&](const ChangesPage& page, PageMemory&) {
    return Datum::of_object(page.list->kind ? &context.catalogue.model.kinds[*page.list->kind] : nullptr);
  });
  add_member<ChangesPage>(shape, "followed", Type::object(shapes.entry),
                          [](const ChangesPage& page, PageMemory&) { return Datum::of_object(page.list->followed); });
  add_member<ChangesPage>(shape, "month", Type::object(shapes.date), [&](const ChangesPage& page, PageMemory& memory) {
    if (page.page == ChangesPage::first_page) return Datum{};
    const ListedCommit& first = commits_of(page).front();
    return Datum::of_object(&memory.keep_object(month_of(context.history->commits[first.commit])));
  });
  add_member<ChangesPage>(shape, "page", Type::number(), [](const ChangesPage& page, PageMemory&) {
    return Datum::of_number(page.page == ChangesPage::first_page ? 0 : page.list->pages[page.page].number + 1);
  });
  add_member<ChangesPage>(shape, "count", Type::number(), [](const ChangesPage& page, PageMemory&) {
    return Datum::of_number(static_cast<double>(page.list->count));
  });
  add_member<ChangesPage>(shape, "is_split", Type::boolean(), [](const ChangesPage& page, PageMemory&) {
    return Datum::of_boolean(page.list->is_split());
  });
}

void fill_changes(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& shape = shapes.changes;
  shape.name = "ändringarna";
  add_which_list(shapes, shape);
  add_member<ChangesPage>(
      shape, "months", Type::list_of(shapes.month),
      [&](const ChangesPage& page, PageMemory& memory) { return kept(months_of(context, page), memory); });
  add_member<ChangesPage>(
      shape, "month_links", Type::list_of(shapes.page_link),
      [&](const ChangesPage& page, PageMemory& memory) { return kept(month_links(context, page), memory); });
  add_member<ChangesPage>(
      shape, "pages", Type::list_of(shapes.page_link),
      [](const ChangesPage& page, PageMemory& memory) { return kept(pages_of_month(page), memory); });
  add_member<ChangesPage>(
      shape, "choices", Type::list_of(shapes.choice_group),
      [&](const ChangesPage& page, PageMemory& memory) { return kept(choices_of(context, page), memory); });
  add_member<ChangesPage>(shape, "list_url", Type::url(), [](const ChangesPage& page, PageMemory& memory) {
    return url_to(page.list->address, memory);
  });
  add_member<ChangesPage>(shape, "feed_url", Type::url(), [&](const ChangesPage& page, PageMemory& memory) {
    if (context.catalogue.site.base_address.empty() || page.list->kind) return Datum{};
    return url_to(feed_address(context.catalogue, page.list->followed), memory);
  });
}

std::span<const EntryChange> changes_of(const RenderContext& context, const Entry& entry) {
  if (!context.history || context.history->empty()) return {};
  return context.history->of_entries[context.index_of(entry)];
}

/// The newest commits that are not marked small, and of each the first entries.
struct Latest {
  std::vector<ListedCommit> listed;
  std::vector<CommitView> views;
};

const Latest& latest_changes(const RenderContext& context, PageMemory& memory) {
  constexpr std::size_t most_commits = 5;
  constexpr std::size_t most_entries = 3;
  Latest latest;
  const std::size_t commits = context.has_change_lists() ? context.history->commits.size() : 0;
  for (std::size_t i = commits; i-- > 0 && latest.listed.size() < most_commits;) {
    const std::vector<ChangedEntry>& changed = context.history->changed[i];
    if (context.history->commits[i].is_small || changed.empty()) continue;
    ListedCommit& listed = latest.listed.emplace_back(ListedCommit{static_cast<std::uint32_t>(i), changed, 0});
    if (changed.size() <= most_entries) continue;
    listed.entries.resize(most_entries);
    listed.left_out = changed.size() - most_entries;
  }
  const Latest& kept = memory.keep_object(std::move(latest));
  std::vector<CommitView> views;
  for (const ListedCommit& listed : kept.listed) views.push_back({&listed, &context.history->commits[listed.commit]});
  return memory.keep_object(Latest{{}, std::move(views)});
}

}  // namespace

void fill_change_shapes(Shapes& shapes) {
  fill_runs(shapes);
  fill_compared_records(shapes);
  shapes.changed_part.name = "en ändrad del";
  add_part_members<PartDifference>(shapes, shapes.changed_part, shapes.block, shapes.changed_record);
  shapes.version_part.name = "en del av posten";
  add_part_members<VersionPart>(shapes, shapes.version_part, shapes.text_block, shapes.record);
  fill_change(shapes);
  fill_page_link(shapes);
  fill_history(shapes);
  fill_listed_entry(shapes);
  fill_listed_commit(shapes);
  fill_choice_group(shapes);
  fill_month(shapes);
  fill_changes(shapes);
  add_member<Catalogue>(shapes.catalogue, "latest_changes", Type::list_of(shapes.listed_commit),
                        [&context = shapes.context](const Catalogue&, PageMemory& memory) {
                          return Datum::of_objects(latest_changes(context, memory).views);
                        });
}

void add_history_members(Shapes& shapes, Shape& shape) {
  const RenderContext& context = shapes.context;
  add_member<Entry>(shape, "changes", Type::list_of(shapes.change), [&](const Entry& entry, PageMemory& memory) {
    std::vector<ChangeView> views;
    for (const EntryChange& which : changes_of(context, entry))
      views.push_back({&entry, &context.history->commits[which.commit], &context.history->change(which)});
    return kept(std::move(views), memory);
  });
  const auto add_day = [&](const char* name, auto pick) {
    add_member<Entry>(shape, name, Type::object(shapes.date), [&context, pick](const Entry& entry, PageMemory& memory) {
      const auto changes = changes_of(context, entry);
      if (changes.empty()) return Datum{};
      return Datum::of_object(&memory.keep_object(day_of(context.history->commits[pick(changes).commit])));
    });
  };
  add_day("added", [](std::span<const EntryChange> changes) { return changes.back(); });
  add_day("changed", [](std::span<const EntryChange> changes) { return changes.front(); });
  add_member<Entry>(shape, "changes_url", Type::url(), [&](const Entry& entry, PageMemory& memory) {
    if (!context.has_history_page(entry)) return Datum{};
    return url_to(history_address(context.catalogue.model, entry, 0), memory);
  });
  add_member<Entry>(shape, "feed_url", Type::url(), [&](const Entry& entry, PageMemory& memory) {
    const bool is_followed = context.kind_of(entry).has_feed && !context.catalogue.site.base_address.empty();
    if (!is_followed || !context.history || context.history->empty()) return Datum{};
    return url_to(feed_address(context.catalogue, &entry), memory);
  });
}

}  // namespace kunskap
