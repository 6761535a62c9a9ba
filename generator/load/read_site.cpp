#include "load/read_site.h"

#include "base/html.h"
#include "base/text.h"
#include "load/map_reader.h"
#include "load/read_scalars.h"

#include <array>

namespace kunskap {
namespace {

constexpr std::array<std::string_view, 4> compliances{"unknown", "fully", "partly", "not"};

std::optional<Date> date_in(MapReader& reader, std::string_view key, Problems& problems) {
  const YamlNode* node = reader.find(key);
  return node ? read_date_or_tell(*node, problems) : std::nullopt;
}

Compliance compliance_in(MapReader& reader, Problems& problems) {
  const YamlNode* node = reader.find("compliance");
  if (!node) return Compliance::unknown;
  for (std::size_t i = 0; i < compliances.size(); ++i)
    if (node->text == compliances[i]) return static_cast<Compliance>(i);
  problems.add(Rule::unknown_name, node->place,
               {Translated{"ingen grad av förenlighet", "degree of compliance"}, node->text},
               std::string(nearest(node->text, compliances).value_or("")));
  return Compliance::unknown;
}

/// An address of the web, or empty with a problem.
std::string web_address(const YamlNode* node, Problems& problems) {
  if (!node || node->text.empty()) return "";
  const std::string scheme = scheme_of(node->text);
  if (scheme == "https" || scheme == "http") return node->text;
  problems.add(Rule::invalid_address, node->place, {node->text});
  return "";
}

AccessibilityStatement read_accessibility(const YamlNode& node, Problems& problems) {
  MapReader reader(node, Translated{"tillgänglighetsredogörelsen", "the accessibility statement"}, problems);
  AccessibilityStatement statement;
  statement.compliance = compliance_in(reader, problems);
  statement.assessed = date_in(reader, "assessed", problems);
  statement.updated = date_in(reader, "updated", problems);
  statement.method = reader.text("method");
  statement.shortcomings = reader.texts("shortcomings");
  statement.exempt = reader.texts("exempt");
  statement.report_address = web_address(reader.find("report_url"), problems);
  reader.finish();
  return statement;
}

/// The id of a kind, whose listing is meant, or a title and a path.
NavigationItem read_navigation_item(const YamlNode& node, const Model& model, Problems& problems) {
  NavigationItem item;
  item.place = node.place;
  if (node.is_scalar()) {
    item.kind = model.find_kind(node.text);
    if (item.kind || model.kinds.empty()) return item;  // A model that could not be read has told so itself.
    std::vector<std::string_view> ids;
    for (const Kind& kind : model.kinds) ids.push_back(kind.id);
    problems.add(Rule::unknown_name, node.place, {Translated{"ingen sort", "kind"}, node.text},
                 std::string(nearest(node.text, ids).value_or("")));
    return item;
  }
  MapReader reader(node, Translated{"en ingång i menyn", "an item of the navigation"}, problems);
  item.title = reader.required_text("title").value_or("");
  if (const YamlNode* path = reader.require("path")) {
    item.path = scalar_text(*path, "path", problems).value_or("");
    item.place = path->place;
  }
  reader.finish();
  return item;
}

std::vector<NavigationItem> read_navigation(MapReader& reader, std::string_view key, const Model& model,
                                            Problems& problems) {
  std::vector<NavigationItem> items;
  const YamlNode* node = reader.find(key);
  if (!node) return items;
  if (!node->is_sequence()) problems.add(Rule::wrong_setting, node->place, {key, Translated{"en lista", "a list"}});
  for (const YamlNode& item : node->items) items.push_back(read_navigation_item(item, model, problems));
  return items;
}

void read_contact(const YamlNode* node, Site& site, Problems& problems) {
  if (!node) return;
  MapReader reader(*node, Translated{"kontakten", "the contact"}, problems);
  const YamlNode* email = reader.find("email");
  reader.finish();
  if (!email || email->text.empty()) return;
  if (email->text.find('@') == std::string::npos)
    problems.add(Rule::wrong_setting, email->place, {"email", Translated{"en e-postadress", "an e-mail address"}});
  site.email = email->text;
}

void read_publisher(const YamlNode* node, Site& site, Problems& problems) {
  if (!node) return;
  MapReader reader(*node, Translated{"utgivaren", "the publisher"}, problems);
  site.publisher = reader.text("name");
  reader.finish();
}

/// A detail that may stand, and why.
void read_allowed(const YamlNode& node, Privacy& privacy, Problems& problems) {
  MapReader reader(node, Translated{"ett undantag", "an exception"}, problems);
  const auto text = reader.required_text("text");
  reader.required_text("reason");
  reader.finish();
  if (text) privacy.allowed.push_back(comparable_detail(*text));
}

Privacy read_privacy(const YamlNode& node, Problems& problems) {
  MapReader reader(node, Translated{"personuppgifterna", "the personal details"}, problems);
  Privacy privacy;
  for (const std::string& mailbox : reader.texts("mailboxes")) privacy.mailboxes.push_back(comparable_detail(mailbox));
  const YamlNode* allowed = reader.find("allowed");
  if (allowed && !allowed->is_sequence())
    problems.add(Rule::wrong_setting, allowed->place, {"allowed", Translated{"en lista", "a list"}});
  else if (allowed)
    for (const YamlNode& item : allowed->items) read_allowed(item, privacy, problems);
  privacy.names_file = reader.text("names");
  reader.finish();
  return privacy;
}

/// What the host of the repository calls a team or a person; empty, with a problem, when it is none.
std::string read_team(const YamlNode& node, std::string_view key, Problems& problems) {
  const std::string team = scalar_text(node, key, problems).value_or("");
  const bool fits = team.size() > 1 && team.front() == '@' &&
                    team.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./", 1) ==
                        std::string::npos;
  if (fits || team.empty()) return team;
  problems.add(Rule::wrong_setting, node.place,
               {key, Translated{"ett team, till exempel @organisation/team", "a team such as @organisation/team"}});
  return "";
}

CodeOwners read_code_owners(const YamlNode& node, Problems& problems) {
  MapReader reader(node, Translated{"granskarna", "the code owners"}, problems);
  CodeOwners owners;
  if (const YamlNode* otherwise = reader.find("otherwise"))
    owners.otherwise = read_team(*otherwise, "otherwise", problems);
  const YamlNode* teams = reader.find("teams");
  if (teams && !teams->is_map())
    problems.add(Rule::not_a_map, teams->place, {Translated{"granskarnas team", "the teams of the code owners"}});
  if (teams)
    for (const YamlPair& pair : teams->pairs)
      owners.teams.push_back({pair.key, read_team(pair.value, pair.key, problems), pair.key_place});
  reader.finish();
  return owners;
}

}  // namespace

Site read_site(const YamlNode& root, const Model& model, Problems& problems) {
  Site site;
  MapReader reader(root, Translated{"webbplatsen", "the website"}, problems);
  reader.require("title");
  site.title = reader.translated("title");
  site.description = reader.translated("description");
  if (auto languages = reader.texts("languages"); !languages.empty()) site.language = std::move(languages.front());
  read_publisher(reader.find("publisher"), site, problems);
  read_contact(reader.find("contact"), site, problems);
  site.base_address = web_address(reader.find("base_address"), problems);
  if (!site.base_address.empty() && site.base_address.back() != '/') site.base_address += '/';
  site.navigation = read_navigation(reader, "navigation", model, problems);
  site.footer = read_navigation(reader, "footer", model, problems);
  if (const YamlNode* accessibility = reader.find("accessibility"))
    site.accessibility = read_accessibility(*accessibility, problems);
  if (const YamlNode* privacy = reader.find("privacy")) site.privacy = read_privacy(*privacy, problems);
  if (const YamlNode* owners = reader.find("code_owners")) site.code_owners = read_code_owners(*owners, problems);
  site.history = reader.flag("history");
  site.commit_language = reader.text("commit_language");
  reader.finish();
  return site;
}

}  // namespace kunskap
