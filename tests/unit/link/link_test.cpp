#include "link/linked.h"

#include <map>
#include <random>
#include <set>

namespace kunskap {
namespace {

std::vector<Written> library() {
  return {entry_file("bocker/pippi.md", "title: Pippi\nauthors: [astrid]\nsubjects: [tove, lund, astrid]"),
          entry_file("bocker/pippi-2.md",
                     "title: Pippi går ombord\nauthors: [{ to: astrid, basis: inferred }, unknown]\nsequel_of: pippi"),
          entry_file("visor/idas.md", "title: Idas sommarvisa\nauthors: [astrid, nobody]"),
          entry_file("forfattare/astrid.md", "title: Astrid\ntown: { to: vimmerby, basis: assigned }"),
          entry_file("forfattare/tove.md", "title: Tove\ntown: unknown"),
          entry_file("orter/vimmerby.md", "title: Vimmerby"),
          entry_file("orter/lund.md", "title: Lund")};
}

}  // namespace

TEST_CASE("Written relations lead to their entries; the unknown and what is not there stand last") {
  const Linked linked(library());
  CHECK(linked.relation("bocker/pippi", "authors") == "forfattare/astrid");
  CHECK(linked.relation("bocker/pippi-2", "authors") == "forfattare/astrid(inferred) ?");
  CHECK(linked.relation("visor/idas", "authors") == "forfattare/astrid ?");
  CHECK(linked.relation("forfattare/tove", "town") == "?");
  CHECK(linked.relation("bocker/pippi", "sequel_of") == "");
}

TEST_CASE("A relation to several kinds is sorted by kind, in the order of the model, and then by the alphabet") {
  CHECK(Linked(library()).relation("bocker/pippi", "subjects") == "forfattare/astrid forfattare/tove orter/lund");
}

TEST_CASE("A reference to several kinds leads to the first of them that has the entry") {
  const Linked linked({entry_file("bocker/a.md", "title: A\nsubjects: [lund]"),
                       entry_file("orter/lund.md", "title: Lund"), entry_file("forfattare/lund.md", "title: Lund")});
  CHECK(linked.relation("bocker/a", "subjects") == "orter/lund");
  CHECK(linked.relation("forfattare/lund", "books_about") == "");
}

TEST_CASE("An inverse mirrors the relations of every kind that shares it, with its basis") {
  const Linked linked(library());
  CHECK(linked.relation("forfattare/astrid", "works") == "bocker/pippi bocker/pippi-2(inferred) visor/idas");
  CHECK(linked.relation("bocker/pippi", "sequels") == "bocker/pippi-2");
  CHECK(linked.relation("orter/lund", "books_about") == "bocker/pippi");
  CHECK(linked.relation("forfattare/tove", "books_about") == "bocker/pippi");
  CHECK(linked.relation("orter/vimmerby", "authors") == "forfattare/astrid(assigned)");
}

TEST_CASE("A link knows what was written of it on either side, where that is more than the basis") {
  const Linked linked({{"forfattare/astrid.yaml", "title: Astrid"},
                       {"bocker/a.yaml", "title: A\nauthors: { to: astrid, basis: assigned }"},
                       {"bocker/b.yaml", "title: B\nauthors: { to: astrid, note: Obs }"}});
  const Entry& noted = linked.made.entry("bocker/b");
  const EntryLinks& astrid = linked.links.entries[linked.made.index("forfattare/astrid")];
  const auto works = linked.made.catalogue.model.kinds[2].find_relation("works").value();
  CHECK(linked.links.entries[linked.made.index("bocker/b")].relations[0][0].reference == &noted.references[0][0]);
  REQUIRE(astrid.relations[works].size() == 2);
  CHECK(astrid.relations[works][0].reference == nullptr);
  CHECK(astrid.relations[works][1].reference == &noted.references[0][0]);
}

TEST_CASE("A derived relation has the weakest basis of the way, and no reference") {
  const Linked linked(library());
  CHECK(linked.relation("bocker/pippi", "towns") == "orter/vimmerby(assigned)");
  CHECK(linked.relation("bocker/pippi-2", "towns") == "orter/vimmerby(inferred)");
  CHECK(linked.relation("orter/vimmerby", "works") ==
        "bocker/pippi(assigned) bocker/pippi-2(inferred) visor/idas(assigned)");
  CHECK(linked.relation("orter/lund", "works") == "");
  const auto& towns = linked.links.entries[linked.made.index("bocker/pippi")].relations.back();
  CHECK(towns.at(0).reference == nullptr);
}

TEST_CASE("What is derived by several ways stands once, with the best basis") {
  const Linked linked(
      {entry_file("bocker/a.md", "title: A\nauthors: [{ to: x, basis: example }, y, { to: z, basis: inferred }]"),
       entry_file("forfattare/x.md", "title: X\ntown: lund"),
       entry_file("forfattare/y.md", "title: Y\ntown: { to: lund, basis: assigned }"),
       entry_file("forfattare/z.md", "title: Z\ntown: unknown"), entry_file("orter/lund.md", "title: Lund")});
  CHECK(linked.relation("bocker/a", "towns") == "orter/lund(assigned)");
}

TEST_CASE("A relation that is derived on one of the kinds on the way is not followed there") {
  const std::string model = R"(kinds:
  a: { relations: { parts: { to: [b, c], many: true }, ends: { via: parts.end } } }
  b: { relations: { end: { to: d } } }
  c: { relations: { b: { to: b }, end: { via: b.end } } }
  d: {}
)";
  const Linked linked({entry_file("a/a.md", "title: A\nparts: [b, c]"), entry_file("b/b.md", "title: B\nend: d"),
                       entry_file("b/b2.md", "title: B2\nend: e"), entry_file("c/c.md", "title: C\nb: b2"),
                       entry_file("d/d.md", "title: D"), entry_file("d/e.md", "title: E")},
                      1, model);
  CHECK(linked.made.lines() == "");
  CHECK(linked.relation("c/c", "end") == "d/e");
  CHECK(linked.relation("a/a", "ends") == "d/d");
}

