#include "check/vocabulary.h"

#include "index/small_index.h"

namespace kunskap {
namespace {

std::string problems_of(std::string_view vocabulary) {
  SmallCatalogue made =
      make_catalogue({entry_file("bocker/a.md", "title: Vatten\naliases: [H2O]"),
                      entry_file("bocker/b.md", "title: vatten"), entry_file("orter/a.md", "title: Vatten")});
  made.catalogue.vocabulary = read_vocabulary(yaml_of(vocabulary), made.problems);
  Problems problems;
  check_vocabulary(made.catalogue, problems);
  check_titles(made.catalogue, made.files, problems);
  return lines_of(problems, made.files);
}

const std::string relations =
    "relations: { exact: { direction: both }, far: { direction: none }, not: { direction: never } }\n";

}  // namespace

TEST_CASE("Two entries of a kind with one title are told of") {
  CHECK(problems_of(relations + "terms: []").find("content/bocker/a.md") != std::string::npos);
}

TEST_CASE("A term finds entries by its name, by a word that means the same, or by naming them") {
  const auto is_well = [](const std::string& term) {
    return problems_of(relations + "terms: [" + term + "]").find("ord-utan-mal") == std::string::npos;
  };
  CHECK(is_well("{ term: VATTEN }"));
  CHECK(is_well("{ term: Väta, exact: [h2o] }"));
  CHECK(is_well("{ term: Väta, entries: [bocker/a] }"));
  CHECK_FALSE(is_well("{ term: Väta, far: [vatten] }"));
}

TEST_CASE("A word that stands for a term may not be one that it is never taken for") {
  CHECK(problems_of(relations + "terms: [{ term: Vatten, exact: [Is], not: [is] }]").find("motsagda-ord") !=
        std::string::npos);
  CHECK(problems_of(relations + "terms: [{ term: Vatten, far: [Is], not: [is] }]").find("motsagda-ord") ==
        std::string::npos);
}

}  // namespace kunskap
