// In order: read the catalogue, drafts and all; find the entry and the new id; put the new id where others speak of the
// old one; note the old address; read all that has changed again and check the whole, as it would be.
#include "commands/rename_plan.h"

#include "adapters/yaml.h"
#include "base/parallel.h"
#include "base/text.h"
#include "check/check.h"
#include "commands/messages.h"
#include "edit/mentions.h"
#include "edit/redirect_lines.h"
#include "edit/replace_id.h"
#include "load/image_index.h"
#include "load/read_entry.h"
#include "load/read_redirects.h"
#include "load/read_site.h"
#include "load/read_vocabulary.h"
#include "model/addresses.h"
#include "render/layout_set.h"
#include "render/read_layouts.h"

#include <algorithm>
#include <tuple>

namespace kunskap {
namespace {

namespace fs = std::filesystem;

/// "content/books/a.md" → "books", "a"; "a" → "", "a".
struct WrittenName {
  std::string folder;
  std::string id;
};

WrittenName read_name(std::string_view written) {
  for (const std::string_view ending : {".md", ".yaml"})
    if (written.ends_with(ending)) written.remove_suffix(ending.size());
  while (written.ends_with('/')) written.remove_suffix(1);
  const std::vector<std::string_view> parts = split(written, '/');
  return {parts.size() > 1 ? std::string(parts[parts.size() - 2]) : "", std::string(parts.back())};
}

class Planning {
 public:
  Planning(const BuildOptions& options, Progress& progress) : options_(options), progress_(progress) {}

  /// False when the content has errors already.
  bool read() {
    found_ = find_files(options_.content.path);
    layouts_ = read_layout_files(options_.layouts.path, options_.layouts.shown, refusal_.files);
    LoadOptions load{options_.content.path, found_, options_.content.shown, options_.jobs, Drafts::leave_out};
    load_settings(load, refusal_.files, catalogue_, refusal_.problems);
    if (!is_well()) return false;
    Catalogue published;
    Problems ignored;
    load_settings(load, refusal_.files, published, ignored);
    load_entries(load, words_, refusal_.files, published, refusal_.problems, progress_);
    check(published);
    if (!is_well()) return false;
    load.drafts = Drafts::show;
    load_entries(load, words_, refusal_.files, catalogue_, ignored, progress_);
    return true;
  }

  const std::string& language() const { return catalogue_.site.language; }

  /// False, with a refusal, when there is no such entry or the new id cannot be had.
  bool find(const std::string& old_name, const std::string& new_name) {
    const WrittenName old_parts = read_name(old_name);
    const WrittenName new_parts = read_name(new_name);
    const auto entry = catalogue_.find_address(old_parts.folder + "/" + old_parts.id);
    if (!entry) return refuse(old_parts.folder.empty() ? folder_is_missing(old_parts.id) : no_such_entry(old_parts));
    entry_ = *entry;
    kind_ = catalogue_.entries[entry_].kind;
    old_id_ = old_parts.id;
    new_id_ = new_parts.id;
    if (!new_parts.folder.empty() && new_parts.folder != kind().folder)
      return refuse({"en post byter namn inom sin mapp, " + kind().folder + "/",
                     "an entry is renamed within its folder, " + kind().folder + "/"});
    return is_free();
  }

  void plan() {
    plan_.leaves_redirect = !catalogue_.entries[entry_].draft;
    plan_.new_path = shown_path(path_of(new_id_));
    if (plan_.leaves_redirect) edit_redirects();
    edit_site();
    edit_vocabulary();
    edit_entries();
    move_layout();
  }

  /// False, with the problems, when the catalogue would not be right afterwards.
  bool is_right() {
    Catalogue& after = catalogue_;
    std::sort(after.entries.begin(), after.entries.end(),
              [](const Entry& a, const Entry& b) { return std::tie(a.kind, a.id) < std::tie(b.kind, b.id); });
    after.index_entries();
    const bool drafts = std::any_of(after.entries.begin(), after.entries.end(), [](const Entry& e) { return e.draft; });
    if (drafts) {
      for (const Entry& entry : after.entries)
        if (entry.draft) after.left_out.push_back({entry.kind, entry.id});
      std::erase_if(after.entries, [](const Entry& entry) { return entry.draft; });
      after.index_entries();
    }
    check(after);
    return is_well();
  }

