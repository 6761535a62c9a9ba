#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace kunskap {
namespace {

using Work = std::function<void(std::size_t item, unsigned worker)>;

/// What the threads share: the next item that nobody has taken, and the first exception.
class Queue {
 public:
  Queue(std::size_t count, std::size_t block, const Work& work) : count_(count), block_(block), work_(work) {}

  /// Takes block after block until none is left or a worker has failed.
  void run(unsigned worker) noexcept {
    try {
      while (!failed_.test()) {
        const std::size_t begin = next_.fetch_add(block_);
        if (begin >= count_) return;
        for (std::size_t item = begin; item < std::min(begin + block_, count_); ++item) work_(item, worker);
      }
    } catch (...) {
      if (!failed_.test_and_set()) exception_ = std::current_exception();
    }
  }

  /// Requires: all threads have stopped.
  void rethrow() const {
    if (exception_) std::rethrow_exception(exception_);
  }

 private:
  std::size_t count_;
  std::size_t block_;
  const Work& work_;
  std::atomic<std::size_t> next_{0};
  std::atomic_flag failed_;
  std::exception_ptr exception_;  ///< Written by the one worker that set failed_.
};

}  // namespace

unsigned available_jobs() { return std::max(1u, std::thread::hardware_concurrency()); }

void parallel_for(std::size_t count, unsigned jobs, const Work& work) {
  if (jobs <= 1 || count <= 1) {
    for (std::size_t item = 0; item < count; ++item) work(item, 0);
    return;
  }
  // Blocks are large enough to keep the counter quiet and small enough that all threads finish together.
  const std::size_t block = std::clamp<std::size_t>(count / jobs / 32, 1, 64);
  const auto workers = static_cast<unsigned>(std::min<std::size_t>(jobs, (count + block - 1) / block));
  Queue queue(count, block, work);
  {
    std::vector<std::jthread> threads;
    threads.reserve(workers - 1);
    try {
      for (unsigned worker = 1; worker < workers; ++worker)
        threads.emplace_back([&queue, worker] { queue.run(worker); });
    } catch (const std::system_error&) {
      // The system allows no more threads; those there are do all the work.
    }
    queue.run(0);
  }
  queue.rethrow();
}

}  // namespace kunskap
