#include "model/addresses.h"

#include "small_catalogue.h"

namespace kunskap {

TEST_CASE("An entry's address is its folder and its id") {
  const auto made = make_catalogue({entry_file("bocker/pippi.md", "title: Pippi")});
  CHECK(entry_address(made.catalogue.model, made.entry("bocker/pippi")) == "bocker/pippi/");
}

TEST_CASE("A facet's address is its label in the language of the site, or else its name") {
  CHECK(facet_address_name({"Läge nu", "State"}, "state", "sv") == "lage-nu");
  CHECK(facet_address_name({"Läge nu", "State"}, "state", "en") == "state");
  CHECK(facet_address_name("?", "my_state", "sv") == "my-state");
}

TEST_CASE("A listing has a folder for the letters and one for each facet, of fields and relations") {
  const auto made = make_catalogue({});
  CHECK(listing_folders(made.catalogue.model.kinds[0], "sv") ==
        std::vector<std::string>{"bokstav", "lage", "alder", "forfattare"});
  CHECK(listing_folders(made.catalogue.model.kinds[0], "en") ==
        std::vector<std::string>{"bokstav", "state", "age", "authors"});
  CHECK(listing_folders(made.catalogue.model.kinds[3], "sv") == std::vector<std::string>{"bokstav"});
}

TEST_CASE("Each relation of a kind has an address of its own, also where labels are the same") {
  Kind kind;
  for (const auto& [name, label] :
       {std::pair{"a", "Lika"}, {"b", "Lika"}, {"c", "Lika-2"}, {"d", "LIKA"}, {"e", "?"}}) {
    kind.relations.emplace_back().name = name;
    kind.relations.back().label = Translated(label);
  }
  std::vector<std::string> names;
  for (const Relation& relation : kind.relations) names.push_back(relation_address_name(kind, relation, "sv"));
  CHECK(names == std::vector<std::string>{"lika", "lika-2", "lika-2-2", "lika-3", "e"});
}

TEST_CASE("Entries of two kinds with the same id differ in a facet") {
  const auto made = make_catalogue({{"orter/lund.yaml", "title: L"}, {"forfattare/lund.yaml", "title: L"}});
  const Model& model = made.catalogue.model;
  const Kind& book = model.kinds[0];
  const Relation& subjects = book.relations[book.find_relation("subjects").value()];
  CHECK(facet_value_id(model, subjects, made.entry("orter/lund")) == "orter/lund");
  CHECK(facet_value_id(model, subjects, made.entry("forfattare/lund")) == "forfattare/lund");
  const Relation& authors = book.relations[book.find_relation("authors").value()];
  CHECK(facet_value_id(model, authors, made.entry("forfattare/lund")) == "lund");
}

TEST_CASE("Every letter has an address of its own") {
  CHECK(letter_address_name("A") == "a");
  CHECK(letter_address_name("Å") == "aa");
  CHECK(letter_address_name("Ä") == "ae");
  CHECK(letter_address_name("Ö") == "oe");
  CHECK(letter_address_name("0–9") == "0-9");
  CHECK(letter_address_name("#") == "ovrigt");
  CHECK(letter_address_name("…") == "andra-alfabet");
}

}  // namespace kunskap
