#include "base/problem_format.h"

#include "base/json.h"
#include "base/text.h"

#include <algorithm>

namespace kunskap {
namespace {

std::string_view word_for(Severity severity, std::string_view language) {
  if (severity == Severity::error) return language == "en" ? "error" : "fel";
  return language == "en" ? "warning" : "varning";
}

std::string did_you_mean(const Problem& problem, std::string_view language) {
  if (problem.nearest.empty()) return "";
  return (language == "en" ? "did you mean \"" : "menade du \"") + problem.nearest + "\"?";
}

/// "path:line:column", as far as the place goes.
std::string shown_place(const Place& place, const SourceFiles& files) {
  std::string shown = files.path(place.file);
  if (place.line > 0) shown += ":" + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) shown += ":" + std::to_string(place.column);
  return shown;
}

/// Reads each file once, however many problems it has.
class Quotes {
 public:
  explicit Quotes(const ProblemPrinting& printing) : printing_(printing) {}

  /// The line of `place`, until the next call. Quick when the lines of a file ascend, as those of sorted problems do.
  std::string_view line(const Place& place) {
    if (place.file != file_ || !is_read_ || place.line < line_) read(place.file);
    for (; line_ < place.line; ++line_) {
      rest_.remove_prefix(length_);
      rest_.remove_prefix(std::min<std::size_t>(rest_.starts_with("\r\n") ? 2 : 1, rest_.size()));
      length_ = std::min(rest_.find_first_of("\r\n"), rest_.size());
    }
    return rest_.substr(0, length_);
  }

 private:
  void read(FileId file) {
    if (!is_read_ || file != file_) text_ = printing_.text_of(printing_.files.path(file)).value_or("");
    is_read_ = true;
    file_ = file;
    line_ = 1;
    rest_ = text_;
    if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
    length_ = std::min(rest_.find_first_of("\r\n"), rest_.size());
  }

  const ProblemPrinting& printing_;
  bool is_read_ = false;
  FileId file_ = 0;
  std::string text_;
  std::string_view rest_;  ///< The text from the line that was asked for last.
  std::size_t length_ = 0;
  std::uint32_t line_ = 1;
};

constexpr std::size_t longest_quote = 160;

/// The quoted line and, under it, a caret with the length underlined and the name that was probably meant.
void append_quote(const Problem& problem, std::string_view line, std::string_view language, std::string& out) {
  const Place& place = problem.place;
  const std::string hint = did_you_mean(problem, language);
  const bool quotable = !line.empty() && place.column > 0 && place.column <= longest_quote &&
                        line.size() <= longest_quote * 4 && !find_invalid_utf8(line);
  if (!quotable) {
    if (!hint.empty()) out += "  " + hint + "\n";
    return;
  }
  std::string quoted(line);
  std::replace(quoted.begin(), quoted.end(), '\t', ' ');
  const std::size_t characters = count_characters(quoted);
  const std::size_t start = std::min<std::size_t>(place.column - 1, characters);
  const std::size_t room = std::max<std::size_t>(1, characters - start);
  const std::size_t length = std::clamp<std::size_t>(place.length, 1, room);
  out += "  " + quoted + "\n  " + std::string(start, ' ') + "^" + std::string(length - 1, '~');
  out += hint.empty() ? "\n" : " " + hint + "\n";
}

/// Enough of `detail` to know it by.
std::string shortened(const std::string& detail) {
  constexpr std::size_t longest = 400;
  if (detail.size() <= longest) return detail;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(detail[end]) & 0xC0) == 0x80) --end;
  return detail.substr(0, end) + "…";
}

std::string as_text(const Problems& problems, const ProblemPrinting& printing) {
  std::string out;
  Quotes quotes(printing);
  for (const Problem& problem : problems.all()) {
    const RuleWords& rule = words_of(problem.rule);
    std::string head = shown_place(problem.place, printing.files) + ": ";
    head.append(word_for(rule.severity, printing.language))
        .append(": ")
        .append(words_of_problem(problem, printing.language));
    std::replace(head.begin(), head.end(), '\n', ' ');
    out.append(head).append(" [").append(rule.name).append("]\n");
    append_quote(problem, problem.place.line > 0 ? quotes.line(problem.place) : "", printing.language, out);
  }
  return without_control_characters(out);  // What an editor wrote may not steer the terminal.
}

std::string words_with_hint(const Problem& problem, std::string_view language) {
  const std::string hint = did_you_mean(problem, language);
  return words_of_problem(problem, language) + (hint.empty() ? "" : "; " + hint);
}

std::string_view level_of(const Problem& problem) {
  return words_of(problem.rule).severity == Severity::error ? "error" : "warning";
}

