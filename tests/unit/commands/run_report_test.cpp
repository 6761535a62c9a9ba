#include "commands/run_report.h"

#include "base/failure.h"
#include "catch.h"
#include "temporary_folder.h"

namespace kunskap {

TEST_CASE("A folder without content has no report") {
  const TemporaryFolder folder;
  Arguments arguments;
  arguments.content = folder.path().string();
  arguments.report = "search";
  Progress silent;
  CHECK_THROWS_AS(run_report(arguments, silent), Failure);
}

}  // namespace kunskap
