// What in a text tells of a person: personal identity numbers, phone numbers and mail addresses; and names, if a list
// of them is given. Pure functions; any thread. A NameList is made once and then only read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kunskap {

struct PersonalDetail {
  enum class Kind : std::uint8_t { person_number, phone_number, mail_address, name };
  Kind kind = Kind::name;
  std::size_t begin = 0;  ///< In the text, in bytes.
  std::size_t end = 0;

  bool operator==(const PersonalDetail&) const = default;
};

/// Every one in `text`, in its order. Requires: valid UTF-8.
std::vector<PersonalDetail> find_personal_details(std::string_view text);

/// Names of persons, looked for as whole words, also in the genitive.
class NameList {
 public:
  NameList() = default;
  /// One name on each line, of one word or several; what follows # is a comment.
  explicit NameList(std::string_view lines);

  bool empty() const { return names_.empty(); }
  std::vector<PersonalDetail> find(std::string_view text) const;

 private:
  std::unordered_map<std::string, std::vector<std::string>> names_;  ///< By their first word: the words after it.
};

/// How two ways of writing the same detail are compared: numbers as they are dialled, the rest in small letters.
std::string comparable_detail(std::string_view detail);

}  // namespace kunskap
