// The website and the page being made, as layouts see them.
#include "render/shapes.h"

#include <array>

namespace kunskap {
namespace {

Datum date_or_nothing(const std::optional<Date>& date) { return Datum::of_object(date ? &*date : nullptr); }

struct LinkItem {
  std::string title;
  std::string address;
  bool is_current;
};

std::vector<LinkItem> navigation_items(const RenderContext& context, const std::vector<NavigationItem>& items,
                                       const Page& page) {
  std::vector<LinkItem> links;
  for (const NavigationItem& item : items) {
    LinkItem link{item.title, item.path, false};
    if (item.kind) {
      const Kind& kind = context.catalogue.model.kinds[*item.kind];
      if (context.links.kinds[*item.kind].entries.empty()) continue;
      link = {title_of_kind(kind, context.language), kind.folder + "/", false};
    }
    link.is_current = !link.address.empty() && page.path.starts_with(link.address);
    links.push_back(std::move(link));
  }
  return links;
}

void fill_link_item(Shapes& shapes) {
  shapes.link_item.name = "en ingång";
  add_member<LinkItem>(shapes.link_item, "title", Type::text(),
                       [](const LinkItem& item, PageMemory&) { return Datum::of_text(item.title); });
  add_member<LinkItem>(shapes.link_item, "url", Type::url(),
                       [](const LinkItem& item, PageMemory& memory) { return url_to(item.address, memory); });
  add_member<LinkItem>(shapes.link_item, "is_current", Type::boolean(),
                       [](const LinkItem& item, PageMemory&) { return Datum::of_boolean(item.is_current); });
}

void fill_accessibility(Shapes& shapes) {
  static constexpr std::array<std::string_view, 4> names{"unknown", "fully", "partly", "not"};
  Shape& shape = shapes.accessibility;
  shape.name = "tillgänglighetsredogörelsen";
  std::vector<std::string>& known = shapes.known_choices.emplace_back(names.begin(), names.end());
  Type compliance = Type::text();
  compliance.known = &known;
  using Statement = AccessibilityStatement;
  add_member<Statement>(shape, "compliance", compliance, [](const Statement& statement, PageMemory&) {
    return Datum::of_text(names[static_cast<std::size_t>(statement.compliance)]);
  });
  add_member<Statement>(shape, "assessed", Type::object(shapes.date),
                        [](const Statement& statement, PageMemory&) { return date_or_nothing(statement.assessed); });
  add_member<Statement>(shape, "updated", Type::object(shapes.date),
                        [](const Statement& statement, PageMemory&) { return date_or_nothing(statement.updated); });
  add_member<Statement>(shape, "method", Type::text(),
                        [](const Statement& statement, PageMemory&) { return text_or_nothing(statement.method); });
  add_member<Statement>(shape, "shortcomings", Type::list_of_texts(),
                        [](const Statement& statement, PageMemory&) { return list_of_texts(statement.shortcomings); });
  add_member<Statement>(shape, "exempt", Type::list_of_texts(),
                        [](const Statement& statement, PageMemory&) { return list_of_texts(statement.exempt); });
  add_member<Statement>(shape, "report_url", Type::url(), [](const Statement& statement, PageMemory&) {
    return statement.report_address.empty() ? Datum{} : Datum::of_url(statement.report_address);
  });
}

void add_navigation(Shapes& shapes, const char* name, std::vector<NavigationItem> Site::*items) {
  const RenderContext& context = shapes.context;
  add_member<Site>(shapes.site, name, Type::list_of(shapes.link_item),
                   [&context, items](const Site& site, PageMemory& memory) {
                     const Page& page = *static_cast<const Page*>(memory.page);
                     return Datum::of_objects(memory.keep_object(navigation_items(context, site.*items, page)));
                   });
}

void fill_site(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& shape = shapes.site;
  shape.name = "site";
  add_member<Site>(shape, "title", Type::text(),
                   [&](const Site& site, PageMemory&) { return Datum::of_text(site.title.in(context.language)); });
  add_member<Site>(shape, "description", Type::text(), [&](const Site& site, PageMemory&) {
    return text_or_nothing(site.description.in(context.language));
  });
  add_member<Site>(shape, "language", Type::text(),
                   [](const Site& site, PageMemory&) { return Datum::of_text(site.language); });
  add_member<Site>(shape, "publisher", Type::text(),
                   [](const Site& site, PageMemory&) { return text_or_nothing(site.publisher); });
  add_member<Site>(shape, "commit_language", Type::text(),
                   [](const Site& site, PageMemory&) { return text_or_nothing(site.commit_language); });
  add_member<Site>(shape, "email", Type::text(),
                   [](const Site& site, PageMemory&) { return text_or_nothing(site.email); });
  add_member<Site>(shape, "email_url", Type::url(), [](const Site& site, PageMemory& memory) {
    return site.email.empty() ? Datum{} : Datum::of_url(memory.keep("mailto:" + site.email));
  });
  add_member<Site>(shape, "today", Type::object(shapes.date),
                   [&](const Site&, PageMemory&) { return Datum::of_object(&context.today); });
  add_member<Site>(shape, "current_as_of", Type::object(shapes.date),
                   [&](const Site&, PageMemory&) { return date_or_nothing(context.current_as_of); });
  add_member<Site>(shape, "start_url", Type::url(), [](const Site&, PageMemory& memory) { return url_to("", memory); });
  add_member<Site>(shape, "a_o_url", Type::url(),
                   [](const Site&, PageMemory& memory) { return url_to("a-o/", memory); });
  add_member<Site>(shape, "search_url", Type::url(),
                   [](const Site&, PageMemory& memory) { return url_to("sok/", memory); });
  add_member<Site>(shape, "changes_url", Type::url(), [&](const Site&, PageMemory& memory) {
    return context.has_change_lists() ? url_to("andringar/", memory) : Datum{};
  });
  add_member<Site>(shape, "feed_url", Type::url(), [&](const Site& site, PageMemory& memory) {
    return context.has_change_lists() && !site.base_address.empty() ? url_to("atom.xml", memory) : Datum{};
  });
  add_member<Site>(shape, "search_root_url", Type::url(), [&](const Site&, PageMemory& memory) {
    return context.search_root ? url_to(*context.search_root, memory) : Datum{};
  });
  add_member<Site>(shape, "accessibility", Type::object(shapes.accessibility),
                   [](const Site& site, PageMemory&) { return Datum::of_object(&site.accessibility); });
  add_navigation(shapes, "navigation", &Site::navigation);
  add_navigation(shapes, "footer", &Site::footer);
}

/// The words that the page has explained so far, each with what its entry says.
void add_used_words(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& word = shapes.others.emplace_back();
  word.name = "ett förklarat ord";
  const auto entry_of = [&context](const GlossaryWord& of) -> const Entry& {
    return context.catalogue.entries[of.entry];
  };
  add_member<GlossaryWord>(word, "text", Type::text(),
                           [](const GlossaryWord& of, PageMemory&) { return Datum::of_text(of.text); });
  add_member<GlossaryWord>(word, "entry", Type::object(shapes.entry),
                           [entry_of](const GlossaryWord& of, PageMemory&) { return Datum::of_object(&entry_of(of)); });
  add_member<GlossaryWord>(word, "meaning", Type::object(shapes.value),
                           [&context, entry_of](const GlossaryWord& of, PageMemory&) {
                             const Entry& entry = entry_of(of);
                             const Value& meaning = entry.values[context.kind_of(entry).glossary->meaning];
                             return meaning.given() ? Datum::of_object(&meaning) : Datum{};
                           });
  add_member<Page>(shapes.page, "words", Type::list_of(word), [](const Page& page, PageMemory&) {
    return page.used_words ? Datum::of_objects(page.used_words->words) : Datum::of_list(nullptr, 0, nullptr);
  });
}

void fill_page(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& shape = shapes.page;
  shape.name = "page";
  add_member<Page>(shape, "title", Type::text(),
                   [](const Page& page, PageMemory&) { return text_or_nothing(page.title); });
  add_member<Page>(shape, "language", Type::text(),
                   [&](const Page&, PageMemory&) { return Datum::of_text(context.language); });
  add_member<Page>(shape, "path", Type::text(),
                   [](const Page& page, PageMemory&) { return Datum::of_text(page.path); });
  add_member<Page>(shape, "root", Type::url(), [](const Page& page, PageMemory&) { return Datum::of_url(page.root); });
  add_member<Page>(shape, "is_start", Type::boolean(),
                   [](const Page& page, PageMemory&) { return Datum::of_boolean(page.path.empty()); });
  add_member<Page>(shape, "canonical", Type::url(), [&](const Page& page, PageMemory& memory) {
    const std::string& base = context.catalogue.site.base_address;
    return base.empty() ? Datum{} : Datum::of_url(memory.keep(base + page.path));
  });
  add_member<Page>(shape, "breadcrumbs", Type::list_of(shapes.link_item), [](const Page& page, PageMemory& memory) {
    std::vector<LinkItem> items;
    for (const Breadcrumb& crumb : page.breadcrumbs) items.push_back({crumb.title, crumb.address, false});
    return Datum::of_objects(memory.keep_object(std::move(items)));
  });
}

void fill_assets(Shapes& shapes) {
  shapes.assets.name = "assets";
  for (const Asset& asset : shapes.context.assets)
    add_member<Page>(shapes.assets, asset.member, Type::url(),
                     [&asset](const Page&, PageMemory& memory) { return url_to(asset.address, memory); });
}

}  // namespace

void fill_site_shapes(Shapes& shapes) {
  fill_link_item(shapes);
  fill_accessibility(shapes);
  fill_site(shapes);
  fill_page(shapes);
  add_used_words(shapes);
  fill_assets(shapes);
}

}  // namespace kunskap
