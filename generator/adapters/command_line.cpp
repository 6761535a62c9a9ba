#include "adapters/command_line.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace kunskap {
namespace {

constexpr int wrong_usage = 64;

void translate_help(CLI::App& app) {
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->column_width(28);
  formatter->label("Usage", "Användning");
  formatter->label("OPTIONS", "VAL");
  formatter->label("POSITIONALS", "Vad");
  formatter->label("Positionals", "Vad");
  formatter->label("SUBCOMMAND", "KOMMANDO");
  formatter->label("SUBCOMMANDS", "KOMMANDON");
  formatter->label("TEXT", "");
  formatter->label("UINT", "");
  formatter->label("REQUIRED", "(krävs)");
  app.formatter(formatter);
  app.set_help_flag("-h,--help", "Visa den här hjälpen")->group("Val");
}

void add_language(CLI::App& command, Arguments& arguments) {
  command.add_option("--language", arguments.language, "Meddelandenas språk: sv eller en (katalogens)")
      ->check(CLI::IsMember({"sv", "en"}))
      ->group("Val");
}

/// What a command works with, and so which options it has.
enum class Uses { nothing, content, content_and_site };

void add_options(CLI::App& command, Arguments& arguments, Uses uses) {
  const auto option = [&](const char* name, auto& target, const char* words) {
    return command.add_option(name, target, words)->group("Val");
  };
  option("--content", arguments.content, "Mappen med innehållet (content)");
  option("--layouts", arguments.layouts, "Mappen med layouter (layouts)");
  option("--assets", arguments.assets, "Mappen med stilmallar och skript (assets)");
  if (uses == Uses::content_and_site) {
    option("--output", arguments.output, "Mappen som webbplatsen skrivs till (site)");
    option("--wait", arguments.wait, "Hur många sekunder att vänta på en annan körning (120)");
  }
  option("--jobs", arguments.jobs, "Antal trådar (alla kärnor)");
  option("--today", arguments.today, "Dagens datum, som 2026-11-21 (idag)");
  add_language(command, arguments);
  command.add_flag("--drafts", arguments.drafts, "Ta med utkast (poster med draft: true)")->group("Val");
  option("--word-list", arguments.word_list, "En fil med ord, ett på varje rad, som sammansättningar kan bestå av");
}

void add_options_of_problems(CLI::App& command, Arguments& arguments) {
  command.add_option("--format", arguments.format, "Hur fel skrivs: text, json, github eller sarif (text)")
      ->check(CLI::IsMember({"text", "json", "github", "sarif"}))
      ->group("Val");
  command.add_flag("--timings", arguments.timings, "Skriv hur lång tid varje steg tog")->group("Val");
}

CLI::App& add_command(CLI::App& app, Arguments& arguments, const char* name, const char* words, Uses uses) {
  CLI::App* command = app.add_subcommand(name, words)->group("Kommandon");
  translate_help(*command);
  if (uses != Uses::nothing) add_options(*command, arguments, uses);
  command->callback([&arguments, name] { arguments.command = name; });
  return *command;
}

void add_check(CLI::App& app, Arguments& arguments) {
  CLI::App& command = add_command(app, arguments, "check", "Kontrollera innehållet utan att bygga", Uses::content);
  add_options_of_problems(command, arguments);
  command
      .add_option("--changed-only", arguments.changed_only,
                  "En fil med sökvägar, en på varje rad: visa vad som gäller dem först, andra fel efter, och räkna "
                  "andra varningar (-: från stdin)")
      ->group("Val");
}

void add_search(CLI::App& app, Arguments& arguments) {
  CLI::App& command = add_command(app, arguments, "search", "Sök i den byggda webbplatsen", Uses::nothing);
  const auto option = [&](const char* name, auto& target, const char* words) {
    return command.add_option(name, target, words)->group("Val");
  };
  option("query", arguments.query, "Det som söks")->required();
  option("--kind", arguments.kind, "Bara poster av den sort som har detta id i model.yaml");
  option("--limit", arguments.limit, "Hur många träffar som skrivs (10)");
  option("--output", arguments.output, "Mappen med webbplatsen (site)");
  option("--language", arguments.language, "Meddelandenas språk: sv eller en")->check(CLI::IsMember({"sv", "en"}));
  command.add_flag("--json", arguments.json, "Skriv träffarna som JSON")->group("Val");
  command.add_flag("--explain", arguments.explain, "Skriv varför träffarna kommer i den ordningen")->group("Val");
}

void add_changes(CLI::App& app, Arguments& arguments) {
  add_command(app, arguments, "changes",
              "Sammanfatta vad som har ändrats i innehållet sedan ett datum, en tagg eller en commit", Uses::content)
      .add_option("sedan", arguments.since, "En commit, en tagg eller ett datum som 2026-11-01 (30 dagar sedan)")
      ->option_text(" ");
}

void add_report(CLI::App& app, Arguments& arguments) {
  CLI::App& command = add_command(app, arguments, "report", "Skriv vad som behöver ses över", Uses::content);
  command
      .add_option("rapport", arguments.report, "Vilken rapport (alla); ett namn som inte finns visar vilka som finns")
      ->option_text(" ")
      ->group("Val");
  command
      .add_option("--format", arguments.format,
                  "Hur rapporten skrivs: text, markdown eller json (text); owners också som codeowners")
      ->check(CLI::IsMember({"text", "markdown", "json", "codeowners"}))
      ->group("Val");
}

void add_serve(CLI::App& app, Arguments& arguments) {
  CLI::App& command =
      add_command(app, arguments, "serve", "Visa webbplatsen i webbläsaren medan du skriver", Uses::content);
  command.add_option("--port", arguments.port, "Porten på den här datorn (8000)")
      ->check(CLI::Range(0, 65535))
      ->group("Val");
  command.add_flag("--timings", arguments.timings, "Skriv hur lång tid varje steg tog")->group("Val");
}

/// The commands that an editor writes with.
void add_editing_commands(CLI::App& app, Arguments& arguments) {
  const auto add = [&](const char* name, const char* words) {
    CLI::App* command = &add_command(app, arguments, name, words, Uses::nothing);
    command->add_option("--content", arguments.content, "Mappen med innehållet (content)")->group("Val");
    add_language(*command, arguments);
    return command;
  };
  CLI::App* writing = add("new", "Skapa en post med allt som måste fyllas i");
  // What is missing or too much is for the command to say, which knows the kinds.
  writing->add_option("sort", arguments.kind, "Postens sort, eller mappen för den")->option_text(" ");
  writing->add_option("titel", arguments.title, "Postens titel, inom citattecken")->option_text(" ");
  CLI::App* describing = add("schema", "Skriv det som hjälper redigeringsprogram att fylla i uppgifter");
  describing->add_option("--output", arguments.output, "Mappen som det skrivs i (.vscode)")->group("Val");
  CLI::App* renaming = add("rename", "Byt namn på en post och på allt som hänvisar till den");
  renaming->add_option("gammalt", arguments.old_name, "Posten: mappen och namnet, eller filen")
      ->required()
      ->option_text(" ");
  renaming->add_option("nytt", arguments.new_name, "Det nya namnet")->required()->option_text(" ");
  renaming->add_option("--layouts", arguments.layouts, "Mappen med layouter (layouts)")->group("Val");
}

/// «rename behöver gammalt och nytt»
std::string words_of_missing(const CLI::App& command) {
  std::string names;
  for (const CLI::Option* option : command.get_options())
    if (option->get_required()) names += (names.empty() ? "" : " och ") + option->get_name();
  return command.get_name() + " behöver " + names;
}

std::string what_is_wrong(const CLI::App& app, const CLI::ParseError& error) {
  constexpr bool of_commands_too = true;
  if (const auto unknown = app.remaining(of_commands_too); !unknown.empty())
    return "känner inte igen " + unknown.front();
  const std::string name = error.get_name();
  const std::string detail = error.what();
  const auto chosen = app.get_subcommands();
  if (name == "RequiredError" && !chosen.empty()) return words_of_missing(*chosen.front());
  if (name == "RequiredError") return "säg vad som ska göras, till exempel ./kunskap build";
  if (name == "ArgumentMismatch") return "ett val saknar sitt värde: " + detail;
  return "ett val har ett värde som inte passar: " + detail;
}

}  // namespace

ParsedArguments parse_arguments(int count, const char* const* values) {
  Arguments arguments;
  CLI::App app("Gör en webbplats av en katalog med kunskapsstöd.", "kunskap");
  translate_help(app);
  app.require_subcommand(1);
  add_options_of_problems(
      add_command(app, arguments, "build", "Kontrollera innehållet och bygg webbplatsen", Uses::content_and_site),
      arguments);
  add_check(app, arguments);
  add_serve(app, arguments);
  add_editing_commands(app, arguments);
  add_report(app, arguments);
  add_search(app, arguments);
  add_changes(app, arguments);
  add_command(app, arguments, "rules", "Skriv namnen på alla regler, ett på varje rad", Uses::nothing);
  try {
    app.parse(count, values);
    return {arguments, "", 0};
  } catch (const CLI::CallForHelp&) {
    const auto chosen = app.get_subcommands();
    return {std::nullopt, chosen.empty() ? app.help() : chosen.front()->help("kunskap"), 0};
  } catch (const CLI::ParseError& error) {
    return {std::nullopt, "kunskap: " + what_is_wrong(app, error) + "\nHjälp: ./kunskap --help\n", wrong_usage};
  }
}

}  // namespace kunskap
