#include "commands/run_new.h"

#include "base/text.h"
#include "commands/messages.h"
#include "commands/options.h"
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

Translated no_such_kind(const Model& model, const std::string& name) {
  const std::vector<std::string> known = names_of_kinds(model);
  const std::vector<std::string_view> names(known.begin(), known.end());
  const Translated meant = did_you_mean(nearest(name, names).value_or(""));
  return {"det finns ingen sort \"" + name + "\"" + meant.in("sv"),
          "there is no kind \"" + name + "\"" + meant.in("en")};
}

void tell_result(const std::string& path, const Kind& kind, const std::string& language) {
  std::string names;
  for (const std::string& name : required_names(kind)) names += (names.empty() ? "" : ", ") + name;
  const bool english = language == "en";
  std::printf(english ? "Made %s.\n" : "Skapade %s.\n", path.c_str());
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
  const std::string& language = progress.language();
  if (problems.count(Severity::error) > 0) {
    tell_problems(problems, files, language);
    return 1;
  }
  const std::string title(trim(arguments.title));
  if (title.empty() || find_invalid_utf8(title) || title.find_first_of("\r\n") != title.npos ||
      find_control_character(title)) {
    tell_refusal({"titeln ska vara en rad text", "the title must be a line of text"}, language);
    return wrong_usage;
  }
  const auto index = kind_called(catalogue.model, arguments.kind);
  if (!index) {
    tell_refusal(no_such_kind(catalogue.model, arguments.kind), language);
    return wrong_usage;
  }
  const Kind& kind = catalogue.model.kinds[*index];
  const std::filesystem::path folder = content.path / kind.folder;
  const std::string id =
      free_id(kind, title, [&](const std::string& wanted) { return is_taken(folder, kind, catalogue, wanted); });
  std::filesystem::create_directories(folder);
  write_new_file(folder / (id + ".md"), new_entry_text(catalogue.model, kind, title, language));
  tell_result(content.shown + "/" + kind.folder + "/" + id + ".md", kind, language);
  return 0;
}

}  // namespace kunskap
