#include "index/rank.h"

#include "index/small_index.h"

#include <algorithm>
#include <map>
#include <random>

namespace kunskap {
namespace {

/// Goes through every entry and every match, and keeps nothing.
std::vector<RankedHit> rank_slowly(std::string_view text, IndexReader& index) {
  const RankingConstants& constants = index.root().constants;
  const Query query = read_query(text, index);
  std::vector<SearchedWord> words = find_matches(query, index);
  if (words.size() > 1 || !query.intents.empty()) complete(words, index);
  const auto kind_of = [&](std::uint32_t entry) {
    const RootKind* found = nullptr;
    for (const RootKind& kind : index.root().kinds)
      if (entry >= kind.first) found = &kind;
    return found;
  };
  const auto is_in = [&](const Intent& intent, std::uint32_t entry) {
    for (const NamedValue& named : intent) {
      if (named.facet < 0 && kind_of(entry) == &index.root().kinds[named.value]) return true;
      if (named.facet < 0) continue;
      for (const std::uint32_t value : index.facet(static_cast<std::size_t>(named.facet))[entry])
        if (value == named.value) return true;
    }
    return false;
  };
  const auto strength = [&](const std::vector<std::string>& key, std::uint32_t entry) {
    unsigned best = 0;
    if (key.empty()) return best;
    for (const TitleHit& hit : index.terms(index.shard_of(longest_stem(key))).titles)
      if (hit.entry == entry && hit.hash == hash_of_title(joined(key))) best = std::max(best, hit.strength);
    return best;
  };
  const auto bonus = [&](unsigned of) {
    return of == 0 ? 0 : of == 1 ? constants.exact1 : of == 2 ? constants.exact2 : constants.exact3;
  };
  std::vector<RankedHit> hits;
  for (std::uint32_t entry = 0; entry < index.root().entries; ++entry) {
    std::int64_t sum = 0, all = 0, strong = 0, share = 0;
    bool in_any = false;
    for (const Intent& intent : query.intents) in_any |= is_in(intent, entry);
    for (const SearchedWord& word : words) {
      std::int64_t importance = word.matches.empty() ? constants.missing : 0, most = 0;
      bool is_found = false, is_strong = false;
      for (const Match& match : word.matches) {
        importance = std::max(importance, match.weight * match.rarity / 100);
        for (const ListedHit& hit : match.hits) {
          if (hit.entry != entry) continue;
          const bool other = match.spelled && std::count(match.spelled->begin(), match.spelled->end(), entry) == 0;
          most = std::max(most,
                          (other ? match.weight * constants.spelling / 100 : match.weight) * match.rarity * hit.level);
          is_found = true;
          is_strong |= hit.tier == Tier::strong || (hit.tier == Tier::facts && in_any);
        }
      }
      all += importance;
      sum += most / 100;
      if (is_found) share += importance;
      if (is_strong) strong += importance;
    }
    std::int64_t score = sum;
    if (all > 0) {
      score = score * (100 * constants.strongbase + (100 - constants.strongbase) * (100 * strong / all)) / 10000;
      score = score * (100 * constants.sharebase + (100 - constants.sharebase) * (100 * share / all)) / 10000;
    }
    bool in_all = !query.intents.empty();
    for (const Intent& intent : query.intents) in_all &= is_in(intent, entry);
    if (in_all && !query.has_rest) score += constants.member;
    const auto tokens = title_tokens(query, false);
    const std::vector<std::string> key = stems_of(tokens);
    const unsigned whole = strength(key, entry);
    const unsigned rest = in_all ? std::max(whole, strength(stems_of(title_tokens(query, true)), entry)) : whole;
    std::int64_t best = bonus(rest);
    for (std::size_t i = 0; i < key.size() && rest == 0; ++i)
      for (std::size_t size = 1; i + size <= key.size(); ++size) {
        if (size == key.size()) continue;
        if (std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(i),
                        tokens.begin() + static_cast<std::ptrdiff_t>(i + size),
                        [](const QueryToken* token) { return token->in_intent; }))
          continue;
        const auto begin = key.begin() + static_cast<std::ptrdiff_t>(i);
        const unsigned inner = strength({begin, begin + static_cast<std::ptrdiff_t>(size)}, entry);
        best = std::max(best, bonus(inner) * constants.inner * static_cast<std::int64_t>(size) /
                                  (100 * static_cast<std::int64_t>(key.size())));
      }
    if (rest == 0) best = best * (all > 0 ? 100 * strong / all : 0) / 100;
    score += best;
    for (const Intent& intent : query.intents)
      if (is_in(intent, entry))
        score = score * constants.in / 100;
      else if (whole < 3)
        score = score * constants.out / 100;
    score = score * kind_of(entry)->prior / 100;
    if (score > 0) hits.push_back({entry, score});
  }
  std::stable_sort(hits.begin(), hits.end(), [](const RankedHit& a, const RankedHit& b) { return a.score > b.score; });
  return hits;
}

std::string as_text(const std::vector<RankedHit>& hits) {
  std::string text;
  for (const RankedHit& hit : hits) text += std::to_string(hit.entry) + ":" + std::to_string(hit.score) + " ";
  return text;
}

const std::vector<std::string> all_words{"hjärt", "svikt", "rygg", "knä", "led",    "artros",    "njur",
                                         "sten",  "fot",   "sår",  "bok", "böcker", "tryckt",    "planerad",
                                         "råd",   "rad",   "mat",  "och", "i",      "stockholm", "visa"};

std::string random_text(std::mt19937& random, std::size_t most) {
  std::string text;
  for (std::size_t i = 0, count = 1 + random() % most; i < count; ++i) {
    text += text.empty() ? "" : " ";
    for (std::size_t part = 0, parts = 1 + random() % 2; part < parts; ++part)
      text += all_words[random() % all_words.size()];
  }
  return text;
}

std::vector<Written> random_entries(std::mt19937& random, std::size_t count) {
  std::vector<Written> entries;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string state = random() % 2 ? "printed" : "planned";
    entries.push_back(entry_file((random() % 3 ? "bocker/b" : "visor/b") + std::to_string(i) + ".md",
                                 "title: " + random_text(random, 3) + "\nsummary: " + random_text(random, 4),
                                 random_text(random, 60) + "\n"));
    if (entries.back().path.starts_with("bocker"))
      entries.back() = entry_file(entries.back().path, "title: " + random_text(random, 3) + "\nstate: " + state,
                                  "## " + random_text(random, 3) + "\n\n" + random_text(random, 60) + "\n");
  }
  return entries;
}

}  // namespace

