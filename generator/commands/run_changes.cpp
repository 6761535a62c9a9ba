// The titles that references are told by are those of today, so the content is read too; what is wrong in it is for
// check to tell.
#include "commands/run_changes.h"

#include "adapters/history.h"
#include "base/failure.h"
#include "base/problem_format.h"
#include "commands/options.h"
#include "commands/print_result.h"
#include "history/compare.h"
#include "history/summary.h"
#include "history/trace.h"
#include "history/version.h"
#include "load/load.h"
#include "load/read_version.h"
#include "render/read_layouts.h"

#include <cstdio>

namespace kunskap {
namespace {

constexpr std::int32_t default_days = 30;

/// What the versions are read and told by.
struct Reading {
  Catalogue catalogue;
  BuiltInWords words;
  SourceFiles files;
  Problems problems;
};

void read_catalogue(const BuildOptions& options, Reading& reading) {
  const std::vector<FoundFile> found = find_files(options.content.path);
  const LoadOptions load{options.content.path, found, options.content.shown, options.jobs};
  load_settings(load, reading.files, reading.catalogue, reading.problems);
  if (reading.problems.count(Severity::error) > 0) return;
  const InterfaceWords words = read_interface_words(options.layouts.path, options.layouts.shown,
                                                    reading.catalogue.site.language, reading.files, reading.problems);
  reading.words = built_in_words(words, static_cast<FileId>(reading.files.size() - 1), reading.problems);
  Problems for_check;
  Progress silent;
  load_entries(load, reading.words.markdown, reading.files, reading.catalogue, for_check, silent);
}

std::string days_before(const Date& today, std::int32_t days) {
  Commit commit;
  commit.time = std::int64_t{first_day(today) - days} * 86400;
  return as_edtf(day_of(commit));
}

/// Zero, which is before all, when `since` is a day before the first commit.
ObjectId commit_of(const HistorySource& repository, const std::string& since) {
  if (const auto found = find_commit(repository, since)) return *found;
  if (const auto day = read_date(since); day && day->precision == Date::Precision::day) return {};
  throw Failure({"hittar ingen version \"" + since + "\"; skriv ett datum som 2026-11-01, en tagg eller en commit",
                 "there is no version \"" + since + "\"; write a date such as 2026-11-01, a tag or a commit"});
}

std::optional<Version> version_at(const Reading& reading, const VersionReader& versions, const std::string& path,
                                  const ObjectId& id, const std::string& language) {
  auto text = versions.read(id);
  const auto entry =
      text ? read_version(path, std::move(*text), reading.catalogue, reading.words.markdown) : std::nullopt;
  if (!entry) return std::nullopt;
  const BuiltInWords& words = reading.words;
  return version_of(*entry, reading.catalogue,
                    {language, words.unknown, words.yes, words.no, words.assigned, words.inferred, words.example});
}

std::vector<SummaryItem> items_of(const Reading& reading, const HistorySource& repository,
                                  const std::vector<FileChange>& changes, const std::string& language) {
  const VersionReader versions(repository);
  std::vector<SummaryItem> items;
  for (const FileChange& change : changes) {
    const auto name = entry_at(reading.catalogue.model, change.path);
    if (!name) continue;
    const std::string& old_path = change.earlier.empty() ? change.path : change.earlier;
    const auto before = version_at(reading, versions, old_path, change.before, language);
    const auto after = version_at(reading, versions, change.path, change.after, language);
    SummaryItem item{change.kind, name->kind, std::string(name->id), change.path, change.earlier, {}};
    if (before) item.title = before->title;
    if (after) item.title = after->title;
    if (before && after) item.parts = compare_versions(*before, *after);
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace

int run_changes(const Arguments& arguments, Progress& progress) {
  if (arguments.language) progress.insist(*arguments.language);
  const BuildOptions options = build_options(arguments);
  const HistorySource repository = find_history(options.content.path);
  if (repository.state != RepositoryState::known) throw Failure(repository.words);
  Reading reading;
  read_catalogue(options, reading);
  if (reading.problems.count(Severity::error) > 0) {
    const std::string language = arguments.language.value_or("sv");
    std::fputs(
        print_problems(reading.problems, ProblemFormat::text,
                       {reading.files, language, [](const std::string& path) { return read_file_if_there(path); }})
            .c_str(),
        stderr);
    return 1;
  }
  const std::string language = arguments.language.value_or(reading.catalogue.site.language);
  progress.speak(language);
  const std::string since = arguments.since.value_or(days_before(options.today, default_days));
  FolderHistory found = changes_since(repository, commit_of(repository, since));
  if (found.state != RepositoryState::known) throw Failure(found.words);
  pair_renames(found.commits.front().changes, read_history(repository).commits);
  print_result(summary_markdown(items_of(reading, repository, found.commits.front().changes, language),
                                reading.catalogue.model, {since, language, reading.catalogue.site.base_address}));
  return 0;
}

}  // namespace kunskap
