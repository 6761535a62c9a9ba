// One character at a time, one function for each state that does more than wait for an end. `recent` carries what has
// been read of a mark of several characters, so that a mark may be split over two literals.

#include "render/template/html_context.h"

#include <algorithm>
#include <array>

#include "base/html.h"

namespace kunskap::templates {
namespace {

using State = HtmlContext::State;
using Attribute = HtmlContext::Attribute;
using Address = HtmlContext::Address;
using Mistake = std::optional<Translated>;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

template <std::size_t size>
bool has(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Attribute kind_of(std::string_view name) {
  static constexpr std::array<std::string_view, 20> addresses{
      "href",   "src",         "action",     "formaction", "cite",    "poster",    "data",
      "srcset", "imagesrcset", "background", "manifest",   "ping",    "longdesc",  "usemap",
      "icon",   "codebase",    "archive",    "classid",    "profile", "xlink:href"};
  static constexpr std::array<std::string_view, 13> read{"alt",
                                                         "title",
                                                         "placeholder",
                                                         "label",
                                                         "abbr",
                                                         "summary",
                                                         "aria-label",
                                                         "aria-description",
                                                         "aria-valuetext",
                                                         "aria-placeholder",
                                                         "aria-roledescription",
                                                         "aria-braillelabel",
                                                         "aria-brailleroledescription"};
  if (name.starts_with("on") || name == "style" || name == "srcdoc") return Attribute::code;
  if (has(addresses, name)) return Attribute::address;
  return has(read, name) ? Attribute::read : Attribute::plain;
}

void begin_contents(HtmlContext& context) {
  static constexpr std::array<std::string_view, 7> code{"script",  "style",    "xmp",      "iframe",
                                                        "noembed", "noframes", "plaintext"};
  const bool is_code = has(code, context.element);
  if (!is_code && context.element != "title" && context.element != "textarea") {
    context = {};
    return;
  }
  HtmlContext contents;
  contents.state = is_code ? State::code : State::plain_contents;
  contents.element = context.element;
  context = contents;
}

void begin_attribute(HtmlContext& context, char c) {
  context.state = State::attribute_name;
  context.attribute_name = lower(c);
}

void begin_value(HtmlContext& context, State state) {
  context.state = state;
  context.attribute = kind_of(context.attribute_name);
  context.address = Address::start;
}

void end_value(HtmlContext& context) {
  HtmlContext after;
  after.state = State::after_value;
  after.element = context.element;
  context = after;
}

void between_attributes(HtmlContext& context) {
  context.state = State::tag;
  context.attribute_name.clear();
}

void read_text(HtmlContext& context, char c) {
  if (c != '<') return;
  context.state = State::opening;
  context.recent = "<";
}

void read_opening(HtmlContext& context, char c) {
  const std::string before = std::exchange(context.recent, {});
  if (before == "<!-" && c == '-') {
    context.state = State::comment;
    context.recent = "--";  // <!--> is a whole comment.
  } else if (before.size() > 1 && before[1] == '!') {
    context.state = State::declaration;
    if (before == "<!" && c == '-') context = {State::opening, Attribute::plain, Address::start, {}, {}, "<!-"};
    if (c == '>') context = {};
  } else if (is_letter(c)) {
    context.state = before == "</" ? State::end_tag : State::tag_name;
    if (context.state == State::tag_name) context.element = lower(c);
  } else if (before == "<" && (c == '/' || c == '!')) {
    context.recent = before + c;
  } else if (c == '?' || (before == "</" && c != '>')) {
    context.state = State::declaration;
  } else {
    context = {};
    read_text(context, c);
  }
}

void read_tag_name(HtmlContext& context, char c) {
  if (is_space(c) || c == '/') return between_attributes(context);
  if (c == '>') return begin_contents(context);
  context.element += lower(c);
}

Mistake read_tag(HtmlContext& context, char c) {
  if (is_space(c) || c == '/') {
    between_attributes(context);
  } else if (c == '>') {
    begin_contents(context);
  } else if (context.state == State::after_branches) {
    begin_attribute(context, c);
    return Translated("sätt ett blanksteg före, så att det inte klistras ihop med det som {% if %} eller {% for %} gav",
                      "put a space before this, so that it does not stick to what {% if %} or {% for %} gave");
  } else {
    begin_attribute(context, c);
    if (c == '=') return Translated("före = saknas attributets namn", "before = the name of the attribute is missing");
  }
  return std::nullopt;
}

void read_attribute_name(HtmlContext& context, char c) {
  if (c == '=') {
    context.state = State::before_value;
  } else if (is_space(c)) {
    context.state = State::after_attribute_name;
  } else if (c == '/' || c == '>') {
    read_tag(context, c);
  } else if (context.state == State::after_attribute_name) {
    begin_attribute(context, c);
  } else {
    context.attribute_name += lower(c);
  }
}

/// Keeps track of whether what has been written of an address can still become a scheme.
Mistake read_address(HtmlContext& context, char c) {
  if (context.address == Address::decided || context.address == Address::forbidden) return std::nullopt;
  if (c == '/' || c == '?' || c == '#') {
    context.address = Address::decided;
  } else if (c == ':') {
    const bool after_value = context.recent.find('{') != std::string::npos;
    const bool allowed = may_be_linked(context.recent + ":");
    context.address = allowed && !after_value ? Address::decided : Address::forbidden;
    if (after_value)
      return Translated(
          "ett värde före kolon kan göra adressen till skript; skriv ut hela början av adressen",
          "a value before the colon can make the address a script; write the beginning of the address out");
  } else {
    context.address = Address::undecided;
    context.recent += c;
  }
  return std::nullopt;
}

Mistake read_attribute_value(HtmlContext& context, char c) {
  const bool quoted = context.state != State::unquoted;
  if (quoted && c == (context.state == State::double_quoted ? '"' : '\'')) {
    end_value(context);
  } else if (!quoted && is_space(c)) {
    end_value(context);
    between_attributes(context);
  } else if (!quoted && c == '>') {
    begin_contents(context);
  } else if (context.attribute == Attribute::address) {
    return read_address(context, c);
  }
  return std::nullopt;
}

Mistake read_before_value(HtmlContext& context, char c) {
  if (is_space(c)) return std::nullopt;
  if (c == '"') {
    begin_value(context, State::double_quoted);
  } else if (c == '\'') {
    begin_value(context, State::single_quoted);
  } else if (c == '>') {
    begin_contents(context);
  } else {
    begin_value(context, State::unquoted);
    return read_attribute_value(context, c);
  }
  return std::nullopt;
}

/// Ends at -->, or at --!> as browsers do.
void read_comment(HtmlContext& context, char c) {
  std::string& recent = context.recent;
  if (c == '>' && recent.size() >= 2) {
    context = {};
  } else if (c == '-' && recent != "--!") {
    if (recent.size() < 2) recent += c;
  } else if (c == '!' && recent == "--") {
    recent += c;
  } else {
    recent = c == '-' ? "-" : "";
  }
}

/// Ends at the end tag of the same element.
void read_contents(HtmlContext& context, char c) {
  const std::string end = "</" + context.element;
  if (context.recent == end && (is_space(c) || c == '/' || c == '>')) {
    context = {};
    if (c != '>') context.state = State::end_tag;
  } else if (context.recent.size() < end.size() && lower(c) == end[context.recent.size()]) {
    context.recent += lower(c);
  } else {
    context.recent = c == '<' ? "<" : "";
  }
}

Mistake read_character(HtmlContext& context, char c) {
  switch (context.state) {
    case State::text:
      read_text(context, c);
      break;
    case State::opening:
      read_opening(context, c);
      break;
    case State::tag_name:
      read_tag_name(context, c);
      break;
    case State::end_tag:
    case State::declaration:
      if (c == '>') context = {};
      break;
    case State::tag:
    case State::after_value:
    case State::after_branches:
      return read_tag(context, c);
    case State::attribute_name:
    case State::after_attribute_name:
      read_attribute_name(context, c);
      break;
    case State::before_value:
      return read_before_value(context, c);
    case State::double_quoted:
    case State::single_quoted:
    case State::unquoted:
      return read_attribute_value(context, c);
    case State::comment:
      read_comment(context, c);
      break;
    case State::code:
    case State::plain_contents:
      read_contents(context, c);
      break;
  }
  return std::nullopt;
}

bool is_inside_tag(const HtmlContext& context) {
  return context.state == State::tag_name || context.state == State::tag || context.state == State::attribute_name ||
         context.state == State::after_attribute_name || context.state == State::after_value ||
         context.state == State::after_branches;
}

Translated no_value_in_value(const HtmlContext& context) {
  const std::string& name = context.attribute_name;
  if (context.attribute == Attribute::code)
    return {
        "{{ … }} kan inte stå i attributet " + name +
            ", för det tolkas som skript eller stil; använd en klass eller data-",
        "{{ … }} cannot stand in the attribute " + name + ", which is read as script or style; use a class or data-"};
  return {"{{ … }} kan inte stå efter ett sådant adresschema; använd https, http, mailto eller tel",
          "{{ … }} cannot stand after such a scheme; use https, http, mailto or tel"};
}

}  // namespace

std::optional<HtmlMistake> read_html(HtmlContext& context, std::string_view literal) {
  std::optional<HtmlMistake> first;
  for (std::size_t at = 0; at < literal.size(); ++at)
    if (auto words = read_character(context, literal[at]); words && !first) first = HtmlMistake{at, *std::move(words)};
  return first;
}

void read_value(HtmlContext& context) {
  if (context.attribute == Attribute::address && context.address == Address::start)
    context.address = Address::undecided;
  // { cannot stand in a scheme, so that a value is told from what the layout wrote.
  context.recent = context.address == Address::undecided ? "{" : "";
}

std::optional<Translated> why_no_value(const HtmlContext& context) {
  switch (context.state) {
    case State::text:
    case State::plain_contents:
      return std::nullopt;
    case State::double_quoted:
    case State::single_quoted:
      if (context.attribute != Attribute::code && context.address != Address::forbidden) return std::nullopt;
      return no_value_in_value(context);
    case State::opening:
    case State::tag_name:
    case State::end_tag:
      return Translated("taggens namn kan inte komma från {{ … }}; skriv det i layouten",
                        "the name of a tag cannot come from {{ … }}; write it in the layout");
    case State::before_value:
    case State::unquoted:
      return Translated(
          "sätt citattecken runt attributets värde: " + context.attribute_name + "=\"{{ … }}\"",
          "put quotation marks around the value of the attribute: " + context.attribute_name + "=\"{{ … }}\"");
    case State::comment:
      return Translated("{{ … }} kan inte stå i en HTML-kommentar; använd {# … #} för kommentarer",
                        "{{ … }} cannot stand in an HTML comment; use {# … #} for comments");
    case State::declaration:
      return Translated("{{ … }} kan inte stå i <!…>", "{{ … }} cannot stand in <!…>");
    case State::code:
      return Translated("{{ … }} kan inte stå i <" + context.element + ">; lägg värdet i ett data-attribut",
                        "{{ … }} cannot stand in <" + context.element + ">; put the value in a data attribute");
    default:
      return Translated("{{ … }} kan inte stå löst i en tagg; sätt det i ett attributs värde, inom citattecken",
                        "{{ … }} cannot stand loose in a tag; put it in the value of an attribute, in quotation marks");
  }
}

std::optional<HtmlContext> joined(const HtmlContext& a, const HtmlContext& b) {
  if (a == b) return a;
  if (a.element != b.element) return std::nullopt;
  HtmlContext both = a;
  both.recent.clear();
  if (is_inside_tag(a) && is_inside_tag(b)) {
    both.state = State::after_branches;
    both.attribute_name.clear();
    return both;
  }
  if (a.state != b.state || a.state == State::opening || a.attribute_name != b.attribute_name) return std::nullopt;
  if (a.address == b.address && a.address != Address::undecided) return both;
  if (a.state != State::double_quoted && a.state != State::single_quoted) return both;
  const bool forbidden = a.address == Address::forbidden || b.address == Address::forbidden;
  both.address = forbidden ? Address::forbidden : Address::undecided;
  both.recent = "{";
  return both;
}

Translated describe(const HtmlContext& context) {
  switch (context.state) {
    case State::text:
      return {"i löpande text", "in running text"};
    case State::double_quoted:
    case State::single_quoted:
    case State::unquoted:
    case State::before_value:
      return {"i värdet av attributet " + context.attribute_name,
              "in the value of the attribute " + context.attribute_name};
    case State::comment:
      return {"i en HTML-kommentar", "in an HTML comment"};
    case State::declaration:
      return {"i <!…>", "in <!…>"};
    case State::code:
    case State::plain_contents:
      return {"i <" + context.element + ">", "in <" + context.element + ">"};
    case State::end_tag:
      return {"i en sluttagg", "in an end tag"};
    case State::opening:
      return {"i en tagg", "in a tag"};
    default:
      return {"i taggen <" + context.element + ">", "in the tag <" + context.element + ">"};
  }
}

}  // namespace kunskap::templates