  RenamePlan take_plan() { return std::move(plan_); }
  RenameRefusal take_refusal() { return std::move(refusal_); }

 private:
  const Kind& kind() const { return catalogue_.model.kinds[kind_]; }
  bool is_well() const { return refusal_.problems.count(Severity::error) == 0; }
  std::string address_of(const std::string& id) const { return kind().folder + "/" + id; }
  std::string ending() const { return fs::path(refusal_.files.path(catalogue_.entries[entry_].file)).extension(); }
  std::string path_of(const std::string& id) const { return address_of(id) + ending(); }
  std::string shown_path(const std::string& path) const { return options_.content.shown + "/" + path; }

  bool refuse(Translated words) {
    refusal_.usage = std::move(words);
    return false;
  }

  void check(const Catalogue& catalogue) {
    check_catalogue(catalogue, refusal_.files, taken_folders(layouts_), options_.jobs, refusal_.problems);
  }

  std::string address_of(const Entry& entry) const {
    return catalogue_.model.kinds[entry.kind].folder + "/" + entry.id;
  }

  /// The addresses of the entries with `id`, in whatever folder: «a/x, b/x».
  std::string addresses_with(std::string_view id) const {
    std::string all;
    for (const Entry& entry : catalogue_.entries)
      if (entry.id == id) all += (all.empty() ? "" : ", ") + address_of(entry);
    return all;
  }

  /// The id in `folder`, or in all folders when it is empty, that is nearest to `id`.
  std::string nearest_id(const std::string& folder, const std::string& id) const {
    std::vector<std::string_view> ids;
    for (const Entry& entry : catalogue_.entries)
      if (folder.empty() || catalogue_.model.kinds[entry.kind].folder == folder) ids.push_back(entry.id);
    return std::string(nearest(id, ids).value_or(""));
  }

  static Translated one_of(const std::string& candidates) {
    if (candidates.empty()) return {"", ""};
    return {"; menade du " + candidates + "?", "; did you mean " + candidates + "?"};
  }

  Translated folder_is_missing(const std::string& id) const {
    std::string candidates = addresses_with(id);
    if (candidates.empty()) candidates = addresses_with(nearest_id("", id));
    const Translated meant = one_of(candidates);
    return {"skriv mappen också, inte bara \"" + id + "\"" + meant.in("sv"),
            "write the folder too, not just \"" + id + "\"" + meant.in("en")};
  }

  /// The folder may be wrong, or the name.
  Translated no_such_entry(const WrittenName& name) const {
    std::string candidates = addresses_with(name.id);
    if (const std::string id = nearest_id(name.folder, name.id); candidates.empty() && !id.empty())
      candidates = name.folder + "/" + id;
    const Translated meant = one_of(candidates);
    const std::string written = "\"" + name.folder + "/" + name.id + "\"";
    return {"det finns ingen post " + written + meant.in("sv"), "there is no entry " + written + meant.in("en")};
  }

  bool is_free() {
    if (!is_address_name(new_id_))
      return refuse({"\"" + new_id_ + "\" blir en adress: använd bara små bokstäver a till z, siffror och bindestreck",
                     "\"" + new_id_ + "\" becomes an address: use only lower-case letters a to z, digits and hyphens"});
    const std::vector<std::string> lists = listing_folders(kind(), language());
    const bool is_entry = catalogue_.find(kind_, new_id_) || fs::exists(options_.content.path / path_of(new_id_));
    if (is_entry || std::find(lists.begin(), lists.end(), new_id_) != lists.end())
      return refuse({"adressen \"" + address_of(new_id_) + "\" är upptagen",
                     "the address \"" + address_of(new_id_) + "\" is taken"});
    for (const OldAddress& old : catalogue_.old_addresses)
      if (old.from == address_of(new_id_) && old.to != address_of(old_id_))
        return refuse({"adressen \"" + old.from + "\" leder redan vidare till " + old.to +
                           "; ta först bort den raden i redirects.yaml",
                       "the address \"" + old.from + "\" leads to " + old.to +
                           " already; first remove that line of redirects.yaml"});
    return true;
  }

