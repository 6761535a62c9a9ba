// A small site of recipes whose fields are drawn.
#pragma once

#include "render/small_site.h"

#include <string>

namespace kunskap {

inline const std::string drawn_fields = R"(kinds:
  recipe:
    folder: recept
    name: { sv: { one: recept, many: recept, article: ett }, en: { one: recipe, many: recipes } }
    fields:
      steps:
        type: record
        many: true
        label: { sv: Gör så här, en: Method }
        picture: { flow: { title: what, condition: condition, when: when, by: who, next: next, exit: exit, mark: hot } }
        fields:
          id: { type: id }
          what: { type: text, label: { sv: Vad, en: What } }
          condition: { type: text, label: { sv: Om, en: If } }
          when: { type: text, label: { sv: När, en: When } }
          who: { type: text, may_be_unknown: true, label: { sv: Vem, en: Who } }
          next: { type: id, many: true, of: id }
          exit: { type: markdown, label: { sv: Klart, en: Done } }
          hot: { type: boolean, label: { sv: Hett, en: Hot } }
      amounts:
        type: record
        many: true
        label: { sv: Mängder, en: Amounts }
        picture: { chart: { label: what, value: value, unit: unit, series: series, approximate: about } }
        fields:
          what: { type: text }
          value: { type: number }
          unit: { type: text }
          series: { type: text }
          about: { type: boolean, label: { sv: Ungefär, en: About } }
      times:
        type: record
        many: true
        label: { sv: Tider, en: Times }
        picture: { timeline: { when: when, label: what, planned: planned } }
        fields:
          when: { type: period, may_be_unknown: true }
          what: { type: text }
          planned: { type: boolean, label: { sv: Bara planerat, en: Planned only } }
)";

inline SmallCatalogue recipe_catalogue(const std::string& facts) {
  return make_catalogue({entry_file("recept/soppa.md", "title: Soppa\n" + facts)}, "title: Köket", drawn_fields);
}

}  // namespace kunskap
