// The pages of headings in the list of contents.
#include "page/square_flow.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::square;

namespace {

FlowBlock entry(const std::string& words, int target) {
    FlowBlock made = text(words);
    std::get<TextBlock>(made.kind).page_of = target;
    return made;
}

FlowBlock target(const std::string& words, int number) {
    FlowBlock made = heading(words);
    std::get<TextBlock>(made.kind).target = number;
    return made;
}

// Left edges of the dots of each entry, from the path's steps.
std::vector<double> dots(const Page& page, std::size_t wanted) {
    std::vector<double> out;
    std::size_t seen = 0;
    for (const Item& item : page.items) {
        const auto* path = std::get_if<Path>(&item.kind);
        if (!path || seen++ != wanted) continue;
        CHECK(item.artifact == Artifact::layout);
        for (const PathStep& step : path->steps)
            if (const auto* begin = std::get_if<PathMove>(&step))
                out.push_back((item.at.x + begin->to.x).pt());
    }
    return out;
}

const GlyphRun* run_of(const Page& page, const std::string& text, Length& right) {
    for (const Item& item : page.items) {
        const auto* run = std::get_if<GlyphRun>(&item.kind);
        if (!run || run->text != text) continue;
        right = item.at.x + run->width();
        return run;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("an entry ends in its heading's page at the right edge, behind dots on one grid") {
    FlowBlocks blocks{entry("one", 1), entry("three", 2), target("a", 1)};
    for (int i = 0; i < 5; ++i) blocks.push_back(text("b"));
    blocks.push_back(target("c", 2));
    Warnings warnings;
    const Pages pages = paginated(std::move(blocks), layout({200_pt, 50_pt}), warnings);
    REQUIRE(pages.pages.size() == 2);
    Length right;
    REQUIRE(run_of(pages.pages[0], "1", right));
    CHECK(right == 210_pt);
    REQUIRE(run_of(pages.pages[0], "2", right));
    CHECK(right == 210_pt);
    const auto first = dots(pages.pages[0], 0), second = dots(pages.pages[0], 1);
    REQUIRE(second.size() > 3);
    CHECK(first.size() == second.size() + 4);  // two letters of ten points, dots of five
    CHECK(first.front() == doctest::Approx(second.front()));
    CHECK(warnings.list().empty());
}

TEST_CASE("a number that becomes known moves no line, however many digits it has") {
    FlowBlocks blocks;
    for (int i = 1; i <= 40; ++i) blocks.push_back(entry("word word", i));
    for (int i = 1; i <= 40; ++i) blocks.push_back(target("h", i));
    Warnings warnings;
    const Pages pages = paginated(std::move(blocks), layout({150_pt, 20_pt}), warnings);
    Length right;
    const Target last = pages.targets.back();
    CHECK(last.page + 1 == int(pages.pages.size()));
    bool found = false;
    for (const Page& page : pages.pages)
        found = found || run_of(page, std::to_string(last.page + 1), right);
    CHECK(found);
}

TEST_CASE("an entry in a column that is too narrow for it loses no word") {
    FlowBlocks blocks{entry("abcd efgh", 1), target("h", 1)};
    Warnings warnings;
    const Pages pages = paginated(std::move(blocks), layout({20_pt, 200_pt}), warnings);
    std::string all;
    for (const Item& item : pages.pages[0].items)
        if (const auto* run = std::get_if<GlyphRun>(&item.kind)) all += run->text;
    for (const char* letter : {"a", "b", "c", "d", "e", "f", "g", "1"})
        CHECK(all.find(letter) != std::string::npos);
}

TEST_CASE("from right to left the pages stand at the left") {
    FlowBlock one = entry("one", 1);
    std::get<TextBlock>(one.kind).style.align = Align::right;
    Warnings warnings;
    const Pages pages =
        paginated({std::move(one), target("h", 1)}, layout({200_pt, 50_pt}), warnings);
    Length right;
    REQUIRE(run_of(pages.pages[0], "1", right));
    CHECK(right == 20_pt);
}
