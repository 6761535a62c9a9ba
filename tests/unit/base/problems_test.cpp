#include "base/problems.h"

#include "catch.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace {

using kunskap::Problems;
using kunskap::Rule;

/// One line for each problem: path:line:column rule detail.
std::vector<std::string> lines_of(const Problems& problems, const kunskap::SourceFiles& files) {
  std::vector<std::string> lines;
  for (const kunskap::Problem& problem : problems.all())
    lines.push_back(files.path(problem.place.file) + ":" + std::to_string(problem.place.line) + ":" +
                    std::to_string(problem.place.column) + " " + std::string(words_of(problem.rule).name) +
                    (problem.details.empty() ? "" : " " + problem.details.front().in("sv")));
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Problems are sorted by path, line, column and rule, not by when the file was read") {
  kunskap::SourceFiles files;
  const auto b = files.add("b.md");
  const auto a = files.add("a.md");
  Problems problems;
  problems.add(Rule::dead_link, {b, 1, 1}, {"x"});
  problems.add(Rule::wrong_type, {a, 10, 1}, {"x"});
  problems.add(Rule::wrong_type, {a, 9, 12}, {"x"});
  problems.add(Rule::wrong_type, {a, 9, 2}, {"y"});
  problems.add(Rule::wrong_type, {a, 9, 2}, {"x"});
  problems.add(Rule::missing_field, {a, 9, 2}, {"z"});
  problems.add(Rule::file_name, {a}, {"x"});
  problems.sort(files);
  CHECK(lines_of(problems, files) == Lines{"a.md:0:0 filnamn x", "a.md:9:2 saknat-falt z", "a.md:9:2 fel-typ x",
                                           "a.md:9:2 fel-typ y", "a.md:9:12 fel-typ x", "a.md:10:1 fel-typ x",
                                           "b.md:1:1 dod-lank x"});
}

TEST_CASE("What is said twice of the same place is said once") {
  kunskap::SourceFiles files;
  const auto file = files.add("a.md");
  Problems problems;
  problems.add(Rule::dead_link, {file, 3, 4}, {"x"});
  problems.add(Rule::dead_link, {file, 3, 5}, {"x"});
  problems.add(Rule::dead_link, {file, 3, 4}, {"x"});
  problems.add(Rule::empty_heading, {file, 3, 4});
  problems.add(Rule::empty_heading, {file, 3, 4});
  problems.sort(files);
  CHECK(lines_of(problems, files) == Lines{"a.md:3:4 dod-lank x", "a.md:3:4 tom-rubrik", "a.md:3:5 dod-lank x"});
}

TEST_CASE("Problems found in any order are told in the same order") {
  kunskap::SourceFiles files;
  for (const char* path : {"c.md", "a.md", "b.md"}) files.add(path);
  std::vector<kunskap::Problem> found;
  for (std::uint32_t i = 0; i < 60; ++i)
    found.push_back(
        {i % 2 == 0 ? Rule::dead_link : Rule::wrong_type, {i % 3, i % 5, i % 7}, {std::to_string(i % 4)}, ""});
  Lines expected;
  std::mt19937 random(11);
  for (int round = 0; round < 50; ++round) {
    Problems problems;
    for (const auto& problem : found) problems.add(problem.rule, problem.place, problem.details, problem.nearest);
    problems.sort(files);
    if (round == 0) expected = lines_of(problems, files);
    CHECK(lines_of(problems, files) == expected);
    std::shuffle(found.begin(), found.end(), random);
  }
}

TEST_CASE("The lists of several threads are joined") {
  kunskap::SourceFiles files;
  const auto file = files.add("a.md");
  Problems first;
  Problems second;
  CHECK(first.empty());
  first.add(Rule::dead_link, {file, 2}, {"x"}, "near");
  second.add(Rule::dead_link, {file, 1}, {"y"});
  first.append(std::move(second));
  CHECK(lines_of(first, files) == Lines{"a.md:2:0 dod-lank x", "a.md:1:0 dod-lank y"});
  CHECK(first.all().front().nearest == "near");
  CHECK_FALSE(first.empty());
}

TEST_CASE("Problems are counted by severity") {
  Problems problems;
  CHECK(problems.count(kunskap::Severity::error) == 0);
  problems.add(Rule::dead_link, {});
  problems.add(Rule::dead_link, {});
  CHECK(problems.count(words_of(Rule::dead_link).severity) == 2);
  CHECK(problems.count(kunskap::Severity::error) + problems.count(kunskap::Severity::warning) == 2);
}
