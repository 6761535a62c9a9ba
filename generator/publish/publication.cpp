#include "publish/publication.h"

#include "base/disk.h"
#include "base/failure.h"

#include "publish/obstacles.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace kunskap {
namespace {

const Translated site_is_untouched{"; webbplatsen som fanns är orörd", "; the site that stood is untouched"};
const Translated site_is_partly_replaced{
    "; webbplatsen är bara delvis utbytt, och blir hel vid nästa bygge som lyckas",
    "; the site is only partly replaced, and becomes whole with the next build that succeeds"};
const Translated site_is_replaced{"; den nya webbplatsen är på plats, men kanske inte säkert skriven till disken",
                                  "; the new site is in its place, but perhaps not safely written to the disk"};

/// Does `work` and says of a Failure what came of it.
template <typename Work>
auto with_consequence(const Translated& consequence, Work work) {
  try {
    return work();
  } catch (const Failure& failure) {
    throw failure.with(consequence);
  }
}

Manifest manifest_in(const std::filesystem::path& site) {
  const auto text = read_file_if_there(site / manifest_name);
  if (!text) return {};
  if (auto manifest = read_manifest(*text)) return std::move(*manifest);
  throw Failure({"listan " + (site / manifest_name).string() +
                     " är skadad, så att det inte går att se vilka filer som hör till webbplatsen; flytta undan mappen "
                     "och bygg igen",
                 "the list " + (site / manifest_name).string() +
                     " is damaged, so that nobody knows which files belong to the site; move the folder away and build "
                     "again"});
}

/// Whether somebody has put a link in the place of a folder of ours. What it leads to is not the site's.
bool leads_through_link(const std::filesystem::path& site, const std::string& path) {
  std::error_code error;
  for (auto folder = std::filesystem::path(path).parent_path(); !folder.empty(); folder = folder.parent_path())
    if (std::filesystem::is_symlink(site / folder, error)) return true;
  return false;
}

/// Whether the file still is as this program made it. What is gone already is too.
bool is_as_made(const std::filesystem::path& site, const Manifest& manifest, const std::string& path) {
  if (leads_through_link(site, path)) return false;
  std::error_code error;
  const auto status = std::filesystem::symlink_status(site / path, error);
  if (status.type() == std::filesystem::file_type::not_found) return true;
  if (status.type() != std::filesystem::file_type::regular) return false;
  const std::string bytes = read_file(site / path);
  return lists(manifest, PublishedFile{path, bytes.size(), hash(bytes)});
}

}  // namespace

Publication::Publication(const std::filesystem::path& site, PublicationOptions options)
    : place_(find_site_place(site)),
      options_(std::move(options)),
      lock_(place_.work, options_.patience, options_.tell) {
  const SitePlace before_waiting = std::exchange(place_, find_site_place(site));
  if (place_.work != before_waiting.work)
    throw Failure({"något monterades vid webbplatsen medan bygget väntade; bygg igen",
                   "something was mounted at the site while the build waited; build again"});
  with_consequence(site_is_untouched, [&] {
    if (std::filesystem::exists(place_.site)) {
      site_.emplace(place_.site);
      before_ = manifest_in(place_.site);
    }
    remove_folder(place_.staging());  // Left by a run that was killed.
    std::error_code error;
    std::filesystem::create_directory(place_.staging(), error);
    if (error) fail_to_write(place_.staging(), error.value());
    staging_.emplace(place_.staging());
  });
}

Publication::~Publication() {
  if (!staging_) return;
  try {
    remove_folder(place_.staging());
  } catch (const std::exception&) {
    // Nobody is left to tell; the next run removes what remains, or says why it cannot.
  }
}

FileSink Publication::sink() {
  const auto told = [this](auto method) {
    return [this, method](std::string_view path, std::string_view bytes) {
      with_consequence(site_is_untouched, [&] { (this->*method)(path, bytes); });
    };
  };
  return {told(&Publication::write), told(&Publication::append)};
}

void Publication::add(MadeFile made) {
  const std::lock_guard lock(mutex_);
  files_.push_back(std::move(made));
}

void Publication::write(std::string_view path, std::string_view bytes) {
  MadeFile made{{std::string(path), bytes.size(), hash(bytes)}, {}, false};
  const bool stands = site_ && lists(before_, made.file) && site_->holds(made.file.path, bytes, made.stamp);
  if (!stands) {
    made.stamp = staging_->write(made.file.path, bytes);
    made.is_staged = true;
  }
  add(std::move(made));
}

void Publication::append(std::string_view path, std::string_view bytes) {
  const std::string name(path);
  Growing* growing = nullptr;
  bool is_new = false;
  {
    const std::lock_guard lock(mutex_);
    const auto [place, inserted] = growing_.try_emplace(name);
    growing = &place->second;
    is_new = inserted;
  }
  growing->hasher.add(bytes);
  growing->stamp = is_new ? staging_->write(name, bytes) : staging_->append(name, bytes);
}

/// A file that was made in pieces is known as a whole only now; it may be as it was.
void Publication::finish_growing_files() {
  for (const auto& [path, growing] : growing_) {
    MadeFile made{{path, growing.stamp.size, growing.hasher.result()}, growing.stamp, true};
    FileStamp old_stamp;
    if (site_ && lists(before_, made.file) && site_->holds_same(*staging_, path, old_stamp)) {
      staging_->remove(path);
      made.stamp = old_stamp;
      made.is_staged = false;
    }
    files_.push_back(std::move(made));
  }
  growing_.clear();
}

PageCounts Publication::count_pages(const std::vector<std::string>& gone) const {
  PageCounts counts;
  for (const MadeFile& made : files_)
    if (is_page(made.file.path)) ++(made.is_staged ? counts.written : counts.unchanged);
  counts.removed = static_cast<std::size_t>(std::count_if(gone.begin(), gone.end(), is_page));
  return counts;
}

PageCounts Publication::finish() {
  finish_growing_files();
  std::sort(files_.begin(), files_.end(),
            [](const MadeFile& a, const MadeFile& b) { return a.file.path < b.file.path; });
  const Manifest after = manifest_of(files_);
  std::vector<std::string> gone;
  for (const PublishedFile& file : before_)
    if (!lists(after, file.path) && (gone.empty() || gone.back() != file.path) &&
        is_as_made(place_.site, before_, file.path))
      gone.push_back(file.path);
  const PageCounts counts = count_pages(gone);
  if (site_ && after == before_ &&
      std::none_of(files_.begin(), files_.end(), [](const MadeFile& made) { return made.is_staged; }))
    return counts;
  const ReadySite ready{place_, site_ ? &*site_ : nullptr, *staging_, before_, after, files_, gone, options_.jobs};
  replace(ready);
  return counts;
}

void Publication::replace(const ReadySite& ready) const {
  const bool is_exchanged = with_consequence(site_is_untouched, [&] {
    if (site_) require_room(ready);
    if (place_.replacement == Replacement::exchange && exchange_site(ready)) return true;
    prepare_file_by_file(ready);
    return false;
  });
  if (is_exchanged)
    with_consequence(site_is_replaced, [&] { finish_exchange(ready); });
  else
    with_consequence(site_is_partly_replaced, [&] { replace_file_by_file(ready); });
}

}  // namespace kunskap
