// The whole job, in order: load, check, link, render, export, publish. Read build.cpp first.
#pragma once

#include "base/edtf.h"
#include "base/place.h"
#include "base/problems.h"
#include "base/stopwatch.h"

#include <cstddef>
#include <filesystem>
#include <string>

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
};

/// What came of a run. Everything that is wrong stands in `problems`, sorted.
struct BuildReport {
  SourceFiles files;
  Problems problems;
  Stopwatch stopwatch;
  std::string language;  ///< Of the catalogue; empty when that could not be read.
  std::size_t entries = 0;
  std::size_t pages = 0;  ///< Of the new site; 0 when none was published.

  bool well() const { return problems.count(Severity::error) == 0; }
};

enum class BuildGoal : std::uint8_t { check, publish };

/// Checks the catalogue and its layouts and, when the goal is to publish and nothing is wrong, replaces the site in
/// `options.output`. Throws Failure when the world fails; the site that stood is then untouched.
BuildReport build_site(const BuildOptions& options, BuildGoal goal);

}  // namespace kunskap
