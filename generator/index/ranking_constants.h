// What decides the order of the hits: README.md, 4. They stand in the root, so that every reader has the same.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace kunskap {

struct RankingConstants {
  std::int64_t word = 100, part = 80, prefix = 90, step = 4, least = 50, known = 40, split = 75, weak = 40, typo1 = 80,
               typo2 = 60, spelling = 60, missing = 60, strongbase = 30, sharebase = 60, member = 2500, exact1 = 2000,
               exact2 = 6000, exact3 = 11000, inner = 80, in = 220, out = 45;
};

struct RankingConstant {
  std::string_view name;
  std::int64_t RankingConstants::*value;
};

inline constexpr std::array<RankingConstant, 21> ranking_constants{{{"word", &RankingConstants::word},
                                                                    {"part", &RankingConstants::part},
                                                                    {"prefix", &RankingConstants::prefix},
                                                                    {"step", &RankingConstants::step},
                                                                    {"least", &RankingConstants::least},
                                                                    {"known", &RankingConstants::known},
                                                                    {"split", &RankingConstants::split},
                                                                    {"weak", &RankingConstants::weak},
                                                                    {"typo1", &RankingConstants::typo1},
                                                                    {"typo2", &RankingConstants::typo2},
                                                                    {"spelling", &RankingConstants::spelling},
                                                                    {"missing", &RankingConstants::missing},
                                                                    {"strongbase", &RankingConstants::strongbase},
                                                                    {"sharebase", &RankingConstants::sharebase},
                                                                    {"member", &RankingConstants::member},
                                                                    {"exact1", &RankingConstants::exact1},
                                                                    {"exact2", &RankingConstants::exact2},
                                                                    {"exact3", &RankingConstants::exact3},
                                                                    {"inner", &RankingConstants::inner},
                                                                    {"in", &RankingConstants::in},
                                                                    {"out", &RankingConstants::out}}};

}  // namespace kunskap
