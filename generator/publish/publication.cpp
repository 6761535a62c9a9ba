// The staging folder is a sibling of the site, so that both lie on one file system: ".<site>.kunskap-ny". What the
// program made is listed in a file of the site, ".kunskap-filer": one path a line, sorted. A folder with that file is
// ours.
#include "publish/publication.h"

#include "base/disk.h"
#include "base/failure.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>

#include <algorithm>
#include <system_error>

namespace kunskap {
namespace {

constexpr const char* manifest_name = ".kunskap-filer";

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
  const std::string name = path.string();
  const Translated reason = reason_of(error);
  throw Failure({"det gick inte att skriva " + name + " (" + reason.in("sv") + "); webbplatsen som fanns är orörd",
                 "could not write " + name + " (" + reason.in("en") + "); the site that stood is untouched"});
}

bool is_ours_or_empty(const std::filesystem::path& site) {
  if (!std::filesystem::exists(site)) return true;
  if (!std::filesystem::is_directory(site)) return false;
  return std::filesystem::is_empty(site) || std::filesystem::exists(site / manifest_name);
}

/// Owns an open file.
class File {
 public:
  File(const std::filesystem::path& path, int flags)
      : path_(path), descriptor_(open(path.c_str(), flags | O_CLOEXEC, 0644)) {}
  ~File() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  void write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) fail(path_, errno);
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
  }

 private:
  const std::filesystem::path& path_;
  int descriptor_;
};

std::set<std::string, std::less<>> read_manifest(const std::filesystem::path& site) {
  std::set<std::string, std::less<>> paths;
  const auto text = read_file_if_there(site / manifest_name);
  if (!text) return paths;
  for (std::size_t begin = 0; begin < text->size();) {
    const std::size_t end = std::min(text->find('\n', begin), text->size());
    paths.insert(text->substr(begin, end - begin));
    begin = end + 1;
  }
  return paths;
}

}  // namespace

Publication::Publication(std::filesystem::path site)
    : site_(std::filesystem::absolute(std::move(site)).lexically_normal()) {
  if (site_.filename().empty()) site_ = site_.parent_path();
  if (!is_ours_or_empty(site_))
    throw Failure(
        {"mappen " + site_.string() + " innehåller annat än en webbplats härifrån; välj en annan med --output",
         "the folder " + site_.string() + " holds something else than a site made here; choose another with --output"});
  staging_ = site_.parent_path() / ("." + site_.filename().string() + ".kunskap-ny");
  std::error_code error;
  std::filesystem::remove_all(staging_, error);  // Left by a run that was killed.
  std::filesystem::create_directories(staging_, error);
  if (error) fail(staging_, error.value());
}

Publication::~Publication() {
  std::error_code ignored;  // Nobody is left to tell; the next run removes what remains.
  if (!finished_) std::filesystem::remove_all(staging_, ignored);
}

FileSink Publication::sink() {
  return {[this](std::string_view path, std::string_view bytes) { write(path, bytes, O_TRUNC); },
          [this](std::string_view path, std::string_view bytes) { write(path, bytes, O_APPEND); }};
}

void Publication::make_folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return;
  const std::string folder = path.substr(0, slash);
  {
    const std::lock_guard lock(mutex_);
    if (folders_.contains(folder)) return;
  }
  std::error_code error;
  std::filesystem::create_directories(staging_ / folder, error);
  if (error) fail(staging_ / folder, error.value());
  const std::lock_guard lock(mutex_);
  folders_.insert(folder);
}

void Publication::write(std::string_view path, std::string_view bytes, int flags) {
  const std::string name(path);
  make_folder_of(name);
  const std::filesystem::path target = staging_ / name;
  const File file(target, O_WRONLY | O_CREAT | flags);
  if (!file.is_open()) fail(target, errno);
  file.write_all(bytes);
  const std::lock_guard lock(mutex_);
  written_.insert(name);
}

void Publication::write_manifest() {
  std::string manifest;
  for (const std::string& path : written_) manifest += path + "\n";
  const std::filesystem::path target = staging_ / manifest_name;
  const File file(target, O_WRONLY | O_CREAT | O_TRUNC);
  if (!file.is_open()) fail(target, errno);
  file.write_all(manifest);
}

void Publication::take_along_foreign_files() {
  if (!std::filesystem::exists(site_ / manifest_name)) return;
  const auto ours = read_manifest(site_);
  for (const auto& item : std::filesystem::recursive_directory_iterator(site_)) {
    if (item.is_directory() && !item.is_symlink()) continue;
    const std::string path = item.path().lexically_relative(site_).generic_string();
    if (path == manifest_name || ours.contains(path) || written_.contains(path)) continue;
    if (std::filesystem::is_directory(staging_ / path))
      throw Failure({"filen " + item.path().string() + " ligger där webbplatsen behöver en mapp; flytta på den",
                     "the file " + item.path().string() + " lies where the site needs a folder; move it away"});
    std::error_code error;
    std::filesystem::create_directories((staging_ / path).parent_path(), error);
    std::filesystem::copy(item.path(), staging_ / path, std::filesystem::copy_options::copy_symlinks, error);
    if (error) fail(staging_ / path, error.value());
  }
}

void Publication::finish() {
  take_along_foreign_files();
  write_manifest();
  const bool stood = std::filesystem::exists(site_);
  const int failed = renameat2(AT_FDCWD, staging_.c_str(), AT_FDCWD, site_.c_str(), stood ? RENAME_EXCHANGE : 0);
  if (failed != 0) fail(site_, errno);
  finished_ = true;
  std::error_code error;
  if (stood) std::filesystem::remove_all(staging_, error);
  if (error) fail(staging_, error.value());
}

}  // namespace kunskap
