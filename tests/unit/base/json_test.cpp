#include "base/json.h"

#include "catch.h"

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <random>
#include <string>

namespace {

using namespace std::string_view_literals;
using kunskap::JsonWriter;

std::string json_text(std::string_view text) {
  std::string out;
  kunskap::append_json_text(out, text);
  return out;
}

std::string json_number(double value) {
  std::string out;
  JsonWriter(out).number(value);
  return out;
}

/// Reads a JSON string by the book (RFC 8259), as far as escapes under U+0080 go. Empty with a mark when it is none.
std::string read_back(std::string_view json) {
  const std::string none = "(not a JSON string)";
  if (json.size() < 2 || json.front() != '"' || json.back() != '"') return none;
  json = json.substr(1, json.size() - 2);
  std::string text;
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (static_cast<unsigned char>(json[i]) < 0x20 || json[i] == '"') return none;
    if (json[i] != '\\') {
      text += json[i];
      continue;
    }
    if (++i == json.size()) return none;
    const std::size_t plain = "\"\\/bfnrt"sv.find(json[i]);
    if (plain != std::string_view::npos) {
      text += "\"\\/\b\f\n\r\t"[plain];
    } else {
      if (json[i] != 'u' || i + 4 >= json.size()) return none;
      text += static_cast<char>(std::stoi(std::string(json.substr(i + 1, 4)), nullptr, 16));
      i += 4;
    }
  }
  return text;
}

void write_example(JsonWriter& json) {
  json.begin_object().member("a", "b").key("list").begin_array();
  json.number(1).number(2.5).boolean(true).null().begin_object().end_object().begin_array().end_array();
  json.end_array().key("inside").begin_object().key("no").boolean(false).end_object().end_object();
}

}  // namespace

TEST_CASE("Without indentation everything stands on one line") {
  std::string out = "x";
  JsonWriter json(out);
  write_example(json);
  CHECK(out == R"(x{"a":"b","list":[1,2.5,true,null,{},[]],"inside":{"no":false}})");
}

TEST_CASE("With indentation every member stands on a line of its own") {
  std::string out;
  JsonWriter json(out, 2);
  write_example(json);
  CHECK(out == R"({
  "a": "b",
  "list": [
    1,
    2.5,
    true,
    null,
    {},
    []
  ],
  "inside": {
    "no": false
  }
})");
}

TEST_CASE("A value may stand alone") {
  std::string out;
  JsonWriter(out, 2).text("å");
  CHECK(out == "\"å\"");
}

TEST_CASE("Text is escaped where JSON asks for it") {
  CHECK(json_text("") == R"("")");
  CHECK(json_text("vård \"a\\b\"") == R"("vård \"a\\b\"")");
  CHECK(json_text("\b\f\n\r\t\x01\x1F\x7F"sv) == "\"\\b\\f\\n\\r\\t\\u0001\\u001f\x7F\"");
  CHECK(json_text("a\0b"sv) == R"("a\u0000b")");
}

TEST_CASE("Text cannot close or change the script element that it stands in") {
  CHECK(json_text("</script>") == R"("\u003c/script>")");
  CHECK(json_text("<!-- <script>") == R"("\u003c!-- <script>")");
  CHECK(json_text("a < b <") == R"("a < b <")");
}

TEST_CASE("Text reads back as it was") {
  std::string all;
  for (int byte = 0; byte < 0x80; ++byte) all += static_cast<char>(byte);
  CHECK(read_back(json_text(all)) == all);
  std::mt19937 random(9);
  static constexpr auto letters = "ab\"\\/<!\0\x01\x1F\n\t\x7F"sv;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t length = random() % 30; length > 0; --length) {
      if (random() % 3 == 0)
        text += letters[random() % letters.size()];
      else
        text += "å";
    }
    const std::string json = json_text(text);
    if (read_back(json) != text) FAIL("round " << round << ": " << json);
    if (json.find("</") != std::string::npos || json.find("<!") != std::string::npos) FAIL(json);
  }
}

TEST_CASE("Numbers have as few digits as read back the same") {
  CHECK(json_number(0) == "0");
  CHECK(json_number(-7) == "-7");
  CHECK(json_number(100000) == "100000");
  CHECK(json_number(9007199254740991) == "9007199254740991");
  CHECK(json_number(0.1) == "0.1");
  CHECK(json_number(2.5) == "2.5");
  CHECK(json_number(1e300) == "1e+300");
  CHECK(json_number(1.0 / 3) == "0.3333333333333333");
}

TEST_CASE("Every number reads back the same") {
  std::mt19937_64 random(10);
  for (int round = 0; round < 20000; ++round) {
    const std::uint64_t bits = random();
    double value = 0;
    std::memcpy(&value, &bits, sizeof value);
    if (round % 2 == 0) value = static_cast<double>(static_cast<std::int64_t>(bits >> random() % 64));
    if (!std::isfinite(value)) continue;
    if (std::strtod(json_number(value).c_str(), nullptr) != value) FAIL(json_number(value));
  }
  CHECK(json_number(std::numeric_limits<double>::max()) == "1.7976931348623157e+308");
}
