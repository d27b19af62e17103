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
    if (!makes_files(asked.build.stage)) printed(out);
    return code;
}

void add_output(const Command& command, BuildOptions& options) {
    command.group("Files");
    command
        .text({"-o,--output", "FOLDER"}, options.run.output,
              "folder for the PDFs; of one page also its file, x.pdf")
        .usually(options.run.output);
    command.text({"--name", "PATTERN"}, options.name,
                 "names of the PDFs, \"{{lang}}/{{slug}}-{{layout}}.pdf\"; also folder, title, "
                 "date, category and what the front matter says");
}

void add_examples(const Command& command) {
    command.example("yaprak build", "content/ into out/");
    command.example("yaprak build page.md -o page.pdf", "one page, that file");
    command.example("yaprak build . -l handout-a4,handout-large", "a web site in two layouts");
    command.example("yaprak build --watch", "and again whenever a file is saved");
    command.example("yaprak build --strict --allow contrast", "fail on other warnings");
}

}  // namespace

void add_build(const Command& program, const Invocation& invocation) {
    const auto asked = std::make_shared<BuildCommand>();
    const Command command = program.add("build", "typeset pages: Markdown in, PDF out");
    BuildOptions& options = asked->build;
    add_choice_of_pages(command, options.pages);
    add_page_options(command, options.pages);
    command.flag("--proof", options.pdf.proof,
                 "draw folds, cuts and page numbers on the sheets of leaflets and booklets");
    command.flag("--sample", options.pdf.sample,
                 "show the names of placeholders where a table's values will stand");
    add_output(command, options);
    add_pdf_options(command, options.pdf);
    add_run_options(command, options.run, invocation.environment);
    const Choices<Stage> stages = {{"document", Stage::document},
                                   {"flow", Stage::flow},
                                   {"pages", Stage::pages},
                                   {"sheets", Stage::sheets}};
    const Choices<Stage> formats = {{"pdf", Stage::pdf}, {"svg", Stage::svg}};
    const CommandOption format =
        command.choice({"--format", "FORMAT"}, options.stage, formats,
                       "make PDFs, or an SVG of each of their pages: x-1.svg, x-2.svg");
    const CommandOption dump =
        command.choice({"--dump", "STAGE"}, options.stage, stages,
                       "print a stage of the work as text instead of making PDFs");
    dump.excludes(format);
    command.flag("--watch", asked->watch, "keep running, and build again what changes")
        .excludes(dump);
    add_examples(command);
    add_run_exits(command, "page");
    command.runs([asked, &invocation] { return run(*asked, invocation); });
}

}  // namespace yaprak
