// cmark-gfm 0.29.0.gfm.6 (Debian 12) takes time or memory that grows with the square of the text for some patterns: 50
// kB can take ten seconds, and 80 kB can fill the memory. The patterns live inside one paragraph, or between two blank
// lines, so the work is estimated for each of those, in nanoseconds or so, from a few counts. The weights are measured.
#include "adapters/markdown_cost.h"

#include <algorithm>
#include <array>

namespace kunskap {
namespace {

constexpr std::uint64_t most_work = 1'000'000'000;
/// What can stand before the content of a line: indentation and the marks of quotes and lists.
constexpr std::string_view markers = " \t>-+*0123456789.)";

/// What is counted in a paragraph.
struct Paragraph {
  std::uint64_t bytes = 0;
  std::uint64_t images = 0;    ///< ![ is looked through again for every ] that closes a link.
  std::uint64_t emphases = 0;  ///< So are * _ and ~.
  std::uint64_t closing_brackets = 0;
  std::uint64_t declarations = 0;  ///< <? and <! look for their end in all that follows.
  std::uint64_t addresses = 0;     ///< Each ) that ends a bare address counts those before it; @ looks along the word.

  std::uint64_t work() const {
    return (10 * images + 20 * emphases) * closing_brackets + declarations * bytes + addresses;
  }
};

/// What is counted between two blank lines.
struct Part {
  std::uint64_t bytes = 0, lines = 0;
  std::uint64_t table_columns = 0;     ///< Every line of a table gets as many cells as its first.
  std::uint64_t table_beginnings = 0;  ///< |---| reads the paragraph before it again.
  std::uint64_t cells = 0;             ///< Each cell of a line looks through those before it.
  std::uint64_t cells_before = 0;      ///< In the line before.
  bool is_table = false;

  std::uint64_t work() const { return 2000 * table_columns * lines + 3 * table_beginnings * bytes + 5 * cells; }
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
  for (const char byte : std::string_view("!]*_~<)@|")) interesting[static_cast<unsigned char>(byte)] = true;
  return interesting;
}();

/// The counts of everything that has been read so far.
struct Counts {
  Paragraph paragraph;
  Part part;
  References references;
  std::uint64_t depth = 0;        ///< Of quotes and lists. They may go on to the end of the text.
  std::uint64_t work_before = 0;  ///< Of the paragraphs and parts that have ended, and of depth.

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

  void count_depth(std::string_view line);
  void count(std::string_view line);
  void count_characters(std::string_view line);
  void count_table(std::string_view line);
  void count_definition(std::string_view line);
};

std::uint64_t work_of_addresses(std::string_view line) {
  std::uint64_t work = 0;
  while (!line.empty()) {
    const std::string_view word = line.substr(0, line.find_first_of(" \t"));
    const auto closing = static_cast<std::uint64_t>(std::count(word.begin(), word.end(), ')'));
    const auto ats = static_cast<std::uint64_t>(std::count(word.begin(), word.end(), '@'));
    work += (closing + ats / 8) * word.size();
    line.remove_prefix(std::min(word.size() + 1, line.size()));
  }
  return work;
}

void Counts::count_characters(std::string_view line) {
  std::uint64_t closing = 0, ats = 0, bars = 0;
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
        break;
    }
  }
  part.cells += bars * bars;
  if (closing + ats > 100) paragraph.addresses += work_of_addresses(line);
}

/// How many quotes and lists may begin on `line`.
std::uint64_t depth_of(std::string_view line) {
  const std::size_t end = std::min(line.find_first_not_of(markers), line.size());
  std::uint64_t depth = 0;
  for (std::size_t at = 0; at < end; ++at) {
    const bool ends_mark = at + 1 == line.size() || std::string_view(" \t\r\n").find(line[at + 1]) != nowhere;
    depth += line[at] == '>' || (ends_mark && std::string_view("-+*.)").find(line[at]) != nowhere);
  }
  return depth;
}

