// `yaprak fonts`: the fonts there are.
#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"
#include "cli/environment/paths.hpp"
#include "text/font/font_book.hpp"

#include <ostream>

namespace yaprak {
namespace {

int print_fonts(const Invocation& invocation) {
    const FontBook book(data_folders("fonts", "content", invocation.environment.home));
    for (const FontBook::Face& face : book.faces())
        invocation.out << face.family << "  " << face.weight
                       << (face.slant == Slant::italic ? " italic" : "") << "  "
                       << face.file.string() << "\n";
    return printed(invocation.out);
}

}  // namespace

void add_fonts(const Command& program, const Invocation& invocation) {
    const Command command = program.add("fonts", "list the fonts that layouts can use");
    add_plain_exits(command, "the fonts are listed");
    command.runs([&invocation] { return print_fonts(invocation); });
}

}  // namespace yaprak
