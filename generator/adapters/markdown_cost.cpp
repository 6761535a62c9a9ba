// cmark-gfm 0.29.0.gfm.6 (Debian 12) takes time or memory that grows with the square of the text for some patterns: 50 kB
// can take ten seconds, and 80 kB can fill the memory. The patterns live inside one paragraph, or between two blank
// lines, so the work is estimated for each of those, in nanoseconds or so, from a few counts. The weights are measured.
#include "adapters/markdown_cost.h"

#include <algorithm>
#include <array>

namespace kunskap {
namespace {

constexpr std::uint64_t most_work = 1'000'000'000;
/// What can stand before the content of a line: indentation and the marks of quotes and lists.
constexpr std::string_view markers = " \t>-+*0123456789.)";
constexpr std::size_t nowhere = std::string_view::npos;

/// What is counted in a paragraph.
struct Paragraph {
  std::uint64_t bytes = 0;
  std::uint64_t images = 0;            ///< ![ is looked through again for every ] that closes a link.
  std::uint64_t emphases = 0;          ///< So are * _ and ~.
  std::uint64_t closing_brackets = 0;
  std::uint64_t declarations = 0;      ///< <? and <! look for their end in all that follows.
  std::uint64_t addresses = 0;         ///< Each ) that ends a bare address counts those before it; @ looks along the word.

  std::uint64_t work() const {
    return (10 * images + 20 * emphases) * closing_brackets + declarations * bytes + addresses;
  }
};

/// What is counted between two blank lines.
struct Part {
  std::uint64_t bytes = 0, lines = 0;
  std::uint64_t depth = 0;             ///< Every line of a quote or list looks through all levels.
  std::uint64_t table_columns = 0;     ///< Every line of a table gets as many cells as its first.
  std::uint64_t table_beginnings = 0;  ///< |---| reads the paragraph before it again.
  std::uint64_t cells = 0;             ///< Each cell of a line looks through those before it.

  std::uint64_t work() const {
    return 30 * depth * lines + 2000 * table_columns * lines + 3 * table_beginnings * bytes + 5 * cells;
  }
};

/// The destination of a reference, [name]: destination, is copied wherever the name is used.
struct References {
  std::uint64_t longest = 0, used = 0;
  std::uint64_t open = 0;      ///< The bytes of the definition that may be going on; 0 when none is.
  bool is_definition = false;  ///< Whether its ]: has been seen.

  std::uint64_t work() const { return 50 * longest * used; }
};

constexpr auto is_interesting = [] {
  std::array<bool, 256> interesting{};
  for (const char byte : std::string_view("!]*_~<)@ \t|")) interesting[static_cast<unsigned char>(byte)] = true;
  return interesting;
}();

/// The counts of everything that has been read so far.
struct Counts {
  Paragraph paragraph;
  Part part;
  References references;
  std::uint64_t work_before = 0;  ///< Of the paragraphs and parts that have ended.

  std::uint64_t work() const { return work_before + paragraph.work() + part.work() + references.work(); }
  void end_paragraph() {
    work_before += paragraph.work();
    paragraph = {};
  }
  void end_part() {
    end_paragraph();
    work_before += part.work();
    part = {};
    references.open = 0;
    references.is_definition = false;
  }

  void count(std::string_view line);
  void count_characters(std::string_view line);
  void count_table(std::string_view line);
  void count_definition(std::string_view line);
};

void Counts::count_characters(std::string_view line) {
  std::uint64_t word_begin = 0, closing = 0, ats = 0, bars = 0;
  const auto end_word = [&](std::size_t at) {
    paragraph.addresses += (closing + ats / 64) * (at - word_begin);
    word_begin = at;
    closing = ats = 0;
  };
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (!is_interesting[static_cast<unsigned char>(line[at])]) continue;
    const char next = at + 1 < line.size() ? line[at + 1] : '\0';
    switch (line[at]) {
      case '!':
        paragraph.images += next == '[';
        break;
      case ']':
        ++paragraph.closing_brackets;
        ++references.used;
        break;
      case '*':
      case '_':
      case '~':
        ++paragraph.emphases;
        break;
      case '<':
        paragraph.declarations += next == '?' || next == '!';
        break;
      case ')':
        ++closing;
        break;
      case '@':
        ++ats;
        break;
      case '|':
        ++bars;
        break;
      default:
        end_word(at);
    }
  }
  end_word(line.size());
  part.cells += bars * bars;
}

/// How many quotes and lists may begin on `line`.
std::uint64_t depth_of(std::string_view line) {
  std::uint64_t depth = 0;
  for (const char byte : line.substr(0, line.find_first_not_of(markers)))
    depth += std::string_view(">-+*.)").find(byte) != nowhere;
  return depth;
}

/// Whether `line` is an item of a list that ends any paragraph before it.
bool begins_item(std::string_view line) {
  const std::size_t mark = std::min(line.find_first_not_of(' '), line.size());
  const std::string_view item = line.substr(mark);
  return mark < 4 && item.size() > 2 && std::string_view("-+*").find(item[0]) != nowhere && item[1] == ' ' &&
         item[2] != ' ' && item[2] != '\n' && item[2] != '\r';
}

void Counts::count_table(std::string_view line) {
  const std::size_t content = std::min(line.find_first_not_of(" \t>"), line.size());
  if (line.find_first_not_of("|:- \t\r\n", content) != nowhere) return;
  const auto bars = static_cast<std::uint64_t>(std::count(line.begin(), line.end(), '|'));
  if (bars == 0 && line.find(':') == nowhere) return;
  ++part.table_beginnings;
  part.table_columns = std::max(part.table_columns, bars + 1);
}

void Counts::count_definition(std::string_view line) {
  const std::size_t content = std::min(line.find_first_not_of(markers), line.size());
  if (line.substr(content).starts_with('['))
    references.open = line.size();
  else if (references.open > 0)
    references.open += line.size();
  if (references.open > 0 && line.find("]:") != nowhere) references.is_definition = true;
  if (references.is_definition) references.longest = std::max(references.longest, references.open);
}

void Counts::count(std::string_view line) {
  if (begins_item(line)) end_paragraph();
  paragraph.bytes += line.size();
  part.bytes += line.size();
  ++part.lines;
  part.depth = std::max(part.depth, depth_of(line));
  count_characters(line);
  count_table(line);
  count_definition(line);
}

}  // namespace

std::optional<std::size_t> find_too_complicated(const LineIndex& lines) {
  Counts counts;
  std::size_t first_line = 1;
  for (std::size_t number = 1; number <= lines.lines(); ++number) {
    const std::string_view line = lines.line(number);
    if (line.find_first_not_of(" \t\r\n") == nowhere) {
      counts.end_part();
      first_line = number + 1;
      continue;
    }
    counts.count(line);
    if (counts.work() > most_work) return first_line;
  }
  return std::nullopt;
}

}  // namespace kunskap
