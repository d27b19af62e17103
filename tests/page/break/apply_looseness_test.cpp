// Paragraphs that page breaking may set in fewer lines, from their text to the page.
#include "page/break/apply_looseness.hpp"

#include "page/break/break_pages.hpp"
#include "page/column/penalties.hpp"
#include "page/set/set_blocks.hpp"
#include "page/square_flow.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace yaprak;
using namespace yaprak::square;

namespace {

// Justified words of one to four letters.
FlowBlock justified(unsigned seed, int count) {
    std::string words;
    for (int i = 0; i < count; ++i) {
        seed = seed * 1103515245u + 12345u;
        words += (i ? " " : "") + std::string(1 + (seed >> 16) % 4, char('a' + i % 26));
    }
    FlowBlock block = text(words);
    std::get<TextBlock>(block.kind).style.align = Align::justify;
    return block;
}

FlowBlock listed(FlowBlock item) {
    ListBlock list;
    list.items.push_back({styled("-"), {std::move(item)}, {}});
    list.mark_style = lines_of_ten();
    return block(list);
}

Column column_of(const FlowBlocks& blocks, Length measure, bool with_looseness) {
    Warnings warnings;
    const PictureBook pictures;
    const std::vector<std::string> fallback;
    Setting setting{.fonts = fonts(),
                    .pictures = pictures,
                    .fallback = fallback,
                    .warnings = &warnings,
                    .tallest = 400_pt,
                    .whole = measure};
    setting.with_looseness = with_looseness;
    ColumnBuilder builder;
    set_blocks(blocks, {0_pt, measure}, setting, builder);
    return builder.take();
}

std::string letters_of(const std::vector<Strip>& strips) {
    std::string letters;
    for (const Strip& strip : strips)
        for (const Item& item : strip.items)
            if (const auto* run = std::get_if<GlyphRun>(&item.kind)) letters += run->text;
    return letters;
}

}  // namespace

TEST_CASE("a paragraph's shorter setting has fewer lines, every letter and the item's mark") {
    int found = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const Column column = column_of({listed(justified(seed, 140))}, 400_pt, true);
        if (column.tight.empty()) continue;
        ++found;
        const TightParagraph& tight = column.tight.front();
        CHECK(tight.begin == 0);
        CHECK(tight.end == column.strips.size());
        CHECK(tight.strips.size() < column.strips.size());
        CHECK(letters_of(tight.strips) == letters_of(column.strips));
        CHECK(letters_of({tight.strips.front()}).starts_with("-"));
        CHECK(tight.penalty >= penalties::tight);
    }
    CHECK(found > 3);
}

TEST_CASE("no shorter setting is made unless it is asked for, nor of headings") {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        CHECK(column_of({justified(seed, 140)}, 400_pt, false).tight.empty());
        FlowBlock heading = justified(seed, 140);
        std::get<TextBlock>(heading.kind).bookmark = Bookmark{1, "a"};
        CHECK(column_of({heading}, 400_pt, true).tight.empty());
    }
}

TEST_CASE("a page takes in a last line by fewer lines in one of its paragraphs") {
    int saved = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const FlowBlock paragraph = justified(seed, 140);
        const Column column = column_of({paragraph}, 400_pt, true);
        if (column.tight.empty()) continue;
        const Length fewer = 10_pt * double(column.tight.front().strips.size());
        Warnings warnings;
        // Room for the shorter paragraph only, and two lines too few for what follows it.
        const Pages pages =
            paginated({paragraph, text("zz")}, layout({400_pt, fewer + 10_pt}), warnings);
        saved += pages.pages.size() == 1;
    }
    CHECK(saved > 0);
}

TEST_CASE("a paragraph of three lines that no page may part is set in four") {
    std::string twenty;
    for (int i = 0; i < 20; ++i) twenty += (i > 0 ? " " : "") + std::string(2, char('a' + i));
    const std::string one_each = "111111111111 222222222222 333333333333";
    CHECK(set({text(one_each), text(twenty), text(one_each)}, layout({200_pt, 50_pt}), 200_pt) ==
          "111111111111/222222222222/333333333333/aa bb cc dd ee ff/gg hh ii jj kk ll | "
          "mm nn oo pp qq rr/ss tt/111111111111/222222222222/333333333333");
    CHECK(column_of({text(twenty)}, 200_pt, false).loose.empty());
    REQUIRE(column_of({text(twenty)}, 200_pt, true).loose.size() == 1);
    const LooseParagraph loose = column_of({text(twenty)}, 200_pt, true).loose[0];
    CHECK(loose.strips.size() == 4);
    CHECK(loose.above == 2);
    CHECK(column_of({listed(text(twenty))}, 200_pt, true).loose.empty());
    FlowBlock whole = text(twenty);
    whole.keep_together = true;
    CHECK(column_of({whole}, 200_pt, true).loose.empty());
}
