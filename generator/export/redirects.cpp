// Rules that make a web server lead old addresses on by itself, faster than the pages at those addresses do: one file
// for each server that is common, with the paths below the base address of the site. They hold nothing but the rules,
// one or two lines each, sorted by address:
//
//   data/redirects-nginx.conf    location = /folder/old/ { return 301 /folder/new/; }     include it in a server block
//   data/redirects-apache.conf   RedirectMatch 301 ^/folder/old/?$ /folder/new/           Include, or a .htaccess
//   data/redirects-caddy.conf    redir /folder/old/ /folder/new/ 301                      import it in a site block
#include "export/export.h"

#include "model/addresses.h"

namespace kunskap {
namespace {

/// "/" or the path of the base address, ending in a slash.
std::string base_path(const std::string& base_address) {
  const std::size_t host = base_address.find("://");
  if (host == std::string::npos) return "/";
  const std::size_t path = base_address.find('/', host + 3);
  return path == std::string::npos ? "/" : base_address.substr(path);
}

/// `path` as a regular expression means it. Addresses have no other signs that mean something.
std::string as_pattern(std::string_view path) {
  std::string pattern;
  for (const char c : path) {
    if (std::string_view(".+*?()[]{}|^$\\").find(c) != std::string_view::npos) pattern += '\\';
    pattern += c;
  }
  return pattern;
}

struct RuleFiles {
  std::string nginx, apache, caddy;

  /// Without a slash at its end, `from` is what people type.
  void add(const std::string& from, const std::string& to) {
    for (const std::string& path : {from, from + "/"}) {
      nginx += "location = " + path + " { return 301 " + to + "; }\n";
      caddy += "redir " + path + " " + to + " 301\n";
    }
    apache += "RedirectMatch 301 ^" + as_pattern(from) + "/?$ " + to + "\n";
  }
};

}  // namespace

void export_redirects(const Catalogue& catalogue, const Links& links, const FileSink& sink) {
  if (links.redirects.empty()) return;
  const std::string base = base_path(catalogue.site.base_address);
  RuleFiles files;
  for (const Redirect& redirect : links.redirects) {
    const std::string_view old = redirect.address;
    files.add(base + std::string(old.substr(0, old.size() - 1)),
              base + entry_address(catalogue.model, catalogue.entries[redirect.entry]));
  }
  sink.write("data/redirects-nginx.conf", files.nginx);
  sink.write("data/redirects-apache.conf", files.apache);
  sink.write("data/redirects-caddy.conf", files.caddy);
}

}  // namespace kunskap
