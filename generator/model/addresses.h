// Where the pages of a catalogue stand, below the top of the site. Pure functions; any thread.
#pragma once

#include "model/catalogue.h"

#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

/// "folder/id/"
std::string entry_address(const Model& model, const Entry& entry);
/// What the label of a facet becomes in an address.
std::string facet_address_name(const Translated& label, std::string_view name, std::string_view language);
/// The folders below the listing of a kind that do not belong to entries: one for each facet, and that of the letters.
std::vector<std::string> listing_folders(const Kind& kind, std::string_view language);
/// The folder of the pages by letter, below a listing that is too long for one page.
inline constexpr std::string_view letter_folder = "bokstav";
/// The address name of a letter: "a" of A, but "aa", "ae" and "oe" of Å, Ä and Ö, which are letters of their own.
std::string letter_address_name(std::string_view letter);

}  // namespace kunskap
