#include "adapters/command_line.h"

#include "catch.h"

#include <vector>

namespace kunskap {
namespace {

ParsedArguments parse(std::vector<const char*> values) {
  values.insert(values.begin(), "kunskap");
  return parse_arguments(static_cast<int>(values.size()), values.data());
}

/// The text and the exit code of arguments that lead to no command.
std::string refused(std::vector<const char*> values) {
  const ParsedArguments parsed = parse(std::move(values));
  CHECK_FALSE(parsed.arguments.has_value());
  return std::to_string(parsed.exit_code) + " " + parsed.text;
}

const std::string help = "\nHjälp: ./kunskap --help\n";

}  // namespace

TEST_CASE("A command alone has the defaults") {
  const ParsedArguments parsed = parse({"build"});
  REQUIRE(parsed.arguments.has_value());
  CHECK(parsed.exit_code == 0);
  CHECK(parsed.text == "");
  CHECK(parsed.arguments->command == "build");
  CHECK(parsed.arguments->content == std::nullopt);
  CHECK(parsed.arguments->today == std::nullopt);
  CHECK(parsed.arguments->language == std::nullopt);
  CHECK(parsed.arguments->format == "text");
  CHECK(parsed.arguments->jobs == 0);
  CHECK_FALSE(parsed.arguments->timings);
}

TEST_CASE("Every option reaches its place, with a space or = before its value") {
  const ParsedArguments parsed =
      parse({"build", "--content", "c", "--layouts=l", "--assets", "a", "--output", "o", "--jobs", "3", "--today",
             "2026-11-21", "--language", "en", "--format", "json", "--timings"});
  REQUIRE(parsed.arguments.has_value());
  const Arguments& arguments = *parsed.arguments;
  CHECK(arguments.command == "build");
  CHECK(arguments.content == "c");
  CHECK(arguments.layouts == "l");
  CHECK(arguments.assets == "a");
  CHECK(arguments.output == "o");
  CHECK(arguments.jobs == 3);
  CHECK(arguments.today == "2026-11-21");
  CHECK(arguments.language == "en");
  CHECK(arguments.format == "json");
  CHECK(arguments.timings);
  CHECK(parse({"rules"}).arguments->command == "rules");
}

TEST_CASE("The commands of editors know what they are about") {
  const Arguments made = parse({"new", "pathway", "Astma hos barn", "--content", "c"}).arguments.value();
  CHECK(made.command + " " + made.kind + " " + made.title.front() + " " + *made.content ==
        "new pathway Astma hos barn c");
  const Arguments renamed = parse({"rename", "a/b", "c", "--layouts", "l"}).arguments.value();
  CHECK(renamed.command + " " + renamed.old_name + " " + renamed.new_name + " " + *renamed.layouts == "rename a/b c l");
  const Arguments shown = parse({"serve", "--port", "0", "--drafts"}).arguments.value();
  CHECK(shown.command + " " + std::to_string(shown.port) == "serve 0");
  CHECK(shown.drafts);
  CHECK(parse({"serve"}).arguments->port == 8000);
  CHECK(parse({"schema", "--output", "o"}).arguments->output == "o");
  CHECK(parse({"new", "pathway", "Astma", "hos", "barn"}).arguments->title.size() == 3);
  CHECK(refused({"rename", "a"}) == "64 kunskap: rename behöver gammalt och nytt" + help);
  CHECK(refused({"search"}) == "64 kunskap: search behöver query" + help);
  CHECK(refused({"rename", "a", "b", "c"}) == "64 kunskap: känner inte igen c" + help);
  CHECK(refused({"serve", "--port", "70000"}).starts_with("64 kunskap: ett val har ett värde som inte passar: --port"));
}

TEST_CASE("Wrong usage is told in one line, with where help is") {
  CHECK(refused({}) == "64 kunskap: säg vad som ska göras, till exempel ./kunskap build" + help);
  CHECK(refused({"bygg"}) == "64 kunskap: känner inte igen bygg" + help);
  CHECK(refused({"build", "--contents", "x"}) == "64 kunskap: känner inte igen --contents" + help);
  CHECK(refused({"rules", "--jobs", "1"}) == "64 kunskap: känner inte igen --jobs" + help);
}

TEST_CASE("A value that is missing or does not fit is told of with its option") {
  CHECK(refused({"build", "--content"}).starts_with("64 kunskap: ett val saknar sitt värde: --content"));
  CHECK(refused({"build", "--jobs", "många"}).starts_with("64 kunskap: ett val har ett värde som inte passar: "));
  CHECK(refused({"build", "--jobs", "-1"}).starts_with("64 kunskap: ett val har ett värde som inte passar: "));
  CHECK(refused({"build", "--language", "de"})
            .starts_with("64 kunskap: ett val har ett värde som inte passar: --language"));
  CHECK(
      refused({"build", "--format", "xml"}).starts_with("64 kunskap: ett val har ett värde som inte passar: --format"));
}

TEST_CASE("Help is given in Swedish, of the program and of a command, and is no mistake") {
  const std::string all = refused({"--help"});
  CHECK(all.starts_with("0 Gör en webbplats av en katalog med kunskapsstöd.\nAnvändning: "));
  for (const char* word : {"Kommandon:", "build", "check", "rules", "Visa den här hjälpen"})
    CHECK(all.find(word) != std::string::npos);
  CHECK(all.find("OPTIONS") == std::string::npos);
  const std::string build = refused({"build", "-h"});
  for (const char* word :
       {"--content", "--output", "--jobs", "--today", "--wait", "--language", "--format", "--timings"})
    CHECK(build.find(word) != std::string::npos);
}

TEST_CASE("A command has the options that it uses, and no others") {
  const std::string check = refused({"check", "--help"});
  for (const char* word : {"--content", "--jobs", "--today", "--format"}) CHECK(check.find(word) != std::string::npos);
  for (const char* word : {"--output", "--wait"}) CHECK(check.find(word) == std::string::npos);
  CHECK(refused({"check", "--output", "x"}) == "64 kunskap: känner inte igen --output" + help);
}

}  // namespace kunskap