TEST_CASE("The ranking gives what going through every entry gives") {
  std::mt19937 random(7);
  for (const std::size_t count : {5u, 40u, 150u}) {
    SmallIndex index(random_entries(random, count));
    for (int i = 0; i < 60; ++i) {
      const std::string query = random_text(random, 4) + (random() % 3 ? "" : " ");
      INFO(query);
      CHECK(as_text(rank(query, {}, index.reader()).hits) == as_text(rank_slowly(query, index.reader())));
    }
  }
}

TEST_CASE("Every title finds its entry first, and every word of it finds the entry") {
  SmallIndex index;
  for (std::uint32_t entry = 0; entry < index.reader().root().entries; ++entry) {
    const std::string title = index.reader().card(entry).title;
    INFO(title);
    CHECK(index.found(title, 1) == index.path(entry));
    for (const Token& token : tokens_of(title)) {
      INFO(token.spelling);
      CHECK(index.finds(token.spelling, index.path(entry)));
      CHECK(index.finds(token.folded, index.path(entry)));
    }
  }
}

TEST_CASE("A word that is being typed finds what the whole word finds") {
  SmallIndex index;
  for (std::uint32_t entry = 0; entry < index.reader().root().entries; ++entry)
    for (const Token& token : tokens_of(index.reader().card(entry).title))
      for (std::size_t size = 2; size < token.folded.size(); ++size) {
        INFO(token.folded.substr(0, size));
        CHECK(!rank(token.folded.substr(0, size), {}, index.reader()).hits.empty());
      }
  CHECK(index.found("epi", 1) == "bocker/epilepsi");
}

