// yaml-cpp reads the text and tells what it meets; TreeBuilder makes the tree of that.
// The library lets through much that an editor cannot have meant: the same key twice, a line without its colon, several
// documents, a quotation mark that the end of the text closes. All that is caught here.
// Its marks count bytes, and its anchors, aliases and tags are refused, so that a small text is a small tree.
#include "adapters/yaml.h"

#include "adapters/line_index.h"
#include "adapters/yaml_reasons.h"
#include "base/hard_blank.h"
#include "base/plain_yaml.h"
#include "base/text.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <numeric>
#include <sstream>

namespace kunskap {
namespace {

constexpr std::size_t deepest = 32;

/// Thrown to leave the library when there is no sense in reading on; what is wrong has been said.
struct Stop {};

/// The byte after the quotation mark that closes the one at `begin`; nowhere when none does.
std::size_t end_of_quoted(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (text[at] == '\\' && quote == '"')
      ++at;
    else if (text[at] == quote && quote == '\'' && text.substr(at).starts_with("''"))
      ++at;
    else if (text[at] == quote)
      return at + 1;
  }
  return nowhere;
}

bool is_quote(char character) { return character == '"' || character == '\''; }

/// The first quotation mark from `begin` on that opens a text and is never closed.
std::size_t find_open_quote(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin; at < text.size(); ++at) {
    const bool opens = at == 0 || std::string_view(" \t\r\n[{,").find(text[at - 1]) != nowhere;
    if (!is_quote(text[at]) || !opens) continue;
    const std::size_t end = end_of_quoted(text, at);
    if (end == nowhere) return at;
    at = end - 1;
  }
  return nowhere;
}

/// The last bracket between `begin` and `end` that is not closed there.
std::size_t find_open_bracket(std::string_view text, std::size_t begin, std::size_t end) {
  std::vector<std::size_t> open;
  for (std::size_t at = begin; at < end; ++at) {
    if (is_quote(text[at]) && at > 0 && std::string_view(" \n[{,").find(text[at - 1]) != nowhere)
      at = std::min(end_of_quoted(text, at), end) - 1;
    else if (text[at] == '[' || text[at] == '{')
      open.push_back(at);
    else if ((text[at] == ']' || text[at] == '}') && !open.empty())
      open.pop_back();
  }
  return open.empty() ? nowhere : open.back();
}

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(LineIndex& lines, Problems& problems) : text_(lines.text()), lines_(lines), problems_(problems) {
    root_.place = lines_.whole_line(1);
  }

  YamlNode take_root() { return std::move(root_); }
  /// Says what `exception` means.
  void explain(const YAML::Exception& exception);
  /// Says what is only sure when every bracket is closed.
  void report_odd_keys() { problems_.append(std::move(odd_keys_)); }

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override;
  void OnAnchor(const YAML::Mark& mark, const std::string&) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, YAML::EmitterStyle::value) override;
  void OnMapEnd() override;

 private:
  /// A list or map that has not ended yet.
  struct Open {
    YamlNode node;
    std::size_t begin = 0;
    std::string key;  ///< Of a map, when its value is still to come.
    Place key_place;
    bool has_key = false;
  };

  std::size_t offset_of(const YAML::Mark& mark) const;
  bool expects_key() const { return !open_.empty() && open_.back().node.is_map() && !open_.back().has_key; }
  /// Where a scalar ends; nowhere when it is a block or spans lines.
  std::size_t end_of_scalar(std::size_t begin, const std::string& value, bool quoted);
  Place text_place_of(std::size_t begin, std::size_t end, const std::string& value);

  void add_syntax_problem(Place place, Translated reason) {
    problems_.add(Rule::yaml_syntax, place, {std::move(reason)});
  }
  void refuse_key_that_is_no_name(std::size_t offset);
  void refuse_tag(std::size_t offset, const std::string& tag);
  void refuse_missing_colon(std::size_t end);
  void refuse_odd_text(const YamlNode& node);
  bool begins_next_item(const std::string& key) const;
  Translated words_for_next_item() const;
  void refuse_duplicate_keys(const YamlNode& map);
  void warn_of_cut_text(const YamlNode& node, std::size_t end);
  void begin(const YAML::Mark& mark, const std::string& tag, YamlNode::Type type);
  void add(YamlNode node);
  void close();

  std::string_view text_;
  LineIndex& lines_;
  Problems& problems_;
  Problems odd_keys_;  ///< The library sees keys that are not there where a bracket is never closed.
  YamlNode root_;
  std::vector<Open> open_;
  std::size_t seen_ = 0;  ///< The end of the last scalar.
  bool has_document_ = false;
};

