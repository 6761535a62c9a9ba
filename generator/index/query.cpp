#include "index/query.h"

#include "base/text.h"

#include <algorithm>
#include <map>

namespace kunskap {
namespace {

constexpr std::size_t longest_query = 200;
constexpr std::size_t most_tokens = 12;

/// The first units of `text` as UTF-16 counts them; a character of two units is not cut.
std::string_view beginning_of(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t units = 0; end < text.size();) {
    const Character character = character_at(text, end);
    units += character.code > 0xFFFF ? 2 : 1;
    if (units > longest_query) break;
    end += character.bytes;
  }
  return text.substr(0, end);
}

std::vector<QueryToken> read_tokens(std::string_view text, IndexReader& index) {
  std::vector<QueryToken> tokens;
  const auto& stops = index.root().stops;
  TokenReader reader;
  for (reader.begin(beginning_of(text)); tokens.size() < most_tokens && reader.next();) {
    QueryToken token{{std::string(reader.spelling()), std::string(reader.folded()), reader.follows_hyphen()},
                     "",
                     false,
                     false,
                     false,
                     reader.rest().empty()};
    token.stem = index.stemmer().stem(token.token.folded);
    token.is_stop = std::binary_search(stops.begin(), stops.end(), token.stem);
    tokens.push_back(std::move(token));
  }
  return tokens;
}

using Labels = std::map<std::vector<std::string>, Intent>;

Labels labels_of(const Root& root) {
  Labels labels;
  for (const RootIntent& intent : root.intents) labels[intent.stems].push_back({intent.facet, intent.value});
  return labels;
}

/// Words for kinds and states say no more than that. Those for entries are words of texts, too: «barn» may be a
/// group.
bool uses_up(const Intent& intent, const Root& root) {
  return std::all_of(intent.begin(), intent.end(), [&](const NamedValue& named) {
    return named.facet < 0 || !root.facets[static_cast<std::size_t>(named.facet)].role.empty();
  });
}

void find_intents(Query& query, const Labels& labels, const Root& root) {
  for (std::size_t begin = 0; begin < query.tokens.size();) {
    const Intent* found = nullptr;
    std::size_t length = 1;
    std::vector<std::string> stems;
    for (std::size_t end = begin; end < query.tokens.size(); ++end) {
      stems.push_back(query.tokens[end].stem);
      if (const auto label = labels.find(stems); label != labels.end()) {
        found = &label->second;
        length = stems.size();
      }
    }
    if (found) {
      query.intents.push_back(*found);
      for (std::size_t i = begin; i < begin + length; ++i) {
        query.tokens[i].in_intent = true;
        query.tokens[i].is_used_up = uses_up(*found, root);
      }
    }
    begin += length;
  }
}

/// The tokens that `wanted` takes; of the same stem only the last.
template <typename Wanted>
std::vector<std::size_t> choose(const Query& query, const Wanted& wanted) {
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < query.tokens.size(); ++i) {
    if (!wanted(query.tokens[i])) continue;
    std::erase_if(chosen, [&](std::size_t other) { return query.tokens[other].stem == query.tokens[i].stem; });
    chosen.push_back(i);
  }
  return chosen;
}

}  // namespace

Query read_query(std::string_view text, IndexReader& index) {
  Query query;
  query.tokens = read_tokens(text, index);
  find_intents(query, labels_of(index.root()), index.root());
  query.has_rest =
      std::any_of(query.tokens.begin(), query.tokens.end(), [](const QueryToken& t) { return !t.is_used_up; });
  query.words = choose(query, [](const QueryToken& token) { return !token.is_used_up && !token.is_stop; });
  if (query.words.empty()) query.words = choose(query, [](const QueryToken& token) { return !token.is_stop; });
  if (query.words.empty()) query.words = choose(query, [](const QueryToken&) { return true; });
  return query;
}

std::vector<const QueryToken*> title_tokens(const Query& query, bool without_used_up) {
  std::vector<const QueryToken*> all, kept;
  for (const QueryToken& token : query.tokens) {
    if (without_used_up && token.is_used_up) continue;
    all.push_back(&token);
    if (!token.is_stop) kept.push_back(&token);
  }
  return kept.empty() ? all : kept;
}

std::vector<std::string> stems_of(std::span<const QueryToken* const> tokens) {
  std::vector<std::string> stems;
  for (const QueryToken* token : tokens) stems.push_back(token->stem);
  return stems;
}

}  // namespace kunskap
