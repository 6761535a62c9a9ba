#include "commands/run_search.h"

#include "base/failure.h"
#include "catch.h"
#include "temporary_folder.h"

namespace kunskap {

TEST_CASE("A folder without search files cannot be searched") {
  const TemporaryFolder folder;
  Arguments arguments;
  arguments.output = folder.path().string();
  arguments.query = "hjärta";
  Progress silent;
  CHECK_THROWS_AS(run_search(arguments, silent), Failure);
}

}  // namespace kunskap
