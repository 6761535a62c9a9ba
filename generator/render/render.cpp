// The pages are planned first: one for each entry, for each part of each list, for each part of the index, for each
// layout in pages/ and for each old address. Then they are made in parallel, each thread with a buffer and a memory of
// its own.
#include "render/render.h"

#include "base/parallel.h"
#include "model/addresses.h"

#include <chrono>
#include <deque>
#include <unordered_map>
#include <variant>

namespace kunskap {
namespace {

using Planned = std::variant<EntryIndex, ListingPage, IndexPage, const PageLayout*, const Redirect*>;

/// What a thread has for itself, used again for each page.
struct Worker {
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
        lists_(plan_lists(context_.catalogue, context_.links)) {
    std::vector<std::string_view> letters;
    for (const IndexItem& item : context_.links.index) letters.push_back(item.letter);
    index_ = split_by_letter("a-o/", letters);
  }

  std::vector<Planned> plan() const {
    std::vector<Planned> pages;
    for (EntryIndex i = 0; i < context_.catalogue.entries.size(); ++i) pages.emplace_back(i);
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
    if (const auto* listing = std::get_if<ListingPage>(&planned))
      return address_of(listing->list->split, listing->part);
    if (const auto* index = std::get_if<IndexPage>(&planned)) return address_of(*index->list, index->part);
    if (const auto* redirect = std::get_if<const Redirect*>(&planned)) return (*redirect)->address;
    return std::get<const PageLayout*>(planned)->address;
  }

  /// Makes the page in the buffer and returns its address.
  std::string make(const Planned& planned, Worker& worker) const {
    Page page;
    page.context = &context_;
    if (const auto* entry = std::get_if<EntryIndex>(&planned)) {
      make_entry(context_.catalogue.entries[*entry], page, worker);
    } else if (const auto* listing = std::get_if<ListingPage>(&planned)) {
      make_listing(*listing, page, worker);
    } else if (const auto* index = std::get_if<IndexPage>(&planned)) {
      page.path = address_of(*index->list, index->part);
      page.breadcrumbs = {start()};
      render(layouts_.index, page, Datum::of_object(index), worker);
    } else if (const auto* redirect = std::get_if<const Redirect*>(&planned)) {
      page.path = (*redirect)->address;
      page.breadcrumbs = {start()};
      render(layouts_.redirect, page, Datum::of_object(*redirect), worker);
    } else {
      const PageLayout& alone = *std::get<const PageLayout*>(planned);
      page.path = alone.address;
      if (!page.path.empty()) page.breadcrumbs = {start()};
      render(alone.layout, page, {}, worker);
    }
    return page.path;
  }

 private:
  Breadcrumb start() const { return {context_.words.start, ""}; }
  Breadcrumb listing_of(const Kind& kind) const { return {title_of_kind(kind, context_.language), kind.folder + "/"}; }

  /// A server shows 404.html at whatever address was asked for, so that its links cannot be relative.
  std::string root_of(const Page& page) const {
    const std::string& base = context_.catalogue.site.base_address;
    return page.path == "404.html" && !base.empty() ? base : kunskap::root_of(page.path);
  }

  void render(const Layout& layout, Page& page, Datum subject, Worker& worker) const {
    page.root = root_of(page);
    worker.memory.clear();
    worker.memory.page = &page;
    worker.used_words = {{}, page.title, page.entry};
    page.used_words = &worker.used_words;
    worker.buffer.clear();
    const auto begin = std::chrono::steady_clock::now();
    std::vector<Datum> values = shapes_.page_values(page);
    if (subject.tag != Type::Tag::nothing) values.push_back(subject);
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
    render(layout_of(entry), page, Datum::of_object(&entry), worker);
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
    render(layouts_.listing[list.kind], page, Datum::of_object(&listing), worker);
  }

  const Shapes& shapes_;
  const RenderContext& context_;
  const LayoutSet& layouts_;
  std::deque<EntryList> lists_;
  SplitList index_;
};

std::string file_of(const std::string& address) {
  return address.empty() || address.ends_with('/') ? address + "index.html" : address;
}

}  // namespace

LayoutTimes render_pages(const Shapes& shapes, const LayoutSet& layouts, unsigned jobs, const FileSink& sink,
                         Progress& progress) {
  const Rendering rendering(shapes, layouts);
  const std::vector<Planned> pages = rendering.plan();
  progress.begin({"Ritar sidor", "Rendering pages"}, pages.size());
  std::vector<Worker> workers(jobs);
  parallel_for(pages.size(), jobs, [&](std::size_t item, unsigned number) {
    Worker& worker = workers[number];
    const std::string address = rendering.make(pages[item], worker);
    sink.write(file_of(address), worker.buffer);
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
};

Pages::Pages(const Shapes& shapes, const LayoutSet& layouts)
    : parts_(std::make_unique<Parts>(Parts{Rendering(shapes, layouts)})) {
  for (const Planned& planned : parts_->rendering.plan())
    parts_->by_address.emplace(parts_->rendering.address_of_page(planned), planned);
}

Pages::~Pages() = default;

bool Pages::has(const std::string& address) const { return parts_->by_address.contains(address); }

std::string_view Pages::make(const std::string& address) {
  parts_->rendering.make(parts_->by_address.at(address), parts_->worker);
  return parts_->worker.buffer;
}

void write_assets(const RenderContext& context, const FileSink& sink) {
  for (const Asset& asset : context.assets) sink.write(asset.address, asset.bytes);
  for (const Image& image : context.catalogue.images) sink.write(image.address, image.bytes);
}

}  // namespace kunskap
