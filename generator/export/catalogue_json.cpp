// data/catalogue.json, version 1, UTF-8, one entry a line, sorted by kind (in the order of the model) and id:
//
//   {"version": 1, "language": "sv", "title": "…", "entries": [
//   {"kind": "…", "id": "…", "title": "…", "summary": "…", "url": "folder/id/",
//    "fields": {"<name>": VALUE, …}, "relations": {"<name>": [{"kind", "id", "basis", "from", "until", "note"}, …],
//    …}},
//   …]}
//
// `url` is relative to the top of the site. VALUE is a text, a number, true or false, a date or period as EDTF, the id
// of a choice, {"system", "code"} for a code, HTML for Markdown, an object for a record, a list where the model says
// many, {"title"} for a view, {"what", "is"} or {"what", "is_not"} for a claim, and {"unknown": true} for what is known
// to be unknown. A value that does not stand in the sources is {"value": VALUE, "basis": "…"}; a note follows its value
// the same way. An unknown reference has null as kind and id.
#include "export/export.h"

#include "base/json.h"
#include "base/parallel.h"

#include <algorithm>

namespace kunskap {
namespace {

class EntryJson {
 public:
  EntryJson(const Catalogue& catalogue, const Links& links, std::string& out)
      : catalogue_(catalogue), links_(links), json_(out) {}

  void write(EntryIndex index) {
    const Entry& entry = catalogue_.entries[index];
    const Kind& kind = catalogue_.model.kinds[entry.kind];
    json_.begin_object();
    json_.member("kind", kind.id).member("id", entry.id).member("title", entry.title).member("summary", entry.summary);
    json_.member("url", links_.labels.address(index));
    json_.key("fields").begin_object();
    for (std::size_t slot = 0; slot < kind.fields.size(); ++slot)
      if (entry.values[slot].given()) {
        json_.key(kind.fields[slot].name);
        write_value(entry.values[slot]);
      }
    json_.end_object();
    json_.key("relations").begin_object();
    for (std::size_t slot = 0; slot < kind.relations.size(); ++slot)
      if (const auto& related = links_.entries[index].relations[slot]; !related.empty()) {
        json_.key(kind.relations[slot].name).begin_array();
        for (const Link& link : related) write_link(link);
        json_.end_array();
      }
    json_.end_object();
    json_.end_object();
  }

 private:
  void write_value(const Value& value) {
    const bool plain = value.basis == Basis::source && value.note.empty();
    if (!plain) json_.begin_object().key("value");
    write_content(value);
    if (plain) return;
    json_.member("basis", name_of(value.basis));
    if (!value.note.empty()) json_.member("note", value.note);
    json_.end_object();
  }

  void write_content(const Value& value) {
    if (value.is_unknown()) {
      json_.begin_object().key("unknown").boolean(true).end_object();
    } else if (const auto* text = value.as<std::string>()) {
      json_.text(*text);
    } else if (const auto* html = value.as<Html>()) {
      json_.text(html->html);
    } else if (const auto* number = value.as<Number>()) {
      json_.number(number->value);
    } else if (const auto* truth = value.as<bool>()) {
      json_.boolean(*truth);
    } else if (const auto* date = value.as<Date>()) {
      json_.text(as_edtf(*date));
    } else if (const auto* period = value.as<Period>()) {
      json_.text(as_edtf(*period));
    } else if (const auto* chosen = value.as<Chosen>()) {
      json_.text(catalogue_.model.choices[value.field->choices].choices[chosen->choice].id);
    } else {
      write_composed(value);
    }
  }

  void write_composed(const Value& value) {
    if (const auto* code = value.as<Code>()) {
      json_.begin_object().member("system", catalogue_.model.code_systems[code->system].id);
      json_.member("code", code->code).end_object();
    } else if (const auto* record = value.as<Record>()) {
      json_.begin_object();
      for (std::size_t i = 0; i < record->values.size(); ++i) {
        if (!record->values[i].given()) continue;
        json_.key(value.field->fields[i].name);
        write_value(record->values[i]);
      }
      json_.end_object();
    } else if (const auto* list = value.as<std::vector<Value>>()) {
      json_.begin_array();
      for (const Value& item : *list) write_value(item);
      json_.end_array();
    } else {
      write_question(value);
    }
  }

  /// What a view shows is in the entries that it shows.
  void write_question(const Value& value) {
    if (const auto* view = value.as<std::shared_ptr<const View>>())
      json_.begin_object().member("title", (*view)->title).end_object();
    else if (const auto* claim = value.as<std::shared_ptr<const Claim>>())
      json_.begin_object()
          .member("what", (*claim)->what)
          .key((*claim)->denies ? "is_not" : "is")
          .number(static_cast<double>((*claim)->number))
          .end_object();
    else
      json_.null();
  }

  void write_date(const char* name, const std::optional<Date>& date) {
    json_.key(name);
    if (date)
      json_.text(as_edtf(*date));
    else
      json_.null();
  }

  void write_link(const Link& link) {
    json_.begin_object();
    if (link.entry == Link::unknown) {
      json_.key("kind").null().key("id").null();
    } else {
      json_.member("kind", catalogue_.model.kinds[links_.labels.kind(link.entry)].id);
      json_.member("id", links_.labels.id(link.entry));
    }
    json_.member("basis", name_of(link.basis));
    write_date("from", link.reference ? link.reference->from : std::nullopt);
    write_date("until", link.reference ? link.reference->until : std::nullopt);
    if (link.reference && !link.reference->note.empty()) json_.member("note", link.reference->note);
    json_.end_object();
  }

  const Catalogue& catalogue_;
  const Links& links_;
  JsonWriter json_;
};

std::string head_of(const Site& site) {
  std::string head = "{\"version\": 1, \"language\": ";
  append_json_text(head, site.language);
  head += ", \"title\": ";
  append_json_text(head, site.title.in(site.language));
  return head + ", \"entries\": [\n";
}

}  // namespace

void export_catalogue_json(const Catalogue& catalogue, const Links& links, unsigned jobs, const FileSink& sink) {
  constexpr std::string_view path = "data/catalogue.json";
  // Written in rounds of some thousand entries, so that the whole never stands in memory.
  constexpr std::size_t round = 2048;
  constexpr std::size_t piece = 128;
  sink.append(path, head_of(catalogue.site));
  std::vector<std::string> pieces(round / piece);  // Used again in every round.
  for (std::size_t begin = 0; begin < catalogue.entries.size(); begin += round) {
    const std::size_t end = std::min(begin + round, catalogue.entries.size());
    parallel_for(pieces.size(), jobs, [&](std::size_t item, unsigned) {
      pieces[item].clear();
      const std::size_t last = std::min(begin + (item + 1) * piece, end);
      for (std::size_t i = begin + item * piece; i < last; ++i) {
        EntryJson(catalogue, links, pieces[item]).write(static_cast<EntryIndex>(i));
        pieces[item] += i + 1 < catalogue.entries.size() ? ",\n" : "\n";
      }
    });
    for (const std::string& text : pieces)
      if (!text.empty()) sink.append(path, text);
  }
  sink.append(path, "]}\n");
}

}  // namespace kunskap
