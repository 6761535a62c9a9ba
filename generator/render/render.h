// Stage 4: the catalogue, its links and the layouts become pages.
#pragma once

#include "base/file_sink.h"
#include "base/progress.h"
#include "render/layout_set.h"
#include "render/layout_times.h"
#include "render/shapes.h"

#include <string>
#include <vector>

namespace kunskap {

/// Makes every page and hands it to `sink` as soon as it is done, from `jobs` threads. Returns how long each layout
/// took.
LayoutTimes render_pages(const Shapes& shapes, const LayoutSet& layouts, unsigned jobs, const FileSink& sink,
                         Progress& progress);

/// Hands the style sheets, scripts and images to `sink`.
void write_assets(const RenderContext& context, const FileSink& sink);

}  // namespace kunskap
