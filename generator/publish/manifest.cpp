// The file .kunskap-filer at the top of a site, version 1, UTF-8:
//
//   kunskap 1
//   <XXH3-128 of the content, 32 hexadecimal digits> <size in bytes> <path below the site>
//   …
//
// sorted by path as bytes.
#include "publish/manifest.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <tuple>

namespace kunskap {
namespace {

constexpr std::string_view first_line = "kunskap 1\n";
constexpr std::size_t digits_of_hash = 32;

bool comes_before(const PublishedFile& a, const PublishedFile& b) {
  return std::tie(a.path, a.size, a.hash.high, a.hash.low) < std::tie(b.path, b.size, b.hash.high, b.hash.low);
}

/// The first file whose path is not before `path`.
Manifest::const_iterator first_from(const Manifest& manifest, std::string_view path) {
  return std::lower_bound(manifest.begin(), manifest.end(), path,
                          [](const PublishedFile& file, std::string_view wanted) { return file.path < wanted; });
}

/// Whether the path stays below the site, so that nobody can make us remove other files with a list of his own.
bool is_below(std::string_view path) {
  if (path.empty() || path.front() == '/') return false;
  const std::string whole = "/" + std::string(path) + "/";
  return whole.find("/../") == whole.npos && whole.find("/./") == whole.npos && whole.find("//") == whole.npos;
}

std::optional<PublishedFile> read_line(std::string_view line) {
  const auto hash = hash_from_hex(line.substr(0, digits_of_hash));
  const std::size_t space = line.find(' ', digits_of_hash + 1);
  if (!hash || space == line.npos || line[digits_of_hash] != ' ') return std::nullopt;
  PublishedFile file{std::string(line.substr(space + 1)), 0, *hash};
  const auto [end, error] = std::from_chars(line.data() + digits_of_hash + 1, line.data() + space, file.size);
  if (error != std::errc() || end != line.data() + space || !is_below(file.path)) return std::nullopt;
  return file;
}

}  // namespace

std::string manifest_text(const Manifest& manifest) {
  std::string text(first_line);
  for (const PublishedFile& file : manifest) {
    text += as_hex(file.hash);
    text += ' ';
    text += std::to_string(file.size);
    text += ' ';
    text += file.path;
    text += '\n';
  }
  return text;
}

std::optional<Manifest> read_manifest(std::string_view text) {
  if (!text.starts_with(first_line) || !text.ends_with('\n')) return std::nullopt;
  Manifest manifest;
  for (std::size_t begin = first_line.size(); begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    auto file = read_line(text.substr(begin, end - begin));
    if (!file) return std::nullopt;
    manifest.push_back(std::move(*file));
    begin = end + 1;
  }
  return std::is_sorted(manifest.begin(), manifest.end(), comes_before) ? std::optional(std::move(manifest))
                                                                        : std::nullopt;
}

bool lists(const Manifest& manifest, std::string_view path) {
  const auto found = first_from(manifest, path);
  return found != manifest.end() && found->path == path;
}

bool lists(const Manifest& manifest, const PublishedFile& file) {
  return std::binary_search(manifest.begin(), manifest.end(), file, comes_before);
}

bool lists_below(const Manifest& manifest, std::string_view folder) {
  const std::string inside = std::string(folder) + "/";
  const auto found = first_from(manifest, inside);
  return found != manifest.end() && found->path.starts_with(inside);
}

bool is_page(std::string_view path) { return path.ends_with(".html"); }

Manifest joined(const Manifest& one, const Manifest& other) {
  Manifest all;
  std::set_union(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(all), comes_before);
  return all;
}

}  // namespace kunskap
