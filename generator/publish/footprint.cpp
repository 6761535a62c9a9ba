// The receipt is the file "kvitto" in the work folder, version 1:
//
//   kunskap 1 <footprint> <stamps of all files, in the order of the manifest> <entries> <pages> <language>\n
//
// The times of files come from a clock that ticks some hundred times a second, so that two changes within one tick look
// alike. A footprint is settled when the newest change is older than that.
#include "publish/footprint.h"

#include "base/disk.h"
#include "base/failure.h"
#include "base/parallel.h"
#include "base/text.h"

#include <fcntl.h>
#include <time.h>

#include <algorithm>
#include <charconv>
#include <system_error>

namespace kunskap {
namespace {

constexpr std::int64_t longest_tick = 50'000'000;  ///< Nanoseconds.

void add_number(Hasher& hasher, std::uint64_t number) {
  hasher.add({reinterpret_cast<const char*>(&number), sizeof number});
}

void add_text(Hasher& hasher, std::string_view text) {
  add_number(hasher, text.size());
  hasher.add(text);
}

void add_stamp(Hasher& hasher, const FileStamp& stamp) {
  for (const std::uint64_t number : {stamp.inode, stamp.size, static_cast<std::uint64_t>(stamp.modified)})
    add_number(hasher, number);
}

void add_program(Hasher& hasher) {
  struct stat status {};
  if (::stat("/proc/self/exe", &status) != 0) return;
  add_stamp(hasher, stamp_of(status));
}

Hash128 hash_of_stamps(const std::vector<FileStamp>& stamps) {
  Hasher hasher;
  for (const FileStamp& stamp : stamps) add_stamp(hasher, stamp);
  return hasher.result();
}

/// The stamps of the files that the manifest of the site lists; nothing when one is missing.
std::optional<std::vector<FileStamp>> stamps_of_site(const SitePlace& place, unsigned jobs) {
  const auto text = read_file_if_there(place.site / manifest_name);
  const auto manifest = text ? read_manifest(*text) : std::nullopt;
  if (!manifest) return std::nullopt;
  const OpenFolder site(place.site);
  std::vector<FileStamp> stamps(manifest->size());
  parallel_for(manifest->size(), jobs, [&](std::size_t item, unsigned) {
    struct stat status {};
    if (::fstatat(site.descriptor(), (*manifest)[item].path.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0)
      stamps[item] = stamp_of(status);
  });
  const bool all_stand =
      std::none_of(stamps.begin(), stamps.end(), [](const FileStamp& stamp) { return stamp.inode == 0; });
  return all_stand ? std::optional(std::move(stamps)) : std::nullopt;
}

std::optional<std::size_t> read_count(std::string_view digits) {
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
  return error == std::errc() && end == digits.data() + digits.size() ? std::optional(count) : std::nullopt;
}

std::optional<Receipt> read_receipt(std::string_view text) {
  if (!text.ends_with('\n')) return std::nullopt;
  text.remove_suffix(1);
  const auto words = split(text, ' ');
  if (words.size() != 7 || words[0] != "kunskap" || words[1] != "1") return std::nullopt;
  const auto made_from = hash_from_hex(words[2]);
  const auto files = hash_from_hex(words[3]);
  const auto entries = read_count(words[4]);
  const auto pages = read_count(words[5]);
  if (!made_from || !files || !entries || !pages) return std::nullopt;
  return Receipt{*made_from, *files, *entries, *pages, std::string(words[6])};
}

}  // namespace

Footprint footprint_of(std::span<const std::vector<FoundFile>> folders, std::string_view settings) {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  Hasher hasher;
  add_program(hasher);
  add_text(hasher, settings);
  std::int64_t newest = 0;
  for (const std::vector<FoundFile>& files : folders) {
    add_number(hasher, files.size());
    for (const FoundFile& file : files) {
      add_text(hasher, file.path.native());
      for (const std::uint64_t number :
           {static_cast<std::uint64_t>(file.size), file.inode, static_cast<std::uint64_t>(file.modified),
            static_cast<std::uint64_t>(file.changed)})
        add_number(hasher, number);
      newest = std::max({newest, file.modified, file.changed});
    }
  }
  return {hasher.result(), newest + longest_tick < nanoseconds(now)};
}

std::optional<Receipt> find_valid_receipt(const SitePlace& place, const Footprint& footprint, unsigned jobs) {
  std::error_code error;
  if (std::filesystem::exists(place.staging(), error)) return std::nullopt;  // Left by a run that was killed.
  const auto text = read_file_if_there(place.receipt());
  auto receipt = text ? read_receipt(*text) : std::nullopt;
  if (!receipt || receipt->made_from != footprint.hash) return std::nullopt;
  const auto stamps = stamps_of_site(place, jobs);
  if (!stamps || hash_of_stamps(*stamps) != receipt->files) return std::nullopt;
  return receipt;
}

void keep_receipt(const Publication& publication, const Footprint& footprint, std::size_t entries,
                  const std::string& language) {
  if (!footprint.is_settled) return;
  std::vector<FileStamp> stamps;
  std::size_t pages = 0;
  for (const MadeFile& made : publication.files()) {
    stamps.push_back(made.stamp);
    pages += is_page(made.file.path) ? 1 : 0;
  }
  const SitePlace& place = publication.place();
  const std::string text = "kunskap 1 " + as_hex(footprint.hash) + " " + as_hex(hash_of_stamps(stamps)) + " " +
                           std::to_string(entries) + " " + std::to_string(pages) + " " + language + "\n";
  try {
    OpenFolder(place.work).write(place.receipt().filename().string(), text);
  } catch (const Failure&) {
    // The site stands and is well. Without a receipt, the next build only takes longer.
  }
}

}  // namespace kunskap
