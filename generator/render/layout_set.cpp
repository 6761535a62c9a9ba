#include "render/layout_set.h"

#include "base/parallel.h"
#include "base/text.h"

#include <algorithm>
#include <set>

namespace kunskap {
namespace {

constexpr std::string_view pages_folder = "pages/";
constexpr std::string_view ending = ".html";

std::string first_existing(const LayoutFiles& files, const std::string& special, const std::string& general) {
  return files.contains(special) ? special : general;
}

/// "pages/sok.html" → "sok/"
std::string address_of_page(std::string_view name) {
  name.remove_prefix(pages_folder.size());
  const std::string_view stem = name.substr(0, name.size() - ending.size());
  if (stem == "index") return "";
  if (stem == "404") return std::string(name);
  return std::string(stem) + "/";
}

void compile_layouts_of_kinds(const LayoutSources& sources, const Shapes& shapes, LayoutSet& set, Problems& problems,
                              unsigned jobs) {
  const std::vector<Kind>& kinds = shapes.context.catalogue.model.kinds;
  set.entry.resize(kinds.size());
  set.listing.resize(kinds.size());
  std::vector<Problems> found(kinds.size());
  parallel_for(kinds.size(), jobs, [&](std::size_t item, unsigned) {
    const auto kind = static_cast<KindIndex>(item);
    const std::string& id = kinds[item].id;
    set.entry[item] = compile_layout(sources, first_existing(sources.files, id + ".html", "entry.html"),
                                     shapes.entry_names(kind), found[item]);
    set.listing[item] = compile_layout(sources, first_existing(sources.files, id + ".listing.html", "listing.html"),
                                       shapes.listing_names(kind), found[item]);
  });
  for (Problems& some : found) problems.append(std::move(some));
}

/// The layouts of single entries: "<kind>.<id>.html".
void compile_own_layouts(const LayoutSources& sources, const Shapes& shapes, LayoutSet& set, Problems& problems) {
  const Catalogue& catalogue = shapes.context.catalogue;
  for (const auto& [name, file] : sources.files) {
    const std::size_t dot = name.find('.');
    if (name.find('/') != std::string::npos || name.size() <= dot + 1 + ending.size()) continue;
    const auto kind = catalogue.model.find_kind(name.substr(0, dot));
    const std::string id = name.substr(dot + 1, name.size() - dot - 1 - ending.size());
    if (!kind || !catalogue.find(*kind, id)) continue;
    set.own.emplace(name.substr(0, name.size() - ending.size()),
                    compile_layout(sources, name, shapes.entry_names(*kind), problems));
  }
}

/// The pages of what has changed, for layouts that have them.
void compile_layouts_of_changes(const LayoutSources& sources, const Shapes& shapes, LayoutSet& set,
                                Problems& problems) {
  if (!has_layouts_of_changes(sources.files)) return;
  const std::vector<Kind>& kinds = shapes.context.catalogue.model.kinds;
  for (KindIndex kind = 0; kind < kinds.size(); ++kind)
    set.history.push_back(
        compile_layout(sources, first_existing(sources.files, kinds[kind].id + ".history.html", "history.html"),
                       shapes.history_names(kind), problems));
  set.changes = compile_layout(sources, "changes.html", shapes.changes_names(), problems);
}

/// Every file that some page is made of.
std::set<std::string> used_files(const LayoutSet& set) {
  std::set<std::string> used;
  const auto add = [&](const Layout& layout) { used.insert(layout.files.begin(), layout.files.end()); };
  std::for_each(set.entry.begin(), set.entry.end(), add);
  std::for_each(set.listing.begin(), set.listing.end(), add);
  std::for_each(set.history.begin(), set.history.end(), add);
  add(set.changes);
  for (const auto& [name, layout] : set.own) add(layout);
  for (const PageLayout& page : set.pages) add(page.layout);
  add(set.index);
  add(set.redirect);
  return used;
}

/// The name that a layout for single entries or for a kind was probably meant to have: with the nearest kind or, where
/// that is right, with the nearest entry. Empty when nothing is near.
std::string probable_name(std::string_view name, const Catalogue& catalogue) {
  const std::string_view stem = name.substr(0, name.size() - ending.size());
  const std::size_t dot = std::min(stem.find('.'), stem.size());
  const auto kind = catalogue.model.find_kind(stem.substr(0, dot));
  std::vector<std::string_view> names;
  if (kind && dot < stem.size()) {
    names.insert(names.end(), {"listing", "history"});
    for (const Entry& entry : catalogue.entries)
      if (entry.kind == *kind) names.push_back(entry.id);
    const auto near = nearest(stem.substr(dot + 1), names);
    return near ? std::string(stem.substr(0, dot + 1)).append(*near).append(ending) : "";
  }
  for (const Kind& each : catalogue.model.kinds) names.push_back(each.id);
  if (dot == stem.size()) names.insert(names.end(), {"entry", "listing", "history", "changes", "a-o", "redirect"});
  const auto near = nearest(stem.substr(0, dot), names);
  return near ? std::string(*near).append(name.substr(dot)) : "";
}

/// What stands in a folder is there for others to include, but what stands beside the folders is a layout of pages.
void warn_of_unused(const LayoutFiles& files, const LayoutSet& set, const Catalogue& catalogue, Problems& problems) {
  const std::set<std::string> used = used_files(set);
  for (const auto& [name, file] : files)
    if (name.find('/') == std::string::npos && !used.contains(name))
      problems.add(Rule::layout_unused, {file.file}, {name}, probable_name(name, catalogue));
}

}  // namespace

LayoutSet compile_layouts(const LayoutSources& sources, const Shapes& shapes, Problems& problems, unsigned jobs) {
  const std::size_t problems_before = problems.all().size();
  LayoutSet set;
  compile_layouts_of_kinds(sources, shapes, set, problems, jobs);
  compile_own_layouts(sources, shapes, set, problems);
  compile_layouts_of_changes(sources, shapes, set, problems);
  set.index = compile_layout(sources, "a-o.html", shapes.index_names(), problems);
  if (sources.files.contains("redirect.html") || !shapes.context.links.redirects.empty())
    set.redirect = compile_layout(sources, "redirect.html", shapes.redirect_names(), problems);
  for (const auto& [name, file] : sources.files)
    if (name.starts_with(pages_folder))
      set.pages.push_back({address_of_page(name), compile_layout(sources, name, shapes.page_names(), problems)});
  // Of a layout with mistakes it is not known what it would have included.
  if (problems.all().size() == problems_before) warn_of_unused(sources.files, set, shapes.context.catalogue, problems);
  return set;
}

bool has_layouts_of_changes(const LayoutFiles& files) {
  return files.contains("history.html") && files.contains("changes.html");
}

std::vector<std::string> taken_folders(const LayoutFiles& files) {
  std::vector<std::string> taken{"a-o", "assets", "bilder", "data", "andringar"};
  for (const auto& [name, file] : files) {
    if (!name.starts_with(pages_folder)) continue;
    const std::string address = address_of_page(name);
    if (address.ends_with('/')) taken.push_back(address.substr(0, address.size() - 1));
  }
  return taken;
}

}  // namespace kunskap
