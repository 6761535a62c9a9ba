// The text of a page's prose without its marks, block by block: what two versions of it are compared by.
// Pure functions; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

enum class BlockKind : std::uint8_t { paragraph, heading, item, row, code };

struct TextBlock {
  BlockKind kind = BlockKind::paragraph;
  std::string text;  ///< Plain text, not escaped; spaces between words are one, but in code.
  bool operator==(const TextBlock&) const = default;
};

/// The blocks of HTML that adapters/markdown wrote. Of an image its description is left, of a row of a table the cells
/// with a line between them; what is there for screen readers alone is left out.
std::vector<TextBlock> text_blocks(std::string_view html);

}  // namespace kunskap
