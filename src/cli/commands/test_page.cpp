#include "cli/commands/test_page.hpp"

#include "base/file.hpp"
#include "cli/environment/environment.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/paths.hpp"
#include "cli/run/load_resources.hpp"
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

Size paper_of(const TestPageOptions& options) {
    const auto known = paper_named(options.paper);
    if (!known)
        throw Error({}, "no paper \"" + options.paper + "\"", "a4, a3 and letter are large enough");
    auto [across, down] = *known;
    if (std::min(across, down) < least_side)
        throw Error({}, "\"" + options.paper + "\" is too small for the test page",
                    "a4, a3 and letter are large enough");
    if ((options.orientation == "landscape") != (across > down)) std::swap(across, down);
    return {across, down};
}

std::string family_of(const FontBook& fonts) {
    const auto faces = fonts.faces();
    const bool is_there = std::any_of(faces.begin(), faces.end(), [](const FontBook::Face& face) {
        return face.family == usual_family;
    });
    return is_there ? usual_family : faces.front().family;
}

}  // namespace

int make_test_page(const TestPageOptions& options, const Environment& environment,
                   std::ostream& out) {
    const Size paper = paper_of(options);
    const FontBook fonts(data_folders("fonts", "content", environment.home));
    Warnings warnings;
    Labels labels(fonts, family_of(fonts), "tr", warnings);
    Pages pages = test_sheet(paper, labels);
    pages.metadata.date = stamp_of(environment.source_date_epoch);
    const fs::path file = fs::path(options.output) / "testpage.pdf";
    write_file(file, make_file(pages, fonts, {}, {}).bytes, Flush::now);
    out << file.string() << "  print it on both sides, in its real size; it tells the rest\n";
    return exit_done;
}

}  // namespace yaprak
