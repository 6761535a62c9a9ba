#include "index/postings.h"

#include "index/gathered.h"

#include <random>

namespace kunskap {

TEST_CASE("A stem has the entries with its words, and those with compounds of it") {
  std::mt19937 random(2);
  const std::vector<std::string> words{"hjärta", "hjärtat", "hjärtsvikt", "rygg", "ryggsår", "sår", "såren"};
  std::vector<Written> entries;
  for (int i = 0; i < 40; ++i) {
    std::string title;
    for (std::size_t j = 0, count = 1 + random() % 3; j < count; ++j) title += words[random() % words.size()] + " ";
    entries.push_back(entry_file("bocker/b" + std::to_string(10 + i) + ".md", "title: " + title));
  }
  const GatheredCatalogue made(entries, 2);
  const std::vector<std::uint32_t> counts = count_hits(made.gathered, made.lexicon);
  const Postings postings(made.gathered, made.lexicon, counts,
                          stems_in(made.lexicon, 0, static_cast<std::uint32_t>(made.lexicon.words.size())));
  const auto entries_with = [&](const std::vector<std::string>& wanted) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
      const std::string title(made.linked.links.labels.title(i));
      const auto has = [&](const std::string& word) {
        return (" " + title + " ").find(" " + word + " ") != std::string::npos;
      };
      if (std::any_of(wanted.begin(), wanted.end(), has)) found.push_back(i);
    }
    return found;
  };
  const auto listed = [&](std::string_view word, bool as_part) {
    std::vector<std::uint32_t> found;
    for (const Hit& hit : postings.list(2 * made.word(word).stem + (as_part ? 1 : 0))) found.push_back(hit.entry);
    return found;
  };
  CHECK(listed("hjarta", false) == entries_with({"hjärta", "hjärtat"}));
  CHECK(listed("hjarta", true) == entries_with({"hjärtsvikt"}));
  CHECK(listed("sar", false) == entries_with({"sår", "såren"}));
  CHECK(listed("sar", true) == entries_with({"ryggsår"}));
}

}  // namespace kunskap
