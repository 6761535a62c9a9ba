// compare_trees() walks down two sorted trees side by side and passes over whatever has the same id in both, which is
// nearly all. A rename is then one that was removed and one that was added: first pairs with the same contents, of
// which those that keep the name of the file go before others, then the most alike of the rest, from half alike.
#include "adapters/history_walk.h"

#include "base/similarity.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <tuple>

namespace kunskap::git {
namespace {

constexpr ObjectId nothing{};
constexpr int alike_enough = 50;            // Percent, as `git log -M` has it.
constexpr std::size_t most_pairs = 250000;  // That are compared for one commit: 500 files that came and 500 that went.

ObjectId id_of(const TreeItem& item) {
  ObjectId id;
  std::copy_n(item.id, id.size(), id.begin());
  return id;
}

/// The order of a tree: a folder is sorted as if its name ended in a slash.
int compare(const TreeItem& one, const TreeItem& other) {
  const std::size_t common = std::min(one.name.size(), other.name.size());
  if (const int order = std::memcmp(one.name.data(), other.name.data(), common); order != 0) return order;
  const auto next = [common](const TreeItem& item) -> int {
    if (item.name.size() > common) return static_cast<unsigned char>(item.name[common]);
    return item.type == TreeItem::Type::folder ? '/' : 0;
  };
  return next(one) - next(other);
}

/// Two trees without the lines that they begin with alike.
struct Difference {
  std::string_view before;
  std::string_view after;
  std::size_t common_end = 0;  ///< How many bytes they end with alike.
};

/// Where the first line begins that is not whole within the first `size` bytes of `tree`.
std::size_t whole_lines(std::string_view tree, std::size_t size) {
  constexpr std::size_t id_size = 20;
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = tree.find('\0', begin);
    if (end == std::string_view::npos || end + 1 + id_size > size) return begin;
    begin = end + 1 + id_size;
  }
}

constexpr std::size_t block = 256;  // Bytes that are compared at once.

std::size_t common_beginning(std::string_view one, std::string_view other) {
  const std::size_t shorter = std::min(one.size(), other.size());
  std::size_t size = 0;
  while (size + block <= shorter && std::memcmp(one.data() + size, other.data() + size, block) == 0) size += block;
  while (size < shorter && one[size] == other[size]) ++size;
  return size;
}

std::size_t common_end(std::string_view one, std::string_view other) {
  const std::size_t shorter = std::min(one.size(), other.size());
  const char* end = one.data() + one.size();
  const char* other_end = other.data() + other.size();
  std::size_t size = 0;
  while (size + block <= shorter && std::memcmp(end - size - block, other_end - size - block, block) == 0)
    size += block;
  while (size < shorter &&
         end[-1 - static_cast<std::ptrdiff_t>(size)] == other_end[-1 - static_cast<std::ptrdiff_t>(size)])
    ++size;
  return size;
}

/// Most of a large tree is the same from commit to commit, and compared much faster as bytes than line by line.
Difference difference(std::string_view before, std::string_view after) {
  const std::size_t begin = whole_lines(before, common_beginning(before, after));
  return {before.substr(begin), after.substr(begin), common_end(before, after)};
}

class Comparison {
 public:
  Comparison(git_odb* database, std::vector<FileChange>& changes) : database_(database), changes_(changes) {}

  void trees(const ObjectId& before, const ObjectId& after) {
    if (before == after) return;
    const RawObject one = before == nothing ? nullptr : read(database_, oid_of(before));
    const RawObject other = after == nothing ? nullptr : read(database_, oid_of(after));
    const Difference apart = difference(one ? bytes_of(one.get()) : "", other ? bytes_of(other.get()) : "");
    TreeItems was(apart.before);
    TreeItems is(apart.after);
    while (!was.at_end() || !is.at_end()) {
      const int order = was.at_end() ? 1 : is.at_end() ? -1 : compare(was.item(), is.item());
      if (order == 0)
        pair(was.item(), is.item());
      else if (order < 0)
        whole(was.item(), ChangeKind::removed);
      else
        whole(is.item(), ChangeKind::added);
      if (order <= 0) was.next();
      if (order >= 0) is.next();
      if (was.left() == is.left() && was.left() <= apart.common_end) return;
    }
  }

 private:
  void pair(const TreeItem& was, const TreeItem& is) {
    if (std::memcmp(was.id, is.id, sizeof(ObjectId)) == 0) return;
    if (was.type != is.type) {
      whole(was, ChangeKind::removed);
      whole(is, ChangeKind::added);
    } else if (is.type == TreeItem::Type::folder) {
      inside(is, id_of(was), id_of(is));
    } else if (is.type == TreeItem::Type::file) {
      changes_.push_back({ChangeKind::changed, path_ + std::string(is.name), "", id_of(was), id_of(is)});
    }
  }

  /// All of what stands on one side only.
  void whole(const TreeItem& item, ChangeKind kind) {
    const bool is_added = kind == ChangeKind::added;
    const ObjectId id = id_of(item);
    if (item.type == TreeItem::Type::folder)
      inside(item, is_added ? nothing : id, is_added ? id : nothing);
    else if (item.type == TreeItem::Type::file)
      changes_.push_back({kind, path_ + std::string(item.name), "", is_added ? nothing : id, is_added ? id : nothing});
  }

