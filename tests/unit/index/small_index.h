// The search files of a small catalogue, in memory.
#pragma once

#include "export/file_collector.h"
#include "index/index.h"
#include "index/rank.h"
#include "link/linked.h"
#include "load/read_vocabulary.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

inline const std::string small_vocabulary = R"(
stop_words: [och, i, på, med, vid, hos, som, av]
relations:
  exact: { direction: both, weight: 1 }
  lay: { direction: to_term, weight: 0.9, show_term: true }
  several: { direction: to_term, weight: 0.6, whole_word: true, ask: true }
  related: { direction: none, see_also: true }
  not_same: { direction: never }
terms:
  - { term: Osteoporos, lay: [benskörhet, sköra ben], related: [fraktur] }
  - { term: Reumatoid artrit, exact: [RA, ledgångsreumatism], not_same: [Artros] }
  - { term: Artros, lay: [ledförslitning], not_same: [Reumatoid artrit] }
  - { term: Autism, several: [AST] }
)";

inline const std::vector<std::string> small_forms{
    "hjärt", "svikt", "rygg",    "länd",   "besvär", "knä",    "led",      "artros", "njur", "sten", "fot", "sår",
    "hud",   "sjuk",  "sjukdom", "smärta", "vård",   "opioid", "beroende", "ben",    "skör", "urin", "väg", "tarm"};

/// The library's model, with what a search needs of it.
inline std::string search_model() {
  std::string model = library_model;
  model.replace(model.find("kinds:\n"), 7,
                "search: { status: { sv: Läge, en: State }, facets: [authors, towns] }\nkinds:\n");
  const std::string folder = "    folder: orter\n";
  model.replace(model.find(folder), folder.size(), folder + "    search: { prior: 50, words: [kommun] }\n");
  return model;
}

inline std::vector<Written> small_entries() {
  const auto book = [](const std::string& id, const std::string& facts, const std::string& body = "") {
    return entry_file("bocker/" + id + ".md", facts, body);
  };
  return {
      book("hjartsvikt",
           "title: Hjärtsvikt\nstate: printed\nsummary: Om hjärtat som inte orkar.\nauthors: [strindberg]",
           "## Misstanke\n\nAndnöd och trötthet.\n"),
      book("landryggsbesvar", "title: Ländryggsbesvär\nstate: planned\nauthors: [strindberg]",
           "Om ryggont och smärta i ryggen.\n"),
      book("knaledsartros", "title: Knäledsartros\nstate: printed", "Träning och information om knän.\n"),
      book("knaledsartros-kirurgi", "title: Knäledsartros – proteskirurgi\nstate: pulped", "När operation behövs.\n"),
      book("ra", "title: Reumatoid artrit\naliases: [RA]", "Svullna leder i händerna.\n"),
      book("osteoporos", "title: Osteoporos\nsummary: Skelettet blir skört.", "Om frakturer.\n"),
      book("njurar", "title: Njur- och urinvägssjukdomar", "Sten i njuren: njursten.\n"),
      book("ibd", "title: 'Inflammatorisk tarmsjukdom, IBD'", "Om tarmen.\n"),
      book("epilepsi", "title: Epilepsi", "Anfall. Epilepsin behandlas.\n"),
      book("schizofreni", "title: Schizofreni", "Psykos.\n"),
      book("opioid", "title: Opioidberoende\nauthors: [lagerlof]", "Heroin.\n"),
      book("fotsar", "title: Diabetes med hög risk för fotsår", "Fötter och skor.\n"),
      book("diabetes", "title: Diabetes", "Insulin.\n"),
      book("autism", "title: Autism", "Om autism.\n"),
      book("rad", "title: Råd om mat", "Goda råd.\n"),
      book("rader", "title: Rad för rad", "Rader av text.\n"),
      book("covid", "title: Covid-19", "Virus.\n"),
      book("tand", "title: Tandvård", "Tänder och tandkött.\n"),
      book("artros", "title: Artros", "Leder som värker.\n"),
      entry_file("forfattare/strindberg.md", "title: August Strindberg\nborn: 1849\ntown: stockholm"),
      entry_file("forfattare/lagerlof.md", "title: Selma Lagerlöf\nborn: 1858\ntown: stockholm"),
      entry_file("orter/stockholm.md", "title: Stockholm"),
      entry_file("visor/hjartsvikt.md", "title: Visa om hjärtsvikt\nauthors: [lagerlof]"),
  };
}

/// An index and its reader. Nothing in it may move.
class SmallIndex {
 public:
  explicit SmallIndex(const std::vector<Written>& entries = small_entries(), unsigned jobs = 1,
                      const std::string& vocabulary = small_vocabulary, std::size_t largest_single_file = 100'000)
      : linked_(catalogue_of(entries, vocabulary), jobs) {
    root_ = write_search_index(linked_.made.catalogue, linked_.links, {{}, jobs, largest_single_file}, files.sink());
    folder_ = root_.substr(0, root_.rfind('/') + 1);
    reader_ = std::make_unique<IndexReader>([this](const std::string& name) -> std::optional<std::string> {
      const auto found = files.files().find(folder_ + name + ".js");
      return found == files.files().end() ? std::nullopt : std::optional(found->second);
    });
  }

  IndexReader& reader() { return *reader_; }
  const std::string& root() const { return root_; }
  std::string path(std::uint32_t entry) {
    for (const RootKind& kind : reader_->root().kinds)
      if (entry >= kind.first && entry < kind.first + kind.count) return kind.folder + "/" + reader_->card(entry).id;
    return "?";
  }
  /// "bocker/a bocker/b", the best `most`.
  std::string found(std::string_view query, std::size_t most = 3) {
    std::string text;
    for (const RankedHit& hit : rank(query, {}, *reader_).hits)
      if (most-- > 0)
        text += (text.empty() ? "" : " ") + path(hit.entry);
      else
        break;
    return text;
  }
  bool finds(std::string_view query, std::string_view wanted) {
    for (const RankedHit& hit : rank(query, {}, *reader_).hits)
      if (path(hit.entry) == wanted) return true;
    return false;
  }

  FileCollector files;

 private:
  static SmallCatalogue catalogue_of(const std::vector<Written>& entries, const std::string& vocabulary) {
    SmallCatalogue made = make_catalogue(entries, "title: B", search_model());
    made.catalogue.vocabulary = read_vocabulary(yaml_of(vocabulary), made.problems);
    made.catalogue.vocabulary.combining_forms = small_forms;
    return made;
  }

  Linked linked_;
  std::string root_, folder_;
  std::unique_ptr<IndexReader> reader_;
};

}  // namespace kunskap