TEST_CASE("Links in texts are known from the other side, once each, without those to the page itself") {
  const Linked linked({entry_file("bocker/a.md", "title: Ö", "[B](b.md) [igen](b.md#x) [här](#y) [A](a.md)\n"),
                       entry_file("bocker/b.md", "title: B", "[dött](z.md) [lista](../visor/)\n"),
                       entry_file("orter/c.md", "title: A", "[B](../bocker/b.md)\n")});
  CHECK(linked.text_of(linked.links.entries[linked.made.index("bocker/b")].linked_from) == "orter/c bocker/a");
  CHECK(linked.links.entries[linked.made.index("bocker/a")].linked_from.empty());
}

TEST_CASE("An entry may refer to itself") {
  const Linked linked({entry_file("bocker/a.md", "title: A\nsequel_of: a")});
  CHECK(linked.relation("bocker/a", "sequels") == "bocker/a");
}

TEST_CASE("Entries whose files could not be read can be linked to") {
  const Linked linked({entry_file("bocker/a.md", "title: A\nauthors: [x]"), {"forfattare/x.md", "no facts"}});
  CHECK(linked.relation("bocker/a", "authors") == "forfattare/x");
  CHECK(linked.relation("forfattare/x", "works") == "bocker/a");
}

TEST_CASE("A catalogue without entries has no links") {
  const Linked linked(std::vector<Written>{});
  CHECK(linked.links.entries.empty());
  CHECK(linked.links.kinds.size() == 4);
  CHECK(linked.links.index.empty());
}

// The slow and obvious way, and random catalogues to try both on.

namespace {

const std::vector<std::pair<std::string, int>> folders{{"bocker", 12}, {"visor", 6}, {"forfattare", 7}, {"orter", 4}};

std::vector<Written> random_entries(std::mt19937& random) {
  const auto number = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
  const auto reference = [&](const char* letter, int count) {
    const char* bases[] = {"source", "assigned", "inferred", "example"};
    const std::string id = number(8) == 0 ? "unknown" : letter + std::to_string(number(count + 1));
    return "{ to: " + id + ", basis: " + bases[number(4)] + ", from: " + std::to_string(1900 + number(100)) + " }";
  };
  const auto references = [&](const char* letter, int count) {
    std::string list;
    for (int i = number(4); i > 0; --i) list += (list.empty() ? "" : ", ") + reference(letter, count);
    return "[" + list + "]";
  };
  std::vector<Written> entries;
  for (const auto& [folder, count] : folders)
    for (int i = 0; i < count; ++i) {
      const std::string id = folder.substr(0, 1) + std::to_string(i);
      std::string facts = "title: " + std::string(1, static_cast<char>('A' + number(26))) + std::to_string(number(3));
      if (folder == "bocker")
        facts += "\nauthors: " + references("f", 7) + "\nsubjects: " + references(number(2) ? "o" : "f", 4);
      if (folder == "bocker" && number(2)) facts += "\nsequel_of: { to: b" + std::to_string(number(12)) + " }";
      if (folder == "visor") facts += "\nauthors: " + references("f", 7);
      if (folder == "forfattare" && number(4)) facts += "\ntown: " + reference("o", 4);
      entries.push_back(entry_file(folder + "/" + id + ".md", facts));
    }
  return entries;
}

/// An entry by another, seen through one relation: who, how well founded.
using Pairs = std::multiset<std::pair<std::string, Basis>>;

class Twin {
 public:
  explicit Twin(const SmallCatalogue& made) : made_(made) {}

