// `yaprak layouts`: the layouts there are, one of them explained, or the format of all.
#include "cli/commands/commands.hpp"
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
    const Command command = program.add("layouts", "list the layouts");
    command.text("--explain", options->explain,
                 "print a layout with all that it inherits, and where each value stands");
    command.flag("--schema", options->schema,
                 "print the format of layouts as JSON Schema, for editors");
    command.runs([options, &invocation] { return print_layouts(*options, invocation); });
}

}  // namespace yaprak
