// A repository made by git itself in a temporary folder, and what `git log` says of it.
#pragma once

#include "adapters/history.h"
#include "catch.h"
#include "temporary_folder.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

/// What `command` prints. Throws when it fails.
inline std::string output_of(const std::string& command) {
  std::FILE* pipe = ::popen(command.c_str(), "r");
  std::string text;
  std::array<char, 4096> buffer;
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe)) text.append(buffer.data(), size);
  if (::pclose(pipe) != 0) throw std::runtime_error(command + "\n" + text);
  return text;
}

struct GitFolder {
  TemporaryFolder folder;
  std::filesystem::path top;
  int clock = 1700000000;  ///< Of the next commit.

  explicit GitFolder(const std::string& how = "init -q -b main") : top(folder.path() / "repo") {
    std::filesystem::create_directory(top);
    git(how);
  }

  std::string git(const std::string& arguments) const {
    const std::string date = std::to_string(clock) + " +0100";
    return output_of("cd '" + top.string() + "' && GIT_AUTHOR_DATE='" + date + "' GIT_COMMITTER_DATE='" + date +
                     "' git -c user.name='Astrid Exempel' -c user.email=astrid@exempel.se -c commit.gpgsign=false "
                     "-c core.autocrlf=false " +
                     arguments + " 2>&1");
  }
  void write(const std::string& path, const std::string& text) const {
    std::filesystem::create_directories((top / path).parent_path());
    std::ofstream(top / path, std::ios::binary) << text;
  }
  void commit(const std::string& message) {
    clock += 60;
    git("add -A");
    git("commit -q --allow-empty -m '" + message + "'");
  }
  HistorySource source() const { return find_history(top / "content"); }
};

/// One line for each change, with the commit before it: "0a1b… R old → new".
inline std::vector<std::string> lines_of(const FolderHistory& history) {
  constexpr std::string_view letters = "AMRD";
  std::vector<std::string> lines;
  for (const Commit& commit : history.commits)
    for (const FileChange& change : commit.changes)
      lines.push_back(as_hex(commit.id) + " " + letters[static_cast<std::size_t>(change.kind)] + " " +
                      (change.earlier.empty() ? "" : change.earlier + " → ") + change.path);
  std::sort(lines.begin(), lines.end());
  return lines;
}

/// The obvious twin: what git says of the same folder.
inline std::vector<std::string> lines_of_git_log(const GitFolder& repository) {
  const std::string log =
      repository.git("-c diff.renameLimit=0 log --format=%H --name-status -z -M --relative=content");
  std::vector<std::string> words;
  for (std::size_t begin = 0, end; (end = log.find('\0', begin)) != std::string::npos; begin = end + 1)
    words.push_back(log.substr(begin, end - begin));
  std::vector<std::string> lines;
  std::string commit;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string word = words[i];
    while (!word.empty() && word.front() == '\n') word.erase(0, 1);
    if (word.size() == 40) commit = word;
    if (word.empty() || word.size() == 40) continue;
    const bool renamed = word.front() == 'R';
    lines.push_back(commit + " " + word.substr(0, 1) + " " + words[i + 1] + (renamed ? " → " + words[i + 2] : ""));
    i += renamed ? 2 : 1;
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace kunskap