  Pairs relation(const std::string& path, const Relation& relation) const {
    switch (relation.origin) {
      case Relation::Origin::written:
        return written(path, relation.name);
      case Relation::Origin::inverse:
        return inverse(path, relation);
      case Relation::Origin::derived:
        return derived(path, relation);
    }
    return {};
  }

 private:
  const Kind& kind_of(const std::string& path) const { return made_.catalogue.model.kinds[made_.entry(path).kind]; }

  std::string target(const Relation& relation, const std::string& id) const {
    for (const KindIndex kind : relation.to)
      for (const Entry& entry : made_.catalogue.entries)
        if (entry.kind == kind && entry.id == id) return made_.catalogue.model.kinds[kind].folder + "/" + id;
    return "?";
  }

  Pairs written(const std::string& path, const std::string& name) const {
    Pairs pairs;
    const Kind& kind = kind_of(path);
    const Slot slot = kind.find_relation(name).value();
    for (const Reference& reference : made_.entry(path).references[slot])
      pairs.insert({target(kind.relations[slot], reference.to), reference.basis});
    return pairs;
  }

  Pairs inverse(const std::string& path, const Relation& relation) const {
    Pairs pairs;
    for (EntryIndex other = 0; other < made_.catalogue.entries.size(); ++other)
      for (const Relation::Mirrored& mirrored : relation.mirrors) {
        if (made_.catalogue.entries[other].kind != mirrored.kind) continue;
        const std::string& name = made_.catalogue.model.kinds[mirrored.kind].relations[mirrored.relation].name;
        for (const auto& [to, basis] : written(made_.path(other), name))
          if (to == path) pairs.insert({made_.path(other), basis});
      }
    return pairs;
  }

  Pairs derived(const std::string& path, const Relation& relation) const {
    std::map<std::string, Basis> best;
    for (const auto& [between, first] : this->relation(path, kind_of(path).relations[relation.via])) {
      if (between == "?") continue;
      const Kind& kind = kind_of(between);
      for (const auto& [end, second] :
           this->relation(between, kind.relations[kind.find_relation(relation.via_next).value()])) {
        if (end == "?") continue;
        const Basis weakest = first < second ? second : first;
        const auto [found, is_new] = best.emplace(end, weakest);
        if (!is_new && weakest < found->second) found->second = weakest;
      }
    }
    return {best.begin(), best.end()};
  }

  const SmallCatalogue& made_;
};

}  // namespace

TEST_CASE("Random catalogues are linked as the slow and obvious way links them, on any number of threads") {
  std::mt19937 random(4);
  for (int round = 0; round < 25; ++round) {
    const std::vector<Written> entries = random_entries(random);
    const Linked linked(entries, 1);
    const Twin twin(linked.made);
    for (EntryIndex index = 0; index < linked.made.catalogue.entries.size(); ++index) {
      const Kind& kind = linked.made.catalogue.model.kinds[linked.made.catalogue.entries[index].kind];
      for (std::size_t slot = 0; slot < kind.relations.size(); ++slot) {
        Pairs found;
        for (const Link& link : linked.links.entries[index].relations[slot])
          found.insert({link.entry == Link::unknown ? "?" : linked.made.path(link.entry), link.basis});
        INFO(linked.made.path(index) << " " << kind.relations[slot].name << ", round " << round);
        CHECK((found == twin.relation(linked.made.path(index), kind.relations[slot])));
      }
    }
    CHECK(all_of(linked) == all_of(Linked(entries, 4)));
  }
}

}  // namespace kunskap
