#include "index/entry_texts.h"

#include "link/linked.h"

namespace kunskap {

TEST_CASE("The text of HTML is what people see") {
  std::string text;
  append_text_of_html(text,
                      "<p>Se <em>hjärt</em>svikt&amp;KOL<a href=\"x\">länk<span class=\"visually-hidden\"> "
                      "(extern)</span></a></p>\n<p>Ny</p>");
  CHECK(text == " Se hjärtsvikt KOLlänk \n Ny ");
  append_text_of_html(text, "<broken &amp");
}

TEST_CASE("An entry says its title, aliases, headings, values and the titles of related entries") {
  const Linked linked({entry_file("bocker/a.md",
                                  "title: Röda rummet\naliases: [Rummet]\nstate: printed\nauthors: [b]\nsummary: En "
                                  "roman.\nisbn: ['9789100000000']",
                                  "## Början\n\nEn kväll i maj.\n"),
                       entry_file("forfattare/b.md", "title: Strindberg")});
  const EntryTexts texts = read_texts(linked.made.catalogue, linked.links, linked.made.index("bocker/a"));
  CHECK(texts.title == "Röda rummet");
  CHECK(texts.names == std::vector<std::string>{"Rummet"});
  CHECK(texts.headings == "Början\n");
  CHECK(texts.summary == "En roman.");
  CHECK(texts.facts.find("Tryckt\n") != std::string::npos);
  CHECK(texts.facts.find("Strindberg\n") != std::string::npos);
  CHECK(texts.body.find("En kväll i maj.") != std::string::npos);
}

}  // namespace kunskap
