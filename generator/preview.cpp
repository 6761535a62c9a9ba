// An update reads as little as it can. An entry that was there before takes its place in the catalogue, which is
// checked and linked again as a whole: that takes less than a tenth of the time of reading all. Layouts, words and
// assets leave the catalogue alone. All else – new files, files that are gone, images, the model and the settings – is
// rarer, and everything is read anew beside what is shown.
#include "preview.h"

#include "base/disk.h"
#include "check/check.h"
#include "check/check_dates.h"
#include "load/image_index.h"
#include "load/read_entry.h"
#include "load/read_text.h"
#include "load/report_personal_details.h"

#include <algorithm>
#include <mutex>
#include <tuple>
#include <utility>

namespace kunskap {
namespace {

namespace fs = std::filesystem;

/// `file` as seen from `folder`; empty when it lies elsewhere.
std::string path_below(const Folder& folder, const fs::path& file) {
  const std::string path = file.lexically_relative(folder.path).generic_string();
  return path == "." || path.starts_with("..") ? "" : path;
}

/// Words that Markdown is written with stand in every entry.
bool same_markdown_words(const MarkdownWords& a, const MarkdownWords& b) {
  const auto all = [](const MarkdownWords& words) {
    return std::tie(words.heading_link, words.footnotes, words.footnote, words.footnote_back, words.table, words.done,
                    words.not_done, words.external, words.note, words.tip, words.important, words.warning,
                    words.caution);
  };
  return all(a) == all(b);
}

/// Whether only the prose of an entry differs, so that nothing else on the site is another.
bool link_alike(const Entry& a, const Entry& b) {
  const auto same = [](const TextLink& x, const TextLink& y) { return x.path == y.path; };
  return a.facts == b.facts && a.whole == b.whole &&
         std::equal(a.links.begin(), a.links.end(), b.links.begin(), b.links.end(), same);
}

/// All that does not depend on layouts, words and assets.
void move_content(Preparation& from, Preparation& to) {
  to.catalogue = std::move(from.catalogue);
  to.links = std::move(from.links);
  to.repository = std::move(from.repository);
  to.history = std::move(from.history);
  to.versions = std::move(from.versions);
  to.search_root = std::move(from.search_root);
}

}  // namespace

Preview::Preview(const BuildOptions& options, Progress& progress) : options_(options), progress_(progress) {
  load_everything();
}

std::optional<EntryIndex> Preview::entry_of(const fs::path& file) const {
  const std::string path = path_below(options_.content, file);
  const std::size_t dot = path.rfind('.');
  if (!made_ || dot == std::string::npos) return std::nullopt;
  const auto entry = made_->catalogue.find_address(std::string_view(path).substr(0, dot));
  // The same id with another ending would be another file.
  if (!entry || !files_.path(made_->catalogue.entries[*entry].file).ends_with(path)) return std::nullopt;
  return entry;
}

Preview::Need Preview::need_for(const fs::path& file) const {
  std::error_code gone;
  const bool exists = fs::exists(file, gone);
  if (!path_below(options_.layouts, file).empty() || !path_below(options_.assets, file).empty()) return Need::interface;
  if (entry_of(file)) return exists ? Need::entry : Need::everything;
  const std::string name = file.filename().string();
  const bool is_temporary = name.starts_with('.') || name.ends_with('~');
  if (is_temporary) return Need::nothing;
  // What was there and is gone may be an image; what was never there is an editor program's own.
  return exists || name.find('.') != std::string::npos ? Need::everything : Need::nothing;
}

bool Preview::update(const FileChanges& changes) {
  waiting_.add(changes);
  Need need = waiting_.anything || !made_ ? Need::everything : Need::nothing;
  std::vector<EntryIndex> entries;
  for (const fs::path& file : waiting_.files) {
    const Need one = need_for(file);
    need = std::max(need, one);
    if (one == Need::entry) entries.push_back(*entry_of(file));
  }
  if (need == Need::nothing) {
    waiting_ = {};
    const bool was_wrong = !report_.well();
    if (was_wrong) report_ = BuildReport();
    return was_wrong;
  }
  if (need == Need::everything)
    load_everything();
  else if (need == Need::interface)
    update_interface(entries);
  else
    update_entries(entries);
  return true;
}

void Preview::load_everything() {
  report_ = BuildReport();
  auto fresh = std::make_unique<Preparation>();
  Inputs inputs = find_inputs(options_);
  inputs.repository = find_history(options_.content.path);
  prepare(options_, inputs, *fresh, report_, progress_);
  progress_.clear();
  report_.problems.sort(report_.files);
  if (!report_.well()) return;
  pages_.reset();
  made_ = std::move(fresh);
  files_ = report_.files;
  make_search();
  pages_ = std::make_unique<Pages>(*made_->shapes, made_->layouts);
  publish_again();
}

std::vector<Entry> Preview::read_again(const std::vector<EntryIndex>& entries, BuildReport& report) const {
  const Catalogue& catalogue = made_->catalogue;
  const ImageIndex images(catalogue.images);
  const EntryReading reading{catalogue.model, images, made_->words.markdown};
  std::vector<Entry> read;
  for (const EntryIndex index : entries) {
    const Entry& entry = catalogue.entries[index];
    const std::string path = files_.path(entry.file).substr(options_.content.shown.size() + 1);
    const EntryFile file{path, entry.file, entry.kind, entry.id};
    const auto text = read_text(options_.content.path / path, entry.file, report.problems);
    read.push_back(text ? read_entry(file, *text, reading, report.problems) : unread_entry(file, catalogue.model));
    if (text) report_personal_details({*text, entry.file}, catalogue.site, read.back().values, report.problems);
    KeptText& html = read.back().body.html;
    html = catalogue.texts->keep(std::move(html.text));
  }
  return read;
}

void Preview::swap_entries(const std::vector<EntryIndex>& indices, std::vector<Entry>& entries) {
  for (std::size_t i = 0; i < indices.size(); ++i) {
    Entry& entry = made_->catalogue.entries[indices[i]];
    std::swap(entry, entries[i]);
    // The ids are the same, and what finds the entries refers to those that stand in the catalogue. So do the links to
    // the references.
    std::swap(entry.id, entries[i].id);
    if (entry.facts == entries[i].facts) std::swap(entry.references, entries[i].references);
  }
}

bool Preview::links_stay(const std::vector<EntryIndex>& indices, const std::vector<Entry>& before) const {
  for (std::size_t i = 0; i < indices.size(); ++i)
    if (!link_alike(made_->catalogue.entries[indices[i]], before[i])) return false;
  return true;
}

void Preview::update_entries(const std::vector<EntryIndex>& indices) {
  report_ = BuildReport();
  std::vector<Entry> entries = read_again(indices, report_);
  // An entry that becomes a draft, or is one no longer, comes or goes.
  const bool comes_or_goes =
      options_.drafts == Drafts::leave_out &&
      std::any_of(entries.begin(), entries.end(), [](const Entry& entry) { return entry.draft; });
  if (comes_or_goes) return load_everything();
  report_.stopwatch.lap({"läs innehållet", "load the content"});
  report_.files = std::move(files_);
  swap_entries(indices, entries);
  check_again(made_->catalogue, report_.files, made_->links, indices, options_.jobs, report_.problems);
  check_dates(made_->catalogue, options_.today, report_.problems);
  report_.stopwatch.lap({"kontrollera", "check"});
  if (report_.well()) {
    if (!links_stay(indices, entries)) {
      link(options_, *made_, report_);
      made_->context->current_as_of = newest_as_of(made_->catalogue);
      pages_ = std::make_unique<Pages>(*made_->shapes, made_->layouts);
      report_.stopwatch.lap({"planera sidorna", "plan the pages"});
    }
    publish_again();
  } else {
    swap_entries(indices, entries);
  }
  progress_.clear();
  report_.problems.sort(report_.files);
  files_ = report_.files;
}

void Preview::update_interface(const std::vector<EntryIndex>& indices) {
  BuildReport report;
  report.files = files_;
  auto fresh = std::make_unique<Preparation>();
  fresh->catalogue.site.language = made_->catalogue.site.language;
  read_interface(options_, *fresh, report);
  if (report.well() && !same_markdown_words(fresh->words.markdown, made_->words.markdown)) return load_everything();
  // The content moves over, and back again if the layouts are wrong. What refers to it refers to its parts, which stay
  // where they are; the layouts are made ready for its new place.
  move_content(*made_, *fresh);
  check(options_, *fresh, report, progress_);
  if (report.well()) prepare_layouts(options_, *fresh, report);
  progress_.clear();
  report.problems.sort(report.files);
  report_ = std::move(report);
  if (report_.well()) {
    pages_.reset();
    made_ = std::move(fresh);
    files_ = report_.files;
    pages_ = std::make_unique<Pages>(*made_->shapes, made_->layouts);
    FileChanges rest = std::move(waiting_);
    publish_again();
    std::erase_if(rest.files, [&](const fs::path& file) { return need_for(file) != Need::entry; });
    waiting_ = std::move(rest);
    if (!indices.empty()) update_entries(indices);
  } else {
    move_content(*fresh, *made_);
  }
}

void Preview::publish_again() {
  exports_.reset();
  waiting_ = {};
  ++generation_;
}

const std::map<std::string, std::string, std::less<>>& Preview::exports() {
  if (exports_) return *exports_;
  exports_.emplace();
  const auto put = [this](std::string_view path, std::string_view bytes) { (*exports_)[std::string(path)] += bytes; };
  const FileSink sink{put, put};
  export_data(*made_, 1, sink);
  return *exports_;
}

/// The search takes longer than all else, so it is as it was when everything was read the last time.
void Preview::make_search() {
  search_.clear();
  std::mutex mutex;
  const auto put = [&](std::string_view path, std::string_view bytes) {
    const std::lock_guard lock(mutex);
    search_[std::string(path)] += bytes;
  };
  made_->search_root = export_search(options_, *made_, {put, put});
}

std::optional<PreviewFile> Preview::find(const std::string& path) {
  if (!made_) return std::nullopt;
  constexpr std::string_view index = "index.html";
  const bool names_index = path == index || path.ends_with("/index.html");
  const std::string address = names_index ? path.substr(0, path.size() - index.size()) : path;
  if (const auto page = pages_->make(address))
    return PreviewFile{*page, address.ends_with(".html") ? address : address + std::string(index)};
  for (const Asset& asset : made_->assets)
    if (asset.address == path) return PreviewFile{asset.bytes, path};
  for (const Image& image : made_->catalogue.images)
    if (image.address == path) return PreviewFile{image.bytes, path};
  if (const auto found = search_.find(path); found != search_.end()) return PreviewFile{found->second, path};
  const auto found = exports().find(path);
  return found == exports().end() ? std::nullopt : std::optional<PreviewFile>({found->second, path});
}

}  // namespace kunskap
