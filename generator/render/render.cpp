// The pages are planned first: one for each entry, for each part of each list, for each part of the index, for each
// layout in pages/ and for each old address. Then they are made in parallel, each thread with a buffer and a memory of
// its own.
#include "render/render.h"

#include "base/parallel.h"
#include "model/addresses.h"

#include <chrono>
#include <deque>
#include <initializer_list>
#include <unordered_map>
#include <variant>

namespace kunskap {
namespace {

/// The history of an entry, which may be several pages.
struct HistoryOf {
  EntryIndex entry;
};

using Planned =
    std::variant<EntryIndex, HistoryOf, ListingPage, IndexPage, ChangesPage, const PageLayout*, const Redirect*>;

std::string file_of(const std::string& address) {
  return address.empty() || address.ends_with('/') ? address + "index.html" : address;
}

/// What a thread has for itself, used again for each page.
struct Worker {
  unsigned number = 0;
  PageMemory memory;
  std::string buffer;
  UsedWords used_words;
  LayoutTimes times;
};

class Rendering {
 public:
  Rendering(const Shapes& shapes, const LayoutSet& layouts)
      : shapes_(shapes),
        context_(shapes.context),
        layouts_(layouts),
        lists_(plan_lists(context_.catalogue, context_.links)),
        change_lists_(context_.has_change_lists()
                          ? plan_change_lists(context_.catalogue, context_.links, *context_.history)
                          : std::deque<ChangeList>()) {
    std::vector<std::string_view> letters;
    for (const IndexItem& item : context_.links.index) letters.push_back(item.letter);
    index_ = split_by_letter("a-o/", letters);
  }

  std::vector<Planned> plan() const {
    std::vector<Planned> pages;
    for (EntryIndex i = 0; i < context_.catalogue.entries.size(); ++i) pages.emplace_back(i);
    for (EntryIndex i = 0; i < context_.catalogue.entries.size(); ++i)
      if (context_.has_history_page(context_.catalogue.entries[i])) pages.emplace_back(HistoryOf{i});
    for (const ChangesPage& page : pages_of(change_lists_)) pages.emplace_back(page);
    for (const EntryList& list : lists_)
      for (const ListPart& part : parts_of(list.split)) pages.emplace_back(ListingPage{&list, part});
    for (const ListPart& part : parts_of(index_)) pages.emplace_back(IndexPage{&index_, part});
    for (const PageLayout& page : layouts_.pages) pages.emplace_back(&page);
    for (const Redirect& redirect : context_.links.redirects) pages.emplace_back(&redirect);
    return pages;
  }

  std::string address_of_page(const Planned& planned) const {
    if (const auto* entry = std::get_if<EntryIndex>(&planned))
      return entry_address(context_.catalogue.model, context_.catalogue.entries[*entry]);
    if (const auto* history = std::get_if<HistoryOf>(&planned))
      return history_address(context_.catalogue.model, context_.catalogue.entries[history->entry], 0);
    if (const auto* changes = std::get_if<ChangesPage>(&planned)) return address_of(*changes);
    if (const auto* listing = std::get_if<ListingPage>(&planned))
      return address_of(listing->list->split, listing->part);
    if (const auto* index = std::get_if<IndexPage>(&planned)) return address_of(*index->list, index->part);
    if (const auto* redirect = std::get_if<const Redirect*>(&planned)) return (*redirect)->address;
    return std::get<const PageLayout*>(planned)->address;
  }

  /// Makes the page in the buffer and hands it on.
  void make(const Planned& planned, Worker& worker, const FileSink& sink) const {
    if (const auto* history = std::get_if<HistoryOf>(&planned))
      make_history(history->entry, worker, sink);
    else
      hand_on(make_one(planned, worker), worker, sink);
  }

 private:
  static void hand_on(const std::string& address, const Worker& worker, const FileSink& sink) {
    sink.write(file_of(address), worker.buffer);
  }

