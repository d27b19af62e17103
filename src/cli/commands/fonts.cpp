// `yaprak fonts`: the fonts there are, and what each of them is good for.
#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/make/specimen.hpp"
#include "cli/run/load_resources.hpp"
#include "text/font/face_report.hpp"

#include <ostream>

namespace yaprak {
namespace {

struct FontOptions {
    std::vector<std::string> folders;
    bool specimen = false;
    std::string output = "out";
};

void print_face(const FontBook::Face& face, std::ostream& out) {
    const FaceReport report = report_face(face);
    out << face.family << "  " << face.weight << (face.slant == Slant::italic ? " italic" : "")
        << "  " << report.format << "  ";
    if (!report.problem.empty()) {
        out << translated(out, "cannot be used: " + report.problem);
    } else if (report.languages.empty()) {
        out << translated(out, "signs only");
    } else {
        for (const std::string_view lang : report.languages)
            out << (lang == report.languages.front() ? "" : " ") << lang;
    }
    out << "  " << face.file.string() << "\n";
}

int print_fonts(const FontOptions& options, const Invocation& invocation) {
    FontBook book(font_folders(options.folders, "content", invocation.environment));
    if (options.specimen)
        return make_specimens(std::move(book), options.output, invocation.environment,
                              invocation.out);
    for (const FontBook::Face& face : book.faces()) print_face(face, invocation.out);
    for (const FontBook::Unusable& each : book.unusable())
        invocation.out << each.file.string() << "  "
                       << translated(invocation.out, "cannot be used: " + each.problem) << "; "
                       << translated(invocation.out, each.hint) << "\n";
    return printed(invocation.out);
}

}  // namespace

void add_fonts(const Command& program, const Invocation& invocation) {
    const auto options = std::make_shared<FontOptions>();
    const Command command = program.add("fonts", "list the fonts that layouts can use");
    command.texts({"--fonts", "FOLDER"}, options->folders, "look into this folder of fonts first");
    command.flag("--specimen", options->specimen,
                 "make a PDF of each family with its letters, figures, weights and sizes");
    command.text({"-o,--output", "FOLDER"}, options->output, "folder for the specimens")
        .usually(options->output);
    command.example("yaprak fonts --specimen", "out/specimen-source-serif-4.pdf and its kin");
    add_plain_exits(command, "the fonts are listed, or their specimens are made");
    command.runs([options, &invocation] { return print_fonts(*options, invocation); });
}

}  // namespace yaprak
