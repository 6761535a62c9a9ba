// The records of a field as a picture: what the model says of their parts becomes what pictures/ draws. Pure; any
// thread.
#pragma once

#include "render/drawn_field.h"
#include "render/pictures/diagram.h"

#include <string>
#include <string_view>
#include <vector>

namespace kunskap {

/// For narrow windows and for wide ones: text in a picture cannot flow as the window changes.
enum class PictureWidth : std::uint8_t { narrow, wide };

/// Whether there is something to see: a picture in the model, and at least two records that it can show.
bool can_be_drawn(const DrawnField& drawn, const RenderContext& context);

/// Requires: can_be_drawn().
std::string draw_field(const DrawnField& drawn, PictureWidth width, const RenderContext& context);

/// Where the record stands on the page: `_steg-spirometri`, by the label of the field and its own id.
std::string anchor_of(const Field& field, std::string_view id, std::string_view language);
/// Whether something in the picture does not stand in the sources, which it shows by dashed lines.
bool has_dashed_lines(const DrawnField& drawn);

/// What the records say and the picture of a flow does not, by its labels; empty when it says all.
std::string labels_left_out(const DrawnField& drawn, const RenderContext& context);

pictures::Diagram diagram_of(const DrawnField& drawn, const RenderContext& context);

}  // namespace kunskap
