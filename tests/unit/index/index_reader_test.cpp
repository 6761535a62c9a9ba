#include "index/index_reader.h"

#include "base/failure.h"
#include "index/small_index.h"

namespace kunskap {

TEST_CASE("What was written is read: cards, facets, terms and parts") {
  SmallIndex index;
  IndexReader& reader = index.reader();
  CHECK(reader.root().entries == 23);
  CHECK_FALSE(reader.card(0).title.empty());
  CHECK(reader.facet(0).size() == 23);
  CHECK(reader.terms(0).words.size() > 20);
  CHECK(reader.parts().cost("hjart"));
}

TEST_CASE("Without a root there is no index") {
  CHECK_THROWS_AS(IndexReader([](const std::string&) { return std::nullopt; }), Failure);
}

}  // namespace kunskap
