#include "build.h"

#include "base/disk.h"
#include "check/check.h"
#include "export/export.h"
#include "link/link.h"
#include "load/load.h"
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

/// The catalogue and the layouts become a site. Requires: all is well.
void publish(const BuildOptions& options, const Preparation& made, const Footprint& footprint, BuildReport& report,
             Progress& progress) {
  const auto tell = [&progress](const Translated& words) { progress.say(words); };
  Publication publication(options.output.path, {options.jobs, options.patience, tell});
  const FileSink sink = publication.sink();
  report.layouts = render_pages(*made.shapes, made.layouts, options.jobs, sink, progress).by_file();
  write_assets(*made.context, sink);
  report.stopwatch.lap({"rita sidor", "render pages"});
  export_catalogue_json(made.catalogue, made.links, options.jobs, sink);
  export_sitemap(made.catalogue, made.links, sink);
  export_redirects(made.catalogue, made.links, sink);
  report.stopwatch.lap({"exportera data", "export data"});
  progress.begin({"Byter ut webbplatsen", "Replacing the site"});
  report.pages = publication.finish();
  if (report.problems.empty()) keep_receipt(publication, footprint, report.entries, report.language);
  report.stopwatch.lap({"byt ut webbplatsen", "replace the site"});
}

/// Goes through the stages. What is wrong is in the report, and then nothing is published.
void run_stages(const BuildOptions& options, BuildGoal goal, const InputFiles& files, const Footprint& footprint,
                BuildReport& report, Progress& progress) {
  const auto made = std::make_shared<Preparation>();
  report.catalogue = made;
  prepare(options, files, *made, report, progress);
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

InputFiles find_inputs(const BuildOptions& options) {
  return {files_in(options.content), files_in(options.layouts), files_in(options.assets)};
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
  report.stopwatch.lap({"kontrollera", "check"});
}

void link(const BuildOptions& options, Preparation& made, BuildReport& report) {
  made.links = link_catalogue(made.catalogue, options.jobs);
  report.stopwatch.lap({"länka", "link"});
}

void prepare_layouts(const BuildOptions& options, Preparation& made, BuildReport& report) {
  const std::string& language = made.catalogue.site.language;
  made.context.emplace(RenderContext{made.catalogue, made.links, made.words, made.assets, language, options.today,
                                     newest_as_of(made.catalogue)});
  made.shapes.emplace(*made.context);
  made.layouts =
      compile_layouts({made.layout_files, made.interface_words, language}, *made.shapes, report.problems, options.jobs);
  report.stopwatch.lap({"läs layouterna", "compile the layouts"});
}

void prepare(const BuildOptions& options, const InputFiles& files, Preparation& made, BuildReport& report,
             Progress& progress) {
  const LoadOptions load{options.content.path, files.front(), options.content.shown, options.jobs, options.drafts};
  load_settings(load, report.files, made.catalogue, report.problems);
  report.language = made.catalogue.site.language;
  if (!report.well()) return;
  progress.speak(report.language);
  read_interface(options, made, report);
  load_entries(load, made.words.markdown, report.files, made.catalogue, report.problems, progress);
  report.entries = made.catalogue.entries.size();
  report.stopwatch.lap({"läs innehållet", "load the content"});
  check(options, made, report, progress);
  link(options, made, report);
  prepare_layouts(options, made, report);
}

BuildReport build_site(const BuildOptions& options, BuildGoal goal, Progress& progress) {
  BuildReport report;
  const InputFiles files = find_inputs(options);
  Footprint footprint;
  if (goal == BuildGoal::publish) {
    require_apart(options.output.path, {options.content.path, options.layouts.path, options.assets.path});
    footprint = footprint_of(files, as_edtf(options.today) + (options.drafts == Drafts::show ? " drafts" : ""));
    const bool unchanged = is_unchanged(options, footprint, report);
    report.stopwatch.lap({"se efter vad som har ändrats", "look for changes"});
    if (unchanged) return report;
  }
  run_stages(options, goal, files, footprint, report, progress);
  report.problems.sort(report.files);
  return report;
}

}  // namespace kunskap
