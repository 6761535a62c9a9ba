#include "base/text_store.h"

#include "base/failure.h"
#include "base/parallel.h"
#include "catch.h"

#include <cstdlib>
#include <vector>

namespace kunskap {

TEST_CASE("Texts come back as they were kept, in memory and beyond it, from any thread") {
  TextStore store(20'000);
  const auto text = [](std::size_t item) { return std::string(item * 7 % 500, static_cast<char>('a' + item % 26)); };
  std::vector<KeptText> kept(400);
  parallel_for(kept.size(), 4, [&](std::size_t item, unsigned) { kept[item] = store.keep(text(item)); });
  std::size_t in_memory = 0;
  std::size_t right = 0;
  for (std::size_t item = 0; item < kept.size(); ++item) {
    std::string buffer;
    right += store.read(kept[item], buffer) == text(item) ? 1 : 0;
    in_memory += kept[item].text.size();
  }
  CHECK(right == kept.size());
  CHECK(in_memory > 15'000);
  CHECK(in_memory <= 20'000);
}

TEST_CASE("An empty text is empty wherever it is kept") {
  TextStore store(0);
  const KeptText kept = store.keep("");
  std::string buffer;
  CHECK(kept.empty());
  CHECK(store.read(kept, buffer).empty());
  CHECK_FALSE(store.keep("a").empty());
}

TEST_CASE("A folder where no temporary file can be made is a failure that says how to choose another") {
  const char* before = std::getenv("TMPDIR");
  const std::string kept = before ? before : "";
  ::setenv("TMPDIR", "/proc", 1);
  TextStore store(0);
  std::string words;
  try {
    store.keep("a");
  } catch (const Failure& failure) {
    words = failure.words().in("sv");
  }
  if (before)
    ::setenv("TMPDIR", kept.c_str(), 1);
  else
    ::unsetenv("TMPDIR");
  CHECK(words.starts_with("det går inte att använda en tillfällig fil i mappen /proc ("));
  CHECK(words.ends_with("); TMPDIR kan ange en annan mapp"));
}

}  // namespace kunskap
