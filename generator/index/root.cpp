#include "index/root.h"

#include "base/text.h"
#include "index/coding.h"
#include "index/pieces.h"

#include <algorithm>
#include <charconv>

namespace kunskap {
namespace {

constexpr std::string_view version = "2";
constexpr std::size_t shortest_label = 3;

std::string as_field(std::string_view text) {
  std::string field(text);
  std::replace_if(
      field.begin(), field.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return field;
}

void append_line(std::string& out, std::string_view sort, const std::vector<std::string>& fields) {
  out += sort;
  for (const std::string& field : fields) out.append("\t").append(as_field(field));
  out += '\n';
}

std::string word_list(const std::vector<std::string>& words) {
  WordListWriter list;
  for (const std::string& word : words) list.add(word);
  return list.text();
}

std::int64_t number_in(std::string_view text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// Reads a root line by line.
class RootReader {
 public:
  std::optional<Root> read(std::string_view text) {
    for (const std::string_view line : split(text, '\n'))
      if (!line.empty()) read_line(split(line, '\t'));
    if (!is_known_ || root_.cards_per_piece == 0 || root_.first_terms.empty()) return std::nullopt;
    return std::move(root_);
  }

 private:
  using Fields = std::vector<std::string_view>;
  static std::string field(const Fields& fields, std::size_t number) {
    return number < fields.size() ? std::string(fields[number]) : "";
  }
  static std::uint32_t count(const Fields& fields, std::size_t number) {
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(number_in(field(fields, number)), 0, UINT32_MAX));
  }

  void read_line(const Fields& fields) {
    const std::string_view sort = fields.front();
    if (sort == "v") is_known_ = field(fields, 1) == version;
    if (sort == "n") {
      root_.entries = count(fields, 1);
      root_.cards_per_piece = count(fields, 2);
      root_.language = field(fields, 3);
    }
    if (sort == "c")
      for (const RankingConstant& constant : ranking_constants)
        if (constant.name == field(fields, 1)) root_.constants.*constant.value = number_in(field(fields, 2));
    if (sort == "k")
      root_.kinds.push_back({field(fields, 1), field(fields, 2), field(fields, 3), field(fields, 4), count(fields, 5),
                             count(fields, 6), count(fields, 7)});
    if (sort == "f")
      root_.facets.push_back({field(fields, 1), field(fields, 2), field(fields, 3), field(fields, 4), {}});
    if (sort == "u" && !root_.facets.empty())
      root_.facets.back().values.push_back({field(fields, 1), field(fields, 2), field(fields, 4), count(fields, 3)});
    if (sort == "i")
      root_.intents.push_back({words_in(fields, 1), static_cast<int>(number_in(field(fields, 2))), count(fields, 3)});
    if (sort == "s") root_.stops = words_in(fields, 1);
    if (sort == "t") root_.first_terms = read_word_list(field(fields, 1));
    if (sort == "x") root_.first_sounds = read_word_list(field(fields, 1));
  }

  static std::vector<std::string> words_in(const Fields& fields, std::size_t number) {
    std::vector<std::string> words;
    const std::string text = field(fields, number);
    for (const std::string_view word : split(text, ' '))
      if (!word.empty()) words.emplace_back(word);
    return words;
  }

  Root root_;
  bool is_known_ = false;
};

/// Words of one or two letters name nothing.
void add_intent(Root& root, RootIntent intent) {
  const auto& stems = intent.stems;
  if (stems.empty() || (stems.size() == 1 && count_units(stems.front()) < shortest_label)) return;
  if (std::find(root.intents.begin(), root.intents.end(), intent) == root.intents.end())
    root.intents.push_back(std::move(intent));
}

}  // namespace

Root make_root(const Catalogue& catalogue, const EntryOrder& order, const std::vector<SearchFacet>& facets) {
  Root root;
  root.entries = static_cast<std::uint32_t>(order.size());
  root.cards_per_piece = cards_per_piece;
  root.language = catalogue.site.language;
  WordStemmer stemmer;
  for (std::uint32_t first = 0; first < order.size();) {
    const KindIndex index = catalogue.entries[order[first]].kind;
    std::uint32_t end = first;
    while (end < order.size() && catalogue.entries[order[end]].kind == index) ++end;
    const Kind& kind = catalogue.model.kinds[index];
    root.kinds.push_back({kind.id, kind.folder, kind.name.one.in(root.language), kind.name.many.in(root.language),
                          first, end - first, kind.search_prior});
    std::vector<std::string> words{root.kinds.back().one, root.kinds.back().many};
    words.insert(words.end(), kind.search_words.begin(), kind.search_words.end());
    for (const std::string& word : words)
      add_intent(root, {stems_of(word, stemmer), -1, static_cast<std::uint32_t>(root.kinds.size()) - 1});
    first = end;
  }
  for (std::size_t i = 0; i < facets.size(); ++i) {
    root.facets.push_back({facets[i].id, facets[i].label, "f" + std::to_string(i), facets[i].role, facets[i].values});
    for (std::uint32_t value = 0; value < facets[i].values.size(); ++value)
      add_intent(root, {stems_of(facets[i].values[value].label, stemmer), static_cast<int>(i), value});
  }
  root.stops = stop_stems(catalogue.vocabulary);
  return root;
}

std::string write_root(const Root& root) {
  std::string out;
  append_line(out, "v", {std::string(version)});
  append_line(out, "n", {std::to_string(root.entries), std::to_string(root.cards_per_piece), root.language});
  for (const RankingConstant& constant : ranking_constants)
    append_line(out, "c", {std::string(constant.name), std::to_string(root.constants.*constant.value)});
  for (const RootKind& kind : root.kinds)
    append_line(out, "k",
                {kind.id, kind.folder, kind.one, kind.many, std::to_string(kind.first), std::to_string(kind.count),
                 std::to_string(kind.prior)});
  for (const RootFacet& facet : root.facets) {
    append_line(out, "f", {facet.id, facet.label, facet.piece, facet.role});
    for (const SearchFacetValue& value : facet.values)
      append_line(out, "u", {value.id, value.label, std::to_string(value.total), value.tone});
  }
  for (const RootIntent& intent : root.intents)
    append_line(out, "i", {joined(intent.stems), std::to_string(intent.facet), std::to_string(intent.value)});
  append_line(out, "s", {joined(root.stops)});
  append_line(out, "t", {word_list(root.first_terms)});
  append_line(out, "x", {word_list(root.first_sounds)});
  return out;
}

std::optional<Root> read_root(std::string_view text) { return RootReader().read(text); }

}  // namespace kunskap
