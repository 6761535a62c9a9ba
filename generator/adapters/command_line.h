// The arguments of the command line. The only file that knows CLI11 is command_line.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace kunskap {

struct Arguments {
  /// "build", "check", "serve", "new", "rename", "schema", "changes", "search", "report" or "rules".
  std::string command;
  std::optional<std::string> content, layouts, assets, output;
  std::optional<std::string> today;         ///< EDTF.
  std::optional<std::string> since;         ///< Of changes: a commit, a tag or a day.
  std::optional<std::string> language;      ///< Of the messages.
  std::optional<std::string> changed_only;  ///< Of check: a file with the paths of the files that have been changed.
  std::string format = "text";
  std::optional<unsigned> wait;          ///< Seconds.
  std::optional<std::string> word_list;  ///< A file.
  std::string query;                     ///< Of search.
  std::string kind;                      ///< Of search: the id of one, or empty. Of new: what it is called.
  std::vector<std::string> title;        ///< Of new: one, unless its quotation marks were forgotten.
  std::string old_name, new_name;        ///< Of rename.
  bool drafts = false;                   ///< Entries that are drafts are part of the site.
  unsigned port = 8000;                  ///< Of serve.
  unsigned limit = 10;                   ///< Of search.
  bool json = false, explain = false;    ///< Of search.
  std::string report;                    ///< Which one; empty: all.
  unsigned jobs = 0;                     ///< 0: as many as the machine can keep busy.
  bool timings = false;
};

struct ParsedArguments {
  std::optional<Arguments> arguments;
  std::string text;   ///< When there are no arguments: the help that was asked for, or what is wrong.
  int exit_code = 0;  ///< When there are no arguments.
};

ParsedArguments parse_arguments(int count, const char* const* values);

}  // namespace kunskap
