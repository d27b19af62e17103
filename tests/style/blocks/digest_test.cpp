// The few sentences that are left of a text.
#include "style/blocks/digest.hpp"

#include "style/pages.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::test;

namespace {

std::string points_of(const Blocks& blocks, int points, int letters = 40) {
    DigestLayout wanted;
    wanted.points = points;
    wanted.letters = letters;
    const Document left = digest(page(blocks), wanted, "tr");
    const auto* list = left.blocks.empty() ? nullptr : std::get_if<List>(&left.blocks[0].kind);
    std::string out;
    if (!list || left.blocks.size() > 1) return "as it was";
    for (const ListItem& item : list->items)
        out += plain_text(std::get<Paragraph>(item.blocks.at(0).kind).text) + "|";
    return out;
}

Block heading(const std::string& text) {
    return block(Heading{2, words(text)});
}

}  // namespace

TEST_CASE("of each section the first sentence is left that is short enough") {
    const Blocks blocks = {
        heading("Bir"),
        paragraph("Bu ilk cümle kırk harften çok daha uzundur, onun için kalmaz. "
                  "Bu kısadır. Bu da kısadır."),
        heading("İki"), paragraph("Nedenleri şunlardır:"), paragraph("Son cümle.")};
    CHECK(points_of(blocks, 2) == "Bu kısadır.|Son cümle.|");
    CHECK(points_of(blocks, 3) == "Bu kısadır.|Bu da kısadır.|Son cümle.|");
    CHECK(points_of(blocks, 1) == "Bu kısadır.|");
}

TEST_CASE("a section without a short sentence is told by its heading, without its number") {
    const Blocks blocks = {heading("1. Kimlere uygulanır?"), paragraph("Bu cümle pek uzundur."),
                           heading("2. Sonra"), paragraph("Kısa.")};
    CHECK(points_of(blocks, 2, 20) == "Kimlere uygulanır?|Kısa.|");
}

TEST_CASE("what a callout warns of is never left out before anything else") {
    Callout callout;
    callout.kind = CalloutKind::warning;
    callout.blocks = {paragraph("Ateşiniz çıkarsa arayın.")};
    const Blocks blocks = {heading("Bir"), paragraph("Bu kısadır."), block(std::move(callout))};
    CHECK(points_of(blocks, 1) == "Ateşiniz çıkarsa arayın.|");
    CHECK(points_of(blocks, 2) == "Bu kısadır.|Ateşiniz çıkarsa arayın.|");
}

TEST_CASE("a text without a short sentence stays as it is") {
    CHECK(points_of({paragraph("Bu cümle yirmi harften uzundur.")}, 3, 20) == "as it was");
    CHECK(points_of({}, 3) == "as it was");
}

TEST_CASE("a layout that leaves sentences says so") {
    Layout layout = handout();
    layout.name = "wall";
    layout.digest.points = 1;
    Warnings warnings;
    const Flow flow = resolve_styles(page({paragraph("Bir. İki.")}), layout, clinic(), warnings);
    CHECK(listed(warnings).find("the text is too long for wall") != std::string::npos);
    CHECK(std::holds_alternative<ListBlock>(flow.blocks.back().kind));
}
