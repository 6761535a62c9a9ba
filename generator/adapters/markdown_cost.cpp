// cmark-gfm 0.29.0.gfm.6 (Debian 12) takes time or memory that grows with the square of the text for some patterns: 50 kB
// can take ten seconds and 80 kB can fill the memory. Each pattern lives between two blank lines, so the work is
// estimated for each such part, in nanoseconds or so, from a few counts. The weights are measured.
#include "adapters/markdown_cost.h"

#include <algorithm>
#include <array>

namespace kunskap {
namespace {

/// What can stand before the content of a line: indentation and the marks of quotes and lists.
constexpr std::string_view markers = " \t>-+*0123456789.)";
constexpr std::uint64_t most_work = 1'000'000'000;

/// What is counted between two blank lines.
struct Part {
  std::uint64_t bytes = 0, lines = 0;
  std::uint64_t images = 0;          ///< ![ is looked through again for every ] that closes a link.
  std::uint64_t closing_brackets = 0;
  std::uint64_t declarations = 0;    ///< <? and <! look for their end in all that follows.
  std::uint64_t depth = 0;           ///< Every line of a quote or list looks through all levels.
  std::uint64_t table_columns = 0;   ///< Every line of a table gets as many cells as its first.
  std::uint64_t table_beginnings = 0;  ///< |---| reads the paragraph before it again.
  std::uint64_t addresses = 0;  ///< Each ) that ends a bare address counts those before it; @ looks along the word.

  std::uint64_t work() const {
    return 10 * images * closing_brackets + declarations * bytes + 30 * depth * lines +
           2000 * table_columns * lines + 3 * table_beginnings * bytes + addresses;
  }
};

/// The destination of a reference, [name]: destination, is copied wherever the name is used.
struct References {
  std::uint64_t longest = 0, used = 0;
  std::uint64_t open = 0;      ///< The bytes of the definition that may be going on; 0 when none is.
  bool is_definition = false;  ///< Whether its ]: has been seen.

  void count_line(std::string_view line) {
    const std::size_t start = std::min(line.find_first_not_of(markers), line.size());
    if (line.substr(start).starts_with('['))
      open = line.size();
    else if (open > 0)
      open += line.size();
    if (open > 0 && line.find("]:") != std::string_view::npos) is_definition = true;
    if (open > 0 && is_definition) longest = std::max(longest, open);
  }
  void end() {
    open = 0;
    is_definition = false;
  }
  std::uint64_t work(std::uint64_t closing_brackets) const { return 50 * longest * (used + closing_brackets); }
};

constexpr auto is_interesting = [] {
  std::array<bool, 256> interesting{};
  for (const char byte : {'!', ']', '<', ')', '@', ' ', '\t'}) interesting[static_cast<unsigned char>(byte)] = true;
  return interesting;
}();

void count_characters_of(std::string_view line, Part& part) {
  std::uint64_t word_begin = 0, closing = 0, ats = 0;
  const auto end_word = [&](std::size_t at) {
    part.addresses += (closing + ats / 64) * (at - word_begin);
    word_begin = at;
    closing = ats = 0;
  };
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (!is_interesting[static_cast<unsigned char>(line[at])]) continue;
    const char next = at + 1 < line.size() ? line[at + 1] : '\0';
    switch (line[at]) {
      case '!':
        part.images += next == '[';
        break;
      case ']':
        ++part.closing_brackets;
        break;
      case '<':
        part.declarations += next == '?' || next == '!';
        break;
      case ')':
        ++closing;
        break;
      case '@':
        ++ats;
        break;
      default:
        end_word(at);
    }
  }
  end_word(line.size());
}

/// How many quotes and lists may begin on `line`.
std::uint64_t depth_of(std::string_view line) {
  std::uint64_t depth = 0;
  for (const char byte : line.substr(0, line.find_first_not_of(markers)))
    depth += std::string_view(">-+*.)").find(byte) != std::string_view::npos;
  return depth;
}

void count_line(std::string_view line, Part& part) {
  part.bytes += line.size();
  ++part.lines;
  count_characters_of(line, part);
  part.depth = std::max(part.depth, depth_of(line));
  const std::size_t content = std::min(line.find_first_not_of(" \t>"), line.size());
  const bool is_table_beginning = line.find_first_not_of("|:- \t\r\n", content) == std::string_view::npos &&
                                  line.find_first_of("|:", content) != std::string_view::npos;
  if (!is_table_beginning) return;
  ++part.table_beginnings;
  const auto columns = static_cast<std::uint64_t>(std::count(line.begin(), line.end(), '|')) + 1;
  part.table_columns = std::max(part.table_columns, columns);
}

}  // namespace

std::optional<std::size_t> find_too_complicated(const LineIndex& lines) {
  Part part;
  References references;
  std::uint64_t work = 0;
  std::size_t first_line = 1;
  for (std::size_t number = 1; number <= lines.lines(); ++number) {
    const std::string_view line = lines.line(number);
    const std::size_t content = line.find_first_not_of(" \t\r\n");
    if (content == std::string_view::npos) {
      work += part.work();
      references.used += part.closing_brackets;
      references.end();
      part = {};
      first_line = number + 1;
      continue;
    }
    count_line(line, part);
    references.count_line(line);
    if (work + part.work() + references.work(part.closing_brackets) > most_work) return first_line;
  }
  return std::nullopt;
}

}  // namespace kunskap
