#include "model/value.h"

#include "catch.h"

namespace kunskap {

TEST_CASE("Every basis has a name and is found by it") {
  for (const Basis basis : {Basis::source, Basis::assigned, Basis::inferred, Basis::example})
    CHECK(basis_named(name_of(basis)) == basis);
  CHECK(name_of(Basis::source) == "source");
  CHECK(name_of(Basis::assigned) == "assigned");
  CHECK(name_of(Basis::inferred) == "inferred");
  CHECK(name_of(Basis::example) == "example");
  CHECK(basis_named("Source") == std::nullopt);
  CHECK(basis_named("") == std::nullopt);
}

TEST_CASE("A value is absent until it is given, and unknown is given") {
  Value value;
  CHECK_FALSE(value.given());
  CHECK_FALSE(value.is_unknown());
  value.content = Unknown{};
  CHECK(value.given());
  CHECK(value.is_unknown());
  value.content = std::string("text");
  CHECK(value.given());
  REQUIRE(value.as<std::string>());
  CHECK(*value.as<std::string>() == "text");
  CHECK(value.as<bool>() == nullptr);
}

}  // namespace kunskap
