#include "adapters/http_server.h"

#include "base/disk.h"
#include "base/failure.h"
#include "base/text.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <optional>
#include <utility>
#include <vector>

namespace kunskap {
namespace {

constexpr std::size_t longest_head = 32 << 10;
constexpr std::size_t most_connections = 256;
/// What is sent to a page that reads nothing is not kept for ever.
constexpr std::size_t longest_backlog = 16 << 20;

[[noreturn]] void fail(unsigned port, int error_number) {
  const std::string number = std::to_string(port);
  if (error_number == EADDRINUSE)
    throw Failure({"porten " + number + " används redan; välj en annan med --port",
                   "the port " + number + " is in use already; choose another with --port"});
  const Translated reason = reason_of(error_number);
  throw Failure({"det går inte att lyssna på porten " + number + " (" + reason.in("sv") + ")",
                 "cannot listen on the port " + number + " (" + reason.in("en") + ")"});
}

int open_socket(unsigned port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (socket < 0) fail(port, errno);
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 || ::listen(socket, 64) != 0) {
    const int error_number = errno;
    ::close(socket);
    fail(port, error_number);
  }
  return socket;
}

unsigned port_of(int socket) {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(address.sin_port);
}

bool same_letters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return (x | 32) == (y | 32); });
}

/// The value of a header line; empty when there is none.
std::string_view header_of(std::string_view head, std::string_view name) {
  for (const std::string_view line : split(head, '\n')) {
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos && same_letters(line.substr(0, colon), name))
      return trim(line.substr(colon + 1));
  }
  return {};
}

/// A name that leads nowhere but to this machine, whatever port it was reached by.
bool is_this_machine(std::string_view host) {
  const std::size_t colon = host.rfind(':');
  const bool has_port = colon != std::string_view::npos && colon + 1 < host.size() &&
                        std::all_of(host.begin() + static_cast<std::ptrdiff_t>(colon) + 1, host.end(), is_ascii_digit);
  const std::string_view name = has_port ? host.substr(0, colon) : host;
  return name == "127.0.0.1" || name == "[::1]" || same_letters(name, "localhost");
}

int hexadecimal(char c) {
  if (is_ascii_digit(c)) return c - '0';
  const int letter = (c | 32) - 'a';
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

/// Nothing when an escape is none or stands for a control character.
std::optional<std::string> decoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      result += text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? hexadecimal(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? hexadecimal(text[i + 2]) : -1;
    if (high < 0 || low < 0 || high * 16 + low < 32) return std::nullopt;
    result += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return result;
}

std::string_view words_of_status(int status) {
  constexpr std::array<std::pair<int, std::string_view>, 8> known{{{200, "OK"},
                                                                   {308, "Permanent Redirect"},
                                                                   {400, "Bad Request"},
                                                                   {404, "Not Found"},
                                                                   {405, "Method Not Allowed"},
                                                                   {421, "Misdirected Request"},
                                                                   {431, "Request Header Fields Too Large"},
                                                                   {503, "Service Unavailable"}}};
  for (const auto& [number, words] : known)
    if (number == status) return words;
  return "Error";
}

HttpAnswer refusal(int status) {
  return {status, "text/plain; charset=utf-8", std::string(words_of_status(status)) + "\n"};
}

std::string as_text(const HttpAnswer& answer, bool with_body) {
  std::string text = "HTTP/1.1 " + std::to_string(answer.status) + " " + std::string(words_of_status(answer.status));
  text += "\r\nContent-Type: " + answer.type;
  if (answer.type != HttpServer::event_stream) text += "\r\nContent-Length: " + std::to_string(answer.body.size());
  text += answer.is_lasting ? "\r\nCache-Control: max-age=86400, immutable" : "\r\nCache-Control: no-store";
  if (!answer.location.empty()) text += "\r\nLocation: " + answer.location;
  text +=
      "\r\nConnection: close\r\nX-Content-Type-Options: nosniff"
      "\r\nCross-Origin-Resource-Policy: same-origin\r\n\r\n";
  return with_body ? text + answer.body : text;
}

struct RequestLine {
  std::string_view method;
  std::string_view target;
};

std::optional<RequestLine> request_line_of(std::string_view head) {
  const std::vector<std::string_view> words = split(trim(head.substr(0, head.find('\n'))), ' ');
  if (words.size() != 3 || !words[2].starts_with("HTTP/1.") || !words[1].starts_with('/')) return std::nullopt;
  return RequestLine{words[0], words[1]};
}

HttpAnswer answer_to(std::string_view head, const HttpServer::Handler& handler) {
  const auto line = request_line_of(head);
  if (!line) return refusal(400);
  if (!is_this_machine(header_of(head, "Host"))) return refusal(421);
  if (line->method != "GET" && line->method != "HEAD") return refusal(405);
  const std::size_t question = std::min(line->target.find('?'), line->target.size());
  const auto path = decoded(line->target.substr(1, question - 1));
  if (!path) return refusal(400);
  return handler({*path, std::string(line->target.substr(std::min(question + 1, line->target.size())))});
}

}  // namespace

