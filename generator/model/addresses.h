// Where the pages of a catalogue stand, below the top of the site. Pure functions; any thread.
#pragma once

#include "model/catalogue.h"

#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

/// Where all that has changed stands, and below an entry its own history.
inline constexpr std::string_view changes_folder = "andringar";
/// "folder/id/"
std::string entry_address(const Model& model, const Entry& entry);
/// What the label of a facet becomes in an address.
std::string facet_address_name(const Translated& label, std::string_view name, std::string_view language);
/// The folder of the related entries that are too many for the page of an entry: the label as an address, or where
/// several relations of the kind would share it, a name of its own. Requires: `relation` is one of the kind's.
std::string relation_address_name(const Kind& kind, const Relation& relation, std::string_view language);
/// What stands for `target` in the addresses and the filters of a facet by `relation`: its id, after its folder where
/// the relation leads to several kinds, since two kinds may have entries with the same id.
std::string facet_value_id(const Model& model, const Relation& relation, const Entry& target);
/// The folders below the listing of a kind that do not belong to entries: one for each facet, and that of the letters.
std::vector<std::string> listing_folders(const Kind& kind, std::string_view language);
/// The folder of the pages by letter, below a listing that is too long for one page.
inline constexpr std::string_view letter_folder = "bokstav";
/// The address name of a letter: "a" of A, but "aa", "ae" and "oe" of Å, Ä and Ö, which are letters of their own.
std::string letter_address_name(std::string_view letter);

}  // namespace kunskap
