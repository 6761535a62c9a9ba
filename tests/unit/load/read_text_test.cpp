#include "load/read_text.h"

#include "base/failure.h"
#include "catch.h"
#include "problem_lines.h"
#include "temporary_folder.h"

namespace kunskap {
namespace {

/// The text, or the problems.
std::string read(const std::string& bytes) {
  const TemporaryFolder folder;
  Problems problems;
  const auto text = read_text(folder.write("a.md", bytes), 0, problems);
  CHECK(text.has_value() == problems.empty());
  return text ? *text : lines_of(problems);
}

}  // namespace

TEST_CASE("A text is read as it stands, without a byte order mark") {
  CHECK(read("") == "");
  CHECK(read("å\tä\r\nö\n") == "å\tä\r\nö\n");
  CHECK(read("\xEF\xBB\xBFtext") == "text");
}

TEST_CASE("What is not UTF-8 is told of at its line, because columns cannot be counted in it") {
  const std::string words = " ogiltig-utf8: filen är inte sparad som UTF-8; spara om den med teckenkodningen UTF-8";
  CHECK(read("bl\xE5") == "1:0+0" + words);
  CHECK(read("a\r\nb\nbl\xE5\n\xE4") == "3:0+0" + words);
}

TEST_CASE("A control character is told of at its place, by its number") {
  CHECK(read("a\nå\x01") == "2:2+1 styrtecken: det osynliga tecknet U+0001 får inte finnas i en text; ta bort det");
  CHECK(read(std::string("a\0b", 3)) ==
        "1:2+1 styrtecken: det osynliga tecknet U+0000 får inte finnas i en text; ta bort det");
  CHECK(read("\xC2\x85") == "1:1+1 styrtecken: det osynliga tecknet U+0085 får inte finnas i en text; ta bort det");
  CHECK(read("a\u200Bb") == "1:2+1 styrtecken: det osynliga tecknet U+200B får inte finnas i en text; ta bort det");
  CHECK(read("a\xEF\xBB\xBF") ==
        "1:2+1 styrtecken: det osynliga tecknet U+FEFF får inte finnas i en text; ta bort det");
  CHECK(read("a\x7F") == "1:2+1 styrtecken: det osynliga tecknet U+007F får inte finnas i en text; ta bort det");
}

TEST_CASE("A file may be four megabytes and no more") {
  const std::string most(4u << 20, 'a');
  CHECK(read(most).size() == most.size());
  CHECK(read(most + "a") == "0:0+0 for-stor-fil: filen är 4096 kB; den får vara högst 4096 kB");
  CHECK(read(std::string(5u << 20, '\xFF')) == "0:0+0 for-stor-fil: filen är 5120 kB; den får vara högst 4096 kB");
}

TEST_CASE("A text that is not there is a failure of the world, no mistake of an editor") {
  const TemporaryFolder folder;
  Problems problems;
  CHECK_THROWS_AS(read_text(folder.path() / "missing.md", 0, problems), Failure);
  CHECK(problems.empty());
}

}  // namespace kunskap
