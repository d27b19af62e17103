// `yaprak worker`.
#include "cli/worker/worker.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"
#include "cli/environment/stop_signals.hpp"
#include "cli/run/size.hpp"

namespace yaprak {

void add_worker(const Command& program, const Invocation& invocation) {
    const auto options = std::make_shared<WorkerOptions>();
    const Command command =
        program.add("worker", "answer requests for PDFs, JSON Lines on the standard input");
    add_page_options(command, options->pages);
    command.group("Limits");
    command
        .parsed(
            {"--max-request", "SIZE"},
            [options](const std::string& text) { options->most_request = parse_size(text); },
            "the longest request, which may hold the page")
        .usually("32MB");
    command.number({"--max-pages", "N"}, options->most_pages, {0, 1'000'000},
                   "refuse PDFs of more pages [any]");
    command.parsed(
        {"--max-size", "SIZE"},
        [options](const std::string& text) { options->most_bytes = parse_size(text); },
        "the largest size of a PDF; pictures are reduced until it fits [any]");
    command.group("Warnings");
    add_allow(command, options->allow);
    command.example("echo '{\"page\": \"page.md\", \"out\": \"page.pdf\"}' | yaprak worker",
                    "one request");
    command.exits({{"0", "the input has ended; every request is answered"},
                   {"2", "wrong command line"},
                   {"141", "nobody reads the answers any more"}});
    command.runs([options, &invocation] {
        const BrokenPipesIgnored no_pipes;
        return work(*options, invocation.environment, invocation.in, invocation.out);
    });
}

}  // namespace yaprak
