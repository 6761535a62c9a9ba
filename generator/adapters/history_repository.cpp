#include "adapters/history_repository.h"

#include <algorithm>
#include <cstring>

namespace kunskap::git {

void prepare() {
  static const int ready = [] {
    const int count = git_libgit2_init();
    // Every object would be hashed again when it is read, which takes a third of the time; git itself does not either.
    git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
    // The trees of a large folder are read for its every commit, twice.
    git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE, std::size_t{1} << 20);
    git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, static_cast<ssize_t>(32) << 20);
    return count;
  }();
  static_cast<void>(ready);
}

void require(int code) {
  if (code >= 0) return;
  const git_error* error = git_error_last();
  throw Unreadable{code == GIT_ENOTFOUND, error && error->message ? error->message : "libgit2"};
}

Opened open(const std::filesystem::path& git_folder) {
  prepare();
  git_repository* repository = nullptr;
  require(git_repository_open(&repository, git_folder.c_str()));
  Opened opened{Repository(repository), nullptr};
  git_odb* database = nullptr;
  require(git_repository_odb(&database, repository));
  opened.database.reset(database);
  return opened;
}

RawObject read(git_odb* database, const git_oid& id) {
  git_odb_object* object = nullptr;
  require(git_odb_read(&object, database, &id));
  return RawObject(object);
}

std::string_view bytes_of(const git_odb_object* object) {
  auto* raw = const_cast<git_odb_object*>(object);
  return {static_cast<const char*>(git_odb_object_data(raw)), git_odb_object_size(raw)};
}

ObjectId id_of(const git_oid& id) {
  ObjectId made;
  std::copy_n(id.id, made.size(), made.begin());
  return made;
}

git_oid oid_of(const ObjectId& id) {
  git_oid made;
  std::copy(id.begin(), id.end(), made.id);
  return made;
}

// "100644 name\0" and 20 bytes; the mode of a folder is 40000.
void TreeItems::next() {
  has_item_ = false;
  left_ = rest_.size();
  if (rest_.empty()) return;
  const std::size_t space = rest_.find(' ');
  const std::size_t end = rest_.find('\0', std::min(space, rest_.size()));
  constexpr std::size_t id_size = 20;
  if (end == std::string_view::npos || rest_.size() < end + 1 + id_size) throw Unreadable{false, "a tree is broken"};
  const std::string_view mode = rest_.substr(0, space);
  item_.type = mode == "40000" || mode == "040000" ? TreeItem::Type::folder
               : mode == "160000"                  ? TreeItem::Type::other
                                                   : TreeItem::Type::file;
  item_.name = rest_.substr(space + 1, end - space - 1);
  item_.id = reinterpret_cast<const unsigned char*>(rest_.data()) + end + 1;
  rest_.remove_prefix(end + 1 + id_size);
  has_item_ = true;
}

}  // namespace kunskap::git
