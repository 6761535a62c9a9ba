#include "render/explain.h"

#include <algorithm>
#include <array>

namespace kunskap {
namespace {

constexpr std::array<std::string_view, 14> closed_to_links{"a",   "h1",   "h2",  "h3",     "h4",      "h5",   "h6",
                                                           "pre", "code", "svg", "button", "summary", "abbr", "script"};

/// The longest word of the glossary that begins at `at`, where a word of the text begins; none after a hyphen.
const GlossaryWord* word_at(std::string_view text, std::size_t at, const Glossary& glossary) {
  const auto found = glossary.by_first_word.find(std::string(text.substr(at, length_of_word(text, at))));
  if (found == glossary.by_first_word.end() || (at > 0 && text[at - 1] == '-')) return nullptr;
  for (const GlossaryWord& word : found->second) {
    const std::size_t end = at + word.text.size();
    if (text.substr(at).starts_with(word.text) && (end == text.size() || !is_in_word(text, end))) return &word;
  }
  return nullptr;
}

/// Whether `text` uses a word that `entry` explains, by whatever name.
bool speaks_of(std::string_view text, std::uint32_t entry, const Glossary& glossary) {
  for (std::size_t at = 0; at < text.size();) {
    const GlossaryWord* word = is_in_word(text, at) ? word_at(text, at, glossary) : nullptr;
    if (word && word->entry == entry) return true;
    at += word ? word->text.size() : std::max<std::size_t>(1, length_of_word(text, at));
  }
  return false;
}

/// Goes through HTML that is well-formed, copying it, and marks words between the tags.
class Explainer {
 public:
  Explainer(std::string_view html, const Glossary& glossary, const EntryLabels& labels, UsedWords& used)
      : html_(html), glossary_(glossary), labels_(labels), used_(used) {}

  std::string explain() {
    while (at_ < html_.size()) {
      if (html_[at_] == '<')
        pass_tag();
      else if (closed_ == 0 && is_in_word(html_, at_))
        pass_word();
      else if (html_[at_] == '&')
        pass_until(';');
      else
        ++at_;
    }
    out_.append(html_.substr(copied_));
    return std::move(out_);
  }

 private:
  void pass_until(char end) { at_ = std::min(html_.find(end, at_), html_.size() - 1) + 1; }

  void pass_tag() {
    const bool closes = html_.substr(at_).starts_with("</");
    const std::size_t name_at = at_ + (closes ? 2 : 1);
    const std::string_view name =
        html_.substr(name_at, std::min(html_.find_first_of(" >/", name_at), html_.size()) - name_at);
    pass_until('>');
    if (std::find(closed_to_links.begin(), closed_to_links.end(), name) == closed_to_links.end()) return;
    closes ? --closed_ : ++closed_;
  }

  bool is_new(const GlossaryWord& word) const {
    if (word.entry == used_.own_entry || speaks_of(used_.about, word.entry, glossary_)) return false;
    return std::none_of(used_.words.begin(), used_.words.end(),
                        [&](const GlossaryWord& one) { return one.entry == word.entry; });
  }

  void pass_word() {
    const GlossaryWord* word = word_at(html_, at_, glossary_);
    if (word && is_new(*word)) {
      out_.append(html_.substr(copied_, at_ - copied_)).append("<a class=\"term\" href=\"#_ord-");
      out_.append(labels_.id(word->entry)).append("\">").append(word->text).append("</a>");
      used_.words.push_back(*word);
      copied_ = at_ + word->text.size();
    }
    at_ += word ? word->text.size() : length_of_word(html_, at_);
  }

  std::string_view html_;
  const Glossary& glossary_;
  const EntryLabels& labels_;
  UsedWords& used_;
  std::string out_;
  std::size_t at_ = 0;
  std::size_t copied_ = 0;  ///< Up to here the HTML is in the output.
  int closed_ = 0;          ///< How many elements are open in which nothing is marked.
};

}  // namespace

std::string explain(std::string_view html, const Glossary& glossary, const EntryLabels& labels, UsedWords& used) {
  return Explainer(html, glossary, labels, used).explain();
}

}  // namespace kunskap
