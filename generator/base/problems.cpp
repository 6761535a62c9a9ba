#include "base/problems.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace kunskap {

void Problems::append(Problems&& other) {
  all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()), std::make_move_iterator(other.all_.end()));
  other.all_.clear();
}

void Problems::sort(const SourceFiles& files) {
  const auto key = [&](const Problem& problem) {
    const Place& place = problem.place;
    const std::string& detail = problem.details.empty() ? problem.nearest : problem.details.front().in("sv");
    return std::tuple<std::string_view, unsigned, unsigned, Rule, std::string_view>(files.path(place.file), place.line,
                                                                                    place.column, problem.rule, detail);
  };
  std::stable_sort(all_.begin(), all_.end(), [&](const Problem& a, const Problem& b) { return key(a) < key(b); });
  const auto same = [&](const Problem& a, const Problem& b) { return key(a) == key(b); };
  all_.erase(std::unique(all_.begin(), all_.end(), same), all_.end());
}

bool Problems::has_new_error(std::size_t earlier) const {
  return std::any_of(all_.begin() + static_cast<std::ptrdiff_t>(earlier), all_.end(),
                     [](const Problem& problem) { return words_of(problem.rule).severity == Severity::error; });
}

std::size_t Problems::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(
      all_.begin(), all_.end(), [&](const Problem& problem) { return words_of(problem.rule).severity == severity; }));
}

}  // namespace kunskap
