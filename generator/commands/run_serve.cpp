#include "commands/run_serve.h"

#include "adapters/http_server.h"
#include "base/disk.h"
#include "base/failure.h"
#include "base/html.h"
#include "base/json.h"
#include "base/problem_format.h"
#include "commands/options.h"
#include "preview.h"
#include "preview_client.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <optional>
#include <utility>

namespace kunskap {
namespace {

/// A program that saves several files is waited for, but not for ever.
constexpr int quiet_milliseconds = 10;
constexpr auto longest_wait = std::chrono::milliseconds(200);

std::string_view type_of(std::string_view path) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 13> types{{
      {".html", "text/html; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".json", "application/json"},
      {".xml", "application/xml"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".jpeg", "image/jpeg"},
      {".webp", "image/webp"},
      {".gif", "image/gif"},
      {".txt", "text/plain; charset=utf-8"},
      {".conf", "text/plain; charset=utf-8"},
  }};
  for (const auto& [ending, type] : types)
    if (path.ends_with(ending)) return type;
  return "application/octet-stream";
}

class Serving {
 public:
  Serving(const BuildOptions& options, bool with_timings, Progress& progress)
      : preview_(options, progress), progress_(progress), with_timings_(with_timings) {}

  HttpAnswer answer(const std::string& path) {
    if (path == "_kunskap/preview.js") return {200, std::string(type_of(".js")), std::string(preview_script())};
    if (path == "_kunskap/preview.css") return {200, std::string(type_of(".css")), std::string(preview_style())};
    if (preview_.generation() == 0) return {503, std::string(type_of(".html")), page_without_site()};
    if (const auto file = preview_.find(path)) return answer_with(200, *file);
    if (preview_.is_folder(path)) return {308, std::string(type_of(".txt")), "", "/" + path + "/"};
    if (const auto file = preview_.find("404.html")) return answer_with(404, *file);
    return {404, std::string(type_of(".txt")), "404\n"};
  }

  /// False when nothing has changed that matters.
  bool update(const FileChanges& changes) {
    const auto begin = std::chrono::steady_clock::now();
    const bool had_failed = std::exchange(failure_, {}).has_value();
    try {
      if (!preview_.update(changes) && !had_failed) return false;
    } catch (const Failure& failure) {
      // What a program is in the middle of, such as git changing branches, may be right in a moment.
      failure_ = failure.words();
      std::fprintf(stderr, "kunskap: %s\n", problems().c_str());
      return true;
    }
    report(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    return true;
  }

  /// What pages are told: which site this is, and what is wrong.
  std::string state() {
    const bool is_well = !failure_ && preview_.report().well();
    std::string text;
    JsonWriter json(text);
    json.begin_object().member("generation", std::to_string(preview_.generation()));
    if (!is_well)
      json.member("title", title_of_problems())
          .member("problems", problems())
          .member("hide", is_english() ? "Hide" : "Dölj");
    json.end_object();
    return text;
  }

  /// On the terminal.
  void report(double milliseconds) {
    if (!preview_.report().problems.empty()) std::fputs(problems().c_str(), stderr);
    if (with_timings_)
      for (const auto& [stage, time] : preview_.report().stopwatch.laps())
        std::fprintf(stderr, "%8.1f ms  %s\n", time * 1000, stage.in(progress_.language()).c_str());
    if (preview_.report().well())
      std::fprintf(stderr, is_english() ? "Up to date in %.0f ms.\n" : "Uppdaterat på %.0f ms.\n", milliseconds);
    else
      std::fprintf(stderr, "%s\n", title_of_problems().c_str());
  }

 private:
  bool is_english() const { return progress_.language() == "en"; }

  std::string problems() {
    if (failure_) return failure_->in(progress_.language());
    BuildReport& report = preview_.report();
    return print_problems(
        report.problems, ProblemFormat::text,
        {report.files, progress_.language(), [](const std::string& path) { return read_file_if_there(path); }});
  }

  std::string title_of_problems() {
    const std::size_t count = failure_ ? 1 : preview_.report().problems.count(Severity::error);
    const bool has_site = preview_.generation() > 0;
    if (is_english())
      return std::to_string(count) + (count == 1 ? " error. " : " errors. ") +
             (has_site ? "What is shown is how it was last." : "The pages are shown when they are mended.");
    return std::to_string(count) + " fel. " +
           (has_site ? "Det som visas är hur det såg ut senast." : "Sidorna visas när felen är rättade.");
  }

  std::string client() const {
    return "<link rel=\"stylesheet\" href=\"/_kunskap/preview.css\">\n<script src=\"/_kunskap/preview.js\" "
           "data-generation=\"" +
           std::to_string(preview_.generation()) + "\" defer></script>\n";
  }

  HttpAnswer answer_with(int status, const PreviewFile& file) const {
    std::string body(file.bytes);
    // A page without a head, as while somebody writes the layout, must hear of what it becomes.
    if (file.path.ends_with(".html")) body.insert(std::min(body.find("</head>"), body.size()), client());
    // Their names hold a hash of the content.
    const bool is_lasting = file.path.starts_with("assets/") || file.path.starts_with("bilder/");
    return {status, std::string(type_of(file.path)), std::move(body), "", is_lasting};
  }

  std::string page_without_site() {
    std::string page = "<!doctype html>\n<html lang=\"" + progress_.language() +
                       "\">\n<head>\n<meta charset=\"utf-8\">\n<title>kunskap</title>\n" + client() +
                       "</head>\n<body>\n<noscript><pre>";
    append_escaped(page, problems());
    return page + "</pre></noscript>\n</body>\n</html>\n";
  }

  Preview preview_;
  Progress& progress_;
  bool with_timings_;
  std::optional<Translated> failure_;  ///< Why the last update did not come to an end.
};

/// What happens until nothing has happened for a moment.
FileChanges gather(HttpServer& server, FileWatch& watch) {
  const auto end = std::chrono::steady_clock::now() + longest_wait;
  FileChanges changes = watch.take();
  while (std::chrono::steady_clock::now() < end && server.serve_until(watch.descriptor(), quiet_milliseconds))
    changes.add(watch.take());
  return changes;
}

}  // namespace

int run_serve(const Arguments& arguments, Progress& progress) {
  if (arguments.language) progress.insist(*arguments.language);
  const BuildOptions options = build_options(arguments);
  FileWatch watch({options.content.path, options.layouts.path, options.assets.path});
  Serving serving(options, arguments.timings, progress);
  HttpServer server(arguments.port, "_kunskap/events", [&](const std::string& path) { return serving.answer(path); });
  server.tell(serving.state());
  serving.report(0);
  const std::string address = "http://127.0.0.1:" + std::to_string(server.port()) + "/";
  std::printf(progress.language() == "en" ? "The preview is at %s (end with Ctrl+C)\n"
                                          : "Förhandsvisningen finns på %s (avsluta med Ctrl+C)\n",
              address.c_str());
  std::fflush(stdout);
  while (true)
    if (server.serve_until(watch.descriptor(), -1) && serving.update(gather(server, watch)))
      server.tell(serving.state());
}

}  // namespace kunskap
