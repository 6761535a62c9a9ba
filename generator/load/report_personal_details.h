// Keeps what tells of persons out of the catalogue: looks for it in a whole file, comments included, since the file is
// public too. Any thread, each with its own problems.
#pragma once

#include "base/place.h"
#include "base/problems.h"
#include "model/catalogue.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kunskap {

struct WrittenFile {
  std::string_view text;
  FileId file = 0;
};

/// Tells of every personal detail that the site does not allow. A number in a field for codes or for phone numbers,
/// which `values` are read from the file, is what the model asks for.
void report_personal_details(const WrittenFile& written, const Site& site, std::span<const Value> values,
                             Problems& problems);

/// The text with "…" in the place of every such detail; nothing when there is none.
std::optional<std::string> without_personal_details(std::string_view text, const Site& site,
                                                    std::span<const Value> values);

}  // namespace kunskap
