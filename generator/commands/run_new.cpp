#include "commands/run_new.h"

#include "base/disk.h"
#include "base/text.h"
#include "commands/messages.h"
#include "commands/options.h"
#include "edit/namesakes.h"
#include "edit/new_entry.h"
#include "edit/write_files.h"
#include "load/load.h"
#include "model/addresses.h"

#include <algorithm>
#include <cstdio>

namespace kunskap {
namespace {

/// Neither an entry nor another page has the address.
bool is_taken(const std::filesystem::path& folder, const Kind& kind, const Catalogue& catalogue,
              const std::string& id) {
  const std::vector<std::string> lists = listing_folders(kind, catalogue.site.language);
  return std::filesystem::exists(folder / (id + ".md")) || std::filesystem::exists(folder / (id + ".yaml")) ||
         std::find(lists.begin(), lists.end(), id) != lists.end() ||
         std::any_of(catalogue.old_addresses.begin(), catalogue.old_addresses.end(),
                     [&](const OldAddress& old) { return old.from == kind.folder + "/" + id; });
}

/// «vårdförlopp, vårdprogram, …»
std::string all_kinds(const Model& model, const char* language) {
  std::string all;
  for (const Kind& kind : model.kinds) all += (all.empty() ? "" : ", ") + kind.name.one.in(language);
  return all;
}

Translated no_such_kind(const Model& model, const std::string& name) {
  const std::vector<std::string> known = names_of_kinds(model);
  const std::vector<std::string_view> names(known.begin(), known.end());
  const auto meant = nearest(name, names);
  if (meant)
    return {"det finns ingen sort \"" + name + "\"" + did_you_mean(*meant).in("sv"),
            "there is no kind \"" + name + "\"" + did_you_mean(*meant).in("en")};
  return {"det finns ingen sort \"" + name + "\"; de som finns är " + all_kinds(model, "sv"),
          "there is no kind \"" + name + "\"; there are " + all_kinds(model, "en")};
}

/// How the command is written, with `kind` and `title` as far as they are known.
std::string example(std::string_view kind, std::string_view title) {
  return "./kunskap new \"" + std::string(kind) + "\" \"" + std::string(title) + "\"";
}

bool is_title(std::string_view title) {
  return !title.empty() && !find_invalid_utf8(title) && title.find_first_of("\r\n") == title.npos &&
         !find_control_character(title) && !find_invisible_character(title);
}

/// What keeps the command from being done; nothing when all is well.
std::optional<Translated> refusal_of(const Arguments& arguments, const Model& model) {
  if (arguments.kind.empty() && !model.kinds.empty()) {
    const KindName& name = model.kinds.front().name;
    return Translated{"säg sort och titel, till exempel " + example(name.one.in("sv"), "Titeln") + "; sorterna är " +
                          all_kinds(model, "sv"),
                      "say kind and title, for example " + example(name.one.in("en"), "The title") +
                          "; the kinds are " + all_kinds(model, "en")};
  }
  if (!kind_called(model, arguments.kind)) return no_such_kind(model, arguments.kind);
  if (arguments.title.empty())
    return Translated{"säg titeln också: " + example(arguments.kind, "Titeln"),
                      "say the title too: " + example(arguments.kind, "The title")};
  if (arguments.title.size() > 1) {
    std::string all;
    for (const std::string& word : arguments.title) all += (all.empty() ? "" : " ") + word;
    return Translated{"sätt titeln inom citattecken: " + example(arguments.kind, all),
                      "put the title in quotation marks: " + example(arguments.kind, all)};
  }
  if (!is_title(trim(arguments.title.front())))
    return Translated{"titeln ska vara en rad text", "the title must be a line of text"};
  return std::nullopt;
}

/// What is wrong in the entries is for check to tell.
void read_entries(const Folder& content, SourceFiles& files, Catalogue& catalogue, Progress& progress) {
  const std::vector<FoundFile> found = find_files(content.path);
  const LoadOptions options{content.path, found, content.shown, 1, Drafts::show};
  const MarkdownWords words;  // Nobody reads the HTML.
  Problems ignored;
  load_entries(options, words, files, catalogue, ignored, progress);
  progress.clear();
}

void tell_of_namesakes(const Catalogue& catalogue, const SourceFiles& files, std::string_view title, KindIndex kind,
                       bool english) {
  for (const EntryIndex index : find_namesakes(catalogue, title)) {
    const Entry& entry = catalogue.entries[index];
    const std::string& path = files.path(entry.file);
    const bool is_same_kind = entry.kind == kind;
    const std::string what = catalogue.model.kinds[entry.kind].name.one.in(english ? "en" : "sv");
    if (english)
      std::fprintf(stderr, "The name stands in %s too (%s)%s.\n", path.c_str(), what.c_str(),
                   is_same_kind ? "; if it is the same thing, write there and remove the new file" : "");
    else
      std::fprintf(stderr, "Namnet finns redan i %s (%s)%s.\n", path.c_str(), what.c_str(),
                   is_same_kind ? "; är det samma sak, skriv där och ta bort den nya filen" : "");
  }
}

void tell_result(const std::string& path, const std::string& address, const Kind& kind, bool english) {
  std::string names;
  for (const std::string& name : required_names(kind)) names += (names.empty() ? "" : ", ") + name;
  std::printf(english ? "Made %s. Its address becomes %s.\n" : "Skapade %s. Adressen blir %s.\n", path.c_str(),
              address.c_str());
  if (!names.empty()) std::printf(english ? "To be filled in: %s.\n" : "Att fylla i: %s.\n", names.c_str());
}

}  // namespace

int run_new(const Arguments& arguments, Progress& progress) {
  if (arguments.language) progress.insist(*arguments.language);
  const Folder content = build_options(arguments).content;
  SourceFiles files;
  Problems problems;
  Catalogue catalogue;
  load_settings({content.path, {}, content.shown}, files, catalogue, problems);
  progress.speak(catalogue.site.language);
  const std::string language = progress.language();
  if (problems.count(Severity::error) > 0) {
    tell_problems(problems, files, language);
    return 1;
  }
  if (const auto refusal = refusal_of(arguments, catalogue.model)) {
    tell_refusal(*refusal, language);
    return wrong_usage;
  }
  read_entries(content, files, catalogue, progress);
  const std::string title(trim(arguments.title.front()));
  const KindIndex index = *kind_called(catalogue.model, arguments.kind);
  const Kind& kind = catalogue.model.kinds[index];
  const std::filesystem::path folder = content.path / kind.folder;
  const std::string id =
      free_id(kind, title, [&](const std::string& wanted) { return is_taken(folder, kind, catalogue, wanted); });
  std::filesystem::create_directories(folder);
  write_new_file(folder / (id + ".md"), new_entry_text(catalogue.model, kind, title, language));
  const std::string address = kind.folder + "/" + id;
  tell_result(content.shown + "/" + address + ".md", address + "/", kind, language == "en");
  tell_of_namesakes(catalogue, files, title, index, language == "en");
  return 0;
}

}  // namespace kunskap
