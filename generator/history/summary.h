// What has changed in a catalogue as Markdown, for pull requests and newsletters. Pure functions; any thread.
#pragma once

#include "model/model.h"
#include "model/version.h"

#include <string>
#include <vector>

namespace kunskap {

/// An entry that differs.
struct SummaryItem {
  ChangeKind change = ChangeKind::changed;
  KindIndex kind = 0;
  std::string title;
  std::string path;                   ///< Below content/.
  std::string earlier;                ///< Of one that was renamed.
  std::vector<PartDifference> parts;  ///< Of one that was changed or renamed.
};

struct SummaryText {
  std::string since;         ///< As it was asked for: "2026-11-01", "v1".
  std::string language;      ///< Of the text and the names.
  std::string base_address;  ///< Of the site, for links; empty: none.
};

/// A heading, one line of counts, and a list for each sort of change; in each, sorted by kind and title.
std::string summary_markdown(std::vector<SummaryItem> items, const Model& model, const SummaryText& text);

}  // namespace kunskap
