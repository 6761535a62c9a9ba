#include "load/read_selection.h"

#include "overview_model.h"

namespace kunskap {
namespace {

/// The kind and its conditions, "subject stage in done", and below it what is wrong.
std::string read(const char* text) {
  Problems problems;
  const Model model = read_model(yaml_of(overview_model), problems);
  REQUIRE(lines_of(problems) == "");
  const ValueReading reading{model, problems, {}};
  const auto selection = read_selection(yaml_of(text), "of", reading);
  std::string words = selection ? model.kinds[selection->kind].id : "-";
  for (const Condition& condition : selection ? selection->conditions : std::vector<Condition>{}) {
    constexpr const char* tests[] = {"in", "not in", "given", "missing"};
    const Kind& kind = model.kinds[selection->kind];
    words += "; " + (condition.is_relation ? kind.relations[condition.slot].name : kind.fields[condition.slot].name);
    words += std::string(" ") + tests[static_cast<std::size_t>(condition.test)];
    for (const std::string& value : condition.values) words += " " + value;
  }
  return words + (problems.empty() ? "" : "\n" + lines_of(problems));
}

}  // namespace

TEST_CASE("A selection is a kind, or a kind with conditions") {
  CHECK(read("group") == "group");
  CHECK(read("{ kind: group }") == "group");
  CHECK(read("{ kind: subject, where: { stage: done, groups: [a, b] }, except: { small: ja }, has: [matters], lacks: "
             "[size, groups] }") ==
        "subject; stage in done; groups in a b; small not in true; matters given; size missing; groups missing");
}

TEST_CASE("The kind must be there and known") {
  CHECK(read("gruop") == "-\n1:1+5 okant-namn: det finns ingen sort \"gruop\" (group?)");
  CHECK(read("{ kind: subjekt, where: { x: y } }") ==
        "-\n1:9+7 okant-namn: det finns ingen sort \"subjekt\" (subject?)");
  CHECK(read("{ has: [x] }") == "-\n1:1+0 saknad-nyckel: urvalet \"of\" saknar \"kind\"");
  CHECK(read("[subject]") ==
        "-\n1:1+0 inga-uppgifter: urvalet \"of\" ska bestå av uppgifter med namn och värde, till exempel name: värde");
}

TEST_CASE("Conditions name fields and written relations of the kind") {
  const std::string none = " okant-namn: det finns inget fält och ingen skriven relation ";
  CHECK(read("{ kind: subject, where: { stag: done }, has: [grups], lacks: [came_from] }") ==
        "subject\n1:27+4" + none + "\"stag\" (stage?)\n1:47+5" + none + "\"grups\" (groups?)\n1:63+9" + none +
            "\"came_from\"");
}

TEST_CASE("What is wanted fits the field, and a choice that is misspelt is no empty selection") {
  CHECK(read("{ kind: subject, where: { stage: [done, don] } }") ==
        "subject; stage in done\n1:41+3 okant-val: \"don\" är inget av valen för \"stage\": planned (Planerat), paused "
        "(Pausat), done (Klart) "
        "(done?)");
  CHECK(read("{ kind: subject, where: { held: i går } }") ==
        "subject; held in\n1:33+5 ogiltigt-datum: \"i går\" är inget datum; skriv till exempel 2025, 2025-06, "
        "2025-06-04 eller 2025-23 för "
        "hösten 2025");
  CHECK(read("{ kind: subject, where: { size: unknown, stage: unknown } }") ==
        "subject; size in unknown; stage in unknown");
}

TEST_CASE("Only plain values can be compared with") {
  const std::string wrong = " fel-typ: \"where\" ska vara ett fält med enkla värden";
  CHECK(read("{ kind: subject, where: { remark: x, codes: y, matters: z } }") ==
        "subject\n1:27+6" + wrong + "\n1:38+5" + wrong + "\n1:48+7" + wrong);
  CHECK(read("{ kind: overview, except: { views: x, claims: y } }") ==
        "overview\n1:29+5 fel-typ: \"except\" ska vara ett fält med enkla värden\n"
        "1:39+6 fel-typ: \"except\" ska vara ett fält med enkla värden");
}

TEST_CASE("Conditions have their form") {
  CHECK(read("{ kind: subject, where: done, has: size }") ==
        "subject\n1:25+4 fel-typ: \"where\" ska vara fält och värden, { fält: värde }\n"
        "1:36+4 fel-typ: \"has\" ska vara en lista med fält");
  CHECK(read("{ kind: subject, where: { stage: [{ a: b }] } }") ==
        "subject; stage in\n1:35+0 fel-typ: \"stage\" ska vara ett värde");
  CHECK(read("{ kind: subject, were: { stage: done } }") ==
        "subject\n1:18+4 okand-nyckel: \"were\" är inget som urvalet \"of\" kan ha (where?)");
}

}  // namespace kunskap
