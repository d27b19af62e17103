#include "cli/commands/commands.hpp"

#include "base/error.hpp"
#include "cli/environment/exit_codes.hpp"

#include <ostream>

namespace yaprak {
namespace {

constexpr void (*commands[])(const Command&, const Invocation&) = {
    add_build,     add_pages,   add_init,  add_merge, add_manifest, add_table,  add_check,
    add_test_page, add_layouts, add_fonts, add_text,  add_send,     add_outbox,
};

}  // namespace

void add_commands(const Command& program, const Invocation& invocation) {
    program.needs_command();
    for (const auto add : commands) add(program, invocation);
}

int printed(std::ostream& out) {
    if (!out.flush()) throw Error(Code::output_folder, {}, "cannot write to the standard output");
    return exit_done;
}

}  // namespace yaprak
