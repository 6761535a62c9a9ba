#include "base/text_store.h"

#include "base/disk.h"
#include "base/failure.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#include <cerrno>

#include <filesystem>

namespace kunskap {
namespace {

[[noreturn]] void fail(int error_number) {
  const Translated reason = reason_of(error_number);
  const std::string folder = std::filesystem::temp_directory_path().string();
  throw Failure({"det går inte att använda en tillfällig fil i mappen " + folder + " (" + reason.in("sv") +
                     "); TMPDIR kan ange en annan mapp",
                 "cannot use a temporary file in the folder " + folder + " (" + reason.in("en") +
                     "); TMPDIR can name another folder"});
}

/// A file that no folder lists.
int open_nameless_file() {
  const std::string folder = std::filesystem::temp_directory_path().string();
  int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_EXCL | O_CLOEXEC, 0600);
  if (file >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL)) return file;
  // Some file systems know only files with names.
  std::string name = folder + "/kunskap-XXXXXX";
  file = ::mkostemp(name.data(), O_CLOEXEC);
  if (file >= 0) ::unlink(name.c_str());
  return file;
}

}  // namespace

TextStore::~TextStore() {
  if (file_ >= 0) ::close(file_);
}

/// The file, made by the first thread that wants it.
int TextStore::file() {
  if (const int made = file_; made >= 0) return made;
  const int mine = open_nameless_file();
  if (mine < 0) fail(errno);
  int nobodys = -1;
  if (file_.compare_exchange_strong(nobodys, mine)) return mine;
  ::close(mine);
  return nobodys;
}

KeptText TextStore::keep(std::string text) {
  const std::size_t size = text.size();
  if (used_.fetch_add(size) + size <= room_) return {std::move(text), 0, size};
  const std::uint64_t offset = written_.fetch_add(size);
  for (std::size_t done = 0; done < size;) {
    const ssize_t count = ::pwrite(file(), text.data() + done, size - done, static_cast<off_t>(offset + done));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(errno);
    done += static_cast<std::size_t>(count);
  }
  return {{}, offset, size};
}

std::string_view TextStore::read(const KeptText& kept, std::string& buffer) const {
  if (kept.text.size() == kept.size) return kept.text;
  buffer.resize(kept.size);
  for (std::size_t done = 0; done < kept.size;) {
    const ssize_t count =
        ::pread(file_, buffer.data() + done, kept.size - done, static_cast<off_t>(kept.offset + done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) fail(count < 0 ? errno : EIO);
    done += static_cast<std::size_t>(count);
  }
  return buffer;
}

}  // namespace kunskap
