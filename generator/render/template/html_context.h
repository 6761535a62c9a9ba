// Where in HTML a layout stands: between tags, inside one, in an attribute. Follows the states of the HTML standard as
// far as they decide how a value must be written to be safe. Plain values; any thread.
#pragma once

#include "base/translated.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kunskap::templates {

struct HtmlContext {
  enum class State : std::uint8_t {
    text,
    opening,  ///< Behind < and perhaps / or !
    tag_name,
    end_tag,
    tag,  ///< Between attributes.
    attribute_name,
    after_attribute_name,
    before_value,
    double_quoted,
    single_quoted,
    unquoted,
    after_value,
    after_branches,  ///< Inside a tag, where white space or > must follow, because some branch ended without.
    comment,
    declaration,     ///< <!DOCTYPE …> and the like.
    code,            ///< The contents of script, style and others that are no text.
    plain_contents,  ///< The contents of title and textarea, which hold text but no tags.
  };
  enum class Attribute : std::uint8_t {
    plain,
    read,     ///< People read or hear it, so numbers stand as people write them.
    address,  ///< It leads somewhere or fetches something.
    code,     ///< onclick, style, srcdoc.
  };
  enum class Address : std::uint8_t {
    start,      ///< Nothing of the address has been written.
    undecided,  ///< Something has, but a : could still make a scheme of it.
    decided,
    forbidden,  ///< The layout wrote a scheme that may not be linked.
  };

  State state = State::text;
  Attribute attribute = Attribute::plain;
  Address address = Address::start;
  std::string element;  ///< Lower case; empty outside tags, code and plain contents.
  std::string attribute_name;
  std::string recent;  ///< What was just read of <!--, -->, </script or a scheme.

  bool operator==(const HtmlContext&) const = default;
};

struct HtmlMistake {
  std::size_t offset = 0;
  Translated words;
};

/// Reads literal HTML on from `context`. A mistake is one that would make the page differ from what was meant.
std::optional<HtmlMistake> read_html(HtmlContext& context, std::string_view literal);

/// Notes that a value is written here.
void read_value(HtmlContext& context);

/// Why no value may be written here; nothing when one may.
std::optional<Translated> why_no_value(const HtmlContext& context);

/// Where the layout stands when it came from `a` or from `b`; nothing when they cannot go on alike.
std::optional<HtmlContext> joined(const HtmlContext& a, const HtmlContext& b);

/// "i en tagg", "in a tag".
Translated describe(const HtmlContext& context);

}  // namespace kunskap::templates
