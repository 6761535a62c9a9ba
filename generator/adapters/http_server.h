// A web server for one person's browser on the same machine: HTTP/1.1, GET and HEAD, a connection for each answer, and
// streams of events to pages that stay open. Nothing else can reach it: it listens on 127.0.0.1, and a request that
// names another host, as a page from elsewhere could make it, is refused.
//
// Used by one thread. serve_until() answers requests until something else is to be done, so that whoever answers needs
// no locks.
#pragma once

#include <functional>
#include <list>
#include <string>
#include <string_view>

namespace kunskap {

struct HttpRequest {
  std::string path;   ///< Without the slash at its beginning, decoded; "" for the start page.
  std::string query;  ///< As it was sent.
};

struct HttpAnswer {
  int status = 200;
  std::string type = "text/html; charset=utf-8";
  std::string body;
  std::string location{};   ///< Of a redirect.
  bool is_lasting = false;  ///< What the address gives never changes.
};

/// One event as a browser's EventSource reads it.
std::string event_text(std::string_view data);

class HttpServer {
 public:
  using Handler = std::function<HttpAnswer(const HttpRequest&)>;
  /// What the answer's type is when the page wants to be told of events; its body is the first of them.
  static constexpr std::string_view event_stream = "text/event-stream";

  /// `port` 0: any that is free. Throws Failure when the port cannot be had.
  HttpServer(unsigned port, Handler handler);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  unsigned port() const { return port_; }
  /// Answers until `descriptor` has something to read (then true) or `milliseconds` have passed (then false); less than
  /// 0: for ever.
  bool serve_until(int descriptor, int milliseconds);
  /// Sends `data` to all pages that are open.
  void send_event(std::string_view data);

 private:
  struct Connection {
    int socket = -1;
    std::string received;
    std::string to_send;
    bool is_answered = false;
    bool is_stream = false;  ///< Stays open when all is sent.
  };

  void accept_all();
  void receive(Connection& connection);
  void answer(Connection& connection);
  void send_some(Connection& connection);
  void close(Connection& connection);

  Handler handler_;
  int socket_ = -1;
  unsigned port_ = 0;
  std::list<Connection> connections_;
};

}  // namespace kunskap
