// load_entries(): sort the files of the folder into entries and images, telling of those that are neither; read the
// images; put the entries in order; read them in parallel.
#include "load/load.h"

#include "adapters/hash.h"
#include "adapters/yaml.h"
#include "base/disk.h"
#include "base/failure.h"
#include "base/parallel.h"
#include "base/svg.h"
#include "base/text.h"
#include "load/read_entry.h"
#include "load/read_model.h"
#include "load/read_redirects.h"
#include "load/read_site.h"
#include "load/read_text.h"
#include "load/read_vocabulary.h"
#include "load/report_personal_details.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace kunskap {
namespace {

/// What may stand beside the folders of the entries.
constexpr std::array<std::string_view, 7> top_files{"model.yaml",     "site.yaml",           "vocabulary.yaml",
                                                    "redirects.yaml", "combining-forms.txt", "dead-links.txt",
                                                    "README.md"};
constexpr std::array<std::string_view, 6> image_endings{".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif"};

bool is_image(std::string_view path) {
  return std::any_of(image_endings.begin(), image_endings.end(), [&](std::string_view e) { return path.ends_with(e); });
}

/// A file at the top of the content as it was read.
struct SettingsFile {
  FileId file = 0;
  std::string text;
  std::optional<YamlNode> root;
};

SettingsFile read_settings_file(const LoadOptions& options, const char* name, SourceFiles& files, Problems& problems) {
  const auto path = options.content / name;
  if (!std::filesystem::exists(path))
    throw Failure({"hittar inte " + options.shown_content + "/" + name + "; är det här mappen med katalogens innehåll?",
                   "cannot find " + options.shown_content + "/" + name + "; is this the folder with the content?"});
  SettingsFile read{files.add(options.shown_content + "/" + name), "", std::nullopt};
  auto text = read_text(path, read.file, problems);
  if (!text) return read;
  read.text = std::move(*text);
  read.root = read_yaml(read.text, read.file, 1, problems);
  return read;
}

/// The list is kept from those who publish, so it need not be there.
void read_person_names(const LoadOptions& options, Privacy& privacy) {
  if (privacy.names_file.empty()) return;
  if (const auto lines = read_file_if_there(options.content / privacy.names_file)) privacy.names = NameList(*lines);
}

/// A catalogue can do without these two.
void load_vocabulary(const LoadOptions& options, SourceFiles& files, Catalogue& catalogue, Problems& problems) {
  if (std::filesystem::exists(options.content / "vocabulary.yaml")) {
    const SettingsFile words = read_settings_file(options, "vocabulary.yaml", files, problems);
    if (words.root) catalogue.vocabulary = read_vocabulary(*words.root, problems);
    report_personal_details({words.text, words.file}, catalogue.site, {}, problems);
  }
  const auto forms = options.content / "combining-forms.txt";
  if (!std::filesystem::exists(forms)) return;
  const FileId file = files.add(options.shown_content + "/combining-forms.txt");
  if (const auto text = read_text(forms, file, problems))
    catalogue.vocabulary.combining_forms = read_combining_forms(*text, file, problems);
}

void load_redirects(const LoadOptions& options, SourceFiles& files, Catalogue& catalogue, Problems& problems) {
  if (!std::filesystem::exists(options.content / "redirects.yaml")) return;
  const SettingsFile redirects = read_settings_file(options, "redirects.yaml", files, problems);
  if (redirects.root) catalogue.old_addresses = read_redirects(*redirects.root, problems);
}

struct ImageFile {
  std::string path;  ///< Below content/.
  FileId file = 0;
};

/// The files of content/, sorted out.
struct Listing {
  std::vector<EntryFile> entries;
  std::vector<ImageFile> images;
};

/// Adds a file that lies in the folder of a kind.
void add_to_listing(const std::string& path, FileId file, KindIndex kind, Listing& listing, Problems& problems) {
  const std::string name = path.substr(path.find('/') + 1);
  if (is_image(path)) {
    listing.images.push_back({path, file});
    return;
  }
  const std::size_t dot = name.rfind('.');
  const std::string ending = dot == std::string::npos ? "" : name.substr(dot);
  if (ending != ".md" && ending != ".yaml") {
    problems.add(Rule::unknown_file_type, {file}, {name});
    return;
  }
  const std::string id = name.substr(0, dot);
  if (!is_address_name(id))
    problems.add(Rule::file_name, {file}, {name}, as_address_name(id).empty() ? "" : as_address_name(id) + ending);
  else
    listing.entries.push_back({path, file, kind, id});
}

/// The name of a file with what is no character replaced, so that it can be shown.
std::string as_utf8(std::string_view path) {
  std::string shown;
  while (const auto offset = find_invalid_utf8(path)) {
    shown.append(path.substr(0, *offset)).append("\uFFFD");
    path.remove_prefix(*offset + 1);
  }
  return shown.append(path);
}

/// Programs keep much in hidden files, but a hidden entry is one whose name was forgotten.
bool is_passed_over(const FoundFile& found, const std::string& path) {
  if (std::find(top_files.begin(), top_files.end(), path) != top_files.end()) return true;
  return found.type == FoundType::hidden && !path.ends_with("/.md") && !path.ends_with("/.yaml");
}

Translated described_folder(const std::string& folder) {
  if (folder.empty()) return {"en fil överst i innehållet", "a file at the top of the content"};
  return {"mappen \"" + folder + "\"", "the folder \"" + folder + "\""};
}

Listing sort_out(const LoadOptions& options, const Model& model, SourceFiles& files, Problems& problems) {
  Listing listing;
  std::vector<std::string_view> folders;
  for (const Kind& kind : model.kinds) folders.push_back(kind.folder);
  for (const FoundFile& one : options.files) {
    const std::string path = one.path.generic_string();
    const std::size_t slash = path.find('/');
    if (is_passed_over(one, path)) continue;
    const FileId file = files.add(options.shown_content + "/" + as_utf8(path));
    const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash);
    if (find_invalid_utf8(path))
      problems.add(Rule::file_name, {file}, {as_utf8(path)});
    else if (one.type == FoundType::leads_out)
      problems.add(Rule::link_out_of_content, {file});
    else if (one.type == FoundType::no_plain_file)
      problems.add(Rule::no_plain_file, {file});
    else if (const auto kind = model.find_folder(folder))
      add_to_listing(path, file, *kind, listing, problems);
    else
      problems.add(Rule::unknown_folder, {file}, {described_folder(folder)},
                   std::string(nearest(folder, folders).value_or("")));
  }
  return listing;
}

