#include "load/read_redirects.h"

#include "base/text.h"

namespace kunskap {
namespace {

bool is_address(std::string_view text) {
  const std::size_t slash = text.find('/');
  return slash != std::string_view::npos && is_address_name(text.substr(0, slash)) &&
         is_address_name(text.substr(slash + 1));
}

}  // namespace

std::vector<OldAddress> read_redirects(const YamlNode& root, Problems& problems) {
  if (!root.is_map() && !root.is_null())
    problems.add(Rule::not_a_map, root.place, {Translated{"listan över gamla adresser", "the list of old addresses"}});
  std::vector<OldAddress> redirects;
  const Translated wanted{"en adress: mappen, ett snedstreck och namnet på filen utan ändelse",
                          "an address: the folder, a slash and the name of the file without its ending"};
  for (const YamlPair& pair : root.pairs) {
    const bool from_fits = is_address(pair.key);
    const bool to_fits = pair.value.is_scalar() && is_address(pair.value.text);
    if (!from_fits) problems.add(Rule::wrong_setting, pair.key_place, {pair.key, wanted});
    if (!to_fits)
      problems.add(Rule::wrong_setting, pair.value.place,
                   {pair.value.is_scalar() ? pair.value.text : pair.key, wanted});
    if (from_fits && to_fits) redirects.push_back({pair.key, pair.value.text, pair.key_place, pair.value.place});
  }
  return redirects;
}

}  // namespace kunskap
