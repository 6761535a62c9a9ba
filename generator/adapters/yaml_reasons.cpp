#include "adapters/yaml_reasons.h"

#include "base/text.h"

#include <array>

namespace kunskap {
namespace {

struct Reason {
  std::string_view message;  ///< How the library's own words begin, as in yaml-cpp/exceptions.h.
  std::string_view sv, en;
};

constexpr Reason tab{"illegal tab", "den är inskjuten med tabb; använd blanksteg i stället",
                     "it is indented with a tab; use spaces instead"};
constexpr Reason uneven{
    "", "den är inskjuten på ett annat sätt än raderna omkring; låt rader som hör ihop börja lika långt in",
    "it is indented in another way than the lines around it; let lines that belong together begin equally far in"};
constexpr Reason after_quote{
    "",
    "det står text efter ett avslutande citattecken; sätt hela texten inom '…' om den innehåller \", och inom \"…\" om "
    "den innehåller '",
    "there is text after a closing quotation mark; put the whole text in '…' if it contains \", and in \"…\" if it "
    "contains '"};
constexpr Reason continues{
    "",
    "den läses som en fortsättning på raden ovanför; rätta indraget, eller skriv raden ovanför som namn, kolon, "
    "blanksteg "
    "och värde",
    "it is read as a continuation of the line above; correct the indentation, or write the line above as name, colon, "
    "space and value"};
constexpr Reason otherwise{"", "kontrollera indrag, kolon, hakparenteser och citattecken",
                           "check indentation, colons, brackets and quotation marks"};

constexpr std::array<Reason, 22> reasons{{
    tab,
    {"illegal map value", "texten innehåller ett kolon; sätt hela texten inom raka citattecken, \"…\"",
     "the text contains a colon; put the whole text in straight quotation marks, \"…\""},
    {"end of sequence flow", "listan som börjar här avslutas aldrig; sätt ] i slutet",
     "the list that begins here is never closed; put ] at the end"},
    {"end of map flow", "uppgifterna som börjar med { avslutas aldrig; sätt } i slutet",
     "the facts that begin with { are never closed; put } at the end"},
    {"no comma in flow", "det saknas ett komma mellan det som står inom parenteserna",
     "a comma is missing between what stands in the brackets"},
    {"illegal EOF in scalar", "citattecknet avslutas aldrig; sätt ett likadant i slutet av texten",
     "the quotation mark is never closed; put one like it at the end of the text"},
    {"illegal document indicator in scalar", "citattecknet avslutas aldrig; sätt ett likadant i slutet av texten",
     "the quotation mark is never closed; put one like it at the end of the text"},
    {"unknown escape character",
     "omvänt snedstreck (\\) har en särskild betydelse inom \"…\"; skriv det två gånger, eller använd enkla "
     "citattecken '…'",
     "a backslash (\\) has a special meaning inside \"…\"; write it twice, or use single quotation marks '…'"},
    {"bad character found while scanning hex", "koden efter \\x eller \\u är inte hel; skriv tecknet självt i stället",
     "the code after \\x or \\u is not complete; write the character itself instead"},
    {"invalid unicode", "koden efter \\u är inget tecken; skriv tecknet självt i stället",
     "the code after \\u is no character; write the character itself instead"},
    {"unknown token", "en text kan inte börja med det här tecknet; sätt hela texten inom citattecken",
     "a text cannot begin with this character; put the whole text in quotation marks"},
    {"illegal flow end", "] eller } står utan [ eller { före; ta bort det eller sätt texten inom citattecken",
     "] or } stands without [ or { before it; remove it or put the text in quotation marks"},
    {"illegal block entry",
     "en listrad kan inte börja här; sätt strecket på en egen rad, eller hela texten inom citattecken",
     "a list item cannot begin here; put the dash on a line of its own, or the whole text in quotation marks"},
    {"illegal map key", "ett frågetecken kan inte stå först; sätt hela texten inom citattecken",
     "a question mark cannot stand first; put the whole text in quotation marks"},
    {"the referenced anchor", "en text kan inte börja med *; sätt hela texten inom citattecken",
     "a text cannot begin with *; put the whole text in quotation marks"},
    {"illegal character found while scanning alias", "en text kan inte börja med *; sätt hela texten inom citattecken",
     "a text cannot begin with *; put the whole text in quotation marks"},
    {"alias not found", "en text kan inte börja med *; sätt hela texten inom citattecken",
     "a text cannot begin with *; put the whole text in quotation marks"},
    {"illegal character found while scanning anchor", "en text kan inte börja med &; sätt hela texten inom citattecken",
     "a text cannot begin with &; put the whole text in quotation marks"},
    {"anchor not found", "en text kan inte börja med &; sätt hela texten inom citattecken",
     "a text cannot begin with &; put the whole text in quotation marks"},
    {"illegal character found while scanning tag", "en text kan inte börja med !; sätt hela texten inom citattecken",
     "a text cannot begin with !; put the whole text in quotation marks"},
    {"tag handle with no suffix", "en text kan inte börja med !; sätt hela texten inom citattecken",
     "a text cannot begin with !; put the whole text in quotation marks"},
    {"unexpected character in block scalar", "efter | eller > ska texten börja på nästa rad",
     "after | or > the text must begin on the next line"},
}};

bool is_indented_with_tab(std::string_view before) {
  const std::size_t end = before.find_first_not_of(" \t");
  return before.substr(0, end).find('\t') != std::string_view::npos;
}

/// The reason for what the library only sees as the end of a map or list that is not there.
const Reason& reason_of_lost_end(std::string_view before) {
  if (trim(before).empty()) return uneven;
  const bool has_quote = before.find_first_of("\"'") != std::string_view::npos;
  return has_quote ? after_quote : otherwise;
}

const Reason& find_reason(std::string_view message, std::string_view before) {
  if (is_indented_with_tab(before)) return tab;
  if (message == "end of map not found" || message == "end of sequence not found") return reason_of_lost_end(before);
  if (message == "illegal map value" && before.find(": ") == std::string_view::npos) return continues;
  for (const Reason& reason : reasons)
    if (message.starts_with(reason.message)) return reason;
  return otherwise;
}

}  // namespace

Translated yaml_reason(std::string_view message, std::string_view before) {
  const Reason& reason = find_reason(message, before);
  return {std::string(reason.sv), std::string(reason.en)};
}

}  // namespace kunskap
