#include "edit/new_entry.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

Model library() {
  Problems problems;
  return read_model(yaml_of(library_model), problems);
}

const Kind& kind_of(const Model& model, const char* id) { return model.kinds[*model.find_kind(id)]; }

}  // namespace

TEST_CASE("A kind is known by its id, its folder and its names, whatever the letters") {
  const Model model = library();
  for (const char* name : {"book", "bocker", "bok", "Böcker", "BOOKS"}) CHECK(kind_called(model, name) == KindIndex{0});
  CHECK(kind_called(model, "författare") == model.find_kind("author"));
  CHECK_FALSE(kind_called(model, "skiva"));
  CHECK_FALSE(kind_called(model, ""));
}

TEST_CASE("A free id is made of the title, with a number when it is taken") {
  const Model model = library();
  const Kind& book = kind_of(model, "book");
  CHECK(free_id(book, "Pippi på sjön", [](const std::string&) { return false; }) == "pippi-pa-sjon");
  CHECK(free_id(book, "Emil", [](const std::string& id) { return id == "emil" || id == "emil-2"; }) == "emil-3");
  CHECK(free_id(book, "…", [](const std::string&) { return false; }) == "book");
}

TEST_CASE("A new entry has what is required as lines and the rest as comments") {
  const Model model = library();
  CHECK(new_entry_text(model, kind_of(model, "author"), "Astrid", "sv") ==
        "---\n"
        "title: Astrid\n"
        "summary:  # En eller två meningar som visas i listor och sökning\n"
        "born:  # Född: datum, till exempel 2025-06-04, 2025-06 eller 2025; eller unknown\n"
        "\n"
        "# Det här får utelämnas. Ta bort # framför det som behövs, och raderna med det övriga.\n"
        "# town:  # Ort: namnet på en fil i orter/, utan .md; eller unknown\n"
        "---\n\n");
  CHECK(required_names(kind_of(model, "author")) == std::vector<std::string>{"born"});
}

TEST_CASE("Choices, parts and targets stand in the comments, in the language of the editor") {
  const Model model = library();
  const std::string text = new_entry_text(model, kind_of(model, "book"), "Emil", "en");
  CHECK(text.find("# state:  # State: choose planned (Planned), printed (Printed), pulped (Pulped)\n") != text.npos);
  CHECK(text.find("# chapters: []  # Chapters: a list; { heading*, ages }; * is required; ages is children (Children), "
                  "adults (Adults)\n") != text.npos);
  CHECK(text.find("# isbn: []  # ISBN: a list; { system, code }; system is isbn\n") != text.npos);
  CHECK(text.find("# subjects: []  # About: a list; the name of a file in orter/ or forfattare/, without .md\n") !=
        text.npos);
}

TEST_CASE("A new entry is read as it was meant, whatever the title is, and lacks only what must be filled in") {
  for (const char* title : {"Emil", "Emil: en pojke", "'Emil' # 2", "null", "- - -", "\"", "7", "[a]", "Åsa"}) {
    const Model model = library();
    SmallCatalogue made = make_catalogue({});
    const Entry entry =
        read_small_entry({"forfattare/a.md", new_entry_text(model, kind_of(model, "author"), title, "sv")}, made);
    CHECK(entry.title == title);
    CHECK(made.lines() ==
          "content/forfattare/a.md:4:1+4 saknat-falt: fältet \"born\" (Född) saknas och måste fyllas i");
    CHECK_FALSE(entry.values[0].given());
  }
}

}  // namespace kunskap
