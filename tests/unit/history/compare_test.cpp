#include "history/compare.h"

#include "history/version.h"
#include "small_catalogue.h"

using namespace kunskap;

namespace {

const VersionWords swedish{"sv", "okänt", "ja", "nej", "tilldelat", "slutsats", "exempel"};

Version version(const std::string& facts, const std::string& body = "") {
  const auto made = make_catalogue(
      {entry_file("bocker/a.md", facts, body), entry_file("forfattare/f.md", "title: Författaren\nborn: unknown")});
  return version_of(made.entry("bocker/a"), made.catalogue, swedish);
}

std::string marked(const std::vector<TextRun>& runs) {
  std::string text;
  for (const TextRun& run : runs)
    text += run.kind == RunKind::same
                ? run.text
                : (run.kind == RunKind::removed ? "[-" + run.text + "-]" : "[+" + run.text + "+]");
  return text;
}

std::string told(const std::vector<PartDifference>& parts) {
  constexpr std::string_view signs[] = {"+", "~", "", "-"};
  std::string text;
  for (const PartDifference& part : parts) {
    text += (part.label.empty() ? part.name : part.label) + ":";
    for (const BlockDifference& block : part.blocks) text += " " + marked(block.runs);
    for (const RecordDifference& record : part.records) {
      text += " " + std::string(signs[static_cast<std::size_t>(record.kind)]) + record.title + "{";
      for (const auto& each : record.parts) text += each.label + "=" + marked(each.runs) + ";";
      text += "}";
    }
    text += "\n";
  }
  return text;
}

std::string told(const Version& before, const Version& after) { return told(compare_versions(before, after)); }

}  // namespace

TEST_CASE("A version tells every field and relation as people read it") {
  const Version made = version(
      "title: Boken\nsummary: Om boken.\nstate: printed\nages: [children, { value: adults, basis: assigned "
      "}]\nin_print: 2020/..\n"
      "pages: unknown\nillustrated: true\nisbn: [{ system: isbn, code: '9789100000000' }]\n"
      "chapters: [{ heading: Ett, ages: [children] }]\nauthors: [{ to: f, note: medförfattare }, unknown]\nblurb: Läs "
      "*den*.",
      "Text.\n\n- punkt\n");
  std::string text;
  for (const VersionPart& part : made.parts) {
    text += (part.label.empty() ? part.name : part.label) + ":";
    for (const TextBlock& block : part.blocks) text += " «" + block.text + "»";
    for (const VersionRecord& record : part.records)
      for (const LabelledText& each : record.parts) text += " " + each.label + "=" + each.text;
    text += "\n";
  }
  REQUIRE(
      text ==
      "title: «Boken»\nsummary: «Om boken.»\nLäge: «Tryckt»\nÅlder: «Barn» «Vuxna (tilldelat)»\nI tryck: «från 2020»\n"
      "Sidor: «okänt»\nBilder: «ja»\nBaksida: «Läs den.»\nISBN: «ISBN-13 9789100000000»\nKapitel: Rubrik=Ett "
      "Ålder=Barn\n"
      "Författare: «Författaren (medförfattare)» «okänt»\nbody: «Text.» «punkt»\n");
}

TEST_CASE("Versions that are the same differ in nothing") {
  const Version one = version("title: A\nstate: printed\nchapters: [{ heading: Ett }]", "Text.");
  REQUIRE(compare_versions(one, one).empty());
}

TEST_CASE("Facts are compared field by field, old and new") {
  REQUIRE(told(version("title: A\nstate: printed\npages: 3"), version("title: B\nstate: pulped\nages: [adults]")) ==
          "title: [-A-] [+B+]\nLäge: [-Tryckt-] [+Makulerad+]\nÅlder: [+Vuxna+]\nSidor: [-3-]\n");
  REQUIRE(told(version("title: A\nages: [children]"), version("title: A\nages: [adults, children]")) ==
          "Ålder: [+Vuxna+]\n");
  REQUIRE(told(version("title: A\naliases: [x, y]"), version("title: A\naliases: [y, x]")) ==
          "Kallas också: [-x-] [-y-] [+y+] [+x+]\n");
}

TEST_CASE("Prose is compared word by word under its heading, and blocks that are the same are left out") {
  const std::string start = "Inledning.\n\n## Först\n\nDen första texten är som den är.\n\n## Sedan\n\n";
  REQUIRE(told(version("title: A", start + "Patienten kallas inom 30 dagar till mottagningen."),
               version("title: A", start + "Patienten kallas inom 14 dagar till mottagningen.\n\nNytt stycke.")) ==
          "body: Sedan Patienten kallas inom [-30-][+14+] dagar till mottagningen. [+Nytt stycke.+]\n");
  REQUIRE(told(version("title: A", "Helt annat innehåll."), version("title: A", "Ingenting gemensamt alls här.")) ==
          "body: [+Ingenting gemensamt alls här.+] [-Helt annat innehåll.-]\n");
}

TEST_CASE("Long stretches that are the same are cut in their middle") {
  std::string same;
  for (int i = 0; i < 100; ++i) same += "ord" + std::to_string(i) + " ";
  const std::string text =
      told(version("title: A", "Förr " + same + "förr."), version("title: A", "Nu " + same + "nu."));
  REQUIRE(text.size() < 500);
  REQUIRE(text.find("[-Förr-][+Nu+] ord0 ") != std::string::npos);
  REQUIRE(text.find("…") != std::string::npos);
  REQUIRE(text.find(" ord99 [-förr-][+nu+].") != std::string::npos);
}

TEST_CASE("Records are compared one by one, by their ids or in order") {
  const auto records = [](const std::string& list) { return version("title: A\nchapters: " + list); };
  REQUIRE(told(records("[{ heading: Ett }, { heading: Två, ages: [adults] }]"),
               records("[{ heading: Ett }, { heading: Tvåan, ages: [adults] }, { heading: Tre }]")) ==
          "Kapitel: ~Tvåan{Rubrik=[-Två-][+Tvåan+];} +Tre{Rubrik=[+Tre+];}\n");
  Version before, after;
  const auto step = [](const std::string& id, const std::string& what) { return VersionRecord{id, {{"Vad", what}}}; };
  before.parts = {
      {"steps", "Steg", VersionPart::Form::records, {}, {step("a", "Först"), step("b", "Sedan"), step("c", "Sist")}}};
  after.parts = {{"steps",
                  "Steg",
                  VersionPart::Form::records,
                  {},
                  {step("ny", "Ny"), step("a", "Först"), step("c", "Allra sist")}}};
  REQUIRE(told(before, after) ==
          "Steg: +Ny{Vad=[+Ny+];} ~Allra sist{Vad=[-Sist-][+Allra sist+];} -Sedan{Vad=[-Sedan-];}\n");
}

TEST_CASE("What is too much for a page is cut, and it is told") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "Stycke " + std::to_string(i) + ".\n\n";
  ShownChange change;
  const Version before = version("title: A", text);
  change.parts = compare_versions(before, version("title: B"));
  change.before = before.parts;
  limit_weight(change, 5000);
  REQUIRE(change.is_cut);
  REQUIRE(change.is_before_cut);
  REQUIRE(change.weight < 12000);
  REQUIRE(change.parts[1].blocks.size() > 10);
  ShownChange small;
  small.parts = compare_versions(version("title: A"), version("title: B"));
  limit_weight(small, 5000);
  REQUIRE_FALSE(small.is_cut);
}
