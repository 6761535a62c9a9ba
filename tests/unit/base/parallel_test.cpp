#include "base/parallel.h"

#include "catch.h"

#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using kunskap::parallel_for;

TEST_CASE("The machine has at least one thread") { CHECK(kunskap::available_jobs() >= 1); }

TEST_CASE("Every item is worked on once, whatever the number of threads") {
  for (const unsigned jobs : {0u, 1u, 2u, 3u, 8u})
    for (const std::size_t count : {0u, 1u, 2u, 7u, 64u, 1000u, 20011u}) {
      CAPTURE(jobs, count);
      std::vector<int> times(count, 0);
      parallel_for(count, jobs, [&](std::size_t item, unsigned) { ++times[item]; });
      CHECK(times == std::vector<int>(count, 1));
    }
}

TEST_CASE("A worker is below the number of jobs and never works on two items at once") {
  constexpr unsigned jobs = 4;
  std::vector<std::atomic<bool>> busy(jobs);
  std::atomic<bool> wrong = false;
  std::vector<std::size_t> sums(jobs, 0);
  parallel_for(5000, jobs, [&](std::size_t item, unsigned worker) {
    if (worker >= jobs || busy[worker].exchange(true)) {
      wrong = true;
      return;
    }
    sums[worker] += item;
    if (item % 100 == 0) std::this_thread::yield();
    busy[worker] = false;
  });
  CHECK_FALSE(wrong);
  std::size_t sum = 0;
  for (const std::size_t part : sums) sum += part;
  CHECK(sum == std::size_t{5000} * 4999 / 2);
}

TEST_CASE("One job runs in order on the caller's thread") {
  std::vector<std::size_t> order;
  bool same_thread = true;
  parallel_for(5, 1, [&, caller = std::this_thread::get_id()](std::size_t item, unsigned worker) {
    same_thread = same_thread && std::this_thread::get_id() == caller && worker == 0;
    order.push_back(item);
  });
  CHECK(same_thread);
  CHECK(order == std::vector<std::size_t>{0, 1, 2, 3, 4});
}

TEST_CASE("No more than the given number of threads work at once") {
  std::atomic<int> working = 0;
  std::atomic<bool> too_many = false;
  parallel_for(200, 3, [&](std::size_t, unsigned) {
    if (++working > 3) too_many = true;
    std::this_thread::yield();
    --working;
  });
  CHECK_FALSE(too_many);
}

TEST_CASE("An exception reaches the caller when all threads have stopped") {
  for (const unsigned jobs : {1u, 2u, 4u}) {
    CAPTURE(jobs);
    std::atomic<int> working = 0;
    std::atomic<std::size_t> done = 0;
    std::string message;
    try {
      parallel_for(100000, jobs, [&](std::size_t item, unsigned) {
        ++working;
        if (item == 50) {
          --working;
          throw std::runtime_error("item 50");
        }
        ++done;
        --working;
      });
    } catch (const std::runtime_error& error) {
      message = error.what();
    }
    CHECK(message == "item 50");
    CHECK(working == 0);
    CHECK(done < 100000);
  }
}

TEST_CASE("When every item fails, one exception is thrown") {
  const auto work = [](std::size_t item, unsigned) { throw std::runtime_error(std::to_string(item)); };
  CHECK_THROWS_AS(parallel_for(1000, 4, work), std::runtime_error);
}
