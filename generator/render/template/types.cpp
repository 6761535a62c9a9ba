#include "render/template/types.h"

namespace kunskap {

const Member* Shape::find(std::string_view wanted) const {
  for (const Member& member : members)
    if (member.name == wanted) return &member;
  return nullptr;
}

}  // namespace kunskap

namespace kunskap::templates {

Translated describe(const Type& type) {
  switch (type.tag) {
    case Type::Tag::nothing:
      return {"något okänt", "something unknown"};
    case Type::Tag::text:
      return {"en text", "a text"};
    case Type::Tag::html:
      return {"formaterad text (HTML)", "formatted text (HTML)"};
    case Type::Tag::url:
      return {"en adress", "an address"};
    case Type::Tag::number:
      return {"ett tal", "a number"};
    case Type::Tag::boolean:
      return {"sant eller falskt", "true or false"};
    case Type::Tag::object:
      return Translated(type.shape->name);
    case Type::Tag::list:
      return {"en lista", "a list"};
  }
  return {};
}

const Member* text_member(const Type& type) { return type.shape ? type.shape->find("text") : nullptr; }

Type element_of(const Type& type) { return {type.element, type.shape}; }

std::optional<Type> common_type(const Type& a, const Type& b) {
  if (is_unknown(a)) return b;
  if (is_unknown(b)) return a;
  if (is_text(a) && is_text(b))
    return a.tag == b.tag ? Type{a.tag, nullptr, Type::Tag::nothing, a.known == b.known ? a.known : nullptr}
                          : Type::text();
  if (a.tag == b.tag && a.shape == b.shape && a.element == b.element) return a;
  return std::nullopt;
}

}  // namespace kunskap::templates
