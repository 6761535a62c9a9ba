// write_search_index(), in order: the entries are numbered; their words are gathered (gather), joined, stemmed and
// split (lexicon), counted (postings); then the pieces are made, those of the terms in rounds, so that only some of the
// hits are in memory at a time. Small pieces are kept until it is known whether one file can hold them all.
#include "index/index.h"

#include "adapters/hash.h"
#include "base/parallel.h"
#include "index/coding.h"
#include "index/gather.h"
#include "index/lexicon.h"
#include "index/pieces.h"
#include "index/ranking_constants.h"
#include "index/root.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace kunskap {
namespace {

constexpr std::size_t smallest_term_piece = 1500, smallest_card = 30;
constexpr std::size_t hits_in_round = 4'000'000;
constexpr std::string_view index_version = "2";

EntryOrder order_of(const Catalogue& catalogue, const Links& links) {
  EntryOrder order(catalogue.entries.size());
  std::iota(order.begin(), order.end(), EntryIndex{0});
  std::sort(order.begin(), order.end(), [&](EntryIndex a, EntryIndex b) {
    return std::tuple(catalogue.entries[a].kind, links.rank[a], a) <
           std::tuple(catalogue.entries[b].kind, links.rank[b], b);
  });
  return order;
}

std::string as_script(std::string_view name, std::string_view text) {
  std::string script = "kunskapSearch(\"" + std::string(name) + "\",`";
  append_escaped_text(script, text);
  return script + "`);\n";
}

std::string numbered(char sort, std::size_t number) { return sort + std::to_string(number); }

/// Takes the pieces as they are made. Those of a small index are kept and come in one file, if they are few enough.
class PieceWriter {
 public:
  PieceWriter(const FileSink& sink, bool may_be_one_file, std::size_t largest_single_file)
      : sink_(sink), keeps_(may_be_one_file), largest_single_file_(largest_single_file) {}

  /// Requires: begin_folder() or an index that may be one file. One thread, if pieces are kept.
  void add(const std::string& name, std::string_view text) {
    std::string script = as_script(name, text);
    if (!keeps_) return sink_.write(folder_ + name + ".js", script);
    size_ += script.size();
    kept_.emplace_back(name, std::move(script));
  }

  bool keeps() const { return keeps_; }
  void begin_folder(std::string folder) { folder_ = std::move(folder); }

  /// Whether all pieces together would be small enough for one file, with a root of `size` bytes.
  bool is_one_file(std::size_t size) const { return keeps_ && size_ + size <= largest_single_file_; }

  /// The address of the root.
  std::string finish(std::string_view root) {
    std::string script = as_script("root", root);
    const bool in_one = is_one_file(script.size());
    if (keeps_) {
      Hasher hasher;
      hasher.add(script);
      for (const auto& piece : kept_) hasher.add(piece.second);
      folder_ = "s/" + as_hex(hasher.result()).substr(0, 16) + "/";
    }
    for (const auto& piece : kept_) {
      if (in_one)
        script += piece.second;
      else
        sink_.write(folder_ + piece.first + ".js", piece.second);
    }
    sink_.write(folder_ + "root.js", script);
    return folder_ + "root.js";
  }

