// Reads the history of a folder as a build does, for tests/bench/history.mjs:
//   kunskap-history FOLDER          walks all of it
//   kunskap-history FOLDER cached   walks what is new
#include "adapters/history.h"

#include <cstdio>

int main(int count, char** arguments) {
  if (count < 2) return 64;
  const kunskap::HistorySource source = kunskap::find_history(arguments[1]);
  const kunskap::FolderHistory history = count > 2 ? kunskap::read_history(source) : kunskap::walk_history(source);
  std::size_t changes = 0;
  for (const kunskap::Commit& commit : history.commits) changes += commit.changes.size();
  std::fprintf(stderr, "%zu commits, %zu changes %s\n", history.commits.size(), changes,
               history.words.in("en").c_str());
  return history.state == kunskap::RepositoryState::known ? 0 : 1;
}
