#include "load/read_version.h"

#include "base/text.h"
#include "load/read_entry.h"
#include "load/report_personal_details.h"

namespace kunskap {

std::optional<Entry> read_version(const std::string& path, std::string text, const Catalogue& catalogue,
                                  const MarkdownWords& words) {
  constexpr std::size_t largest = 1u << 20;
  const std::size_t slash = path.find('/');
  const std::size_t dot = path.rfind('.');
  const auto kind = catalogue.model.find_folder(std::string_view(path).substr(0, slash));
  if (!kind || slash == std::string::npos || dot == std::string::npos || dot < slash) return std::nullopt;
  if (text.size() > largest || find_invalid_utf8(text) || find_control_character(text)) return std::nullopt;
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  static const std::vector<Image> no_images;
  static const ImageIndex images(no_images);
  Problems nobody_hears;
  const EntryFile file{path, 0, *kind, path.substr(slash + 1, dot - slash - 1)};
  const EntryReading reading{catalogue.model, images, words};
  Entry entry = read_entry(file, text, reading, nobody_hears);
  if (const auto kept = without_personal_details(text, catalogue.site, entry.values))
    entry = read_entry(file, *kept, reading, nobody_hears);
  return entry.whole ? std::optional(std::move(entry)) : std::nullopt;
}

}  // namespace kunskap
