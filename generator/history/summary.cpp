#include "history/summary.h"

#include "base/text.h"
#include "base/translated.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace kunskap {
namespace {

constexpr std::size_t longest_fact = 120;  // Bytes of an old or a new value.

/// So that nothing in a title is taken for a mark.
std::string escaped(std::string_view text) {
  std::string made;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>|#~&@").find(c) != std::string_view::npos) made += '\\';
    made += c == '\n' ? ' ' : c;
  }
  return made;
}

std::string shortened(std::string_view text) {
  if (text.size() <= longest_fact) return escaped(text);
  std::size_t end = longest_fact;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return escaped(text.substr(0, end)) + "…";
}

std::size_t words_in(const std::vector<BlockDifference>& blocks, RunKind kind) {
  std::size_t words = 0;
  for (const BlockDifference& block : blocks)
    for (const TextRun& run : block.runs)
      if (run.kind == kind)
        for (const std::string_view word : split(run.text, ' ')) words += word.empty() ? 0 : 1;
  return words;
}

std::string joined(const std::vector<BlockDifference>& blocks, RunKind kind) {
  std::string text;
  for (const BlockDifference& block : blocks)
    for (const TextRun& run : block.runs)
      if (run.kind == kind) text += (text.empty() ? "" : ", ") + run.text;
  return text;
}

class Summary {
 public:
  Summary(const Model& model, const SummaryText& text) : model_(model), text_(text) {}

  std::string write(const std::vector<SummaryItem>& items) const {
    std::string out = "# " + heading() + "\n\n";
    if (items.empty()) return out + words({"Ingenting har ändrats.\n", "Nothing has changed.\n"});
    out += counts(items);
    const std::array<Translated, 4> headings{Translated{"Tillagda", "Added"}, Translated{"Ändrade", "Changed"},
                                             Translated{"Med ny adress", "With a new address"},
                                             Translated{"Borttagna", "Removed"}};
    for (std::size_t kind = 0; kind < headings.size(); ++kind) {
      std::string list;
      for (const SummaryItem& item : items)
        if (static_cast<std::size_t>(item.change) == kind) append(list, item);
      if (!list.empty()) out += "\n## " + words(headings[kind]) + "\n\n" + list;
    }
    return out;
  }

 private:
  /// A place in the history such as HEAD^1 says something to git alone; it is asked for where a proposal is summarised.
  std::string heading() const {
    const bool is_name = text_.since != "HEAD" && text_.since.find_first_of("^~@") == std::string::npos;
    if (is_name) return words({"Ändringar sedan ", "Changes since "}) + escaped(text_.since);
    return words({"Ändringar i det här förslaget", "Changes in this proposal"});
  }
  const std::string& words(const Translated& both) const { return both.in(text_.language); }

  std::string counts(const std::vector<SummaryItem>& items) const {
    const std::array<Translated, 4> one{Translated{"tillagd", "added"}, Translated{"ändrad", "changed"},
                                        Translated{"med ny adress", "with a new address"},
                                        Translated{"borttagen", "removed"}};
    const std::array<Translated, 4> many{Translated{"tillagda", "added"}, Translated{"ändrade", "changed"}, one[2],
                                         Translated{"borttagna", "removed"}};
    std::string line;
    for (std::size_t kind = 0; kind < one.size(); ++kind) {
      const auto count = std::count_if(items.begin(), items.end(), [&](const SummaryItem& item) {
        return static_cast<std::size_t>(item.change) == kind;
      });
      if (count > 0)
        line += (line.empty() ? "" : ", ") + std::to_string(count) + " " + words(count == 1 ? one[kind] : many[kind]);
    }
    return line + ".\n";
  }

  void append(std::string& out, const SummaryItem& item) const {
    const std::string stem = item.path.substr(0, item.path.rfind('.'));
    const bool may_link = !text_.base_address.empty() && item.change != ChangeKind::removed;
    out += "- ";
    out += may_link ? "[" + escaped(item.title) + "](" + text_.base_address + stem + "/)"
                    : "**" + escaped(item.title) + "**";
    out += ", " + model_.kinds[item.kind].name.one.in(text_.language);
    if (!item.earlier.empty())
      out += words({", tidigare ", ", formerly "}) + "`" + item.earlier.substr(0, item.earlier.rfind('.')) + "`";
    out += "\n";
    for (const PartDifference& part : item.parts) append(out, part);
  }

  void append(std::string& out, const PartDifference& part) const {
    out += "  - " + escaped(name_of(part)) + ": ";
    if (part.form == VersionPart::Form::prose)
      append_prose(out, part);
    else if (part.form == VersionPart::Form::records)
      append_records(out, part);
    else
      append_fact(out, part);
    out += "\n";
  }

  std::string name_of(const PartDifference& part) const {
    if (!part.label.empty()) return part.label;
    if (part.name == "title") return words({"Rubrik", "Title"});
    if (part.name == "summary") return words({"Sammanfattning", "Summary"});
    return words({"Text", "Text"});
  }

  void append_fact(std::string& out, const PartDifference& part) const {
    const std::string old = joined(part.blocks, RunKind::removed);
    const std::string is = joined(part.blocks, RunKind::added);
    if (!old.empty()) out += "~~" + shortened(old) + "~~";
    if (!old.empty() && !is.empty()) out += " → ";
    out += shortened(is);
  }

  void append_prose(std::string& out, const PartDifference& part) const {
    out += std::to_string(words_in(part.blocks, RunKind::added)) + words({" ord tillagda, ", " words added, "}) +
           std::to_string(words_in(part.blocks, RunKind::removed)) + words({" borttagna", " removed"});
  }

  void append_records(std::string& out, const PartDifference& part) const {
    bool is_first = true;
    const auto add = [&](ChangeKind kind, const Translated& name) {
      std::string titles;
      for (const RecordDifference& record : part.records)
        if (record.kind == kind) titles += (titles.empty() ? "" : "; ") + shortened(record.title);
      if (titles.empty()) return;
      out += (is_first ? "" : ". ") + words(name) + titles;
      is_first = false;
    };
    add(ChangeKind::added, {"tillagt: ", "added: "});
    add(ChangeKind::changed, {"ändrat: ", "changed: "});
    add(ChangeKind::removed, {"borttaget: ", "removed: "});
  }

  const Model& model_;
  const SummaryText& text_;
};

}  // namespace

std::string summary_markdown(std::vector<SummaryItem> items, const Model& model, const SummaryText& text) {
  std::sort(items.begin(), items.end(), [](const SummaryItem& a, const SummaryItem& b) {
    return std::tie(a.kind, a.title, a.path) < std::tie(b.kind, b.title, b.path);
  });
  return Summary(model, text).write(items);
}

}  // namespace kunskap
