// `yaprak pages`: the pages there are, and what is passed over.
#include "base/allowed_codes.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"
#include "cli/make/page_overview.hpp"
#include "cli/run/json_lines.hpp"

#include <ostream>

namespace yaprak {
namespace {

struct PagesOptions {
    PageOptions pages;
    std::string output = "out";
    std::vector<std::string> allow;
    Format format = Format::text;
};

Warnings allowed(const Warnings& warnings, const std::vector<std::string>& codes) {
    Warnings told;
    told.allow(allowed_codes(codes));
    told.add(warnings);
    return told;
}

int print_pages(const PagesOptions& options, const Invocation& invocation) {
    PageQuery query{options.pages.inputs, options.pages.included, options.pages.excluded,
                    invocation.environment.files, day_of_run(invocation.environment)};
    if (query.inputs.empty()) query.inputs = {usual_input()};
    const PageList list = list_pages(query, options.output);
    tell(allowed(list.warnings, options.allow), {options.format, invocation.out, invocation.err});
    const auto pages = page_facts(list, *invocation.environment.files);
    (options.format == Format::json ? print_json : print_table)(list, pages, invocation.out);
    return printed(invocation.out);
}

}  // namespace

void add_pages(const Command& program, const Invocation& invocation) {
    const auto options = std::make_shared<PagesOptions>();
    const Command command =
        program.add("pages", "list the pages, and why other files are passed over");
    add_choice_of_pages(command, options->pages);
    command.group("Output");
    command.text({"-o,--output", "FOLDER"}, options->output, "folder that their PDFs would be in")
        .usually(options->output);
    add_json(command, options->format);
    add_allow(command, options->allow);
    command.example("yaprak pages .", "the pages of this web site");
    add_plain_exits(command, "the pages are listed");
    command.runs([options, &invocation] {
        return told_as(options->format, invocation,
                       [&] { return print_pages(*options, invocation); });
    });
}

}  // namespace yaprak
