#include "link/glossary.h"

#include "overview_model.h"

#include <algorithm>

namespace kunskap {
namespace {

/// "first: word=id, …; " in alphabetical order of the first words.
std::string words_of(const std::vector<Written>& entries) {
  const auto made = make_overview(entries);
  CHECK(made.lines() == "");
  const Glossary glossary = collect_glossary(made.catalogue);
  std::vector<std::string> lines;
  for (const auto& [first, words] : glossary.by_first_word) {
    std::string line = first + ":";
    for (const GlossaryWord& word : words) line += " " + word.text + "=" + made.catalogue.entries[word.entry].id;
    lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : "\n") + line;
  return all;
}

std::string words_of(const std::string& facts) { return words_of({entry_file("ord/o.md", facts)}); }

}  // namespace

TEST_CASE("A word is explained by its title, also within a sentence, and by what is written of it") {
  CHECK(words_of("title: Remiss\nmeaning: x\nshort: [RE, rem.]") ==
        "RE: RE=o\nRemiss: Remiss=o\nrem: rem.=o\nremiss: remiss=o");
  CHECK(words_of("title: Åtgärd\nmeaning: x") == "Åtgärd: Åtgärd=o\nåtgärd: åtgärd=o");
}

TEST_CASE("A title in capitals stays as it is") {
  CHECK(words_of("title: KVÅ\nmeaning: x") == "KVÅ: KVÅ=o");
  CHECK(words_of("title: ÅÄ-kod\nmeaning: x") == "ÅÄ: ÅÄ-kod=o");
}

TEST_CASE("A title of several words is found by the first, the longest first") {
  CHECK(words_of({entry_file("ord/a.md", "title: Nationellt programområde\nmeaning: x\nshort: [NPO]"),
                  entry_file("ord/b.md", "title: Nationellt\nmeaning: y"),
                  entry_file("ord/c.md", "title: Nationellt programområde för barn\nmeaning: z")}) ==
        "NPO: NPO=a\n"
        "Nationellt: Nationellt programområde för barn=c Nationellt programområde=a Nationellt=b\n"
        "nationellt: nationellt programområde för barn=c nationellt programområde=a nationellt=b");
}

TEST_CASE("A title without a meaning is not explained, but what it is short for is") {
  CHECK(words_of("title: Vårdförlopp\nshort: [VF]") == "VF: VF=o");
  CHECK(words_of("title: Vårdförlopp\nmeaning: unknown") == "");
}

TEST_CASE("What everybody knows is left out") {
  CHECK(words_of("title: Region\nshort: RG\nmeaning: x\nknown: ja") == "");
  CHECK(words_of("title: Region\nmeaning: x\nknown: nej") == "Region: Region=o\nregion: region=o");
}

TEST_CASE("A word that two entries would explain is left out; one that an entry names twice is not") {
  CHECK(words_of({entry_file("ord/a.md", "title: Anmälan\nmeaning: x\nshort: [AB]"),
                  entry_file("ord/b.md", "title: Beslut\nmeaning: y\nshort: [AB, BE]")}) ==
        "Anmälan: Anmälan=a\nBE: BE=b\nBeslut: Beslut=b\nanmälan: anmälan=a\nbeslut: beslut=b");
  CHECK(words_of("title: AB\nmeaning: x\nshort: AB") == "AB: AB=o");
}

TEST_CASE("A single letter, or what begins with no letter, is no word") {
  CHECK(words_of("title: Remiss\nshort: [A, ö, '-x', '«N»', '§']") == "");
  CHECK(words_of("title: Remiss\nshort: [öl]") == "öl: öl=o");
}

TEST_CASE("Only kinds with a glossary explain words, and only entries that could be read") {
  CHECK(words_of({entry_file("amnen/a.md", "title: Ämnet")}) == "");
  const auto made = make_overview({{"ord/a.md", "---\ntitle: [\n---\n"}});
  CHECK(collect_glossary(made.catalogue).empty());
}

}  // namespace kunskap
