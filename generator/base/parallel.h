// Independent items worked on by several threads, without locks.
#pragma once

#include <cstddef>
#include <functional>

namespace kunskap {

/// How many threads the machine can keep busy; at least 1.
unsigned available_jobs();

/// Calls `work(item, worker)` once for every item from 0 to `count` - 1, on at most `jobs` threads, the caller's
/// included. `worker` is below `jobs` and never used by two threads at once, so that a vector with one element per
/// worker needs no lock. Which worker gets which item differs from run to run: results must be put in order by item.
/// The first exception is thrown again when all threads have stopped.
void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t item, unsigned worker)>& work);

}  // namespace kunskap
