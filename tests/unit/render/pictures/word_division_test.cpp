#include "render/pictures/word_division.h"

#include "catch.h"

#include <string>
#include <utility>

namespace kunskap::pictures {
namespace {

/// `word` divided so that at most as much as `fitting` stands before the hyphen.
std::string divided(std::string_view word, std::string_view fitting) {
  const std::size_t at = divide_word(word, fitting.size(), "sv");
  return at == 0 ? std::string(word) : std::string(word.substr(0, at)) + "-" + std::string(word.substr(at));
}

}  // namespace

TEST_CASE("Swedish words are divided between their parts, and never inside what begins a word") {
  const std::pair<std::string_view, std::string_view> expected[] = {
      {"arbetsg", "arbets-grupp"},
      {"Beredningsg", "Berednings-grupp"},
      {"styrgrup", "styr-gruppen"},
      {"handlingsp", "handlings-plan"},
      {"omställningsbid", "omställnings-bidrag"},
      {"kunskapsstyr", "kunskaps-styrning"},
      {"samverkansg", "samverkans-grupp"},
      {"Göteborgso", "Göteborgs-området"},
      {"Infektionssj", "Infektions-sjukdomar"},
      {"Kunskapscent", "Kunskaps-centrum"},
      {"Koncernkonto", "Koncern-kontoret"},
      {"blodtryckssän", "blodtrycks-sänkning"},
      {"Primärvårdsrå", "Primärvårds-rådet"},
      {"programomr", "program-området"},
      {"Regionstyr", "Region-styrelsen"},
      {"Socialche", "Social-chefs"},
  };
  for (const auto& [fitting, wanted] : expected) {
    std::string word(wanted);
    word.erase(word.find('-'), 1);
    CHECK(divided(word, fitting) == wanted);
  }
}

TEST_CASE("Between simple parts the last division that fits is taken") {
  CHECK(divided("rehabilitering", "rehabilit") == "rehabili-tering");
  CHECK(divided("bidragen", "bidra") == "bidra-gen");
  CHECK(divided("bidrag", "bidr") == "bidrag");
  CHECK(divided("mottagning", "mottagn") == "mottag-ning");
  CHECK(divided("sjukvården", "sjukv") == "sjuk-vården");
}

TEST_CASE("A word is not divided where it cannot be told which part an s belongs to, nor in the middle of a sound") {
  CHECK(divided("bostäder", "bost") == "bostäder");
  CHECK(divided("yrkesprov", "yrkesp") == "yrkesprov");
  CHECK(divided("socken", "sock") == "socken");
  CHECK(divided("tången", "tång") == "tången");
}

TEST_CASE("The rules of Swedish are not used for other languages") {
  CHECK(divide_word("handlingsplan", 10, "en") == 0);
  CHECK(divide_word("handlingsplan", 10, "") == 0);
}

}  // namespace kunskap::pictures
