#include "commands/options.h"

#include "base/failure.h"
#include "base/parallel.h"
#include "catch.h"

#include <stdlib.h>

namespace kunskap {
namespace {

/// Sets KUNSKAP_HOME, or takes it away, until the test ends.
class Home {
 public:
  explicit Home(const char* path) {
    if (const char* before = ::getenv("KUNSKAP_HOME")) before_ = before;
    set(path);
  }
  ~Home() { set(before_ ? before_->c_str() : nullptr); }
  Home(const Home&) = delete;
  Home& operator=(const Home&) = delete;

 private:
  static void set(const char* path) {
    if (path)
      ::setenv("KUNSKAP_HOME", path, 1);
    else
      ::unsetenv("KUNSKAP_HOME");
  }
  std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("Folders that are not given are those of the current folder") {
  const Home none(nullptr);
  const BuildOptions options = build_options({});
  CHECK(options.content.path == "content");
  CHECK(options.content.shown == "content");
  CHECK(options.layouts.shown == "layouts");
  CHECK(options.assets.shown == "assets");
  CHECK(options.output.shown == "site");
}

TEST_CASE("Folders that are not given are those of the checkout, shown as seen from the current folder") {
  const std::filesystem::path here = std::filesystem::current_path();
  const Home home(here.c_str());
  const BuildOptions options = build_options({});
  CHECK(options.content.path == here / "content");
  CHECK(options.content.shown == "content");
  const Home above(here.parent_path().c_str());
  CHECK(build_options({}).output.path == here.parent_path() / "site");
  CHECK(build_options({}).output.shown == "../site");
}

TEST_CASE("Folders that are given are shown as they were given, without a slash at the end") {
  const Home home("/elsewhere");
  Arguments arguments;
  arguments.content = "min/mapp//";
  arguments.output = "/";
  const BuildOptions options = build_options(arguments);
  CHECK(options.content.path == "min/mapp");
  CHECK(options.content.shown == "min/mapp");
  CHECK(options.output.shown == "/");
}

TEST_CASE("Drafts are left out unless they are asked for, and schemas have a folder of their own") {
  const Home none(nullptr);
  Arguments arguments;
  CHECK(build_options(arguments).drafts == Drafts::leave_out);
  arguments.drafts = true;
  CHECK(build_options(arguments).drafts == Drafts::show);
  CHECK(schema_folder({}).shown == ".vscode");
}

TEST_CASE("Jobs are as many as the machine can keep busy, or as many as are asked for, within reason") {
  Arguments arguments;
  CHECK(build_options(arguments).jobs == available_jobs());
  arguments.jobs = 3;
  CHECK(build_options(arguments).jobs == 3);
  arguments.jobs = 100000;
  CHECK(build_options(arguments).jobs == 256);
}

TEST_CASE("Today is what the clock says, or the day that is given") {
  Arguments arguments;
  CHECK(build_options(arguments).today.precision == Date::Precision::day);
  CHECK(build_options(arguments).today.year >= 2024);
  arguments.today = "2026-11-21";
  CHECK(as_edtf(build_options(arguments).today) == "2026-11-21");
}

TEST_CASE("A day that is none is a failure that says what a day looks like") {
  for (const char* wrong : {"igår", "2026-11", "2026-02-30", ""}) {
    Arguments arguments;
    arguments.today = wrong;
    std::string said;
    try {
      build_options(arguments);
    } catch (const Failure& failure) {
      said = failure.words().in("sv") + " / " + failure.words().in("en");
    }
    CHECK(said == "--today ska vara ett datum som 2026-11-21, inte \"" + std::string(wrong) +
                      "\" / --today must be a date such as 2026-11-21, not \"" + wrong + "\"");
  }
}

}  // namespace kunskap
