#include "load/text_links.h"

#include "base/html.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace kunskap {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string percent_decoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape =
        text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0;
    if (escape) {
      result += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
      i += 2;
    } else {
      result += text[i];
    }
  }
  return result;
}

/// `path` as seen from `folder`, without . and ..; nothing when it leads out of content/.
std::optional<std::string> resolved(std::string_view folder, std::string_view path) {
  std::vector<std::string_view> parts;
  if (!folder.empty()) parts = split(folder, '/');
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (parts.empty()) {
      return std::nullopt;
    } else {
      parts.pop_back();
    }
  }
  std::string result;
  for (const std::string_view part : parts) result += (result.empty() ? "" : "/") + std::string(part);
  return result;
}

/// «www.example.se/sida», «example.se»
bool is_web_address_without_scheme(std::string_view path) {
  constexpr std::array<std::string_view, 8> domains{".se", ".com", ".org", ".net", ".nu", ".eu", ".info", ".int"};
  const std::string_view host = path.substr(0, path.find('/'));
  return host.starts_with("www.") ||
         std::any_of(domains.begin(), domains.end(), [&](std::string_view domain) { return host.ends_with(domain); });
}

}  // namespace

TextLinks::TextLinks(std::string_view path, const Model& model, const ImageIndex& images, std::vector<TextLink>& links,
                     Problems& problems)
    : path_(path),
      folder_(path.substr(0, std::min(path.rfind('/'), path.size()))),
      model_(model),
      images_(images),
      links_(links),
      problems_(problems) {}

MarkdownTarget TextLinks::dead(Translated why, Place place) {
  problems_.add(Rule::dead_link, place, {std::move(why)});
  return {};
}

MarkdownTarget TextLinks::link(std::string_view destination, Place place) {
  if (const std::string scheme = scheme_of(destination); !scheme.empty()) {
    if (may_be_linked(destination)) return {std::string(destination), scheme == "https" || scheme == "http"};
    problems_.add(Rule::link_scheme, place, {scheme});
    return {};
  }
  if (destination.starts_with('/')) {
    problems_.add(Rule::absolute_link, place, {destination});
    return {};
  }
  return link_to_file(destination, place);
}

MarkdownTarget TextLinks::link_to_file(std::string_view destination, Place place) {
  const std::size_t hash = destination.find('#');
  const std::string path = percent_decoded(destination.substr(0, hash));
  std::string anchor;
  if (hash != std::string_view::npos) anchor = as_address_name(percent_decoded(destination.substr(hash + 1)));
  const std::string fragment = anchor.empty() ? "" : "#" + anchor;
  if (path.empty()) {
    if (anchor.empty())
      return dead({"det står ingen fil mellan parenteserna", "there is no file between the parentheses"}, place);
    links_.push_back({std::string(path_), anchor, place});
    return {fragment};
  }
  const auto target = resolved(folder_, path);
  const std::string written = "\"" + std::string(destination) + "\"";
  if (!target) return dead({written + " ligger utanför innehållet", written + " lies outside the content"}, place);
  if (const Image* image = images_.find(*target)) return {std::string(entry_root) + image->address};
  if (model_.find_folder(*target)) {
    links_.push_back({*target, "", place});
    return {std::string(entry_root) + *target + "/"};
  }
  for (const std::string_view ending : {".md", ".yaml"}) {
    if (!target->ends_with(ending)) continue;
    links_.push_back({*target, anchor, place});
    return {std::string(entry_root) + target->substr(0, target->size() - ending.size()) + "/" + fragment};
  }
  if (is_web_address_without_scheme(path)) {
    problems_.add(Rule::invalid_address, place, {destination}, "https://" + std::string(destination));
    return {};
  }
  return dead({written + " finns inte; länka till en fil med hela dess namn, till exempel ../mapp/fil.md",
               "there is no " + written + "; link to a file by its whole name, such as ../folder/file.md"},
              place);
}

MarkdownTarget TextLinks::image(std::string_view destination, Place place) {
  const auto target = scheme_of(destination).empty() && !destination.starts_with('/')
                          ? resolved(folder_, percent_decoded(destination))
                          : std::nullopt;
  const Image* image = target ? images_.find(*target) : nullptr;
  if (image) return {std::string(entry_root) + image->address};
  problems_.add(Rule::missing_image, place, {destination}, images_.nearest(folder_, destination));
  return {};
}

}  // namespace kunskap
