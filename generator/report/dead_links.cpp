#include "base/text.h"
#include "report/report.h"

#include <algorithm>
#include <unordered_map>

namespace kunskap {
namespace {

/// The list: on each line an address and, after a space, what is known of it. An address that ends in * stands for all
/// that begin so; lines that begin with # are comments.
class DeadAddresses {
 public:
  explicit DeadAddresses(std::string_view lines) {
    for (std::string_view line : split(lines, '\n')) {
      line = trim(line);
      if (line.empty() || line.starts_with('#')) continue;
      const std::size_t end = std::min(line.find(' '), line.size());
      const std::string_view address = line.substr(0, end);
      const std::string remark(trim(line.substr(end)));
      if (address.ends_with('*'))
        beginnings_.emplace_back(address.substr(0, address.size() - 1), remark);
      else
        addresses_.emplace(without_slash(address), remark);
    }
  }

  bool empty() const { return addresses_.empty() && beginnings_.empty(); }

  /// What is known of it; nothing when it is not in the list.
  const std::string* find(std::string_view address) const {
    if (const auto found = addresses_.find(std::string(without_slash(address))); found != addresses_.end())
      return &found->second;
    for (const auto& [beginning, remark] : beginnings_)
      if (address.starts_with(beginning)) return &remark;
    return nullptr;
  }

 private:
  static std::string_view without_slash(std::string_view address) {
    return address.ends_with('/') ? address.substr(0, address.size() - 1) : address;
  }

  std::unordered_map<std::string, std::string> addresses_;
  std::vector<std::pair<std::string, std::string>> beginnings_;
};

/// The web address that begins at `begin`, as far as Markdown and YAML let it go.
std::string_view address_at(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(text.find_first_of(" \t\r\n<>\"'()[]{}|`", begin), text.size());
  std::string_view address = text.substr(begin, end - begin);
  while (!address.empty() && std::string_view(".,;:!?*_").find(address.back()) != std::string_view::npos)
    address.remove_suffix(1);
  return address;
}

void add_dead_links(std::string_view text, const DeadAddresses& dead, EntryIndex entry, Report& report) {
  for (std::size_t at = text.find("http"); at != std::string_view::npos; at = text.find("http", at + 1)) {
    const std::string_view address = address_at(text, at);
    if (address.find("://") == std::string_view::npos) continue;
    if (const std::string* remark = dead.find(address))
      report.rows.push_back({entry, line_and_column(text, at).line, {std::string(address), *remark}});
  }
}

}  // namespace

Report report_dead_links(const ReportInput& input) {
  Report report{"dead-links",
                {"Länkar som inte längre leder någonstans", "Links that no longer lead anywhere"},
                {"Adresser som står i content/dead-links.txt. Byt dem eller ta bort dem.",
                 "Addresses that stand in content/dead-links.txt. Replace or remove them."},
                {{"address", {"Adress", "Address"}}, {"remark", {"Anmärkning", "Remark"}}},
                {}};
  const DeadAddresses dead(input.dead_addresses);
  if (dead.empty()) return report;
  for (EntryIndex i = 0; i < input.catalogue.entries.size(); ++i)
    if (const auto text = input.text_of(input.files.path(input.catalogue.entries[i].file)))
      add_dead_links(*text, dead, i, report);
  return report;
}

}  // namespace kunskap
