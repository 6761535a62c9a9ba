#include "render/small_site.h"

namespace kunskap {
namespace {

std::vector<Written> library() {
  return {entry_file("bocker/a.md", "title: Å\nstate: printed\nages: [adults]"),
          entry_file("bocker/b.md", "title: B\nstate: printed"), entry_file("bocker/c.md", "title: C\nstate: planned"),
          entry_file("bocker/d.md", "title: D\nstate: pulped"), entry_file("orter/lund.md", "title: Lund")};
}

std::string shown(const std::string& layout, std::string_view site = "title: B") {
  return SmallSite(library(), site).page("", layout);
}

}  // namespace

TEST_CASE("A kind has names, a text, an address, a count and its entries") {
  CHECK(shown("{% for k in catalogue.kinds %}{{ k }}|{{ k.id }}|{{ k.name }}|{{ k.names }}|{{ k.title }}|{{ k.about "
              "}}|{{ k.count }}; {% endfor %}") ==
        "bok|book|bok|böcker|Böcker|Det som går att läsa.|4; ort|town|ort|orter|Orter||1; ");
  CHECK(shown("{{ kinds.book.url }} {% for e in kinds.book.entries %}{{ e.title }} {{ e.state.tone }} {% endfor %}") ==
        "bocker/ B ready C starting D ended Å ready ");
  CHECK(shown("{{ kinds.book.title }}", "{ title: B, languages: [en] }") == "Books");
}

TEST_CASE("The catalogue counts its entries and lists the kinds that have any") {
  CHECK(shown("{{ catalogue.count }} {% for k in catalogue.kinds %}{{ k.id }} {% endfor %}") == "5 book town ");
}

TEST_CASE("A facet has its values with their share of the whole, for bars") {
  CHECK(shown("{% for v in kinds.book.facet.state.values %}{{ v.id }} {{ v.text }} {{ v.tone }} {{ v.count }} {{ "
              "v.offset }}+{{ v.share }} {{ v.url }}; {% endfor %}") ==
        "planned Planerad starting 1 0+25 bocker/lage/planned/; printed Tryckt ready 2 25+50 bocker/lage/printed/; "
        "pulped Makulerad ended 1 75+25 bocker/lage/pulped/; ");
}

TEST_CASE("A kind lists the facets that some entry has, and those that none has are nothing") {
  CHECK(shown("{% for f in kinds.book.facets %}{{ f.name }} {{ f.label }} {% endfor %}") == "state Läge ages Ålder ");
  CHECK(shown("{% if kinds.book.facet.state %}x{% endif %}{% if kinds.book.facet.authors %}y{% endif %}") == "x");
  CHECK(shown("{% for v in kinds.book.facet.authors.values %}x{% endfor %}") == "");
  CHECK(shown("{{ kinds.book.facet.sate.label }}") ==
        "1:21+4 layout-okant-namn: urvalen bland böcker har inget \"sate\" (state?)");
}

}  // namespace kunskap