  std::string make_one(const Planned& planned, Worker& worker) const {
    Page page;
    page.context = &context_;
    if (const auto* entry = std::get_if<EntryIndex>(&planned)) {
      make_entry(context_.catalogue.entries[*entry], page, worker);
    } else if (const auto* listing = std::get_if<ListingPage>(&planned)) {
      make_listing(*listing, page, worker);
    } else if (const auto* changes = std::get_if<ChangesPage>(&planned)) {
      page.path = address_of(*changes);
      page.breadcrumbs = {start()};
      render(layouts_.changes, page, {Datum::of_object(changes)}, worker);
    } else if (const auto* index = std::get_if<IndexPage>(&planned)) {
      page.path = address_of(*index->list, index->part);
      page.breadcrumbs = {start()};
      render(layouts_.index, page, {Datum::of_object(index)}, worker);
    } else if (const auto* redirect = std::get_if<const Redirect*>(&planned)) {
      page.path = (*redirect)->address;
      page.breadcrumbs = {start()};
      render(layouts_.redirect, page, {Datum::of_object(*redirect)}, worker);
    } else {
      const PageLayout& alone = *std::get<const PageLayout*>(planned);
      page.path = alone.address;
      if (!page.path.empty()) page.breadcrumbs = {start()};
      render(alone.layout, page, {}, worker);
    }
    return page.path;
  }

  Breadcrumb start() const { return {context_.words.start, ""}; }
  Breadcrumb listing_of(const Kind& kind) const { return {title_of_kind(kind, context_.language), kind.folder + "/"}; }

  /// A server shows 404.html at whatever address was asked for, so that its links cannot be relative.
  std::string root_of(const Page& page) const {
    const std::string& base = context_.catalogue.site.base_address;
    return page.path == "404.html" && !base.empty() ? base : kunskap::root_of(page.path);
  }

  void render(const Layout& layout, Page& page, std::initializer_list<Datum> subjects, Worker& worker) const {
    page.root = root_of(page);
    worker.memory.clear();
    worker.memory.page = &page;
    worker.used_words = {{}, page.title, page.entry};
    if (page.entry != Link::unknown) page.used_words = &worker.used_words;
    worker.buffer.clear();
    const auto begin = std::chrono::steady_clock::now();
    std::vector<Datum> values = shapes_.page_values(page);
    values.insert(values.end(), subjects);
    layout.render(values, worker.memory, worker.buffer);
    worker.times.add(layout, std::chrono::steady_clock::now() - begin);
  }

  const Layout& layout_of(const Entry& entry) const {
    if (layouts_.own.empty()) return layouts_.entry[entry.kind];
    const auto own = layouts_.own.find(context_.kind_of(entry).id + "." + entry.id);
    return own == layouts_.own.end() ? layouts_.entry[entry.kind] : own->second;
  }

  void make_entry(const Entry& entry, Page& page, Worker& worker) const {
    page.path = entry_address(context_.catalogue.model, entry);
    page.title = entry.title;
    page.entry = context_.index_of(entry);
    page.breadcrumbs = {start(), listing_of(context_.kind_of(entry))};
    render(layout_of(entry), page, {Datum::of_object(&entry)}, worker);
  }

  void make_history(EntryIndex index, Worker& worker, const FileSink& sink) const {
    const Entry& entry = context_.catalogue.entries[index];
    const std::vector<ShownChange> changes = context_.read_changes(index, worker.number);
    std::vector<std::size_t> weights;
    for (const ShownChange& change : changes) weights.push_back(change.weight);
    const std::vector<std::size_t> counts = split_by_weight(weights);
    HistoryPage history{&entry, {}, 0, counts.size(), context_.history->of_entries[index].size() - changes.size()};
    std::span<const ShownChange> rest(changes);
    for (const std::size_t count : counts) {
      history.changes = rest.first(count);
      rest = rest.subspan(count);
      Page page;
      page.context = &context_;
      page.path = history_address(context_.catalogue.model, entry, history.number);
      page.title = entry.title;
      page.breadcrumbs = {
          start(), listing_of(context_.kind_of(entry)), {entry.title, entry_address(context_.catalogue.model, entry)}};
      render(layouts_.history[entry.kind], page, {Datum::of_object(&entry), Datum::of_object(&history)}, worker);
      hand_on(page.path, worker, sink);
      ++history.number;
    }
  }

