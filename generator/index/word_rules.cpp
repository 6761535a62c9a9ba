#include "index/word_rules.h"

#include "index/sound.h"
#include "index/stem.h"
#include "index/tokens.h"

namespace kunskap {

void write_word_rules(JsonWriter& json) {
  json.begin_object().key("folds").begin_object();
  for (const LetterFold& fold : replaced_letters()) json.member(fold.letter, fold.plain);
  json.end_object().member("endings", snowball_endings).key("sounds").begin_object();
  for (const SoundRule& rule : sound_rules())
    json.member((rule.only_first ? "^" : "") + std::string(rule.written), rule.sound);
  json.end_object().end_object();
}

}  // namespace kunskap
