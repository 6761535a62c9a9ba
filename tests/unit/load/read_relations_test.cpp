#include "load/read_relations.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

struct Outcome {
  Model model;
  std::string problems;
  const Relation& relation(std::string_view kind, std::string_view name) const {
    const Kind& of = model.kinds.at(model.find_kind(kind).value());
    return of.relations.at(of.find_relation(name).value());
  }
};

/// The kinds book, song and author, with `relations` of each.
Outcome read(const std::string& of_book, const std::string& of_song = "", const std::string& of_author = "") {
  const std::string text = "kinds:\n  book:\n    fields: { pages: { type: number } }\n    relations:\n      " +
                           of_book + "\n  song:\n    relations:\n      " + of_song +
                           "\n  author:\n    relations:\n      " + of_author + "\n";
  Problems problems;
  Outcome outcome{read_model(yaml_of(text), problems), ""};
  outcome.problems = lines_of(problems);
  return outcome;
}

std::vector<std::string> names_of(const Kind& kind) {
  std::vector<std::string> names;
  for (const Relation& relation : kind.relations) names.push_back(relation.name);
  return names;
}

}  // namespace

TEST_CASE("Relations stand in order: written, inverse, derived") {
  const Outcome outcome = read(
      "followed_to: { via: sequel_of.writer }\n      sequel_of: { to: book, inverse: sequels }\n      writer: { to: "
      "author }");
  CHECK(outcome.problems == "");
  CHECK(names_of(outcome.model.kinds[0]) == std::vector<std::string>{"sequel_of", "writer", "sequels", "followed_to"});
  CHECK(outcome.model.kinds[0].written_relations == 2);
  CHECK(outcome.model.kinds[2].written_relations == 0);
}

TEST_CASE("A written relation has its targets, flags and words") {
  const Outcome outcome = read(
      "writer: { to: [author, book], many: true, required: true, may_be_unknown: true, facet: true, role: source, "
      "label: { sv: Skriven av, en: By }, help: Vem }");
  CHECK(outcome.problems == "");
  const Relation& writer = outcome.relation("book", "writer");
  CHECK(writer.origin == Relation::Origin::written);
  CHECK(writer.to == std::vector<KindIndex>{2, 0});
  CHECK((writer.many && writer.required && writer.may_be_unknown && writer.facet));
  CHECK(writer.role == Role::source);
  CHECK(writer.label.in("en") == "By");
  CHECK(writer.help.in("sv") == "Vem");
}

TEST_CASE("An inverse stands on every kind that is pointed to, with the words given for it") {
  const Outcome outcome = read(
      "about: { to: [author, song], inverse: books_about, inverse_label: { sv: Böcker om }, inverse_role: responsible "
      "}");
  CHECK(outcome.problems == "");
  for (const char* kind : {"author", "song"}) {
    const Relation& inverse = outcome.relation(kind, "books_about");
    CHECK(inverse.origin == Relation::Origin::inverse);
    CHECK(inverse.many);
    CHECK(inverse.to == std::vector<KindIndex>{0});
    CHECK(inverse.role == Role::responsible);
    CHECK(inverse.label.in("sv") == "Böcker om");
    REQUIRE(inverse.mirrors.size() == 1);
    CHECK(inverse.mirrors[0].kind == 0);
    CHECK(inverse.mirrors[0].relation == 0);
  }
}

TEST_CASE("Several kinds share the name of an inverse, and the first label given is its label") {
  const Outcome outcome =
      read("writer: { to: author, inverse: works }", "by: { to: author, inverse: works, inverse_label: { sv: Verk } }");
  CHECK(outcome.problems == "");
  const Relation& works = outcome.relation("author", "works");
  CHECK(works.to == std::vector<KindIndex>{0, 1});
  CHECK(works.label.in("sv") == "Verk");
  REQUIRE(works.mirrors.size() == 2);
  CHECK(works.mirrors[1].kind == 1);
}

