#include "report/report.h"

#include <algorithm>
#include <array>

namespace kunskap {
namespace {

constexpr std::array<ReportKind, 8> kinds{{
    {"reviews", report_reviews},
    {"orphans", report_orphans},
    {"unknowns", report_unknowns},
    {"duplicates", report_alike_names},
    {"long-words", report_long_words},
    {"dead-links", report_dead_links},
    {"contradictions", report_contradictions},
    {"owners", report_owners},
}};

}  // namespace

std::span<const ReportKind> all_reports() { return kinds; }

const ReportKind* find_report(std::string_view name) {
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [&](const ReportKind& kind) { return kind.name == name; });
  return found == kinds.end() ? nullptr : &*found;
}

}  // namespace kunskap
