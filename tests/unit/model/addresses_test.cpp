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

TEST_CASE("Every letter has an address of its own") {
  CHECK(letter_address_name("A") == "a");
  CHECK(letter_address_name("Å") == "aa");
  CHECK(letter_address_name("Ä") == "ae");
  CHECK(letter_address_name("Ö") == "oe");
  CHECK(letter_address_name("0–9") == "0-9");
  CHECK(letter_address_name("#") == "ovrigt");
}

}  // namespace kunskap
