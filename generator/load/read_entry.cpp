#include "load/read_entry.h"

#include "base/text.h"
#include "load/front_matter.h"
#include "load/map_reader.h"
#include "load/read_scalars.h"
#include "load/read_values.h"
#include "load/text_links.h"

namespace kunskap {
namespace {

constexpr std::size_t largest_body = 1u << 20;
// Characters. Both stand in every list that the entry is in and among the answers of the search: what is longer than
// any real name, or than a long paragraph, is text in the wrong place.
constexpr std::size_t longest_title = 300;
constexpr std::size_t longest_summary = 1000;

/// The place in the file of what stands at `place` in the text of a field. Of a text that YAML has folded, only the
/// beginning is known.
Place in_field(const Place& place, const YamlNode& node) {
  const Place& text = node.text_place;
  if (text.line == 0) return node.place;
  const std::uint32_t column = place.column == 0 ? 0 : text.column + place.column - 1;
  return {text.file, text.line + place.line - 1, column, place.length};
}

/// Writes the Markdown of one entry, its body and its fields alike.
class EntryText {
 public:
  EntryText(const EntryFile& file, const EntryReading& reading, std::vector<TextLink>& links, Problems& problems)
      : links_(file.path, reading.model, reading.images, links, problems), problems_(problems) {
    options_.file = file.file;
    options_.words = &reading.words;
    options_.link = [this](std::string_view destination, Place place) {
      return links_.link(destination, in_file(place));
    };
    options_.image = [this](std::string_view destination, Place place) {
      return links_.image(destination, in_file(place));
    };
  }

  MarkdownText body(std::string_view text, std::uint32_t first_line) {
    options_.first_line = first_line;
    options_.headings = true;
    options_.footnote_id = "fotnot";
    return read_markdown(text, options_, problems_);
  }

  Html field(const YamlNode& node) {
    options_.first_line = 1;
    options_.headings = false;
    footnote_id_ = "falt-" + std::to_string(++fields_) + "-fotnot";
    options_.footnote_id = footnote_id_;
    field_ = &node;
    Problems found;
    Html html{read_markdown(node.text, options_, found).html};
    for (const Problem& problem : found.all())
      problems_.add(problem.rule, in_file(problem.place), problem.details, problem.nearest);
    field_ = nullptr;
    return html;
  }

 private:
  Place in_file(const Place& place) const { return field_ ? in_field(place, *field_) : place; }

