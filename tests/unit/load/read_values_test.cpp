#include "load/read_values.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

struct Reader {
  Problems problems;
  Model model = read_model(yaml_of(library_model), problems);
  std::string said() const { return lines_of(problems); }
};

std::string words_of(const Value& value);

std::string words_of_content(const Value& value) {
  if (value.is_unknown()) return "?";
  if (const auto* text = value.as<std::string>()) return *text;
  if (const auto* html = value.as<Html>()) return html->html;
  if (const auto* number = value.as<Number>()) return number->written;
  if (const auto* truth = value.as<bool>()) return *truth ? "true" : "false";
  if (const auto* chosen = value.as<Chosen>()) return "#" + std::to_string(chosen->choice);
  if (const auto* code = value.as<Code>()) return code->code;
  std::string words;
  if (const auto* record = value.as<Record>())
    for (const Value& part : record->values) words += (words.empty() ? "" : " ") + words_of(part);
  if (const auto* list = value.as<std::vector<Value>>())
    for (const Value& part : *list) words += (words.empty() ? "" : " ") + words_of(part);
  if (value.as<Record>()) return "{" + words + "}";
  return value.as<std::vector<Value>>() ? "[" + words + "]" : "-";
}

std::string words_of(const Value& value) {
  std::string words = words_of_content(value);
  if (value.basis != Basis::source) words += "(" + std::string(name_of(value.basis)) + ")";
  if (!value.note.empty()) words += "(" + value.note + ")";
  return words;
}

/// What `yaml` means to the field `name` of a book; or the problems, if there are any, after it.
std::string read(const char* name, std::string_view yaml) {
  Reader reader;
  const Kind& book = reader.model.kinds[0];
  const ValueReading reading{reader.model, reader.problems,
                             [](const YamlNode& node) { return Html{"<p>" + node.text}; }};
  const Value value = read_value(yaml_of(yaml), book.fields.at(book.find_field(name).value()), reading);
  if (value.given()) CHECK(value.field == &book.fields.at(book.find_field(name).value()));
  return words_of(value) + (reader.said().empty() ? "" : "\n" + reader.said());
}

std::string read_links(const char* name, std::string_view yaml) {
  Reader reader;
  const Kind& book = reader.model.kinds[0];
  const ValueReading reading{reader.model, reader.problems, nullptr};
  std::string words;
  for (const Reference& reference :
       read_references(yaml_of(yaml), book.relations.at(book.find_relation(name).value()), reading)) {
    words += (words.empty() ? "" : " ") + (reference.to.empty() ? "?" : reference.to);
    if (reference.from || reference.until)
      words += "(" + (reference.from ? as_edtf(*reference.from) : "") + "/" +
               (reference.until ? as_edtf(*reference.until) : "") + ")";
    if (reference.basis != Basis::source) words += "(" + std::string(name_of(reference.basis)) + ")";
    if (!reference.note.empty()) words += "(" + reference.note + ")";
    words += "@" + std::to_string(reference.place.column) + "+" + std::to_string(reference.place.length);
  }
  return words + (reader.said().empty() ? "" : "\n" + reader.said());
}

}  // namespace

TEST_CASE("A value may stand alone, or in a map with its basis and a note") {
  CHECK(read("pages", "120") == "120");
  CHECK(read("pages", "{ value: 120, basis: inferred, note: räknade }") == "120(inferred)(räknade)");
  CHECK(read("pages", "{ value: unknown, basis: assigned }") == "?(assigned)");
  CHECK(read("blurb", "Om *Pippi*") == "<p>Om *Pippi*");
  CHECK(read("pages", "") == "-");
}

TEST_CASE("A map around a value has nothing else in it") {
  CHECK(read("pages", "{ valeu: 120 }") ==
        "-\n1:1+0 saknad-nyckel: fältet \"pages\" saknar \"value\"\n"
        "1:3+5 okand-nyckel: \"valeu\" är inget som fältet \"pages\" kan ha (value?)");
  CHECK(read("pages", "{ value: 120, basis: guess }") ==
        "120\n1:22+5 okand-grund: \"guess\" är ingen grund; välj source, assigned, inferred eller example");
  CHECK(read("pages", "{ value: { value: 120 } }") == "-\n1:10+0 fel-typ: \"pages\" ska vara ett enda värde");
}

