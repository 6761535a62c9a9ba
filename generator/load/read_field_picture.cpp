#include "load/read_field_picture.h"

#include "base/text.h"
#include "load/map_reader.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace kunskap {
namespace {

using Type = FieldPicture::Type;

constexpr std::array<std::string_view, 4> names_of_types{"", "flow", "timeline", "chart"};

enum class Needed : std::uint8_t { no, yes };

/// What a picture can tell of a record, and which types of parts can say it.
struct PartRow {
  Type picture;
  PicturePart part;
  std::string_view name;
  Needed needed;
  bool (*fits)(const Field& part);
  Translated wanted;
};

bool is_text(const Field& part) { return part.type == FieldType::text && !part.many; }
bool is_text_or_markdown(const Field& part) {
  return (part.type == FieldType::text || part.type == FieldType::markdown) && !part.many;
}
bool is_next(const Field& part) { return part.refers_to.has_value(); }
bool is_boolean(const Field& part) { return part.type == FieldType::boolean && !part.many; }
bool is_number(const Field& part) { return part.type == FieldType::number && !part.many; }
bool is_time(const Field& part) {
  return (part.type == FieldType::period || part.type == FieldType::date) && !part.many;
}

const std::vector<PartRow>& part_rows() {
  const Translated text{"en del av typen text", "a part of type text"};
  const Translated markdown{"en del av typen text eller markdown", "a part of type text or markdown"};
  const Translated next{"en del av typen id med of", "a part of type id with of"};
  const Translated boolean{"en del av typen boolean", "a part of type boolean"};
  const Translated number{"en del av typen number", "a part of type number"};
  const Translated time{"en del av typen period eller date", "a part of type period or date"};
  static const std::vector<PartRow> rows{
      {Type::flow, PicturePart::title, "title", Needed::yes, is_text, text},
      {Type::flow, PicturePart::next, "next", Needed::yes, is_next, next},
      {Type::flow, PicturePart::condition, "condition", Needed::no, is_text, text},
      {Type::flow, PicturePart::when, "when", Needed::no, is_text, text},
      {Type::flow, PicturePart::by, "by", Needed::no, is_text, text},
      {Type::flow, PicturePart::exit, "exit", Needed::no, is_text_or_markdown, markdown},
      {Type::flow, PicturePart::mark, "mark", Needed::no, is_boolean, boolean},
      {Type::timeline, PicturePart::when, "when", Needed::yes, is_time, time},
      {Type::timeline, PicturePart::label, "label", Needed::yes, is_text, text},
      {Type::timeline, PicturePart::planned, "planned", Needed::no, is_boolean, boolean},
      {Type::chart, PicturePart::label, "label", Needed::yes, is_text, text},
      {Type::chart, PicturePart::value, "value", Needed::yes, is_number, number},
      {Type::chart, PicturePart::unit, "unit", Needed::yes, is_text, text},
      {Type::chart, PicturePart::series, "series", Needed::yes, is_text, text},
      {Type::chart, PicturePart::when, "when", Needed::no, is_time, time},
      {Type::chart, PicturePart::approximate, "approximate", Needed::no, is_boolean, boolean},
  };
  return rows;
}

std::optional<Slot> find_part(const YamlNode& node, const PartRow& row, const std::vector<Field>& parts,
                              Problems& problems) {
  std::vector<std::string_view> names;
  for (const Field& part : parts) names.push_back(part.name);
  const auto found = std::find(names.begin(), names.end(), node.text);
  if (found == names.end()) {
    problems.add(Rule::unknown_name, node.place, {Translated{"ingen del med namnet", "part that is called"}, node.text},
                 std::string(nearest(node.text, names).value_or("")));
    return std::nullopt;
  }
  const auto slot = static_cast<Slot>(found - names.begin());
  if (row.fits(parts[slot])) return slot;
  problems.add(Rule::wrong_setting, node.place, {std::string(row.name), row.wanted});
  return std::nullopt;
}

FieldPicture read_parts(const YamlNode& node, Type type, const std::vector<Field>& parts, Problems& problems) {
  const std::string quoted = "\"" + std::string(names_of_types[static_cast<std::size_t>(type)]) + "\"";
  MapReader reader(node, Translated{"bilden " + quoted, "the picture " + quoted}, problems);
  FieldPicture picture{type};
  for (const PartRow& row : part_rows()) {
    if (row.picture != type) continue;
    const YamlNode* said = row.needed == Needed::yes ? reader.require(row.name) : reader.find(row.name);
    if (!said && row.needed == Needed::no) continue;
    const auto slot = said ? find_part(*said, row, parts, problems) : std::nullopt;
    if (!slot) picture.type = Type::none;
    picture.parts[static_cast<std::size_t>(row.part)] = slot;
  }
  reader.finish();
  return picture;
}

}  // namespace

FieldPicture read_field_picture(const YamlNode& node, const std::vector<Field>& parts, Problems& problems) {
  if (!node.is_map() || node.pairs.size() != 1) {
    problems.add(Rule::wrong_setting, node.place,
                 {"picture", Translated{"en enda bild, till exempel { chart: { … } }",
                                        "one single picture, such as { chart: { … } }"}});
    return {};
  }
  const YamlPair& pair = node.pairs.front();
  const auto found = std::find(names_of_types.begin() + 1, names_of_types.end(), pair.key);
  if (found == names_of_types.end()) {
    problems.add(Rule::unknown_name, pair.key_place, {Translated{"ingen bild", "picture"}, pair.key},
                 std::string(nearest(pair.key, std::span(names_of_types).subspan(1)).value_or("")));
    return {};
  }
  return read_parts(pair.value, static_cast<Type>(found - names_of_types.begin()), parts, problems);
}

}  // namespace kunskap
