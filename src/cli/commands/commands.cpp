#include "cli/commands/commands.hpp"

#include "base/error.hpp"
#include "cli/environment/exit_codes.hpp"

#include <ostream>

namespace yaprak {
namespace {

struct Entry {
    void (*add)(const Command&, const Invocation&);
    const char* heading;
};

constexpr const char *make = "Make PDFs", *look = "Look at pages and their parts",
                     *mail = "Send by e-mail", *more = "More";

constexpr Entry entries[] = {
    {add_build, make},  {add_merge, make}, {add_test_page, make}, {add_preview, look},
    {add_pages, look},  {add_check, look}, {add_table, look},     {add_layouts, look},
    {add_fonts, look},  {add_text, look},  {add_desk, mail},      {add_send, mail},
    {add_outbox, mail}, {add_init, more},  {add_manifest, more},  {add_worker, more},
    {add_help, more},
};

}  // namespace

void add_commands(const Command& program, const Invocation& invocation) {
    for (const auto& [add, heading] : entries) {
        program.group(heading);
        add(program, invocation);
    }
    program.group("");
    program.flag(
        "--version", [] {}, "show the version");
    program.example("yaprak build", "typeset content/ into out/");
    program.example("yaprak help build", "all that build can do");
    program.exits({{"0", "what was asked for is done"},
                   {"1", "some of it failed"},
                   {"2", "wrong command line or unreadable input"},
                   {"75", "the disk is full or fails, or memory runs out; the same may work later"},
                   {"130, 143", "stopped by Ctrl-C, by SIGTERM"}});
}

int printed(std::ostream& out) {
    if (!out.flush()) throw Error(Code::output_folder, {}, "cannot write to the standard output");
    return exit_done;
}

}  // namespace yaprak
