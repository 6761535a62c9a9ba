// The file, version 1: the line "kunskap history 1", then
//   the id of the head (20 bytes); the number of commits; and for each its id (20 bytes) and the number of its changes;
//   where that is not 0 also its time (8 bytes), offset (2), whether it is small (1), its subject, and of each change
//   its kind (1), its path, its earlier path, and the ids before and after (20 each);
//   the number of names, and each name;
//   then the XXH3-128 of all before it (16 bytes).
// Numbers have 4 bytes, the lowest first; a text is its number of bytes and the bytes. Written by another version of
// the program, or cut, it is as if it were not there.
#include "adapters/history_cache.h"

#include "adapters/hash.h"

#include <unistd.h>

#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

namespace kunskap {
namespace {

constexpr std::string_view first_line = "kunskap history 1\n";

class CacheWriter {
 public:
  template <typename Number>
  void number(Number value) {
    for (std::size_t i = 0; i < sizeof value; ++i)
      bytes += static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i) & 0xFF);
  }
  void count(std::size_t value) { number(static_cast<std::uint32_t>(value)); }
  void text(std::string_view value) {
    count(value.size());
    bytes += value;
  }
  void id(const ObjectId& value) { bytes.append(reinterpret_cast<const char*>(value.data()), value.size()); }

  std::string bytes{first_line};
};

/// Reads what a CacheWriter wrote; after the end, zeros.
class CacheReader {
 public:
  explicit CacheReader(std::string_view bytes) : rest_(bytes) {}
  template <typename Number>
  Number number() {
    std::uint64_t value = 0;
    const std::string_view bytes = take(sizeof(Number));
    for (std::size_t i = 0; i < bytes.size(); ++i)
      value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return static_cast<Number>(value);
  }
  std::uint32_t count() { return number<std::uint32_t>(); }
  std::string text() { return std::string(take(count())); }
  ObjectId id() {
    ObjectId value{};
    const std::string_view bytes = take(value.size());
    std::memcpy(value.data(), bytes.data(), bytes.size());
    return value;
  }
  bool failed() const { return failed_; }

 private:
  std::string_view take(std::size_t size) {
    if (size > rest_.size()) failed_ = true;
    const std::string_view taken = failed_ ? std::string_view() : rest_.substr(0, size);
    rest_.remove_prefix(taken.size());
    return taken;
  }

  std::string_view rest_;
  bool failed_ = false;
};

void write_commit(CacheWriter& writer, const Commit& commit) {
  writer.id(commit.id);
  writer.count(commit.changes.size());
  if (commit.changes.empty()) return;
  writer.number(commit.time);
  writer.number(commit.offset);
  writer.number(static_cast<std::uint8_t>(commit.is_small));
  writer.text(commit.subject);
  for (const FileChange& change : commit.changes) {
    writer.number(static_cast<std::uint8_t>(change.kind));
    writer.text(change.path);
    writer.text(change.earlier);
    writer.id(change.before);
    writer.id(change.after);
  }
}

Commit read_commit(CacheReader& reader) {
  Commit commit;
  commit.id = reader.id();
  const std::uint32_t changes = reader.count();
  if (changes == 0) return commit;
  commit.time = reader.number<std::int64_t>();
  commit.offset = reader.number<std::int16_t>();
  commit.is_small = reader.number<std::uint8_t>() != 0;
  commit.subject = reader.text();
  for (std::uint32_t i = 0; i < changes && !reader.failed(); ++i) {
    FileChange& change = commit.changes.emplace_back();
    change.kind = static_cast<ChangeKind>(reader.number<std::uint8_t>());
    change.path = reader.text();
    change.earlier = reader.text();
    change.before = reader.id();
    change.after = reader.id();
  }
  return commit;
}

std::string hash_bytes(std::string_view bytes) {
  const Hash128 made = hash(bytes);
  return std::string(reinterpret_cast<const char*>(&made), sizeof made);
}

}  // namespace

std::filesystem::path history_cache_place(const HistorySource& source) {
  return source.git_folder / "kunskap" / ("history-" + content_hash(source.prefix));
}

std::optional<HistoryCache> read_history_cache(const std::filesystem::path& place) {
  std::ifstream file(place, std::ios::binary);
  const std::string all{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  constexpr std::size_t hash_size = sizeof(Hash128);
  if (all.size() < first_line.size() + hash_size || !all.starts_with(first_line)) return std::nullopt;
  const std::string_view bytes = std::string_view(all).substr(0, all.size() - hash_size);
  if (hash_bytes(bytes) != std::string_view(all).substr(bytes.size())) return std::nullopt;
  CacheReader reader(bytes.substr(first_line.size()));
  HistoryCache cache;
  cache.head = reader.id();
  const std::uint32_t commits = reader.count();
  for (std::uint32_t i = 0; i < commits && !reader.failed(); ++i) cache.commits.push_back(read_commit(reader));
  const std::uint32_t names = reader.count();
  for (std::uint32_t i = 0; i < names && !reader.failed(); ++i) cache.names.insert(reader.text());
  return reader.failed() ? std::nullopt : std::optional(std::move(cache));
}

void write_history_cache(const std::filesystem::path& place, const HistoryCache& cache) {
  CacheWriter writer;
  writer.id(cache.head);
  writer.count(cache.commits.size());
  for (const Commit& commit : cache.commits) write_commit(writer, commit);
  writer.count(cache.names.size());
  for (const std::string& name : cache.names) writer.text(name);
  writer.bytes += hash_bytes(writer.bytes);
  std::error_code error;
  std::filesystem::create_directories(place.parent_path(), error);
  const std::filesystem::path fresh = place.string() + "." + std::to_string(::getpid());
  std::ofstream file(fresh, std::ios::binary);
  file << writer.bytes;
  file.close();
  if (file)
    std::filesystem::rename(fresh, place, error);
  else
    std::filesystem::remove(fresh, error);
}

}  // namespace kunskap
