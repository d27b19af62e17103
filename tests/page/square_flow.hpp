// Flows in Square 10/10 for tests: every character is 10 points wide, every line 10 points high, so
// an area of 50 x 50 points holds five lines of five characters.
#pragma once
#include "checkout.hpp"
#include "model/flow.hpp"
#include "model/layout.hpp"
#include "model/page.hpp"
#include "page/paginate.hpp"

#include <map>
#include <string>

namespace yaprak::square {

inline const FontBook& fonts() {
    static const FontBook book({std::filesystem::path(checkout()) / "tests/fixtures"});
    return book;
}

inline StyledText styled(const std::string& text, TagId tag = no_tag) {
    StyledText made;
    TextStyle style;
    style.family = "Square";
    style.size = 10_pt;
    style.hyphenate = false;
    made.text = text;
    made.runs.push_back({text.size(), style, tag, -1, {}});
    return made;
}

inline ParagraphStyle lines_of_ten() {
    ParagraphStyle style;
    style.leading = 10_pt;
    style.hyphenate = false;
    return style;
}

inline FlowBlock block(decltype(FlowBlock::kind) kind) {
    FlowBlock made;
    made.kind = std::move(kind);
    return made;
}

inline FlowBlock text(const std::string& words) {
    return block(TextBlock{styled(words), lines_of_ten(), {}});
}

inline FlowBlock heading(const std::string& words) {
    FlowBlock made = text(words);
    std::get<TextBlock>(made.kind).bookmark = Bookmark{1, words};
    made.keep_with_next = made.keep_together = true;
    return made;
}

inline FlowBlock list(int items, int columns = 1) {
    ListBlock made;
    for (int i = 1; i <= items; ++i)
        made.items.push_back({styled("-"), {text("i" + std::to_string(i))}, {}});
    made.mark_style = lines_of_ten();
    made.columns = columns;
    return block(made);
}

// Each row's cells one word of one line.
inline FlowBlock table(int rows) {
    const auto row = [](const std::string& name) {
        FlowRow made;
        for (const char* side : {"a", "b"})
            made.cells.push_back({styled(name + side), lines_of_ten(), no_tag});
        return made;
    };
    TableBlock made;
    made.whole_measure = true;
    made.head.push_back(row("h"));
    for (int i = 1; i <= rows; ++i) made.rows.push_back(row(std::to_string(i)));
    return block(made);
}

// Words that fill a line each where five characters fit: "a1 a2 …".
inline std::string words(char name, int count) {
    std::string made;
    for (int i = 1; i <= count; ++i)
        made += (i > 1 ? " " : "") + std::string(i < 10 ? 3 : 2, name) + std::to_string(i);
    return made;
}

inline Layout layout(Size area = {50_pt, 50_pt}, int columns = 1) {
    Layout made;
    made.paper = {area.width * double(columns) + 20_pt, area.height + 20_pt};
    PageMaster master;
    for (int i = 0; i < columns; ++i)
        master.areas.push_back(
            {"", {10_pt + area.width * double(i), 10_pt, area.width, area.height}});
    made.masters = {master, master};
    return made;
}

inline Pages paginated(FlowBlocks blocks, const Layout& layout, Warnings& warnings) {
    Flow flow;
    flow.blocks = std::move(blocks);
    return paginate(flow, layout, fonts(), PictureBook(), warnings);
}

// A page's text line by line, columns one after the other: "one two/three".
inline std::string text_of(const Page& page, Length column = 50_pt) {
    std::map<std::pair<int, long>, std::map<long, std::string>> lines;
    for (const Item& item : page.items)
        if (const auto* run = std::get_if<GlyphRun>(&item.kind))
            lines[{int((item.at.x - 10_pt) / column), long(item.at.y.pt() * 100)}]
                 [long(item.at.x.pt() * 100)] += run->text;
    std::string made;
    for (const auto& [place, runs] : lines) {
        if (!made.empty()) made += "/";
        for (const auto& [x, run] : runs) made += run;
        if (!made.empty() && made.back() == ' ') made.pop_back();
    }
    return made;
}

// "aaa1/aaa2 | aaa3": the lines of all pages, without the space that ended them.
inline std::string set(FlowBlocks blocks, const Layout& layout = square::layout(),
                       Length column = 50_pt) {
    Warnings warnings;
    std::string made;
    for (const Page& page : paginated(std::move(blocks), layout, warnings).pages)
        made += (made.empty() ? "" : " | ") + text_of(page, column);
    return made;
}

}  // namespace yaprak::square