void check_image(const Image& image, FileId file, Problems& problems) {
  const auto part = image.path.ends_with(".svg") ? find_active_part(image.bytes) : std::nullopt;
  if (!part) return;
  const LineColumn at = line_and_column(std::string_view(image.bytes).substr(0, part->offset), part->offset);
  const auto length = static_cast<std::uint32_t>(count_characters(part->name));
  problems.add(Rule::active_image, {file, at.line, at.column, length}, {part->name});
}

void read_images(const LoadOptions& options, const std::vector<ImageFile>& files, Catalogue& catalogue,
                 Problems& problems) {
  for (const auto& [path, file] : files) {
    Image image{path, "", read_file(options.content / path)};
    check_image(image, file, problems);
    const std::size_t dot = path.rfind('.');
    const std::string folder = path.substr(0, path.find('/'));
    std::string name = as_address_name(path.substr(folder.size() + 1, dot - folder.size() - 1));
    if (name.empty()) name = "bild";
    image.address = "bilder/" + folder + "/" + name + "." + content_hash(image.bytes) + path.substr(dot);
    catalogue.images.push_back(std::move(image));
  }
}

std::vector<Entry> read_entries(const LoadOptions& options, const std::vector<EntryFile>& entry_files,
                                const EntryReading& reading, const Site& site, TextStore& texts, Problems& problems,
                                Progress& progress) {
  progress.begin({"Läser poster", "Reading entries"}, entry_files.size());
  std::vector<Entry> entries(entry_files.size());
  std::vector<Problems> found(std::max(1u, options.jobs));
  parallel_for(entry_files.size(), options.jobs, [&](std::size_t item, unsigned worker) {
    const EntryFile& file = entry_files[item];
    Problems own;
    const auto text = read_text(options.content / file.path, file.file, own);
    entries[item] = text ? read_entry(file, *text, reading, own) : unread_entry(file, reading.model);
    if (!entries[item].draft || options.drafts == Drafts::show) found[worker].append(std::move(own));
    if (text) report_personal_details({*text, file.file}, site, entries[item].values, found[worker]);
    KeptText& html = entries[item].body.html;
    html = texts.keep(std::move(html.text));
    progress.advance();
  });
  for (Problems& some : found) problems.append(std::move(some));
  return entries;
}

void drop_duplicates(std::vector<Entry>& entries, const SourceFiles& files, Problems& problems) {
  const auto same = [](const Entry& a, const Entry& b) { return a.kind == b.kind && a.id == b.id; };
  for (std::size_t i = 1; i < entries.size(); ++i)
    if (same(entries[i - 1], entries[i]))
      problems.add(Rule::duplicate_id, {entries[i].file}, {entries[i].id, files.path(entries[i - 1].file)});
  entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());
}

void leave_out_drafts(Catalogue& catalogue) {
  for (const Entry& entry : catalogue.entries)
    if (entry.draft) catalogue.left_out.push_back({entry.kind, entry.id});
  std::erase_if(catalogue.entries, [](const Entry& entry) { return entry.draft; });
}

}  // namespace

void load_settings(const LoadOptions& options, SourceFiles& files, Catalogue& catalogue, Problems& problems) {
  const SettingsFile model = read_settings_file(options, "model.yaml", files, problems);
  if (model.root) catalogue.model = read_model(*model.root, problems);
  const SettingsFile site = read_settings_file(options, "site.yaml", files, problems);
  if (site.root) catalogue.site = read_site(*site.root, catalogue.model, problems);
  read_person_names(options, catalogue.site.privacy);
  for (const SettingsFile* one : {&model, &site})
    report_personal_details({one->text, one->file}, catalogue.site, {}, problems);
  load_vocabulary(options, files, catalogue, problems);
  load_redirects(options, files, catalogue, problems);
}

void load_entries(const LoadOptions& options, const MarkdownWords& words, SourceFiles& files, Catalogue& catalogue,
                  Problems& problems, Progress& progress) {
  Listing listing = sort_out(options, catalogue.model, files, problems);
  read_images(options, listing.images, catalogue, problems);
  std::sort(listing.entries.begin(), listing.entries.end(), [](const EntryFile& a, const EntryFile& b) {
    return std::tie(a.kind, a.id, a.file) < std::tie(b.kind, b.id, b.file);
  });
  const ImageIndex images(catalogue.images);
  const EntryReading reading{catalogue.model, images, words};
  catalogue.entries =
      read_entries(options, listing.entries, reading, catalogue.site, *catalogue.texts, problems, progress);
  drop_duplicates(catalogue.entries, files, problems);
  if (options.drafts == Drafts::leave_out) leave_out_drafts(catalogue);
  catalogue.index_entries();
}

}  // namespace kunskap
