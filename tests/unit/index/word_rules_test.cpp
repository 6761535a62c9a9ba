#include "index/word_rules.h"

#include "index/gathered.h"
#include "index/sound.h"
#include "index/tokens.h"

namespace kunskap {

TEST_CASE("The browser gets the rules that the tool has") {
  std::string text;
  JsonWriter writer(text);
  write_word_rules(writer);
  const YamlNode rules = yaml_of(text);
  for (const YamlPair& fold : rules.find("folds")->pairs) CHECK(fold_word(fold.key) == fold.value.text);
  CHECK(rules.find("folds")->pairs.size() == replaced_letters().size());
  CHECK(rules.find("endings")->text.starts_with("heterna "));
  CHECK(rules.find("sounds")->find("sch")->text == "sk");
  CHECK(rules.find("sounds")->find("^hj")->text == "j");
  CHECK(rules.find("sounds")->pairs.size() == sound_rules().size());
}

}  // namespace kunskap