  void make_listing(const ListingPage& listing, Page& page, Worker& worker) const {
    const EntryList& list = *listing.list;
    const Kind& kind = context_.catalogue.model.kinds[list.kind];
    page.path = address_of(list.split, listing.part);
    page.title = list.title;
    if (listing.part.letter != ListPart::first_page) {
      page.title += " – " + list.split.letters[listing.part.letter].letter;
      if (listing.part.number > 0) page.title += " " + std::to_string(listing.part.number + 1);
    }
    page.breadcrumbs = {start()};
    if (list.facet || list.owner || listing.part.letter != ListPart::first_page)
      page.breadcrumbs.push_back(listing_of(kind));
    if (list.owner)
      page.breadcrumbs.push_back({list.owner->title, entry_address(context_.catalogue.model, *list.owner)});
    render(layouts_.listing[list.kind], page, {Datum::of_object(&listing)}, worker);
  }

  const Shapes& shapes_;
  const RenderContext& context_;
  const LayoutSet& layouts_;
  std::deque<EntryList> lists_;
  std::deque<ChangeList> change_lists_;
  SplitList index_;
};

}  // namespace

LayoutTimes render_pages(const Shapes& shapes, const LayoutSet& layouts, unsigned jobs, const FileSink& sink,
                         Progress& progress) {
  const Rendering rendering(shapes, layouts);
  const std::vector<Planned> pages = rendering.plan();
  progress.begin({"Ritar sidor", "Rendering pages"}, pages.size());
  std::vector<Worker> workers(jobs);
  parallel_for(pages.size(), jobs, [&](std::size_t item, unsigned number) {
    Worker& worker = workers[number];
    worker.number = number;
    rendering.make(pages[item], worker, sink);
    progress.advance();
  });
  LayoutTimes times;
  for (const Worker& worker : workers) times.append(worker.times);
  return times;
}

struct Pages::Parts {
  Rendering rendering;
  std::unordered_map<std::string, Planned> by_address{};
  Worker worker{};
  std::string page{};  ///< The last that was made.

  /// What the page at `address` is made with: the history of an entry may be several pages, which are made together.
  const Planned* find(const std::string& address) const {
    if (const auto found = by_address.find(address); found != by_address.end()) return &found->second;
    const std::size_t end = address.ends_with('/') ? address.rfind('/', address.size() - 2) : std::string::npos;
    const auto above = by_address.find(end == std::string::npos ? "" : address.substr(0, end + 1));
    return above != by_address.end() && std::holds_alternative<HistoryOf>(above->second) ? &above->second : nullptr;
  }
};

Pages::Pages(const Shapes& shapes, const LayoutSet& layouts)
    : parts_(std::make_unique<Parts>(Parts{Rendering(shapes, layouts)})) {
  for (const Planned& planned : parts_->rendering.plan())
    parts_->by_address.emplace(parts_->rendering.address_of_page(planned), planned);
}

Pages::~Pages() = default;

std::optional<std::string_view> Pages::make(const std::string& address) {
  const Planned* planned = parts_->find(address);
  if (!planned) return std::nullopt;
  bool is_made = false;
  const auto keep = [&](std::string_view path, std::string_view bytes) {
    if (path != file_of(address)) return;
    parts_->page = bytes;
    is_made = true;
  };
  parts_->rendering.make(*planned, parts_->worker, {keep, keep});
  return is_made ? std::optional<std::string_view>(parts_->page) : std::nullopt;
}

void write_assets(const RenderContext& context, const FileSink& sink) {
  for (const Asset& asset : context.assets) sink.write(asset.address, asset.bytes);
  for (const Image& image : context.catalogue.images) sink.write(image.address, image.bytes);
}

}  // namespace kunskap
