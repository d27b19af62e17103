// Large letters at the beginning of a paragraph.
#include "page/square_flow.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace yaprak;
using namespace yaprak::square;

namespace {

FlowBlock opened(const std::string& words, int lines, std::size_t letters = 1) {
    FlowBlock made = text(words);
    FlowInitial initial;
    initial.style = std::get<TextBlock>(made.kind).text.runs.front().style;
    initial.lines = lines;
    initial.letters = letters;
    initial.gap = 5_pt;
    FlowExtras extras;
    extras.initial = initial;
    made.extras = std::make_shared<FlowExtras>(extras);
    return made;
}

Pages set_pages(FlowBlocks blocks, Size area = {300_pt, 200_pt}) {
    Warnings warnings;
    return square::paginated(std::move(blocks), square::layout(area), warnings);
}

struct Seen {
    std::vector<Rect> large;      // the boxes of the large letters
    std::vector<Point> lines;     // where lines begin
    std::string read, shown;      // the texts of all, and of what is not hidden
    std::vector<std::size_t> on;  // the pages of the lines
};

Seen seen_on(const Pages& pages) {
    Seen seen;
    for (std::size_t page = 0; page < pages.pages.size(); ++page)
        for (const Item& item : pages.pages[page].items) {
            if (const auto* path = std::get_if<Path>(&item.kind))
                if (const auto box = bounds(*path)) seen.large.push_back(*box + item.at);
            const auto* run = std::get_if<GlyphRun>(&item.kind);
            if (!run) continue;
            seen.read += run->text;
            if (run->is_hidden) continue;
            seen.shown += run->text;
            seen.lines.push_back(item.at);
            seen.on.push_back(page);
        }
    return seen;
}

std::string words_of(int count) {
    std::string made = "Ilk";
    for (int i = 0; i < count; ++i) made += " abcd";
    return made;
}

}  // namespace

TEST_CASE("a large letter stands beside as many lines as it is high") {
    const Seen seen = seen_on(set_pages({opened(words_of(30), 3)}));
    REQUIRE(seen.large.size() == 1);
    const Rect letter = seen.large.front();
    CHECK(letter.x == 10_pt);
    for (std::size_t line = 0; line < 3; ++line)
        CHECK(seen.lines[line].x >= letter.right() + 4.9_pt);
    CHECK(seen.lines[4].x == 10_pt);
    CHECK(std::abs((letter.bottom() - seen.lines[2].y).pt()) <
          8);  // the square hangs below its line
}

TEST_CASE("who reads or copies gets the whole word, and the large letter only once") {
    const Seen seen = seen_on(set_pages({opened(words_of(12), 2)}));
    CHECK(seen.read == words_of(12));
    CHECK(seen.shown == words_of(12).substr(1));
}

TEST_CASE("a paragraph of fewer lines has a smaller letter, of one line none") {
    const Seen two = seen_on(set_pages({opened(words_of(6), 4)}));
    REQUIRE(two.large.size() == 1);
    CHECK(two.large.front().height < 25_pt);
    const Seen one = seen_on(set_pages({opened("Ilk.", 3)}));
    CHECK(one.large.empty());
    CHECK(one.shown == "Ilk.");
}

TEST_CASE("a page does not end beside a large letter") {
    for (int before = 1; before < 12; ++before) {
        FlowBlocks blocks;
        for (int i = 0; i < before; ++i) blocks.push_back(text("xx"));
        blocks.push_back(opened(words_of(20), 3));
        const Seen seen = seen_on(set_pages(std::move(blocks), {300_pt, 60_pt}));
        CAPTURE(before);
        const auto first = std::size_t(before);
        REQUIRE(seen.on.size() > first + 2);
        CHECK(seen.on[first] == seen.on[first + 2]);
    }
}

TEST_CASE("centred text and text from right to left have no large letter") {
    for (const bool is_centred : {true, false}) {
        FlowBlock block = opened(words_of(20), 3);
        auto& style = std::get<TextBlock>(block.kind).style;
        (is_centred ? style.align = Align::centre : style.align = Align::right);
        style.right_to_left = !is_centred;
        CHECK(seen_on(set_pages({block})).large.empty());
    }
}
