// What a reader typed, understood: its tokens, what kinds and values it names, and the words that are looked for.
// README.md, 4, steps 1 to 3. Pure; the reader of the index belongs to one thread.
#pragma once

#include "index/index_reader.h"
#include "index/tokens.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

struct QueryToken {
  Token token;
  std::string stem;
  bool is_stop = false;
  bool in_intent = false;
  bool is_used_up = false;  ///< In an intent that says all that the word says.
  bool is_open = false;     ///< Its end is not typed yet, perhaps.
};

/// A value that the query names: a kind (facet -1) or a value of a facet.
struct NamedValue {
  int facet = -1;
  std::uint32_t value = 0;
};
using Intent = std::vector<NamedValue>;  ///< Entries with any of the values are meant.

struct Query {
  std::vector<QueryToken> tokens;
  std::vector<Intent> intents;
  std::vector<std::size_t> words;  ///< The tokens that are looked for.
  bool has_rest = false;           ///< Whether there are tokens that no intent uses up.
};

Query read_query(std::string_view text, IndexReader& index);

/// The tokens whose stems are the key of an exact title: all, or those that no intent uses up. Empty when there are
/// none.
std::vector<const QueryToken*> title_tokens(const Query& query, bool without_used_up);
std::vector<std::string> stems_of(std::span<const QueryToken* const> tokens);

}  // namespace kunskap
