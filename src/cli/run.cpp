#include "cli/run.hpp"

#include "cli/build.hpp"
#include "cli/failure.hpp"
#include "cli/mail_commands.hpp"
#include "cli/password_options.hpp"
#include "cli/places.hpp"
#include "language/text_tool.hpp"
#include "read/read_layout.hpp"
#include "text/font_book.hpp"

#include <CLI/CLI.hpp>
#include <istream>
#include <ostream>

namespace yaprak {
namespace {

struct TextOptions {
    std::string operation;
    std::string lang = "tr";
};

void print_layouts(const Surroundings& surroundings, std::ostream& out) {
    const auto folders = data_folders("layouts", "content", surroundings.home);
    for (const std::string& name : list_layouts(folders)) out << name << "\n";
}

void print_fonts(const Surroundings& surroundings, std::ostream& out) {
    const FontBook book(data_folders("fonts", "content", surroundings.home));
    for (const FontBook::Face& face : book.faces())
        out << face.family << "  " << face.weight << (face.slant == Slant::italic ? " italic" : "")
            << "  " << face.file.string() << "\n";
}

void answer_lines(const TextOptions& options, std::istream& in, std::ostream& out) {
    for (std::string line; std::getline(in, line);) {
        const auto answer = text_tool(options.operation, line, options.lang);
        if (!answer) throw Error({}, "cannot read \"" + line + "\" as a " + options.operation);
        out << *answer << "\n";
    }
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

void add_build(CLI::App& program, BuildOptions& options) {
    CLI::App& command = *program.add_subcommand("build", "typeset pages: Markdown in, PDF out");
    add_inputs(command, options);
    command.add_option("-o,--output", options.output, "folder for the PDFs")->capture_default_str();
    command
        .add_option("--for", options.purpose,
                    "what the PDFs are made for: pictures no finer than that asks for, packed")
        ->check(CLI::IsMember({"screen", "mail", "archive"}));
    command.add_option("--max-size", options.most,
                       "most that a PDF may take, as 2MB or 500KB; pictures are made coarser "
                       "until it fits");
    add_password(command, options.password);
    command.add_option("--dump", options.dump, "print a stage as text instead of making a PDF")
        ->check(CLI::IsMember({"document", "flow", "pages"}));
    command.add_flag("--strict", options.strict, "a page with a warning fails");
    command.add_flag("-q,--quiet", options.quiet, "say nothing but warnings and errors");
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

int run(const std::vector<std::string>& arguments, const Surroundings& surroundings,
        std::istream& in, std::ostream& out, std::ostream& err) {
    CLI::App program("yaprak: Markdown pages in, typeset PDF brochures out", "yaprak");
    program.set_version_flag("--version", "yaprak " YAPRAK_VERSION);
    program.require_subcommand(1);
    program.footer(
        "Exit codes: 0 all made, 1 some pages failed, 2 wrong usage or unreadable input.");
    BuildOptions build_options;
    TextOptions text_options;
    add_build(program, build_options);
    add_check(program, build_options);
    program.add_subcommand("layouts", "list the layouts");
    program.add_subcommand("fonts", "list the fonts");
    add_text(program, text_options);
    MailOptions mail_options;
    add_mail(program, mail_options);
    try {
        program.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
        if (program.got_subcommand("build") || program.got_subcommand("check")) {
            const int code = build(build_options, surroundings, out, err);
            if (!build_options.dump.empty()) refuse_lost_output(out);
            return code;
        }
        if (program.got_subcommand("send"))
            return send(mail_options.send, surroundings, in, out, err);
        if (program.got_subcommand("outbox"))
            return outbox(mail_options.outbox, surroundings, out, err);
        if (program.got_subcommand("layouts")) print_layouts(surroundings, out);
        if (program.got_subcommand("fonts")) print_fonts(surroundings, out);
        if (program.got_subcommand("text")) answer_lines(text_options, in, out);
        refuse_lost_output(out);
        return exit_done;
    } catch (const CLI::ParseError& wrong) {
        return program.exit(wrong, out, err) == 0 ? exit_done : exit_wrong_input;
    } catch (const std::exception&) {
        err << to_text(failure_in_flight({}), "error") << std::endl;
        return exit_wrong_input;
    }
}

}  // namespace yaprak
