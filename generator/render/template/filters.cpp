#include "render/template/filters.h"

#include "base/text.h"
#include "render/template/evaluate.h"
#include "render/template/types.h"

#include <algorithm>
#include <array>

namespace kunskap::templates {
namespace {

using Operands = std::span<const Datum>;
using Given = std::optional<Type>;

Given give_text(const Type&, const Type*) { return Type::text(); }
Given give_number(const Type&, const Type*) { return Type::number(); }
Given give_common(const Type& input, const Type* argument) { return common_type(input, *argument); }
Given give_first(const Type& input, const Type* argument) { return argument ? input : element_of(input); }
Given give_joined(const Type& input, const Type*) {
  if (input.element == Type::Tag::object && !text_member(input)) return std::nullopt;
  return Type::text();
}

Datum length(const Value&, Operands operands, Evaluation&) {
  const Datum& input = operands[0];
  const std::size_t size = input.tag == Type::Tag::list ? input.size : count_characters(input.text);
  return Datum::of_number(static_cast<double>(size));
}

/// The call's members lead from an object in the list to its text.
Datum join(const Value& call, Operands operands, Evaluation& evaluation) {
  const Datum& list = operands[0];
  std::string joined;
  for (std::uint32_t i = 0; i < list.size; ++i) {
    if (i > 0) joined.append(operands[1].text);
    const Datum item = follow(list.at(list.pointer, i, evaluation.memory), call.members, evaluation.memory);
    append_plain(joined, item, evaluation.numbers);
  }
  return Datum::of_text(evaluation.memory.keep(std::move(joined)));
}

/// False and 0 are values like others; only what is missing or empty is replaced.
Datum use_default(const Value&, Operands operands, Evaluation&) {
  const Datum& input = operands[0];
  const bool is_value = input.tag == Type::Tag::boolean || input.tag == Type::Tag::number;
  return is_value || is_true(input) ? input : operands[1];
}

Datum first(const Value&, Operands operands, Evaluation& evaluation) {
  Datum list = operands[0];
  if (operands.size() == 1) return list.size > 0 ? list.at(list.pointer, 0, evaluation.memory) : Datum();
  const double wanted = operands[1].tag == Type::Tag::number ? operands[1].number : 0;
  if (!(wanted >= list.size)) list.size = wanted > 0 ? static_cast<std::uint32_t>(wanted) : 0;
  return list;
}

/// One character in UTF-8 up to U+00FF, turned; others stay. `lowest` is A or a.
bool turn_case(std::string& text, std::size_t at, bool to_lower) {
  auto byte = static_cast<unsigned char>(text[at]);
  const unsigned char from = to_lower ? 'A' : 'a';
  if (byte >= from && byte < from + 26) {
    text[at] = static_cast<char>(byte ^ 0x20);
    return true;
  }
  if (byte != 0xC3 || at + 1 >= text.size()) return false;
  // The letters from U+00C0 to U+00DE and from U+00E0 to U+00FE, without the signs for times and divided by.
  byte = static_cast<unsigned char>(text[at + 1]);
  const unsigned char begin = to_lower ? 0x80 : 0xA0;
  if (byte < begin || byte > begin + 0x1E || byte == begin + 0x17) return false;
  text[at + 1] = static_cast<char>(byte ^ 0x20);
  return true;
}

Datum lower(const Value&, Operands operands, Evaluation& evaluation) {
  std::string text(operands[0].text);
  for (std::size_t at = 0; at < text.size(); ++at) turn_case(text, at, true);
  return Datum::of_text(evaluation.memory.keep(std::move(text)));
}

Datum upper_first(const Value&, Operands operands, Evaluation& evaluation) {
  std::string text(operands[0].text);
  if (text.empty() || !turn_case(text, 0, false)) return operands[0];
  return Datum::of_text(evaluation.memory.keep(std::move(text)));
}

Datum address(const Value&, Operands operands, Evaluation& evaluation) {
  return Datum::of_text(evaluation.memory.keep(as_address_name(operands[0].text)));
}

constexpr std::string_view text_sv = "en text";
constexpr std::string_view text_en = "a text";

constexpr std::array<Filter, 7> filters{{
    {"address", any_text, text_sv, text_en, Need::none, 0, "address", give_text, address},
    {"default", anything, "", "", Need::required, anything, "default(\"…\")", give_common, use_default},
    {"first", any_list, "en lista", "a list", Need::optional, any_number, "first(3)", give_first, first},
    {"join", any_list, "en lista med texter", "a list of texts", Need::required, any_text, "join(\", \")", give_joined,
     join},
    {"length", any_text | any_list, "en text eller en lista", "a text or a list", Need::none, 0, "length", give_number,
     length},
    {"lower", any_text, text_sv, text_en, Need::none, 0, "lower", give_text, lower},
    {"upper_first", any_text, text_sv, text_en, Need::none, 0, "upper_first", give_text, upper_first},
}};

}  // namespace

std::span<const Filter> all_filters() { return filters; }

const Filter* find_filter(std::string_view name) {
  const auto* found =
      std::find_if(filters.begin(), filters.end(), [&](const Filter& each) { return each.name == name; });
  return found == filters.end() ? nullptr : &*found;
}

}  // namespace kunskap::templates
