#include "index/entry_texts.h"

#include <algorithm>
#include <array>

namespace kunskap {
namespace {

// An entry that others refer to in hundreds is not about each of them.
constexpr std::size_t most_related = 40;
constexpr std::string_view hidden = "<span class=\"visually-hidden\"";
constexpr std::array<std::string_view, 8> tags_in_words{"em", "strong", "a", "code", "del", "span", "sup", "b"};

bool stands_in_word(std::string_view tag) {
  if (tag.starts_with('/')) tag.remove_prefix(1);
  const std::string_view name = tag.substr(0, tag.find_first_of(" >"));
  return std::find(tags_in_words.begin(), tags_in_words.end(), name) != tags_in_words.end();
}

class TextCollector {
 public:
  TextCollector(const Catalogue& catalogue, EntryTexts& texts)
      : model_(catalogue.model), language_(catalogue.site.language), texts_(texts) {}

  void add(const Value& value) {
    if (const auto* text = value.as<std::string>()) return add_fact(*text);
    if (const auto* html = value.as<Html>()) return add_html(html->html);
    if (const auto* number = value.as<Number>()) return add_fact(number->written);
    if (const auto* chosen = value.as<Chosen>())
      return add_fact(model_.choices[value.field->choices].choices[chosen->choice].label.in(language_));
    if (const auto* code = value.as<Code>()) return add_fact(code->code);
    if (const auto* record = value.as<Record>())
      for (const Value& part : record->values) add(part);
    if (const auto* many = value.as<std::vector<Value>>())
      for (const Value& one : *many) add(one);
  }

  void add_names(const Value& value) {
    if (const auto* text = value.as<std::string>()) texts_.names.push_back(*text);
    if (const auto* many = value.as<std::vector<Value>>())
      for (const Value& one : *many) add_names(one);
  }

  void add_fact(std::string_view text) { texts_.facts.append(text).append("\n"); }

 private:
  void add_html(std::string_view html) {
    append_text_of_html(texts_.facts, html);
    texts_.facts += '\n';
  }

  const Model& model_;
  const std::string& language_;
  EntryTexts& texts_;
};

void add_related(const Catalogue& catalogue, const Links& links, EntryIndex entry, TextCollector& collector) {
  const Kind& kind = catalogue.model.kinds[catalogue.entries[entry].kind];
  for (std::size_t slot = 0; slot < links.entries[entry].relations.size(); ++slot) {
    const std::vector<Link>& related = links.entries[entry].relations[slot];
    if (kind.relations[slot].role == Role::source || related.size() > most_related) continue;
    for (const Link& link : related)
      if (link.entry != Link::unknown) collector.add_fact(links.labels.title(link.entry));
  }
}

}  // namespace

void append_text_of_html(std::string& out, std::string_view html) {
  for (std::size_t i = 0; i < html.size();) {
    const std::size_t next = std::min(html.find_first_of("<&", i), html.size());
    out.append(html.substr(i, next - i));
    if (next == html.size()) return;
    const std::string_view rest = html.substr(next);
    if (rest.starts_with(hidden)) {
      i = std::min(html.find("</span>", next), html.size() - 7) + 7;
      continue;
    }
    const char last = html[next] == '<' ? '>' : ';';
    if (last == ';' || !stands_in_word(rest.substr(1))) out += ' ';
    i = std::min(html.find(last, next), html.size() - 1) + 1;
  }
}

EntryTexts read_texts(const Catalogue& catalogue, const Links& links, EntryIndex index) {
  const Entry& entry = catalogue.entries[index];
  const Kind& kind = catalogue.model.kinds[entry.kind];
  EntryTexts texts;
  texts.title = links.labels.title(index);
  texts.summary = entry.summary;
  TextCollector collector(catalogue, texts);
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    if (!entry.values[i].given()) continue;
    if (kind.fields[i].role == Role::alias)
      collector.add_names(entry.values[i]);
    else
      collector.add(entry.values[i]);
  }
  add_related(catalogue, links, index, collector);
  for (const MarkdownHeading& heading : entry.body.headings) texts.headings.append(heading.text).append("\n");
  std::string buffer;
  append_text_of_html(texts.body, catalogue.texts->read(entry.body.html, buffer));
  return texts;
}

}  // namespace kunskap
