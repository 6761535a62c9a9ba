// What is wrong with what an editor wrote, collected so that one run tells everything.
// A Problems belongs to one thread; the lists of several threads are joined with append().
#pragma once

#include "base/place.h"
#include "base/rules.h"
#include "base/translated.h"

#include <string>
#include <vector>

namespace kunskap {

struct Problem {
  Rule rule;
  Place place;
  std::vector<Translated> details;  ///< What {0}, {1} … in the rule's words stand for.
  std::string nearest;              ///< The known name that was probably meant; may be empty.
  Translated elsewhere{};           ///< Where else the same is wrong, as the end of a sentence; may be empty.
};

class Problems {
 public:
  void add(Rule rule, Place place, std::vector<Translated> details = {}, std::string nearest = {}) {
    add({rule, place, std::move(details), std::move(nearest)});
  }
  void add(Problem problem) { all_.push_back(std::move(problem)); }
  void append(Problems&& other);

  /// Sorts by path, line, column and rule, and drops what is said twice of the same place.
  void sort(const SourceFiles& files);

  const std::vector<Problem>& all() const { return all_; }
  bool empty() const { return all_.empty(); }
  std::size_t count(Severity severity) const;
  /// Whether an error has been added since there were `earlier` problems.
  bool has_new_error(std::size_t earlier) const;

 private:
  std::vector<Problem> all_;
};

}  // namespace kunskap
