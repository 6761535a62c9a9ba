// A web server for one person's browser on the same machine, by cpp-httplib. Nothing else can reach it: it listens on
// 127.0.0.1, and a request that names another host, as a page from elsewhere could make it, is refused.
//
// Used by one thread. The library answers on threads of its own, but they only hand over what was asked for and wait:
// serve_until() makes the answers, so that whoever makes them needs no locks.
#pragma once

#include <functional>
#include <memory>
#include <string>

namespace kunskap {

struct HttpAnswer {
  int status = 200;
  std::string type = "text/html; charset=utf-8";
  std::string body;
  std::string location{};   ///< Of a redirect.
  bool is_lasting = false;  ///< What the address gives never changes.
};

class HttpServer {
 public:
  /// Makes the answer to a path, decoded and without the slash at its beginning: "" for the start page.
  using Handler = std::function<HttpAnswer(const std::string& path)>;

  /// `port` 0: any that is free. Pages that listen to the events at `events_path` (an EventSource of the browser) hear
  /// what tell() says. Throws Failure when the port cannot be had.
  HttpServer(unsigned port, const std::string& events_path, Handler handler);
  ~HttpServer();

  unsigned port() const;
  /// Answers until `descriptor` has something to read (then true) or `milliseconds` have passed (then false); less than
  /// 0: for ever.
  bool serve_until(int descriptor, int milliseconds);
  /// Tells `news`, one line, to all pages that listen, and to those that begin to before there are others.
  void tell(std::string news);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace kunskap
