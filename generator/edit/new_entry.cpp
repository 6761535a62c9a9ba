// The text is: the title; what is required, one line each, its meaning and choices behind #; then the same of what may
// be left out, each line a comment as a whole, so that an editor takes away the # and writes on.
#include "edit/new_entry.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace kunskap {
namespace {

/// What `sv` or `en` says; the comments have no other languages.
std::string said(std::string_view language, const char* swedish, const char* english) {
  return language == "en" ? english : swedish;
}

/// `text` as a value of YAML on one line: plain where nothing in it means something else, or in quotation marks.
std::string as_yaml(std::string_view text) {
  const bool is_plain = !text.empty() && text.find_first_of("\"'`#:{}[],&*!|>%@\\") == std::string_view::npos &&
                        (is_ascii_letter(text.front()) || static_cast<unsigned char>(text.front()) >= 0x80);
  constexpr std::array<std::string_view, 3> special{"null", "Null", "NULL"};
  if (is_plain && std::find(special.begin(), special.end(), text) == special.end()) return std::string(text);
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? "''" : std::string(1, c);
  return quoted + "'";
}

std::string choices_of(const Model& model, const Field& field, std::string_view language) {
  std::string all;
  for (const Choice& choice : model.choices[field.choices].choices)
    all += (all.empty() ? "" : ", ") + choice.id + " (" + choice.label.in(language) + ")";
  return all;
}

/// The parts of a record, and what those that are choices can be.
std::string parts_of(const Model& model, const Field& field, std::string_view language) {
  std::string parts;
  std::string choices;
  for (const Field& part : field.fields) {
    parts += (parts.empty() ? "" : ", ") + part.name + (part.required ? "*" : "");
    if (part.type == FieldType::choice)
      choices += "; " + part.name + said(language, " är ", " is ") + choices_of(model, part, language);
  }
  return "{ " + parts + " }" + said(language, "; * krävs", "; * is required") + choices;
}

std::string code_of(const Model& model, std::string_view language) {
  std::string systems;
  for (const CodeSystem& system : model.code_systems) systems += (systems.empty() ? "" : ", ") + system.id;
  return "{ system, code }" + said(language, "; system är ", "; system is ") + systems;
}

/// How a value of the field is written.
std::string form_of(const Model& model, const Field& field, std::string_view language) {
  switch (field.type) {
    case FieldType::choice:
      return said(language, "välj ", "choose ") + choices_of(model, field, language);
    case FieldType::record:
      return parts_of(model, field, language);
    case FieldType::code:
      return code_of(model, language);
    case FieldType::date:
      return said(language, "datum, till exempel 2025-06-04, 2025-06 eller 2025", "a date such as 2025-06-04 or 2025");
    case FieldType::period:
      return said(language, "period, till exempel 2025-01-01/2026-06-30", "a period such as 2025-01-01/2026-06-30");
    case FieldType::boolean:
      return said(language, "ja eller nej", "yes or no");
    case FieldType::number:
      return said(language, "tal", "a number");
    case FieldType::url:
      return said(language, "adress med https://", "an address with https://");
    case FieldType::email:
      return said(language, "e-postadress", "an e-mail address");
    case FieldType::phone:
      return said(language, "telefonnummer", "a phone number");
    case FieldType::id:
      return said(language, "små bokstäver, siffror och bindestreck", "lower-case letters, digits and hyphens");
    case FieldType::markdown:
      return "Markdown";
    case FieldType::view:
    case FieldType::claim:
      return said(language, "se content/README.md", "see content/README.md");
    case FieldType::text:
      break;
  }
  return "text";
}

std::string form_of(const Model& model, const Relation& relation, std::string_view language) {
  std::string folders;
  for (const KindIndex kind : relation.to)
    folders += (folders.empty() ? "" : said(language, " eller ", " or ")) + model.kinds[kind].folder + "/";
  return said(language, "namnet på en fil i ", "the name of a file in ") + folders +
         said(language, ", utan .md", ", without .md");
}

/// One name with its value and its comment.
template <typename Member>
std::string line_of(const Model& model, const Member& member, std::string_view language) {
  std::string line = member.name + ":" + (member.many ? " []" : "") + "  # " + member.label.in(language) + ": ";
  if (member.many) line += said(language, "lista; ", "a list; ");
  line += form_of(model, member, language);
  if (member.may_be_unknown) line += said(language, "; eller unknown", "; or unknown");
  if (!member.help.empty()) line += ". " + member.help.in(language);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line + "\n";
}

template <typename Work>
void for_each_member(const Kind& kind, const Work& work) {
  for (const Field& field : kind.fields) work(field);
  for (Slot i = 0; i < kind.written_relations; ++i) work(kind.relations[i]);
}

}  // namespace

std::optional<KindIndex> kind_called(const Model& model, std::string_view name) {
  const std::string wanted = as_address_name(name);
  for (KindIndex i = 0; i < model.kinds.size(); ++i) {
    const Kind& kind = model.kinds[i];
    for (const std::string& known : {kind.id, kind.folder, kind.name.one.in("sv"), kind.name.many.in("sv"),
                                     kind.name.one.in("en"), kind.name.many.in("en")})
      if (!wanted.empty() && as_address_name(known) == wanted) return i;
  }
  return std::nullopt;
}

std::vector<std::string> names_of_kinds(const Model& model) {
  std::vector<std::string> names;
  for (const Kind& kind : model.kinds)
    names.insert(names.end(), {kind.id, kind.folder, kind.name.one.in("sv"), kind.name.one.in("en")});
  return names;
}

std::string free_id(const Kind& kind, std::string_view title, const std::function<bool(const std::string&)>& is_taken) {
  std::string id = as_address_name(title);
  if (id.empty()) id = as_address_name(kind.id);
  if (!is_taken(id)) return id;
  for (int number = 2;; ++number)
    if (std::string next = id + "-" + std::to_string(number); !is_taken(next)) return next;
}

std::vector<std::string> required_names(const Kind& kind) {
  std::vector<std::string> names;
  for_each_member(kind, [&](const auto& member) {
    if (member.required) names.push_back(member.name);
  });
  return names;
}

std::string new_entry_text(const Model& model, const Kind& kind, std::string_view title, std::string_view language) {
  std::string required;
  std::string optional;
  for_each_member(kind, [&](const auto& member) {
    (member.required ? required : optional) += (member.required ? "" : "# ") + line_of(model, member, language);
  });
  std::string text = "---\ntitle: " + as_yaml(title) + "\nsummary:  # ";
  text += said(language, "En eller två meningar som visas i listor och sökning",
               "A sentence or two, shown in lists and in the search");
  text += "\n" + required;
  if (!optional.empty())
    text += "\n# " +
            said(language, "Det här får utelämnas. Ta bort # framför det som behövs, och raderna med det övriga.",
                 "This may be left out. Take away the # before what is needed, and the lines with the rest.") +
            "\n" + optional;
  return text + "---\n\n";
}

}  // namespace kunskap
