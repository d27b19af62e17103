#include "cli/program.hpp"

#include "base/message_line.hpp"
#include "cli/commands/commands.hpp"
#include "cli/environment/failure.hpp"
#include "cli/environment/visible_output.hpp"

#include <ostream>

namespace yaprak {

int run(const std::vector<std::string>& arguments, const Environment& environment, std::istream& in,
        std::ostream& out, std::ostream& err) {
    VisibleOutput shown_out(out), shown_err(err);
    const Invocation invocation{environment, in, shown_out, shown_err};
    CommandLine line("Markdown pages in, typeset PDF brochures out", "yaprak " YAPRAK_VERSION);
    add_commands(line.program(), invocation);
    try {
        return line.run(arguments, shown_out);
    } catch (const std::exception&) {
        const Failure failure = failure_in_flight({});
        shown_err << error_lines(failure.findings) << std::endl;
        return failure.is_transient ? exit_try_again : exit_wrong_input;
    }
}

}  // namespace yaprak
