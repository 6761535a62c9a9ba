#include "base/rules.h"

#include "base/text.h"
#include "catch.h"

#include <set>
#include <string>

namespace kunskap {
namespace {

/// The details that the words ask for: "{0}{2}".
std::string details_in(std::string_view words) {
  std::set<std::string> found;
  for (std::size_t at = words.find('{'); at != std::string_view::npos; at = words.find('{', at + 1))
    if (words.size() > at + 2 && words[at + 2] == '}') found.insert(std::string(words.substr(at, 3)));
  std::string all;
  for (const std::string& each : found) all += each;
  return all;
}

}  // namespace

TEST_CASE("Every rule has a name of its own that can be the name of a folder") {
  std::set<std::string_view> names;
  for (const RuleWords& rule : all_rules()) {
    INFO(rule.name);
    CHECK(is_address_name(rule.name));
    CHECK(names.insert(rule.name).second);
    CHECK(&words_of(rule.rule) == &rule);
  }
  CHECK(all_rules().size() == static_cast<std::size_t>(Rule::count_of_rules));
}

TEST_CASE("Every rule says the same in both languages, with the same details, counted from the first") {
  for (const RuleWords& rule : all_rules()) {
    INFO(rule.name);
    CHECK_FALSE(rule.sv.empty());
    CHECK_FALSE(rule.en.empty());
    const std::string details = details_in(rule.sv);
    CHECK(details == details_in(rule.en));
    CHECK(std::string("{0}{1}{2}{3}").starts_with(details));
  }
}

TEST_CASE("The words of a rule end without a full stop, because more may follow") {
  for (const RuleWords& rule : all_rules())
    for (const std::string_view words : {rule.sv, rule.en}) {
      INFO(rule.name);
      CHECK_FALSE(words.ends_with('.'));
    }
}

}  // namespace kunskap
