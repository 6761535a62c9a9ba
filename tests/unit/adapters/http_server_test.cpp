#include "adapters/http_server.h"

#include "base/failure.h"
#include "catch.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kunskap {
namespace {

/// A connection to the server, used by the same thread: the system accepts it before the server does.
class Client {
 public:
  Client(HttpServer& server, const std::string& request) : server_(server) {
    REQUIRE(::pipe(never_) == 0);
    socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(server.port()));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    send(request);
  }
  ~Client() {
    for (const int file : {socket_, never_[0], never_[1]}) ::close(file);
  }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  void send(const std::string& text) const { ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL); }
  /// What has come until now.
  std::string read() {
    server_.serve_until(never_[0], 30);
    std::string all;
    char buffer[4096];
    for (ssize_t size; (size = ::recv(socket_, buffer, sizeof buffer, MSG_DONTWAIT)) > 0;)
      all.append(buffer, static_cast<std::size_t>(size));
    return all;
  }

 private:
  HttpServer& server_;
  int socket_ = -1;
  int never_[2];
};

HttpAnswer echo(const HttpRequest& request) {
  if (request.path == "events") return {200, std::string(HttpServer::event_stream), event_text("first")};
  return {200, "text/plain", "[" + request.path + "][" + request.query + "]"};
}

std::string body_of(const std::string& answer) { return answer.substr(answer.find("\r\n\r\n") + 4); }

}  // namespace

TEST_CASE("A request is answered with its path decoded, however its bytes come") {
  HttpServer server(0, echo);
  Client client(server, "GET /a%20b/?c=%20d HTTP/1.1\r\nHo");
  CHECK(client.read() == "");
  client.send("st: localhost:80\r\n\r\n");
  const std::string answer = client.read();
  CHECK(answer.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 14\r\n"));
  CHECK(body_of(answer) == "[a b/][c=%20d]");
}

TEST_CASE("What names another host, or is no request, never comes to the handler") {
  HttpServer server(0, [](const HttpRequest&) -> HttpAnswer { throw std::runtime_error("asked"); });
  for (const auto& [expected, request] : std::vector<std::pair<std::string, std::string>>{
           {"421", "GET / HTTP/1.1\r\nHost: example.se\r\n\r\n"},
           {"421", "GET / HTTP/1.1\r\n\r\n"},
           {"421", "GET / HTTP/1.1\r\nHost: localhost@example.se\r\n\r\n"},
           {"405", "PUT / HTTP/1.1\r\nHost: localhost\r\n\r\n"},
           {"400", "GET /%0 HTTP/1.1\r\nHost: localhost\r\n\r\n"},
           {"400", "GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n"},
           {"400", "\r\n\r\n"}})
    CHECK(Client(server, request).read().substr(9, 3) == expected);
}

TEST_CASE("A stream of events stays open, and all that are open are told") {
  HttpServer server(0, echo);
  Client one(server, "GET /events HTTP/1.1\r\nHost: [::1]\r\n\r\n");
  CHECK(body_of(one.read()) == "data: first\n\n");
  Client other(server, "GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n");
  other.read();
  server.send_event("two\nlines");
  CHECK(one.read() == "data: two\ndata: lines\n\n");
  CHECK(other.read() == "data: two\ndata: lines\n\n");
}

TEST_CASE("A port that is in use is told of") {
  const HttpServer server(0, echo);
  CHECK_THROWS_AS(HttpServer(server.port(), echo), Failure);
}

}  // namespace kunskap
