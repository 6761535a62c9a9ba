#include "adapters/yaml.h"

#include "base/text.h"
#include "catch.h"

#include <string>

namespace kunskap {

namespace {

/// The tree as one line, with the places of scalars and keys: {a@1:1+1: "b"@1:4+3}.
std::string describe(const YamlNode& node);

std::string describe(const Place& place) {
  return "@" + std::to_string(place.line) + ":" + std::to_string(place.column) +
         (place.length > 0 ? "+" + std::to_string(place.length) : "");
}

std::string describe(const YamlPair& pair) { return pair.key + describe(pair.key_place) + ": " + describe(pair.value); }

template <typename Items>
std::string describe_all(const Items& items) {
  std::string text;
  for (const auto& item : items) text += (text.empty() ? "" : ", ") + describe(item);
  return text;
}

std::string describe(const YamlNode& node) {
  switch (node.type) {
    case YamlNode::Type::null:
      return "null" + describe(node.place);
    case YamlNode::Type::scalar:
      return (node.quoted ? "\"" + node.text + "\"" : node.text) + describe(node.place);
    case YamlNode::Type::sequence:
      return "[" + describe_all(node.items) + "]";
    default:
      return "{" + describe_all(node.pairs) + "}";
  }
}

std::string message(const Problem& problem, const char* language) {
  std::vector<std::string> details;
  for (const Translated& detail : problem.details) details.push_back(detail.in(language));
  const RuleWords& words = words_of(problem.rule);
  const Place& place = problem.place;
  return std::to_string(place.line) + ":" + std::to_string(place.column) + ": " +
         fill(std::string_view(language) == "sv" ? words.sv : words.en, details);
}

/// The tree, or the problems, one on each line.
std::string read(std::string_view text, const char* language = "sv", std::uint32_t first_line = 1) {
  Problems problems;
  const auto tree = read_yaml(text, 0, first_line, problems);
  if (tree) return describe(*tree);
  std::string all;
  for (const Problem& problem : problems.all()) all += (all.empty() ? "" : "\n") + message(problem, language);
  return all.empty() ? "nothing" : all;
}

}  // namespace

TEST_CASE("YAML becomes a tree whose keys and values know their places") {
  CHECK(read("a: 1") == "{a@1:1+1: 1@1:4+1}");
  CHECK(read("team:\n  - hjärta\n  - {id: stroke, från: 2020}") ==
        "{team@1:1+4: [hjärta@2:5+6, {id@3:6+2: stroke@3:10+6, från@3:18+4: 2020@3:24+4}]}");
  CHECK(read("a: 1", "sv", 7) == "{a@7:1+1: 1@7:4+1}");
  CHECK(read("ord") == "ord@1:1+3");
}

TEST_CASE("Columns count characters, not bytes") {
  CHECK(read("å: \"två\"") == "{å@1:1+1: \"två\"@1:4+5}");
  CHECK(read("k: [åäö, 😀, x]") == "{k@1:1+1: [åäö@1:5+3, 😀@1:10+1, x@1:13+1]}");
}

TEST_CASE("Windows line ends and a byte order mark move no place") {
  CHECK(read("a: 1\r\nb: \"x\"\r\n") == "{a@1:1+1: 1@1:4+1, b@2:1+1: \"x\"@2:4+3}");
  CHECK(read("\xEF\xBB\xBF"
             "a: b") == "{a@1:1+1: b@1:4+1}");
}

TEST_CASE("Scalars stay what was written") {
  CHECK(read("[no, 007, 1E10, 2025-06-04, true]") ==
        "[no@1:2+2, 007@1:6+3, 1E10@1:11+4, 2025-06-04@1:17+10, true@1:29+4]");
  CHECK(read("- 'it''s'\n- \"a\\\"b\\n\"") == "[\"it's\"@1:3+7, \"a\"b\n\"@2:3+8]");
}

TEST_CASE("Quotes and blocks are told from plain words") {
  CHECK(read("a: unknown\nb: \"unknown\"\nc: |\n  unknown\nd: >-\n  två\n  rader") ==
        "{a@1:1+1: unknown@1:4+7, b@2:1+1: \"unknown\"@2:4+9, c@3:1+1: \"unknown\n\"@3:4, d@5:1+1: \"två rader\"@5:4}");
}

TEST_CASE("A scalar on several lines has a place without a length") {
  CHECK(read("a: ett\n  två\nb: \"ett\n  två\"") == "{a@1:1+1: ett två@1:4, b@3:1+1: \"ett två\"@3:4}");
}

TEST_CASE("A missing value is null and stands at its key") {
  CHECK(read("första:\nb: ~\nc: null") == "{första@1:1+6: null@1:1+6, b@2:1+1: null@2:4+1, c@3:1+1: null@3:4+4}");
  CHECK(read("- \n- a") == "[null@1:1, a@2:3+1]");
  CHECK(read("") == "null@1:0");
  CHECK(read("# bara en kommentar", "sv", 3) == "null@3:0");
  CHECK(read("a: \"null\"") == "{a@1:1+1: \"null\"@1:4+6}");
}

TEST_CASE("A key is found by its name") {
  Problems problems;
  const auto tree = read_yaml("a: 1\nb: 2", 0, 1, problems);
  REQUIRE(tree);
  CHECK(tree->find("b")->text == "2");
  CHECK(tree->find("c") == nullptr);
}

TEST_CASE("A key that stands twice is told with the line of the first") {
  CHECK(read("a: 1\nb: 2\na: 3\na: 4", "sv", 2) ==
        "4:1: \"a\" står redan på rad 2; ta bort den ena\n5:1: \"a\" står redan på rad 2; ta bort den ena");
  CHECK(read("x: {å: 1, å: 2}", "en") == "1:11: \"å\" already stands on line 1; remove one of them");
  CHECK(read("- a: 1\n- a: 2") == "[{a@1:3+1: 1@1:6+1}, {a@2:3+1: 2@2:6+1}]");
}

TEST_CASE("Anchors, aliases and tags are refused") {
  CHECK(read("a: &x 1\nb: *x") ==
        "1:4: ankare (&) används inte här; hör tecknet till texten, sätt hela texten inom citattecken\n2:4: "
        "hänvisningar (*) används inte här; hör tecknet till texten, sätt hela texten inom citattecken");
  CHECK(read("a: !!str 1", "en") ==
        "1:4: tags (!) are not used here; where the sign belongs to the text, put the whole text in quotation marks");
  CHECK(read("a: ! 1") ==
        "1:4: taggar (!) används inte här; hör tecknet till texten, sätt hela texten inom citattecken");
  CHECK(read("a: !x [1]") ==
        "1:4: taggar (!) används inte här; hör tecknet till texten, sätt hela texten inom citattecken");
}

TEST_CASE("Nesting over 32 levels is refused, however deep it goes") {
  const std::string deepest = std::string(32, '[') + std::string(32, ']');
  CHECK(read(deepest) == deepest);
  CHECK(read("[" + deepest + "]") == "1:33: uppgifterna ligger i fler än 32 nivåer; skriv dem på färre");
  CHECK(read(std::string(100'000, '[')) == "1:17: uppgifterna ligger i fler än 32 nivåer; skriv dem på färre");
  CHECK(read(std::string(100'000, '{'), "en") ==
        "1:32: the facts are nested deeper than 32 levels; write them on fewer");
  std::string dashes;
  for (int i = 0; i < 50'000; ++i) dashes += "- ";
  CHECK(read(dashes) == "1:65: uppgifterna ligger i fler än 32 nivåer; skriv dem på färre");
}

TEST_CASE("A colon in a text wants quotation marks") {
  CHECK(read("titel: Del 1: hjärtat") ==
        "1:13: raden går inte att läsa: texten innehåller ett kolon; sätt hela texten inom raka citattecken, \"…\"");
  CHECK(read("titel: Del 1: om", "en") ==
        "1:13: the line cannot be read: the text contains a colon; put the whole text in straight quotation marks, "
        "\"…\"");
}

TEST_CASE("A line that runs on from the line above is told") {
  const std::string reason =
      "raden går inte att läsa: den läses som en fortsättning på raden ovanför; rätta indraget, eller skriv raden "
      "ovanför som namn, kolon, blanksteg och värde";
  CHECK(read("a: b\n  c: d") == "2:4: " + reason);
  CHECK(read("a:b\nc: d") == "2:2: " + reason);
}

TEST_CASE("A missing colon is told") {
  CHECK(read("a: 1\ntitel Hjärtat\n") == "2:1: raden går inte att läsa: det saknas ett kolon efter \"titel Hjärtat\"");
  CHECK(read("{a, b: 1}", "en") == "1:2: the line cannot be read: there is no colon after \"a\"");
  CHECK(read("a : b") == "{a@1:1+1: b@1:5+1}");
}

TEST_CASE("Tabs and uneven indentation are told") {
  CHECK(read("a:\n\t- b") == "2:2: raden går inte att läsa: den är inskjuten med tabb; använd blanksteg i stället");
  CHECK(read("a:\n  b: 1\n c: 2") ==
        "3:2: raden går inte att läsa: den är inskjuten på ett annat sätt än raderna omkring; låt rader som hör ihop "
        "börja lika långt in");
}

TEST_CASE("What is never closed is shown where it was opened") {
  CHECK(read("b: 2\na: [1, 2\nc: 3") ==
        "2:4: raden går inte att läsa: listan som börjar här avslutas aldrig; sätt ] i slutet");
  CHECK(read("a: [[1, 2\nb: c") ==
        "1:4: raden går inte att läsa: listan som börjar här avslutas aldrig; sätt ] i slutet");
  CHECK(read("a: {b: 1\nc: 2") ==
        "1:4: raden går inte att läsa: uppgifterna som börjar med { avslutas aldrig; sätt } i slutet");
  const std::string quote =
      "raden går inte att läsa: citattecknet avslutas aldrig; sätt ett likadant i slutet av texten";
  CHECK(read("t: \"abc\nb: 1") == "1:4: " + quote);
  CHECK(read("a: \"x\"\nt: 'abc\nb: 1\n") == "2:4: " + quote);
  CHECK(read("\"a") == "1:1: " + quote);
  CHECK(read("a: it's\nt: \"x") == "2:4: " + quote);
}

TEST_CASE("Characters with a meaning of their own are told") {
  CHECK(read("a: @x") ==
        "1:4: raden går inte att läsa: en text kan inte börja med det här tecknet; sätt hela texten "
        "inom citattecken");
  CHECK(read("# 5 %\n%x: 1") ==
        "2:1: raden går inte att läsa: en text kan inte börja med det här tecknet; sätt hela "
        "texten inom citattecken");
  CHECK(read("a: *viktigt* nu") ==
        "1:4: raden går inte att läsa: en text kan inte börja med *; sätt hela texten inom citattecken");
  CHECK(read("a: x]\nb: ]") ==
        "2:4: raden går inte att läsa: ] eller } står utan [ eller { före; ta bort det eller "
        "sätt texten inom citattecken");
  CHECK(read("a: - b") ==
        "1:4: raden går inte att läsa: en listrad kan inte börja här; sätt strecket på en egen rad, "
        "eller hela texten inom citattecken");
  CHECK(read("a: \"C:\\Katalog\"") ==
        "1:7: raden går inte att läsa: omvänt snedstreck (\\) har en särskild betydelse inom \"…\"; skriv det två "
        "gånger, eller använd enkla citattecken '…'");
  CHECK(
      read("a: \"x\" y") ==
      "1:8: raden går inte att läsa: det står text efter ett avslutande citattecken; sätt hela texten inom '…' om den "
      "innehåller \", och inom \"…\" om den innehåller '");
  CHECK(read("a: , b") == "1:4: raden går inte att läsa: kontrollera indrag, kolon, hakparenteser och citattecken");
}

TEST_CASE("A bracket of one kind does not close one of another") {
  CHECK(read("a: [{b: 1]") ==
        "1:5: raden går inte att läsa: uppgifterna som börjar med { avslutas aldrig; sätt } i slutet");
}

TEST_CASE("A dash without a space is no list") {
  CHECK(read("a:\n  -b\n  - c") == "2:3: raden går inte att läsa: efter strecket i en lista ska det stå ett blanksteg");
  CHECK(read("a: -b") == "{a@1:1+1: -b@1:4+2}");
}

TEST_CASE("A control character cannot be written as an escape either") {
  CHECK(read("a: \"x\\e[31m\"") == "1:4: det osynliga tecknet U+001B får inte finnas i en text; ta bort det");
}

TEST_CASE("The place of a text is that of its first line, when its lines stand as they are read") {
  const auto place_of = [](std::string_view text) {
    Problems problems;
    const Place place = read_yaml(text, 0, 1, problems)->pairs.at(0).value.text_place;
    return std::to_string(place.line) + ":" + std::to_string(place.column);
  };
  CHECK(place_of("å: text") == "1:4");
  CHECK(place_of("å: 'text'") == "1:5");
  CHECK(place_of("å: 'it''s'") == "0:0");
  CHECK(place_of("å: |\n  a\n  b") == "2:3");
  CHECK(place_of("å: |-\n\n  a\n  b") == "2:3");
  CHECK(place_of("å: |1\n   a") == "2:2");
  CHECK(place_of("å: >\n  a\n  b") == "0:0");
  CHECK(place_of("å: a\n  b") == "0:0");
}

TEST_CASE("A key must be a word") {
  const std::string reason =
      "raden går inte att läsa: före kolonet ska det stå ett namn, inte en lista eller ingenting alls";
  CHECK(read("[a]: b") == "1:1: " + reason);
  CHECK(read("{a: 1}: b") == "1:1: " + reason);
  CHECK(read(": b") == "1:1: " + reason);
  CHECK(read("~: b") == "1:1: " + reason);
}

TEST_CASE("A file has one document") {
  CHECK(read("a: 1\n---\nb: 2") ==
        "2:0: raden går inte att läsa: en rad --- får inte stå mitt bland uppgifterna; ta bort den");
  CHECK(read("---\na: 1\n") == "{a@2:1+1: 1@2:4+1}");
  CHECK(read("- a\n-b") ==
        "2:0: raden går inte att läsa: den hör inte ihop med raderna ovanför; kontrollera indraget, "
        "och blanksteget efter ett streck i en lista");
}

TEST_CASE("Many keys and long lines are read in time that grows with them") {
  std::string text = "a: [";
  for (int i = 0; i < 50'000; ++i) text += "å,";
  text += "]\n";
  for (int i = 0; i < 50'000; ++i) text += "k" + std::to_string(i) + ": v\n";
  Problems problems;
  const auto tree = read_yaml(text, 0, 1, problems);
  REQUIRE(tree);
  CHECK(tree->pairs.size() == 50'001);
  CHECK(tree->pairs[0].value.items.back().place.column == 100'003);
}

}  // namespace kunskap
