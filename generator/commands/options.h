// What the arguments mean for a run: folders, jobs and the date.
#pragma once

#include "adapters/command_line.h"
#include "build.h"

namespace kunskap {

/// Folders that are not given are those of the checkout that the environment variable KUNSKAP_HOME names, or else of
/// the current folder. Throws Failure when the date is not one.
BuildOptions build_options(const Arguments& arguments);

/// Where the schemas for editors' programs go.
Folder schema_folder(const Arguments& arguments);
/// Where the website is.
Folder site_folder(const Arguments& arguments);

}  // namespace kunskap
