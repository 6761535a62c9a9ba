// Plain is what has one meaning only, and no rule of YAML that is seldom met:
//
//   maps and lists in blocks, by indentation        key: value   - item   - key: value
//   maps and lists on one line                      [a, b]   { a: b }
//   texts on one line, bare or in quotes            Hjärtsvikt   "a: b"   'a'
//   folded and literal blocks of even lines         >-   >   |   |-
//   lines that are empty or hold only a comment
//
// Everything else is left to the library, also all that could be a mistake: tabs, carriage returns, escapes, anchors,
// tags, documents, empty values, words for null, keys that are no plain names or stand twice, texts over several lines.
// In doubt the answer is nothing, which costs time and is never wrong. The fuzzer tests/fuzz/yaml_fuzz.cpp compares
// the answers with those of the library.
#include "base/plain_yaml.h"

#include "base/text.h"

#include <algorithm>

namespace kunskap {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;
constexpr int deepest = 8;
constexpr std::size_t longest_key = 100;

bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

bool means_null(std::string_view text) {
  return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

/// Whether a bare text may begin so: none of the signs that mean something to YAML.
bool may_begin(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || is_beyond_ascii(c) || c == '(' || c == '/' || c == '.';
}

/// How long the name is that `text` begins with, when a colon ends it; 0 when none does.
std::size_t length_of_key(std::string_view text) {
  if (text.empty() || !is_ascii_letter(text.front())) return 0;
  std::size_t length = 1;
  while (length < text.size() &&
         (is_ascii_letter(text[length]) || is_ascii_digit(text[length]) || text[length] == '_' || text[length] == '-'))
    ++length;
  const bool ends =
      length < text.size() && text[length] == ':' && (length + 1 == text.size() || text[length + 1] == ' ');
  return ends && length <= longest_key && !means_null(text.substr(0, length)) ? length : 0;
}

std::string_view without_spaces_at_end(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// Thrown to leave a text that is not plain.
struct NotPlain {};

/// A line, or the part of one that follows the dash of a list.
struct Line {
  std::size_t begin = 0;   ///< Of what stands on it, after its indentation.
  std::size_t end = 0;     ///< Without the line end.
  std::size_t indent = 0;  ///< In bytes, which are spaces.
};

class PlainReader {
 public:
  PlainReader(std::string_view text, FileId file, std::uint32_t first_line)
      : text_(text), file_(file), line_number_(first_line) {}

  YamlNode read() {
    const bool has_odd_signs =
        text_.find('\t') != nowhere || text_.find('\r') != nowhere || text_.starts_with("\xEF\xBB\xBF");
    if (has_odd_signs || !find_line() || line_.indent != 0) throw NotPlain{};
    YamlNode root = read_map(0, 0);
    if (find_line()) throw NotPlain{};
    return root;
  }

 private:
  std::string_view content() const { return text_.substr(line_.begin, line_.end - line_.begin); }
  bool is_item() const { return content().starts_with("- "); }

  /// Makes the next line that holds something the current one, if it is not yet; false at the end.
  bool find_line() {
    while (!has_line_ && next_line_ < text_.size()) {
      if (line_start_ != next_line_) ++line_number_;
      take_line_at(next_line_);
      has_line_ = line_.begin < line_.end && text_[line_.begin] != '#';
    }
    return has_line_;
  }

  void take_line_at(std::size_t start) {
    line_start_ = start;
    counted_to_ = start;
    column_ = 1;
    const std::size_t end = text_.find('\n', start);
    line_.end = std::min(end, text_.size());
    line_.begin = std::min(text_.find_first_not_of(' ', start), line_.end);
    line_.indent = line_.begin - start;
    next_line_ = end == nowhere ? text_.size() : end + 1;
  }

  void end_line() { has_line_ = false; }

  /// Requires: `offset` is on the current line, and not before the last one that was asked for.
  Place place(std::size_t offset, std::uint32_t length = 0) {
    column_ += static_cast<std::uint32_t>(count_characters(text_.substr(counted_to_, offset - counted_to_)));
    counted_to_ = offset;
    return {file_, line_number_, column_, length};
  }
  Place range(std::size_t begin, std::size_t end) {
    return place(begin, static_cast<std::uint32_t>(count_characters(text_.substr(begin, end - begin))));
  }

  YamlNode read_map(std::size_t indent, int depth) {
    if (depth > deepest) throw NotPlain{};
    YamlNode map;
    map.type = YamlNode::Type::map;
    map.place = place(line_.begin);
    while (find_line() && line_.indent == indent && !is_item()) read_pair(indent, depth, map);
    if (has_line_ && line_.indent > indent) throw NotPlain{};
    return map;
  }

  void read_pair(std::size_t indent, int depth, YamlNode& map) {
    const std::size_t length = length_of_key(content());
    if (length == 0) throw NotPlain{};
    YamlPair pair = make_pair(line_.begin, length, map);
    const std::size_t value = text_.find_first_not_of(' ', line_.begin + length + 1);
    if (value == nowhere || value >= line_.end) {
      end_line();
      pair.value = read_nested(indent, depth);
    } else {
      pair.value = read_after(value, indent, depth);
    }
    map.pairs.push_back(std::move(pair));
  }

  /// Places are asked for in the order of the text, so that of the key comes first.
  YamlPair make_pair(std::size_t begin, std::size_t length, const YamlNode& map) {
    YamlPair pair{std::string(text_.substr(begin, length)), place(begin, static_cast<std::uint32_t>(length)), {}};
    const auto same = [&](const YamlPair& other) { return other.key == pair.key; };
    if (std::any_of(map.pairs.begin(), map.pairs.end(), same)) throw NotPlain{};
    return pair;
  }

  /// The value of a key that has nothing after its colon: what is further in, or a list that is as far in.
  YamlNode read_nested(std::size_t indent, int depth) {
    if (!find_line()) throw NotPlain{};
    if (is_item() && line_.indent >= indent) return read_list(line_.indent, depth + 1);
    if (line_.indent > indent) return read_map(line_.indent, depth + 1);
    throw NotPlain{};
  }

  YamlNode read_list(std::size_t indent, int depth) {
    if (depth > deepest) throw NotPlain{};
    YamlNode list;
    list.type = YamlNode::Type::sequence;
    list.place = place(line_.begin);
    while (find_line() && line_.indent == indent && is_item()) list.items.push_back(read_item(indent, depth));
    if (has_line_ && line_.indent > indent) throw NotPlain{};
    return list;
  }

  YamlNode read_item(std::size_t indent, int depth) {
    const std::size_t begin = text_.find_first_not_of(' ', line_.begin + 1);
    if (begin == nowhere || begin >= line_.end) throw NotPlain{};
    if (length_of_key(text_.substr(begin, line_.end - begin)) == 0) return read_after(begin, indent, depth);
    // A map that begins after the dash goes on below, as far in as its first key.
    line_.indent += begin - line_.begin;
    line_.begin = begin;
    return read_map(line_.indent, depth + 1);
  }

  /// A value from `begin` to the end of the line. What follows further in would belong to it, and then it is not plain.
  YamlNode read_after(std::size_t begin, std::size_t indent, int depth) {
    if (text_[begin] == '|' || text_[begin] == '>') return read_block(begin, indent);
    std::size_t at = begin;
    YamlNode node = read_value(at, depth, false);
    if (text_.find_first_not_of(' ', at) < line_.end) throw NotPlain{};
    end_line();
    if (find_line() && line_.indent > indent) throw NotPlain{};
    return node;
  }

  /// A value on one line; `at` is moved behind it. `in_flow`: inside brackets or braces.
  YamlNode read_value(std::size_t& at, int depth, bool in_flow) {
    if (depth > deepest) throw NotPlain{};
    switch (text_[at]) {
      case '"':
      case '\'':
        return read_quoted(at);
      case '[':
        return read_flow_list(at, depth);
      case '{':
        return read_flow_map(at, depth);
      default:
        return read_bare(at, in_flow);
    }
  }

  YamlNode read_quoted(std::size_t& at) {
    const char quote = text_[at];
    const std::size_t end = text_.find(quote, at + 1);
    if (end == nowhere || end >= line_.end) throw NotPlain{};
    const std::string_view value = text_.substr(at + 1, end - at - 1);
    const bool is_escaped =
        (quote == '"' && value.find('\\') != nowhere) || (end + 1 < text_.size() && text_[end + 1] == quote);
    if (is_escaped) throw NotPlain{};
    YamlNode node = scalar(value, range(at, end + 1));
    node.quoted = true;
    node.text_place = value.empty() ? place(at) : place(at + 1);
    at = end + 1;
    return node;
  }

  YamlNode read_bare(std::size_t& at, bool in_flow) {
    if (!may_begin(text_[at])) throw NotPlain{};
    const std::string_view rest = text_.substr(at, line_.end - at);
    const std::string_view value =
        without_spaces_at_end(in_flow ? rest.substr(0, std::min(rest.find_first_of(",]}"), rest.size())) : rest);
    if (means_null(value) || value.ends_with(':') || value.find(": ") != nowhere || value.find(" #") != nowhere)
      throw NotPlain{};
    if (in_flow && value.find_first_of("[{?#") != nowhere) throw NotPlain{};
    YamlNode node = scalar(value, range(at, at + value.size()));
    node.text_place = place(at);
    at += value.size();
    return node;
  }

  static YamlNode scalar(std::string_view value, Place place) {
    YamlNode node;
    node.type = YamlNode::Type::scalar;
    node.text = value;
    node.place = place;
    return node;
  }

  char next_in_flow(std::size_t& at) const {
    at = text_.find_first_not_of(' ', at);
    if (at == nowhere || at >= line_.end) throw NotPlain{};
    return text_[at];
  }

  /// Goes on behind a comma, and says whether there was one instead of `close`.
  bool goes_on(std::size_t& at, char close) const {
    const char sign = next_in_flow(at);
    if (sign != ',' && sign != close) throw NotPlain{};
    ++at;
    return sign == ',';
  }

  YamlNode read_flow_list(std::size_t& at, int depth) {
    YamlNode list;
    list.type = YamlNode::Type::sequence;
    list.place = place(at);
    ++at;
    if (next_in_flow(at) == ']') {
      ++at;
      return list;
    }
    do {
      next_in_flow(at);
      list.items.push_back(read_value(at, depth + 1, true));
    } while (goes_on(at, ']'));
    return list;
  }

  YamlNode read_flow_map(std::size_t& at, int depth) {
    YamlNode map;
    map.type = YamlNode::Type::map;
    map.place = place(at);
    ++at;
    if (next_in_flow(at) == '}') {
      ++at;
      return map;
    }
    do {
      next_in_flow(at);
      const std::size_t length = length_of_key(text_.substr(at, line_.end - at));
      if (length == 0) throw NotPlain{};
      YamlPair pair = make_pair(at, length, map);
      at += length + 1;
      next_in_flow(at);
      pair.value = read_value(at, depth + 1, true);
      map.pairs.push_back(std::move(pair));
    } while (goes_on(at, '}'));
    return map;
  }

  /// Lines that are all equally far in, further than `indent`, and do not end in a space.
  YamlNode read_block(std::size_t begin, std::size_t indent) {
    const std::string_view style = content().substr(begin - line_.begin);
    const bool is_literal = style.front() == '|';
    const bool is_stripped = style.ends_with('-');
    if (style != (is_literal ? (is_stripped ? "|-" : "|") : (is_stripped ? ">-" : ">"))) throw NotPlain{};
    YamlNode node = scalar({}, place(begin));
    node.quoted = true;
    const std::size_t inside = read_block_lines(is_literal ? '\n' : ' ', indent, node);
    if (is_literal) node.text_place = {file_, first_block_line_, static_cast<std::uint32_t>(inside + 1), 0};
    if (!is_stripped) node.text += '\n';
    return node;
  }

  /// Joins the lines by `joint` and returns how far in they are.
  std::size_t read_block_lines(char joint, std::size_t indent, YamlNode& node) {
    std::size_t inside = 0;
    bool has_gap = false;
    while (next_line_ < text_.size()) {
      const std::size_t begin = text_.find_first_not_of(' ', next_line_);
      const bool is_blank = begin == nowhere || text_[begin] == '\n';
      if (!is_blank && begin - next_line_ < std::max(inside, indent + 1)) break;
      ++line_number_;
      take_line_at(next_line_);
      // The spaces of a line that holds nothing else belong to the text where they go further in than it does.
      if (line_.end == text_.size() || (is_blank && line_.indent > inside)) throw NotPlain{};
      if (is_blank) {
        has_gap = true;
        continue;
      }
      if (inside == 0) first_block_line_ = line_number_;
      const bool is_even = inside == 0 || line_.indent == inside;
      if (has_gap || !is_even || text_[line_.end - 1] == ' ') throw NotPlain{};
      if (inside != 0) node.text += joint;
      inside = line_.indent;
      node.text += content();
    }
    if (inside == 0) throw NotPlain{};
    end_line();
    if (find_line() && line_.indent > indent) throw NotPlain{};
    return inside;
  }

  std::string_view text_;
  FileId file_;
  Line line_;
  bool has_line_ = false;
  std::size_t next_line_ = 0;   ///< Where the line after the current one begins.
  std::size_t line_start_ = 0;  ///< Where the current one begins,
  std::uint32_t line_number_;   ///< and its number in the file.
  std::size_t counted_to_ = 0;  ///< The offset that was asked for last,
  std::uint32_t column_ = 1;    ///< and its column.
  std::uint32_t first_block_line_ = 0;
};

}  // namespace

std::optional<YamlNode> read_plain_yaml(std::string_view text, FileId file, std::uint32_t first_line) try {
  return PlainReader(text, file, first_line).read();
} catch (const NotPlain&) {
  return std::nullopt;
}

}  // namespace kunskap
