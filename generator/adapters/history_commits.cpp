// walk(): let the library put the commits in order, and compare the trees of each with those of its parent. The oldest
// come first, so that the parent's tree has just been read.
#include "adapters/history_commits.h"

#include "adapters/history_walk.h"
#include "base/edtf.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

namespace kunskap::git {
namespace {

constexpr std::size_t longest_subject = 300;  // Bytes.
constexpr std::string_view left_out = "…";

CommitHandle look_up(git_repository* repository, const git_oid& id) {
  git_commit* commit = nullptr;
  require(git_commit_lookup(&commit, repository, &id));
  return CommitHandle(commit);
}

std::vector<git_oid> ids_in_order(git_repository* repository, const ObjectId& head) {
  git_revwalk* made = nullptr;
  require(git_revwalk_new(&made, repository));
  const Walk walk(made);
  git_revwalk_sorting(made, GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME | GIT_SORT_REVERSE);
  const git_oid start = oid_of(head);
  require(git_revwalk_push(made, &start));
  std::vector<git_oid> ids;
  git_oid id{};
  int code = 0;
  while ((code = git_revwalk_next(&id, made)) == 0) ids.push_back(id);
  if (code != GIT_ITEROVER) require(code);
  return ids;
}

/// A text that is not in UTF-8 is taken for Latin-1, which is what was used before.
std::string in_utf8(std::string_view text) {
  if (!find_invalid_utf8(text)) return std::string(text);
  std::string made;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80)
      made += c;
    else
      (made += static_cast<char>(0xC0 | (byte >> 6))) += static_cast<char>(0x80 | (byte & 0x3F));
  }
  return made;
}

void replace_all(std::string& text, std::string_view what) {
  constexpr std::size_t shortest_name = 3;  // A name such as «Al» would be found inside words.
  if (what.size() < shortest_name) return;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += left_out.size())
    text.replace(at, what.size(), left_out);
}

bool is_address(std::string_view word) {
  const std::size_t sign = word.find('@');
  return sign != std::string_view::npos && sign > 0 && word.find('.', sign) != std::string_view::npos;
}

std::string without_addresses(std::string_view text) {
  std::string made;
  for (const std::string_view word : split(text, ' ')) {
    if (!made.empty()) made += ' ';
    made += is_address(word) ? left_out : word;
  }
  return made;
}

/// Everything but the changes.
Commit describe(git_commit* commit) {
  Commit made;
  made.id = id_of(*git_commit_id(commit));
  made.time = git_commit_time(commit);
  made.offset = static_cast<std::int16_t>(git_commit_time_offset(commit));
  const char* summary = git_commit_summary(commit);
  const git_signature* author = git_commit_author(commit);
  const git_signature* committer = git_commit_committer(commit);
  made.subject =
      shown_subject(summary ? summary : "", {author->name, author->email, committer->name, committer->email});
  made.is_small = says_small(git_commit_message(commit));
  return made;
}

class Walker {
 public:
  Walker(const Opened& opened, const HistorySource& source) : opened_(opened), source_(source) {}

  Commit commit(const git_oid& id) {
    const CommitHandle handle = look_up(opened_.repository.get(), id);
    const unsigned parents = git_commit_parentcount(handle.get());
    note_name(git_commit_author(handle.get()));
    note_name(git_commit_committer(handle.get()));
    Commit made;
    made.id = id_of(id);
    if (parents > 1) return made;
    auto changes = compare_trees(opened_.database.get(), parents == 0 ? ObjectId{} : folder_of_parent(handle.get()),
                                 folder_of(*git_commit_id(handle.get()), *git_commit_tree_id(handle.get())));
    if (changes.empty()) return made;
    made = describe(handle.get());
    made.changes = std::move(changes);
    return made;
  }

  std::set<std::string> take_names() { return std::move(names_); }

 private:
  /// Of one word there is too much that is no name.
  void note_name(const git_signature* person) {
    std::string name = in_utf8(person->name);
    if (name.find(' ') != std::string::npos) names_.insert(std::move(name));
  }

