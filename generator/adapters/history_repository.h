// The handles of libgit2, each freed by whoever holds it, and the raw trees and blobs. Of the adapter `history` alone.
// A repository belongs to one thread at a time.
#pragma once

#include "adapters/history.h"

#include <git2.h>

#include <memory>
#include <string>
#include <string_view>

namespace kunskap::git {

/// Thrown inside the adapter when the repository lacks an object or cannot be read; never leaves it.
struct Unreadable {
  bool is_missing = false;
  std::string why;
};

template <auto free_it>
struct Free {
  template <typename T>
  void operator()(T* pointer) const {
    free_it(pointer);
  }
};
using Repository = std::unique_ptr<git_repository, Free<git_repository_free>>;
using Database = std::unique_ptr<git_odb, Free<git_odb_free>>;
using Walk = std::unique_ptr<git_revwalk, Free<git_revwalk_free>>;
using CommitHandle = std::unique_ptr<git_commit, Free<git_commit_free>>;
using ObjectHandle = std::unique_ptr<git_object, Free<git_object_free>>;
using RawObject = std::unique_ptr<git_odb_object, Free<git_odb_object_free>>;

/// Sets up the library, once for the process.
void prepare();

/// Throws Unreadable with what the library says, unless `code` tells that all is well.
void require(int code);

struct Opened {
  Repository repository;
  Database database;
};
Opened open(const std::filesystem::path& git_folder);

RawObject read(git_odb* database, const git_oid& id);
std::string_view bytes_of(const git_odb_object* object);

ObjectId id_of(const git_oid& id);
git_oid oid_of(const ObjectId& id);

/// One line of a tree.
struct TreeItem {
  std::string_view name;
  const unsigned char* id = nullptr;  ///< 20 bytes.
  enum class Type : std::uint8_t { file, folder, other } type = Type::file;
};

/// The lines of a raw tree, one after the other.
class TreeItems {
 public:
  explicit TreeItems(std::string_view tree) : rest_(tree) { next(); }
  bool at_end() const { return !has_item_; }
  const TreeItem& item() const { return item_; }
  /// How many bytes of the tree begin with the line at hand.
  std::size_t left() const { return left_; }
  void next();

 private:
  std::string_view rest_;
  std::size_t left_ = 0;
  TreeItem item_;
  bool has_item_ = false;
};

}  // namespace kunskap::git