 private:
  const FileSink& sink_;
  bool keeps_;
  std::size_t largest_single_file_;
  std::string folder_;
  std::vector<std::pair<std::string, std::string>> kept_;
  std::size_t size_ = 0;
};

/// Where the terms of `ranges` from `begin` on are too many for one round.
std::size_t end_of_round(const Lexicon& lexicon, const std::vector<std::uint32_t>& counts,
                         const std::vector<WordRange>& ranges, std::size_t begin) {
  std::size_t hits = 0, end = begin;
  while (end < ranges.size() && (end == begin || hits < hits_in_round)) {
    for (const std::uint32_t stem : stems_in(lexicon, ranges[end].begin, ranges[end].end))
      hits += counts[2 * stem] + counts[2 * stem + 1];
    ++end;
  }
  return end;
}

void write_term_piece(const TermPiece& piece, std::size_t number, PieceWriter& writer) {
  writer.add(numbered('t', number), piece.terms);
  for (std::size_t i = 0; i < piece.all_hits.size(); ++i)
    writer.add(numbered('p', number) + "-" + std::to_string(i), piece.all_hits[i]);
}

/// The t and p pieces.
void write_all_terms(const Gathered& gathered, const Lexicon& lexicon, const TermExtras& extras,
                     const std::vector<std::uint32_t>& counts, const std::vector<WordRange>& ranges, unsigned jobs,
                     PieceWriter& writer) {
  if (writer.keeps()) jobs = 1;
  for (std::size_t begin = 0; begin < ranges.size();) {
    const std::size_t end = end_of_round(lexicon, counts, ranges, begin);
    const Postings postings(gathered, lexicon, counts, stems_in(lexicon, ranges[begin].begin, ranges[end - 1].end));
    parallel_for(end - begin, jobs, [&](std::size_t item, unsigned) {
      const std::size_t number = begin + item;
      write_term_piece(write_terms(lexicon, extras, postings, ranges[number], gathered.entries.size()), number, writer);
    });
    begin = end;
  }
}

void write_all_cards(const Gathering& gathering, const std::vector<SearchFacet>& facets, unsigned jobs,
                     PieceWriter& writer) {
  const std::size_t count = (gathering.order.size() + cards_per_piece - 1) / cards_per_piece;
  if (writer.keeps()) jobs = 1;
  parallel_for(count, jobs, [&](std::size_t item, unsigned) {
    writer.add(numbered('d', item), write_cards(gathering, facets, item * cards_per_piece));
  });
}

/// What the name of the folder is made of when the pieces themselves are written as they are made.
std::string fingerprint(const Gathered& gathered, const Lexicon& lexicon, std::string_view facts) {
  Hasher hasher;
  hasher.add(index_version);
  hasher.add(gathered.fingerprint);
  for (const LexiconWord& word : lexicon.words) hasher.add(word.text);
  for (const WordPart& part : lexicon.parts) hasher.add(lexicon.stems[part.stem]);
  hasher.add(facts);
  return as_hex(hasher.result()).substr(0, 16);
}

}  // namespace

std::string write_search_index(const Catalogue& catalogue, const Links& links, const IndexOptions& options,
                               const FileSink& sink) {
  const EntryOrder order = order_of(catalogue, links);
  const Synonyms synonyms(catalogue.vocabulary);
  const Parts forms = parts_of_forms(catalogue.vocabulary);
  const Gathering gathering{catalogue, links, order, synonyms, forms};
  const Gathered gathered = gather_words(gathering, options.jobs);
  const Lexicon lexicon = make_lexicon(gathered, catalogue.vocabulary, options.word_list, options.jobs);
  const std::vector<std::uint32_t> counts = count_hits(gathered, lexicon);
  const std::vector<WordRange> ranges = cut_into_pieces(lexicon, counts);
  const std::vector<SearchFacet> facets = make_search_facets(catalogue, links, order);
  const SoundPieces sounds = write_sounds(lexicon);

  Root root = make_root(catalogue, order, facets);
  root.first_terms = first_keys(lexicon, ranges);
  // Bytes that a piece of terms and a card have at least; so many pieces are not kept in vain.
  const bool may_be_one_file =
      ranges.size() * smallest_term_piece + order.size() * smallest_card <= options.largest_single_file;
  PieceWriter writer(sink, may_be_one_file, options.largest_single_file);
  if (!writer.keeps()) writer.begin_folder("s/" + fingerprint(gathered, lexicon, write_root(root)) + "/");

  const TermExtras extras = make_extras(gathered, lexicon, catalogue.vocabulary);
  write_all_terms(gathered, lexicon, extras, counts, ranges, options.jobs, writer);
  write_all_cards(gathering, facets, options.jobs, writer);
  for (std::size_t i = 0; i < facets.size(); ++i) writer.add(numbered('f', i), write_facet(facets[i]));
  writer.add("l", write_parts(lexicon));
  if (!writer.is_one_file(write_root(root).size())) {
    root.first_sounds = sounds.first_keys;
    for (std::size_t i = 0; i < sounds.texts.size(); ++i) writer.add(numbered('x', i), sounds.texts[i]);
  }
  return writer.finish(write_root(root));
}

}  // namespace kunskap