std::string as_json(const Problems& problems, const ProblemPrinting& printing) {
  std::string out;
  JsonWriter json(out, 2);
  json.begin_array();
  for (const Problem& problem : problems.all()) {
    json.begin_object();
    json.member("file", printing.files.path(problem.place.file));
    json.key("line").number(problem.place.line).key("column").number(problem.place.column);
    json.key("length").number(problem.place.length);
    json.member("severity", level_of(problem)).member("rule", words_of(problem.rule).name);
    json.member("message", words_of_problem(problem, printing.language)).member("nearest", problem.nearest);
    json.end_object();
  }
  json.end_array();
  return out + "\n";
}

/// Workflow commands escape % and line ends, in properties also : and , (GitHub's documentation of workflow commands).
std::string escaped_for_github(std::string_view text, bool in_property) {
  std::string out;
  for (const char c : text) {
    if (c == '%' || c == '\n' || c == '\r' || (in_property && (c == ':' || c == ','))) {
      constexpr std::string_view digits = "0123456789ABCDEF";
      const auto code = static_cast<unsigned char>(c);
      out += '%';
      out += digits[code / 16];
      out += digits[code % 16];
    } else {
      out += c;
    }
  }
  return out;
}

std::string as_github(const Problems& problems, const ProblemPrinting& printing) {
  std::string out;
  for (const Problem& problem : problems.all()) {
    const Place& place = problem.place;
    out += "::" + std::string(level_of(problem)) + " file=" + escaped_for_github(printing.files.path(place.file), true);
    if (place.line > 0) out += ",line=" + std::to_string(place.line);
    if (place.line > 0 && place.column > 0)
      out += ",col=" + std::to_string(place.column) +
             ",endColumn=" + std::to_string(place.column + std::max(1u, place.length));
    out += ",title=" + escaped_for_github(words_of(problem.rule).name, true);
    out += "::" + escaped_for_github(words_with_hint(problem, printing.language), false) + "\n";
  }
  return out;
}

/// SARIF names files by URI references (RFC 3986).
std::string as_uri(std::string_view path) {
  constexpr std::string_view plain = "-._~/";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (is_plain || plain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      const auto code = static_cast<unsigned char>(c);
      uri += '%';
      uri += digits[code / 16];
      uri += digits[code % 16];
    }
  }
  return uri;
}

void append_sarif_result(const Problem& problem, const ProblemPrinting& printing, JsonWriter& json) {
  const Place& place = problem.place;
  json.begin_object().member("ruleId", words_of(problem.rule).name).member("level", level_of(problem));
  json.key("message").begin_object().member("text", words_with_hint(problem, printing.language)).end_object();
  json.key("locations").begin_array().begin_object().key("physicalLocation").begin_object();
  json.key("artifactLocation").begin_object().member("uri", as_uri(printing.files.path(place.file))).end_object();
  if (place.line > 0) {
    json.key("region").begin_object().key("startLine").number(place.line);
    if (place.column > 0)
      json.key("startColumn").number(place.column).key("endColumn").number(place.column + std::max(1u, place.length));
    json.end_object();
  }
  json.end_object().end_object().end_array().end_object();
}

/// SARIF 2.1.0 (OASIS), the parts that viewers need. Columns count characters: columnKind unicodeCodePoints.
std::string as_sarif(const Problems& problems, const ProblemPrinting& printing) {
  std::string out;
  JsonWriter json(out, 2);
  json.begin_object().member("$schema", "https://json.schemastore.org/sarif-2.1.0.json").member("version", "2.1.0");
  json.key("runs").begin_array().begin_object();
  json.key("tool").begin_object().key("driver").begin_object().member("name", "kunskap").end_object().end_object();
  json.member("columnKind", "unicodeCodePoints").key("results").begin_array();
  for (const Problem& problem : problems.all()) append_sarif_result(problem, printing, json);
  json.end_array().end_object().end_array().end_object();
  return out + "\n";
}

}  // namespace

std::string words_of_problem(const Problem& problem, std::string_view language) {
  const RuleWords& rule = words_of(problem.rule);
  std::vector<std::string> details;
  for (const Translated& detail : problem.details) details.push_back(shortened(detail.in(language)));
  return fill(language == "en" ? rule.en : rule.sv, details) + problem.elsewhere.in(language);
}

std::string print_problems(const Problems& problems, ProblemFormat format, const ProblemPrinting& printing) {
  switch (format) {
    case ProblemFormat::text:
      return as_text(problems, printing);
    case ProblemFormat::json:
      return as_json(problems, printing);
    case ProblemFormat::github:
      return as_github(problems, printing);
    case ProblemFormat::sarif:
      return as_sarif(problems, printing);
  }
  return "";
}

}  // namespace kunskap
