#include "edit/replace_id.h"

#include "catch.h"

namespace kunskap {
namespace {

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
  return found;
}

/// A reader that knows «<id>» as a mention, and a mark * that makes it two.
std::string replaced(const std::string& text, const std::string& from = "a", const std::string& to = "a-b") {
  return replace_id(text, from, to, [&](std::string_view tried) {
    const auto mentions = [&](const std::string& id) {
      return count(tried, "<" + id + ">") + count(tried, "<" + id + ">*");
    };
    return FoundMentions{mentions(from), mentions(to)};
  });
}

}  // namespace

TEST_CASE("Only what the reader takes for a mention is changed") {
  CHECK(replaced("a <a> a; \"<a>\" # a") == "a <a-b> a; \"<a-b>\" # a");
  CHECK(replaced("<aa> <b-a> <a-b> <a_>") == "<aa> <b-a> <a-b> <a_>");
  CHECK(replaced("") == "");
}

TEST_CASE("One place may be several mentions, and the new id may hold the old one") {
  CHECK(replaced("<a>* <a>") == "<a-b>* <a-b>");
  CHECK(replaced("<ab> <ab>", "ab", "a") == "<a> <a>");
}

}  // namespace kunskap
