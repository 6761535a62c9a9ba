// What is told of an entry wherever another leads to it: its kind, id, title and address. All stand close together,
// since the entries themselves lie far apart in memory and most of a page is links. Made once, then only read, from any
// thread. Entries are named by their index in the catalogue.
#pragma once

#include "model/catalogue.h"

#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

class EntryLabels {
 public:
  EntryLabels() = default;
  explicit EntryLabels(const Catalogue& catalogue);

  KindIndex kind(EntryIndex entry) const { return labels_[entry].kind; }
  /// "folder/id/"
  std::string_view address(EntryIndex entry) const {
    return std::string_view(text_).substr(labels_[entry].begin, labels_[entry].address);
  }
  std::string_view id(EntryIndex entry) const {
    const std::string_view all = address(entry);
    const std::size_t begin = all.find('/') + 1;
    return all.substr(begin, all.size() - begin - 1);
  }
  std::string_view title(EntryIndex entry) const {
    return std::string_view(text_).substr(labels_[entry].begin + labels_[entry].address, labels_[entry].title);
  }

 private:
  struct Label {
    std::size_t begin = 0;      ///< In the text, where the address and then the title stand.
    std::uint32_t address = 0;  ///< How many bytes it has,
    std::uint32_t title = 0;    ///< and how many the title.
    KindIndex kind = 0;
  };

  std::string text_;
  std::vector<Label> labels_;
};

}  // namespace kunskap