TEST_CASE("Two relations of one kind may share an inverse, which leads to that kind once") {
  const Outcome outcome = read("writer: { to: author, inverse: works }\n      artist: { to: author, inverse: works }");
  CHECK(outcome.problems == "");
  const Relation& works = outcome.relation("author", "works");
  CHECK(works.to == std::vector<KindIndex>{0});
  CHECK(works.mirrors.size() == 2);
  CHECK(works.label.in("sv") == "works");
}

TEST_CASE("A derived relation follows two others, and leads to all kinds that the second leads to") {
  const Outcome outcome = read(
      "writer: { to: author, inverse: works }\n      other_works: { via: writer.works, role: responsible, label: { sv: "
      "Andra verk } }",
      "by: { to: author, inverse: works }");
  CHECK(outcome.problems == "");
  const Relation& derived = outcome.relation("book", "other_works");
  CHECK(derived.origin == Relation::Origin::derived);
  CHECK(derived.many);
  CHECK(derived.to == std::vector<KindIndex>{0, 1});
  CHECK(derived.via == 0);
  CHECK(derived.via_next == "works");
  CHECK(derived.role == Role::responsible);
}

TEST_CASE("A derived relation needs two relations that exist and are not derived themselves") {
  const std::string wrong = " fel-varde: \"via\" ska vara två relationer som finns, till exempel authors.books";
  CHECK(read("a: { via: writer.works }").problems == "5:17+12" + wrong);
  CHECK(read("writer: { to: author }\n      a: { via: writer.works }").problems == "6:17+12" + wrong);
  CHECK(read("writer: { to: author }\n      a: { via: writer }").problems == "6:17+6" + wrong);
  CHECK(read("a: { to: book }\n      b: { via: a.a }\n      c: { via: b.a }\n      d: { via: a.b }").problems ==
        "7:17+3" + wrong + "\n8:17+3" + wrong);
}

TEST_CASE("Unknown kinds, keys and roles are told of at their places") {
  CHECK(read("writer: { to: [author, autor], inverse: works, rôle: x }").problems ==
        "5:30+5 okant-namn: det finns ingen sort \"autor\" (author?)\n"
        "5:54+4 okand-nyckel: \"rôle\" är inget som relationen \"writer\" kan ha (role?)");
  CHECK(read("writer: { many: true }").problems == "5:15+0 saknad-nyckel: relationen \"writer\" saknar \"to\"");
  CHECK(read("writer: { to: author, role: status }").problems ==
        "5:35+6 fel-varde: \"role\" ska vara source eller responsible");
  CHECK(read("writer: author")
            .problems.find("5:15+6 inga-uppgifter: relationen \"writer\" ska bestå av uppgifter med namn och värde, "
                           "till exempel name: värde") == 0);
}

TEST_CASE("Names of relations are checked as those of fields, and those of inverses too") {
  CHECK(read("title: { to: author }").problems ==
        "5:7+5 upptaget-namn: namnet \"title\" finns redan; välj ett annat namn");
  CHECK(read("pages: { to: author }").problems ==
        "5:7+5 upptaget-namn: namnet \"pages\" finns redan; välj ett annat namn");
  CHECK(read("writer: { to: author, inverse: title }").problems ==
        "5:38+5 upptaget-namn: namnet \"title\" finns redan; välj ett annat namn");
  CHECK(read("sequel: { to: book, inverse: pages }").problems ==
        "5:36+5 upptaget-namn: namnet \"pages\" finns redan; välj ett annat namn");
  CHECK(read("sequel: { to: book, inverse: sequel }").problems ==
        "5:36+6 upptaget-namn: namnet \"sequel\" finns redan; välj ett annat namn");
  CHECK(read("writer: { to: author, inverse: Böcker }").problems ==
        "5:38+6 fel-varde: \"Böcker\" ska vara ett namn av små bokstäver a till z, siffror och understreck");
}

TEST_CASE("A relation leads to each kind once") {
  const Outcome outcome = read("about: { to: [author, song, author] }");
  CHECK(outcome.problems == "5:35+6 dubbelt-varde: \"author\" står två gånger i \"to\"; ta bort den ena");
  CHECK(outcome.relation("book", "about").to == std::vector<KindIndex>{2, 1});
}

}  // namespace kunskap
