// A small catalogue ready to be rendered, and layouts tried on it as texts.
#pragma once

#include "link/link.h"
#include "render/render.h"
#include "render/shapes.h"
#include "small_catalogue.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

inline BuiltInWords small_words() {
  return {"okänt",
          "ja",
          "nej",
          "Start",
          "tilldelat",
          "slutsats",
          "exempel",
          markdown_words(),
          {"steg med pilar", "staplar över tid", "staplar för tal", "rutor med linjer", "ungefär {0}", "och {0} till",
           "karta"}};
}

/// Stays where it is made, because its parts refer to each other.
struct SmallSite {
  SmallCatalogue made;
  Links links;
  BuiltInWords words = small_words();
  std::vector<Asset> assets{{"site_css", "assets/site.1.css", "css"}};
  RenderContext context;
  Shapes shapes;

  explicit SmallSite(SmallCatalogue catalogue)
      : made(std::move(catalogue)),
        links(link_catalogue(made.catalogue, 1)),
        context{made.catalogue,
                links,
                words,
                assets,
                made.catalogue.site.language,
                read_date("2026-11-21").value(),
                newest_as_of(made.catalogue)},
        shapes(context) {}
  explicit SmallSite(const std::vector<Written>& entries, std::string_view site = "title: Biblioteket")
      : SmallSite(make_catalogue(entries, site)) {}
  SmallSite(const SmallSite&) = delete;

  /// What `layout` makes of an entry, whose words are explained where the page first uses them; or the problems.
  std::string entry(std::string_view path, std::string layout) const {
    const Entry& entry = made.entry(path);
    Page page = page_at(made.catalogue.model.kinds[entry.kind].folder + "/" + entry.id + "/");
    page.title = entry.title;
    page.entry = made.index(path);
    UsedWords used{{}, page.title, page.entry};
    page.used_words = &used;
    return rendered(std::move(layout), shapes.entry_names(entry.kind), page, Datum::of_object(&entry));
  }
  /// What `layout` makes of a page of its own at `address`; or the problems.
  std::string page(std::string address, std::string layout) const {
    const Page page = page_at(std::move(address));
    return rendered(std::move(layout), shapes.page_names(), page, {});
  }
  std::string listing(const EntryList& list, ListPart part, std::string layout) const {
    const ListingPage listing{&list, part};
    const Page page = page_at(address_of(list.split, part));
    return rendered(std::move(layout), shapes.listing_names(list.kind), page, Datum::of_object(&listing));
  }
  std::string index(const SplitList& list, ListPart part, std::string layout) const {
    const IndexPage index{&list, part};
    const Page page = page_at(address_of(list, part));
    return rendered(std::move(layout), shapes.index_names(), page, Datum::of_object(&index));
  }

  std::string redirect(const Redirect& redirect, std::string layout) const {
    const Page page = page_at(redirect.address);
    return rendered(std::move(layout), shapes.redirect_names(), page, Datum::of_object(&redirect));
  }

  Page page_at(std::string address) const {
    Page page;
    page.context = &context;
    page.path = std::move(address);
    page.root = root_of(page.path);
    return page;
  }

 private:
  std::string rendered(std::string text, const std::vector<LayoutName>& names, const Page& page, Datum subject) const {
    SourceFiles files;
    const LayoutFiles layouts{{"a.html", {files.add("a.html"), std::move(text)}}};
    const InterfaceWords none;
    Problems problems;
    const Layout layout = compile_layout({layouts, none, context.language}, "a.html", names, problems);
    if (!problems.empty()) return lines_of(problems);
    PageMemory memory;
    memory.page = &page;
    std::vector<Datum> values = shapes.page_values(page);
    if (names.size() > values.size()) values.push_back(subject);
    std::string out;
    layout.render(values, memory, out);
    return out;
  }
};

}  // namespace kunskap
