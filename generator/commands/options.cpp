#include "commands/options.h"

#include "base/disk.h"
#include "base/failure.h"
#include "base/parallel.h"
#include "base/text.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>

namespace kunskap {
namespace {

Folder folder_for(const std::optional<std::string>& given, const char* name) {
  if (given) {
    std::string shown = *given;
    while (shown.size() > 1 && shown.back() == '/') shown.pop_back();
    return {shown, shown};
  }
  const char* home = std::getenv("KUNSKAP_HOME");
  if (!home) return {name, name};
  const std::filesystem::path path = std::filesystem::path(home) / name;
  return {path, path.lexically_proximate(std::filesystem::current_path()).generic_string()};
}

Date today_from_clock() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  Date date;
  date.year = static_cast<std::int16_t>(local.tm_year + 1900);
  date.month = static_cast<std::uint8_t>(local.tm_mon + 1);
  date.day = static_cast<std::uint8_t>(local.tm_mday);
  date.precision = Date::Precision::day;
  return date;
}

Date today_of(const std::optional<std::string>& given) {
  if (!given) return today_from_clock();
  const auto date = read_date(*given);
  if (date && date->precision == Date::Precision::day) return *date;
  throw Failure({"--today ska vara ett datum som 2026-11-21, inte \"" + *given + "\"",
                 "--today must be a date such as 2026-11-21, not \"" + *given + "\""});
}

std::vector<std::string> words_in(const std::optional<std::string>& file) {
  std::vector<std::string> words;
  if (!file) return words;
  const std::string text = read_file(*file);
  for (const std::string_view line : split(text, '\n'))
    if (const std::string_view word = trim(line); !word.empty() && !find_invalid_utf8(word)) words.emplace_back(word);
  return words;
}

}  // namespace

Folder schema_folder(const Arguments& arguments) { return folder_for(arguments.output, ".vscode"); }
Folder site_folder(const Arguments& arguments) { return folder_for(arguments.output, "site"); }

BuildOptions build_options(const Arguments& arguments) {
  BuildOptions options;
  options.content = folder_for(arguments.content, "content");
  options.layouts = folder_for(arguments.layouts, "layouts");
  options.assets = folder_for(arguments.assets, "assets");
  options.output = site_folder(arguments);
  options.word_list = words_in(arguments.word_list);
  options.jobs = arguments.jobs > 0 ? std::min(arguments.jobs, 256u) : available_jobs();
  options.today = today_of(arguments.today);
  options.drafts = arguments.drafts ? Drafts::show : Drafts::leave_out;
  if (arguments.wait) options.patience = std::chrono::seconds(*arguments.wait);
  return options;
}

}  // namespace kunskap
