#include "load/read_views.h"

#include "base/text.h"
#include "overview_model.h"

namespace kunskap {
namespace {

struct Reader {
  Problems problems;
  Model model = read_model(yaml_of(overview_model), problems);

  template <typename T>
  std::shared_ptr<const T> read(const char* text) {
    const ValueReading reading{model, problems, {}};
    const Content content =
        std::is_same_v<T, View> ? read_view(yaml_of(text), reading) : read_claim(yaml_of(text), reading);
    const auto* found = std::get_if<std::shared_ptr<const T>>(&content);
    return found ? *found : nullptr;
  }
  /// What is wrong with a view; it has no problem when it is one.
  std::string wrong_view(const char* text) {
    problems = {};
    const auto view = read<View>(text);
    return (view ? "" : "-\n") + lines_of(problems);
  }
  std::string wrong_claim(const char* text) {
    problems = {};
    const auto claim = read<Claim>(text);
    return (claim ? "" : "-\n") + lines_of(problems);
  }
  template <typename T>
  T shown(const char* text) {
    const auto view = read<View>(text);
    CHECK(lines_of(problems) == "");
    REQUIRE(view);
    return std::get<T>(view->shown);
  }
  Slot field(const char* kind, const char* name) const {
    return model.kinds[model.find_kind(kind).value()].find_field(name).value();
  }
  Slot relation(const char* kind, const char* name) const {
    return model.kinds[model.find_kind(kind).value()].find_relation(name).value();
  }
};

}  // namespace

TEST_CASE("A view has a title, a word about it and one thing that it shows") {
  Reader reader;
  const auto view = reader.read<View>("{ title: Tavla, about: Efter läge., board: { kind: subject, by: stage } }");
  CHECK(lines_of(reader.problems) == "");
  REQUIRE(view);
  CHECK(view->title == "Tavla");
  CHECK(view->about == "Efter läge.");
  CHECK(std::holds_alternative<BoardView>(view->shown));
}

TEST_CASE("A board has a selection and the choice that makes its columns") {
  Reader reader;
  const auto board = reader.shown<BoardView>("board: { kind: subject, by: stages, where: { small: true } }");
  CHECK(board.of.kind == 0);
  CHECK(board.of.conditions.size() == 1);
  CHECK(board.by == reader.field("subject", "stages"));
  CHECK(reader.wrong_view("board: { kind: subject, by: small }") ==
        "-\n1:29+5 okant-namn: det finns inget fält av typen choice \"small\"");
}

TEST_CASE("A matrix has two selections and the relation from rows to columns, computed or written") {
  Reader reader;
  const auto matrix =
      reader.shown<MatrixView>("matrix: { rows: group, columns: { kind: subject, has: [groups] }, by: subjects }");
  CHECK(matrix.rows.kind == 1);
  CHECK(matrix.columns.kind == 0);
  CHECK(matrix.columns.conditions.size() == 1);
  CHECK(matrix.relation == reader.relation("group", "subjects"));
}

TEST_CASE("The relation of a matrix leads to its columns, that of a comparison to its own kind") {
  Reader reader;
  CHECK(reader.wrong_view("matrix: { rows: subject, columns: group, by: became }") ==
        "-\n1:46+6 fel-typ: \"by\" ska vara en relation till grupper");
  CHECK(reader.wrong_view("comparison: { kind: subject, listed: listed, before: 2017, after: 2025, became: groups }") ==
        "-\n1:81+6 fel-typ: \"became\" ska vara en relation till ämnen");
}

TEST_CASE("A comparison has a list of dates, two times and the relation from what was to what came") {
  Reader reader;
  const auto compared = reader.shown<ComparisonView>(
      "comparison: { kind: subject, listed: listed, before: 2017, after: 2025-06, became: became }");
  CHECK(compared.listed == reader.field("subject", "listed"));
  CHECK(compared.became == reader.relation("subject", "became"));
  CHECK(as_edtf(compared.before) == "2017");
  CHECK(as_edtf(compared.after) == "2025-06");
  CHECK(
      reader.wrong_view("comparison: { kind: subject, listed: held, before: igår, after: 2025, became: became }") ==
      "-\n1:38+4 okant-namn: det finns inget fält med en lista av datum \"held\"\n"
      "1:52+4 ogiltigt-datum: \"igår\" är inget datum; skriv till exempel 2025, 2025-06, 2025-06-04 eller 2025-23 för "
      "hösten 2025");
}

TEST_CASE("A list of records shows the parts that are named, else all but ids, and the records that are asked for") {
  Reader reader;
  const auto all = reader.shown<RecordsView>("records: { kind: subject, field: matters }");
  CHECK(all.field == reader.field("subject", "matters"));
  CHECK(all.parts == std::vector<Slot>{1, 2, 3});
  CHECK_FALSE((all.date || all.owner));
  CHECK(all.records.empty());
  const auto some = reader.shown<RecordsView>(
      "records: { kind: subject, field: matters, date: lasts, owner: groups, parts: [sequel, what], records: { where: "
      "{ position: done }, has: [sequel] } }");
  CHECK(some.parts == std::vector<Slot>{3, 1});
  CHECK(some.date == reader.field("subject", "lasts"));
  CHECK(some.owner == reader.relation("subject", "groups"));
  CHECK(some.records.size() == 2);
}

TEST_CASE("The parts and conditions of a list of records are held to the record") {
  Reader reader;
  CHECK(reader.wrong_view("records: { kind: subject, field: matters, date: size, owner: group, parts: [wat], records: "
                          "{ has: [seqel] } }") ==
        "1:49+4 okant-namn: det finns inget fält med datum \"size\"\n"
        "1:62+5 okant-namn: det finns ingen relation \"group\" (groups?)\n"
        "1:77+3 okant-namn: det finns ingen del \"wat\" (what?)\n"
        "1:100+5 okant-namn: det finns inget fält och ingen skriven relation \"seqel\" (sequel?)");
  CHECK(reader.wrong_view("records: { kind: subject, field: matters, parts: what }") ==
        "1:50+4 fel-typ: \"parts\" ska vara en lista med delar");
}

TEST_CASE("Marks are counted in all kinds, or listed for those that are named") {
  Reader reader;
  CHECK(reader.shown<MarksView>("marks:").kinds.empty());
  CHECK(reader.shown<MarksView>("marks: {}").kinds.empty());
  CHECK(reader.shown<MarksView>("marks: { kinds: [group, subject] }").kinds == std::vector<KindIndex>{1, 0});
  CHECK(reader.wrong_view("marks: { kinds: group }") == "-\n1:17+5 fel-typ: \"kinds\" ska vara en lista med sorter");
}

TEST_CASE("Texts are those of a Markdown field that some kind has") {
  Reader reader;
  CHECK(reader.shown<TextsView>("texts: { field: note_of_group }").field == "note_of_group");
  CHECK(reader.wrong_view("texts: { field: tags }") ==
        "-\n1:17+4 okant-namn: det finns inget fält av typen markdown \"tags\"");
}

TEST_CASE("A view shows one thing, not none and not two") {
  Reader reader;
  const std::string one =
      " fel-typ: \"view\" ska vara en av board, matrix, comparison, records, marks, texts, map, timeline, chart";
  CHECK(reader.wrong_view("title: Tom") == "-\n1:1+0" + one);
  CHECK(reader.wrong_view("{ texts: { field: remark }, marks: {} }") == "-\n1:1+0" + one);
  CHECK(reader.wrong_view("{ bord: { kind: subject, by: stage } }") ==
        "-\n1:3+4 okand-nyckel: \"bord\" är inget som vyn kan ha (board?)\n1:1+0" + one);
  CHECK(reader.wrong_view("tavla") ==
        "-\n1:1+5 inga-uppgifter: vyn ska bestå av uppgifter med namn och värde, till exempel name: värde");
}

TEST_CASE("What a view lacks, and what it cannot have, is told of") {
  Reader reader;
  CHECK(reader.wrong_view("board: { kind: subject, bye: stage }") ==
        "-\n1:8+0 saknad-nyckel: vyn \"board\" saknar \"by\"\n"
        "1:25+3 okand-nyckel: \"bye\" är inget som vyn \"board\" kan ha (by?)");
  CHECK(reader.wrong_view("records: { field: matters, parts: [x], records: {} }") ==
        "-\n1:10+0 saknad-nyckel: vyn \"records\" saknar \"kind\"");
}

TEST_CASE("A claim says how many a selection is, or is not") {
  Reader reader;
  const auto claim =
      reader.read<Claim>("{ what: Klara, kind: subject, where: { stage: done }, is: 12, basis: inferred, note: n }");
  CHECK(lines_of(reader.problems) == "");
  REQUIRE(claim);
  CHECK(claim->what == "Klara");
  CHECK(claim->of.conditions.size() == 1);
  CHECK(claim->number == 12);
  CHECK_FALSE(claim->denies);
  CHECK(claim->place.column == 59);
  const auto denied = reader.read<Claim>("{ what: Klara, kind: subject, is_not: 0 }");
  REQUIRE(denied);
  CHECK(denied->denies);
  CHECK(denied->number == 0);
}

TEST_CASE("A claim has one number") {
  Reader reader;
  const std::string one = " fel-typ: \"is\" ska vara ett antal, eller is_not i stället";
  CHECK(reader.wrong_claim("{ what: x, kind: subject }") == "-\n1:1+0" + one);
  CHECK(reader.wrong_claim("{ what: x, kind: subject, is: 1, is_not: 2 }") == "-\n1:1+0" + one);
  for (const char* number : {"-1", "1.5", "två", "1 ", "99999999999999999999", "[1]"})
    CHECK(reader.wrong_claim((std::string("{ what: x, kind: subject, is: '") + number + "' }").c_str()) ==
          "-\n1:31+" + std::to_string(count_characters(number) + 2) + " fel-typ: \"is\" ska vara ett antal");
  CHECK(reader.wrong_claim("{ what: x, kind: subject, is_not: några }") ==
        "-\n1:35+5 fel-typ: \"is_not\" ska vara ett antal");
}

TEST_CASE("A claim whose conditions are misspelt is no claim, so that nothing wrong is counted") {
  Reader reader;
  CHECK(reader.wrong_claim("{ what: x, kind: subject, where: { stag: done }, is: 1 }") ==
        "-\n1:36+4 okant-namn: det finns inget fält och ingen skriven relation \"stag\" (stage?)");
  CHECK(reader.wrong_claim("{ kind: subject, is: 1, isnt: 2 }") ==
        "1:1+0 saknad-nyckel: påståendet saknar \"what\"\n"
        "1:25+4 okand-nyckel: \"isnt\" är inget som påståendet kan ha (is_not?)");
}

}  // namespace kunskap
