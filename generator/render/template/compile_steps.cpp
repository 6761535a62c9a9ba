#include "render/template/compile_steps.h"

#include "base/text.h"
#include "render/template/types.h"

#include <algorithm>

namespace kunskap::templates {
namespace {

// Together they keep a hostile layout from filling the stack or the memory.
constexpr int deepest_body = 256;
constexpr std::size_t deepest_include = 32;
constexpr int most_statements = 200'000;

void compile_literal(CompileState& state, const Statement& literal, Steps& steps) {
  const std::string_view text = state.source->at(literal.span);
  if (auto mistake = read_html(state.html, text))
    state.report(Rule::layout_context, {literal.span.offset + static_cast<std::uint32_t>(mistake->offset), 1},
                 std::move(mistake->words));
  add_literal(steps, text);
}

/// Goes on from where the branches ended, which must be the same place in HTML; else from where they began.
void join_branches(CompileState& state, Span tag, const HtmlContext& start, const std::vector<HtmlContext>& ends) {
  HtmlContext all = ends.front();
  for (const HtmlContext& end : ends) {
    if (auto both = joined(all, end)) {
      all = *std::move(both);
      continue;
    }
    const Translated a = describe(all);
    const Translated b = describe(end);
    state.report(Rule::layout_context, tag,
                 {"grenarna slutar på olika ställen i HTML, den ena " + a.in("sv") + " och den andra " + b.in("sv") +
                      "; låt varje gren avsluta det som den börjar",
                  "the branches end at different places in HTML, one " + a.in("en") + " and the other " + b.in("en") +
                      "; let each branch close what it opens"});
    all = start;
    break;
  }
  state.html = std::move(all);
}

void compile_choice(CompileState& state, const Statement& statement, Steps& steps) {
  const HtmlContext start = state.html;
  const std::uint32_t first_slot = state.next_slot;
  std::vector<HtmlContext> ends;
  Choose choose;
  for (const Branch& branch : statement.branches) {
    state.html = start;
    ChosenSteps chosen{compile_expression(state, branch.condition).value, {}};
    compile_body(state, branch.body, chosen.steps);
    choose.choices.push_back(std::move(chosen));
    ends.push_back(state.html);
  }
  state.html = start;
  compile_body(state, statement.otherwise, choose.otherwise);
  ends.push_back(state.html);
  join_branches(state, statement.span, start, ends);
  if (state.next_slot > first_slot) steps.push_back({Forget{first_slot, state.next_slot - first_slot}});
  steps.push_back({std::move(choose)});
}

void compile_scoped(CompileState& state, const std::vector<Statement>& body, Steps& steps) {
  const Scope scope(state);
  compile_body(state, body, steps);
}

/// The body is compiled for where it begins the first time. If it ends elsewhere, a further round begins elsewhere, and
/// the body is compiled again for both.
void compile_rounds(CompileState& state, const Statement& loop, Repeat& repeat) {
  const HtmlContext start = state.html;
  compile_scoped(state, loop.body, repeat.steps);
  const auto again = joined(start, state.html);
  if (!again || *again == start) return;
  repeat.steps.clear();
  state.html = *again;
  compile_scoped(state, loop.body, repeat.steps);
  if (auto end = joined(*again, state.html)) state.html = *std::move(end);
}

void compile_loop(CompileState& state, const Statement& statement, Steps& steps) {
  Compiled list = compile_expression(state, statement.expression);
  if (list.type.tag != Type::Tag::list && !is_unknown(list.type)) {
    const Translated type = describe(list.type);
    state.report(Rule::layout_wrong_type, list.span,
                 {type.in("sv") + " går inte att gå igenom; {% for %} behöver en lista",
                  type.in("en") + " cannot be gone through; {% for %} needs a list"});
    list = {};
  }
  const HtmlContext start = state.html;
  Repeat repeat;
  repeat.list = std::move(list.value);
  {
    const Scope scope(state);
    repeat.item_slot = state.declare(statement.name.text, element_of(list.type));
    repeat.loop_slot = state.declare("loop", Type::object(loop_shape()));
    compile_rounds(state, statement, repeat);
  }
  std::vector<HtmlContext> ends{start, state.html};
  state.html = start;
  compile_scoped(state, statement.otherwise, repeat.otherwise);
  if (!statement.otherwise.empty()) ends.push_back(state.html);
  join_branches(state, statement.span, start, ends);
  steps.push_back({std::move(repeat)});
}

/// The type of a name that is given a value once more.
Type type_of_both(CompileState& state, const Statement& set, const Type& before, const Type& now) {
  if (auto common = common_type(before, now)) return *common;
  const std::string name(set.name.text);
  const Translated a = describe(before);
  const Translated b = describe(now);
  state.report(Rule::layout_wrong_type, set.expression.span,
               {name + " är " + a.in("sv") + " men får här " + b.in("sv") + "; använd ett annat namn",
                name + " is " + a.in("en") + " but is given " + b.in("en") + " here; use another name"});
  return {};
}

void compile_versions(CompileState& state, const Statement& block, Steps& steps) {
  const auto versions = state.blocks.find(block.name.text);
  if (!block.name.text.empty() && versions != state.blocks.end() && state.open_files.size() == 1)
    return compile_block(state, versions->second, 0, steps);
  if (state.open_files.size() > 1)
    state.report(Rule::layout_syntax, block.span,
                 {"{% block %} kan inte stå i en fil som tas in med {% include %}",
                  "{% block %} cannot stand in a file that is included"});
  compile_scoped(state, block.body, steps);
}

void compile_statement(CompileState& state, const Statement& statement, Steps& steps) {
  switch (statement.kind) {
    case Statement::Kind::literal:
      return compile_literal(state, statement, steps);
    case Statement::Kind::print:
      return compile_print(state, statement, steps);
    case Statement::Kind::choice:
      return compile_choice(state, statement, steps);
    case Statement::Kind::loop:
      return compile_loop(state, statement, steps);
    case Statement::Kind::set:
      return compile_set(state, statement, steps);
    case Statement::Kind::include:
      return compile_include(state, statement, steps);
    case Statement::Kind::block:
      return compile_versions(state, statement, steps);
  }
}

void stop(CompileState& state, Span span, Translated words) {
  if (!state.stopped) state.report(Rule::layout_syntax, span, std::move(words));
  state.stopped = true;
}

/// Whether `include` may take in one file more; says why not.
bool may_be_included(CompileState& state, const Statement& include, std::string_view name) {
  const std::string chain = chain_of(state.open_files, name);
  if (std::find(state.open_files.begin(), state.open_files.end(), name) != state.open_files.end()) {
    state.reporter.add(Rule::layout_recursion, *state.source, include.name.span, {Translated(name), Translated(chain)});
    return false;
  }
  if (state.open_files.size() <= deepest_include) return true;
  state.report(Rule::layout_syntax, include.name.span,
               {"filer tas in i fler än 32 led: " + chain, "files include files in more than 32 steps: " + chain});
  return false;
}

const SyntaxTree* find_included(CompileState& state, const Statement& include) {
  const SyntaxTree* tree = state.find_tree(include.name.text);
  if (!tree) {
    std::vector<std::string_view> names;
    for (const auto& each : state.sources.files) names.push_back(each.first);
    state.reporter.add(Rule::layout_unknown_file, *state.source, include.name.span, {Translated(include.name.text)},
                       std::string(nearest(include.name.text, names).value_or("")));
    return nullptr;
  }
  if (!may_be_included(state, include, tree->source.name)) return nullptr;
  if (!tree->extends) return tree;
  state.report(Rule::layout_syntax, include.name.span,
               {"en fil med {% extends %} är en hel sida och kan inte tas in med {% include %}",
                "a file with {% extends %} is a whole page and cannot be included"});
  return nullptr;
}

}  // namespace

void add_literal(Steps& steps, std::string_view text) {
  if (!steps.empty())
    if (auto* last = std::get_if<WriteLiteral>(&steps.back().work)) return void(last->text.append(text));
  steps.push_back({WriteLiteral{std::string(text)}});
}

void compile_body(CompileState& state, const std::vector<Statement>& body, Steps& steps) {
  ++state.depth;
  for (const Statement& statement : body) {
    if (state.depth > deepest_body)
      stop(state, statement.span,
           {"layouten är för djup: taggar och filer ligger i fler än 256 nivåer",
            "the layout is too deep: tags and files are nested in more than 256 levels"});
    if (++state.statements > most_statements)
      stop(state, statement.span,
           {"layouten är för stor: filerna tas in för många gånger",
            "the layout is too large: files are included too many times"});
    if (state.stopped) break;
    compile_statement(state, statement, steps);
  }
  --state.depth;
}

void compile_set(CompileState& state, const Statement& set, Steps& steps) {
  Compiled compiled = compile_expression(state, set.expression);
  const auto begin = state.names.begin() + static_cast<std::ptrdiff_t>(state.scope_begin);
  const auto known =
      std::find_if(begin, state.names.end(), [&](const ScopedName& each) { return each.name == set.name.text; });
  std::uint32_t slot = 0;
  if (known == state.names.end()) {
    slot = state.declare(set.name.text, compiled.type);
  } else {
    slot = known->slot;
    known->type = type_of_both(state, set, known->type, compiled.type);
  }
  steps.push_back({Assign{slot, std::move(compiled.value)}});
}

void compile_include(CompileState& state, const Statement& include, Steps& steps) {
  std::vector<Compiled> given;
  for (const NamedExpression& each : include.given) given.push_back(compile_expression(state, each.value));
  const SyntaxTree* tree = find_included(state, include);
  if (!tree) return;
  const Scope scope(state);
  for (std::size_t i = 0; i < given.size(); ++i) {
    const std::uint32_t slot = state.declare(include.given[i].name.text, given[i].type);
    steps.push_back({Assign{slot, std::move(given[i].value)}});
  }
  const Source* includer = std::exchange(state.source, &tree->source);
  state.open_files.push_back(tree->source.name);
  compile_body(state, tree->body, steps);
  state.open_files.pop_back();
  state.source = includer;
}

void compile_block(CompileState& state, const std::vector<BlockVersion>& versions, std::size_t version, Steps& steps) {
  const Scope scope(state);
  const Source* outer_source = std::exchange(state.source, &versions[version].tree->source);
  const auto* outer_block = std::exchange(state.block, &versions);
  const std::size_t outer_version = std::exchange(state.block_version, version);
  compile_body(state, versions[version].block->body, steps);
  state.source = outer_source;
  state.block = outer_block;
  state.block_version = outer_version;
}

}  // namespace kunskap::templates
