// Catch2 as Debian 12 (version 2) or Debian 13 (version 3) has it.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
