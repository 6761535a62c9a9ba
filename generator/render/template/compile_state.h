// What the parts of the compiler share while one layout is compiled: the names in scope, the place in HTML, the files.
// Belongs to one call of compile_layout().
#pragma once

#include "render/template/html_context.h"
#include "render/template/layout.h"
#include "render/template/syntax.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap::templates {

struct ScopedName {
  std::string_view name;
  Type type;
  std::uint32_t slot = 0;
};

/// One of the versions of a block, in the file that has it.
struct BlockVersion {
  const SyntaxTree* tree = nullptr;
  const Statement* block = nullptr;
};

struct CompileState {
  const LayoutSources& sources;
  Reporter reporter;
  const Source* source = nullptr;  ///< The file that is being compiled.

  std::map<std::string, SyntaxTree, std::less<>> trees = {};  ///< The files that have been read.
  bool mistaken_syntax = false;                               ///< Of any of them; the place in HTML is then uncertain.

  std::vector<ScopedName> names = {};
  std::size_t scope_begin = 0;  ///< Where the names of the innermost scope begin.
  std::uint32_t next_slot = 0;
  std::uint32_t slots = 0;

  HtmlContext html = {};

  std::vector<std::string_view> open_files = {};  ///< From the layout to the innermost included file.
  std::map<std::string_view, std::vector<BlockVersion>> blocks =
      {};                                            ///< The one that counts first, then what super() gives.
  const std::vector<BlockVersion>* block = nullptr;  ///< Those of the block that is being compiled,
  std::size_t block_version = 0;                     ///< and which of them it is.

  int depth = 0;
  int statements = 0;
  bool stopped = false;  ///< The layout is too deep or too large; that has been reported.

  void report(Rule rule, Span span, Translated words);
  /// `owner` has no `name`.
  void report_unknown(Translated owner, Name name, std::span<const std::string_view> known);

  const ScopedName* find_name(std::string_view name) const;
  std::uint32_t declare(std::string_view name, Type type);
  std::uint32_t take_slot();

  /// The file `name`, read once; nothing when there is none.
  const SyntaxTree* find_tree(std::string_view name);
};

/// The files on the way to `last`, "a → b → c"; of a long way both ends.
std::string chain_of(std::span<const std::string_view> files, std::string_view last);

/// Names that are declared while it lives are forgotten after that, and their slots used again.
class Scope {
 public:
  explicit Scope(CompileState& state);
  ~Scope();
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;

 private:
  CompileState& state_;
  std::size_t names_;
  std::size_t scope_begin_;
  std::uint32_t next_slot_;
};

}  // namespace kunskap::templates
