// The arguments of the command line. The only file that knows CLI11 is command_line.cpp.
#pragma once

#include <optional>
#include <string>

namespace kunskap {

struct Arguments {
  std::string command;  ///< "build", "check", "new", "rename", "schema", "serve" or "rules".
  std::optional<std::string> content, layouts, assets, output;
  std::optional<std::string> today;     ///< EDTF.
  std::optional<std::string> language;  ///< Of the messages.
  std::string format = "text";
  std::optional<unsigned> wait;    ///< Seconds.
  std::string kind, title;         ///< Of new.
  std::string old_name, new_name;  ///< Of rename.
  bool drafts = false;             ///< Of check, build and serve: entries that are drafts are part of the site.
  unsigned port = 8000;            ///< Of serve.
  unsigned jobs = 0;               ///< 0: as many as the machine can keep busy.
  bool timings = false;
};

struct ParsedArguments {
  std::optional<Arguments> arguments;
  std::string text;   ///< When there are no arguments: the help that was asked for, or what is wrong.
  int exit_code = 0;  ///< When there are no arguments.
};

ParsedArguments parse_arguments(int count, const char* const* values);

}  // namespace kunskap