TEST_CASE("The parts of a compound find it, and a compound that nobody wrote finds its parts") {
  SmallIndex index;
  CHECK(index.found("rygg", 1) == "bocker/landryggsbesvar");
  CHECK(index.found("svikt", 1) == "bocker/hjartsvikt");
  CHECK(index.finds("njursjukdomar", "bocker/njurar"));
  CHECK(index.found("heroinberoende", 1) == "bocker/opioid");
}

TEST_CASE("Inflected, unaccented and misspelt words find what was meant") {
  SmallIndex index;
  CHECK(index.found("hjärtsviktens", 1) == "bocker/hjartsvikt");
  CHECK(index.found("epilepsins", 1) == "bocker/epilepsi");
  CHECK(index.found("hjartsvikt", 1) == "bocker/hjartsvikt");
  CHECK(index.found("skitzofreni", 1) == "bocker/schizofreni");
  CHECK(index.found("ostoporos", 1) == "bocker/osteoporos");
  CHECK(index.found("covid19", 1) == "bocker/covid");
}

TEST_CASE("The spelling with the right marks goes first") {
  SmallIndex index;
  CHECK(index.found("råd", 1) == "bocker/rad");
  CHECK(index.found("rad", 1) == "bocker/rader");
}

TEST_CASE("Words of the vocabulary find what they stand for, and never what they are confused with") {
  SmallIndex index;
  CHECK(index.found("benskörhet", 1) == "bocker/osteoporos");
  CHECK(index.found("ledgångsreumatism", 1) == "bocker/ra");
  CHECK(index.found("AST", 1) == "bocker/autism");
  CHECK(!index.finds("ledgångsreumatism", "bocker/artros"));
  CHECK(!index.finds("ledförslitning", "bocker/ra"));
}

TEST_CASE("Words for a kind, a status or a related entry prefer the entries that have it") {
  SmallIndex index;
  CHECK(index.found("visa hjärtsvikt", 2) == "bocker/hjartsvikt visor/hjartsvikt");
  CHECK(index.found("visa om hjärtsvikt", 1) == "visor/hjartsvikt");
  CHECK(index.found("tryckt bok", 2) == "bocker/hjartsvikt bocker/knaledsartros");
  CHECK(index.found("kommun", 1) == "orter/stockholm");
  CHECK(index.found("IBD", 1) == "bocker/ibd");
}

TEST_CASE("A filter leaves only entries of the kind") {
  SmallIndex index;
  const Ranking ranking = rank("hjärtsvikt", {1}, index.reader());
  REQUIRE(ranking.hits.size() == 1);
  CHECK(index.path(ranking.hits.front().entry) == "visor/hjartsvikt");
}

TEST_CASE("Hostile queries do no harm") {
  SmallIndex index;
  CHECK(rank("", {}, index.reader()).hits.empty());
  CHECK(rank("<script>%00\x01 .*[(", {}, index.reader()).hits.empty());
  CHECK(!rank("hjärtsvikt " + std::string(10'000, 'x'), {}, index.reader()).hits.empty());
  CHECK_NOTHROW(rank(std::string(10'000, 'a'), {}, index.reader()));
  CHECK_NOTHROW(rank("\U0001F600 \U0001F600", {}, index.reader()));
}

TEST_CASE("Files that are damaged or missing give fewer hits, not a crash") {
  SmallIndex whole;
  const std::string script = whole.files.text(whole.root());
  std::mt19937 random(3);
  for (int i = 0; i < 300; ++i) {
    std::string damaged = script;
    const std::size_t root_end = damaged.find("`);");
    for (int j = 0; j < 8; ++j)
      damaged[root_end + 3 + random() % (damaged.size() - root_end - 3)] = static_cast<char>(32 + random() % 90);
    IndexReader reader([&](const std::string& name) { return name == "root" ? std::optional(damaged) : std::nullopt; });
    for (const char* query : {"hjärtsvikt", "rygg", "tryckt bok", "skitzofreni", "njursten och rad"})
      CHECK_NOTHROW(rank(query, {}, reader));
  }
}

TEST_CASE("A ranking says why an entry has its score") {
  SmallIndex index;
  CHECK(explain("hjärtsvikt", 0, index.reader()).size() <= 2);
}

}  // namespace kunskap
