#include "cli/program.hpp"

#include "base/json.hpp"
#include "batch/table/data_table.hpp"
#include "cli/commands/form_options.hpp"
#include "cli/commands/mail_commands.hpp"
#include "cli/commands/password_options.hpp"
#include "cli/commands/test_page.hpp"
#include "cli/environment/failure.hpp"
#include "cli/environment/paths.hpp"
#include "cli/make/build.hpp"
#include "cli/make/merge.hpp"
#include "cli/make/watch.hpp"
#include "cli/manifest/join_manifests.hpp"
#include "cli/manifest/verify_manifest.hpp"
#include "language/breaks/pattern_book.hpp"
#include "language/text_tool.hpp"
#include "read/layout/keys.hpp"
#include "read/layout/read_layout.hpp"
#include "text/font/font_book.hpp"

#include <CLI/CLI.hpp>
#include <istream>
#include <ostream>

namespace yaprak {
namespace {

struct TextOptions {
    std::string operation;
    std::string lang = "tr";
};

struct LayoutOptions {
    std::string explain;
    bool schema = false;
};

void print_layouts(const LayoutOptions& options, const Environment& environment,
                   std::ostream& out) {
    const auto folders = data_folders("layouts", "content", environment.home);
    if (options.schema) {
        out << layout_schema();
        return;
    }
    if (!options.explain.empty()) {
        out << explain_layout(options.explain, folders, {});
        return;
    }
    for (const std::string& name : list_layouts(folders)) out << name << "\n";
}

void print_fonts(const Environment& environment, std::ostream& out) {
    const FontBook book(data_folders("fonts", "content", environment.home));
    for (const FontBook::Face& face : book.faces())
        out << face.family << "  " << face.weight << (face.slant == Slant::italic ? " italic" : "")
            << "  " << face.file.string() << "\n";
}

void answer_lines(const TextOptions& options, const Environment& environment, std::istream& in,
                  std::ostream& out) {
    const PatternBook patterns(data_folders("hyphen", "content", environment.home));
    const std::string missing = patterns.missing(options.lang);
    if (options.operation == "hyphenate" && !missing.empty())
        throw Error({},
                    "there is no " + missing + " to divide words of \"" + options.lang + "\" by",
                    "put it into share/hyphen again, or name yaprak's folder in YAPRAK_HOME");
    for (std::string line; std::getline(in, line);) {
        const auto answer = text_tool(options.operation, line, options.lang, &patterns);
        if (!answer) throw Error({}, "cannot read \"" + line + "\" as a " + options.operation);
        out << *answer << "\n";
    }
}

void add_layouts(CLI::App& program, LayoutOptions& options) {
    CLI::App& command = *program.add_subcommand("layouts", "list the layouts");
    command.add_option("--explain", options.explain,
                       "print a layout with all that it inherits, and where each value stands");
    command.add_flag("--schema", options.schema,
                     "print the format of layouts as JSON Schema, for editors");
}

void add_inputs(CLI::App& command, BuildOptions& options) {
    command.add_option("pages", options.inputs, "pages and folders of pages (content/)");
    command.add_option("-l,--layout", options.layout,
                       "layout, by name or file (the page's own, else handout-a4)");
    command.add_option("--clinic", options.clinic,
                       "the clinic's file (clinic.yaml of the content folder)");
    command.add_option("--fonts", options.font_folders, "folder with more fonts, asked first")
        ->allow_extra_args(false);
}

void add_run(CLI::App& command, BuildOptions& options) {
    command.add_option("-j,--jobs", options.jobs, "how many pages at once (all processors)")
        ->check(CLI::Range(0, 1024));
    command.add_flag("--strict", options.strict, "a page with a warning fails");
    command.add_flag("--fail-fast", options.fail_fast, "stop after the first page that fails");
    command
        .add_flag(
            "--keep-going", [](std::int64_t) {}, "go on after it: so it is anyway")
        ->excludes("--fail-fast");
    command.add_flag("-q,--quiet", options.quiet, "say nothing but warnings and errors");
}

void add_files(CLI::App& command, BuildOptions& options) {
    command.add_option("-o,--output", options.output, "folder for the PDFs")->capture_default_str();
    add_form(command, options.purpose, options.most, options.standard);
    add_password(command, options.password);
    add_run(command, options);
    CLI::Option* force = command.add_flag("--force", options.force, "make what is unchanged too");
    command
        .add_flag("--resume", options.resume,
                  "go on after a crash: take no file for made before its content is proven")
        ->excludes(force);
    command
        .add_option("--shard", options.shard,
                    "one part of the run, 0/4 to 3/4; auto or auto/4: as Slurm, Kubernetes, AWS "
                    "Batch or GNU parallel says")
        ->check(CLI::Validator(
            [](const std::string& text) {
                return text.empty() ? "it is empty: 0/4 is the first of four" : "";
            },
            "I/N"));
}

void add_build(CLI::App& program, BuildOptions& options) {
    CLI::App& command = *program.add_subcommand("build", "typeset pages: Markdown in, PDF out");
    add_inputs(command, options);
    add_files(command, options);
    CLI::Option* dump =
        command.add_option("--dump", options.dump, "print a stage as text instead of making a PDF")
            ->check(CLI::IsMember({"document", "flow", "pages", "sheets"}));
    command.add_flag("--proof", options.proof,
                     "draw folds, cuts and page numbers on the sheets of leaflets and booklets");
    command.add_flag("--watch", options.watch, "stay, and build again what changes")
        ->excludes(dump);
}

void add_merge(CLI::App& program, MergeOptions& options) {
    CLI::App& command =
        *program.add_subcommand("merge", "a personal copy of a page for every row of a table");
    add_inputs(command, options.build);
    command.get_option("pages")->required()->expected(1)->description("the page");
    command.add_option("--data", options.data, "the table: CSV or JSON Lines")->required();
    command.add_option("--name", options.name, "what the copies are called")->capture_default_str();
    command
        .add_option("--missing", options.missing,
                    "a value that is missing: error, empty, default (what the page says)")
        ->check(CLI::IsMember({"error", "empty", "default"}));
    command.add_flag("--dry-run", options.dry_run,
                     "check every row, show the first, write nothing");
    add_files(command, options.build);
    CLI::Option* locks = command.add_option("--password-column", options.password_column,
                                            "lock each copy with what its row says in this column");
    CLI::Option* bundle =
        command.add_option("--bundle", options.bundle, "so many copies in one PDF, for a printer")
            ->check(CLI::Range(1, 10000))
            ->excludes(locks);
    command.add_flag("--one-sided", options.one_sided, "no empty backs after odd last pages")
        ->needs(bundle);
    add_copy_letters(command, options)->excludes(bundle);
}

void add_test_page(CLI::App& program, TestPageOptions& options) {
    CLI::App& command = *program.add_subcommand(
        "testpage", "a sheet that shows how a printer prints on both sides");
    command.add_option("-o,--output", options.output, "folder for it")->capture_default_str();
    command.add_option("--paper", options.paper, "a4, a3 or letter")->capture_default_str();
    command.add_option("--orientation", options.orientation, "how the sheets lie that you print")
        ->check(CLI::IsMember({"landscape", "portrait"}))
        ->capture_default_str();
}

void add_manifest(CLI::App& program, std::string& folder) {
    CLI::App& command = *program.add_subcommand("manifest", "what a run says it has made");
    command.require_subcommand(1);
    const auto add = [&](const char* name, const char* help) {
        command.add_subcommand(name, help)
            ->add_option("folder", folder, "the folder of the PDFs")
            ->capture_default_str();
    };
    add("verify", "prove that every file is there and whole, and none is missing");
    add("merge", "prove that all shards of a run are complete, and join their manifests");
}

void print_table(const std::string& file, std::ostream& out, std::ostream& err) {
    Warnings warnings;
    DataTable table(file, warnings);
    for (const Finding& finding : warnings.list()) err << to_text(finding, "warning") << std::endl;
    while (const auto row = table.next()) {
        JsonLine line;
        for (std::size_t i = 0; i < row->values.size(); ++i)
            line.add(table.columns()[i], row->values[i]);
        out << line.take() << "\n";
    }
}

void add_check(CLI::App& program, BuildOptions& options) {
    CLI::App& command = *program.add_subcommand("check", "judge pages without making PDFs of them");
    add_inputs(command, options);
    command
        .add_flag_callback(
            "--typography", [&options] { options.dump = "typography"; },
            "how well the text is set: spaces, hyphens, rivers, widows and orphans of each page")
        ->required();
}

void add_text(CLI::App& program, TextOptions& options) {
    CLI::App& command = *program.add_subcommand(
        "text", "show what the language's rules make of each line of the input");
    command.add_option("operation", options.operation, "what to do with each line")
        ->required()
        ->check(CLI::IsMember({"upper", "lower", "title", "hyphenate", "breaks", "smart", "date"}));
    command.add_option("--lang", options.lang, "language of the text")->capture_default_str();
}

// A build tells of its files as well as it can; whatever else is printed is what was asked for.
void refuse_lost_output(std::ostream& out) {
    if (!out.flush()) throw Error({}, "cannot write to the standard output");
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Environment& environment, std::istream& in,
        std::ostream& out, std::ostream& err) {
    CLI::App program("yaprak: Markdown pages in, typeset PDF brochures out", "yaprak");
    program.set_version_flag("--version", "yaprak " YAPRAK_VERSION);
    program.require_subcommand(1);
    program.footer(
        "Exit codes: 0 all made, 1 some pages failed, 2 wrong usage or unreadable input,\n"
        "75 the disk is full or fails (try again), 130 and 143 stopped by a signal.");
    BuildOptions build_options;
    TextOptions text_options;
    add_build(program, build_options);
    MergeOptions merge_options;
    add_merge(program, merge_options);
    std::string manifest_folder = "out", table_file;
    add_manifest(program, manifest_folder);
    program.add_subcommand("table", "show how a table is read, as JSON Lines")
        ->add_option("file", table_file, "CSV or JSON Lines")
        ->required();
    add_check(program, build_options);
    TestPageOptions test_page;
    add_test_page(program, test_page);
    LayoutOptions layout_options;
    add_layouts(program, layout_options);
    program.add_subcommand("fonts", "list the fonts");
    add_text(program, text_options);
    MailOptions mail_options;
    add_mail(program, mail_options);
    try {
        program.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
        if (program.got_subcommand("build") || program.got_subcommand("check")) {
            const int code =
                (build_options.watch ? watch : build)(build_options, environment, out, err);
            if (!build_options.dump.empty()) refuse_lost_output(out);
            return code;
        }
        if (program.got_subcommand("send"))
            return send(mail_options.send, environment, in, out, err);
        if (program.got_subcommand("outbox"))
            return outbox(mail_options.outbox, environment, out, err);
        if (program.got_subcommand("merge")) return merge(merge_options, environment, out, err);
        if (const CLI::App* command = program.get_subcommand("manifest"); command->parsed())
            return (command->got_subcommand("merge") ? join_manifests : verify_manifest)(
                manifest_folder, out, err);
        if (program.got_subcommand("table")) print_table(table_file, out, err);
        if (program.got_subcommand("testpage")) make_test_page(test_page, environment, out);
        if (program.got_subcommand("layouts")) print_layouts(layout_options, environment, out);
        if (program.got_subcommand("fonts")) print_fonts(environment, out);
        if (program.got_subcommand("text")) answer_lines(text_options, environment, in, out);
        refuse_lost_output(out);
        return exit_done;
    } catch (const CLI::ParseError& wrong) {
        return program.exit(wrong, out, err) == 0 ? exit_done : exit_wrong_input;
    } catch (const std::exception&) {
        const Failure failure = failure_in_flight({});
        err << to_text(failure.findings, "error") << std::endl;
        return failure.is_transient ? exit_try_again : exit_wrong_input;
    }
}

}  // namespace yaprak
