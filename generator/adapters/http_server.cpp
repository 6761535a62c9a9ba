#include "adapters/http_server.h"

#include "base/disk.h"
#include "base/failure.h"
#include "base/text.h"

#include <httplib.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <future>
#include <mutex>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace kunskap {
namespace {

/// Each page that listens keeps a thread.
constexpr std::size_t most_connections = 64;
/// How often it is looked at whether a page that listens is still there.
constexpr std::chrono::seconds look_again(1);

bool same_letters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return (x | 32) == (y | 32); });
}

/// A name that leads nowhere but to this machine, whatever port it was reached by.
bool is_this_machine(std::string_view host) {
  const std::size_t colon = host.rfind(':');
  const bool has_port = colon != std::string_view::npos && colon + 1 < host.size() &&
                        std::all_of(host.begin() + static_cast<std::ptrdiff_t>(colon) + 1, host.end(), is_ascii_digit);
  const std::string_view name = has_port ? host.substr(0, colon) : host;
  return name == "127.0.0.1" || name == "[::1]" || same_letters(name, "localhost");
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 32; }

/// The status that a request is refused with; 0 when it is one of those that are answered.
int refusal_of(const httplib::Request& request) {
  if (!is_this_machine(request.get_header_value("Host"))) return 421;
  if (request.method != "GET" && request.method != "HEAD") return 405;
  const bool is_path =
      request.path.starts_with('/') && std::none_of(request.path.begin(), request.path.end(), is_control);
  return is_path ? 0 : 400;
}

[[noreturn]] void fail(unsigned port, int error_number) {
  const std::string number = std::to_string(port);
  if (error_number == EADDRINUSE)
    throw Failure({"porten " + number + " används redan; välj en annan med --port",
                   "the port " + number + " is in use already; choose another with --port"});
  const Translated reason = reason_of(error_number);
  throw Failure({"det går inte att lyssna på porten " + number + " (" + reason.in("sv") + ")",
                 "cannot listen on the port " + number + " (" + reason.in("en") + ")"});
}

void set_answer(httplib::Response& response, HttpAnswer answer) {
  response.status = answer.status;
  response.set_header("Cache-Control", answer.is_lasting ? "max-age=86400, immutable" : "no-store");
  if (!answer.location.empty()) response.set_header("Location", answer.location);
  // By a provider, since the library would compress a text: longer than it takes to make the page.
  if (const std::size_t size = answer.body.size(); size > 0)
    response.set_content_provider(
        size, answer.type,
        [body = std::move(answer.body)](std::size_t begin, std::size_t length, httplib::DataSink& sink) {
          return sink.write(body.data() + begin, length);
        });
}

}  // namespace

struct HttpServer::Parts {
  struct Request {
    std::string path;
    std::promise<HttpAnswer> answer;
  };

  Handler handler;
  httplib::Server library{};
  unsigned port = 0;
  const int wake = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);  ///< Has something to read when a request waits.
  std::mutex mutex{};
  std::vector<Request> requests{};  ///< That wait for an answer.
  std::string news{};
  unsigned version = 0;  ///< Of the news.
  bool has_ended = false;
  std::condition_variable has_news{};
  std::jthread listening{};

  ~Parts() {
    {
      const std::lock_guard lock(mutex);
      has_ended = true;
      requests.clear();
    }
    has_news.notify_all();
    library.stop();
    if (listening.joinable()) listening.join();
    ::close(wake);
  }

  void set_up(const std::string& events_path) {
    library.new_task_queue = [] { return new httplib::ThreadPool(most_connections); };
    // The library would share the port with others that do the same.
    library.set_socket_options([](socket_t socket) {
      const int yes = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    library.set_keep_alive_max_count(1);
    library.set_default_headers(
        {{"X-Content-Type-Options", "nosniff"}, {"Cross-Origin-Resource-Policy", "same-origin"}});
    library.set_pre_routing_handler([](const httplib::Request& request, httplib::Response& response) {
      const int refusal = refusal_of(request);
      if (refusal == 0) return httplib::Server::HandlerResponse::Unhandled;
      response.status = refusal;
      return httplib::Server::HandlerResponse::Handled;
    });
    library.Get("/" + events_path,
                [this](const httplib::Request&, httplib::Response& response) { listen_in(response); });
    library.Get(".*", [this](const httplib::Request& request, httplib::Response& response) {
      set_answer(response, ask(request.path.substr(1)));
    });
  }

  /// Waits for the answer of the thread that the server belongs to.
  HttpAnswer ask(std::string path) {
    Request request{std::move(path), {}};
    std::future<HttpAnswer> answer = request.answer.get_future();
    {
      const std::lock_guard lock(mutex);
      if (has_ended) return {503, "text/plain; charset=utf-8", ""};
      requests.push_back(std::move(request));
    }
    const std::uint64_t one = 1;
    (void)!::write(wake, &one, sizeof one);
    return answer.get();
  }

  void listen_in(httplib::Response& response) {
    response.set_header("Cache-Control", "no-store");
    response.set_content_provider("text/event-stream",
                                  [this, heard = 0U](std::size_t, httplib::DataSink& sink) mutable {
                                    std::unique_lock lock(mutex);
                                    has_news.wait_for(lock, look_again, [&] { return has_ended || version != heard; });
                                    if (has_ended) return false;
                                    // A line that begins with a colon is there to find out whether anybody listens.
                                    const std::string event = version == heard ? ":\n\n" : "data: " + news + "\n\n";
                                    heard = version;
                                    lock.unlock();
                                    return sink.write(event.data(), event.size());
                                  });
  }

  void answer_all() {
    std::uint64_t count = 0;
    (void)!::read(wake, &count, sizeof count);
    std::vector<Request> taken;
    {
      const std::lock_guard lock(mutex);
      taken.swap(requests);
    }
    for (Request& request : taken) request.answer.set_value(handler(request.path));
  }
};

HttpServer::HttpServer(unsigned port, const std::string& events_path, Handler handler)
    : parts_(std::make_unique<Parts>(std::move(handler))) {
  parts_->set_up(events_path);
  errno = 0;
  const int bound = port == 0 ? parts_->library.bind_to_any_port("127.0.0.1")
                    : parts_->library.bind_to_port("127.0.0.1", static_cast<int>(port)) ? static_cast<int>(port)
                                                                                        : -1;
  if (bound < 0) fail(port, errno);
  parts_->port = static_cast<unsigned>(bound);
  parts_->listening = std::jthread([this] { parts_->library.listen_after_bind(); });
  // The library does not hear that it shall stop before it has begun.
  while (!parts_->library.is_running()) std::this_thread::yield();
}

HttpServer::~HttpServer() = default;

unsigned HttpServer::port() const { return parts_->port; }

bool HttpServer::serve_until(int descriptor, int milliseconds) {
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::milliseconds(milliseconds);
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    std::array<pollfd, 2> waiting{{{descriptor, POLLIN, 0}, {parts_->wake, POLLIN, 0}}};
    const int ready =
        ::poll(waiting.data(), waiting.size(), milliseconds < 0 ? -1 : static_cast<int>(std::max<long>(left, 0)));
    if (ready == 0) return false;
    if (ready < 0) continue;
    if (waiting[1].revents & POLLIN) parts_->answer_all();
    if (waiting[0].revents != 0) return true;
  }
}

void HttpServer::tell(std::string news) {
  {
    const std::lock_guard lock(parts_->mutex);
    parts_->news = std::move(news);
    ++parts_->version;
  }
  parts_->has_news.notify_all();
}

}  // namespace kunskap
