// What the browser and this tool must agree on, written down for both: tests/search/words.json and rankings.json.
// Both are made by this test. After a change that is meant:
//   KUNSKAP_ACCEPT=1 build/release/tests/unit-tests "[vectors]"
#include "base/disk.h"
#include "base/json.h"
#include "base/text.h"
#include "index/small_index.h"
#include "index/sound.h"
#include "index/tokens.h"
#include "index/word_rules.h"

#include <cstdlib>
#include <fstream>
#include <set>

namespace kunskap {
namespace {

const std::string folder = "tests/search/";
constexpr std::size_t most_hits_written = 20;

/// The file is as it would be made now; or it is made, where that is asked for.
void check_file(const std::string& name, const std::string& text) {
  if (std::getenv("KUNSKAP_ACCEPT")) std::ofstream(folder + name) << text;
  CHECK(read_file_if_there(folder + name).value_or("") == text);
}

/// [text, [[token, fold, stem, sound, [parts]], …]]
void write_text(JsonWriter& writer, std::string_view text, const Parts& parts, WordStemmer& stemmer) {
  writer.begin_array().text(text).begin_array();
  for (const Token& token : tokens_of(text)) {
    writer.begin_array().text(token.spelling).text(token.folded).text(stemmer.stem(token.folded));
    writer.text(key_of_sound(token.folded)).begin_array();
    for (const std::string_view part : split_unknown(token.folded, parts, stemmer)) writer.text(part);
    writer.end_array().end_array();
  }
  writer.end_array().end_array();
}

/// Every title and each of its words: whole, folded, begun, with a letter left out, with its neighbour.
std::set<std::string> queries_of(SmallIndex& index) {
  std::set<std::string> queries{"råd",
                                "rad",
                                "kommun",
                                "tryckt bok",
                                "heroinberoende",
                                "benskörhet",
                                "AST",
                                "sköra ben",
                                "stockholm bok",
                                "ledgångsreumatism",
                                "och",
                                "visa hjärtsvikt",
                                "njursjukdomar",
                                "xyzzy",
                                "covid-19 virus"};
  for (std::uint32_t entry = 0; entry < index.reader().root().entries; ++entry) {
    const std::string title = index.reader().card(entry).title;
    queries.insert(title);
    std::string last;
    for (const Token& token : tokens_of(title)) {
      queries.insert(token.spelling);
      queries.insert(token.folded + " ");
      if (token.folded.size() > 5) queries.insert(token.folded.substr(0, token.folded.size() - 3));
      if (token.folded.size() > 5) queries.insert(token.folded.substr(0, 2) + token.folded.substr(3) + " ");
      if (!last.empty()) queries.insert(token.spelling + " " + last);
      last = token.spelling;
    }
  }
  return queries;
}

void write_rankings(JsonWriter& writer, SmallIndex& index) {
  for (const std::string& query : queries_of(index)) {
    writer.begin_object().member("q", query).key("hits").begin_array();
    std::vector<RankedHit> hits = rank(query, {}, index.reader()).hits;
    if (hits.size() > most_hits_written) hits.resize(most_hits_written);
    for (const RankedHit& hit : hits) {
      writer.begin_array().text(index.path(hit.entry)).number(static_cast<double>(hit.score)).end_array();
    }
    writer.end_array().end_object();
  }
}

/// Entries enough that some lists are cut.
std::vector<Written> with_many_more(std::vector<Written> entries) {
  for (std::size_t i = 0; i < 90; ++i) {
    const std::string word = std::string(1, static_cast<char>('a' + i % 26)) + "ord" + std::to_string(i);
    entries.push_back(entry_file("bocker/b" + std::to_string(i) + ".md", "title: Bok " + std::to_string(i) + " om vård",
                                 "Vård med " + word + ".\n"));
  }
  return entries;
}

std::string rankings_of(SmallIndex& index) {
  std::string text;
  JsonWriter writer(text);
  writer.begin_object().member("root", index.root()).key("files").begin_object();
  for (const auto& [path, script] : index.files.files()) writer.key(path).text(script);
  writer.end_object().key("queries").begin_array();
  write_rankings(writer, index);
  writer.end_array().end_object();
  // A line for each query, so that a change can be read.
  std::string lines;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 5, "{\"q\":") == 0) lines += '\n';
    lines += text[i];
  }
  return lines + "\n";
}

}  // namespace

TEST_CASE("Words are cut, folded, stemmed, split and sounded as is written down", "[vectors]") {
  // The texts stand in the file itself; JSON is YAML.
  const YamlNode file = yaml_of(read_file(folder + "words.json"));
  Parts parts;
  WordStemmer stemmer;
  std::string text = "{\n  \"rules\": ";
  JsonWriter rules(text);
  write_word_rules(rules);
  text += ",\n  \"parts\": [";
  for (const YamlNode& part : file.find("parts")->items) {
    parts.add(part.text, stemmer.stem(part.text), 3);
    text.append(text.back() == '[' ? "" : ",");
    append_json_text(text, part.text);
  }
  text += "],\n  \"words\": [";
  for (const YamlNode& word : file.find("words")->items) {
    text += text.back() == '[' ? "\n    " : ",\n    ";
    JsonWriter writer(text);
    write_text(writer, word.items.front().text, parts, stemmer);
  }
  check_file("words.json", text + "\n  ]\n}\n");
}

TEST_CASE("Hits are ranked as is written down", "[vectors]") {
  SmallIndex small;
  check_file("rankings.json", rankings_of(small));
  SmallIndex large(with_many_more(small_entries()), 1, small_vocabulary, 0);
  REQUIRE(large.files.files().size() > 10);
  check_file("rankings-in-pieces.json", rankings_of(large));
}

}  // namespace kunskap
