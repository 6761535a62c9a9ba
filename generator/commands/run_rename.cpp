#include "commands/run_rename.h"

#include "commands/messages.h"
#include "commands/options.h"
#include "commands/rename_plan.h"

#include <cstdio>

namespace kunskap {
namespace {

int tell_why(RenameRefusal& refusal, const std::string& language) {
  if (refusal.usage) {
    tell_refusal(*refusal.usage, language);
    return wrong_usage;
  }
  tell_problems(refusal.problems, refusal.files, language);
  tell_refusal({"inget är ändrat; rätta felen först", "nothing has changed; mend the mistakes first"}, language);
  return 1;
}

void tell_result(const RenamePlan& plan, bool english) {
  const char* files = english ? (plan.changed == 1 ? "file" : "files") : (plan.changed == 1 ? "fil" : "filer");
  std::printf(english ? "The entry is now %s. References changed in %zu %s.\n"
                      : "Posten är nu %s. Hänvisningar ändrade i %zu %s.\n",
              plan.new_path.c_str(), plan.changed, files);
  if (plan.leaves_redirect)
    std::fputs(english ? "The old address leads to the new one.\n" : "Den gamla adressen leder till den nya.\n",
               stdout);
}

}  // namespace

int run_rename(const Arguments& arguments, Progress& progress) {
  if (arguments.language) progress.insist(*arguments.language);
  const BuildOptions options = build_options(arguments);
  std::string language;
  auto planned = plan_rename(options, arguments.old_name, arguments.new_name, language, progress);
  progress.clear();
  progress.speak(language);
  if (auto* refusal = std::get_if<RenameRefusal>(&planned)) return tell_why(*refusal, progress.language());
  const RenamePlan& plan = std::get<RenamePlan>(planned);
  write_edits(plan.edits);
  tell_result(plan, progress.language() == "en");
  return 0;
}

}  // namespace kunskap
