// Ten handouts that are written well: a checker that cries wolf is switched off.
#include "checkout.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

TEST_CASE("a handout that is written well gets one hint at most, and neither warning nor error") {
    const std::string folder = checkout() + std::string("/tests/check/handouts");
    const site::Said said = site::yaprak_does({"check", folder, "--strict"});
    CHECK(said.code == 0);
    std::string name, text;
    int pages = 0, hints = 0;
    for (std::size_t from = 0; from < said.out.size();) {
        const std::size_t end = said.out.find('\n', from);
        const std::string line = said.out.substr(from, end - from);
        from = end + 1;
        if (line.starts_with("  ")) continue;
        const bool is_summary = line.find("; ateşman ") != line.npos;
        hints += !is_summary;
        if (!is_summary) text += line + "\n";
        if (!is_summary) continue;
        CHECK_MESSAGE(hints <= 1, text);
        ++pages;
        hints = 0;
        text.clear();
    }
    CHECK(pages == 10);
}
