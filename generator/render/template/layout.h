// The template engine: layouts compiled to node trees in which every name is already found.
// Layouts are compiled before the first page, each by one thread; a Layout is then only read, from any thread.
// The language is described in layouts/README.md.
#pragma once

#include "base/place.h"
#include "base/problems.h"
#include "render/template/shape.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

/// The layout files by their names below layouts/ ("entry.html", "partials/row.html"), as text.
struct LayoutFile {
  FileId file = 0;
  std::string text;
};
using LayoutFiles = std::map<std::string, LayoutFile, std::less<>>;

/// The words of the interface in one language, by their dotted names ("search.button"). A word with the parts `one`
/// and `many` follows a number.
struct InterfaceWord {
  std::string one;   ///< Empty when the word does not follow a number.
  std::string text;  ///< The text, or the form for many.
};
using InterfaceWords = std::map<std::string, InterfaceWord, std::less<>>;

/// A name that layouts can use, such as `entry`, and what it stands for.
struct LayoutName {
  std::string name;
  Type type;
};

struct LayoutNode;  // One step of a compiled layout; known to compile.cpp and run.cpp alone.

class Layout {
 public:
  Layout();
  Layout(Layout&&) noexcept;
  Layout& operator=(Layout&&) noexcept;
  ~Layout();

  /// Appends the page to `out`. `values` stand in the order of the names that the layout was compiled with.
  void render(std::span<const Datum> values, PageMemory& memory, std::string& out) const;

  std::string name;  ///< Of its file.
  std::unique_ptr<const LayoutNode> root;
  std::uint32_t slots = 0;         ///< How many names are in use at once, the given ones included.
  std::vector<std::string> files;  ///< The names of the files that it was made of.
};

struct LayoutSources {
  const LayoutFiles& files;
  const InterfaceWords& words;
  std::string_view language;  ///< For the sign between thousands in numbers and the like.
};

/// Compiles the layout `name` for pages that know `names`. Unknown names, files and filters, wrong types, places where
/// a value may not stand and all syntax errors are problems; the Layout is then not to be rendered.
Layout compile_layout(const LayoutSources& sources, std::string_view name, std::span<const LayoutName> names,
                      Problems& problems);

}  // namespace kunskap
