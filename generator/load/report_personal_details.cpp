#include "load/report_personal_details.h"

#include "base/text.h"

#include <algorithm>

namespace kunskap {
namespace {

using Kind = PersonalDetail::Kind;

/// More than this of one file tell nothing new.
constexpr std::size_t most_in_file = 1000;

Rule rule_of(Kind kind) {
  switch (kind) {
    case Kind::person_number:
      return Rule::person_number;
    case Kind::phone_number:
      return Rule::phone_number;
    case Kind::mail_address:
      return Rule::mail_address;
    case Kind::name:
      break;
  }
  return Rule::person_name;
}

bool holds(const std::vector<std::string>& list, std::string_view wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

/// Whether nobody can have an address there (RFC 2606): example.org, example.se, .invalid …
bool is_for_examples(std::string_view domain) {
  const std::vector<std::string_view> parts = split(domain, '.');
  if (parts.size() > 1 && parts[parts.size() - 2] == "example") return true;
  return parts.back() == "example" || parts.back() == "invalid" || parts.back() == "test";
}

bool is_mailbox(const Site& site, const std::string& address) {
  const std::string_view domain = std::string_view(address).substr(std::min(address.find('@'), address.size() - 1) + 1);
  return is_for_examples(domain) || address == comparable_detail(site.email) ||
         holds(site.privacy.mailboxes, address) || holds(site.privacy.mailboxes, "*@" + std::string(domain));
}

/// Whether the model asks for such a number, in a field of its own.
bool stands_in(const Value& value, std::string_view detail) {
  if (const auto* list = value.as<std::vector<Value>>())
    return std::any_of(list->begin(), list->end(), [&](const Value& one) { return stands_in(one, detail); });
  if (const auto* record = value.as<Record>())
    return std::any_of(record->values.begin(), record->values.end(),
                       [&](const Value& one) { return stands_in(one, detail); });
  if (const auto* code = value.as<Code>()) return code->code.find(detail) != std::string::npos;
  const auto* text = value.as<std::string>();
  return text && value.field && value.field->type == FieldType::phone && text->find(detail) != std::string::npos;
}

bool is_allowed(const Site& site, std::span<const Value> values, Kind kind, std::string_view detail) {
  const std::string compared = comparable_detail(detail);
  if (holds(site.privacy.allowed, compared)) return true;
  if (kind == Kind::mail_address) return is_mailbox(site, compared);
  return kind != Kind::name &&
         std::any_of(values.begin(), values.end(), [&](const Value& value) { return stands_in(value, detail); });
}

/// Places in a text that are asked for in its order.
class Places {
 public:
  explicit Places(const WrittenFile& written) : written_(written) {}

  Place of(const PersonalDetail& detail) {
    const LineColumn at = line_and_column(written_.text.substr(begin_), detail.begin - begin_);
    line_ += at.line - 1;
    if (at.line > 1) begin_ = begin_of_line(detail.begin);
    const std::string_view all = written_.text.substr(detail.begin, detail.end - detail.begin);
    return {written_.file, line_, at.column, static_cast<std::uint32_t>(count_characters(all))};
  }

 private:
  std::size_t begin_of_line(std::size_t offset) const {
    return written_.text.substr(0, offset).find_last_of("\r\n") + 1;
  }

  const WrittenFile& written_;
  std::size_t begin_ = 0;   ///< Of the line of the last place,
  std::uint32_t line_ = 1;  ///< and its number.
};

/// Those that the site does not allow, in the order of the text.
std::vector<PersonalDetail> find_details_not_allowed(std::string_view text, const Site& site,
                                                     std::span<const Value> values) {
  std::vector<PersonalDetail> found = find_personal_details(text);
  if (!site.privacy.names.empty()) {
    const std::vector<PersonalDetail> names = site.privacy.names.find(text);
    found.insert(found.end(), names.begin(), names.end());
    std::sort(found.begin(), found.end(),
              [](const PersonalDetail& a, const PersonalDetail& b) { return a.begin < b.begin; });
  }
  std::erase_if(found, [&](const PersonalDetail& detail) {
    return is_allowed(site, values, detail.kind, text.substr(detail.begin, detail.end - detail.begin));
  });
  return found;
}

}  // namespace

void report_personal_details(const WrittenFile& written, const Site& site, std::span<const Value> values,
                             Problems& problems) {
  const std::vector<PersonalDetail> found = find_details_not_allowed(written.text, site, values);
  Places places(written);
  for (const PersonalDetail& detail : std::span(found).first(std::min(found.size(), most_in_file)))
    problems.add(rule_of(detail.kind), places.of(detail));
}

std::optional<std::string> without_personal_details(std::string_view text, const Site& site,
                                                    std::span<const Value> values) {
  const std::vector<PersonalDetail> found = find_details_not_allowed(text, site, values);
  if (found.empty()) return std::nullopt;
  std::string kept;
  std::size_t end = 0;
  for (const PersonalDetail& detail : found) {
    if (detail.begin < end) continue;
    kept.append(text.substr(end, detail.begin - end)).append("…");
    end = detail.end;
  }
  return kept.append(text.substr(end));
}

}  // namespace kunskap
