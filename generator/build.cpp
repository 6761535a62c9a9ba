#include "build.h"

#include "check/check.h"
#include "export/export.h"
#include "link/link.h"
#include "load/load.h"
#include "publish/publication.h"
#include "render/layout_set.h"
#include "render/read_layouts.h"
#include "render/render.h"

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
};

void read_words(const BuildOptions& options, Preparation& made, BuildReport& report) {
  const std::string& language = made.catalogue.site.language;
  made.layout_files = read_layout_files(options.layouts.path, options.layouts.shown, report.files);
  made.interface_words =
      read_interface_words(options.layouts.path, options.layouts.shown, language, report.files, report.problems);
  made.words = built_in_words(made.interface_words, static_cast<FileId>(report.files.size() - 1), report.problems);
  made.assets = read_assets(options.assets.path);
}

void publish(const BuildOptions& options, const Preparation& made, const Shapes& shapes, const LayoutSet& layouts,
             BuildReport& report) {
  Publication publication(options.output.path);
  const FileSink sink = publication.sink();
  report.pages = render_pages(shapes, layouts, options.jobs, sink);
  write_assets(shapes.context, sink);
  report.stopwatch.lap({"rita sidor", "render pages"});
  export_catalogue_json(made.catalogue, made.links, options.jobs, sink);
  export_sitemap(made.catalogue, made.links, sink);
  report.stopwatch.lap({"exportera data", "export data"});
  publication.finish();
  report.stopwatch.lap({"byt ut webbplatsen", "replace the site"});
}

}  // namespace

BuildReport build_site(const BuildOptions& options, BuildGoal goal) {
  BuildReport report;
  Preparation made;
  const LoadOptions load{options.content.path, options.content.shown, options.jobs};

  load_settings(load, report.files, made.catalogue, report.problems);
  report.language = made.catalogue.site.language;
  if (report.well()) {
    read_words(options, made, report);
    load_entries(load, made.words.markdown, report.files, made.catalogue, report.problems);
    report.entries = made.catalogue.entries.size();
    report.stopwatch.lap({"läs innehållet", "load the content"});

    check_catalogue(made.catalogue, report.files, taken_folders(made.layout_files), options.jobs, report.problems);
    report.stopwatch.lap({"kontrollera", "check"});

    made.links = link_catalogue(made.catalogue, options.jobs);
    report.stopwatch.lap({"länka", "link"});

    const RenderContext context{made.catalogue,
                                made.links,
                                made.words,
                                made.assets,
                                report.language,
                                options.today,
                                newest_as_of(made.catalogue)};
    const Shapes shapes(context);
    const LayoutSet layouts =
        compile_layouts({made.layout_files, made.interface_words, report.language}, shapes, report.problems);
    report.stopwatch.lap({"läs layouterna", "compile the layouts"});

    if (goal == BuildGoal::publish && report.well()) publish(options, made, shapes, layouts, report);
  }
  report.problems.sort(report.files);
  return report;
}

}  // namespace kunskap
