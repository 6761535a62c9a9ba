#include "base/progress.h"

#include <unistd.h>

#include <chrono>
#include <utility>

namespace kunskap {
namespace {

constexpr std::int64_t between_shows = 100;  ///< Milliseconds. A run that is over before the first shows nothing.

std::int64_t now() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

}  // namespace

void Progress::begin(Translated stage, std::size_t total) {
  stage_ = std::move(stage);
  total_ = total;
  done_ = 0;
  if (kind_ != Kind::terminal) return;
  if (next_show_ == 0) next_show_ = now() + between_shows;
  if (is_shown_ || now() >= next_show_) show();
}

void Progress::advance() {
  const std::size_t done = done_.fetch_add(1, std::memory_order_relaxed) + 1;
  // The clock is looked at now and then only.
  if (kind_ != Kind::terminal || done % 16 != 0 || now() < next_show_) return;
  if (is_showing_.test_and_set()) return;
  show();
  is_showing_.clear();
}

void Progress::show() {
  next_show_ = now() + between_shows;
  is_shown_ = true;
  std::string line = "\r\x1b[K" + stage_.in(language_);
  if (total_ > 0) line += " " + std::to_string(done_.load() * 100 / total_) + " %";
  line += " …";
  std::fputs(line.c_str(), stream_);
  std::fflush(stream_);
}

void Progress::say(const Translated& line) {
  clear();
  if (kind_ != Kind::silent) std::fputs((line.in(language_) + "\n").c_str(), stream_);
}

void Progress::clear() {
  if (is_shown_) std::fputs("\r\x1b[K", stream_);
  is_shown_ = false;
}

Progress::Kind progress_kind(std::FILE* stream) {
  return ::isatty(::fileno(stream)) != 0 ? Progress::Kind::terminal : Progress::Kind::plain;
}

}  // namespace kunskap
