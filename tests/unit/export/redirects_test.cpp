#include "export/export.h"
#include "export/file_collector.h"
#include "link/link.h"
#include "load/read_redirects.h"
#include "small_catalogue.h"

namespace kunskap {
namespace {

std::map<std::string, std::string> exported(const char* site, const char* redirects) {
  SmallCatalogue made = make_catalogue({entry_file("bocker/emil.md", "title: Emil")}, site);
  made.catalogue.old_addresses = read_redirects(yaml_of(redirects), made.problems);
  FileCollector collector;
  export_redirects(made.catalogue, link_catalogue(made.catalogue, 1), collector.sink());
  return collector.files();
}

}  // namespace

TEST_CASE("Without old addresses there are no rules") { CHECK(exported("title: B", "# inga").empty()); }

TEST_CASE("Every common server gets its rules, below the path of the site") {
  const auto files = exported("{ title: B, base_address: 'https://a.se/x.y/' }", "bocker/e: bocker/emil");
  CHECK(files.at("data/redirects-nginx.conf") ==
        "location = /x.y/bocker/e { return 301 /x.y/bocker/emil/; }\n"
        "location = /x.y/bocker/e/ { return 301 /x.y/bocker/emil/; }\n");
  CHECK(files.at("data/redirects-apache.conf") == "RedirectMatch 301 ^/x\\.y/bocker/e/?$ /x.y/bocker/emil/\n");
  CHECK(files.at("data/redirects-caddy.conf") ==
        "redir /x.y/bocker/e /x.y/bocker/emil/ 301\nredir /x.y/bocker/e/ /x.y/bocker/emil/ 301\n");
}

}  // namespace kunskap
