#include "model/catalogue.h"

#include "small_catalogue.h"

namespace kunskap {

TEST_CASE("Entries are found by kind and id together") {
  const auto made =
      make_catalogue({entry_file("bocker/lund.md", "title: Bok"), entry_file("orter/lund.md", "title: Ort"),
                      entry_file("bocker/arv.md", "title: Arv")});
  const Catalogue& catalogue = made.catalogue;
  CHECK(catalogue.find(0, "arv") == 0);
  CHECK(catalogue.find(0, "lund") == 1);
  CHECK(catalogue.find(3, "lund") == 2);
  CHECK(catalogue.find(3, "arv") == std::nullopt);
  CHECK(catalogue.find(0, "") == std::nullopt);
  CHECK(catalogue.find(99, "arv") == std::nullopt);
}

TEST_CASE("An entry is found by its address") {
  const auto made = make_catalogue({entry_file("orter/lund.md", "title: Ort")});
  CHECK(made.catalogue.find_address("orter/lund") == 0);
  for (const char* wrong : {"bocker/lund", "orter", "orter/", "lund", "nagot/lund", ""})
    CHECK(made.catalogue.find_address(wrong) == std::nullopt);
}

TEST_CASE("Before the entries are indexed nothing is found") { CHECK(Catalogue{}.find(0, "a") == std::nullopt); }

TEST_CASE("A catalogue that is moved still finds its entries") {
  auto made = make_catalogue({entry_file("bocker/a.md", "title: A")});
  const Catalogue moved = std::move(made.catalogue);
  CHECK(moved.find(0, "a") == 0);
}

}  // namespace kunskap
