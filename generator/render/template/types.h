// What the compiler of layouts says and decides of types. A type whose tag is `nothing` is unknown, because of a
// mistake that has been reported; whatever is done with it is right, so that one mistake is told once. Pure functions;
// any thread.
#pragma once

#include "base/translated.h"
#include "render/template/shape.h"

#include <optional>

namespace kunskap::templates {

inline bool is_unknown(const Type& type) { return type.tag == Type::Tag::nothing; }
/// Text and addresses, which are handled as text everywhere but at the beginning of an address.
inline bool is_text(const Type& type) { return type.tag == Type::Tag::text || type.tag == Type::Tag::url; }

/// The type as people call it: "en text".
Translated describe(const Type& type);

/// The member that an object, or an object in a list, is printed as.
const Member* text_member(const Type& type);

/// What a list of `type` holds.
Type element_of(const Type& type);

/// The type of a value that is of the one or the other type, if there is one.
std::optional<Type> common_type(const Type& a, const Type& b);

}  // namespace kunskap::templates