std::string event_text(std::string_view data) {
  std::string text;
  for (const std::string_view line : split(data, '\n')) text += "data: " + std::string(line) + "\n";
  return text + "\n";
}

HttpServer::HttpServer(unsigned port, Handler handler) : handler_(std::move(handler)), socket_(open_socket(port)) {
  port_ = port_of(socket_);
}

HttpServer::~HttpServer() {
  for (Connection& connection : connections_) close(connection);
  ::close(socket_);
}

void HttpServer::close(Connection& connection) {
  if (connection.socket >= 0) ::close(connection.socket);
  connection.socket = -1;
}

void HttpServer::accept_all() {
  while (connections_.size() < most_connections) {
    const int socket = ::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (socket < 0) return;
    connections_.emplace_back().socket = socket;
  }
}

void HttpServer::receive(Connection& connection) {
  std::array<char, 8192> buffer;
  const ssize_t count = ::recv(connection.socket, buffer.data(), buffer.size(), 0);
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (count <= 0) return close(connection);
  if (connection.is_answered) return;  // There is one answer to a connection.
  connection.received.append(buffer.data(), static_cast<std::size_t>(count));
  answer(connection);
}

void HttpServer::answer(Connection& connection) {
  const std::size_t end = connection.received.find("\r\n\r\n");
  const bool is_too_long = connection.received.size() > longest_head;
  if (end == std::string::npos && !is_too_long) return;
  const std::string_view head = std::string_view(connection.received).substr(0, end);
  const HttpAnswer answer = is_too_long ? refusal(431) : answer_to(head, handler_);
  connection.is_answered = true;
  connection.is_stream = answer.type == event_stream;
  connection.to_send = as_text(answer, !head.starts_with("HEAD "));
  send_some(connection);
}

void HttpServer::send_some(Connection& connection) {
  while (!connection.to_send.empty()) {
    const ssize_t count = ::send(connection.socket, connection.to_send.data(), connection.to_send.size(), MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) return;
    if (count < 0) return close(connection);
    connection.to_send.erase(0, static_cast<std::size_t>(count));
  }
  if (!connection.is_stream) close(connection);
}

void HttpServer::send_event(std::string_view data) {
  for (Connection& connection : connections_) {
    if (!connection.is_stream) continue;
    connection.to_send += event_text(data);
    send_some(connection);
    if (connection.to_send.size() > longest_backlog) close(connection);
  }
}

bool HttpServer::serve_until(int descriptor, int milliseconds) {
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::milliseconds(milliseconds);
  while (true) {
    connections_.remove_if([](const Connection& connection) { return connection.socket < 0; });
    const short accepting = connections_.size() < most_connections ? POLLIN : 0;
    std::vector<pollfd> waiting{{descriptor, POLLIN, 0}, {socket_, accepting, 0}};
    for (const Connection& connection : connections_)
      waiting.push_back(
          {connection.socket, static_cast<short>(connection.to_send.empty() ? POLLIN : POLLIN | POLLOUT), 0});
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    const int ready =
        ::poll(waiting.data(), waiting.size(), milliseconds < 0 ? -1 : static_cast<int>(std::max<long>(left, 0)));
    if (ready == 0) return false;
    if (ready < 0) continue;
    auto watched = waiting.begin() + 2;
    for (Connection& connection : connections_) {
      const short events = (watched++)->revents;
      if (events & POLLOUT) send_some(connection);
      if (connection.socket >= 0 && (events & (POLLIN | POLLHUP | POLLERR))) receive(connection);
    }
    if (waiting[1].revents & POLLIN) accept_all();
    if (waiting[0].revents != 0) return true;
  }
}

}  // namespace kunskap
