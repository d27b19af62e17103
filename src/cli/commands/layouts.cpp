// `yaprak layouts`: the layouts there are, one of them explained, or the format of all.
#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"
#include "cli/environment/paths.hpp"
#include "read/layout/keys.hpp"
#include "read/layout/read_layout.hpp"

#include <ostream>

namespace yaprak {
namespace {

struct LayoutOptions {
    std::string explain;
    bool schema = false;
};

int print_layouts(const LayoutOptions& options, const Invocation& invocation) {
    const auto folders = data_folders("layouts", "content", invocation.environment.home);
    if (options.schema)
        invocation.out << layout_schema();
    else if (!options.explain.empty())
        invocation.out << explain_layout(options.explain, folders, {});
    else
        for (const std::string& name : list_layouts(folders)) invocation.out << name << "\n";
    return printed(invocation.out);
}

}  // namespace

void add_layouts(const Command& program, const Invocation& invocation) {
    const auto options = std::make_shared<LayoutOptions>();
    const Command command = program.add("layouts", "list the layouts, or explain one of them");
    command.text({"--explain", "NAME"}, options->explain,
                 "print a layout with all that it inherits, and where each value is set");
    command.flag("--schema", options->schema,
                 "print the format of layouts as JSON Schema, for editors");
    command.example("yaprak layouts --explain handout-a5", "all values of a layout");
    add_plain_exits(command, "what was asked for is printed");
    command.runs([options, &invocation] { return print_layouts(*options, invocation); });
}

}  // namespace yaprak
