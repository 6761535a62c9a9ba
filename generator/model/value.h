// The values of an entry's fields and its references, read by the types of the model, each with its place and basis.
// Plain data; a value belongs to its entry and points to its field in the model, which outlives it.
#pragma once

#include "base/edtf.h"
#include "base/place.h"
#include "model/model.h"
#include "model/view.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace kunskap {

/// Where a value comes from. `source`: it stands in the entry's sources.
enum class Basis : std::uint8_t { source, assigned, inferred, example };
std::string_view name_of(Basis basis);
std::optional<Basis> basis_named(std::string_view name);

struct Number {
  double value = 0;
  std::string written;  ///< As the editor wrote it.
};

struct Code {
  Slot system = 0;
  std::string code;
};

/// A Markdown field, already written as HTML.
struct Html {
  std::string html;
};

struct Value;

/// The values of a record, one for each field of the record's type.
struct Record {
  std::vector<Value> values;
};

struct Absent {};
struct Unknown {};
struct Chosen {
  Slot choice = 0;
};

struct Value {
  std::variant<Absent, Unknown, std::string, Html, Number, bool, Date, Period, Chosen, Code, Record, std::vector<Value>,
               std::shared_ptr<const View>, std::shared_ptr<const Claim>>
      content;
  const Field* field = nullptr;  ///< What it is a value of; none when nothing was written.
  Basis basis = Basis::source;
  std::string note;
  Place place;

  bool given() const { return !std::holds_alternative<Absent>(content); }
  bool is_unknown() const { return std::holds_alternative<Unknown>(content); }
  template <typename T>
  const T* as() const {
    return std::get_if<T>(&content);
  }
};

/// Calls `use` with the value, or with each value of a list; not with what is absent.
template <typename Use>
void for_each_value(const Value& value, Use use) {
  if (const auto* list = value.as<std::vector<Value>>())
    for (const Value& one : *list) use(one);
  else if (value.given())
    use(value);
}

/// The id of a record of a field whose records have one; nullptr when it is missing.
const std::string* id_of(const Value& record, const Field& field);

/// A reference as it is written in an entry: the id of another one, with what is said of the relation.
struct Reference {
  std::string to;  ///< Empty: unknown.
  std::optional<Date> from;
  std::optional<Date> until;
  Basis basis = Basis::source;
  std::string note;
  Place place;
  /// The ids of those records of its own entry that the reference is about; nullptr: all of them.
  std::shared_ptr<const std::vector<std::string>> records{};
};

}  // namespace kunskap
