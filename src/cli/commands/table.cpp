// `yaprak table`: how a table is read.
#include "base/allowed_codes.hpp"
#include "base/json.hpp"
#include "batch/table/data_table.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/make/piped_table.hpp"
#include "cli/run/piped_page.hpp"

#include <optional>
#include <ostream>

namespace yaprak {
namespace {

struct TableChoice {
    std::string file, sheet;
    std::vector<std::string> allow;
};

int print_table(const TableChoice& choice, std::ostream& out, std::ostream& err) {
    Warnings warnings;
    warnings.allow(allowed_codes(choice.allow));
    DataTable table(choice.file, warnings, choice.sheet);
    for (const std::string& line : shown_lines(err, warnings)) err << line << std::endl;
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
    const auto choice = std::make_shared<TableChoice>();
    const Command command = program.add("table", "show how a table is read, as JSON Lines");
    command
        .text({"", "FILE"}, choice->file, "CSV, JSON Lines, .xlsx or .ods; - is the standard input")
        .required();
    command.text({"--sheet", "NAME"}, choice->sheet, "sheet of a workbook, by name or number");
    add_allow(command, choice->allow);
    command.example("yaprak table patients.xlsx", "every row as a JSON object");
    add_plain_exits(command, "the table is printed");
    command.runs([choice, &invocation] {
        std::optional<PipedTable> piped;
        if (is_piped(choice->file))
            choice->file = piped.emplace(choice->file, invocation.in).file().string();
        return print_table(*choice, invocation.out, invocation.err);
    });
}

}  // namespace yaprak
