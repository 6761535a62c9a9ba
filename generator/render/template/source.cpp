#include "render/template/source.h"

#include "base/text.h"

namespace kunskap::templates {
namespace {

constexpr std::size_t most_problems = 500;

/// A stretch over several lines is underlined to the end of its first.
Place place_of(const Source& source, Span span) {
  const LineColumn start = line_and_column(source.text, span.offset);
  std::string_view marked = source.at(span);
  marked = marked.substr(0, marked.find_first_of("\r\n"));
  return {source.file, start.line, start.column, static_cast<std::uint32_t>(count_characters(marked))};
}

}  // namespace

void Reporter::add(Rule rule, const Source& source, Span span, std::vector<Translated> details, std::string nearest) {
  if (told_.size() >= most_problems) return;
  if (!told_.insert({source.file, {span.offset, rule}}).second) return;
  problems_.add(rule, place_of(source, span), std::move(details), std::move(nearest));
}

}  // namespace kunskap::templates
