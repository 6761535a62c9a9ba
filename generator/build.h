// The whole job, in order: load, check, link, index, render, export, publish. Read build.cpp first.
// One thread.
#pragma once

#include "adapters/history.h"
#include "base/edtf.h"
#include "base/file_sink.h"
#include "base/place.h"
#include "base/problems.h"
#include "base/progress.h"
#include "base/stopwatch.h"
#include "load/load.h"
#include "model/catalogue.h"
#include "model/history.h"
#include "model/links.h"
#include "publish/page_counts.h"
#include "render/layout_set.h"
#include "render/layout_times.h"
#include "render/shapes.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kunskap {

/// A folder and how messages show it.
struct Folder {
  std::filesystem::path path;
  std::string shown;
};

struct BuildOptions {
  Folder content;
  Folder layouts;
  Folder assets;
  Folder output;
  unsigned jobs = 1;
  Date today;
  Drafts drafts = Drafts::leave_out;
  std::chrono::seconds patience = std::chrono::minutes(2);  ///< How long to wait for another build of the same site.
  std::vector<std::string> word_list{};                     ///< Further words that compounds may be made of.
};

/// What came of a run. Everything that is wrong stands in `problems`, sorted.
struct BuildReport {
  SourceFiles files;
  Problems problems;
  Stopwatch stopwatch;
  std::string language;  ///< Of the catalogue; empty when that could not be read.
  std::size_t entries = 0;
  PageCounts pages;
  std::vector<LayoutTime> layouts;  ///< How long the pages of each took, the slowest first.
  std::shared_ptr<const void>
      catalogue;  ///< Lives as long as the report, so that the caller says when it is taken apart.

  bool well() const { return problems.count(Severity::error) == 0; }
};

/// Everything that is made before the first page. The parts refer to each other, so it stays where it is made.
struct Preparation {
  Catalogue catalogue;
  LayoutFiles layout_files;
  InterfaceWords interface_words;
  BuiltInWords words;
  Links links;
  std::vector<Asset> assets;
  std::optional<RenderContext> context;
  std::optional<Shapes> shapes;
  LayoutSet layouts;
  HistorySource repository;
  History history;
  std::vector<VersionReader> versions;  ///< One for each thread.
  std::string search_root;              ///< Of the search files, when they are made.
};

/// What there is when the build begins.
struct Inputs {
  std::array<std::vector<FoundFile>, 3> files;  ///< In content/, layouts/ and assets/.
  HistorySource repository;                     ///< That the content lies in; none: its history is not asked for.
};
/// The files only.
Inputs find_inputs(const BuildOptions& options);

/// All stages before the first page. What is wrong is in the report, and then `made` is not to be rendered.
void prepare(const BuildOptions& options, const Inputs& inputs, Preparation& made, BuildReport& report,
             Progress& progress);

/// The part of prepare() that reads the layouts, the words and the assets.
void read_interface(const BuildOptions& options, Preparation& made, BuildReport& report);
/// The part of prepare() that checks what has been read.
void check(const BuildOptions& options, const Preparation& made, BuildReport& report, Progress& progress);
/// The part of prepare() that links what has been read.
void link(const BuildOptions& options, Preparation& made, BuildReport& report);
/// What other systems read: the data, the sitemap, the rules of redirects and the feeds.
void export_data(const Preparation& made, unsigned jobs, const FileSink& sink);
/// The files of the search; returns where their root is.
std::string export_search(const BuildOptions& options, const Preparation& made, const FileSink& sink);
/// The part of prepare() that readies the layouts for the catalogue and its links.
void prepare_layouts(const BuildOptions& options, Preparation& made, BuildReport& report);

enum class BuildGoal : std::uint8_t { check, publish };

/// Checks the catalogue and its layouts and, when the goal is to publish and nothing is wrong, replaces the site in
/// `options.output`. When nothing has changed since the site was made, that is all that is found out. Throws Failure
/// when the world fails.
BuildReport build_site(const BuildOptions& options, BuildGoal goal, Progress& progress);

}  // namespace kunskap
