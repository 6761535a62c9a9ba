#include "render/explain.h"

#include "link/glossary.h"
#include "overview_model.h"

#include <algorithm>
#include <random>
#include <set>

namespace kunskap {
namespace {

/// «npo», «remiss», «remissvar» and so on, in the order of the catalogue.
const std::vector<Written> words{
    entry_file("ord/fou.md", "title: Forskning och utveckling\nmeaning: x\nshort: [FoU-enhet]"),
    entry_file("ord/npo.md", "title: Nationellt programområde\nmeaning: x\nshort: [NPO]"),
    entry_file("ord/omrade.md", "title: Område\nmeaning: x"), entry_file("ord/remiss.md", "title: Remiss\nmeaning: x"),
    entry_file("ord/svar.md", "title: Remiss tillbaka\nmeaning: x")};

struct Explaining {
  SmallCatalogue made = make_overview(words);
  Glossary glossary = collect_glossary(made.catalogue);
  EntryLabels labels{made.catalogue};
  UsedWords used;

  /// `<a class="term" href="#_ord-npo">NPO</a>` as `[NPO:npo]`.
  std::string explained(std::string_view html) {
    std::string text = explain(html, glossary, labels, used);
    const std::string open = "<a class=\"term\" href=\"#_ord-";
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open)) {
      const std::size_t id = at + open.size();
      const std::size_t close = text.find("\">", id);
      const std::size_t end = text.find("</a>", close);
      text = text.substr(0, at) + "[" + text.substr(close + 2, end - close - 2) + ":" + text.substr(id, close - id) +
             "]" + text.substr(end + 4);
    }
    return text;
  }
};

std::string explained(std::string_view html) { return Explaining().explained(html); }

}  // namespace

TEST_CASE("The first use of a word leads to what explains it") {
  Explaining page;
  CHECK(explain("<p>Ett NPO.</p>", page.glossary, page.labels, page.used) ==
        "<p>Ett <a class=\"term\" href=\"#_ord-npo\">NPO</a>.</p>");
  CHECK(explained("NPO") == "[NPO:npo]");
  CHECK(explained("") == "");
  CHECK(explained("<p>Inget här.</p>") == "<p>Inget här.</p>");
}

TEST_CASE("Only the first use is marked, under whatever name, also over several texts of a page") {
  Explaining page;
  CHECK(page.explained("<p>NPO, NPO och nationellt programområde</p>") ==
        "<p>[NPO:npo], NPO och nationellt programområde</p>");
  CHECK(page.explained("<p>Remiss till NPO</p>") == "<p>[Remiss:remiss] till NPO</p>");
  REQUIRE(page.used.words.size() == 2);
  CHECK(page.used.words[0].text == "NPO");
  CHECK(page.used.words[1].text == "Remiss");
}

TEST_CASE("The longest of the words that begin at a place is meant") {
  CHECK(explained("nationellt programområde") == "[nationellt programområde:npo]");
  CHECK(explained("Remiss tillbaka. Remiss.") == "[Remiss tillbaka:svar]. [Remiss:remiss].");
  CHECK(explained("Remiss tillbakavisad") == "[Remiss:remiss] tillbakavisad");
}

TEST_CASE("A word within a longer one that has been used is not explained for itself") {
  CHECK(explained("Remiss tillbaka och Remiss tillbaka") == "[Remiss tillbaka:svar] och Remiss tillbaka");
}

TEST_CASE("Only whole words are meant, as they are written") {
  CHECK(explained("remisser, Nporna, NPOx, xNPO, ÄNPO, NPOå, NPO2, npo") ==
        "remisser, Nporna, NPOx, xNPO, ÄNPO, NPOå, NPO2, npo");
  CHECK(explained("programområde") == "programområde");
  CHECK(explained("(NPO)") == "([NPO:npo])");
}

TEST_CASE("What follows a hyphen is part of another word, what stands before one is not") {
  CHECK(explained("GEM-NPO") == "GEM-NPO");
  CHECK(explained("NPO-möte") == "[NPO:npo]-möte");
  CHECK(explained("FoU-enhet") == "[FoU-enhet:fou]");
}

TEST_CASE("Quotation marks, dashes and spaces that do not break are no letters") {
  CHECK(explained("«NPO»") == "«[NPO:npo]»");
  CHECK(explained("”NPO”") == "”[NPO:npo]”");
  CHECK(explained("NPO–remiss") == "[NPO:npo]–[remiss:remiss]");
  CHECK(explained("NPO…") == "[NPO:npo]…");
  CHECK(explained("ett\u00A0NPO\u00A0till") == "ett\u00A0[NPO:npo]\u00A0till");
}

TEST_CASE("Entities are no words") {
  CHECK(explained("A &amp; NPO &lt;remiss&gt;") == "A &amp; [NPO:npo] &lt;[remiss:remiss]&gt;");
  const auto made = make_overview({entry_file("ord/amp.md", "title: amp\nmeaning: x")});
  UsedWords used;
  CHECK(explain("&amp; &amp", collect_glossary(made.catalogue), EntryLabels(made.catalogue), used) == "&amp; &amp");
}

