// Puts a new id where a text speaks of an entry by its old one, and changes no other byte.
//
// What is a reference in YAML and a link in Markdown only their readers know. So every place where the id stands as a
// word is tried: the id is replaced there, the text is read, and the place was a mention when the reader now finds one
// mention less of the old id and one more of the new.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace kunskap {

/// What a reader finds in a text.
struct FoundMentions {
  std::size_t of_old = 0;
  std::size_t of_new = 0;
};

/// `read` is asked for the mentions in a text. The result may still mention the old id, if it is written in a way that
/// is not the id itself.
std::string replace_id(std::string_view text, std::string_view old_id, std::string_view new_id,
                       const std::function<FoundMentions(std::string_view text)>& read);

}  // namespace kunskap
