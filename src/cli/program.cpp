#include "cli/program.hpp"

#include "base/failed_allocations.hpp"
#include "cli/commands/commands.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/failure.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/environment/visible_output.hpp"

#include <ostream>

namespace yaprak {

namespace {

int run_command(const std::vector<std::string>& arguments, const Invocation& invocation) {
    CommandLine line("Markdown pages in, typeset PDF brochures out", "yaprak " YAPRAK_VERSION);
    add_commands(line.program(), invocation);
    return line.run(arguments, invocation.out);
}

// A code that says what came out: nobody has noticed that memory ran out, if it did.
bool is_of_result(int code) {
    return code == exit_done || code == exit_some_failed || code == exit_wrong_input;
}

int fail(const Failure& failure, std::ostream& err) {
    err << shown_lines(err, failure.findings) << std::endl;
    return failure.is_transient ? exit_try_again : exit_wrong_input;
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Environment& environment, std::istream& in,
        std::ostream& out, std::ostream& err) {
    const MemoryWatch memory;
    VisibleOutput shown_out(out), shown_err(err);
    speak(shown_out, environment.language);
    speak_as(shown_err, shown_out);
    try {
        const Invocation invocation{environment, in, shown_out, shown_err};
        const int code = run_command(arguments, invocation);
        if (!is_of_result(code) || !memory.has_failed()) return code;
    } catch (const std::exception&) {
        if (!memory.has_failed()) return fail(failure_in_flight({}), shown_err);
    }
    return fail(out_of_memory({}), shown_err);
}

}  // namespace yaprak
