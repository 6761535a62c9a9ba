#include "build.h"

#include "adapters/history.h"
#include "base/disk.h"
#include "base/parallel.h"
#include "check/check.h"
#include "export/export.h"
#include "history/entry_changes.h"
#include "history/trace.h"
#include "history/version.h"
#include "index/index.h"
#include "link/link.h"
#include "load/load.h"
#include "load/read_version.h"
#include "publish/footprint.h"
#include "publish/publication.h"
#include "publish/site_place.h"
#include "render/layout_set.h"
#include "render/read_layouts.h"
#include "render/render.h"

#include <array>
#include <memory>

namespace kunskap {
namespace {

/// Everything that is made before the first page. The parts refer to each other, so it stays where it is made.
struct Preparation {
  Catalogue catalogue;
  LayoutFiles layout_files;
  InterfaceWords interface_words;
  BuiltInWords words;
  Links links;
  std::vector<Asset> assets;
  HistorySource repository;
  History history;
  std::vector<VersionReader> versions;  ///< One for each thread.
  std::string search_root;              ///< Of the search files, when they are made.
};

/// What there is when the build begins.
struct Inputs {
  std::array<std::vector<FoundFile>, 3> files;  ///< In content/, layouts/ and assets/.
  HistorySource repository;                     ///< That the content lies in.
};

/// Nothing of a folder that is missing: whoever reads it tells of it.
std::vector<FoundFile> files_in(const Folder& folder) {
  return std::filesystem::is_directory(folder.path) ? find_files(folder.path) : std::vector<FoundFile>();
}

void read_words(const BuildOptions& options, Preparation& made, BuildReport& report) {
  const std::string& language = made.catalogue.site.language;
  made.layout_files = read_layout_files(options.layouts.path, options.layouts.shown, report.files);
  made.interface_words =
      read_interface_words(options.layouts.path, options.layouts.shown, language, report.files, report.problems);
  made.words = built_in_words(made.interface_words, static_cast<FileId>(report.files.size() - 1), report.problems);
  made.assets = read_assets(options.assets.path);
}

/// Reads the entries and, beside that, the history of their files. What is missing of it is told once.
FolderHistory load_all(const LoadOptions& load, Preparation& made, BuildReport& report, Progress& progress) {
  FolderHistory history;
  const std::size_t tasks = made.catalogue.site.history ? 2 : 1;
  parallel_for(tasks, load.jobs, [&](std::size_t task, unsigned) {
    if (task == 0)
      load_entries(load, made.words.markdown, report.files, made.catalogue, report.problems, progress);
    else
      history = read_history(made.repository);
  });
  if (!history.words.empty()) progress.say(history.words);
  return history;
}

/// An earlier version of an entry as text.
std::optional<Version> read_old_version(const Preparation& made, const std::string& path, const ObjectId& id,
                                        unsigned worker) {
  auto text = made.versions[worker].read(id);
  const auto entry = text ? read_version(path, std::move(*text), made.catalogue, made.words.markdown) : std::nullopt;
  if (!entry) return std::nullopt;
  const BuiltInWords& words = made.words;
  return version_of(*entry, made.catalogue,
                    {made.catalogue.site.language, words.unknown, words.yes, words.no, words.assigned, words.inferred,
                     words.example});
}

/// What has happened to each entry, with the titles of those that are gone.
void prepare_history(FolderHistory folder, unsigned jobs, Preparation& made) {
  made.history = trace_history(std::move(folder), made.catalogue);
  if (made.history.empty()) return;
  for (unsigned i = 0; i < jobs; ++i) made.versions.emplace_back(made.repository);
  for (GoneEntry& gone : made.history.gone) {
    const FileChange& last = made.history.change(gone.last);
    if (const auto version = read_old_version(made, last.path, last.before, 0)) gone.title = version->title;
  }
}

/// Gives the pages what they show of the history, when there are layouts for it.
void show_history(const Preparation& made, RenderContext& context) {
  context.history = &made.history;
  if (made.history.empty() || !has_layouts_of_changes(made.layout_files)) return;
  context.read_changes = [&made](EntryIndex entry, unsigned worker) {
    return show_changes(made.history, entry, [&](const std::string& path, const ObjectId& id) {
      return read_old_version(made, path, id, worker);
    });
  };
}

FeedWords feed_words(const InterfaceWords& words) {
  const auto word = [&](const char* name) {
    const auto found = words.find(name);
    return found == words.end() ? std::string() : found->second.text;
  };
  return {word("changes.title"),
          {word("changes.added"), word("changes.changed"), word("changes.renamed"), word("changes.removed")}};
}

/// The catalogue and the layouts become a site. Requires: all is well.
void publish(const BuildOptions& options, Preparation& made, const Shapes& shapes, const LayoutSet& layouts,
             const Footprint& footprint, BuildReport& report, Progress& progress) {
  const auto tell = [&progress](const Translated& words) { progress.say(words); };
  Publication publication(options.output.path, {options.jobs, options.patience, tell});
  const FileSink sink = publication.sink();
  progress.begin({"Gör sökningen", "Making the search"});
  made.search_root = write_search_index(made.catalogue, made.links, {options.word_list, options.jobs}, sink);
  report.stopwatch.lap({"gör sökningen", "make the search"});
  report.layouts = render_pages(shapes, layouts, options.jobs, sink, progress).by_file();
  write_assets(shapes.context, sink);
  report.stopwatch.lap({"rita sidor", "render pages"});
  export_catalogue_json(made.catalogue, made.links, options.jobs, sink);
  export_sitemap(made.catalogue, made.links, made.history, sink);
  if (shapes.context.has_change_lists())
    export_feeds(made.catalogue, made.links, made.history, feed_words(made.interface_words), sink);
  report.stopwatch.lap({"exportera data", "export data"});
  progress.begin({"Byter ut webbplatsen", "Replacing the site"});
  report.pages = publication.finish();
  if (report.problems.empty()) keep_receipt(publication, footprint, report.entries, report.language);
  report.stopwatch.lap({"byt ut webbplatsen", "replace the site"});
}

/// Goes through the stages. What is wrong is in the report, and then nothing is published.
void run_stages(const BuildOptions& options, BuildGoal goal, const Inputs& inputs, const Footprint& footprint,
                BuildReport& report, Progress& progress) {
  const auto preparation = std::make_shared<Preparation>();
  report.catalogue = preparation;
  Preparation& made = *preparation;
  made.repository = inputs.repository;
  const LoadOptions load{options.content.path, inputs.files.front(), options.content.shown, options.jobs};
  load_settings(load, report.files, made.catalogue, report.problems);
  report.language = made.catalogue.site.language;
  if (!report.well()) return;
  progress.speak(report.language);
  read_words(options, made, report);
  FolderHistory history = load_all(load, made, report, progress);
  report.entries = made.catalogue.entries.size();
  report.stopwatch.lap({"läs innehållet", "load the content"});

  progress.begin({"Kontrollerar", "Checking"});
  check_catalogue(made.catalogue, report.files, taken_folders(made.layout_files), options.jobs, report.problems);
  report.stopwatch.lap({"kontrollera", "check"});

  made.links = link_catalogue(made.catalogue, options.jobs);
  prepare_history(std::move(history), options.jobs, made);
  report.stopwatch.lap({"länka", "link"});

  RenderContext context{made.catalogue,
                        made.links,
                        made.words,
                        made.assets,
                        report.language,
                        options.today,
                        newest_as_of(made.catalogue)};
  context.search_root = &made.search_root;
  show_history(made, context);
  const Shapes shapes(context);
  const LayoutSet layouts = compile_layouts({made.layout_files, made.interface_words, report.language}, shapes,
                                            report.problems, options.jobs);
  report.stopwatch.lap({"läs layouterna", "compile the layouts"});

  if (goal == BuildGoal::publish && report.well()) publish(options, made, shapes, layouts, footprint, report, progress);
}

/// Whether the site is as a new build would make it; the report then says what it holds.
bool is_unchanged(const BuildOptions& options, const Footprint& footprint, BuildReport& report) {
  const auto receipt = find_valid_receipt(find_site_place(options.output.path), footprint, options.jobs);
  if (!receipt) return false;
  report.language = receipt->language;
  report.entries = receipt->entries;
  report.pages.unchanged = receipt->pages;
  return true;
}

}  // namespace

BuildReport build_site(const BuildOptions& options, BuildGoal goal, Progress& progress) {
  BuildReport report;
  Inputs inputs{{files_in(options.content), files_in(options.layouts), files_in(options.assets)}, {}};
  Footprint footprint;
  if (goal == BuildGoal::publish) {
    inputs.repository = find_history(options.content.path);
    require_apart(options.output.path, {options.content.path, options.layouts.path, options.assets.path});
    footprint = footprint_of(inputs.files, as_edtf(options.today) + " " + as_hex(inputs.repository.head));
    const bool unchanged = is_unchanged(options, footprint, report);
    report.stopwatch.lap({"se efter vad som har ändrats", "look for changes"});
    if (unchanged) return report;
  }
  run_stages(options, goal, inputs, footprint, report, progress);
  report.problems.sort(report.files);
  return report;
}

}  // namespace kunskap
