// What the tests of the Markdown adapter share: reading a text with Swedish words and telling all that came of it.
#pragma once

#include "adapters/markdown.h"
#include "base/html.h"
#include "base/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace kunskap::testing {

inline const MarkdownWords& swedish_words() {
  static const MarkdownWords words{"Länk till {0}", "Fotnoter", "Fotnot {0}", "Tillbaka till fotnot {0}",
                                   "Tabell {0}",    "Klar",     "Inte klar",  "annan webbplats",
                                   "Obs",           "Tips",     "Viktigt",    "Varning",
                                   "Fara"};
  return words;
}

struct Reading {
  MarkdownText text;
  std::vector<std::string> problems;  ///< As `line:column+length: words`.
  std::vector<std::string> links;     ///< Links and images as `line:column+length destination`.
};

inline std::string as_text(const Place& place) {
  return std::to_string(place.line) + ":" + std::to_string(place.column) + "+" + std::to_string(place.length);
}

inline std::string as_text(const Problem& problem) {
  std::vector<std::string> details;
  for (const Translated& detail : problem.details) details.push_back(detail.in("sv"));
  return as_text(problem.place) + ": " + fill(words_of(problem.rule).sv, details);
}

/// Every address is let through but "nowhere"; those with a scheme are external.
inline Reading read(std::string_view text, bool headings = true, std::uint32_t first_line = 1) {
  prepare_markdown();
  Reading reading;
  MarkdownOptions options;
  options.words = &swedish_words();
  options.headings = headings;
  options.first_line = first_line;
  options.link = [&](std::string_view destination, Place place) {
    reading.links.push_back(as_text(place) + " " + std::string(destination));
    const bool is_known = destination != "nowhere";
    return MarkdownTarget{is_known ? std::string(destination) : "", !scheme_of(destination).empty()};
  };
  options.image = options.link;
  Problems problems;
  reading.text = read_markdown(text, options, problems);
  for (const Problem& problem : problems.all()) reading.problems.push_back(as_text(problem));
  return reading;
}

inline std::string html(std::string_view text) { return read(text).text.html; }

}  // namespace kunskap::testing
