// Listing pages and the index from A to Ö as layouts see them.
#include "render/shapes.h"

#include "model/addresses.h"

namespace kunskap {
namespace {

/// A letter, or a page within a letter, that the page being made leads to.
struct PartLink {
  std::string text;
  std::string address;
  double count;
  bool is_current;
};

std::vector<PartLink> letters_of(const SplitList& list, const ListPart& current) {
  std::vector<PartLink> letters;
  for (std::uint32_t i = 0; i < list.letters.size(); ++i) {
    const LetterRange& range = list.letters[i];
    letters.push_back(
        {range.letter, address_of(list, {i, 0}), static_cast<double>(range.end - range.begin), i == current.letter});
  }
  return letters;
}

/// The pages of the letter at hand, when it has more than one.
std::vector<PartLink> pages_of(const SplitList& list, const ListPart& current) {
  std::vector<PartLink> pages;
  if (current.letter == ListPart::first_page || list.letters[current.letter].pages() < 2) return pages;
  for (std::uint32_t i = 0; i < list.letters[current.letter].pages(); ++i)
    pages.push_back({std::to_string(i + 1), address_of(list, {current.letter, i}), 0, i == current.number});
  return pages;
}

void fill_letter(Shapes& shapes) {
  Shape& shape = shapes.letter;
  shape.name = "en bokstav";
  add_member<PartLink>(shape, "text", Type::text(),
                       [](const PartLink& link, PageMemory&) { return Datum::of_text(link.text); });
  add_member<PartLink>(shape, "id", Type::text(), [](const PartLink& link, PageMemory& memory) {
    return Datum::of_text(memory.keep(letter_address_name(link.text)));
  });
  add_member<PartLink>(shape, "url", Type::url(),
                       [](const PartLink& link, PageMemory& memory) { return url_to(link.address, memory); });
  add_member<PartLink>(shape, "count", Type::number(),
                       [](const PartLink& link, PageMemory&) { return Datum::of_number(link.count); });
  add_member<PartLink>(shape, "is_current", Type::boolean(),
                       [](const PartLink& link, PageMemory&) { return Datum::of_boolean(link.is_current); });
}

Datum kept(std::vector<PartLink> links, PageMemory& memory) {
  return Datum::of_objects(memory.keep_object(std::move(links)));
}

/// What a list of entries and the index have in common: they may be split by letter.
template <typename T, typename SplitOf>
void add_split(Shapes& shapes, Shape& shape, SplitOf split_of) {
  add_member<T>(shape, "is_split", Type::boolean(),
                [=](const T& page, PageMemory&) { return Datum::of_boolean(split_of(page).is_split()); });
  add_member<T>(shape, "count", Type::number(),
                [=](const T& page, PageMemory&) { return Datum::of_number(split_of(page).size); });
  add_member<T>(shape, "letters", Type::list_of(shapes.letter),
                [=](const T& page, PageMemory& memory) { return kept(letters_of(split_of(page), page.part), memory); });
  add_member<T>(shape, "pages", Type::list_of(shapes.letter),
                [=](const T& page, PageMemory& memory) { return kept(pages_of(split_of(page), page.part), memory); });
  add_member<T>(shape, "letter", Type::text(), [=](const T& page, PageMemory&) {
    if (page.part.letter == ListPart::first_page) return Datum{};
    return Datum::of_text(split_of(page).letters[page.part.letter].letter);
  });
  add_member<T>(shape, "url", Type::url(), [=](const T& page, PageMemory& memory) {
    return url_to(address_of(split_of(page), page.part), memory);
  });
}

/// Which list the page belongs to: all of a kind, the choice of a facet, or what is related to an entry.
void add_what_is_listed(Shapes& shapes, Shape& shape) {
  const RenderContext& context = shapes.context;
  add_member<ListingPage>(shape, "title", Type::text(),
                          [](const ListingPage& page, PageMemory&) { return Datum::of_text(page.list->title); });
  add_member<ListingPage>(shape, "kind", Type::object(shapes.kind), [&](const ListingPage& page, PageMemory&) {
    return Datum::of_object(&context.catalogue.model.kinds[page.list->kind]);
  });
  add_member<ListingPage>(shape, "owner", Type::object(shapes.entry),
                          [](const ListingPage& page, PageMemory&) { return Datum::of_object(page.list->owner); });
  add_member<ListingPage>(shape, "all_url", Type::url(), [&](const ListingPage& page, PageMemory& memory) {
    return url_to(context.catalogue.model.kinds[page.list->kind].folder + "/", memory);
  });
  add_member<ListingPage>(shape, "facet_label", Type::text(), [&](const ListingPage& page, PageMemory&) {
    return page.list->facet ? Datum::of_text(page.list->facet->label.in(context.language)) : Datum{};
  });
  add_member<ListingPage>(shape, "value_text", Type::text(), [&](const ListingPage& page, PageMemory&) {
    return page.list->value ? Datum::of_text(page.list->value->text.in(context.language)) : Datum{};
  });
  add_member<ListingPage>(shape, "facets", Type::list_of(shapes.facet),
                          [&](const ListingPage& page, PageMemory& memory) {
                            if (page.list->owner) return Datum::of_list(nullptr, 0, nullptr);
                            return facets_of(context, page.list->kind, page.list->value, memory);
                          });
}

void fill_listing(Shapes& shapes, KindIndex kind) {
  Shape& shape = shapes.listing_of_kind[kind];
  shape.name = "en lista";
  add_split<ListingPage>(shapes, shape, [](const ListingPage& page) -> const SplitList& { return page.list->split; });
  add_what_is_listed(shapes, shape);
  add_member<ListingPage>(shape, "rows", Type::list_of(shapes.entry_of_kind[kind]),
                          [](const ListingPage& page, PageMemory&) {
                            const auto [begin, end] = rows_of(page.list->split, page.part);
                            return list_of_entries(std::span(page.list->entries).subspan(begin, end - begin));
                          });
}

/// The items of the index under one letter.
struct Group {
  std::string_view letter;
  std::span<const IndexItem> items;
};

std::vector<Group> groups_of(const Links& links, const IndexPage& page) {
  const auto [begin, end] = rows_of(*page.list, page.part);
  std::vector<Group> groups;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (groups.empty() || groups.back().letter != links.index[i].letter)
      groups.push_back({links.index[i].letter, std::span(links.index).subspan(i, 0)});
    groups.back().items = {groups.back().items.data(), groups.back().items.size() + 1};
  }
  return groups;
}

void fill_index_item(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& shape = shapes.index_item;
  shape.name = "en rad i registret";
  add_member<IndexItem>(shape, "text", Type::text(),
                        [](const IndexItem& item, PageMemory&) { return Datum::of_text(item.text); });
  add_member<IndexItem>(shape, "is_alias", Type::boolean(),
                        [](const IndexItem& item, PageMemory&) { return Datum::of_boolean(item.is_alias); });
  add_member<IndexItem>(shape, "basis_label", Type::text(), [&](const IndexItem& item, PageMemory&) {
    const std::string_view label = context.words.label_of(item.basis);
    return label.empty() ? Datum{} : Datum::of_text(label);
  });
  add_member<IndexItem>(shape, "title", Type::text(), [&](const IndexItem& item, PageMemory&) {
    return Datum::of_text(context.catalogue.entries[item.entry].title);
  });
  add_member<IndexItem>(shape, "url", Type::url(), [&](const IndexItem& item, PageMemory& memory) {
    return url_to_entry(context, context.catalogue.entries[item.entry], memory);
  });
  add_member<IndexItem>(shape, "kind_name", Type::text(), [&](const IndexItem& item, PageMemory&) {
    return Datum::of_text(context.kind_of(context.catalogue.entries[item.entry]).name.one.in(context.language));
  });
}

void fill_index(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  fill_index_item(shapes);
  shapes.index_group.name = "en bokstav i registret";
  add_member<Group>(shapes.index_group, "letter", Type::text(),
                    [](const Group& group, PageMemory&) { return Datum::of_text(group.letter); });
  add_member<Group>(shapes.index_group, "id", Type::text(), [](const Group& group, PageMemory& memory) {
    return Datum::of_text(memory.keep(letter_address_name(group.letter)));
  });
  add_member<Group>(shapes.index_group, "items", Type::list_of(shapes.index_item), [](const Group& group, PageMemory&) {
    return Datum::of_list(group.items.data(), group.items.size(), [](const void* data, std::uint32_t i, PageMemory&) {
      return Datum::of_object(static_cast<const IndexItem*>(data) + i);
    });
  });
  shapes.index.name = "registret";
  add_split<IndexPage>(shapes, shapes.index, [](const IndexPage& page) -> const SplitList& { return *page.list; });
  add_member<IndexPage>(shapes.index, "groups", Type::list_of(shapes.index_group),
                        [&](const IndexPage& page, PageMemory& memory) {
                          return Datum::of_objects(memory.keep_object(groups_of(context.links, page)));
                        });
}

}  // namespace

void fill_listing_shapes(Shapes& shapes) {
  fill_letter(shapes);
  for (KindIndex kind = 0; kind < shapes.listing_of_kind.size(); ++kind) fill_listing(shapes, kind);
  fill_index(shapes);
}

}  // namespace kunskap
