// What layouts can speak of: typed names, so that a misspelt one is found before the first page is written.
//
// A Shape lists the members of an object; each Member has a Type and a function that gets its value.
// While a page is rendered a value is a Datum: small, trivially copyable, pointing into data that outlives the page
// (the catalogue, or the PageMemory of the page). Shapes are built once and then only read, from any thread.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kunskap {

struct Shape;

struct Type {
  enum class Tag : std::uint8_t { nothing, text, html, url, number, boolean, object, list };
  Tag tag = Tag::nothing;
  const Shape* shape = nullptr;                     ///< Of an object, or of the objects in a list.
  Tag element = Tag::nothing;                       ///< Of a list: what it holds. There are no lists of lists.
  const std::vector<std::string>* known = nullptr;  ///< Of a text: the only values it can have, if that is known.

  static Type text() { return {Tag::text}; }
  static Type html() { return {Tag::html}; }
  static Type url() { return {Tag::url}; }
  static Type number() { return {Tag::number}; }
  static Type boolean() { return {Tag::boolean}; }
  static Type object(const Shape& shape) { return {Tag::object, &shape}; }
  static Type list_of(const Shape& shape) { return {Tag::list, &shape, Tag::object}; }
  static Type list_of_texts() { return {Tag::list, nullptr, Tag::text}; }
};

class PageMemory;

/// A value while a page is rendered. `nothing` is what an empty optional field gives: it prints as nothing, is false,
/// and each of its members is nothing too.
struct Datum {
  using At = Datum (*)(const void* data, std::uint32_t index, PageMemory& memory);

  Type::Tag tag = Type::Tag::nothing;
  std::uint32_t size = 0;  ///< Of a list.
  union {
    const void* pointer = nullptr;  ///< Of an object or a list.
    double number;
    bool boolean;
  };
  std::string_view text;  ///< Of text, html and url.
  At at = nullptr;        ///< Of a list: the value at an index.

  static Datum of_text(std::string_view text) { return with_text(Type::Tag::text, text); }
  static Datum of_html(std::string_view html) { return with_text(Type::Tag::html, html); }
  static Datum of_url(std::string_view url) { return with_text(Type::Tag::url, url); }
  static Datum of_number(double number) {
    Datum datum;
    datum.tag = Type::Tag::number;
    datum.number = number;
    return datum;
  }
  static Datum of_boolean(bool boolean) {
    Datum datum;
    datum.tag = Type::Tag::boolean;
    datum.boolean = boolean;
    return datum;
  }
  /// Nothing when `object` is nullptr.
  static Datum of_object(const void* object) {
    Datum datum;
    if (!object) return datum;
    datum.tag = Type::Tag::object;
    datum.pointer = object;
    return datum;
  }
  static Datum of_list(const void* data, std::size_t size, At at) {
    Datum datum;
    datum.tag = Type::Tag::list;
    datum.size = static_cast<std::uint32_t>(size);
    datum.pointer = data;
    datum.at = at;
    return datum;
  }
  /// A list of the objects in `items`, which must outlive the page.
  template <typename T>
  static Datum of_objects(const std::vector<T>& items) {
    return of_list(items.data(), items.size(), [](const void* data, std::uint32_t index, PageMemory&) {
      return of_object(static_cast<const T*>(data) + index);
    });
  }

 private:
  static Datum with_text(Type::Tag tag, std::string_view text) {
    Datum datum;
    datum.tag = tag;
    datum.text = text;
    return datum;
  }
};

/// Keeps what is made for one page until the page is done. Used by one thread at a time; cleared between pages.
class PageMemory {
 public:
  /// What the getters need to know of the page; set by the caller of render().
  const void* page = nullptr;

  std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }
  template <typename T>
  const T& keep_object(T object) {
    auto owned = std::make_shared<const T>(std::move(object));
    const T& kept = *owned;
    objects_.push_back(std::move(owned));
    return kept;
  }
  void clear() {
    texts_.clear();
    objects_.clear();
  }

 private:
  std::deque<std::string> texts_;
  std::vector<std::shared_ptr<const void>> objects_;
};

struct Member {
  std::string name;
  Type type;
  std::function<Datum(const void* self, PageMemory& memory)> get;
};

/// The members of one sort of object. `name` is what messages call it ("ett vårdförlopp").
/// An object whose shape has a member `text` can be printed as it is.
struct Shape {
  std::string name;
  std::vector<Member> members;
  const Member* find(std::string_view name) const;
};

}  // namespace kunskap
