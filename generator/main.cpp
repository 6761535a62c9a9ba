// argv → one command → exit code: 0 well, 1 the content has errors, 2 the world failed, 64 wrong usage.

#include "adapters/command_line.h"
#include "adapters/markdown.h"
#include "base/disk.h"
#include "base/failure.h"
#include "base/progress.h"
#include "base/rules.h"
#include "commands/run_build.h"
#include "commands/run_changes.h"
#include "commands/run_new.h"
#include "commands/run_rename.h"
#include "commands/run_report.h"
#include "commands/run_schema.h"
#include "commands/run_search.h"
#include "commands/run_serve.h"

#include <cerrno>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <new>

namespace {

int print_rules() {
  for (const kunskap::RuleWords& rule : kunskap::all_rules())
    std::printf("%.*s\n", static_cast<int>(rule.name.size()), rule.name.data());
  return 0;
}

/// What the standard library throws has no words that people read.
kunskap::Translated words_of(const std::filesystem::filesystem_error& error) {
  const kunskap::Translated reason = kunskap::reason_of(error.code().value());
  const std::string path = error.path1().string();
  // Only the current folder is asked for without a path.
  return {"det gick inte att komma åt " + (path.empty() ? "mappen som kommandot körs i" : path) + " (" +
              reason.in("sv") + ")",
          "could not get at " + (path.empty() ? "the folder that the command runs in" : path) + " (" + reason.in("en") +
              ")"};
}

int run(const kunskap::Arguments& arguments, kunskap::Progress& progress) {
  if (arguments.command == "rules") return print_rules();
  if (arguments.command == "search") return kunskap::run_search(arguments, progress);
  kunskap::prepare_markdown();
  if (arguments.command == "new") return kunskap::run_new(arguments, progress);
  if (arguments.command == "serve") return kunskap::run_serve(arguments, progress);
  if (arguments.command == "rename") return kunskap::run_rename(arguments, progress);
  if (arguments.command == "schema") return kunskap::run_schema(arguments, progress);
  if (arguments.command == "changes") return kunskap::run_changes(arguments, progress);
  if (arguments.command == "report") return kunskap::run_report(arguments, progress);
  kunskap::run_build(arguments, progress);
}

}  // namespace

int main(int count, char** values) {
  const kunskap::ParsedArguments parsed = kunskap::parse_arguments(count, values);
  if (!parsed.arguments) {
    std::fputs(parsed.text.c_str(), parsed.exit_code == 0 ? stdout : stderr);
    return parsed.exit_code;
  }
  kunskap::Progress progress(kunskap::progress_kind(stderr));
  const auto print = [&](const kunskap::Translated& words) {
    progress.clear();
    std::fprintf(stderr, "kunskap: %s\n", words.in(progress.language()).c_str());
  };
  try {
    return run(*parsed.arguments, progress);
  } catch (const kunskap::Failure& failure) {
    print(failure.words());
  } catch (const std::filesystem::filesystem_error& error) {
    print(words_of(error));
  } catch (const std::bad_alloc&) {
    print(kunskap::reason_of(ENOMEM));
  } catch (const std::exception& exception) {
    print(exception.what());
  }
  return 2;
}