  void inside(const TreeItem& folder, const ObjectId& before, const ObjectId& after) {
    const std::size_t size = path_.size();
    path_.append(folder.name).append("/");
    trees(before, after);
    path_.resize(size);
  }

  git_odb* database_;
  std::vector<FileChange>& changes_;
  std::string path_;
};

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// Those that were removed and those that were added, by their place in the list of changes.
struct Moves {
  std::vector<FileChange>& changes;
  std::vector<std::size_t> removed, added;

  explicit Moves(std::vector<FileChange>& all) : changes(all) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].kind == ChangeKind::removed) removed.push_back(i);
      if (all[i].kind == ChangeKind::added) added.push_back(i);
    }
  }

  bool may_be() const { return !removed.empty() && !added.empty(); }

  /// The one that was added becomes a rename; the one that was removed has no path any longer.
  void pair(std::size_t from, std::size_t to) {
    changes[to].kind = ChangeKind::renamed;
    changes[to].earlier = std::move(changes[from].path);
    changes[to].before = changes[from].before;
    changes[from].path.clear();
  }

  void drop_paired() {
    std::erase_if(removed, [&](std::size_t i) { return changes[i].path.empty(); });
    std::erase_if(added, [&](std::size_t i) { return changes[i].kind == ChangeKind::renamed; });
  }
};

void pair_identical(Moves& moves) {
  std::map<ObjectId, std::vector<std::size_t>> by_contents;
  for (const std::size_t i : moves.removed) by_contents[moves.changes[i].before].push_back(i);
  for (const bool same_name : {true, false})
    for (const std::size_t to : moves.added) {
      const auto found = by_contents.find(moves.changes[to].after);
      if (found == by_contents.end() || moves.changes[to].kind == ChangeKind::renamed) continue;
      const auto from = std::find_if(found->second.begin(), found->second.end(), [&](std::size_t i) {
        return !same_name || file_name(moves.changes[i].path) == file_name(moves.changes[to].path);
      });
      if (from == found->second.end()) continue;
      moves.pair(*from, to);
      found->second.erase(from);
    }
  moves.drop_paired();
}

std::vector<LineProfile> profiles_of(git_odb* database, const Moves& moves, const std::vector<std::size_t>& items,
                                     ObjectId FileChange::*contents) {
  std::vector<LineProfile> profiles;
  for (const std::size_t i : items)
    profiles.push_back(profile_of(bytes_of(read(database, oid_of(moves.changes[i].*contents)).get())));
  return profiles;
}

void pair_alike(git_odb* database, Moves& moves) {
  if (!moves.may_be() || moves.removed.size() * moves.added.size() > most_pairs) return;
  const auto before = profiles_of(database, moves, moves.removed, &FileChange::before);
  const auto after = profiles_of(database, moves, moves.added, &FileChange::after);
  std::vector<std::tuple<int, bool, std::size_t, std::size_t>> pairs;  // The best first: alike, another name, which.
  for (std::size_t to = 0; to < after.size(); ++to)
    for (std::size_t from = 0; from < before.size(); ++from) {
      const int alike = similarity(before[from], after[to]);
      const bool other_name =
          file_name(moves.changes[moves.removed[from]].path) != file_name(moves.changes[moves.added[to]].path);
      // An empty text is like any other empty text, but that says nothing.
      if (alike >= alike_enough && after[to].size > 0)
        pairs.emplace_back(-alike, other_name, moves.added[to], moves.removed[from]);
    }
  std::sort(pairs.begin(), pairs.end());
  for (const auto& [alike, other_name, to, from] : pairs)
    if (!moves.changes[from].path.empty() && moves.changes[to].kind == ChangeKind::added) moves.pair(from, to);
}

}  // namespace

ObjectId folder_in(git_odb* database, const git_oid& root, std::string_view prefix) {
  ObjectId id = git::id_of(root);
  while (!prefix.empty() && id != nothing) {
    const std::string_view name = prefix.substr(0, prefix.find('/'));
    prefix.remove_prefix(name.size() + 1);
    const RawObject tree = read(database, oid_of(id));
    TreeItems items(bytes_of(tree.get()));
    while (!items.at_end() && (items.item().name != name || items.item().type != TreeItem::Type::folder)) items.next();
    id = items.at_end() ? nothing : id_of(items.item());
  }
  return id;
}

std::vector<FileChange> compare_trees(git_odb* database, const ObjectId& before, const ObjectId& after) {
  std::vector<FileChange> changes;
  Comparison(database, changes).trees(before, after);
  Moves moves(changes);
  if (moves.may_be()) {
    pair_identical(moves);
    pair_alike(database, moves);
    std::erase_if(changes, [](const FileChange& change) { return change.path.empty(); });
  }
  std::sort(changes.begin(), changes.end(), [](const FileChange& a, const FileChange& b) { return a.path < b.path; });
  return changes;
}

}  // namespace kunskap::git
