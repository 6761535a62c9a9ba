#include "link/alphabet.h"

#include "link/linked.h"

namespace kunskap {
namespace {

/// The index, one item a line: letter, text, and the entry where the text is not its title.
std::string index_of(const Linked& linked) {
  std::string text;
  for (const IndexItem& item : linked.links.index)
    text += item.letter + " " + item.text + (item.is_alias ? " = " + linked.made.path(item.entry) : "") + "\n";
  return text;
}

Written town(const std::string& id, const std::string& title) {
  return entry_file("orter/" + id + ".md", "title: \"" + title + "\"");
}

}  // namespace

TEST_CASE("Å, ä and ö stand last, in that order, and capitals make no difference") {
  const Linked linked({town("a", "Örebro"), town("b", "Ängelholm"), town("c", "Åmål"), town("d", "zinkgruvan"),
                       town("e", "Ystad"), town("f", "arboga"), town("g", "Älvdalen"), town("h", "Éa")});
  CHECK(index_of(linked) == "A arboga\nE Éa\nY Ystad\nZ zinkgruvan\nÅ Åmål\nÄ Älvdalen\nÄ Ängelholm\nÖ Örebro\n");
}

TEST_CASE("Numbers are sorted by their value, before the letters") {
  CHECK(index_of(Linked({town("a", "10 hus"), town("b", "9 hus"), town("c", "Alby"), town("d", "«Ort»")}))
            .find("9 hus\n0–9 10 hus\nA Alby\n") != std::string::npos);
}

TEST_CASE("Other names stand in the index beside the titles, after a title that is the same") {
  const Linked linked({entry_file("bocker/pippi.md", "title: Pippi\naliases: [Långstrump, Boken]"),
                       entry_file("bocker/x.md", "title: Boken")});
  CHECK(index_of(linked) == "B Boken\nB Boken = bocker/pippi\nL Långstrump = bocker/pippi\nP Pippi\n");
  CHECK(linked.links.letter[linked.made.index("bocker/pippi")] == "P");
}

TEST_CASE("The rank of an entry is its place by title, whatever other names there are") {
  const Linked linked(
      {entry_file("bocker/a.md", "title: Ö\naliases: [A]"), entry_file("bocker/b.md", "title: B"), town("c", "Ä")});
  CHECK(linked.links.rank == std::vector<std::uint32_t>{2, 0, 1});
  CHECK(linked.links.letter == std::vector<std::string>{"Ö", "B", "Ä"});
}

TEST_CASE("Equal titles follow each other by kind and id") {
  const Linked linked(
      {town("lund", "Lund"), entry_file("bocker/z.md", "title: Lund"), entry_file("bocker/a.md", "title: lund")});
  CHECK(linked.text_of(linked.links.kinds[0].entries) == "bocker/a bocker/z");
  CHECK(linked.links.rank == std::vector<std::uint32_t>{0, 1, 2});
}

TEST_CASE("The alphabet is that of the language of the site") {
  auto made = make_catalogue({town("a", "Ärla"), town("b", "Bro")}, "{ title: B, languages: [en] }");
  const Linked linked(std::move(made));
  CHECK(index_of(linked) == "A Ärla\nB Bro\n");
}

}  // namespace kunskap