std::size_t TreeBuilder::offset_of(const YAML::Mark& mark) const {
  return mark.is_null() ? 0 : std::min(static_cast<std::size_t>(mark.pos), text_.size());
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  if (!has_document_) {
    has_document_ = true;
    return;
  }
  const std::size_t offset = offset_of(mark);
  const bool divided = text_.substr(offset).starts_with("---");
  add_syntax_problem(lines_.whole_line(lines_.line_at(offset)),
                     divided ? Translated("en rad --- får inte stå mitt bland uppgifterna; ta bort den",
                                          "a line --- may not stand among the facts; remove it")
                             : Translated("den hör inte ihop med raderna ovanför; kontrollera indraget, och "
                                          "blanksteget efter ett streck i en lista",
                                          "it does not belong with the lines above; check the indentation, and the "
                                          "space after a dash in a list"));
  throw Stop{};
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t) {
  const std::size_t offset = offset_of(mark);
  if (expects_key()) refuse_key_that_is_no_name(offset);
  YamlNode node;
  node.place = lines_.place(offset);
  // Where nothing is written the library marks what comes next; the key is then the better place.
  const std::size_t words = text_.find_first_not_of("~nulNUL", offset);
  const std::size_t end = std::min(words, text_.size());
  if (end > offset)
    node.place = lines_.range(offset, end);
  else if (!open_.empty())
    node.place = open_.back().node.is_map() ? open_.back().key_place : open_.back().node.place;
  add(std::move(node));
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  const std::size_t offset = offset_of(mark);
  if (expects_key()) refuse_key_that_is_no_name(offset);
  problems_.add(Rule::yaml_anchor, lines_.place(offset), {{"hänvisningar (*)", "aliases (*)"}});
  add({});  // No tree is returned; reading on finds what else is wrong.
}

void TreeBuilder::OnAnchor(const YAML::Mark& mark, const std::string&) {
  problems_.add(Rule::yaml_anchor, lines_.place(offset_of(mark)), {{"ankare (&)", "anchors (&)"}});
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) {
  const std::size_t offset = offset_of(mark);
  refuse_tag(offset, tag);
  const bool quoted = tag == "!";
  const std::size_t end = end_of_scalar(offset, value, quoted);
  const Place place = lines_.range(offset, end == nowhere ? offset : end);
  seen_ = end == nowhere ? offset : end;
  if (expects_key()) {
    open_.back().key = value;
    open_.back().key_place = place;
    open_.back().has_key = true;
    refuse_missing_colon(end);
    return;
  }
  YamlNode node;
  node.type = YamlNode::Type::scalar;
  node.quoted = quoted;
  node.text = value;
  node.place = place;
  node.text_place = text_place_of(offset, end, value);
  refuse_odd_text(node);
  warn_of_cut_text(node, end);
  add(std::move(node));
}

/// Behind a blank and # the library reads no more, and an editor who writes «nummer #1» has not meant that.
void TreeBuilder::warn_of_cut_text(const YamlNode& node, std::size_t end) {
  const std::size_t sign = end == nowhere ? nowhere : text_.find_first_not_of(' ', end);
  if (node.quoted || sign == nowhere || sign == end || text_[sign] != '#') return;
  if (sign + 1 == text_.size() || std::string_view(" \t\r\n#").find(text_[sign + 1]) != nowhere) return;
  problems_.add(Rule::cut_text, lines_.place(sign));
}

/// A block that begins with | keeps its lines as they are, without what they are indented.
Place TreeBuilder::text_place_of(std::size_t begin, std::size_t end, const std::string& value) {
  const std::string_view text = text_.substr(begin);
  if (end != nowhere && text.starts_with(value)) return lines_.place(begin);
  if (end != nowhere && text.substr(1).starts_with(value)) return lines_.place(begin + 1);
  if (!text.starts_with('|')) return {};
  const std::size_t first = lines_.line_at(begin) + 1;
  const std::size_t blank_lines = std::min(value.find_first_not_of('\n'), value.size());
  const std::size_t written = lines_.line(first + blank_lines).find_first_not_of(' ');
  const std::size_t kept = std::min(value.find_first_not_of(' ', blank_lines), value.size()) - blank_lines;
  Place place = lines_.whole_line(first);
  place.column = static_cast<std::uint32_t>(written == nowhere || written < kept ? 1 : written - kept + 1);
  return place;
}

/// What the library lets through although no editor can have meant it.
void TreeBuilder::refuse_odd_text(const YamlNode& node) {
  if (const auto at = find_control_character(node.text))
    problems_.add(Rule::control_character, node.place, {name_of_character(node.text, *at)});
  const bool goes_on = !node.quoted && node.place.length == 0;
  if (goes_on && node.text.starts_with('-'))
    add_syntax_problem(node.place, {"efter strecket i en lista ska det stå ett blanksteg",
                                    "after the dash in a list there must be a space"});
}

