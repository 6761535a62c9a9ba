// Files that a stage hands over, kept in memory.
#pragma once

#include "base/file_sink.h"

#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace kunskap {

class FileCollector {
 public:
  FileSink sink() {
    return {[this](std::string_view path, std::string_view bytes) { put(path, bytes, false); },
            [this](std::string_view path, std::string_view bytes) { put(path, bytes, true); }};
  }
  const std::map<std::string, std::string>& files() const { return files_; }
  std::string text(const std::string& path) const {
    const auto found = files_.find(path);
    return found == files_.end() ? "(no such file)" : found->second;
  }
  std::string names() const {
    std::string all;
    for (const auto& [path, text] : files_) all += (all.empty() ? "" : " ") + path;
    return all;
  }
  /// Files that were written more than once, which is a mistake.
  int written_twice() const { return written_twice_; }

 private:
  void put(std::string_view path, std::string_view bytes, bool append) {
    const std::lock_guard lock(mutex_);
    const auto [found, is_new] = files_.try_emplace(std::string(path));
    if (!append && !is_new) ++written_twice_;
    if (append)
      found->second += bytes;
    else
      found->second = bytes;
  }

  std::mutex mutex_;
  std::map<std::string, std::string> files_;
  int written_twice_ = 0;
};

}  // namespace kunskap
