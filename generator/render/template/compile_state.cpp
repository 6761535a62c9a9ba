#include "render/template/compile_state.h"

#include "base/text.h"
#include "render/template/parser.h"

#include <algorithm>

namespace kunskap::templates {

void CompileState::report(Rule rule, Span span, Translated words) {
  // Where a tag could not be read, what follows may stand elsewhere in HTML than it seems.
  if (rule == Rule::layout_context && mistaken_syntax) return;
  reporter.add(rule, *source, span, {std::move(words)});
}

void CompileState::report_unknown(Translated owner, Name name, std::span<const std::string_view> known) {
  reporter.add(Rule::layout_unknown_name, *source, name.span, {std::move(owner), Translated(name.text)},
               std::string(nearest(name.text, known).value_or("")));
}

const ScopedName* CompileState::find_name(std::string_view name) const {
  const auto found =
      std::find_if(names.rbegin(), names.rend(), [&](const ScopedName& each) { return each.name == name; });
  return found == names.rend() ? nullptr : &*found;
}

std::uint32_t CompileState::take_slot() {
  slots = std::max(slots, next_slot + 1);
  return next_slot++;
}

std::uint32_t CompileState::declare(std::string_view name, Type type) {
  names.push_back({name, type, take_slot()});
  return names.back().slot;
}

const SyntaxTree* CompileState::find_tree(std::string_view name) {
  if (const auto read = trees.find(name); read != trees.end()) return &read->second;
  const auto file = sources.files.find(name);
  if (file == sources.files.end()) return nullptr;
  const Source found{file->first, file->second.file, file->second.text};
  SyntaxTree tree;
  tree.source = found;
  if (const auto invalid = find_invalid_utf8(found.text)) {
    // The characters before it can be counted, those after it cannot.
    const Source valid{found.name, found.file, found.text.substr(0, *invalid)};
    reporter.add(Rule::invalid_utf8, valid, {static_cast<std::uint32_t>(*invalid), 0}, {});
    tree.mistaken = true;
  } else {
    tree = parse_layout(found, reporter);
  }
  mistaken_syntax = mistaken_syntax || tree.mistaken;
  return &trees.emplace(std::string(name), std::move(tree)).first->second;
}

std::string chain_of(std::span<const std::string_view> files, std::string_view last) {
  constexpr std::size_t shown = 4;  // At each end.
  std::string chain;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const bool is_shown = i < shown || i + shown > files.size();
    if (is_shown)
      chain.append(files[i]).append(" → ");
    else if (i == shown)
      chain.append("… → ");
  }
  return chain.append(last);
}

Scope::Scope(CompileState& state)
    : state_(state), names_(state.names.size()), scope_begin_(state.scope_begin), next_slot_(state.next_slot) {
  state.scope_begin = names_;
}

Scope::~Scope() {
  state_.names.resize(names_);
  state_.scope_begin = scope_begin_;
  state_.next_slot = next_slot_;
}

}  // namespace kunskap::templates
