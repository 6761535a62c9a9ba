// argv → one command → exit code: 0 well, 1 the content has errors, 2 the world failed, 64 wrong usage.

#include "adapters/command_line.h"
#include "adapters/markdown.h"
#include "base/failure.h"
#include "base/rules.h"
#include "commands/run_build.h"

#include <cstdio>
#include <exception>

namespace {

int print_rules() {
  for (const kunskap::RuleWords& rule : kunskap::all_rules())
    std::printf("%.*s\n", static_cast<int>(rule.name.size()), rule.name.data());
  return 0;
}

int run(const kunskap::Arguments& arguments) {
  if (arguments.command == "rules") return print_rules();
  kunskap::prepare_markdown();
  return kunskap::run_build(arguments);
}

}  // namespace

int main(int count, char** values) {
  const kunskap::ParsedArguments parsed = kunskap::parse_arguments(count, values);
  if (!parsed.arguments) {
    std::fputs(parsed.text.c_str(), parsed.exit_code == 0 ? stdout : stderr);
    return parsed.exit_code;
  }
  const std::string language = parsed.arguments->language.value_or("sv");
  try {
    return run(*parsed.arguments);
  } catch (const kunskap::Failure& failure) {
    std::fprintf(stderr, "kunskap: %s\n", failure.words().in(language).c_str());
  } catch (const std::exception& exception) {
    std::fprintf(stderr, "kunskap: %s\n", exception.what());
  }
  return 2;
}
