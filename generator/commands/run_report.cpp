#include "commands/run_report.h"

namespace kunskap {

int run_report(const Arguments&, Progress&) { return 0; }

}  // namespace kunskap
