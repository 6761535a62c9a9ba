// Marks the first use on a page of each word that the glossary explains, as a link to the explanation at the page's
// end.
#pragma once

#include "model/entry_labels.h"
#include "model/glossary.h"

#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

/// The words that a page has used so far. Belongs to the page and its thread.
struct UsedWords {
  std::vector<GlossaryWord> words;  ///< One for each entry of the glossary, in the order of their first use.
  std::string_view about;           ///< The page's own title: what it speaks of needs no explanation on it.
  std::uint32_t own_entry = static_cast<std::uint32_t>(-1);  ///< The entry that the page is about, if any.
};

/// `html` with the words that it uses first marked: `<a class="term" href="#_ord-npo">NPO</a>`, with the id of the
/// entry that explains it. Nothing is marked within links, headings, code, buttons, summaries or pictures, nor after a
/// hyphen.
std::string explain(std::string_view html, const Glossary& glossary, const EntryLabels& labels, UsedWords& used);

}  // namespace kunskap
