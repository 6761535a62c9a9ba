// From the oldest commit to the newest, every name leads to a trace: the changes of one file under all its names. A
// rename takes the trace along to the new name. The old name keeps leading there too, because a branch that knows
// nothing of the rename may still change the file under it.
#include "history/trace.h"

#include <algorithm>
#include <unordered_map>

namespace kunskap {
namespace {

struct Trace {
  std::vector<EntryChange> changes;
  std::string path;  ///< The newest.
};

class Tracing {
 public:
  explicit Tracing(const std::vector<Commit>& commits) {
    for (std::uint32_t i = 0; i < commits.size(); ++i) add(commits[i], i);
  }

  /// The trace that ends at `path`.
  Trace* find(const std::string& path) {
    const auto found = by_name_.find(path);
    Trace* trace = found == by_name_.end() ? nullptr : &traces_[found->second];
    return trace && trace->path == path ? trace : nullptr;
  }
  std::vector<Trace>& all() { return traces_; }

 private:
  void add(const Commit& commit, std::uint32_t number) {
    // Names may be swapped in one commit, so all are looked up before any is given a new meaning.
    std::vector<std::size_t> which;
    for (const FileChange& change : commit.changes) which.push_back(trace_of(change));
    for (std::uint32_t i = 0; i < commit.changes.size(); ++i) {
      const std::string& path = commit.changes[i].path;
      by_name_[path] = which[i];
      traces_[which[i]].path = path;
      traces_[which[i]].changes.push_back({number, i});
    }
  }

  std::size_t trace_of(const FileChange& change) {
    const auto found = by_name_.find(change.kind == ChangeKind::renamed ? change.earlier : change.path);
    const bool is_known = found != by_name_.end();
    const bool moved_on = is_known && traces_[found->second].path != change.path;
    if (is_known && !(change.kind == ChangeKind::added && moved_on)) return found->second;
    traces_.push_back({{}, change.path});
    return traces_.size() - 1;
  }

  std::unordered_map<std::string, std::size_t> by_name_;
  std::vector<Trace> traces_;
};

void add_entries(Tracing& tracing, const Catalogue& catalogue, History& history) {
  history.of_entries.resize(catalogue.entries.size());
  for (EntryIndex i = 0; i < catalogue.entries.size(); ++i) {
    const Entry& entry = catalogue.entries[i];
    const std::string stem = catalogue.model.kinds[entry.kind].folder + "/" + entry.id;
    Trace* trace = tracing.find(stem + ".md");
    if (!trace) trace = tracing.find(stem + ".yaml");
    if (!trace) continue;
    for (const EntryChange& change : trace->changes) history.changed[change.commit].push_back({i, 0, change.change});
    std::reverse(trace->changes.begin(), trace->changes.end());
    history.of_entries[i] = std::move(trace->changes);
    trace->changes.clear();
  }
}

void add_gone(Tracing& tracing, const Catalogue& catalogue, History& history) {
  for (const Trace& trace : tracing.all()) {
    const auto name = entry_at(catalogue.model, trace.path);
    // A file that the catalogue does not have but that is in the repository is not gone: it was removed just now, or it
    // is no entry after all.
    if (!name || trace.changes.empty() || history.change(trace.changes.back()).kind != ChangeKind::removed) continue;
    const auto number = static_cast<std::uint32_t>(history.gone.size());
    history.gone.push_back({name->kind, std::string(name->id), std::string(name->id), trace.changes.back()});
    for (const EntryChange& change : trace.changes)
      history.changed[change.commit].push_back({ChangedEntry::none, number, change.change});
  }
}

}  // namespace

std::optional<EntryName> entry_at(const Model& model, std::string_view path) {
  const std::size_t slash = path.find('/');
  const std::size_t dot = path.rfind('.');
  if (slash == std::string_view::npos || dot == std::string_view::npos || dot < slash) return std::nullopt;
  const std::string_view ending = path.substr(dot);
  const std::string_view id = path.substr(slash + 1, dot - slash - 1);
  const auto kind = model.find_folder(path.substr(0, slash));
  if (!kind || (ending != ".md" && ending != ".yaml") || id.empty() || id.find('/') != std::string_view::npos)
    return std::nullopt;
  return EntryName{*kind, id};
}

History trace_history(FolderHistory folder, const Catalogue& catalogue) {
  History history;
  history.commits = std::move(folder.commits);
  history.changed.resize(history.commits.size());
  Tracing tracing(history.commits);
  add_entries(tracing, catalogue, history);
  add_gone(tracing, catalogue, history);
  for (std::vector<ChangedEntry>& changed : history.changed)
    std::sort(changed.begin(), changed.end(),
              [](const ChangedEntry& a, const ChangedEntry& b) { return a.change < b.change; });
  return history;
}

void pair_renames(std::vector<FileChange>& changes, const std::vector<Commit>& commits) {
  std::unordered_map<std::string, std::size_t> gone;  // What each of them is called now.
  std::unordered_map<std::string, std::size_t> come;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (changes[i].kind == ChangeKind::removed) gone.emplace(changes[i].path, i);
    if (changes[i].kind == ChangeKind::added) come.emplace(changes[i].path, i);
  }
  for (const Commit& commit : commits)
    for (const FileChange& change : commit.changes)
      if (change.kind == ChangeKind::renamed)
        if (auto moved = gone.extract(change.earlier); !moved.empty()) {
          moved.key() = change.path;
          gone.insert(std::move(moved));
        }
  for (const auto& [name, from] : gone) {
    const auto to = come.find(name);
    if (to == come.end()) continue;
    changes[to->second].kind = ChangeKind::renamed;
    changes[to->second].earlier = std::move(changes[from].path);
    changes[to->second].before = changes[from].before;
    changes[from].path.clear();
  }
  std::erase_if(changes, [](const FileChange& change) { return change.path.empty(); });
}

}  // namespace kunskap
