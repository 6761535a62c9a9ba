// Stage 4: the catalogue, its links and the layouts become pages.
#pragma once

#include "base/file_sink.h"
#include "base/progress.h"
#include "render/layout_set.h"
#include "render/layout_times.h"
#include "render/shapes.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

/// Makes every page and hands it to `sink` as soon as it is done, from `jobs` threads. Returns how long each layout
/// took.
LayoutTimes render_pages(const Shapes& shapes, const LayoutSet& layouts, unsigned jobs, const FileSink& sink,
                         Progress& progress);

/// The pages of a site, each made when somebody asks for it. Refers to the shapes and the layouts, which must outlive
/// it and not change. Used by one thread.
class Pages {
 public:
  Pages(const Shapes& shapes, const LayoutSet& layouts);
  ~Pages();

  /// The page at `address`: "folder/id/", "" for the start page, "404.html". Nothing when there is none.
  std::optional<std::string_view> make(const std::string& address);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// Hands the style sheets, scripts and images to `sink`.
void write_assets(const RenderContext& context, const FileSink& sink);

}  // namespace kunskap
