#include "render/layout_set.h"

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

}  // namespace

LayoutSet compile_layouts(const LayoutSources& sources, const Shapes& shapes, Problems& problems) {
  LayoutSet set;
  const Model& model = shapes.context.catalogue.model;
  for (KindIndex i = 0; i < model.kinds.size(); ++i) {
    const std::string& id = model.kinds[i].id;
    set.entry.push_back(compile_layout(sources, first_existing(sources.files, id + ".html", "entry.html"),
                                       shapes.entry_names(i), problems));
    set.listing.push_back(compile_layout(sources, first_existing(sources.files, id + ".listing.html", "listing.html"),
                                         shapes.listing_names(i), problems));
  }
  compile_own_layouts(sources, shapes, set, problems);
  set.index = compile_layout(sources, "a-o.html", shapes.index_names(), problems);
  for (const auto& [name, file] : sources.files)
    if (name.starts_with(pages_folder))
      set.pages.push_back({address_of_page(name), compile_layout(sources, name, shapes.page_names(), problems)});
  return set;
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
