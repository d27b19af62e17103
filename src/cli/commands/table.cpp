// `yaprak table`: how a table is read.
#include "base/json.hpp"
#include "base/message_line.hpp"
#include "batch/table/data_table.hpp"
#include "cli/commands/commands.hpp"

#include <ostream>

namespace yaprak {
namespace {

int print_table(const std::string& file, std::ostream& out, std::ostream& err) {
    Warnings warnings;
    DataTable table(file, warnings);
    for (const std::string& line : warning_lines(warnings)) err << line << std::endl;
    while (const auto row = table.next()) {
        JsonLine line;
        for (std::size_t i = 0; i < row->values.size(); ++i)
            line.add(table.columns()[i], row->values[i]);
        out << line.take() << "\n";
    }
    return printed(out);
}

}  // namespace

void add_table(const Command& program, const Invocation& invocation) {
    const auto file = std::make_shared<std::string>();
    const Command command = program.add("table", "show how a table is read, as JSON Lines");
    command.text("file", *file, "CSV or JSON Lines").required();
    command.runs(
        [file, &invocation] { return print_table(*file, invocation.out, invocation.err); });
}

}  // namespace yaprak