TEST_CASE("Unknown is a value where the model allows it, unless it stands in quotes") {
  CHECK(read("pages", "unknown") == "?");
  CHECK(read("website", "unknown") == "-\n1:1+7 okant-tillats-inte: \"website\" får inte vara unknown; ange värdet");
  CHECK(read("aliases", "\"unknown\"") == "[unknown]");
}

TEST_CASE("A field that holds many takes one value too, and a field that holds one takes no list") {
  CHECK(read("aliases", "[a, b]") == "[a b]");
  CHECK(read("aliases", "a") == "[a]");
  CHECK(read("aliases", "[{ value: a, basis: example }, b]") == "[a(example) b]");
  CHECK(read("aliases", "[]") == "-");
  CHECK(read("pages", "[1, 2]") == "-\n1:1+0 ingen-lista: \"pages\" tar bara ett värde, inte en lista");
}

TEST_CASE("A text with commas is no list, and says so, unless it stands in quotes") {
  const std::string list =
      " fel-typ: \"aliases\" ska vara en lista inom hakparenteser; hör kommat till texten, sätt den inom citattecken ";
  CHECK(read("aliases", "a, b") == "[a, b]\n1:1+4" + list + "([a, b]?)");
  CHECK(read("aliases", "value: a, b\nbasis: example") == "[a, b(example)]\n1:8+4" + list + "([a, b]?)");
  CHECK(read("aliases", "\"a, b\"") == "[a, b]");
  CHECK(read("aliases", ">-\n  a, b") == "[a, b]");
  CHECK(read("aliases", "- a, b") == "[a, b]");
  CHECK(read("aliases", "1,5 mg") == "[1,5 mg]");
}

TEST_CASE("Unknown in Swedish is told of, whatever the type, where a field may be unknown") {
  const std::string wrong = "fel-typ: \"pages\" ska vara unknown när ingen vet (unknown?)";
  CHECK(read("pages", "okänt") == "-\n1:1+5 " + wrong);
  CHECK(read("pages", "{ value: okända, basis: assigned }") == "-(assigned)\n1:10+6 " + wrong);
  CHECK(read("in_print", "okänd") == "-\n1:1+5 fel-typ: \"in_print\" ska vara unknown när ingen vet (unknown?)");
  CHECK(read("aliases", "okänt") == "[okänt]");
}

TEST_CASE("A wrong value in a list is left out, and the others stay") {
  CHECK(read("ages", "[children, kids, adults]") ==
        "[#0 #1]\n1:12+4 okant-val: \"kids\" är inget av valen för \"ages\": children (Barn), adults (Vuxna)");
}

TEST_CASE("The same choice twice in a list is a mistake, the same text is not") {
  CHECK(read("ages", "[adults, adults]") ==
        "[#1 #1]\n1:10+6 dubbelt-varde: \"adults\" står två gånger i \"ages\"; ta bort den ena");
  CHECK(read("aliases", "[a, a]") == "[a a]");
}

TEST_CASE("A code says its system, and may say its basis beside that or around it") {
  CHECK(read("isbn", "{ system: isbn, code: '9789129697285', note: n }") == "[9789129697285(n)]");
  CHECK(read("isbn", "{ value: { system: isbn, code: '9789129697285' }, basis: assigned }") ==
        "[9789129697285(assigned)]");
  CHECK(read("isbn", "{ system: isbn }") == "-\n1:1+0 saknad-nyckel: fältet \"isbn\" saknar \"code\"");
  CHECK(read("isbn", "9789129697285") ==
        "-\n1:1+13 fel-typ: \"isbn\" ska vara en kod med system, { system: …, code: … }");
}

TEST_CASE("A record has its fields in the order of the model, absent ones too") {
  CHECK(read("chapters", "[{ ages: [adults], heading: Ett }, { heading: Två, basis: example }]") ==
        "[{Ett [#1]} {Två -}(example)]");
  CHECK(read("chapters", "{ heading: Ett }") == "[{Ett -}]");
}

