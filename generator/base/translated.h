// A text in one or more languages, as the model and the messages have it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kunskap {

class Translated {
 public:
  Translated() = default;
  /// The same text in every language.
  Translated(std::string text) { add("", std::move(text)); }
  Translated(std::string_view text) : Translated(std::string(text)) {}
  Translated(const char* text) : Translated(std::string(text)) {}
  Translated(std::string swedish, std::string english) {
    add("sv", std::move(swedish));
    add("en", std::move(english));
  }

  void add(std::string language, std::string text) { texts_.emplace_back(std::move(language), std::move(text)); }

  /// The text in `language`, or else in the language that was added first; empty when there is none.
  const std::string& in(std::string_view language) const {
    for (const auto& [code, text] : texts_)
      if (code == language) return text;
    return texts_.empty() ? nothing() : texts_.front().second;
  }
  bool empty() const { return texts_.empty(); }

 private:
  static const std::string& nothing() {
    static const std::string empty_text;
    return empty_text;
  }
  std::vector<std::pair<std::string, std::string>> texts_;
};

}  // namespace kunskap
