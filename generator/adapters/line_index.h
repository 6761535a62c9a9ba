// Where the lines of a text begin, so that the offsets that a library gives can be told as line and column.
// Looks into the text, which must outlive it. One thread at a time, because the last answer is remembered.
#pragma once

#include "base/place.h"
#include "base/text.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace kunskap {

/// What find() gives when there is nothing to be found.
inline constexpr std::size_t nowhere = std::string_view::npos;

/// `text` up to its first line end.
std::string_view until_line_end(std::string_view text);

class LineIndex {
 public:
  /// `first_line` is the line of `file` that the text begins on. \n, \r\n and a lone \r each end a line.
  LineIndex(std::string_view text, FileId file, std::uint32_t first_line);

  std::string_view text() const { return text_; }
  std::size_t lines() const { return starts_.size(); }
  /// The byte that line `number` (from 1, in the text) begins with; the end of the text when there is none.
  std::size_t start_of(std::size_t number) const;
  /// Line `number` with its line end.
  std::string_view line(std::size_t number) const;
  /// The line, from 1, that holds the byte at `offset`.
  std::size_t line_at(std::size_t offset) const;

  /// The place in the file of the byte at `offset`. Quick when offsets ascend, however long the line is.
  Place place(std::size_t offset, std::uint32_t length = 0);
  /// The place of the bytes from `begin` to `end`; its length is that of the part on the first line.
  Place range(std::size_t begin, std::size_t end);
  /// The place of a line as a whole.
  Place whole_line(std::size_t number) const;

 private:
  std::string_view text_;
  FileId file_;
  std::uint32_t first_line_;
  std::vector<std::size_t> starts_;
  std::size_t last_offset_ = 0;  ///< The offset that was asked for last, with its line and column.
  LineColumn last_;
};

}  // namespace kunskap
