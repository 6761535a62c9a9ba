// How a build tells that nothing has changed since the last one, by times and sizes alone.
//
// A Footprint stands for all that a site is made from. With the site a Receipt is kept, outside of it: the footprint it
// was made from and the stamps of its files. When both still hold, the site is what a new build would make.
// Used by one thread.
#pragma once

#include "adapters/hash.h"
#include "base/disk.h"
#include "publish/publication.h"
#include "publish/site_place.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

struct Footprint {
  Hash128 hash;
  /// False when something has changed so lately that its time may not tell of one more change.
  bool is_settled = false;
};

/// `folders`: the files of each that is read, found before any of them was read: a change while the build runs then
/// shows the next time. `settings`: what else decides what is made. The program itself is part of it.
Footprint footprint_of(std::span<const std::vector<FoundFile>> folders, std::string_view settings);

struct Receipt {
  Hash128 made_from;
  Hash128 files;
  std::size_t entries = 0;
  std::size_t pages = 0;
  std::string language;
};

/// The receipt of the site in `place`, if the site was made from `footprint` and stands as it was left.
std::optional<Receipt> find_valid_receipt(const SitePlace& place, const Footprint& footprint, unsigned jobs);

/// Keeps a receipt of the site that `publication` has just finished, made of so many entries; none is kept of a
/// footprint that is not settled.
void keep_receipt(const Publication& publication, const Footprint& footprint, std::size_t entries,
                  const std::string& language);

}  // namespace kunskap
