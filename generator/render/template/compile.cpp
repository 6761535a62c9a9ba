// The steps:
//
//  1. Read the layout, the one that it extends, and so on to the base.
//  2. Gather the versions of each block, the farthest from the base first.
//  3. Compile what the extending layouts {% set %} outside their blocks, then the base, with each block in the version
//     that counts. Files that are included are compiled where they are, with the names and types of that place.
//  4. See that the page ends outside all tags.

#include "base/text.h"
#include "render/template/compile_state.h"
#include "render/template/compile_steps.h"

#include <algorithm>

namespace kunskap::templates {
namespace {

using Trees = std::vector<const SyntaxTree*>;

void report_missing(CompileState& state, const Source* source, Name name) {
  std::vector<std::string_view> names;
  for (const auto& each : state.sources.files) names.push_back(each.first);
  static const Source nowhere;
  state.reporter.add(Rule::layout_unknown_file, source ? *source : nowhere, name.span, {Translated(name.text)},
                     std::string(nearest(name.text, names).value_or("")));
}

/// Whether `next` stands among `trees` already, which would never end.
bool is_round(CompileState& state, const Trees& trees, const SyntaxTree* next, Span span) {
  if (std::find(trees.begin(), trees.end(), next) == trees.end()) return false;
  std::vector<std::string_view> names;
  for (const SyntaxTree* each : trees) names.push_back(each->source.name);
  state.reporter.add(Rule::layout_recursion, trees.back()->source, span,
                     {Translated(next->source.name), Translated(chain_of(names, next->source.name))});
  return true;
}

/// From the layout `name` to the base; empty when one of them is missing.
Trees find_trees(CompileState& state, std::string_view name) {
  Trees trees;
  Name wanted{name, {}};
  while (true) {
    const SyntaxTree* next = state.find_tree(wanted.text);
    if (!next) {
      report_missing(state, trees.empty() ? nullptr : &trees.back()->source, wanted);
      return {};
    }
    if (is_round(state, trees, next, wanted.span)) return {};
    trees.push_back(next);
    if (!next->extends) return trees;
    wanted = *next->extends;
  }
}

/// Every block in `body`, those inside others included.
void find_blocks(const std::vector<Statement>& body, std::vector<const Statement*>& blocks) {
  for (const Statement& each : body) {
    if (each.kind == Statement::Kind::block) blocks.push_back(&each);
    for (const Branch& branch : each.branches) find_blocks(branch.body, blocks);
    find_blocks(each.body, blocks);
    find_blocks(each.otherwise, blocks);
  }
}

/// A block of an extending layout must replace one, or stand inside one that does.
void check_blocks(CompileState& state, const SyntaxTree& tree, const Trees& parents) {
  std::vector<const Statement*> replaceable;
  for (const SyntaxTree* parent : parents) find_blocks(parent->body, replaceable);
  std::vector<std::string_view> names;
  for (const Statement* each : replaceable) names.push_back(each->name.text);
  for (const Statement& each : tree.body) {
    if (each.kind != Statement::Kind::block || each.name.text.empty()) continue;
    if (std::find(names.begin(), names.end(), each.name.text) != names.end()) continue;
    state.source = &tree.source;
    state.report_unknown(Translated(parents.front()->source.name), each.name, names);
  }
}

/// Text outside the blocks of an extending layout would be shown nowhere.
void check_outside_blocks(CompileState& state, const SyntaxTree& tree) {
  state.source = &tree.source;
  for (const Statement& each : tree.body) {
    if (each.kind == Statement::Kind::block || each.kind == Statement::Kind::set) continue;
    Span span = each.span;
    if (each.kind == Statement::Kind::literal) {
      const std::string_view text = tree.source.at(span);
      const std::string_view shown = trim(text);
      if (shown.empty()) continue;
      span = {span.offset + static_cast<std::uint32_t>(shown.data() - text.data()),
              static_cast<std::uint32_t>(shown.size())};
    }
    state.report(Rule::layout_syntax, span,
                 {"detta visas aldrig: i en layout med {% extends %} ska allt stå i ett {% block %}",
                  "this is never shown: in a layout with {% extends %} everything must stand in a {% block %}"});
  }
}

void gather_blocks(CompileState& state, const Trees& trees) {
  for (const SyntaxTree* tree : trees) {
    std::vector<const Statement*> blocks;
    find_blocks(tree->body, blocks);
    for (const Statement* block : blocks) state.blocks[block->name.text].push_back({tree, block});
  }
  for (std::size_t i = 0; i + 1 < trees.size(); ++i) {
    check_blocks(state, *trees[i], Trees(trees.begin() + static_cast<std::ptrdiff_t>(i) + 1, trees.end()));
    check_outside_blocks(state, *trees[i]);
  }
}

void check_end(CompileState& state, const SyntaxTree& base) {
  if (state.stopped || state.html.state == HtmlContext::State::text) return;
  const Translated where = describe(state.html);
  const auto end = static_cast<std::uint32_t>(base.source.text.find_last_not_of(" \t\r\n"));
  state.source = &base.source;
  state.report(Rule::layout_context, {base.source.text.empty() ? 0 : end, 1},
               {"sidan slutar " + where.in("sv") + "; avsluta det som öppnats",
                "the page ends " + where.in("en") + "; close what was opened"});
}

void compile_trees(CompileState& state, const Trees& trees, Steps& steps) {
  gather_blocks(state, trees);
  state.open_files = {trees.back()->source.name};
  for (const SyntaxTree* tree : trees) {
    state.source = &tree->source;
    if (tree == trees.back()) break;
    for (const Statement& each : tree->body)
      if (each.kind == Statement::Kind::set) compile_set(state, each, steps);
  }
  compile_body(state, trees.back()->body, steps);
  check_end(state, *trees.back());
}

}  // namespace
}  // namespace kunskap::templates

namespace kunskap {

Layout compile_layout(const LayoutSources& sources, std::string_view name, std::span<const LayoutName> names,
                      Problems& problems) {
  templates::CompileState state{sources, templates::Reporter(problems)};
  for (const LayoutName& each : names) state.declare(each.name, each.type);
  auto root = std::make_unique<LayoutNode>();
  root->numbers = templates::number_style(sources.language);
  if (const auto trees = templates::find_trees(state, name); !trees.empty())
    templates::compile_trees(state, trees, root->steps);
  Layout layout;
  layout.name = name;
  layout.root = std::move(root);
  layout.slots = state.slots;
  for (const auto& [file, tree] : state.trees) layout.files.push_back(file);
  return layout;
}

}  // namespace kunskap