  TextLinks links_;
  MarkdownOptions options_;
  const YamlNode* field_ = nullptr;  ///< The field that is read, if it is not the body.
  std::size_t fields_ = 0;           ///< Read so far.
  std::string footnote_id_;          ///< Every text on a page has its own.
  Problems& problems_;
};

/// `otherwise` stands in for what is no text, which is then a problem; of what is empty nothing is said.
std::string read_plain_text(const YamlPair& pair, std::size_t longest, const std::string& otherwise,
                            Problems& problems) {
  if (pair.value.is_null()) return "";
  if (!pair.value.is_scalar()) {
    problems.add(Rule::wrong_type, pair.value.place, {pair.key, Translated{"en text", "a text"}});
    return otherwise;
  }
  warn_of_curly_quotes(pair.value, problems);
  std::string text(trim(pair.value.text));
  if (const std::size_t length = text.size() > longest ? count_characters(text) : 0; length > longest)
    problems.add(Rule::text_too_long, {pair.value.place.file, pair.value.place.line, pair.value.place.column},
                 {pair.key, std::to_string(length), std::to_string(longest)});
  return text;
}

bool read_draft(const YamlNode& node, Problems& problems) {
  if (node.is_null()) return false;
  if (const auto truth = node.is_scalar() ? read_truth(node.text) : std::nullopt) return *truth;
  problems.add(Rule::wrong_type, node.place,
               {"draft", Translated{"ja eller nej (true eller false)", "yes or no (true or false)"}});
  return false;
}

const Translated title_label{"titel", "title"};
const Translated summary_label{"sammanfattning", "summary"};
const Translated draft_label{"utkast", "draft"};

std::vector<CalledId> known_names(const Kind& kind) {
  std::vector<CalledId> names{{"title", title_label}, {"summary", summary_label}, {"draft", draft_label}};
  for (const Field& field : kind.fields) names.push_back({field.name, field.label});
  for (Slot i = 0; i < kind.written_relations; ++i) names.push_back({kind.relations[i].name, kind.relations[i].label});
  return names;
}

/// A relation that is worked out from the other side has a name too, so the message says where to write it instead.
/// Gives the name that was probably meant.
std::string report_unknown_field(const YamlPair& pair, const Kind& kind, Problems& problems) {
  const Translated what{kind.name.article.in("sv") + " " + kind.name.one.in("sv"), kind.name.one.in("en")};
  if (const auto slot = kind.find_relation(pair.key); slot && *slot >= kind.written_relations) {
    problems.add(Rule::computed_field, pair.key_place, {pair.key});
    return "";
  }
  std::string meant = nearest_called(pair.key, known_names(kind));
  problems.add(Rule::unknown_field, pair.key_place, {what, pair.key}, meant);
  return meant;
}

bool is_empty(const YamlNode& node) { return node.is_null() || (node.is_sequence() && node.items.empty()); }

/// A key without a value is told of where it stands; the check tells of what has no key at all.
void report_if_empty(const YamlPair& pair, const Translated& label, const ValueReading& reading) {
  if (is_empty(pair.value) && reading.gaps == Gaps::told)
    reading.problems.add(Rule::missing_field, pair.key_place, {pair.key, label});
}

void read_title(const YamlPair& pair, const ValueReading& reading, Entry& entry) {
  entry.title_place = pair.value.place;
  entry.title = read_plain_text(pair, longest_title, entry.id, reading.problems);
  if (!entry.title.empty()) return;
  entry.title = entry.id;
  if (reading.gaps == Gaps::told) reading.problems.add(Rule::missing_field, pair.key_place, {pair.key, title_label});
}

void read_fact(const YamlPair& pair, const Kind& kind, const ValueReading& reading, Entry& entry) {
  if (pair.key == "title") {
    read_title(pair, reading, entry);
  } else if (pair.key == "summary") {
    entry.summary = read_plain_text(pair, longest_summary, "", reading.problems);
  } else if (const auto field = kind.find_field(pair.key)) {
    entry.values[*field] = read_value(pair.value, kind.fields[*field], reading);
    if (kind.fields[*field].required) report_if_empty(pair, kind.fields[*field].label, reading);
  } else if (const auto relation = kind.find_relation(pair.key); relation && *relation < kind.written_relations) {
    entry.references[*relation] = read_references(pair.value, kind.relations[*relation], reading);
    if (kind.relations[*relation].required) report_if_empty(pair, kind.relations[*relation].label, reading);
  } else {
    entry.unread.push_back(report_unknown_field(pair, kind, reading.problems));
  }
}

/// Whether the entry is a draft says how the others are read, so that comes first, wherever it stands.
void read_facts(const YamlNode& facts, const Kind& kind, ValueReading reading, Entry& entry) {
  const auto read = [&](const YamlPair& pair, const auto& work) {
    const std::size_t before = reading.problems.all().size();
    work();
    if (reading.problems.has_new_error(before)) entry.unread.push_back(pair.key);
  };
  for (const YamlPair& pair : facts.pairs)
    if (pair.key == "draft") read(pair, [&] { entry.draft = read_draft(pair.value, reading.problems); });
  if (entry.draft || !entry.unread.empty()) reading.gaps = Gaps::allowed;
  for (const YamlPair& pair : facts.pairs)
    if (pair.key != "draft") read(pair, [&] { read_fact(pair, kind, reading, entry); });
  if (entry.title.empty() && (reading.gaps == Gaps::allowed || !entry.has_read("title"))) entry.title = entry.id;
}

/// The facts as a tree; nothing, with a problem, when they cannot be read.
std::optional<YamlNode> read_facts_tree(const FrontMatter& parts, FileId file, Problems& problems) {
  auto facts = read_yaml(parts.facts, file, parts.facts_line, problems);
  if (facts && !facts->is_map() && !facts->is_null()) {
    problems.add(Rule::yaml_syntax, facts->place,
                 {Translated{"uppgifterna ska vara rader med namn och värde, till exempel title: Hjärtsvikt",
                             "the facts must be lines with a name and a value, such as title: Heart failure"}});
    return std::nullopt;
  }
  return facts;
}

/// Soft hyphens come with text from a word processor. In the body they may be meant; a fact that has one is not found.
void warn_of_soft_hyphens(const FrontMatter& parts, FileId file, Problems& problems) {
  constexpr std::string_view soft_hyphen = "\u00AD";
  constexpr std::size_t most = 10;
  std::size_t at = parts.facts.find(soft_hyphen);
  for (std::size_t count = 0; at != std::string_view::npos && count < most; ++count) {
    const LineColumn place = line_and_column(parts.facts, at);
    problems.add(Rule::soft_hyphen, {file, place.line + parts.facts_line - 1, place.column, 1});
    at = parts.facts.find(soft_hyphen, at + soft_hyphen.size());
  }
}

EntryBody body_of(MarkdownText text) {
  const std::size_t size = text.html.size();
  return {{std::move(text.html), 0, size}, std::move(text.headings)};
}

}  // namespace

Entry unread_entry(const EntryFile& file, const Model& model) {
  const Kind& kind = model.kinds[file.kind];
  Entry entry;
  entry.kind = file.kind;
  entry.id = file.id;
  entry.file = file.file;
  entry.values.resize(kind.fields.size());
  entry.references.resize(kind.written_relations);
  entry.whole = false;
  return entry;
}

Entry read_entry(const EntryFile& file, std::string_view text, const EntryReading& reading, Problems& problems) {
  const Kind& kind = reading.model.kinds[file.kind];
  Entry entry = unread_entry(file, reading.model);
  const bool only_facts = file.path.ends_with(".yaml");
  const auto parts = only_facts ? FrontMatter{text, 1, {}, 1} : split_front_matter(text, file.file, problems);
  const auto facts = parts ? read_facts_tree(*parts, file.file, problems) : std::nullopt;
  entry.whole = facts.has_value();
  if (parts) warn_of_soft_hyphens(*parts, file.file, problems);
  if (parts) entry.facts = hash(parts->facts);
  EntryText writer(file, reading, entry.links, problems);
  if (facts) {
    read_facts(*facts, kind, {reading.model, problems, [&](const YamlNode& node) { return writer.field(node); }},
               entry);
  }
  if (!parts || trim(parts->body).empty()) return entry;
  if (parts->body.size() > largest_body)
    problems.add(Rule::body_too_large, {file.file, parts->body_line},
                 {std::to_string(parts->body.size() / 1024), std::to_string(largest_body / 1024)});
  else
    entry.body = body_of(writer.body(parts->body, parts->body_line));
  entry.links.shrink_to_fit();
  return entry;
}

}  // namespace kunskap
