#include "publish/build_lock.h"

#include "base/failure.h"
#include "catch.h"
#include "temporary_folder.h"

#include <atomic>
#include <thread>

namespace kunskap {
namespace {

using namespace std::chrono_literals;

}  // namespace

TEST_CASE("A lock makes the folder, and removes it when it is left empty") {
  const TemporaryFolder folder;
  {
    const BuildLock lock(folder.path() / "a/work", 0ms, {});
    CHECK(folder.files() == std::vector<std::string>{"a/work/"});
  }
  CHECK(folder.files() == std::vector<std::string>{"a/"});
  { const BuildLock lock(folder.write("work/kvitto", "").parent_path(), 0ms, {}); }
  CHECK(folder.files() == std::vector<std::string>{"a/", "work/kvitto"});
}

TEST_CASE("A second build waits with a word, and gives up with a clear one") {
  const TemporaryFolder folder;
  const BuildLock lock(folder.path() / "work", 0ms, {});
  std::vector<std::string> told;
  const auto tell = [&](const Translated& words) { told.push_back(words.in("sv")); };
  try {
    const BuildLock second(folder.path() / "work", 90ms, tell);
    FAIL("two builds at once");
  } catch (const Failure& failure) {
    CHECK(failure.words().in("sv") ==
          "en annan körning bygger samma webbplats just nu; försök igen när den är klar, eller vänta med --wait");
  }
  CHECK(told == std::vector<std::string>{"En annan körning bygger samma webbplats just nu. Väntar på den …"});
}

TEST_CASE("Of many that want the lock, and that remove the folder each time, one at a time has it") {
  const TemporaryFolder folder;
  std::atomic<int> inside{0};
  std::atomic<int> together{0};
  std::atomic<int> done{0};
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
      threads.emplace_back([&] {
        for (int turn = 0; turn < 5; ++turn) {
          const BuildLock lock(folder.path() / "work", 60s, {});
          if (inside.fetch_add(1) != 0) ++together;
          std::this_thread::sleep_for(1ms);
          inside.fetch_sub(1);
          ++done;
        }
      });
  }
  CHECK(done == 40);
  CHECK(together == 0);
  CHECK(folder.files().empty());
}

TEST_CASE("A place where no folder can be made is a failure that names it") {
  const TemporaryFolder folder;
  folder.write("file", "");
  CHECK_THROWS_AS(BuildLock(folder.path() / "file/work", 0ms, {}), Failure);
}

}  // namespace kunskap