/// Whether `line` is an item of a list that ends any paragraph before it.
bool begins_item(std::string_view line) {
  const std::size_t mark = std::min(line.find_first_not_of(' '), line.size());
  const std::string_view item = line.substr(mark);
  return mark < 4 && item.size() > 2 && std::string_view("-+*").find(item[0]) != nowhere && item[1] == ' ' &&
         item[2] != ' ' && item[2] != '\n' && item[2] != '\r';
}

/// How many cells `line` has if it is the row of a table.
std::uint64_t cells_of(std::string_view line) {
  line = line.substr(0, line.find_last_not_of(" \t\r\n") + 1);
  line.remove_prefix(std::min(line.find_first_not_of(markers), line.size()));
  if (line.starts_with('|')) line.remove_prefix(1);
  if (line.ends_with('|') && !line.ends_with("\\|")) line.remove_suffix(1);
  std::uint64_t cells = 1;
  for (std::size_t bar = line.find('|'); bar != nowhere; bar = line.find('|', bar + 1))
    cells += bar == 0 || line[bar - 1] != '\\';
  return cells;
}

/// The rows of a table are paragraphs of their own, once one line is followed by another of as many dashes.
void Counts::count_table(std::string_view line) {
  if (part.is_table) end_paragraph();
  const std::uint64_t header_cells = part.cells_before;
  part.cells_before = cells_of(line);
  const std::size_t content = std::min(line.find_first_not_of(" \t>"), line.size());
  if (line.find_first_not_of("|:- \t\r\n", content) != nowhere) return;
  if (line.find_first_of("|:") == nowhere) return;
  ++part.table_beginnings;
  part.table_columns = std::max(part.table_columns, part.cells_before);
  part.is_table = part.is_table || part.cells_before == header_cells;
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

/// Every line and every inline part looks through all levels around it.
void Counts::count_depth(std::string_view line) {
  depth = std::max(depth, depth_of(line));
  work_before += depth * (100 + 15 * line.size());
}

void Counts::count(std::string_view line) {
  if (begins_item(line)) end_paragraph();
  paragraph.bytes += line.size();
  part.bytes += line.size();
  ++part.lines;
  count_table(line);
  count_characters(line);
  count_definition(line);
}

/// At least as much as the work of a text with as many of each sign, in whatever order they stand. Nearly every text is
/// known to be simple by this alone.
std::uint64_t most_work_of(const LineIndex& lines) {
  std::array<std::uint32_t, 256> count{};
  for (const char byte : lines.text()) ++count[static_cast<unsigned char>(byte)];
  const std::uint64_t bytes = lines.text().size();
  const std::uint64_t emphases = count['*'] + std::uint64_t{count['_']} + count['~'];
  const std::uint64_t marks =
      count['>'] + std::uint64_t{count['-']} + count['+'] + count['*'] + count['.'] + count[')'];
  const std::uint64_t bars = count['|'];
  return (10 * std::uint64_t{count['!']} + 20 * emphases + 50 * bytes) * count[']'] +
         (std::uint64_t{count['<']} + count[')'] + count['@'] + 3 * lines.lines()) * bytes +
         2000 * (bars + 1) * lines.lines() + 5 * bars * bars + marks * (100 * lines.lines() + 15 * bytes);
}

}  // namespace

std::optional<std::size_t> find_too_complicated(const LineIndex& lines) {
  if (most_work_of(lines) <= most_work) return std::nullopt;
  Counts counts;
  std::size_t first_line = 1;
  for (std::size_t number = 1; number <= lines.lines(); ++number) {
    const std::string_view line = lines.line(number);
    counts.count_depth(line);
    const bool is_blank = line.find_first_not_of(" \t\r\n") == nowhere;
    if (is_blank)
      counts.end_part();
    else
      counts.count(line);
    if (counts.work() > most_work) return first_line;
    if (is_blank) first_line = number + 1;
  }
  return std::nullopt;
}

}  // namespace kunskap
