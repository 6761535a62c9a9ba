// A model of subjects, groups, words and overviews: with views, claims, marks, sums and a glossary to try.
#pragma once

#include "load/read_selection.h"
#include "small_catalogue.h"

#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

inline const std::string overview_model = R"(choices:
  stage:
    - { id: planned, label: { sv: Planerat, en: Planned }, tone: starting }
    - { id: paused, label: { sv: Pausat, en: Paused } }
    - { id: done, label: { sv: Klart, en: Done }, tone: ready }
code_systems:
  post: { name: Postnummer, year: 2026, pattern: '[0-9]{3}' }
kinds:
  subject:
    folder: amnen
    name: { sv: { one: ämne, many: ämnen, article: ett }, en: { one: subject, many: subjects } }
    fields:
      stage: { type: choice, of: stage, label: { sv: Läge, en: Stage } }
      stages: { type: choice, of: stage, many: true, label: Lägen }
      small: { type: boolean, label: { sv: Litet, en: Small } }
      size: { type: number, may_be_unknown: true, label: Storlek }
      tags: { type: text, many: true, label: Ord }
      listed: { type: date, many: true, label: Står i listan }
      held: { type: date, label: Hölls }
      lasts: { type: period, label: Varar }
      remark: { type: markdown, label: Att tänka på }
      codes: { type: code, many: true, label: Koder }
      matters:
        type: record
        many: true
        label: Ärenden
        fields:
          id: { type: id, label: Nyckel }
          what: { type: text, required: true, label: Vad }
          position: { type: choice, of: stage, label: Beslut }
          sequel: { type: text, label: Sedan }
    relations:
      groups: { to: group, many: true, may_be_unknown: true, inverse: subjects, records: matters, label: Grupper, inverse_label: Ämnen }
      became: { to: subject, many: true, may_be_unknown: true, inverse: came_from, label: Blev, inverse_label: Kommer från }
  group:
    folder: grupper
    name: { sv: { one: grupp, many: grupper, article: en }, en: { one: group, many: groups } }
    fields:
      note_of_group: { type: markdown, label: Om gruppen }
      duties:
        type: record
        many: true
        marks: { in: done_by, each_row: 1 }
        label: Uppgifter
        fields:
          what: { type: text, required: true, label: Vad }
          done_by: { type: choice, of: stage, many: true, may_be_unknown: true, label: Görs }
      places:
        type: record
        many: true
        sums: { by: side, least: least, most: most, totals: totals, total: places }
        label: Platser
        fields:
          side: { type: text, required: true, label: Sida }
          least: { type: number, label: Minst }
          most: { type: number, label: Högst }
      totals:
        type: record
        many: true
        label: Summor
        fields:
          side: { type: text, required: true, label: Sida }
          places: { type: number, label: Platser }
  word:
    folder: ord
    name: { sv: { one: ord, many: ord, article: ett }, en: { one: word, many: words } }
    glossary: { words: [short], meaning: meaning, unless: known }
    fields:
      short: { type: text, many: true, label: Kort }
      meaning: { type: text, may_be_unknown: true, label: Betyder }
      known: { type: boolean, label: Vardagligt }
  overview:
    folder: vyer
    name: { sv: { one: vy, many: vyer, article: en }, en: { one: view, many: views } }
    fields:
      claims: { type: claim, many: true, label: Antal }
      views: { type: view, many: true, label: Vyer }
)";

inline SmallCatalogue make_overview(const std::vector<Written>& entries) {
  return make_catalogue(entries, "title: B", overview_model);
}

/// The ids of entries, with a space between.
inline std::string ids_of(const Catalogue& catalogue, const std::vector<EntryIndex>& entries) {
  std::string ids;
  for (const EntryIndex entry : entries) ids += (ids.empty() ? "" : " ") + catalogue.entries[entry].id;
  return ids;
}

/// A selection of subjects with what `text` says, which must be right: "where: { stage: done }".
inline Selection selection_from(const Model& model, std::string_view text) {
  Problems problems;
  const ValueReading reading{model, problems, [](const YamlNode&) { return Html{}; }};
  const auto selection = read_selection(yaml_of("{ kind: subject, " + std::string(text) + " }"), "of", reading);
  CHECK(lines_of(problems) == "");
  return selection.value();
}

/// The view of an overview at `vyer/alla` by its place in the list.
inline const View& view_in(const SmallCatalogue& made, std::size_t at = 0) {
  const Entry& entry = made.entry("vyer/alla");
  const Kind& kind = made.catalogue.model.kinds[entry.kind];
  const auto* list = entry.values[kind.find_field("views").value()].as<std::vector<Value>>();
  return **list->at(at).as<std::shared_ptr<const View>>();
}

}  // namespace kunskap
