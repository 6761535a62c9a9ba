#include "index/search_report.h"

#include "index/index.h"
#include "index/lexicon.h"
#include "index/rank.h"

#include <map>
#include <mutex>
#include <numeric>

namespace kunskap {
namespace {

/// How far down people look.
constexpr std::size_t seen_hits = 10;

std::vector<ReportedLine> unsplit_words(const Catalogue& catalogue, const Links& links, unsigned jobs) {
  EntryOrder order(catalogue.entries.size());
  std::iota(order.begin(), order.end(), EntryIndex{0});
  const Synonyms synonyms(catalogue.vocabulary);
  const Parts forms = parts_of_forms(catalogue.vocabulary);
  const Gathered gathered = gather_words({catalogue, links, order, synonyms, forms}, jobs);
  const Lexicon lexicon = make_lexicon(gathered, catalogue.vocabulary, {}, jobs);
  std::map<std::string_view, std::string> spelled;
  for (std::size_t worker = 0; worker < gathered.workers.size(); ++worker)
    for (const Spelling& one : gathered.workers[worker].spellings) {
      std::string& spelling = spelled[lexicon.words[lexicon.of_worker[worker][one.word]].text];
      spelling = std::max(spelling, one.spelling);
    }
  std::vector<ReportedLine> lines;
  for (const std::string_view word : lexicon.unsplit) lines.push_back({spelled[word], {}});
  return lines;
}

/// The search files in memory, as a site would have them.
class ReportedIndex {
 public:
  ReportedIndex(const Catalogue& catalogue, const Links& links, unsigned jobs) {
    const FileSink sink{[this](std::string_view path, std::string_view bytes) {
                          const std::lock_guard lock(mutex_);
                          files_[std::string(path.substr(path.rfind('/') + 1))] = bytes;
                        },
                        {}};
    write_search_index(catalogue, links, {{}, jobs}, sink);
  }

  IndexReader reader() const {
    return IndexReader([this](const std::string& name) -> std::optional<std::string> {
      const auto found = files_.find(name + ".js");
      return found == files_.end() ? std::nullopt : std::optional(found->second);
    });
  }

 private:
  std::mutex mutex_;
  std::map<std::string, std::string> files_;
};

std::vector<ReportedLine> terms_without_hits(const Catalogue& catalogue, IndexReader& reader) {
  std::vector<ReportedLine> lines;
  for (const VocabularyTerm& term : catalogue.vocabulary.terms) {
    for (const VocabularyWord& word : term.words) {
      const auto direction = catalogue.vocabulary.relations[word.relation].direction;
      if (direction != WordRelation::Direction::both && direction != WordRelation::Direction::to_term) continue;
      if (rank(word.text + " ", {}, reader).hits.empty())
        lines.push_back({word.text + " (" + term.term + ")", word.place});
    }
  }
  return lines;
}

bool is_seen(const Ranking& ranking, IndexReader& reader, std::string_view id, const RootKind& kind) {
  for (std::size_t i = 0; i < std::min(seen_hits, ranking.hits.size()); ++i) {
    const std::uint32_t entry = ranking.hits[i].entry;
    if (entry >= kind.first && entry < kind.first + kind.count && reader.card(entry).id == id) return true;
  }
  return false;
}

std::vector<ReportedLine> entries_hard_to_find(const Catalogue& catalogue, IndexReader& reader) {
  std::vector<ReportedLine> lines;
  std::map<std::string, Ranking> rankings;
  for (const RootKind& kind : reader.root().kinds)
    for (std::uint32_t entry = kind.first; entry < kind.first + kind.count; ++entry) {
      const SearchCard card = reader.card(entry);
      bool is_found = false;
      for (const Token& token : tokens_of(card.title)) {
        const auto [ranking, is_new] = rankings.try_emplace(token.spelling);
        if (is_new) ranking->second = rank(token.spelling + " ", {}, reader);
        is_found = is_found || is_seen(ranking->second, reader, card.id, kind);
      }
      if (is_found) continue;
      const auto index = catalogue.find(*catalogue.model.find_kind(kind.id), card.id);
      lines.push_back({card.title, {catalogue.entries[*index].file, 1}});
    }
  return lines;
}

std::vector<ReportedLine> entries_without_text(const Catalogue& catalogue, const Links& links) {
  std::vector<ReportedLine> lines;
  for (EntryIndex i = 0; i < catalogue.entries.size(); ++i) {
    const EntryTexts texts = read_texts(catalogue, links, i);
    if (texts.body.empty() && texts.summary.empty() && texts.facts.empty())
      lines.push_back({texts.title, {catalogue.entries[i].file, 1}});
  }
  return lines;
}

}  // namespace

std::vector<ReportedPart> report_search(const Catalogue& catalogue, const Links& links, unsigned jobs) {
  const ReportedIndex index(catalogue, links, jobs);
  IndexReader reader = index.reader();
  return {{{"Långa ord i titlar, alias och rubriker som inte delades (lägg delarna i combining-forms.txt)",
            "Long words of titles, aliases and headings that were not split (put the parts in combining-forms.txt)"},
           unsplit_words(catalogue, links, jobs)},
          {{"Ord i vocabulary.yaml som inte hittar någon post", "Words of vocabulary.yaml that find no entry"},
           terms_without_hits(catalogue, reader)},
          {{"Poster som inget enskilt ord ur titeln hittar bland de tio första",
            "Entries that no single word of their title finds among the first ten"},
           entries_hard_to_find(catalogue, reader)},
          {{"Poster utan text, sammanfattning och uppgifter", "Entries without a text, a summary and facts"},
           entries_without_text(catalogue, links)}};
}

}  // namespace kunskap
