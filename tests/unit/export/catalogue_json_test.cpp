#include "export/export.h"

#include "export/file_collector.h"
#include "link/linked.h"
#include "overview_model.h"

namespace kunskap {
namespace {

std::string json_of(const Linked& linked, unsigned jobs = 1) {
  FileCollector files;
  export_catalogue_json(linked.made.catalogue, linked.links, jobs, files.sink());
  CHECK(files.names() == "data/catalogue.json");
  return files.text("data/catalogue.json");
}

/// The line of the only entry.
std::string entry_json(const Written& entry) {
  const std::string json = json_of(Linked({entry}));
  const std::size_t begin = json.find('\n') + 1;
  return json.substr(begin, json.find('\n', begin) - begin);
}

}  // namespace

TEST_CASE("A catalogue without entries is valid JSON") {
  CHECK(json_of(Linked(std::vector<Written>{})) ==
        "{\"version\": 1, \"language\": \"sv\", \"title\": \"B\", \"entries\": [\n]}\n");
}

TEST_CASE("Each entry stands on a line of its own, sorted by kind and id") {
  const Linked linked(make_catalogue({entry_file("orter/lund.md", "title: Lund"), entry_file("bocker/b.md", "title: A"),
                                      entry_file("bocker/a.md", "title: B\nsummary: Kort")},
                                     "title: { sv: \"Bib \\\"1\\\"\", en: Lib }"));
  CHECK(json_of(linked) ==
        "{\"version\": 1, \"language\": \"sv\", \"title\": \"Bib \\\"1\\\"\", \"entries\": [\n"
        "{\"kind\":\"book\",\"id\":\"a\",\"title\":\"B\",\"summary\":\"Kort\",\"url\":\"bocker/a/"
        "\",\"fields\":{},\"relations\":{}},\n"
        "{\"kind\":\"book\",\"id\":\"b\",\"title\":\"A\",\"summary\":\"\",\"url\":\"bocker/b/"
        "\",\"fields\":{},\"relations\":{}},\n"
        "{\"kind\":\"town\",\"id\":\"lund\",\"title\":\"Lund\",\"summary\":\"\",\"url\":\"orter/lund/"
        "\",\"fields\":{},\"relations\":{}}\n"
        "]}\n");
}

TEST_CASE("Every type of field has its form") {
  CHECK(entry_json(entry_file("bocker/a.md", R"(title: A
aliases: [x, "å \"y\""]
state: printed
ages: [children]
in_print: 1945/..
reread: 2025-23
pages: 120.50
illustrated: no
blurb: "*B*"
website: https://example.se/?a=1&b=2
shelf: h-1
isbn: { system: isbn, code: '9789129697285' }
chapters: [{ heading: Ett, ages: adults }, { heading: Två }])")) ==
        "{\"kind\":\"book\",\"id\":\"a\",\"title\":\"A\",\"summary\":\"\",\"url\":\"bocker/a/\",\"fields\":{"
        "\"aliases\":[\"x\",\"å \\\"y\\\"\"],\"state\":\"printed\",\"ages\":[\"children\"],\"in_print\":\"1945/..\","
        "\"reread\":\"2025-23\",\"pages\":120.5,\"illustrated\":false,\"blurb\":\"<p><em>B\\u003c/em>\\u003c/p>\\n\","
        "\"website\":\"https://example.se/?a=1&b=2\",\"shelf\":\"h-1\","
        "\"isbn\":[{\"system\":\"isbn\",\"code\":\"9789129697285\"}],"
        "\"chapters\":[{\"heading\":\"Ett\",\"ages\":[\"adults\"]},{\"heading\":\"Två\"}]},\"relations\":{}}");
}

TEST_CASE("What does not stand in the sources says so, also in lists and records, and the unknown is said") {
  CHECK(entry_json(entry_file("bocker/a.md",
                              "title: A\naliases: [{ value: x, basis: example }, y]\npages: unknown\n"
                              "reread: { value: 2025, basis: inferred, note: av brev }\n"
                              "state: { value: planned, note: n }\nin_print: { value: unknown, basis: assigned }\n"
                              "chapters: { heading: { value: Ett, basis: assigned }, basis: example }")) ==
        "{\"kind\":\"book\",\"id\":\"a\",\"title\":\"A\",\"summary\":\"\",\"url\":\"bocker/a/\",\"fields\":{"
        "\"aliases\":[{\"value\":\"x\",\"basis\":\"example\"},\"y\"],"
        "\"state\":{\"value\":\"planned\",\"basis\":\"source\",\"note\":\"n\"},"
        "\"in_print\":{\"value\":{\"unknown\":true},\"basis\":\"assigned\"},"
        "\"reread\":{\"value\":\"2025\",\"basis\":\"inferred\",\"note\":\"av brev\"},"
        "\"pages\":{\"unknown\":true},"
        "\"chapters\":[{\"value\":{\"heading\":{\"value\":\"Ett\",\"basis\":\"assigned\"}},\"basis\":\"example\"}]},"
        "\"relations\":{}}");
}

TEST_CASE("A view is its title, a claim what it says and its number") {
  const std::string json = json_of(Linked(make_overview(
      {entry_file("vyer/alla.md",
                  "title: Alla\nclaims:\n  - { what: \"Fler \\\"än\\\" noll\", kind: subject, is_not: 0, basis: "
                  "inferred, note: n }\n  - { what: Klara, kind: subject, is: 2 }\n"
                  "views: [{ title: Tavla, board: { kind: subject, by: stage } }, { marks: {} }]")})));
  CHECK(json.find("\"fields\":{\"claims\":[{\"value\":{\"what\":\"Fler \\\"än\\\" noll\",\"is_not\":0},\"basis\":"
                  "\"inferred\",\"note\":\"n\"},{\"what\":\"Klara\",\"is\":2}],"
                  "\"views\":[{\"title\":\"Tavla\"},{\"title\":\"\"}]}") != std::string::npos);
}

TEST_CASE("Relations are given from both sides, the computed ones too") {
  const std::string json = json_of(Linked(
      {entry_file("bocker/a.md",
                  "title: A\nauthors: [{ to: x, from: 1945, until: 1948, basis: assigned, note: n }, unknown]"),
       entry_file("forfattare/x.md", "title: X\nborn: 1907\ntown: lund"), entry_file("orter/lund.md", "title: L")}));
  CHECK(
      json.find(
          "\"relations\":{\"authors\":["
          "{\"kind\":\"author\",\"id\":\"x\",\"basis\":\"assigned\",\"from\":\"1945\",\"until\":\"1948\",\"note\":"
          "\"n\"},"
          "{\"kind\":null,\"id\":null,\"basis\":\"source\",\"from\":null,\"until\":null}],"
          "\"towns\":[{\"kind\":\"town\",\"id\":\"lund\",\"basis\":\"assigned\",\"from\":null,\"until\":null}]}},\n") !=
      std::string::npos);
  CHECK(json.find("\"works\":[{\"kind\":\"book\",\"id\":\"a\",\"basis\":\"assigned\",\"from\":\"1945\",\"until\":"
                  "\"1948\",\"note\":\"n\"}]") != std::string::npos);
}

TEST_CASE("A large catalogue is written in pieces, the same on any number of threads") {
  std::vector<Written> entries;
  for (int i = 0; i < 2100; ++i)
    entries.push_back({"orter/o" + std::to_string(i) + ".yaml", "title: Ort " + std::to_string(i) + "\n"});
  const Linked linked(entries);
  const std::string one = json_of(linked, 1);
  CHECK(one == json_of(linked, 4));
  CHECK(std::count(one.begin(), one.end(), '\n') == 2102);
  std::size_t commas = 0;
  for (std::size_t at = one.find("},\n"); at != std::string::npos; at = one.find("},\n", at + 1)) ++commas;
  CHECK(commas == 2099);
  CHECK(one.ends_with("}}\n]}\n"));
}

}  // namespace kunskap
