// `yaprak testpage`: the sheet that shows how a printer prints on both sides.
#include "base/file.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"
#include "cli/environment/paths.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/run/load_resources.hpp"
#include "model/page.hpp"
#include "pdf/file/make_file.hpp"
#include "read/layout/values.hpp"
#include "sheet/test_sheet.hpp"

#include <algorithm>
#include <ostream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr Length least_side = 200_mm;  // what the rulers and the words between them need
const std::string usual_family = "Source Sans 3";

enum class Orientation { landscape, portrait };

struct TestPageOptions {
    std::string output = "out";
    std::string paper = "a4";
    Orientation orientation = Orientation::landscape;
};

Size paper_of(const TestPageOptions& options) {
    const auto known = paper_named(options.paper);
    if (!known)
        throw Error(Code::usage, {}, "no paper \"" + options.paper + "\"",
                    "a4, a3 and letter are large enough");
    auto [across, down] = *known;
    if (std::min(across, down) < least_side)
        throw Error(Code::usage, {}, "\"" + options.paper + "\" is too small for the test page",
                    "a4, a3 and letter are large enough");
    if ((options.orientation == Orientation::landscape) != (across > down)) std::swap(across, down);
    return {across, down};
}

std::string family_of(const FontBook& fonts) {
    const auto faces = fonts.faces();
    const bool is_there = std::any_of(faces.begin(), faces.end(), [](const FontBook::Face& face) {
        return face.family == usual_family;
    });
    return is_there ? usual_family : faces.front().family;
}

int make_test_page(const TestPageOptions& options, const Invocation& invocation) {
    const Environment& environment = invocation.environment;
    const Size paper = paper_of(options);
    const FontBook fonts(data_folders("fonts", "content", environment.home));
    Warnings warnings;
    Labels labels(fonts, family_of(fonts), "tr", warnings);
    Pages pages = test_sheet(paper, labels);
    pages.metadata.date = stamp_of(environment.source_date_epoch);
    const fs::path file = fs::path(options.output) / "testpage.pdf";
    write_file(file, make_file(pages, fonts, {}, {}).bytes, Flush::now);
    invocation.out << file.string() << "  "
                   << translated(invocation.out,
                                 "print it two-sided at 100 %; the instructions are on it")
                   << "\n";
    return printed(invocation.out);
}

}  // namespace

void add_test_page(const Command& program, const Invocation& invocation) {
    const auto options = std::make_shared<TestPageOptions>();
    const Command command =
        program.add("testpage", "make a sheet that measures how a printer prints on both sides");
    command.text({"-o,--output", "FOLDER"}, options->output, "folder for it")
        .usually(options->output);
    command.text({"--paper", "PAPER"}, options->paper, "paper: a4, a3 or letter")
        .usually(options->paper);
    const Choices<Orientation> orientations = {{"landscape", Orientation::landscape},
                                               {"portrait", Orientation::portrait}};
    command
        .choice({"--orientation", "WAY"}, options->orientation, orientations,
                "orientation of the sheets that you print")
        .usually("landscape");
    command.example("yaprak testpage", "out/testpage.pdf; the instructions are on it");
    add_plain_exits(command, "the sheet is made");
    command.runs([options, &invocation] { return make_test_page(*options, invocation); });
}

}  // namespace yaprak
