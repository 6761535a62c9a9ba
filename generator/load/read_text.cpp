#include "load/read_text.h"

#include "base/disk.h"
#include "base/text.h"

namespace kunskap {
namespace {

constexpr std::size_t largest_file = 4u << 20;

Place place_of(FileId file, std::string_view text, std::size_t offset) {
  const LineColumn at = line_and_column(text, offset);
  return {file, at.line, at.column, 1};
}

}  // namespace

std::optional<std::string> read_text(const std::filesystem::path& path, FileId file, Problems& problems) {
  std::string text = read_file(path);
  if (text.size() > largest_file) {
    problems.add(Rule::file_too_large, {file},
                 {std::to_string(text.size() / 1024), std::to_string(largest_file / 1024)});
    return std::nullopt;
  }
  if (const auto offset = find_invalid_utf8(text)) {
    // Columns cannot be counted in what is not text, so the whole line is the place.
    const LineColumn at = line_and_column(std::string_view(text).substr(0, *offset), *offset);
    problems.add(Rule::invalid_utf8, {file, at.line});
    return std::nullopt;
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  for (const auto& offset : {find_control_character(text), find_invisible_character(text)}) {
    if (!offset) continue;
    problems.add(Rule::control_character, place_of(file, text, *offset), {name_of_character(text, *offset)});
    return std::nullopt;
  }
  return text;
}

}  // namespace kunskap