TEST_CASE("Nothing is marked in tags, links, headings, code and other closed elements") {
  CHECK(explained("<p title=\"NPO\">x</p>") == "<p title=\"NPO\">x</p>");
  for (const char* element :
       {"a", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "code", "svg", "button", "summary", "abbr"}) {
    const std::string inside = std::string("<") + element + " class=\"x\"><b>NPO</b></" + element + ">";
    CHECK(explained(inside + " NPO") == inside + " [NPO:npo]");
  }
}

TEST_CASE("Closed elements hold one another, and others that begin alike are open") {
  CHECK(explained("<a><code>NPO</code> NPO</a> NPO") == "<a><code>NPO</code> NPO</a> [NPO:npo]");
  CHECK(explained("<h2>NPO<br>NPO</h2><p>NPO</p>") == "<h2>NPO<br>NPO</h2><p>[NPO:npo]</p>");
  CHECK(explained("<article>NPO</article>") == "<article>[NPO:npo]</article>");
  CHECK(explained("<hr>NPO") == "<hr>[NPO:npo]");
  CHECK(explained("<em>Nationellt</em> programområde") == "<em>Nationellt</em> programområde");
}

TEST_CASE("The page's own entry and the words of its title need no explanation on it") {
  Explaining page;
  page.used.own_entry = page.made.index("ord/remiss");
  page.used.about = "Vad NPO gör";
  CHECK(page.explained("Remiss, NPO, Remiss tillbaka, Område") ==
        "Remiss, NPO, [Remiss tillbaka:svar], [Område:omrade]");
}

TEST_CASE("A word of the title is a whole one, and stands for the other names of its entry") {
  Explaining page;
  page.used.about = "NPOs remisser, vårt område";
  CHECK(page.explained("NPO, remiss, område, Område") == "[NPO:npo], [remiss:remiss], område, Område");
}

namespace {

/// The same in another way: character by character, with every word of the glossary tried at each.
std::string slowly_explained(const std::string& html, const Glossary& glossary, const EntryLabels& labels) {
  std::vector<GlossaryWord> all;
  for (const auto& [first, list] : glossary.by_first_word) all.insert(all.end(), list.begin(), list.end());
  std::stable_sort(all.begin(), all.end(),
                   [](const GlossaryWord& a, const GlossaryWord& b) { return a.text.size() > b.text.size(); });
  const std::string letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZåäöÅÄÖ0123456789";
  const auto letter_at = [&](std::size_t at) {
    if (at >= html.size()) return false;
    const std::size_t bytes = static_cast<unsigned char>(html[at]) >= 0x80 ? 2 : 1;
    return letters.find(html.substr(at, bytes)) != std::string::npos;
  };
  std::string out;
  std::set<std::uint32_t> used;
  bool begins_word = true;
  int closed = 0;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] == '<' || html[at] == '&') {
      const std::size_t end = html.find(html[at] == '<' ? '>' : ';', at) + 1;
      const std::string tag = html.substr(at, end - at);
      closed += tag == "<code>" || tag == "<a href=\"NPO\">" ? 1 : tag == "</code>" || tag == "</a>" ? -1 : 0;
      out += tag;
      at = end;
      begins_word = true;
      continue;
    }
    const GlossaryWord* here = nullptr;
    if (closed == 0 && begins_word && (at == 0 || html[at - 1] != '-'))
      for (const GlossaryWord& word : all)
        if (!here && html.compare(at, word.text.size(), word.text) == 0 && !letter_at(at + word.text.size()))
          here = &word;
    if (here) {
      const bool is_new = used.insert(here->entry).second;
      out += is_new
                 ? "<a class=\"term\" href=\"#_ord-" + std::string(labels.id(here->entry)) + "\">" + here->text + "</a>"
                 : here->text;
      at += here->text.size();
      begins_word = !letter_at(at - 1);
      continue;
    }
    const std::size_t bytes = static_cast<unsigned char>(html[at]) >= 0x80 ? 2 : 1;
    begins_word = !letter_at(at);
    out += html.substr(at, bytes);
    at += bytes;
  }
  return out;
}

}  // namespace

TEST_CASE("Random HTML is explained as word by word") {
  const Explaining page;
  const char* pieces[] = {"NPO",       "Remiss", "remiss", "tillbaka",  "nationellt", "programområde",
                          "FoU-enhet", "x",      " ",      " ",         " ",          "-",
                          ", ",        "å",      "«",      "&amp;",     "<b>",        "</b>",
                          "område",    "er",     "7",      "Nationellt"};
  std::mt19937 random(5);
  for (int round = 0; round < 20000; ++round) {
    std::string html;
    std::vector<std::string> open;
    for (std::size_t length = random() % 14; length > 0; --length) {
      const std::size_t choice = random() % 26;
      if (choice == 24) {
        html += random() % 2 == 0 ? "<code>" : "<a href=\"NPO\">";
        open.push_back(html.ends_with("<code>") ? "</code>" : "</a>");
      } else if (choice == 25 && !open.empty()) {
        html += open.back();
        open.pop_back();
      } else {
        html += pieces[choice % 22];
      }
    }
    for (; !open.empty(); open.pop_back()) html += open.back();
    UsedWords used;
    const std::string quick = explain(html, page.glossary, page.labels, used);
    if (quick != slowly_explained(html, page.glossary, page.labels)) FAIL(html << "\n" << quick);
  }
}

}  // namespace kunskap
