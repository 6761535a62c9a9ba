#include "index/search_report.h"

#include "index/small_index.h"

namespace kunskap {
namespace {

std::string report_of(const std::vector<Written>& entries, std::string_view vocabulary, std::size_t part) {
  SmallCatalogue made = make_catalogue(entries, "title: B", search_model());
  made.catalogue.vocabulary = read_vocabulary(yaml_of(vocabulary), made.problems);
  made.catalogue.vocabulary.combining_forms = small_forms;
  const Linked linked(std::move(made));
  std::string text;
  const std::vector<ReportedPart> report = report_search(linked.made.catalogue, linked.links, 1);
  for (const ReportedLine& line : report.at(part).lines) text += line.text + ";";
  return text;
}

}  // namespace

TEST_CASE("The report names long words that were not split") {
  CHECK(report_of({entry_file("bocker/a.md", "title: Obegriplighetsord och hjärtsjukdomar")},
                  "{ relations: {}, terms: [] }", 0) == "obegriplighetsord;");
}

TEST_CASE("The report names words of the vocabulary that find nothing") {
  CHECK(report_of({entry_file("bocker/a.md", "title: Vatten")},
                  "relations: { lay: { direction: to_term } }\nterms: [{ term: Vatten, lay: [blött] }, { term: Guld, "
                  "lay: [zzzzz] }]",
                  1) == "zzzzz (Guld);");
}

TEST_CASE("The report names entries that their titles do not find, and entries without a text") {
  std::vector<Written> entries;
  for (int i = 0; i < 15; ++i)
    entries.push_back(entry_file("bocker/b" + std::to_string(i) + ".md", "title: Vatten", "vatten\n"));
  entries.push_back(entry_file("bocker/c.md", "title: Tom"));
  CHECK(report_of(entries, "{ relations: {}, terms: [] }", 2) == "Vatten;Vatten;Vatten;Vatten;Vatten;");
  CHECK(report_of(entries, "{ relations: {}, terms: [] }", 3) == "Tom;");
}

}  // namespace kunskap