  ObjectId folder_of(const git_oid& commit, const git_oid& tree) {
    last_commit_ = id_of(commit);
    last_folder_ = folder_in(opened_.database.get(), tree, source_.prefix);
    return last_folder_;
  }

  ObjectId folder_of_parent(git_commit* commit) {
    const git_oid& parent = *git_commit_parent_id(commit, 0);
    if (id_of(parent) == last_commit_) return last_folder_;
    const CommitHandle handle = look_up(opened_.repository.get(), parent);
    return folder_in(opened_.database.get(), *git_commit_tree_id(handle.get()), source_.prefix);
  }

  const Opened& opened_;
  const HistorySource& source_;
  ObjectId last_commit_{};
  ObjectId last_folder_{};
  std::set<std::string> names_;
};

void leave_out(const std::set<std::string>& names, std::string& subject) {
  if (subject.find(' ') != std::string::npos)
    for (const std::string& name : names) replace_all(subject, name);
}

struct IdHash {
  std::size_t operator()(const ObjectId& id) const {
    std::size_t hash = 0;
    for (int i = 0; i < 8; ++i) hash = hash << 8 | id[i];
    return hash;
  }
};

}  // namespace

std::string shown_subject(std::string_view subject, const std::vector<std::string_view>& names) {
  std::string text = in_utf8(subject);
  for (const std::string_view name : names) replace_all(text, in_utf8(name));
  text = without_control_characters(without_addresses(text));
  if (text.size() <= longest_subject) return text;
  std::size_t end = longest_subject;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end).append(left_out);
}

bool says_small(std::string_view message) {
  constexpr std::array<std::string_view, 2> names{"liten-andring:", "small-change:"};
  constexpr std::array<std::string_view, 3> answers{"ja", "yes", "true"};
  std::string lower;
  for (const char c : trim(message)) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const std::size_t paragraph = lower.rfind("\n\n");
  if (paragraph == std::string::npos) return false;  // The subject line is no trailer.
  for (const std::string_view line : split(std::string_view(lower).substr(paragraph + 2), '\n'))
    for (const std::string_view name : names)
      if (line.starts_with(name) &&
          std::find(answers.begin(), answers.end(), trim(line.substr(name.size()))) != answers.end())
        return true;
  return false;
}

HistoryCache walk(const Opened& opened, const HistorySource& source, HistoryCache known) {
  std::unordered_map<ObjectId, std::size_t, IdHash> places;
  for (std::size_t i = 0; i < known.commits.size(); ++i) places.emplace(known.commits[i].id, i);
  Walker walker(opened, source);
  HistoryCache walked{source.head, {}, {}};
  for (const git_oid& id : ids_in_order(opened.repository.get(), source.head)) {
    const auto found = places.find(id_of(id));
    walked.commits.push_back(found == places.end() ? walker.commit(id) : std::move(known.commits[found->second]));
  }
  walked.names = walker.take_names();
  walked.names.merge(known.names);
  for (Commit& commit : walked.commits) leave_out(walked.names, commit.subject);
  return walked;
}

std::vector<FileChange> changes_between(const Opened& opened, const HistorySource& source, const ObjectId& before,
                                        const ObjectId& after) {
  const auto folder = [&](const ObjectId& id) {
    if (id == ObjectId{}) return id;
    const CommitHandle commit = look_up(opened.repository.get(), oid_of(id));
    return folder_in(opened.database.get(), *git_commit_tree_id(commit.get()), source.prefix);
  };
  return compare_trees(opened.database.get(), folder(before), folder(after));
}

std::optional<ObjectId> last_commit_before(const Opened& opened, const HistorySource& source, std::string_view date) {
  const auto day = read_date(date);
  if (!day || day->precision != Date::Precision::day) return std::nullopt;
  ObjectId id = source.head;
  while (true) {
    const CommitHandle commit = look_up(opened.repository.get(), oid_of(id));
    const std::int64_t local = git_commit_time(commit.get()) + git_commit_time_offset(commit.get()) * 60;
    if (local < std::int64_t{first_day(*day)} * 86400) return id;
    if (git_commit_parentcount(commit.get()) == 0) return std::nullopt;
    id = id_of(*git_commit_parent_id(commit.get(), 0));
  }
}

}  // namespace kunskap::git
