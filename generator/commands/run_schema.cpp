#include "commands/run_schema.h"

#include "base/disk.h"
#include "commands/messages.h"
#include "commands/options.h"
#include "edit/write_files.h"
#include "export/json_schema.h"
#include "export/snippets.h"
#include "load/load.h"

#include <cstdio>

namespace kunskap {

int run_schema(const Arguments& arguments, Progress& progress) {
  if (arguments.language) progress.insist(*arguments.language);
  const BuildOptions options = build_options(arguments);
  const Folder folder = schema_folder(arguments);
  const std::vector<FoundFile> found = find_files(options.content.path);
  const LoadOptions load{options.content.path, found, options.content.shown, options.jobs, Drafts::show};
  SourceFiles files;
  Problems problems;
  Catalogue catalogue;
  load_settings(load, files, catalogue, problems);
  progress.speak(catalogue.site.language);
  if (problems.count(Severity::error) > 0) {
    tell_problems(problems, files, progress.language());
    return 1;
  }
  load_entries(load, {}, files, catalogue, problems, progress);
  progress.clear();
  std::vector<FileEdit> edits{{folder.path / "kunskap.code-snippets", editor_snippets(catalogue, progress.language())}};
  for (const Kind& kind : catalogue.model.kinds)
    edits.push_back({folder.path / "schema" / (kind.id + ".json"), json_schema(catalogue, kind, progress.language())});
  std::erase_if(edits, [](const FileEdit& edit) { return read_file_if_there(edit.path) == edit.text; });
  std::filesystem::create_directories(folder.path / "schema");
  write_edits(edits);
  std::printf(progress.language() == "en" ? "%zu schemas, and snippets, are in %s (%zu files changed).\n"
                                          : "%zu scheman och förslag finns i %s (%zu filer ändrade).\n",
              catalogue.model.kinds.size(), folder.shown.c_str(), edits.size());
  return 0;
}

}  // namespace kunskap
