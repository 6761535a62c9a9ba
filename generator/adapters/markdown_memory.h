// Memory for reading one Markdown text: given out quickly, and given back all at once. Known to markdown.cpp alone.
#pragma once

#include <cmark-gfm.h>

namespace kunskap {

/// While one lives, memory() gives from the thread's own store; afterwards nothing from there may be used. One at a
/// time on each thread.
class MarkdownMemory {
 public:
  MarkdownMemory();
  ~MarkdownMemory();
  MarkdownMemory(const MarkdownMemory&) = delete;
  MarkdownMemory& operator=(const MarkdownMemory&) = delete;

  cmark_mem* memory() const;
};

}  // namespace kunskap
