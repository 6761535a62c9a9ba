#include "model/entry_labels.h"

#include "model/addresses.h"

namespace kunskap {

EntryLabels::EntryLabels(const Catalogue& catalogue) {
  labels_.reserve(catalogue.entries.size());
  for (const Entry& entry : catalogue.entries) {
    const std::string address = entry_address(catalogue.model, entry);
    labels_.push_back({text_.size(), static_cast<std::uint32_t>(address.size()),
                       static_cast<std::uint32_t>(entry.title.size()), entry.kind});
    text_ += address;
    text_ += entry.title;
  }
}

}  // namespace kunskap
