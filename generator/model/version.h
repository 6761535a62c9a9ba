// An entry as it stood at one time, all of it as text, and what differs between two such versions.
// Plain data; any thread.
#pragma once

#include "adapters/history.h"
#include "base/text_blocks.h"
#include "base/word_difference.h"

#include <string>
#include <vector>

namespace kunskap {

/// A part of a record: what it is called, and what it says.
struct LabelledText {
  std::string label;
  std::string text;
  bool operator==(const LabelledText&) const = default;
};

struct VersionRecord {
  std::string id;  ///< What tells it from the others; empty when it has none.
  std::vector<LabelledText> parts;
  bool operator==(const VersionRecord&) const = default;
};

/// One field or relation, or the text.
struct VersionPart {
  enum class Form : std::uint8_t { fact, prose, records };

  std::string name;   ///< Of the field; "title", "summary" or "body".
  std::string label;  ///< Empty of those three, whose words stand in the layouts.
  Form form = Form::fact;
  std::vector<TextBlock> blocks;       ///< Of a fact, one for each value.
  std::vector<VersionRecord> records;  ///< Of records.
};

struct Version {
  std::string title;
  std::vector<VersionPart> parts;  ///< Those that say something, in the order of the model.
};

struct BlockDifference {
  BlockKind kind = BlockKind::paragraph;
  std::vector<TextRun> runs;
};

struct RecordDifference {
  ChangeKind kind = ChangeKind::changed;
  std::string title;  ///< What the record says first.
  /// Of one that changed, the parts that did; of another, all.
  struct Part {
    std::string label;
    std::vector<TextRun> runs;
  };
  std::vector<Part> parts;
};

struct PartDifference {
  std::string name;
  std::string label;
  VersionPart::Form form = VersionPart::Form::fact;
  std::vector<BlockDifference> blocks;
  std::vector<RecordDifference> records;
};

/// A change of an entry, with the versions that it lies between.
struct ShownChange {
  const Commit* commit = nullptr;
  const FileChange* change = nullptr;
  std::vector<PartDifference> parts;
  std::vector<VersionPart> before;  ///< The whole of the version before; empty when there was none.
  bool is_readable = true;          ///< False when one of the versions is not, and nothing is known of the difference.
  bool is_cut = false;              ///< Whether there is more in `parts` than is shown.
  bool is_before_cut = false;       ///< Whether there is more in `before` than is shown.
  std::size_t weight = 0;           ///< About how many bytes it takes on a page.
};

}  // namespace kunskap
