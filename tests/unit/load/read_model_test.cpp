#include "load/read_model.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

std::string mistakes_in(std::string_view text, std::string_view language = "sv") {
  Problems problems;
  read_model(yaml_of(text), problems);
  return lines_of(problems, language);
}

Model model_of(std::string_view text) {
  Problems problems;
  Model model = read_model(yaml_of(text), problems);
  CHECK(lines_of(problems) == "");
  return model;
}

}  // namespace

TEST_CASE("Kinds have their folders, names and texts") {
  const Model model = model_of(library_model);
  REQUIRE(model.kinds.size() == 4);
  const Kind& book = model.kinds[0];
  CHECK(book.id == "book");
  CHECK(book.folder == "bocker");
  CHECK(book.name.one.in("sv") == "bok");
  CHECK(book.name.many.in("en") == "books");
  CHECK(book.name.none.in("sv") == "ingen");
  CHECK(book.name.article.in("sv") == "en");
  CHECK(book.name.article.in("en") == "a");
  CHECK(book.about.in("en") == "What can be read.");
}

TEST_CASE("A kind that says nothing is called by its id, and lies in the folder of that name") {
  const Model model = model_of("kinds: { map: {} }");
  CHECK(model.kinds[0].folder == "map");
  CHECK(model.kinds[0].name.one.in("sv") == "map");
  CHECK(model.kinds[0].name.none.in("sv") == "ingen map");
}

TEST_CASE("The word for none follows from the article") {
  const Model model = model_of("kinds: { house: { name: { sv: { one: hus, many: hus, article: ett } } } }");
  CHECK(model.kinds[0].name.none.in("sv") == "inget");
  CHECK(model.kinds[0].name.article.in("sv") == "ett");
}

TEST_CASE("Choices stand in their order, with label and tone") {
  const Model model =
      model_of("choices: { size: [{ id: s, label: { sv: Liten } }, { id: l, tone: ended }] }\nkinds: {}");
  REQUIRE(model.choices.size() == 1);
  CHECK(model.choices[0].name == "size");
  REQUIRE(model.choices[0].choices.size() == 2);
  CHECK(model.choices[0].choices[0].label.in("sv") == "Liten");
  CHECK(model.choices[0].choices[0].tone == "neutral");
  CHECK(model.choices[0].choices[1].label.in("sv") == "l");
  CHECK(model.choices[0].choices[1].tone == "ended");
}

TEST_CASE("Mistakes in choices are told of at their places") {
  CHECK(mistakes_in("choices:\n  size: small\n  age: [{ id: a, tone: redy }, { id: a }, { lable: x }]\nkinds: {}") ==
        "2:9+5 fel-varde: \"size\" ska vara en lista med val\n"
        "3:24+4 okant-namn: det finns ingen ton \"redy\" (ready?)\n"
        "3:32+0 upptaget-namn: valet \"a\" finns redan; välj ett annat namn\n"
        "3:43+0 saknad-nyckel: ett val i \"age\" saknar \"id\"\n"
        "3:45+5 okand-nyckel: \"lable\" är inget som ett val i \"age\" kan ha (label?)");
}

TEST_CASE("Code systems have a name, a year and a pattern that the whole code must fit") {
  const Model model = model_of(library_model);
  REQUIRE(model.code_systems.size() == 1);
  CHECK(model.code_systems[0].id == "isbn");
  CHECK(model.code_systems[0].name == "ISBN-13");
  CHECK(model.code_systems[0].year == "2007");
  CHECK(model.code_systems[0].pattern.match_whole("9789129697285") == Pattern::Match::yes);
  CHECK(model.code_systems[0].pattern.match_whole("x9789129697285") == Pattern::Match::no);
}

TEST_CASE("A code system without a pattern, or with one that cannot be read, is a mistake") {
  CHECK(mistakes_in("code_systems:\n  a: { name: A }\n  b: { pattern: '[' }\nkinds: {}", "en") ==
        "2:6+0 saknad-nyckel: the code system \"a\" lacks \"pattern\"\n"
        "3:17+3 fel-varde: \"pattern\" must be a regular expression of at most 200 characters");
}

TEST_CASE("A folder is an address, and each kind has its own") {
  CHECK(mistakes_in("kinds:\n  a: { folder: Böcker }\n  b: { folder: hus }\n  c: { folder: hus }\n  hus: {}") ==
        "2:16+6 filnamn: namnet \"Böcker\" blir en adress: använd bara små bokstäver a till z, siffror och bindestreck "
        "(bocker?)\n"
        "4:16+3 upptaget-namn: mappen \"hus\" finns redan; välj ett annat namn\n"
        "5:3+3 upptaget-namn: mappen \"hus\" finns redan; välj ett annat namn");
}

TEST_CASE("Keys that a model, a kind or a name cannot have are told of") {
  CHECK(mistakes_in("kind: {}\nkinds:\n  a: { folders: x, name: { sv: { one: a, may: b } } }") ==
        "1:1+4 okand-nyckel: \"kind\" är inget som modellen kan ha (kinds?)\n"
        "3:32+0 saknad-nyckel: namnet på sorten \"a\" saknar \"many\"\n"
        "3:42+3 okand-nyckel: \"may\" är inget som namnet på sorten \"a\" kan ha (many?)\n"
        "3:8+7 okand-nyckel: \"folders\" är inget som sorten \"a\" kan ha (folder?)");
}

TEST_CASE("A model without kinds, or with something else in their place, is a mistake") {
  CHECK(mistakes_in("choices: {}") == "1:1+0 saknad-nyckel: modellen saknar \"kinds\"");
  CHECK(mistakes_in("kinds: [a]") == "1:8+0 fel-varde: \"kinds\" ska vara en lista med namn");
  CHECK(mistakes_in("[a]") ==
        "1:1+0 inga-uppgifter: modellen ska bestå av uppgifter med namn och värde, till exempel name: värde");
}

TEST_CASE("A kind may take fields and relations from shared sets, after its own") {
  const Model model = model_of(R"(shared:
  dated: { fields: { year: { type: date } }, relations: { maker: { to: b, inverse: made } } }
  sized: { fields: { size: { type: number } } }
kinds:
  a: { with: [dated, sized], fields: { own: { type: text } } }
  b: { with: [sized] }
)");
  REQUIRE(model.kinds[0].fields.size() == 3);
  CHECK(model.kinds[0].fields[0].name == "own");
  CHECK(model.kinds[0].fields[1].name == "year");
  CHECK(model.kinds[0].fields[2].name == "size");
  CHECK(model.kinds[0].relations[0].name == "maker");
  CHECK(model.kinds[1].find_relation("made") == 0);
}

TEST_CASE("Mistakes in shared sets and in the naming of them are told of") {
  CHECK(mistakes_in(R"(shared:
  dated: { field: {}, fields: { own: { type: date } } }
kinds:
  a: { with: [dated, sized], fields: { own: { type: text } } }
  b: { with: dated, relations: [a] }
)") == "2:12+5 okand-nyckel: \"field\" är inget som uppsättningen \"dated\" kan ha (fields?)\n"
       "4:22+5 okant-namn: det finns ingen gemensam uppsättning \"sized\"\n"
       "2:33+3 upptaget-namn: fältet \"own\" finns redan; välj ett annat namn\n"
       "5:14+5 fel-varde: \"with\" ska vara en lista, till exempel [named, sourced]\n"
       "5:32+0 fel-varde: \"relations\" ska vara en lista med relationer");
}

}  // namespace kunskap
