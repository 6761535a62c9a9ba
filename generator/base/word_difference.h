// What changed in a text, word by word. Pure functions; any thread.
#pragma once

#include "base/similarity.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

enum class RunKind : std::uint8_t { same, removed, added };

/// A stretch of a text that stands in both versions, or in one of them.
struct TextRun {
  RunKind kind = RunKind::same;
  std::string text;
  bool operator==(const TextRun&) const = default;
};

/// The runs in order: those that are not `added` make up `before`, and those that are not `removed` make up `after`.
/// What is only white space or signs between two changes is taken as changed too, so that a new phrase is one run.
std::vector<TextRun> word_difference(std::string_view before, std::string_view after);

/// The words of a text, for similarity(): how many percent of those of the longer text stand in both, in any order.
LineProfile word_profile(std::string_view text);

}  // namespace kunskap
