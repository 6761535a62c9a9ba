// Writes JSON into a string, member by member, without building a tree. One writer belongs to one thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

/// Commas, line breaks and indentation are the writer's work. A number is written as few digits as read back the same.
class JsonWriter {
 public:
  /// `indent`: 0 writes everything on one line.
  explicit JsonWriter(std::string& out, int indent = 0) : out_(out), indent_(indent) {}

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view value);
  JsonWriter& number(double value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  /// A member whose value is a text.
  JsonWriter& member(std::string_view name, std::string_view value) { return key(name).text(value); }

 private:
  JsonWriter& begin(char bracket);
  JsonWriter& end(char bracket);
  void before_value();
  void new_line();

  std::string& out_;
  int indent_;
  bool after_key_ = false;
  std::vector<bool> has_items_;  ///< One for each open object or array.
};

/// Appends `text`, which must be valid UTF-8, as a JSON string with its quotes. The string may also stand in a script
/// element of a page: it never has `</` or `<!` in it.
void append_json_text(std::string& out, std::string_view text);

}  // namespace kunskap
