#include "load/read_scalars.h"

#include "small_catalogue.h"

namespace kunskap {
namespace {

/// What a scalar means to a field called "x" of `type`, in a few words; or the problems.
std::string meaning(std::string_view yaml, FieldType type) {
  Problems problems;
  Model model = read_model(yaml_of(library_model), problems);
  Field field;
  field.name = "x";
  field.type = type;
  Value value;
  value.content = read_scalar(yaml_of(yaml), field, model, problems);
  CHECK(value.given() ==
        (problems.count(Severity::error) == 0 || lines_of(problems).find("omvand") != std::string::npos));
  std::string words = lines_of(problems);
  if (const auto* text = value.as<std::string>()) words += *text;
  if (const auto* number = value.as<Number>()) words += std::to_string(number->value) + " " + number->written;
  if (const auto* truth = value.as<bool>()) words += *truth ? "true" : "false";
  if (const auto* date = value.as<Date>()) words += "date " + as_edtf(*date);
  if (const auto* period = value.as<Period>()) words += (words.empty() ? "period " : "\nperiod ") + as_edtf(*period);
  if (const auto* chosen = value.as<Chosen>()) words += "choice " + std::to_string(chosen->choice);
  return words;
}

}  // namespace

TEST_CASE("A text is what was written, whatever it looks like") {
  for (const char* text : {"no", "1E10", "007", "true", "2025-01-01", "unknown"})
    CHECK(meaning(text, FieldType::text) == text);
}

TEST_CASE("A number keeps how it was written") {
  CHECK(meaning("7", FieldType::number) == "7.000000 7");
  CHECK(meaning("7.50", FieldType::number) == "7.500000 7.50");
  CHECK(meaning("-3", FieldType::number) == "-3.000000 -3");
  const std::string wrong = " fel-typ: \"x\" ska vara ett tal, till exempel 7 eller 7.5 (med punkt)";
  CHECK(meaning("7,5", FieldType::number) == "1:1+3" + wrong);
  CHECK(meaning("sju", FieldType::number) == "1:1+3" + wrong);
  CHECK(meaning("7 st", FieldType::number) == "1:1+4" + wrong);
}

TEST_CASE("What is true or false is said in both languages") {
  for (const char* yes : {"true", "yes", "ja"}) CHECK(meaning(yes, FieldType::boolean) == "true");
  for (const char* no : {"false", "no", "nej"}) CHECK(meaning(no, FieldType::boolean) == "false");
  CHECK(meaning("kanske", FieldType::boolean) == "1:1+6 fel-typ: \"x\" ska vara ja eller nej (true eller false)");
}

TEST_CASE("Yes and no are read in Swedish and English, in capitals too") {
  for (const char* yes : {"ja", "Ja", "JA", "yes", "True", "true"}) CHECK(read_truth(yes) == true);
  for (const char* no : {"nej", "Nej", "NO", "false"}) CHECK(read_truth(no) == false);
  for (const char* other : {"", "j", "jaa", "1", "kanske"}) CHECK_FALSE(read_truth(other));
}

TEST_CASE("Curly quotation marks around a whole text are told of") {
  CHECK(meaning("”Snö”", FieldType::text).find("bojda-citattecken") != std::string::npos);
  CHECK(meaning("„Snö“", FieldType::text).find("bojda-citattecken") != std::string::npos);
  for (const char* text : {"”Snö” och ”is”", "Snö är ”kallt”", "”", "–”", "\"”Snö”\""})
    CHECK(meaning(text, FieldType::text).find("bojda-citattecken") == std::string::npos);
}

TEST_CASE("Dates and periods are EDTF") {
  CHECK(meaning("2025-06-04", FieldType::date) == "date 2025-06-04");
  CHECK(meaning("2025-23", FieldType::date) == "date 2025-23");
  CHECK(meaning("2020-01-01/2021-06-30", FieldType::period) == "period 2020-01-01/2021-06-30");
  CHECK(meaning("2023/..", FieldType::period) == "period 2023/..");
  CHECK(meaning("2025", FieldType::period) == "period 2025");
  const std::string wrong =
      " är inget datum; skriv till exempel 2025, 2025-06, 2025-06-04 eller 2025-23 för hösten 2025";
  CHECK(meaning("2023/..", FieldType::date) == "1:1+7 ogiltigt-datum: \"2023/..\"" + wrong);
  CHECK(meaning("4 juni 2025", FieldType::period) ==
        "1:1+11 ogiltig-period: \"4 juni 2025\" är ingen period; skriv till exempel 2025-01-01/2026-06-30, 2025/.. "
        "eller ett "
        "datum som 2025-06-04");
  CHECK(meaning("2025-02-30", FieldType::date) ==
        "1:1+10 ogiltigt-datum: \"2025-02-30\" är inget datum; februari 2025 har 28 dagar");
}

TEST_CASE("A period that ends before it begins is a mistake") {
  CHECK(meaning("2025/2024", FieldType::period) ==
        "1:1+9 omvand-period: perioden slutar (2024) innan den börjar (2025); rätta datumen\nperiod 2025/2024");
}

TEST_CASE("A choice is one of the ids; who writes a label is told the id") {
  CHECK(meaning("printed", FieldType::choice) == "choice 1");
  const std::string choices = " är inget av valen för \"x\": planned (Planerad), printed (Tryckt), pulped (Makulerad)";
  CHECK(meaning("Tryckt", FieldType::choice) == "1:1+6 okant-val: \"Tryckt\"" + choices + " (printed?)");
  CHECK(meaning("plannd", FieldType::choice) == "1:1+6 okant-val: \"plannd\"" + choices + " (planned?)");
  CHECK(meaning("borta", FieldType::choice) == "1:1+5 okant-val: \"borta\"" + choices);
}

TEST_CASE("An address of the web has a scheme that may be linked and a host") {
  CHECK(meaning("https://example.se/a?b=c#d", FieldType::url) == "https://example.se/a?b=c#d");
  CHECK(meaning("http://example.se", FieldType::url) == "http://example.se");
  for (const char* wrong : {"example.se", "ftp://example.se", "https:example.se", "https://", "javascript:alert(1)",
                            "https://example.se/a b", "mailto:a@example.se"}) {
    const std::string length = std::to_string(std::string(wrong).size());
    CHECK(meaning(wrong, FieldType::url) == "1:1+" + length + " ogiltig-adress: \"" + wrong +
                                                "\" är ingen adress som får länkas; skriv hela adressen, med https://");
  }
}

TEST_CASE("An e-mail address has a name, one @ and a host with a dot") {
  CHECK(meaning("bok.lada@example.se", FieldType::email) == "bok.lada@example.se");
  for (const char* wrong :
       {"boklada", "'@example.se'", "a@example", "a@b@example.se", "a b@example.se", "\"<a@example.se>\""})
    CHECK(meaning(wrong, FieldType::email)
              .find(" fel-typ: \"x\" ska vara en e-postadress, till exempel namn@example.se") != std::string::npos);
}

TEST_CASE("A telephone number has three digits at least, and spaces and signs between them") {
  for (const char* right : {"112", "010-441 00 00", "+46 (0)10 441", "1177"})
    CHECK(meaning(right, FieldType::phone) == right);
  for (const char* wrong : {"11", "010-VÅRD", "010.441"})
    CHECK(meaning(wrong, FieldType::phone)
              .find(" fel-typ: \"x\" ska vara ett telefonnummer, till exempel 010-441 00 00") != std::string::npos);
}

TEST_CASE("An id is fit for an address") {
  CHECK(meaning("hylla-3", FieldType::id) == "hylla-3");
  CHECK(meaning("Hylla 3", FieldType::id) ==
        "1:1+7 fel-typ: \"x\" ska vara ett namn av små bokstäver a till z, siffror och bindestreck (hylla-3?)");
}

TEST_CASE("A code fits the pattern of its system as a whole") {
  Problems problems;
  const Model model = read_model(yaml_of(library_model), problems);
  const auto read = [&](const char* system, const std::string& code) {
    const YamlNode pair = yaml_of("- " + std::string(system) + "\n- '" + code + "'");
    Value value;
    value.content = read_code_content(pair.items[0], pair.items[1], model, problems);
    return value.as<Code>() ? std::to_string(value.as<Code>()->system) + " " + value.as<Code>()->code : "";
  };
  CHECK(read("isbn", "9789129697285") == "0 9789129697285");
  CHECK(lines_of(problems) == "");
  CHECK(read("isbn", "9789129697285x") == "");
  CHECK(read("ISBN", "9789129697285") == "");
  CHECK(read("isbn", std::string(65, '9')) == "");
  CHECK(lines_of(problems) ==
        "2:3+16 ogiltig-kod: \"9789129697285x\" är ingen kod i ISBN-13; kontrollera hur den skrivs\n"
        "1:3+4 okant-kodsystem: det finns inget kodsystem \"ISBN\" (isbn?)\n"
        "2:3+67 ogiltig-kod: \"" +
            std::string(65, '9') + "\" är ingen kod i ISBN-13; kontrollera hur den skrivs");
}

}  // namespace kunskap
