#include "base/rules.h"

#include <array>
#include <cstddef>

namespace kunskap {
namespace {

constexpr auto error = Severity::error;
constexpr auto warning = Severity::warning;

// In the order of the enumeration; checked below.
constexpr std::array<RuleWords, static_cast<std::size_t>(Rule::count_of_rules)> table{{
    {Rule::invalid_utf8, "ogiltig-utf8", error,
     "filen är inte sparad som UTF-8; spara om den med teckenkodningen UTF-8",
     "the file is not saved as UTF-8; save it again with the encoding UTF-8"},
    {Rule::control_character, "styrtecken", error, "styrtecknet {0} får inte finnas i en text; ta bort det",
     "the control character {0} may not stand in a text; remove it"},
    {Rule::file_too_large, "for-stor-fil", error, "filen är {0} kB; den får vara högst {1} kB",
     "the file is {0} kB; it may be at most {1} kB"},
    {Rule::body_too_large, "for-stor-text", error,
     "texten är {0} kB; den får vara högst {1} kB, så dela upp den på flera sidor",
     "the text is {0} kB; it may be at most {1} kB, so split it into several pages"},
    {Rule::unknown_folder, "okand-mapp", error,
     "{0} hör inte till någon sorts post; flytta filen till en mapp som står i model.yaml",
     "{0} belongs to no kind of entry; move the file to a folder that stands in model.yaml"},
    {Rule::file_name, "filnamn", error,
     "namnet \"{0}\" blir en adress: använd bara små bokstäver a till z, siffror och bindestreck",
     "the name \"{0}\" becomes an address: use only lower-case letters a to z, digits and hyphens"},
    {Rule::unknown_file_type, "filtyp", error,
     "filen \"{0}\" kan inte publiceras; en post slutar på .md eller .yaml och en bild på .png, .jpg, .svg, .webp "
     "eller .gif",
     "the file \"{0}\" cannot be published; an entry ends in .md or .yaml and an image in .png, .jpg, .svg, .webp or "
     ".gif"},
    {Rule::duplicate_id, "dubbelt-id", error, "posten \"{0}\" finns redan i {1}; byt namn på den ena filen",
     "the entry \"{0}\" already stands in {1}; rename one of the files"},
    {Rule::link_out_of_content, "lank-ut", error,
     "den symboliska länken leder inte till någon fil i innehållsmappen; lägg själva filen här i stället",
     "the symbolic link leads to no file in the content folder; put the file itself here instead"},
    {Rule::no_plain_file, "ingen-vanlig-fil", error,
     "det här är ingen vanlig fil utan något som program talar genom; ta bort det härifrån",
     "this is no ordinary file but something that programs talk through; remove it from here"},
    {Rule::address_taken, "upptagen-adress", error, "adressen \"{0}\" används redan för {1}; välj ett annat namn",
     "the address \"{0}\" is already used for {1}; choose another name"},
    {Rule::active_image, "aktiv-bild", error,
     "bilden innehåller {0}, som kan köra program i webbläsaren; spara den som en enkel SVG eller som PNG",
     "the image holds {0}, which can run programs in the browser; save it as a plain SVG or as PNG"},

    {Rule::front_matter_missing, "metadata-saknas", error, "filen ska börja med en rad --- och postens uppgifter",
     "the file must begin with a line --- and the facts of the entry"},
    {Rule::front_matter_not_closed, "metadata-ej-avslutad", error,
     "uppgifterna överst avslutas aldrig; sätt en rad --- före brödtexten",
     "the facts at the top are never closed; put a line --- before the text"},
    {Rule::yaml_syntax, "ogiltig-yaml", error, "raden går inte att läsa: {0}", "the line cannot be read: {0}"},
    {Rule::duplicate_key, "dubbel-nyckel", error, "\"{0}\" står redan på rad {1}; ta bort den ena",
     "\"{0}\" already stands on line {1}; remove one of them"},
    {Rule::yaml_anchor, "ankare-i-yaml", error,
     "{0} används inte här; hör tecknet till texten, sätt hela texten inom citattecken",
     "{0} are not used here; where the sign belongs to the text, put the whole text in quotation marks"},
    {Rule::too_deep, "for-djupt", error, "uppgifterna ligger i fler än {0} nivåer; skriv dem på färre",
     "the facts are nested deeper than {0} levels; write them on fewer"},

    {Rule::unknown_field, "okant-falt", error, "{0} har inget fält \"{1}\"; de fält som finns står i model.yaml",
     "a {0} has no field \"{1}\"; its fields stand in model.yaml"},
    {Rule::computed_field, "beraknat-falt", error,
     "\"{0}\" räknas ut från den andra sidan och skrivs aldrig för hand; ta bort raden",
     "\"{0}\" is worked out from the other side and never written by hand; remove the line"},
    {Rule::missing_field, "saknat-falt", error, "fältet \"{0}\" ({1}) saknas och måste fyllas i",
     "the field \"{0}\" ({1}) is missing and must be filled in"},
    {Rule::wrong_type, "fel-typ", error, "\"{0}\" ska vara {1}", "\"{0}\" must be {1}"},
    {Rule::text_too_long, "for-lang", error,
     "\"{0}\" är {1} tecken; det får vara högst {2}, så flytta resten till brödtexten",
     "\"{0}\" has {1} characters; it may have at most {2}, so move the rest to the body"},
    {Rule::not_a_list, "ingen-lista", error, "\"{0}\" tar bara ett värde, inte en lista",
     "\"{0}\" takes one value only, not a list"},
    {Rule::unknown_choice, "okant-val", error, "\"{0}\" är inget av valen för \"{1}\": {2}",
     "\"{0}\" is not one of the choices for \"{1}\": {2}"},
    {Rule::unknown_not_allowed, "okant-tillats-inte", error, "\"{0}\" får inte vara unknown; ange värdet",
     "\"{0}\" may not be unknown; give the value"},
    {Rule::unknown_basis, "okand-grund", error, "\"{0}\" är ingen grund; välj source, assigned, inferred eller example",
     "\"{0}\" is not a basis; choose source, assigned, inferred or example"},
    {Rule::invalid_date, "ogiltigt-datum", error,
     "\"{0}\" är inget datum; skriv till exempel 2025, 2025-06, 2025-06-04 eller 2025-23 för hösten 2025",
     "\"{0}\" is not a date; write for example 2025, 2025-06, 2025-06-04 or 2025-23 for the autumn of 2025"},
    {Rule::invalid_period, "ogiltig-period", error,
     "\"{0}\" är ingen period; skriv till exempel 2025-01-01/2026-06-30, 2025/.. eller ett datum som 2025-06-04",
     "\"{0}\" is not a period; write for example 2025-01-01/2026-06-30, 2025/.. or a date such as 2025-06-04"},
    {Rule::period_reversed, "omvand-period", error, "perioden slutar ({1}) innan den börjar ({0}); rätta datumen",
     "the period ends ({1}) before it begins ({0}); correct the dates"},
    {Rule::invalid_code, "ogiltig-kod", error, "\"{0}\" är ingen kod i {1}; kontrollera hur den skrivs",
     "\"{0}\" is not a code of {1}; check how it is written"},
    {Rule::unknown_code_system, "okant-kodsystem", error, "det finns inget kodsystem \"{0}\"",
     "there is no code system \"{0}\""},
    {Rule::invalid_address, "ogiltig-adress", error,
     "\"{0}\" är ingen adress som får länkas; skriv hela adressen, med https://",
     "\"{0}\" is not an address that may be linked; write it in full, with https://"},
    {Rule::duplicate_value, "dubbelt-varde", error, "\"{0}\" står två gånger i \"{1}\"; ta bort den ena",
     "\"{0}\" stands twice in \"{1}\"; remove one of them"},
    {Rule::record_id_taken, "upptaget-id", error,
     "id \"{0}\" är redan taget i \"{1}\", på rad {2}; ge det här ett eget id",
     "the id \"{0}\" is already taken in \"{1}\", on line {2}; give this one an id of its own"},
    {Rule::unknown_record_id, "okant-id", error, "inget i \"{1}\" har id \"{0}\"; skriv ett id som står där",
     "nothing in \"{1}\" has the id \"{0}\"; write an id that stands there"},
    {Rule::wrong_count, "fel-antal", error,
     "«{0}» sägs vara {1}, men {3} {2} uppfyller villkoren; rätta antalet eller villkoren",
     "“{0}” is said to be {1}, but {3} {2} meet the conditions; correct the number or the conditions"},
    {Rule::denied_count, "motsagt-antal", error,
     "«{0}» sägs inte vara {1}, men just så många uppfyller villkoren; rätta antalet eller villkoren",
     "“{0}” is said not to be {1}, but just as many meet the conditions; correct the number or the conditions"},
    {Rule::wrong_marks, "fel-antal-i-rad", error, "raden har {0} i \"{1}\"; varje rad ska ha {2}",
     "the row has {0} in \"{1}\"; each row must have {2}"},
    {Rule::wrong_sum, "fel-summa", error, "{0}: summan sägs vara {1}, men raderna ger {2}; rätta det ena",
     "{0}: the total is said to be {1}, but the rows add up to {2}; correct one of them"},
    {Rule::step_not_reached, "onabart-steg", error,
     "inget leder till steget \"{0}\" från det första, \"{1}\"; skriv det bland nästa steg där det ska följa",
     "nothing leads to the step \"{0}\" from the first one, \"{1}\"; write it as next where it should follow"},
    {Rule::endless_steps, "steg-utan-slut", error,
     "stegen går runt utan slut: {0}; låt ett av dem leda ut, eller vidare till ett steg som är det sista",
     "the steps go round without end: {0}; let one of them lead out, or on to a step that is the last"},
    {Rule::mixed_units, "blandade-enheter", error,
     "serien \"{0}\" ritas i ett diagram och kan inte blanda enheterna \"{1}\" och \"{2}\"; dela upp den",
     "the series \"{0}\" is drawn in one chart and cannot mix the units \"{1}\" and \"{2}\"; split it"},

    {Rule::unknown_reference, "okand-referens", error,
     "det finns {0} \"{1}\"; skriv namnet på postens fil, utan ändelse",
     "there is no {0} \"{1}\"; write the name of the entry's file, without its ending"},
    {Rule::ambiguous_reference, "tvetydig-referens", error,
     "\"{0}\" är både {1}; byt namn på den ena filen, så att det går att veta vilken som menas",
     "there is a \"{0}\" of each kind: {1}; rename one of the files, so that it can be known which is meant"},
    {Rule::alike_name, "nastan-lika-namn", warning,
     "\"{0}\" är nästan samma namn som \"{1}\" i {2}; slå ihop posterna, ge dem namn som skiljer eller hänvisa från "
     "den "
     "ena till den andra",
     "\"{0}\" is nearly the same name as \"{1}\" in {2}; make one entry of them, give them names that differ or refer "
     "from one to the other"},
    {Rule::same_title, "samma-titel", warning,
     "titeln \"{0}\" har också {1}; den som söker ser ingen skillnad, så gör titlarna olika",
     "{1} has the title \"{0}\" too; whoever searches sees no difference, so make the titles differ"},
    {Rule::synonym_without_target, "ord-utan-mal", warning,
     "ingen post heter \"{0}\" eller kallas så; skriv i entries vilka poster som menas, eller ta bort termen",
     "no entry is called \"{0}\"; write in entries which ones are meant, or remove the term"},
    {Rule::synonym_of_another, "motsagda-ord", error,
     "\"{0}\" står bland orden för \"{1}\" men får enligt samma fil aldrig blandas ihop med det; ta bort det ena",
     "\"{0}\" stands among the words for \"{1}\" but by the same file must never be taken for it; remove one of them"},

    // The details themselves are not repeated: what is printed here may be published too.
    {Rule::person_number, "personnummer", error,
     "här står ett personnummer eller samordningsnummer; ta bort det, eller skriv under privacy i site.yaml varför det "
     "får stå här",
     "here stands a personal identity number or coordination number; remove it, or write in site.yaml, below privacy, "
     "why it may stand here"},
    {Rule::phone_number, "telefonnummer", error,
     "här står ett telefonnummer; länka till en kontaktsida i stället, eller skriv under privacy i site.yaml varför "
     "det "
     "får stå här",
     "here stands a phone number; link to a contact page instead, or write in site.yaml, below privacy, why it may "
     "stand "
     "here"},
    {Rule::mail_address, "personlig-e-post", error,
     "e-postadressen är ingen känd funktionsbrevlåda; är den en persons, ta bort den, annars lägg till den under "
     "privacy i site.yaml",
     "the mail address is no known mailbox of a function; if it is a person's, remove it, else add it in site.yaml, "
     "below privacy"},
    {Rule::person_name, "personnamn", error, "här står ett namn på en person; skriv rollen eller funktionen i stället",
     "here stands the name of a person; write the role or the function instead"},

    {Rule::dead_link, "dod-lank", error, "länken leder ingenstans: {0}", "the link leads nowhere: {0}"},
    {Rule::dead_anchor, "dod-rubriklank", error, "sidan \"{0}\" har ingen rubrik \"#{1}\"",
     "the page \"{0}\" has no heading \"#{1}\""},
    {Rule::draft_reference, "hanvisning-till-utkast", error,
     "\"{0}\" är ett utkast och finns inte på webbplatsen; ta bort hänvisningen tills utkastet är klart",
     "\"{0}\" is a draft and not part of the website; remove the reference until the draft is ready"},
    {Rule::redirect_target, "okant-mal", error,
     "det finns ingen post \"{0}\" att leda vidare till; skriv mappen och namnet på postens fil, utan ändelse",
     "there is no entry \"{0}\" to lead to; write the folder and the name of the entry's file, without its ending"},
    {Rule::redirect_chain, "vidare-igen", error, "\"{0}\" är själv en gammal adress; led direkt till \"{1}\"",
     "\"{0}\" is an old address itself; lead straight to \"{1}\""},
    {Rule::redirect_loop, "vidare-i-ring", error,
     "de gamla adresserna leder i ring: {0}; led dem till en post som finns",
     "the old addresses lead in a circle: {0}; lead them to an entry that exists"},
    {Rule::absolute_link, "absolut-lank", error,
     "länken \"{0}\" börjar med snedstreck och går sönder när katalogen flyttas; länka till filen, till exempel "
     "../mapp/fil.md",
     "the link \"{0}\" begins with a slash and breaks when the catalogue is moved; link to the file, such as "
     "../folder/file.md"},
    {Rule::link_scheme, "lankens-sort", error,
     "länkar som börjar med \"{0}:\" är inte tillåtna; använd https, http, mailto eller tel",
     "links that begin with \"{0}:\" are not allowed; use https, http, mailto or tel"},
    {Rule::link_text, "lanktext", error, "länktexten \"{0}\" säger inte vart länken leder; skriv vad man hittar där",
     "the link text \"{0}\" does not say where the link leads; write what is found there"},
    {Rule::missing_image, "saknad-bild", error, "bilden \"{0}\" finns inte; lägg bildfilen i samma mapp som texten",
     "there is no image \"{0}\"; put its file in the same folder as the text"},
    {Rule::missing_alt, "saknad-bildtext", error,
     "bilden \"{0}\" saknar beskrivning; skriv den mellan hakparenteserna: ![beskrivning](fil)",
     "the image \"{0}\" has no description; write it between the brackets: ![description](file)"},
    {Rule::skipped_heading, "overhoppad-rubrikniva", error,
     "rubriken går från nivå {0} till nivå {1}; hoppa inte över någon nivå",
     "the heading goes from level {0} to level {1}; skip no level"},
    {Rule::top_heading, "rubrik-pa-niva-ett", error,
     "sidans titel är redan rubrik på nivå 1; börja textens rubriker med ##",
     "the title of the page is already the heading of level 1; begin headings in the text with ##"},
    {Rule::empty_heading, "tom-rubrik", error, "rubriken är tom; skriv en rubrik eller ta bort raden",
     "the heading is empty; write one or remove the line"},
    {Rule::heading_in_field, "rubrik-i-falt", error, "ett fält kan inte ha rubriker; flytta texten till brödtexten",
     "a field cannot have headings; move the text to the body"},
    {Rule::empty_table_header, "tomt-tabellhuvud", error,
     "en kolumn i tabellen saknar rubrik; skriv vad kolumnen visar",
     "a column of the table has no header; write what the column shows"},
    {Rule::raw_html, "html-i-text", error,
     "HTML används inte i texten; skriv med Markdown i stället, eller \\< om du menar ett mindre än-tecken",
     "HTML is not used in the text; write Markdown instead, or \\< for a sign that means less than"},
    {Rule::output_too_large, "for-stor-sida", error, "texten blir en sida på mer än {0} kB; dela upp den",
     "the text becomes a page of more than {0} kB; split it"},
    {Rule::too_complicated, "for-invecklat", error,
     "stycket som börjar här är för invecklat för att läsas; dela upp det",
     "the paragraph that begins here is too complicated to be read; split it"},

    {Rule::unknown_key, "okand-nyckel", error, "\"{0}\" är inget som {1} kan ha",
     "\"{0}\" is nothing that {1} can have"},
    {Rule::missing_key, "saknad-nyckel", error, "{0} saknar \"{1}\"", "{0} lacks \"{1}\""},
    {Rule::wrong_setting, "fel-varde", error, "\"{0}\" ska vara {1}", "\"{0}\" must be {1}"},
    {Rule::not_a_map, "inga-uppgifter", error,
     "{0} ska bestå av uppgifter med namn och värde, till exempel name: värde",
     "{0} must consist of facts with a name and a value, such as name: value"},
    {Rule::unknown_name, "okant-namn", error, "det finns {0} \"{1}\"", "there is no {0} \"{1}\""},
    {Rule::name_taken, "upptaget-namn", error, "{0} \"{1}\" finns redan; välj ett annat namn",
     "the {0} \"{1}\" exists already; choose another name"},
    {Rule::pattern_too_slow, "for-trogt-monster", error,
     "koder i {0} tar för lång tid att jämföra med mönstret; skriv det utan upprepningar inuti upprepningar",
     "codes of {0} take too long to compare with the pattern; write it without repetitions inside repetitions"},

    {Rule::layout_syntax, "layout-syntax", error, "{0}", "{0}"},
    {Rule::layout_unknown_name, "layout-okant-namn", error, "{0} har inget \"{1}\"", "{0} has no \"{1}\""},
    {Rule::layout_wrong_type, "layout-fel-typ", error, "{0}", "{0}"},
    {Rule::layout_unknown_file, "layout-okand-fil", error, "det finns ingen layout \"{0}\"",
     "there is no layout \"{0}\""},
    {Rule::layout_recursion, "layout-rundgang", error, "\"{0}\" tar in sig själv: {1}", "\"{0}\" includes itself: {1}"},
    {Rule::layout_context, "layout-plats", error, "{0}", "{0}"},
    {Rule::layout_unused, "layout-oanvand", warning,
     "ingen sida använder layouten \"{0}\"; en layout heter som sorten eller, för en enda post, som sort.post.html",
     "no page uses the layout \"{0}\"; a layout is called as the kind or, for a single entry, as kind.entry.html"},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (table[i].rule != static_cast<Rule>(i)) return false;
  return true;
}
static_assert(in_order(), "the table must follow the enumeration");

}  // namespace

const RuleWords& words_of(Rule rule) { return table[static_cast<std::size_t>(rule)]; }
std::span<const RuleWords> all_rules() { return table; }

}  // namespace kunskap