  void edit_redirects() {
    const fs::path path = options_.content.path / "redirects.yaml";
    const std::string text = read_file_if_there(path).value_or("");
    const FileId file = refusal_.files.add(shown_path("redirects.yaml"));
    if (!stand_on_lines_of_their_own(text, catalogue_.old_addresses)) {
      refuse({"skriv om redirects.yaml med en adress på varje rad, och försök igen",
              "write redirects.yaml anew with an address on each line, and try again"});
      return;
    }
    std::string changed =
        with_redirect(text, catalogue_.old_addresses, address_of(old_id_), address_of(new_id_), language());
    if (const auto tree = read_yaml(changed, file, 1, refusal_.problems))
      catalogue_.old_addresses = read_redirects(*tree, refusal_.problems);
    plan_.edits.push_back({path, std::move(changed)});
  }

  /// The ways in at the top and the bottom of the pages.
  std::size_t count_ways_in(std::string_view text, const std::string& id) const {
    Problems ignored;
    const auto tree = read_yaml(text, 0, 1, ignored);
    if (!tree) return 0;
    const Site site = read_site(*tree, catalogue_.model, ignored);
    std::size_t count = 0;
    for (const auto* items : {&site.navigation, &site.footer})
      for (const NavigationItem& item : *items)
        if (item.path == address_of(id) + "/") ++count;
    return count;
  }

  void edit_site() {
    const fs::path path = options_.content.path / "site.yaml";
    const std::string text = read_file(path);
    std::string changed = replace_id(text, old_id_, new_id_, [&](std::string_view tried) {
      return FoundMentions{count_ways_in(tried, old_id_), count_ways_in(tried, new_id_)};
    });
    if (changed == text) return;
    if (const auto tree = read_yaml(changed, 0, 1, refusal_.problems))
      catalogue_.site = read_site(*tree, catalogue_.model, refusal_.problems);
    plan_.edits.push_back({path, std::move(changed)});
    ++plan_.changed;
  }

  /// The terms that name the entry.
  std::size_t count_terms(std::string_view text, const std::string& id) const {
    Problems ignored;
    const auto tree = read_yaml(text, 0, 1, ignored);
    std::size_t count = 0;
    if (!tree) return count;
    for (const VocabularyTerm& term : read_vocabulary(*tree, ignored).terms)
      for (const VocabularyEntry& entry : term.entries)
        if (entry.path == address_of(id)) ++count;
    return count;
  }

  void edit_vocabulary() {
    const fs::path path = options_.content.path / "vocabulary.yaml";
    const auto text = read_file_if_there(path);
    if (!text) return;
    std::string changed = replace_id(*text, old_id_, new_id_, [&](std::string_view tried) {
      return FoundMentions{count_terms(tried, old_id_), count_terms(tried, new_id_)};
    });
    if (changed == *text) return;
    if (const auto tree = read_yaml(changed, 0, 1, refusal_.problems)) {
      auto forms = std::move(catalogue_.vocabulary.combining_forms);
      catalogue_.vocabulary = read_vocabulary(*tree, refusal_.problems);
      catalogue_.vocabulary.combining_forms = std::move(forms);
    }
    plan_.edits.push_back({path, std::move(changed)});
    ++plan_.changed;
  }

  std::size_t mentions(const Entry& entry, const std::string& id) const {
    return count_mentions(entry, catalogue_.model, kind_, id);
  }

