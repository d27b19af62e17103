// The commands of the program: each has a file of its own, which says its options and does it.
#pragma once
#include "cli/commands/command_line.hpp"
#include "cli/environment/environment.hpp"

#include <iosfwd>

namespace yaprak {

// What a command works in; it must outlive the command line.
struct Invocation {
    const Environment& environment;
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

// Adds all commands to the program, in the order in which its help lists them.
void add_commands(const Command& program, const Invocation& invocation);

void add_build(const Command& program, const Invocation& invocation);
void add_check(const Command& program, const Invocation& invocation);
void add_help(const Command& program, const Invocation& invocation);
void add_desk(const Command& program, const Invocation& invocation);
void add_fonts(const Command& program, const Invocation& invocation);
void add_init(const Command& program, const Invocation& invocation);
void add_layouts(const Command& program, const Invocation& invocation);
void add_manifest(const Command& program, const Invocation& invocation);
void add_merge(const Command& program, const Invocation& invocation);
void add_outbox(const Command& program, const Invocation& invocation);
void add_pages(const Command& program, const Invocation& invocation);
void add_preview(const Command& program, const Invocation& invocation);
void add_send(const Command& program, const Invocation& invocation);
void add_table(const Command& program, const Invocation& invocation);
void add_test_page(const Command& program, const Invocation& invocation);
void add_worker(const Command& program, const Invocation& invocation);
void add_text(const Command& program, const Invocation& invocation);

// For commands whose output is what was asked for: returns exit_done where it was written, else
// throws Error.
int printed(std::ostream& out);

}  // namespace yaprak