std::size_t TreeBuilder::end_of_scalar(std::size_t begin, const std::string& value, bool quoted) {
  if (!quoted) return text_.substr(begin).starts_with(value) ? begin + value.size() : nowhere;
  if (begin >= text_.size() || !is_quote(text_[begin])) return nowhere;
  const std::size_t end = end_of_quoted(text_, begin);
  if (end == nowhere) {
    add_syntax_problem(lines_.place(begin), yaml_reason("illegal EOF in scalar", {}));
    throw Stop{};
  }
  return text_.substr(begin, end - begin).find_first_of("\r\n") == nowhere ? end : nowhere;
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                                  YAML::EmitterStyle::value) {
  begin(mark, tag, YamlNode::Type::sequence);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                             YAML::EmitterStyle::value) {
  begin(mark, tag, YamlNode::Type::map);
}

void TreeBuilder::OnMapEnd() {
  refuse_duplicate_keys(open_.back().node);
  close();
}

void TreeBuilder::begin(const YAML::Mark& mark, const std::string& tag, YamlNode::Type type) {
  const std::size_t offset = offset_of(mark);
  if (expects_key()) refuse_key_that_is_no_name(offset);
  refuse_tag(offset, tag);
  if (open_.size() == deepest) {
    problems_.add(Rule::too_deep, lines_.place(offset), {std::to_string(deepest)});
    throw Stop{};
  }
  Open open;
  open.begin = offset;
  open.node.type = type;
  open.node.place = lines_.place(offset);
  open_.push_back(std::move(open));
}

void TreeBuilder::close() {
  YamlNode node = std::move(open_.back().node);
  open_.pop_back();
  add(std::move(node));
}

void TreeBuilder::add(YamlNode node) {
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  Open& parent = open_.back();
  if (parent.node.is_sequence()) {
    parent.node.items.push_back(std::move(node));
  } else if (parent.has_key) {
    parent.node.pairs.push_back({std::move(parent.key), parent.key_place, std::move(node)});
    parent.has_key = false;
  } else {
    // A key that is no name has been refused.
    parent.key.clear();
    parent.key_place = node.place;
    parent.has_key = true;
  }
}

void TreeBuilder::refuse_key_that_is_no_name(std::size_t offset) {
  odd_keys_.add(Rule::yaml_syntax, lines_.place(offset),
                {{"före kolonet ska det stå ett namn, inte en lista eller ingenting alls",
                  "before the colon there must be a name, not a list or nothing at all"}});
}

void TreeBuilder::refuse_tag(std::size_t offset, const std::string& tag) {
  const bool written = offset < text_.size() && text_[offset] == '!';
  if (tag.empty() || tag == "?" || (tag == "!" && !written)) return;
  problems_.add(Rule::yaml_anchor, lines_.place(offset), {{"taggar (!)", "tags (!)"}});
}

/// The library takes a line that is a word alone for a key without a value.
void TreeBuilder::refuse_missing_colon(std::size_t end) {
  const std::size_t next = end == nowhere ? nowhere : text_.find_first_not_of(" \t", end);
  if (next != nowhere && text_[next] == ':') return;
  const std::string& key = open_.back().key;
  odd_keys_.add(Rule::yaml_syntax, open_.back().key_place,
                {{"det saknas ett kolon efter \"" + key + "\"", "there is no colon after \"" + key + "\""}});
}

/// Whether a key that stands in the innermost map again was probably meant to begin the next item of a list: it is
/// the first one, and the map stands in a list or where a list could.
bool TreeBuilder::begins_next_item(const std::string& key) const {
  const Open& map = open_.back();
  return open_.size() > 1 && key == map.node.pairs.front().key && !text_.substr(map.begin).starts_with('{');
}

Translated TreeBuilder::words_for_next_item() const {
  const Open& around = open_[open_.size() - 2];
  const std::string list = around.node.is_map() ? around.key : open_.size() > 2 ? open_[open_.size() - 3].key : "";
  return {"sätt - framför om det är början på nästa i listan \"" + list + "\", annars ta bort den ena",
          "put - before it if the next one in the list \"" + list + "\" begins here, else remove one of them"};
}

