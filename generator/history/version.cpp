#include "history/version.h"

#include "base/text.h"

#include <map>
#include <utility>

namespace kunskap {
namespace {

class Telling {
 public:
  Telling(const Catalogue& catalogue, const VersionWords& words) : catalogue_(catalogue), words_(words) {}

  Version tell(const Entry& entry) const {
    const Kind& kind = catalogue_.model.kinds[entry.kind];
    Version version{entry.title, {}};
    add(version, {"title", "", VersionPart::Form::fact, lines({entry.title}), {}});
    add(version, {"summary", "", VersionPart::Form::prose, lines({entry.summary}), {}});
    for (std::size_t slot = 0; slot < kind.fields.size(); ++slot)
      add(version, part_from(kind.fields[slot], entry.values[slot]));
    for (std::size_t slot = 0; slot < kind.written_relations; ++slot)
      add(version, part_from(kind.relations[slot], entry.references[slot]));
    add(version, {"body", "", VersionPart::Form::prose, text_blocks(entry.body.html.text), {}});
    return version;
  }

 private:
  static void add(Version& version, VersionPart part) {
    if (!part.blocks.empty() || !part.records.empty()) version.parts.push_back(std::move(part));
  }

  static std::vector<TextBlock> lines(std::vector<std::string> texts) {
    std::vector<TextBlock> blocks;
    for (std::string& text : texts)
      if (!text.empty()) blocks.push_back({BlockKind::paragraph, std::move(text)});
    return blocks;
  }

  VersionPart part_from(const Field& field, const Value& value) const {
    VersionPart part{field.name, field.label.in(words_.language), VersionPart::Form::fact, {}, {}};
    if (field.type == FieldType::record) part.form = VersionPart::Form::records;
    if (field.type == FieldType::markdown) part.form = VersionPart::Form::prose;
    const Titles titles = titles_of(field, value);
    const auto add_one = [&](const Value& one) {
      if (one.as<Record>())
        part.records.push_back(record_of(field, one, titles));
      else if (const auto* html = one.as<Html>())
        for (TextBlock& block : text_blocks(html->html)) part.blocks.push_back(std::move(block));
      else if (std::string text = text_of(field, one); !text.empty())
        part.blocks.push_back({BlockKind::paragraph, std::move(text)});
    };
    if (const auto* list = value.as<std::vector<Value>>())
      for (const Value& one : *list) add_one(one);
    else
      add_one(value);
    return part;
  }

  VersionPart part_from(const Relation& relation, const std::vector<Reference>& references) const {
    std::vector<std::string> texts;
    for (const Reference& reference : references) texts.push_back(text_of(relation, reference));
    return {relation.name, relation.label.in(words_.language), VersionPart::Form::fact, lines(std::move(texts)), {}};
  }

  /// What the records of a list say first, by their ids: what a part that refers to one is told by.
  using Titles = std::map<std::string, std::string, std::less<>>;

  Titles titles_of(const Field& field, const Value& value) const {
    Titles titles;
    const auto* list = field.type == FieldType::record ? value.as<std::vector<Value>>() : nullptr;
    if (!list) return titles;
    for (const Value& one : *list)
      if (const VersionRecord record = record_of(field, one, {}); !record.id.empty() && !record.parts.empty())
        titles.emplace(record.id, record.parts.front().text);
    return titles;
  }

  static Value named(const Value& value, const Titles& titles) {
    Value made = value;
    if (auto* list = std::get_if<std::vector<Value>>(&made.content))
      for (Value& one : *list) one = named(one, titles);
    if (auto* id = std::get_if<std::string>(&made.content))
      if (const auto found = titles.find(*id); found != titles.end()) *id = found->second;
    return made;
  }

  VersionRecord record_of(const Field& field, const Value& value, const Titles& titles) const {
    VersionRecord record;
    if (!value.as<Record>()) return record;
    const auto& values = value.as<Record>()->values;
    for (std::size_t i = 0; i < field.fields.size(); ++i) {
      const Field& part = field.fields[i];
      std::string text = text_of(part, part.refers_to ? named(values[i], titles) : values[i]);
      if (part.is_own_id())
        record.id = std::move(text);
      else if (!text.empty())
        record.parts.push_back({part.label.in(words_.language), std::move(text)});
    }
    if (std::string said = provenance(value.basis, value.note); !said.empty() && !record.parts.empty())
      record.parts.front().text += said;
    return record;
  }

  std::string text_of(const Field& field, const Value& value) const {
    if (!value.given()) return "";
    std::string text;
    if (const auto* list = value.as<std::vector<Value>>()) {
      for (const Value& one : *list) text += (text.empty() ? "" : "; ") + text_of(field, one);
      return text;
    }
    return plain_text_of(field, value) + provenance(value.basis, value.note);
  }

  std::string plain_text_of(const Field& field, const Value& value) const {
    if (value.is_unknown()) return words_.unknown;
    if (const auto* text = value.as<std::string>()) return *text;
    if (const auto* number = value.as<Number>()) return number->written;
    if (const auto* truth = value.as<bool>()) return *truth ? words_.yes : words_.no;
    if (const auto* date = value.as<Date>()) return as_words(*date, words_.language);
    if (const auto* period = value.as<Period>()) return as_words(*period, words_.language);
    if (const auto* code = value.as<Code>()) return catalogue_.model.code_systems[code->system].name + " " + code->code;
    if (const auto* chosen = value.as<Chosen>())
      return std::string(catalogue_.model.choices[field.choices].choices[chosen->choice].label.in(words_.language));
    std::string text;
    if (const auto* html = value.as<Html>())
      for (const TextBlock& block : text_blocks(html->html)) text += (text.empty() ? "" : " ") + block.text;
    if (value.as<Record>())
      for (const LabelledText& part : record_of(field, value, {}).parts)
        text += (text.empty() ? "" : ", ") + part.label + ": " + part.text;
    return text;
  }

  std::string text_of(const Relation& relation, const Reference& reference) const {
    std::string text = reference.to.empty() ? words_.unknown : title_of(relation, reference.to);
    if (reference.from || reference.until)
      text += ", " + as_words(Period{reference.from, reference.until, false}, words_.language);
    return text + provenance(reference.basis, reference.note);
  }

  /// By its id alone where the entry is no more.
  std::string title_of(const Relation& relation, const std::string& written) const {
    const std::string_view id = std::string_view(written).substr(written.rfind('/') + 1);
    for (const KindIndex kind : relation.to)
      if (const auto found = catalogue_.find(kind, id)) return catalogue_.entries[*found].title;
    return written;
  }

  std::string provenance(Basis basis, const std::string& note) const {
    std::string said;
    if (basis == Basis::assigned) said = words_.assigned;
    if (basis == Basis::inferred) said = words_.inferred;
    if (basis == Basis::example) said = words_.example;
    if (!note.empty()) said += (said.empty() ? "" : ": ") + note;
    return said.empty() ? "" : " (" + said + ")";
  }

  const Catalogue& catalogue_;
  const VersionWords& words_;
};

}  // namespace

Version version_of(const Entry& entry, const Catalogue& catalogue, const VersionWords& words) {
  return Telling(catalogue, words).tell(entry);
}

}  // namespace kunskap
