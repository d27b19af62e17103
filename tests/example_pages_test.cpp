// The example layouts and the page that each is shown with: set without a warning, and short.
#include "base/file.hpp"
#include "cli/environment/exit_codes.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace yaprak;
using namespace site;

namespace {

std::vector<fs::path> files_of(const char* folder, const char* extension) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(checkout()) / folder))
        if (entry.path().extension() == extension) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("every example page is set in its layout without a warning") {
    std::set<std::string> shown;
    for (const fs::path& page : files_of("content/examples", ".md")) {
        CAPTURE(page.filename().string());
        const Said made = yaprak_does({"build", page.string(), "--dump", "pages"});
        CHECK(made.code == exit_done);
        CHECK(made.err == "");
        std::smatch name;
        const std::string text = read_file(page, 1 << 20);
        REQUIRE(std::regex_search(text, name, std::regex("layout: examples/(.*)")));
        shown.insert(name[1]);
    }
    for (const fs::path& layout : files_of("layouts/examples", ".yaml"))
        CHECK_MESSAGE(shown.count(layout.stem().string()) == 1, layout.filename().string());
}

TEST_CASE("no example layout is longer than 120 lines") {
    for (const fs::path& layout : files_of("layouts/examples", ".yaml")) {
        const std::string text = read_file(layout, 1 << 20);
        CHECK_MESSAGE(std::count(text.begin(), text.end(), '\n') <= 120,
                      layout.filename().string());
    }
}
