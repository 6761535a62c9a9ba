#include "check/claim_doubts.h"

#include "overview_model.h"

namespace kunskap {
namespace {

/// Whether the number of done subjects is in doubt when the facts of one of them are `facts`.
bool doubts(const std::string& facts) {
  const auto made = make_overview(
      {entry_file("amnen/a.md", "title: A\n" + facts), entry_file("amnen/b.md", "title: B"),
       entry_file("vyer/v.md", "title: V\nclaims: [{ what: X, kind: subject, where: { stage: done }, is: 9 }]")});
  const auto slot = made.catalogue.model.kinds[made.entry("vyer/v").kind].find_field("claims");
  const auto& list = *made.entry("vyer/v").values[*slot].as<std::vector<Value>>();
  return is_in_doubt(made.catalogue, (*list.front().as<std::shared_ptr<const Claim>>())->of);
}

}  // namespace

TEST_CASE("A count is in doubt when what it asks for could not be read") {
  CHECK_FALSE(doubts("stage: done"));
  CHECK(doubts("stage: dnoe"));
  CHECK(doubts("stagge: done"));  // It may be the stage, misspelt.
  CHECK(doubts("draft: kanske"));
  CHECK(doubts("stage: \"done"));
}

TEST_CASE("A count is not in doubt for what it does not ask for, or for a draft") {
  CHECK_FALSE(doubts("stage: done\nheld: igår"));
  CHECK_FALSE(doubts("stage: dnoe\ndraft: true"));
}

}  // namespace kunskap