void TreeBuilder::refuse_duplicate_keys(const YamlNode& map) {
  std::vector<const YamlPair*> sorted(map.pairs.size());
  std::transform(map.pairs.begin(), map.pairs.end(), sorted.begin(), [](const YamlPair& pair) { return &pair; });
  std::stable_sort(sorted.begin(), sorted.end(), [](const YamlPair* a, const YamlPair* b) { return a->key < b->key; });
  std::vector<std::pair<const YamlPair*, const YamlPair*>> again;
  const YamlPair* first = nullptr;
  for (const YamlPair* pair : sorted) {
    if (first == nullptr || first->key != pair->key)
      first = pair;
    else if (!pair->key.empty())
      again.emplace_back(pair, first);
  }
  std::sort(again.begin(), again.end());
  for (const auto& [pair, earlier] : again) {
    const bool is_item = begins_next_item(pair->key);
    problems_.add(Rule::duplicate_key, pair->key_place,
                  {pair->key, std::to_string(earlier->key_place.line),
                   is_item ? words_for_next_item() : Translated{"ta bort den ena", "remove one of them"}});
    if (is_item) break;  // What follows the dash that was forgotten is no mistake of its own.
  }
}

void TreeBuilder::explain(const YAML::Exception& exception) {
  std::size_t offset = offset_of(exception.mark);
  // What is never closed is best shown where it was opened.
  if (exception.msg.ends_with("in scalar")) offset = std::min(find_open_quote(text_, seen_), offset);
  for (const std::string_view message : {"unknown escape", "bad character found while scanning hex", "invalid unicode"})
    if (exception.msg.starts_with(message)) offset = std::min(text_.rfind('\\', offset), offset);
  const auto is_bracket = [&](const Open& open) { return text_.find_first_of("[{", open.begin) == open.begin; };
  const auto outermost = std::find_if(open_.begin(), open_.end(), is_bracket);
  std::string message = exception.msg;
  if (message.ends_with("flow not found") && outermost != open_.end()) {
    const std::size_t end_of_line = std::min(text_.find('\n', outermost->begin), text_.size());
    const bool is_closed = find_open_bracket(text_, outermost->begin, end_of_line) == nowhere;
    if (is_closed) message = "no comma in flow";
    if (!is_closed) offset = outermost->begin;
  }
  std::size_t inner = outermost == open_.end() ? nowhere : find_open_bracket(text_, outermost->begin, offset);
  // A dash on a line below an open bracket begins the next list: the bracket should have been closed before it. The
  // library sees the dash before it tells of the bracket.
  const bool is_item = message.starts_with("illegal block entry");
  if (is_item && !open_.empty()) {
    inner = find_open_bracket(text_, open_.back().begin, offset);
    if (inner != nowhere && lines_.line_at(inner) == lines_.line_at(offset)) inner = nowhere;
  }
  if (inner != nowhere && (is_item || message.starts_with("illegal flow end"))) {
    offset = inner;
    message = text_[inner] == '{' ? "end of map flow" : "end of sequence flow";
  }
  const std::size_t line_start = lines_.start_of(lines_.line_at(offset));
  add_syntax_problem(lines_.place(offset), yaml_reason(message, text_.substr(line_start, offset - line_start)));
}

/// The library takes a line that begins with % for an instruction and leaves it out with all that follows.
std::optional<std::size_t> find_instruction(const LineIndex& lines) {
  for (std::size_t number = 1; number <= lines.lines(); ++number) {
    const std::string_view line = lines.line(number);
    if (line.starts_with('%')) return lines.start_of(number);
    if (!trim(line).empty() && !trim(line).starts_with('#')) break;
  }
  return std::nullopt;
}

void read_documents(std::string_view text, TreeBuilder& builder) {
  std::istringstream stream{std::string(text)};
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) continue;
    builder.report_odd_keys();
  } catch (const YAML::Exception& exception) {
    builder.explain(exception);
  } catch (const Stop&) {
    // What is wrong has been said.
  }
}

}  // namespace

std::optional<YamlNode> read_yaml(std::string_view text, FileId file, std::uint32_t first_line, Problems& problems) {
  if (const auto blank = find_hard_blank(text)) {
    problems.add(Rule::yaml_syntax, LineIndex(text, file, first_line).range(*blank, *blank + 2),
                 {{"här står ett hårt blanksteg, som i Word; skriv ett vanligt blanksteg i stället",
                   "here is a hard blank, as of a word processor; write a common blank instead"}});
    return std::nullopt;
  }
  if (auto root = read_plain_yaml(text, file, first_line)) return root;
  return read_yaml_by_library(text, file, first_line, problems);
}

std::optional<YamlNode> read_yaml_by_library(std::string_view text, FileId file, std::uint32_t first_line,
                                             Problems& problems) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const std::size_t problems_before = problems.all().size();
  LineIndex lines(text, file, first_line);
  if (const auto instruction = find_instruction(lines)) {
    problems.add(Rule::yaml_syntax, lines.place(*instruction), {yaml_reason("unknown token", {})});
    return std::nullopt;
  }
  TreeBuilder builder(lines, problems);
  read_documents(text, builder);
  if (problems.has_new_error(problems_before)) return std::nullopt;
  return builder.take_root();
}

}  // namespace kunskap
