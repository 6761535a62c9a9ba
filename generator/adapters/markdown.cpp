// cmark-gfm as Debian packages it is not safe for threads: the characters that its extensions listen for stand in a
// table that all parsers share, which every parser fills before it reads and clears afterwards, so that another thread
// may read `~~struck~~` and bare addresses as plain text. The program is therefore linked with
//   -Wl,--wrap=cmark_inlines_add_special_character,--wrap=cmark_inlines_remove_special_character
// against the static library, which leads both calls here: the table is filled once, by the one parser that
// prepare_markdown() runs, and never changed again. That every parser has the same extensions is what makes it right.
#include "adapters/markdown.h"

#include "adapters/line_index.h"
#include "adapters/markdown_cost.h"
#include "adapters/markdown_memory.h"
#include "adapters/markdown_references.h"
#include "adapters/markdown_writer.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <cassert>

namespace {

bool is_filling_table = false;
bool is_table_filled = false;

}  // namespace

// The names are the linker's.
extern "C" {
void __real_cmark_inlines_add_special_character(unsigned char character, bool is_emphasis);
void __wrap_cmark_inlines_add_special_character(unsigned char character, bool is_emphasis);
void __wrap_cmark_inlines_remove_special_character(unsigned char character, bool is_emphasis);

void __wrap_cmark_inlines_add_special_character(unsigned char character, bool is_emphasis) {
  if (!is_filling_table) return;
  __real_cmark_inlines_add_special_character(character, is_emphasis);
  is_table_filled = true;
}

void __wrap_cmark_inlines_remove_special_character(unsigned char, bool) {}
}

namespace kunskap {
namespace {

/// The tree of `text`, which lives as long as `memory`.
cmark_node* parse(std::string_view text, const MarkdownMemory& memory) {
  // Source positions make the library count the lines inside code and HTML.
  constexpr int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
  cmark_parser* const parser = cmark_parser_new_with_mem(options, memory.memory());
  for (const char* const name : {"table", "strikethrough", "autolink", "tasklist"}) {
    cmark_syntax_extension* const extension = cmark_find_syntax_extension(name);
    assert(extension != nullptr);  // prepare_markdown() has been called.
    cmark_parser_attach_syntax_extension(parser, extension);
  }
  cmark_parser_feed(parser, text.data(), text.size());
  return cmark_parser_finish(parser);
}

}  // namespace

void prepare_markdown() {
  if (is_table_filled) return;
  cmark_gfm_core_extensions_ensure_registered();
  is_filling_table = true;
  parse("~~a~~", MarkdownMemory());
  is_filling_table = false;
  assert(is_table_filled);  // Linked as described above.
}

MarkdownText read_markdown(std::string_view text, const MarkdownOptions& options, Problems& problems) {
  assert(is_table_filled && options.words != nullptr);
  LineIndex lines(text, options.file, options.first_line);
  if (const auto line = find_too_complicated(lines)) {
    problems.add(Rule::too_complicated, lines.whole_line(*line));
    return {};
  }
  const MarkdownMemory memory;
  MarkdownText written = write_markdown(parse(text, memory), lines, options, problems);
  remove_control_characters(written, lines, problems);
  return written;
}

}  // namespace kunskap
