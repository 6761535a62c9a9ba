#include "build.h"

#include "adapters/history.h"
#include "base/disk.h"
#include "base/parallel.h"
#include "base/text.h"
#include "check/check.h"
#include "check/check_dates.h"
#include "export/export.h"
#include "history/entry_changes.h"
#include "history/trace.h"
#include "history/version.h"
#include "index/index.h"
#include "link/link.h"
#include "link/redirects.h"
#include "load/load.h"
#include "load/read_version.h"
#include "publish/footprint.h"
#include "publish/publication.h"
#include "publish/site_place.h"
#include "render/read_layouts.h"
#include "render/render.h"

#include <memory>

namespace kunskap {
namespace {

/// Nothing of a folder that is missing: whoever reads it tells of it.
std::vector<FoundFile> files_in(const Folder& folder) {
  return std::filesystem::is_directory(folder.path) ? find_files(folder.path) : std::vector<FoundFile>();
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

/// The address that the file of an entry gives it, without the slash at its end; empty when it is no such file.
std::string address_of_file(std::string_view path) {
  const std::size_t slash = path.find('/');
  const std::size_t dot = path.rfind('.');
  if (slash == std::string_view::npos || dot == std::string_view::npos || dot < slash) return "";
  const bool is_entry = path.ends_with(".md") || path.ends_with(".yaml");
  const bool fits = is_address_name(path.substr(0, slash)) && is_address_name(path.substr(slash + 1, dot - slash - 1));
  return is_entry && fits ? std::string(path.substr(0, dot)) : "";
}

/// The renames that git tells of, the newest first.
std::vector<Renamed> renames_in(const History& history) {
  std::vector<Renamed> renames;
  for (auto commit = history.commits.rbegin(); commit != history.commits.rend(); ++commit)
    for (const FileChange& change : commit->changes) {
      if (change.kind != ChangeKind::renamed) continue;
      std::string from = address_of_file(change.earlier);
      std::string to = address_of_file(change.path);
      if (!from.empty() && !to.empty() && from != to) renames.push_back({std::move(from), std::move(to)});
    }
  return renames;
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
void publish(const BuildOptions& options, Preparation& made, const Footprint& footprint, BuildReport& report,
             Progress& progress) {
  const auto tell = [&progress](const Translated& words) { progress.say(words); };
  Publication publication(options.output.path, {options.jobs, options.patience, tell});
  const FileSink sink = publication.sink();
  progress.begin({"Gör sökningen", "Making the search"});
  made.search_root = export_search(options, made, sink);
  report.stopwatch.lap({"gör sökningen", "make the search"});
  report.layouts = render_pages(*made.shapes, made.layouts, options.jobs, sink, progress).by_file();
  write_assets(*made.context, sink);
  report.stopwatch.lap({"rita sidor", "render pages"});
  export_data(made, options.jobs, sink);
  report.stopwatch.lap({"exportera data", "export data"});
  progress.begin({"Byter ut webbplatsen", "Replacing the site"});
  report.pages = publication.finish();
  if (report.problems.empty()) keep_receipt(publication, footprint, report.entries, report.language);
  report.stopwatch.lap({"byt ut webbplatsen", "replace the site"});
}

/// Goes through the stages. What is wrong is in the report, and then nothing is published.
void run_stages(const BuildOptions& options, BuildGoal goal, const Inputs& inputs, const Footprint& footprint,
                BuildReport& report, Progress& progress) {
  const auto made = std::make_shared<Preparation>();
  report.catalogue = made;
  prepare(options, inputs, *made, report, progress);
  if (goal == BuildGoal::publish && report.well()) publish(options, *made, footprint, report, progress);
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

void export_data(const Preparation& made, unsigned jobs, const FileSink& sink) {
  export_catalogue_json(made.catalogue, made.links, jobs, sink);
  export_sitemap(made.catalogue, made.links, made.history, sink);
  export_redirects(made.catalogue, made.links, sink);
  if (made.context->has_change_lists())
    export_feeds(made.catalogue, made.links, made.history, feed_words(made.interface_words), sink);
}

std::string export_search(const BuildOptions& options, const Preparation& made, const FileSink& sink) {
  return write_search_index(made.catalogue, made.links, {options.word_list, options.jobs}, sink);
}

Inputs find_inputs(const BuildOptions& options) {
  return {{files_in(options.content), files_in(options.layouts), files_in(options.assets)}, {}};
}

void read_interface(const BuildOptions& options, Preparation& made, BuildReport& report) {
  const std::string& language = made.catalogue.site.language;
  made.layout_files = read_layout_files(options.layouts.path, options.layouts.shown, report.files);
  made.interface_words =
      read_interface_words(options.layouts.path, options.layouts.shown, language, report.files, report.problems);
  made.words = built_in_words(made.interface_words, static_cast<FileId>(report.files.size() - 1), report.problems);
  made.assets = read_assets(options.assets.path);
}

void check(const BuildOptions& options, const Preparation& made, BuildReport& report, Progress& progress) {
  progress.begin({"Kontrollerar", "Checking"});
  check_catalogue(made.catalogue, report.files, taken_folders(made.layout_files), options.jobs, report.problems);
  check_dates(made.catalogue, options.today, report.problems);
  report.stopwatch.lap({"kontrollera", "check"});
}

void link(const BuildOptions& options, Preparation& made, BuildReport& report) {
  made.links = link_catalogue(made.catalogue, options.jobs);
  made.links.redirects = resolve_redirects(made.catalogue, renames_in(made.history));
  report.stopwatch.lap({"länka", "link"});
}

void prepare_layouts(const BuildOptions& options, Preparation& made, BuildReport& report) {
  const std::string& language = made.catalogue.site.language;
  made.context.emplace(RenderContext{made.catalogue, made.links, made.words, made.assets, language, options.today,
                                     newest_as_of(made.catalogue)});
  made.context->search_root = &made.search_root;
  show_history(made, *made.context);
  made.shapes.emplace(*made.context);
  made.layouts =
      compile_layouts({made.layout_files, made.interface_words, language}, *made.shapes, report.problems, options.jobs);
  report.stopwatch.lap({"läs layouterna", "compile the layouts"});
}

void prepare(const BuildOptions& options, const Inputs& inputs, Preparation& made, BuildReport& report,
             Progress& progress) {
  made.repository = inputs.repository;
  const LoadOptions load{options.content.path, inputs.files.front(), options.content.shown, options.jobs,
                         options.drafts};
  load_settings(load, report.files, made.catalogue, report.problems);
  report.language = made.catalogue.site.language;
  if (!report.well()) return;
  progress.speak(report.language);
  read_interface(options, made, report);
  FolderHistory history = load_all(load, made, report, progress);
  report.entries = made.catalogue.entries.size();
  report.stopwatch.lap({"läs innehållet", "load the content"});
  check(options, made, report, progress);
  prepare_history(std::move(history), options.jobs, made);
  link(options, made, report);
  prepare_layouts(options, made, report);
}

BuildReport build_site(const BuildOptions& options, BuildGoal goal, Progress& progress) {
  BuildReport report;
  Inputs inputs = find_inputs(options);
  Footprint footprint;
  if (goal == BuildGoal::publish) {
    inputs.repository = find_history(options.content.path);
    require_apart(options.output.path, {options.content.path, options.layouts.path, options.assets.path});
    footprint = footprint_of(inputs.files, as_edtf(options.today) + " " + as_hex(inputs.repository.head) +
                                               (options.drafts == Drafts::show ? " drafts" : ""));
    const bool unchanged = is_unchanged(options, footprint, report);
    report.stopwatch.lap({"se efter vad som har ändrats", "look for changes"});
    if (unchanged) return report;
  }
  run_stages(options, goal, inputs, footprint, report, progress);
  report.problems.sort(report.files);
  return report;
}

}  // namespace kunskap
