#include "cli/commands/form_options.hpp"

#include <CLI/CLI.hpp>

namespace yaprak {

void add_form(CLI::App& command, std::string& purpose, std::string& most, std::string& standard) {
    command
        .add_option("--for", purpose,
                    "what the PDFs are made for: pictures no finer than that asks for, packed")
        ->check(CLI::IsMember({"screen", "mail", "archive"}));
    command.add_option("--max-size", most,
                       "most that a PDF may take, as 2MB or 500KB; pictures are made coarser "
                       "until it fits");
    command
        .add_option("--standard", standard,
                    "what the PDFs keep: PDF/UA-1 with PDF/A-2a, or PDF/UA-2 with PDF/A-4")
        ->check(CLI::IsMember({"ua1", "ua2"}))
        ->capture_default_str();
}

}  // namespace yaprak
