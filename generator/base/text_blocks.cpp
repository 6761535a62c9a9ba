#include "base/text_blocks.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kunskap {
namespace {

constexpr std::array<std::string_view, 18> block_tags{"p",   "h2",    "h3",    "h4",         "h5",      "h6",
                                                      "ul",  "ol",    "li",    "tr",         "hr",      "pre",
                                                      "div", "table", "thead", "blockquote", "section", "tbody"};
constexpr std::array<std::string_view, 3> unseen{"heading-link", "visually-hidden", "footnote-back"};
constexpr std::array<std::pair<std::string_view, char>, 4> entities{
    {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}}};

/// `<a class="x">` as its name and what follows it.
struct Tag {
  std::string_view name;
  std::string_view rest;
  bool closes = false;
};

Tag tag_of(std::string_view inside) {
  Tag tag;
  tag.closes = inside.starts_with('/');
  if (tag.closes) inside.remove_prefix(1);
  tag.name = inside.substr(0, inside.find_first_of(" \n/"));
  tag.rest = inside.substr(tag.name.size());
  return tag;
}

std::string_view attribute(std::string_view tag, std::string_view name) {
  const std::size_t at = tag.find(std::string(name) + "=\"");
  if (at == std::string_view::npos) return {};
  tag.remove_prefix(at + name.size() + 2);
  return tag.substr(0, tag.find('"'));
}

class BlockReader {
 public:
  std::vector<TextBlock> read(std::string_view html) {
    while (!html.empty()) {
      const std::size_t begin = std::min(html.find('<'), html.size());
      add_text(html.substr(0, begin));
      html.remove_prefix(begin);
      if (html.empty()) break;
      const std::size_t end = std::min(html.find('>'), html.size() - 1);
      take(tag_of(html.substr(1, end - 1)));
      html.remove_prefix(end + 1);
    }
    finish();
    return std::move(blocks_);
  }

 private:
  void take(const Tag& tag) {
    if (passed_over_ > 0) {
      if (tag.name == passed_over_name_) passed_over_ += tag.closes ? -1 : 1;
      return;
    }
    if (std::find(block_tags.begin(), block_tags.end(), tag.name) != block_tags.end()) return take_block(tag);
    if (tag.name == "br") add_space();
    if (tag.name == "img") add_text(attribute(tag.rest, "alt"));
    if ((tag.name == "td" || tag.name == "th") && !tag.closes && !text_.empty())
      text_ += text_.back() == ' ' ? "| " : " | ";
    const std::string_view name = attribute(tag.rest, "class");
    if (!tag.closes && std::find(unseen.begin(), unseen.end(), name) != unseen.end()) {
      passed_over_ = 1;
      passed_over_name_ = tag.name;
    }
  }

  void take_block(const Tag& tag) {
    finish();
    const bool opens = !tag.closes;
    if (tag.name == "li") items_ += opens ? 1 : -1;
    if (tag.name == "tr") in_row_ = opens;
    if (tag.name == "pre") in_code_ = opens;
    if (tag.name.size() == 2 && tag.name[0] == 'h' && tag.name[1] != 'r') in_heading_ = opens;
  }

  BlockKind kind() const {
    if (in_heading_) return BlockKind::heading;
    if (in_code_) return BlockKind::code;
    if (in_row_) return BlockKind::row;
    return items_ > 0 ? BlockKind::item : BlockKind::paragraph;
  }

  void finish() {
    while (!text_.empty() && (text_.back() == ' ' || text_.back() == '\n')) text_.pop_back();
    if (!text_.empty()) blocks_.push_back({kind(), std::exchange(text_, {})});
  }

  void add_space() {
    if (!text_.empty() && text_.back() != ' ') text_ += ' ';
  }

  void add_text(std::string_view text) {
    const std::string_view special = in_code_ ? "&" : "& \n\t";
    while (passed_over_ == 0 && !text.empty()) {
      const std::size_t plain = std::min(text.find_first_of(special), text.size());
      text_ += text.substr(0, plain);
      text.remove_prefix(plain);
      if (!text.empty()) text.remove_prefix(add_special(text));
    }
  }

  /// Adds the space, the entity or the & that `text` begins with, and returns how many bytes it took.
  std::size_t add_special(std::string_view text) {
    if (text.front() != '&') {
      add_space();
      return 1;
    }
    const auto entity =
        std::find_if(entities.begin(), entities.end(), [&](const auto& each) { return text.starts_with(each.first); });
    text_ += entity == entities.end() ? '&' : entity->second;
    return entity == entities.end() ? 1 : entity->first.size();
  }

  std::vector<TextBlock> blocks_;
  std::string text_;
  int items_ = 0;  ///< How many items are open.
  bool in_row_ = false, in_code_ = false, in_heading_ = false;
  int passed_over_ = 0;  ///< How many elements deep inside one that is not seen.
  std::string_view passed_over_name_;
};

}  // namespace

std::vector<TextBlock> text_blocks(std::string_view html) { return BlockReader().read(html); }

}  // namespace kunskap
