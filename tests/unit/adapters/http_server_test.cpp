#include "adapters/http_server.h"

#include "base/failure.h"
#include "catch.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kunskap {
namespace {

/// A connection to the server, used by the same thread.
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
  /// What comes until the server hangs up.
  std::string read() { return read_until("what no answer has"); }
  std::string read_until(std::string_view end) {
    std::string all;
    char buffer[4096];
    while (all.find(end) == std::string::npos) {
      server_.serve_until(never_[0], 1);
      const ssize_t size = ::recv(socket_, buffer, sizeof buffer, MSG_DONTWAIT);
      if (size == 0 || (size < 0 && errno != EAGAIN)) break;
      if (size > 0) all.append(buffer, static_cast<std::size_t>(size));
    }
    return all;
  }

 private:
  HttpServer& server_;
  int socket_ = -1;
  int never_[2];
};

HttpAnswer echo(const std::string& path) { return {200, "text/plain", "[" + path + "]"}; }

std::string body_of(const std::string& answer) { return answer.substr(answer.find("\r\n\r\n") + 4); }

}  // namespace

TEST_CASE("A request is answered with its path decoded, however its bytes come") {
  HttpServer server(0, "events", echo);
  Client client(server, "GET /a%20b/?c=%20d HTTP/1.1\r\nHo");
  client.send("st: localhost:80\r\n\r\n");
  const std::string answer = client.read();
  CHECK(answer.starts_with("HTTP/1.1 200 OK\r\n"));
  CHECK(answer.find("\r\nContent-Type: text/plain\r\n") != std::string::npos);
  CHECK(answer.find("\r\nCache-Control: no-store\r\n") != std::string::npos);
  CHECK(body_of(answer) == "[a b/]");
}

TEST_CASE("An answer says where else something is, and that it lasts") {
  HttpServer server(0, "events", [](const std::string&) -> HttpAnswer { return {308, "text/plain", "", "/a/", true}; });
  const std::string answer = Client(server, "GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n").read();
  CHECK(answer.starts_with("HTTP/1.1 308 "));
  CHECK(answer.find("\r\nLocation: /a/\r\n") != std::string::npos);
  CHECK(answer.find("\r\nCache-Control: max-age=86400, immutable\r\n") != std::string::npos);
}

TEST_CASE("What names another host, or is no request, never comes to the handler") {
  bool was_asked = false;
  HttpServer server(0, "events", [&](const std::string&) -> HttpAnswer { return was_asked = true, HttpAnswer(); });
  for (const auto& [expected, request] : std::vector<std::pair<std::string, std::string>>{
           {"421", "GET / HTTP/1.1\r\nHost: example.se\r\n\r\n"},
           {"421", "GET / HTTP/1.1\r\n\r\n"},
           {"421", "GET / HTTP/1.1\r\nHost: localhost@example.se\r\n\r\n"},
           {"421", "GET /events HTTP/1.1\r\nHost: example.se\r\n\r\n"},
           {"405", "DELETE / HTTP/1.1\r\nHost: localhost\r\n\r\n"},
           {"400", "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n"},
           {"400", "GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n"}})
    CHECK(Client(server, request).read().substr(9, 3) == expected);
  Client(server, "\r\n\r\n").read();
  CHECK_FALSE(was_asked);
}

TEST_CASE("Pages that listen hear the news that there are, and all that come") {
  HttpServer server(0, "events", echo);
  server.tell("old");
  server.tell("first");
  Client one(server, "GET /events HTTP/1.1\r\nHost: [::1]\r\n\r\n");
  Client other(server, "GET /events HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n");
  for (Client* client : {&one, &other}) {
    const std::string heard = client->read_until("data: first\n\n");
    CHECK(heard.starts_with("HTTP/1.1 200 OK\r\n"));
    CHECK(heard.find("\r\nContent-Type: text/event-stream\r\n") != std::string::npos);
    CHECK(heard.find("old") == std::string::npos);
  }
  server.tell("second");
  for (Client* client : {&one, &other})
    CHECK(client->read_until("data: second\n\n").find("first") == std::string::npos);
}

TEST_CASE("A port that is in use is told of") {
  const HttpServer server(0, "events", echo);
  CHECK_THROWS_AS(HttpServer(server.port(), "events", echo), Failure);
}

}  // namespace kunskap
