#include "render/read_layouts.h"

#include "adapters/yaml.h"
#include "base/disk.h"
#include "base/failure.h"

namespace kunskap {
namespace {

bool is_plural(const YamlNode& node) { return node.is_map() && node.find("one") && node.find("many"); }

/// Nested maps become dotted names.
void collect_words(const YamlNode& node, const std::string& prefix, InterfaceWords& words, Problems& problems) {
  for (const YamlPair& pair : node.pairs) {
    const std::string name = prefix + pair.key;
    if (is_plural(pair.value))
      words[name] = {pair.value.find("one")->text, pair.value.find("many")->text};
    else if (pair.value.is_map())
      collect_words(pair.value, name + ".", words, problems);
    else if (pair.value.is_scalar())
      words[name] = {"", pair.value.text};
    else
      problems.add(Rule::wrong_setting, pair.key_place, {name, Translated{"en text", "a text"}});
  }
}

}  // namespace

std::string_view BuiltInWords::label_of(Basis basis) const {
  switch (basis) {
    case Basis::assigned:
      return assigned;
    case Basis::inferred:
      return inferred;
    case Basis::example:
      return example;
    case Basis::source:
      break;
  }
  return {};
}

LayoutFiles read_layout_files(const std::filesystem::path& folder, const std::string& shown, SourceFiles& files) {
  if (!std::filesystem::is_directory(folder))
    throw Failure(
        {"hittar inte mappen " + shown + " med layouter", "cannot find the folder " + shown + " with layouts"});
  LayoutFiles layouts;
  for (const FoundFile& found : find_files(folder)) {
    const std::string name = found.path.generic_string();
    if (!found.is_plain() || !name.ends_with(".html")) continue;
    layouts[name] = {files.add(shown + "/" + name), read_file(folder / found.path)};
  }
  return layouts;
}

InterfaceWords read_interface_words(const std::filesystem::path& folder, const std::string& shown,
                                    std::string_view language, SourceFiles& files, Problems& problems) {
  const std::string name = "words/" + std::string(language) + ".yaml";
  const auto text = read_file_if_there(folder / name);
  if (!text)
    throw Failure({"hittar inte " + shown + "/" + name + " med orden på sidorna",
                   "cannot find " + shown + "/" + name + " with the words of the pages"});
  const auto root = read_yaml(*text, files.add(shown + "/" + name), 1, problems);
  InterfaceWords words;
  if (root) collect_words(*root, "", words, problems);
  return words;
}

BuiltInWords built_in_words(const InterfaceWords& words, FileId file, Problems& problems) {
  const auto word = [&](const char* name) {
    const auto found = words.find(name);
    if (found != words.end()) return found->second.text;
    problems.add(Rule::missing_key, {file}, {Translated{"orden", "the list of words"}, name});
    return std::string();
  };
  BuiltInWords result{word("unknown"),
                      word("yes"),
                      word("no"),
                      word("page.start"),
                      word("basis.assigned"),
                      word("basis.inferred"),
                      word("basis.example"),
                      {},
                      {}};
  MarkdownWords& markdown = result.markdown;
  markdown = {word("markdown.heading_link"),  word("markdown.footnotes"), word("markdown.footnote"),
              word("markdown.footnote_back"), word("markdown.table"),     word("markdown.done"),
              word("markdown.not_done"),      word("markdown.external"),  word("markdown.note"),
              word("markdown.tip"),           word("markdown.important"), word("markdown.warning"),
              word("markdown.caution")};
  result.pictures = {word("picture.flow_about"), word("picture.timeline_about"), word("picture.chart_about"),
                     word("picture.map_about"),  word("picture.approximately"),  word("picture.more"),
                     word("picture.map")};
  return result;
}

}  // namespace kunskap
