// A layout file while it is compiled, and how the mistakes in it are told.
// A Source points into texts that outlive the compiling; a Reporter belongs to one thread.
#pragma once

#include "base/place.h"
#include "base/problems.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kunskap::templates {

/// A stretch of a file, in bytes.
struct Span {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;

  std::uint32_t end() const { return offset + length; }
};

/// From the beginning of `first` to the end of `last`.
inline Span from_to(Span first, Span last) { return {first.offset, last.end() - first.offset}; }

/// A name as it was written, and where.
struct Name {
  std::string_view text;
  Span span;
};

struct Source {
  std::string_view name;  ///< Below layouts/, such as "partials/row.html".
  FileId file = 0;
  std::string_view text;

  std::string_view at(Span span) const { return text.substr(span.offset, span.length); }
};

/// Tells each mistake once, however often the file that has it is included, and stops after five hundred.
class Reporter {
 public:
  explicit Reporter(Problems& problems) : problems_(problems) {}

  void add(Rule rule, const Source& source, Span span, std::vector<Translated> details, std::string nearest = {});
  std::size_t count() const { return told_.size(); }

 private:
  Problems& problems_;
  std::set<std::pair<FileId, std::pair<std::uint32_t, Rule>>> told_;
};

}  // namespace kunskap::templates
