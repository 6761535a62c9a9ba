#include "model/entry_labels.h"

#include "small_catalogue.h"

namespace kunskap {

TEST_CASE("Each entry has its kind, address and title, also an empty one") {
  const SmallCatalogue made = make_catalogue(
      {{"bocker/a.yaml", "title: Å & B"}, {"bocker/b.yaml", "state: printed"}, {"orter/lund.yaml", "title: Lund"}});
  const EntryLabels labels(made.catalogue);
  std::string all;
  for (EntryIndex i = 0; i < made.catalogue.entries.size(); ++i)
    all += made.catalogue.model.kinds[labels.kind(i)].id + " " + std::string(labels.id(i)) + " " +
           std::string(labels.address(i)) + " [" + std::string(labels.title(i)) + "]\n";
  CHECK(all == "book a bocker/a/ [Å & B]\nbook b bocker/b/ []\ntown lund orter/lund/ [Lund]\n");
}

}  // namespace kunskap
