#include "base/progress.h"

#include "base/parallel.h"
#include "catch.h"

#include <cstdlib>
#include <string>
#include <thread>

namespace kunskap {
namespace {

/// What `work` writes about its progress.
template <typename Work>
std::string written(Progress::Kind kind, Work work) {
  char* text = nullptr;
  std::size_t size = 0;
  std::FILE* stream = ::open_memstream(&text, &size);
  {
    Progress progress(kind, stream);
    work(progress);
  }
  std::fclose(stream);
  std::string result(text, size);
  std::free(text);
  return result;
}

void run_long(Progress& progress) {
  progress.begin({"Läser", "Reading"}, 320);
  std::this_thread::sleep_for(std::chrono::milliseconds(120));
  for (int i = 0; i < 160; ++i) progress.advance();
  progress.say({"Väntar", "Waiting"});
}

}  // namespace

TEST_CASE("On a terminal one line tells how far it has come, and vanishes") {
  CHECK(written(Progress::Kind::terminal, run_long) == "\r\x1b[KLäser 5 % …\r\x1b[KVäntar\n");
  CHECK(written(Progress::Kind::terminal, [](Progress& progress) {
          progress.speak("en");
          progress.begin({"Läser", "Reading"});
          std::this_thread::sleep_for(std::chrono::milliseconds(120));
          progress.begin({"Ritar", "Drawing"});
        }) == "\r\x1b[KDrawing …\r\x1b[K");
}

TEST_CASE("A run that is over at once shows nothing") {
  CHECK(written(Progress::Kind::terminal, [](Progress& progress) {
          progress.begin({"Läser", "Reading"}, 100);
          for (int i = 0; i < 100; ++i) progress.advance();
        }).empty());
}

TEST_CASE("Elsewhere only what is to stay is said") {
  CHECK(written(Progress::Kind::plain, run_long) == "Väntar\n");
  CHECK(written(Progress::Kind::silent, run_long).empty());
  CHECK(progress_kind(std::tmpfile()) == Progress::Kind::plain);
}

TEST_CASE("Many threads may advance at once") {
  const std::string text = written(Progress::Kind::terminal, [](Progress& progress) {
    progress.begin({"Läser", "Reading"}, 4000);
    std::this_thread::sleep_for(std::chrono::milliseconds(120));
    parallel_for(4000, 4, [&](std::size_t, unsigned) { progress.advance(); });
  });
  CHECK(text.find("Läser ") != std::string::npos);
}

}  // namespace kunskap