  /// The path of an entry's file below content/.
  std::string path_of(const Entry& entry) const {
    return refusal_.files.path(entry.file).substr(options_.content.shown.size() + 1);
  }

  /// The text of the entry's file with the new id in it, and the entry that it becomes.
  std::string rewrite(Entry& entry, const EntryReading& reading, Problems& problems) const {
    const EntryFile file{path_of(entry), entry.file, entry.kind, entry.id};
    const std::string text = read_file(options_.content.path / file.path);
    const auto read = [&](std::string_view tried, Problems& found) { return read_entry(file, tried, reading, found); };
    std::string changed = replace_id(text, old_id_, new_id_, [&](std::string_view tried) {
      Problems ignored;
      const Entry found = read(tried, ignored);
      return FoundMentions{mentions(found, old_id_), mentions(found, new_id_)};
    });
    const bool was_whole = entry.whole;
    Problems found;
    entry = read(changed, found);
    if (was_whole && !entry.draft) problems.append(std::move(found));
    return changed;
  }

  void edit_entries() {
    std::vector<EntryIndex> to_edit;
    for (EntryIndex i = 0; i < catalogue_.entries.size(); ++i)
      if (i == entry_ || mentions(catalogue_.entries[i], old_id_) > 0) to_edit.push_back(i);
    const ImageIndex images(catalogue_.images);
    const EntryReading reading{catalogue_.model, images, words_};
    std::vector<FileEdit> edits(to_edit.size());
    std::vector<Problems> problems(std::max(1u, options_.jobs));
    parallel_for(to_edit.size(), options_.jobs, [&](std::size_t item, unsigned worker) {
      Entry& entry = catalogue_.entries[to_edit[item]];
      const fs::path path = options_.content.path / path_of(entry);
      edits[item] = {path, rewrite(entry, reading, problems[worker])};
    });
    for (Problems& some : problems) refusal_.problems.append(std::move(some));
    plan_.changed += to_edit.size() - 1;
    move_entry(edits[static_cast<std::size_t>(std::find(to_edit.begin(), to_edit.end(), entry_) - to_edit.begin())]);
    std::move(edits.begin(), edits.end(), std::back_inserter(plan_.edits));
  }

  void move_entry(FileEdit& edit) {
    edit.from = edit.path;
    edit.path = options_.content.path / path_of(new_id_);
    Entry& entry = catalogue_.entries[entry_];
    entry.file = refusal_.files.add(plan_.new_path);
    entry.id = new_id_;
  }

  /// A layout that is this entry's own is called as it.
  void move_layout() {
    const auto name_of = [&](const std::string& id) { return kind().id + "." + id + ".html"; };
    const auto layout = layouts_.find(name_of(old_id_));
    if (layout == layouts_.end()) return;
    const fs::path& folder = options_.layouts.path;
    plan_.edits.push_back({folder / name_of(new_id_), layout->second.text, folder / name_of(old_id_)});
  }

  const BuildOptions& options_;
  Progress& progress_;
  MarkdownWords words_;  // Nobody reads the HTML.
  std::vector<FoundFile> found_;
  LayoutFiles layouts_;
  Catalogue catalogue_;
  EntryIndex entry_ = 0;
  KindIndex kind_ = 0;
  std::string old_id_;
  std::string new_id_;
  RenamePlan plan_;
  RenameRefusal refusal_;
};

}  // namespace

std::variant<RenamePlan, RenameRefusal> plan_rename(const BuildOptions& options, const std::string& old_name,
                                                    const std::string& new_name, std::string& language,
                                                    Progress& progress) {
  Planning planning(options, progress);
  const bool is_read = planning.read();
  language = planning.language();
  if (!is_read || !planning.find(old_name, new_name)) return planning.take_refusal();
  planning.plan();
  RenameRefusal refusal;
  const bool is_right = planning.is_right();
  refusal = planning.take_refusal();
  if (!is_right || refusal.usage) return refusal;
  return planning.take_plan();
}

}  // namespace kunskap
