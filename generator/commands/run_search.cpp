#include "commands/run_search.h"

#include "base/disk.h"
#include "base/failure.h"
#include "base/json.h"
#include "base/text.h"
#include "commands/options.h"
#include "index/rank.h"

#include <algorithm>
#include <filesystem>
#include <optional>

namespace kunskap {
namespace {

namespace fs = std::filesystem;

/// The folder of the search files, which is the only one of its kind. Were there more, the newest is the site's.
fs::path search_folder(const Folder& site) {
  std::optional<fs::path> found;
  const fs::path all = site.path / "s";
  if (fs::is_directory(all))
    for (const fs::directory_entry& one : fs::directory_iterator(all)) {
      const fs::path root = one.path() / "root.js";
      if (!fs::exists(root)) continue;
      if (!found || fs::last_write_time(root) > fs::last_write_time(*found / "root.js")) found = one.path();
    }
  if (!found)
    throw Failure({"det finns inga sökfiler i " + site.shown + "; bygg webbplatsen med ./kunskap build",
                   "there are no search files in " + site.shown + "; build the website with ./kunskap build"});
  return *found;
}

std::optional<std::uint32_t> kind_named(const std::string& id, const Root& root) {
  if (id.empty()) return std::nullopt;
  std::vector<std::string_view> known;
  for (std::uint32_t i = 0; i < root.kinds.size(); ++i) {
    if (root.kinds[i].id == id) return i;
    known.push_back(root.kinds[i].id);
  }
  const std::string near(nearest(id, known).value_or(""));
  throw Failure(
      {"det finns inga poster av sorten \"" + id + "\"" + (near.empty() ? "" : "; menade du \"" + near + "\"?"),
       "there are no entries of the kind \"" + id + "\"" + (near.empty() ? "" : "; did you mean \"" + near + "\"?")});
}

const RootKind& kind_of(const Root& root, std::uint32_t entry) {
  const auto after = std::upper_bound(root.kinds.begin(), root.kinds.end(), entry,
                                      [](std::uint32_t e, const RootKind& kind) { return e < kind.first; });
  return *(after - 1);
}

std::string as_json(const std::string& query, const Ranking& ranking, std::size_t limit, IndexReader& index) {
  std::string out;
  JsonWriter writer(out, 2);
  writer.begin_object().member("query", query);
  writer.key("total").number(static_cast<double>(ranking.hits.size()));
  writer.key("hits").begin_array();
  for (std::size_t i = 0; i < std::min(limit, ranking.hits.size()); ++i) {
    const RankedHit& hit = ranking.hits[i];
    const RootKind& kind = kind_of(index.root(), hit.entry);
    const SearchCard card = index.card(hit.entry);
    writer.begin_object().member("kind", kind.id).member("id", card.id).member("title", card.title);
    writer.member("url", kind.folder + "/" + card.id + "/").key("score").number(static_cast<double>(hit.score));
    writer.end_object();
  }
  writer.end_array().end_object();
  return out + "\n";
}

std::string as_text(const Arguments& arguments, const Ranking& ranking, const std::string& language,
                    IndexReader& index) {
  const bool english = language == "en";
  std::string out;
  for (std::size_t i = 0; i < std::min<std::size_t>(arguments.limit, ranking.hits.size()); ++i) {
    const RankedHit& hit = ranking.hits[i];
    const RootKind& kind = kind_of(index.root(), hit.entry);
    const SearchCard card = index.card(hit.entry);
    out += card.title + " (" + kind.one + ")  " + kind.folder + "/" + card.id + "/";
    out += arguments.explain ? "  " + std::to_string(hit.score) + "\n" : "\n";
    if (arguments.explain)
      for (const std::string& line : explain(arguments.query, hit.entry, index)) out += "    " + line + "\n";
  }
  const std::string count = std::to_string(ranking.hits.size());
  const bool one = ranking.hits.size() == 1;
  if (!ranking.is_complete) out += english ? "At least " : "Minst ";
  return out + count + (english ? (one ? " hit.\n" : " hits.\n") : (one ? " träff.\n" : " träffar.\n"));
}

}  // namespace

int run_search(const Arguments& arguments, Progress& progress) {
  if (arguments.language) progress.insist(*arguments.language);
  const fs::path folder = search_folder(site_folder(arguments));
  IndexReader index([&](const std::string& name) { return read_file_if_there(folder / (name + ".js")); });
  const std::string language = arguments.language.value_or(index.root().language);
  progress.speak(language);
  const SearchFilter filter{kind_named(arguments.kind, index.root())};
  std::string query = without_control_characters(arguments.query);
  if (find_invalid_utf8(query))
    throw Failure({"det som söks är inte skrivet i UTF-8", "what is searched for is not written in UTF-8"});
  const Ranking ranking = rank(query, filter, index);
  print_result(arguments.json ? as_json(query, ranking, arguments.limit, index)
                              : as_text(arguments, ranking, language, index));
  return 0;
}

}  // namespace kunskap
