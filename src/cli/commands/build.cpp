// `yaprak build`.
#include "cli/make/build.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"
#include "cli/environment/stop_signals.hpp"
#include "cli/make/watch.hpp"

namespace yaprak {
namespace {

struct BuildCommand {
    BuildOptions build;
    bool watch = false;
};

int run(const BuildCommand& asked, const Invocation& invocation) {
    const auto& [environment, in, out, err] = invocation;
    const StopSignals signals(environment);
    const int code = (asked.watch ? watch : build)(asked.build, environment, out, err);
    if (asked.build.stage != Stage::pdf) printed(out);
    return code;
}

}  // namespace

void add_build(const Command& program, const Invocation& invocation) {
    const auto asked = std::make_shared<BuildCommand>();
    const Command command = program.add("build", "typeset pages: Markdown in, PDF out");
    BuildOptions& options = asked->build;
    command.texts("pages", options.pages.inputs,
                  "pages, folders of pages, or a web site's folder (content/, else .)");
    add_choice_of_pages(command, options.pages);
    add_page_options(command, options.pages);
    command
        .text("-o,--output", options.run.output,
              "folder for the PDFs; of one page also its file, x.pdf")
        .usually(options.run.output);
    add_pdf_options(command, options.pdf);
    add_run_options(command, options.run, invocation.environment);
    command.text(
        "--name", options.name,
        "what the PDFs are called: \"{{lang}}/{{slug}}-{{layout}}.pdf\"; also folder, title, "
        "date, category and what the front matter says");
    const Choices<Stage> stages = {{"document", Stage::document},
                                   {"flow", Stage::flow},
                                   {"pages", Stage::pages},
                                   {"sheets", Stage::sheets}};
    const CommandOption dump = command.choice("--dump", options.stage, stages,
                                              "print a stage as text instead of making a PDF");
    command.flag("--proof", options.pdf.proof,
                 "draw folds, cuts and page numbers on the sheets of leaflets and booklets");
    command.flag("--watch", asked->watch, "stay, and build again what changes").excludes(dump);
    command.runs([asked, &invocation] { return run(*asked, invocation); });
}

}  // namespace yaprak
