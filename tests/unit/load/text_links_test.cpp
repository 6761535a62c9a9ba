#include "load/text_links.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

/// Where links and images lead that stand in the text of bocker/pippi.md, beside the images karta.png and "å b.png".
struct Text {
  Problems problems;
  Model model = read_model(yaml_of(library_model), problems);
  std::vector<Image> images{{"bocker/karta.png", "bilder/bocker/karta.1.png", ""},
                            {"bocker/å b.png", "bilder/bocker/a-b.2.png", ""},
                            {"visor/not.svg", "bilder/visor/not.3.svg", ""}};
  ImageIndex index{images};
  std::vector<TextLink> links;
  TextLinks reader{"bocker/pippi.md", model, index, links, problems};

  std::string link(std::string_view destination) {
    const MarkdownTarget target = reader.link(destination, {0, 3, 5, 7});
    return target.address + (target.external ? " (external)" : "");
  }
  std::string image(std::string_view destination) { return reader.image(destination, {0, 3, 5, 7}).address; }
  std::string noted() const {
    std::string all;
    for (const TextLink& link : links) {
      CHECK(link.place == Place{0, 3, 5, 7});
      all += (all.empty() ? "" : " ") + link.path + "#" + link.anchor;
    }
    return all;
  }
};

}  // namespace

TEST_CASE("A link to an entry's file becomes a link to its page, and is noted to be checked") {
  Text text;
  CHECK(text.link("emil.md") == "../../bocker/emil/");
  CHECK(text.link("./emil.md") == "../../bocker/emil/");
  CHECK(text.link("../visor/idas.yaml#Vers ett") == "../../visor/idas/#vers-ett");
  CHECK(text.link("../visor/idas.md#%C3%85r%201") == "../../visor/idas/#ar-1");
  CHECK(text.noted() == "bocker/emil.md# bocker/emil.md# visor/idas.yaml#vers-ett visor/idas.md#ar-1");
  CHECK(text.problems.empty());
}

TEST_CASE("A link within the page is one to the entry's own file") {
  Text text;
  CHECK(text.link("#Innehåll") == "#innehall");
  CHECK(text.noted() == "bocker/pippi.md#innehall");
}

TEST_CASE("A link to a folder is one to the listing, which is noted, a link to an image one to the image") {
  Text text;
  CHECK(text.link("../visor/") == "../../visor/");
  CHECK(text.link("../visor") == "../../visor/");
  CHECK(text.link(".") == "../../bocker/");
  CHECK(text.link("karta.png") == "../../bilder/bocker/karta.1.png");
  CHECK(text.noted() == "visor# visor# bocker#");
  CHECK(text.problems.empty());
}

TEST_CASE("Addresses of the web, of mail and of telephones stay as they are") {
  Text text;
  CHECK(text.link("https://example.se/å") == "https://example.se/å (external)");
  CHECK(text.link("http://example.se") == "http://example.se (external)");
  CHECK(text.link("mailto:a@example.se") == "mailto:a@example.se");
  CHECK(text.link("tel:112") == "tel:112");
  CHECK(text.problems.empty());
}

TEST_CASE("Links that lead nowhere are told of as they are written") {
  Text text;
  for (const char* dead : {"emil", "emil.html", "../../hemligt.md", "#", "", "../annat/", "saknas.png"})
    CHECK(text.link(dead) == "");
  const std::string words = "3:5+7 dod-lank: länken leder ingenstans: ";
  const std::string missing = " finns inte; länka till en fil med hela dess namn, till exempel ../mapp/fil.md";
  const std::string empty = "det står ingen fil mellan parenteserna";
  CHECK(lines_of(text.problems) == words + "\"emil\"" + missing + "\n" + words + "\"emil.html\"" + missing + "\n" +
                                       words + "\"../../hemligt.md\" ligger utanför innehållet\n" + words + empty +
                                       "\n" + words + empty + "\n" + words + "\"../annat/\"" + missing + "\n" + words +
                                       "\"saknas.png\"" + missing);
}

TEST_CASE("Links from the top of a server and with other schemes are not allowed") {
  Text text;
  CHECK(text.link("/bocker/emil/") == "");
  CHECK(text.link("javascript:alert(1)") == "");
  CHECK(text.link("FTP://example.se") == "");
  CHECK(lines_of(text.problems) ==
        "3:5+7 absolut-lank: länken \"/bocker/emil/\" börjar med snedstreck och går sönder när katalogen flyttas; "
        "länka till "
        "filen, till exempel ../mapp/fil.md\n"
        "3:5+7 lankens-sort: länkar som börjar med \"javascript:\" är inte tillåtna; använd https, http, mailto eller "
        "tel\n"
        "3:5+7 lankens-sort: länkar som börjar med \"ftp:\" är inte tillåtna; använd https, http, mailto eller tel");
}

TEST_CASE("An image stands beside the texts, also with letters and spaces in its name") {
  Text text;
  CHECK(text.image("karta.png") == "../../bilder/bocker/karta.1.png");
  CHECK(text.image("../visor/not.svg") == "../../bilder/visor/not.3.svg");
  CHECK(text.image("%C3%A5%20b.png") == "../../bilder/bocker/a-b.2.png");
  CHECK(text.problems.empty());
}

TEST_CASE("An image that is not there is told of, and none is fetched from elsewhere") {
  Text text;
  for (const char* missing : {"not.svg", "https://example.se/a.png", "/bocker/karta.png", "../../karta.png", ""})
    CHECK(text.image(missing) == "");
  const std::string words = "3:5+7 saknad-bild: bilden \"";
  const std::string end = "\" finns inte; lägg bildfilen i samma mapp som texten";
  CHECK(lines_of(text.problems) == words + "not.svg" + end + "\n" + words + "https://example.se/a.png" + end + "\n" +
                                       words + "/bocker/karta.png" + end + "\n" + words + "../../karta.png" + end +
                                       " (karta.png?)" + "\n" + words + end);
}

}  // namespace kunskap
