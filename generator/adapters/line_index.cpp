#include "adapters/line_index.h"

#include <algorithm>

namespace kunskap {
namespace {

std::vector<std::size_t> find_line_starts(std::string_view text) {
  std::vector<std::size_t> starts{0};
  const bool has_carriage_returns = text.find('\r') != std::string_view::npos;
  const auto next = [&](std::size_t from) {
    return has_carriage_returns ? text.find_first_of("\r\n", from) : text.find('\n', from);
  };
  for (std::size_t end = next(0); end != std::string_view::npos; end = next(starts.back()))
    starts.push_back(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
  return starts;
}

}  // namespace

std::string_view until_line_end(std::string_view text) {
  const auto end = std::find_if(text.begin(), text.end(), [](char byte) { return byte == '\n' || byte == '\r'; });
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

LineIndex::LineIndex(std::string_view text, FileId file, std::uint32_t first_line)
    : text_(text), file_(file), first_line_(first_line), starts_(find_line_starts(text)) {}

std::size_t LineIndex::start_of(std::size_t number) const {
  return number <= starts_.size() ? starts_[number - 1] : text_.size();
}

std::string_view LineIndex::line(std::size_t number) const {
  const std::size_t start = start_of(number);
  return text_.substr(start, start_of(number + 1) - start);
}

std::size_t LineIndex::line_at(std::size_t offset) const {
  return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin());
}

Place LineIndex::place(std::size_t offset, std::uint32_t length) {
  offset = std::min(offset, text_.size());
  const auto line = static_cast<std::uint32_t>(line_at(offset));
  if (line != last_.line || offset < last_offset_) {
    last_ = {line, 1};
    last_offset_ = start_of(line);
  }
  last_.column += static_cast<std::uint32_t>(count_characters(text_.substr(last_offset_, offset - last_offset_)));
  last_offset_ = offset;
  return {file_, first_line_ + line - 1, last_.column, length};
}

Place LineIndex::range(std::size_t begin, std::size_t end) {
  const std::string_view marked = until_line_end(text_.substr(std::min(begin, text_.size()), end - begin));
  return place(begin, static_cast<std::uint32_t>(count_characters(marked)));
}

Place LineIndex::whole_line(std::size_t number) const {
  return {file_, first_line_ + static_cast<std::uint32_t>(number) - 1, 0, 0};
}

}  // namespace kunskap
