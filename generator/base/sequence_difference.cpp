// The greedy algorithm of Myers. Think of a grid, with the first sequence along the top and the second down the side: a
// step to the right removes an item, a step down inserts one, and where the two items are the same a step on the slant
// is free. Row after row it is noted how far along each diagonal one comes with so many steps that are not free; when
// the far corner is reached, the notes lead back to the start.
#include "base/sequence_difference.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace kunskap {
namespace {

using Items = std::span<const std::uint64_t>;

constexpr std::ptrdiff_t most_steps = 600;  // That are not free. The notes grow with the square of it.

void add_edit(std::vector<Edit>& edits, EditKind kind, std::size_t count) {
  if (count == 0) return;
  if (!edits.empty() && edits.back().kind == kind)
    edits.back().count += count;
  else
    edits.push_back({kind, count});
}

/// How far to the right one has come on each diagonal from -steps to steps.
struct Reached {
  std::ptrdiff_t steps;
  std::vector<std::ptrdiff_t> columns;
  std::ptrdiff_t on(std::ptrdiff_t diagonal) const {
    const bool is_known = diagonal >= -steps && diagonal <= steps;
    return is_known ? columns[static_cast<std::size_t>(diagonal + steps)] : -1;
  }
};

/// Whether the last step to `diagonal` inserted, which is a step down from the diagonal above.
bool came_down(const Reached& before, std::ptrdiff_t diagonal, std::ptrdiff_t steps) {
  return diagonal == -steps || (diagonal != steps && before.on(diagonal - 1) < before.on(diagonal + 1));
}

/// The notes of each number of steps until the far corner; nothing when that takes too many.
std::optional<std::vector<Reached>> search(Items before, Items after) {
  const auto width = static_cast<std::ptrdiff_t>(before.size());
  const auto height = static_cast<std::ptrdiff_t>(after.size());
  std::vector<Reached> notes;
  for (std::ptrdiff_t steps = 0; steps <= std::min(width + height, most_steps); ++steps) {
    Reached reached{steps, std::vector<std::ptrdiff_t>(static_cast<std::size_t>(2 * steps + 1), -1)};
    for (std::ptrdiff_t diagonal = -steps; diagonal <= steps; diagonal += 2) {
      std::ptrdiff_t column = 0;
      if (steps > 0)
        column = came_down(notes.back(), diagonal, steps) ? notes.back().on(diagonal + 1)
                                                          : notes.back().on(diagonal - 1) + 1;
      std::ptrdiff_t row = column - diagonal;
      while (column < width && row < height &&
             before[static_cast<std::size_t>(column)] == after[static_cast<std::size_t>(row)])
        ++column, ++row;
      reached.columns[static_cast<std::size_t>(diagonal + steps)] = column;
      if (column < width || row < height) continue;
      notes.push_back(std::move(reached));
      return notes;
    }
    notes.push_back(std::move(reached));
  }
  return std::nullopt;
}

/// The edits from the far corner back to the start, each of one item.
std::vector<EditKind> way_back(const std::vector<Reached>& notes, std::ptrdiff_t column, std::ptrdiff_t row) {
  std::vector<EditKind> way;
  for (std::ptrdiff_t steps = static_cast<std::ptrdiff_t>(notes.size()) - 1; steps > 0; --steps) {
    const Reached& before = notes[static_cast<std::size_t>(steps - 1)];
    const std::ptrdiff_t diagonal = column - row;
    const bool down = came_down(before, diagonal, steps);
    const std::ptrdiff_t from = down ? before.on(diagonal + 1) : before.on(diagonal - 1) + 1;
    for (; column > from; --column, --row) way.push_back(EditKind::keep);
    way.push_back(down ? EditKind::insert : EditKind::remove);
    down ? --row : --column;
  }
  way.insert(way.end(), static_cast<std::size_t>(column), EditKind::keep);
  return way;
}

void add_middle(std::vector<Edit>& edits, Items before, Items after) {
  const auto notes = before.empty() || after.empty() ? std::nullopt : search(before, after);
  if (!notes) {
    add_edit(edits, EditKind::remove, before.size());
    add_edit(edits, EditKind::insert, after.size());
    return;
  }
  const std::vector<EditKind> way =
      way_back(*notes, static_cast<std::ptrdiff_t>(before.size()), static_cast<std::ptrdiff_t>(after.size()));
  std::size_t removed = 0, inserted = 0;
  for (auto step = way.rbegin(); step != way.rend(); ++step) {
    removed += *step == EditKind::remove;
    inserted += *step == EditKind::insert;
    if (*step != EditKind::keep) continue;
    add_edit(edits, EditKind::remove, std::exchange(removed, 0));
    add_edit(edits, EditKind::insert, std::exchange(inserted, 0));
    add_edit(edits, EditKind::keep, 1);
  }
  add_edit(edits, EditKind::remove, removed);
  add_edit(edits, EditKind::insert, inserted);
}

}  // namespace

std::vector<Edit> difference(Items before, Items after) {
  const auto begin = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const auto common = static_cast<std::size_t>(begin.first - before.begin());
  before = before.subspan(common);
  after = after.subspan(common);
  const auto end = std::mismatch(before.rbegin(), before.rend(), after.rbegin(), after.rend());
  const auto common_end = static_cast<std::size_t>(end.first - before.rbegin());
  std::vector<Edit> edits;
  add_edit(edits, EditKind::keep, common);
  add_middle(edits, before.first(before.size() - common_end), after.first(after.size() - common_end));
  add_edit(edits, EditKind::keep, common_end);
  return edits;
}

}  // namespace kunskap
