#include "load/read_entry.h"

#include "base/text.h"
#include "load/front_matter.h"
#include "load/map_reader.h"
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
  std::string text(trim(pair.value.text));
  if (const std::size_t length = text.size() > longest ? count_characters(text) : 0; length > longest)
    problems.add(Rule::text_too_long, {pair.value.place.file, pair.value.place.line, pair.value.place.column},
                 {pair.key, std::to_string(length), std::to_string(longest)});
  return text;
}

bool read_draft(const YamlNode& node, Problems& problems) {
  if (node.is_null()) return false;
  for (const char* no : {"false", "no", "nej"})
    if (node.is_scalar() && node.text == no) return false;
  for (const char* yes : {"true", "yes", "ja"})
    if (node.is_scalar() && node.text == yes) return true;
  problems.add(Rule::wrong_type, node.place,
               {"draft", Translated{"ja eller nej (true eller false)", "yes or no (true or false)"}});
  return false;
}

std::vector<std::string_view> known_names(const Kind& kind) {
  std::vector<std::string_view> names{"title", "summary", "draft"};
  for (const Field& field : kind.fields) names.push_back(field.name);
  for (Slot i = 0; i < kind.written_relations; ++i) names.push_back(kind.relations[i].name);
  return names;
}

/// A relation that is worked out from the other side has a name too, so the message says where to write it instead.
void report_unknown_field(const YamlPair& pair, const Kind& kind, Problems& problems) {
  const Translated what{kind.name.article.in("sv") + " " + kind.name.one.in("sv"), kind.name.one.in("en")};
  if (const auto slot = kind.find_relation(pair.key); slot && *slot >= kind.written_relations)
    problems.add(Rule::computed_field, pair.key_place, {pair.key});
  else
    problems.add(Rule::unknown_field, pair.key_place, {what, pair.key},
                 std::string(nearest(pair.key, known_names(kind)).value_or("")));
}

bool is_empty(const YamlNode& node) { return node.is_null() || (node.is_sequence() && node.items.empty()); }

/// A key without a value is told of where it stands; the check tells of what has no key at all.
void report_empty(const YamlPair& pair, const Translated& label, Problems& problems) {
  problems.add(Rule::missing_field, pair.key_place, {pair.key, label});
}

std::string read_title(const YamlPair& pair, const std::string& otherwise, Problems& problems) {
  std::string title = read_plain_text(pair, longest_title, otherwise, problems);
  if (!title.empty()) return title;
  report_empty(pair, {"titel", "title"}, problems);
  return otherwise;
}

Value read_field_value(const YamlPair& pair, const Field& field, const ValueReading& reading) {
  Value value = read_value(pair.value, field, reading);
  if (!field.required || !is_empty(pair.value)) return value;
  report_empty(pair, field.label, reading.problems);
  value.field = &field;
  return value;
}

std::vector<Reference> read_relation(const YamlPair& pair, const Relation& relation, const ValueReading& reading) {
  if (!relation.required || !is_empty(pair.value)) return read_references(pair.value, relation, reading);
  report_empty(pair, relation.label, reading.problems);
  return std::vector<Reference>(1);
}

void read_facts(const YamlNode& facts, const Kind& kind, const ValueReading& reading, Entry& entry) {
  for (const YamlPair& pair : facts.pairs) {
    if (pair.key == "title") {
      entry.title = read_title(pair, entry.id, reading.problems);
      entry.title_place = pair.value.place;
    } else if (pair.key == "summary") {
      entry.summary = read_plain_text(pair, longest_summary, "", reading.problems);
    } else if (pair.key == "draft") {
      entry.draft = read_draft(pair.value, reading.problems);
    } else if (const auto field = kind.find_field(pair.key)) {
      entry.values[*field] = read_field_value(pair, kind.fields[*field], reading);
    } else if (const auto relation = kind.find_relation(pair.key); relation && *relation < kind.written_relations) {
      entry.references[*relation] = read_relation(pair, kind.relations[*relation], reading);
    } else {
      report_unknown_field(pair, kind, reading.problems);
    }
  }
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
  if (parts) entry.facts = hash(parts->facts);
  EntryText writer(file, reading, entry.links, problems);
  if (facts) {
    const ValueReading values{reading.model, problems, [&](const YamlNode& node) { return writer.field(node); }};
    read_facts(*facts, kind, values, entry);
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