TEST_CASE("A record lacks what is required, and has nothing that is not in the model") {
  CHECK(read("chapters", "[{ ages: adults, haeding: Ett }]") ==
        "[{- [#1]}]\n"
        "1:18+7 okand-nyckel: \"haeding\" är inget som fältet \"chapters\" kan ha (heading?)");
  CHECK(read("chapters", "[{ ages: adults }]") ==
        "[{- [#1]}]\n1:2+0 saknat-falt: fältet \"heading\" (Rubrik) saknas och måste fyllas i");
  CHECK(read("chapters", "[{ ages: adults, Rubrik: Ett }]") ==
        "[{- [#1]}]\n"
        "1:18+6 okand-nyckel: \"Rubrik\" är inget som fältet \"chapters\" kan ha (heading?)");
  CHECK(read("ages", "children, adults") ==
        "-\n1:1+16 fel-typ: \"ages\" ska vara en lista inom hakparenteser ([children, adults]?)");
  CHECK(read("chapters", "[Ett]") == "-\n1:2+3 fel-typ: \"chapters\" ska vara en uppsättning fält, { namn: värde }");
}

TEST_CASE("A reference is an id, or a map with what is said of the relation") {
  CHECK(read_links("authors", "[astrid, tove]") == "astrid@2+6 tove@10+4");
  CHECK(read_links("authors", "astrid") == "astrid@1+6");
  CHECK(read_links("sequel_of", "pippi") == "pippi@1+5");
  CHECK(read_links("authors", "[{ to: astrid, from: 1945, until: 1948-12, basis: inferred, note: enligt brev }]") ==
        "astrid(1945/1948-12)(inferred)(enligt brev)@8+6");
  CHECK(read_links("authors", "") == "");
}

TEST_CASE("A reference may be unknown where the model allows it") {
  CHECK(read_links("authors", "unknown") == "?@1+7");
  CHECK(read_links("authors", "[{ to: unknown, note: n }]") == "?(n)@8+7");
  CHECK(read_links("authors", "\"unknown\"") == "unknown@1+9");
  CHECK(read_links("sequel_of", "unknown") ==
        "\n1:1+7 okant-tillats-inte: \"sequel_of\" får inte vara unknown; ange värdet");
}

TEST_CASE("What is no name of an entry is told of, and still counts as written") {
  const std::string wrong = " fel-typ: \"authors\" ska vara namnet på en post, utan .md";
  CHECK(read_links("authors", "\"\"") == "?@1+2\n1:1+2" + wrong);
  CHECK(read_links("authors", "[[astrid]]") == "?@2+0\n1:2+0" + wrong);
  CHECK(read_links("authors", "{ to: [astrid] }") == "?@7+0\n1:7+0" + wrong);
  CHECK(read_links("authors", "{ from: 1945 }") ==
        "?(1945/)@1+0\n1:1+0 saknad-nyckel: hänvisningen i \"authors\" saknar \"to\"");
}

TEST_CASE("The same reference twice is a mistake, unless it is of another time") {
  CHECK(read_links("authors", "[a, b, a]") ==
        "a@2+1 b@5+1\n1:8+1 dubbelt-varde: \"a\" står två gånger i \"authors\"; ta bort den ena");
  CHECK(read_links("authors", "[{ to: a, from: 1945 }, { to: a, from: 1950 }]") == "a(1945/)@8+1 a(1950/)@31+1");
}

TEST_CASE("Dates of a reference are read, and their order is checked") {
  CHECK(read_links("authors", "{ to: a, from: igår }") ==
        "a@7+1\n1:16+4 ogiltigt-datum: \"igår\" är inget datum; skriv till exempel 2025, 2025-06, 2025-06-04 eller "
        "2025-23 för hösten 2025");
  CHECK(read_links("authors", "{ to: a, from: 2025, until: 2024 }") ==
        "a(2025/2024)@7+1\n1:1+0 omvand-period: perioden slutar (2024) innan den börjar (2025); rätta datumen");
  CHECK(read_links("authors", "{ to: a, form: 2025 }") ==
        "a@7+1\n1:10+4 okand-nyckel: \"form\" är inget som hänvisningen i \"authors\" kan ha (from?)");
}

TEST_CASE("A relation that holds one takes no list") {
  CHECK(read_links("sequel_of", "[a]") == "\n1:1+0 ingen-lista: \"sequel_of\" tar bara ett värde, inte en lista");
}

}  // namespace kunskap
