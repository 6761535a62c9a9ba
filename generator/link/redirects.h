// Which old addresses lead to which entry. Pure; any thread.
#pragma once

#include "model/catalogue.h"
#include "model/links.h"

#include <span>
#include <string>
#include <vector>

namespace kunskap {

/// That an entry was moved, as somebody has written or git tells it: "folder/id", both.
struct Renamed {
  std::string from;
  std::string to;
};

/// The redirects that content/redirects.yaml has, and those of `renames`, the newest first. Of these, what is an
/// address again is left out, several renames after each other lead to where the last one led, and what leads nowhere
/// or in a circle is passed over: nobody has written them, so nobody is to be told.
std::vector<Redirect> resolve_redirects(const Catalogue& catalogue, std::span<const Renamed> renames = {});

}  // namespace kunskap
