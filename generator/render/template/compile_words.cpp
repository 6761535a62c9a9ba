#include "render/template/compile_words.h"

#include "base/text.h"
#include "render/template/types.h"

#include <algorithm>

namespace kunskap::templates {
namespace {

/// A word with its dotted name, as the layout asked for it.
struct FoundWord {
  std::string name;
  const InterfaceWord* word = nullptr;

  Translated called() const { return {"ordet " + name, "the word " + name}; }
};

/// A stretch of a word: text, or the name between { and }.
struct Part {
  std::string_view text;
  bool is_placeholder = false;
};

bool is_placeholder_name(std::string_view text) {
  return !text.empty() &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == text.npos;
}

std::vector<Part> parts_of(std::string_view pattern) {
  std::vector<Part> parts;
  std::size_t done = 0;
  for (std::size_t open = pattern.find('{'); open != pattern.npos; open = pattern.find('{', open + 1)) {
    const std::size_t close = pattern.find('}', open);
    if (close == pattern.npos) break;
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    if (!is_placeholder_name(name)) continue;
    parts.push_back({pattern.substr(done, open - done)});
    parts.push_back({name, true});
    done = close + 1;
  }
  parts.push_back({pattern.substr(done)});
  return parts;
}

std::vector<std::string_view> placeholders_of(const InterfaceWord& word) {
  std::vector<std::string_view> names;
  for (const std::string& form : {std::cref(word.one), std::cref(word.text)})
    for (const Part& part : parts_of(form))
      if (part.is_placeholder && std::find(names.begin(), names.end(), part.text) == names.end())
        names.push_back(part.text);
  return names;
}

/// `words.search.button` as "search.button".
std::string dotted_name(const Expression& path) {
  if (path.kind != Expression::Kind::member) return {};
  const std::string before = dotted_name(path.operands[0]);
  return before.empty() ? std::string(path.name.text) : before + "." + std::string(path.name.text);
}

std::optional<FoundWord> find_word(CompileState& state, const Expression& path) {
  FoundWord found{dotted_name(path), nullptr};
  if (found.name.empty()) {
    state.report(Rule::layout_wrong_type, path.span,
                 {"words är alla ord; skriv vilket, till exempel words.search.button",
                  "words are all the words; write which, such as words.search.button"});
    return std::nullopt;
  }
  const auto known = state.sources.words.find(found.name);
  if (known != state.sources.words.end()) {
    found.word = &known->second;
    return found;
  }
  const Expression* first = &path;
  while (first->operands[0].kind == Expression::Kind::member) first = &first->operands[0];
  std::vector<std::string_view> names;
  for (const auto& each : state.sources.words) names.push_back(each.first);
  state.report_unknown(Translated("words/" + std::string(state.sources.language) + ".yaml"),
                       {found.name, from_to(first->name.span, path.span)}, names);
  return std::nullopt;
}

struct Filling {
  std::string_view name;
  Compiled compiled;
};

Value filled(std::string_view pattern, const std::vector<Filling>& fillings) {
  std::vector<Value> operands;
  for (const Part& part : parts_of(pattern)) {
    if (!part.is_placeholder) {
      if (!part.text.empty()) operands.push_back(Value::of_text(std::string(part.text)));
      continue;
    }
    for (const Filling& filling : fillings)
      if (filling.name == part.text) operands.push_back(filling.compiled.value);
  }
  return Value::of_operands(Value::Kind::concatenation, std::move(operands));
}

void check_filling(CompileState& state, const Compiled& filling) {
  const Type& type = filling.type;
  if (is_unknown(type) || is_text(type) || type.tag == Type::Tag::number) return;
  const Translated words = describe(type);
  state.report(Rule::layout_wrong_type, filling.span,
               {words.in("sv") + " kan inte sättas in i ett ord; där kan bara texter och tal stå",
                words.in("en") + " cannot be put into a word; only texts and numbers can"});
}

/// Every placeholder must be given a value, and every value have a placeholder.
void check_names(CompileState& state, const Expression& call, const FoundWord& found,
                 const std::vector<Filling>& fillings) {
  const auto placeholders = placeholders_of(*found.word);
  for (std::size_t i = 0; i < call.argument_names.size(); ++i) {
    const Name& name = call.argument_names[i];
    if (!name.text.empty() && std::find(placeholders.begin(), placeholders.end(), name.text) == placeholders.end())
      state.report_unknown(found.called(), name, placeholders);
  }
  for (const std::string_view needed : placeholders) {
    if (std::any_of(fillings.begin(), fillings.end(), [&](const Filling& each) { return each.name == needed; }))
      continue;
    const std::string name(needed);
    state.report(Rule::layout_wrong_type, from_to(call.name.span, call.span),
                 {"ordet " + found.name + " innehåller {" + name + "}; lägg till " + name + "=…",
                  "the word " + found.name + " contains {" + name + "}; add " + name + "=…"});
  }
}

/// The arguments from `first` on, each of which must have a name.
std::vector<Filling> compile_fillings(CompileState& state, const Expression& call, std::size_t first) {
  std::vector<Filling> fillings;
  for (std::size_t i = first; i < call.argument_names.size(); ++i) {
    const Expression& argument = call.operands[i + 1];
    fillings.push_back({call.argument_names[i].text, as_printed(compile_expression(state, argument))});
    check_filling(state, fillings.back().compiled);
    if (call.argument_names[i].text.empty())
      state.report(Rule::layout_syntax, argument.span,
                   {"skriv vilken del av ordet värdet hör till: namn=värde",
                    "write which part of the word the value belongs to: name=value"});
  }
  return fillings;
}

std::optional<FoundWord> find_word_of_call(CompileState& state, const Expression& call) {
  if (is_word(state, call.operands[0])) return find_word(state, call.operands[0]);
  const std::string name(call.name.text);
  if (!is_unknown(compile_expression(state, call.operands[0]).type))
    state.report(Rule::layout_wrong_type, call.name.span,
                 {name + " används bara på ett ord, till exempel words.search.hits | " + name + "(…)",
                  name + " is only used on a word, such as words.search.hits | " + name + "(…)"});
  return std::nullopt;
}

Value is_one(Value number) {
  Value one;
  one.kind = Value::Kind::number;
  one.number = 1;
  std::vector<Value> operands;
  operands.push_back(std::move(number));
  operands.push_back(std::move(one));
  return Value::of_operands(Value::Kind::compare_numbers, std::move(operands));
}

/// The number that `count` counts; nothing when there is none, which has been reported.
std::optional<Compiled> compile_counted(CompileState& state, const Expression& call) {
  if (call.argument_names.empty() || !call.argument_names[0].text.empty()) {
    state.report(Rule::layout_syntax, from_to(call.name.span, call.span),
                 {"filtret skrivs så här: | count(antal)", "the filter is written like this: | count(number)"});
    return std::nullopt;
  }
  Compiled number = compile_expression(state, call.operands[1]);
  if (number.type.tag == Type::Tag::number) return number;
  if (is_unknown(number.type)) return std::nullopt;
  const Translated type = describe(number.type);
  const bool is_list = number.type.tag == Type::Tag::list;
  state.report(Rule::layout_wrong_type, number.span,
               {type.in("sv") + " är inget tal" + (is_list ? "; räkna den med | length" : ""),
                type.in("en") + " is not a number" + (is_list ? "; count it with | length" : "")});
  return std::nullopt;
}

}  // namespace

bool is_word(const CompileState& state, const Expression& expression) {
  const Expression* root = &expression;
  while (root->kind == Expression::Kind::member) root = &root->operands[0];
  return root->kind == Expression::Kind::name && root->name.text == "words" && !state.find_name("words");
}

Compiled compile_word(CompileState& state, const Expression& path) {
  const Compiled mistaken{{}, {}, path.span};
  const auto found = find_word(state, path);
  if (!found) return mistaken;
  if (!found->word->one.empty()) {
    state.report(Rule::layout_wrong_type, path.span,
                 {"ordet " + found->name + " följer ett tal; skriv | count(antal) efter det",
                  "the word " + found->name + " follows a number; write | count(number) after it"});
    return mistaken;
  }
  const auto placeholders = placeholders_of(*found->word);
  if (placeholders.empty()) return {Value::of_text(found->word->text), Type::text(), path.span};
  const std::string name(placeholders.front());
  state.report(Rule::layout_wrong_type, path.span,
               {"ordet " + found->name + " innehåller {" + name + "}; skriv | fill(" + name + "=…) efter det",
                "the word " + found->name + " contains {" + name + "}; write | fill(" + name + "=…) after it"});
  return mistaken;
}

Compiled compile_fill(CompileState& state, const Expression& call) {
  const auto found = find_word_of_call(state, call);
  const auto fillings = compile_fillings(state, call, 0);
  if (!found) return {{}, Type::text(), call.span};
  if (!found->word->one.empty()) {
    state.report(Rule::layout_wrong_type, call.name.span,
                 {"ordet " + found->name + " följer ett tal; använd count i stället för fill",
                  "the word " + found->name + " follows a number; use count instead of fill"});
  } else {
    check_names(state, call, *found, fillings);
  }
  return {filled(found->word->text, fillings), Type::text(), call.span};
}

Compiled compile_count(CompileState& state, const Expression& call) {
  const auto found = find_word_of_call(state, call);
  auto number = compile_counted(state, call);
  auto fillings = compile_fillings(state, call, 1);
  if (!found || !number) return {{}, Type::text(), call.span};
  const Value counted = number->value;
  fillings.push_back({"n", *std::move(number)});
  check_names(state, call, *found, fillings);
  Value many = filled(found->word->text, fillings);
  if (found->word->one.empty()) return {std::move(many), Type::text(), call.span};
  std::vector<Value> operands;
  operands.push_back(is_one(counted));
  operands.push_back(filled(found->word->one, fillings));
  operands.push_back(std::move(many));
  return {Value::of_operands(Value::Kind::conditional, std::move(operands)), Type::text(), call.span};
}

}  // namespace kunskap::templates
