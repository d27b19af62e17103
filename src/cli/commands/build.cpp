// `yaprak build`.
#include "cli/make/build.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"
#include "cli/environment/stop_signals.hpp"
#include "cli/make/output_target.hpp"
#include "cli/make/watch.hpp"
#include "cli/run/piped_page.hpp"

#include <algorithm>
#include <optional>

namespace yaprak {
namespace {

struct BuildCommand {
    BuildOptions build;
    bool watch = false;
    std::string content;  // the folder of a page from a pipe; empty: usual_input()
};

void refuse_watch(const std::string& what) {
    throw Error(Code::usage, {}, "--watch cannot be used with " + what, "name files and folders");
}

int run_with(const BuildCommand& asked, const Environment& environment,
             const Invocation& invocation) {
    const StopSignals signals(environment, patience_of_runs);
    // Files are made to the end, whoever listens; what goes into a pipe ends with its reader.
    std::optional<BrokenPipesIgnored> no_pipes;
    const bool is_printed = !makes_files(asked.build.stage) ||
                            output_target(asked.build.run.output).kind == OutputKind::stream;
    if (environment.catches_signals && !is_printed) no_pipes.emplace();
    if (asked.watch && output_target(asked.build.run.output).kind == OutputKind::stream)
        refuse_watch("an output that is written once");
    const int code =
        (asked.watch ? watch : build)(asked.build, environment, invocation.out, invocation.err);
    if (!makes_files(asked.build.stage)) printed(invocation.out);
    return code;
}

std::string usual_content() {
    const std::string usual = usual_input();
    return disk().is_folder(usual) ? usual : ".";
}

// The page of a pipe lies in memory, and everything else where it is.
int run_piped(BuildCommand& asked, const Invocation& invocation) {
    std::vector<std::string>& inputs = asked.build.pages.inputs;
    if (inputs.size() > 1)
        throw Error(Code::usage, {}, "a page from a pipe is built alone",
                    "name files, or one pipe");
    if (asked.watch) refuse_watch("a page from a pipe");
    const PipedPage page(inputs.front(), invocation.in,
                         asked.content.empty() ? usual_content() : asked.content,
                         *invocation.environment.files);
    inputs = {page.path().string()};
    asked.build.is_piped = true;
    Environment environment = invocation.environment;
    environment.files = &page.files();
    return run_with(asked, environment, invocation);
}

// The standard output holds one thing: a PDF, a stage as text, or JSON.
void refuse_json(const BuildOptions& build) {
    if (build.run.format == Format::text) return;
    if (build.stage != Stage::pdf || build.run.output == "-")
        throw Error(Code::usage, {}, "--json needs the standard output for itself",
                    "leave out --dump, and name a file or a folder with -o");
}

int run(BuildCommand& asked, const Invocation& invocation) {
    refuse_json(asked.build);
    const std::vector<std::string>& inputs = asked.build.pages.inputs;
    if (std::any_of(inputs.begin(), inputs.end(), is_piped)) return run_piped(asked, invocation);
    if (!asked.content.empty())
        throw Error(Code::usage, {}, "--content needs a page from a pipe",
                    "pages in files lie in their folder already; write - for the standard input");
    return run_with(asked, invocation.environment, invocation);
}

void add_output(const Command& command, BuildOptions& options) {
    command.group("Files");
    command
        .text({"-o,--output", "FOLDER"}, options.run.output,
              "folder for the PDFs; of one page also its file, x.pdf, or - for the standard output")
        .usually(options.run.output);
    command.filled_text({"--name", "PATTERN"}, options.name,
                        "names of the PDFs, \"{{lang}}/{{slug}}-{{layout}}.pdf\"; also folder, "
                        "title, date, category and what the front matter says",
                        "a pattern such as {{lang}}/{{slug}}.pdf");
}

void add_examples(const Command& command) {
    command.example("yaprak build", "content/ into out/");
    command.example("yaprak build page.md -o page.pdf", "one page, that file");
    command.example("yaprak build - --content content -o - <page.md", "from a pipe into a pipe");
    command.example("yaprak build . -l handout-a4,handout-large", "a web site in two layouts");
    command.example("yaprak build --watch", "and again whenever a file is saved");
    command.example("yaprak build --strict --allow contrast", "fail on other warnings");
}

}  // namespace

void add_build(const Command& program, const Invocation& invocation) {
    const auto asked = std::make_shared<BuildCommand>();
    const Command command = program.add("build", "typeset pages: Markdown in, PDF out");
    BuildOptions& options = asked->build;
    add_choice_of_pages(command, options.pages, "; - is the standard input");
    command.text({"--content", "FOLDER"}, asked->content,
                 "folder of a page from the standard input, for its pictures [content/, else .]");
    add_page_options(command, options.pages);
    command.flag_or({"--proof", "HOW"}, options.pdf.proof, "press", options.pdf.press_proof,
                    "draw folds, cuts and page numbers on the sheets of leaflets and booklets; "
                    "or show the colours as the inks of a print shop will");
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
    command.runs([asked, &invocation] {
        return told_as(asked->build.run, invocation,
                       [&](const Invocation& told) { return run(*asked, told); });
    });
}

}  // namespace yaprak
