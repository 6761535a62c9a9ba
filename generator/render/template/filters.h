// The filters of the layout language, as a table: what each takes, what it gives, what it does.
// Constant; any thread.
#pragma once

#include "base/translated.h"
#include "render/template/value.h"

#include <optional>
#include <string_view>

namespace kunskap::templates {

/// Sets of types, one bit for each tag.
using Types = std::uint16_t;
constexpr Types only(Type::Tag tag) { return static_cast<Types>(1U << static_cast<unsigned>(tag)); }
constexpr Types any_text = only(Type::Tag::text) | only(Type::Tag::url);
constexpr Types any_list = only(Type::Tag::list);
constexpr Types any_number = only(Type::Tag::number);
constexpr Types anything = 0xffff;

enum class Need : std::uint8_t { none, optional, required };

struct Filter {
  std::string_view name;
  Types takes;
  std::string_view takes_sv;  ///< "en text eller en lista"
  std::string_view takes_en;
  Need need;  ///< Whether it wants an argument.
  Types argument_takes;
  std::string_view usage;  ///< With its argument, as it is written: first(3)
  /// The type of what comes out; nothing when input and argument do not fit together.
  std::optional<Type> (*gives)(const Type& input, const Type* argument);
  FilterFunction run;
};

std::span<const Filter> all_filters();
const Filter* find_filter(std::string_view name);

}  // namespace kunskap::templates
