// Notes at the foot of their pages, in Square 10/10: an area of 50 x 100 holds ten lines, what
// parts text and notes is as high as one, a note's number and its gap take one of the five
// characters.
#include "cpu_time.hpp"
#include "page/square_flow.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace yaprak;
using square::block;

namespace {

// Text whose '*' are the references to notes 1, 2, 3 … of the flow.
class NotedFlow {
public:
    NotedFlow() {
        flow.notes.space = 5_pt;
        flow.notes.gap = 5_pt;
        flow.notes.texts.mark_style = square::lines_of_ten();
    }

    StyledText styled(const std::string& words) {
        StyledText made;
        std::size_t begin = 0;
        for (std::size_t at = words.find('*'); at != words.npos; at = words.find('*', begin)) {
            add(made, words.substr(begin, at - begin), -1);
            add(made, "*", met++);
            begin = at + 1;
        }
        add(made, words.substr(begin), -1);
        return made;
    }

    FlowBlock text(const std::string& words) {
        return block(TextBlock{styled(words), square::lines_of_ten(), {}});
    }

    // The next note: its words, or so many lines.
    void note(const std::string& words, bool within = false) {
        const int target = 100 + 2 * int(flow.notes.notes.size());
        FlowListItem item{square::styled(std::to_string(flow.notes.notes.size() + 1)),
                          {square::text(words)},
                          {},
                          target};
        flow.notes.texts.items.push_back(std::move(item));
        flow.notes.notes.push_back({target + 1, within});
    }

    std::string set(const Layout& layout = square::layout({50_pt, 100_pt})) {
        std::string made;
        Pages all = pages(layout);
        for (Page& page : all.pages) {
            std::erase_if(page.items, is_space);
            made += (made.empty() ? "" : " | ") + square::text_of(page);
        }
        return made;
    }

    // Behind a reference at a line's end.
    static bool is_space(const Item& item) {
        const auto* run = std::get_if<GlyphRun>(&item.kind);
        return run && run->text == " ";
    }

    Pages pages(const Layout& layout = square::layout({50_pt, 100_pt})) {
        return paginate(flow, layout, square::fonts(), PictureBook(), warnings);
    }

    Flow flow;
    Warnings warnings;

private:
    static void add(StyledText& made, const std::string& words, int note) {
        if (words.empty()) return;
        TextRun run = square::styled(words).runs.front();
        made.text += words;
        run.end = made.text.size();
        run.note = note;
        run.brings_note = note >= 0;
        made.runs.push_back(run);
    }

    int met = 0;
};

}  // namespace

TEST_CASE("a note stands at the foot of the page that refers to it") {
    NotedFlow noted;
    noted.flow.blocks = {noted.text("aaa1 aaa2* " + square::words('b', 9))};
    noted.note("nnn");
    CHECK(noted.set() == "aaa1/aaa2*/bbb1/bbb2/bbb3/bbb4/bbb5/bbb6/1nnn | bbb7/bbb8/bbb9");
}

TEST_CASE("its last line stands where the text of a full page ends") {
    NotedFlow noted;
    noted.flow.blocks = {noted.text("aaa1*")};
    noted.note("nnn");
    const Pages pages = noted.pages();
    const Item& note = pages.pages[0].items.back();
    NotedFlow full;
    full.flow.blocks = {full.text(square::words('b', 10))};
    CHECK(note.at.y == full.pages().pages[0].items.back().at.y);
}

TEST_CASE("three notes of a page stand below each other in their order") {
    NotedFlow noted;
    noted.flow.blocks = {noted.text("aa1* aa2* aa3*")};
    noted.note("xxx");
    noted.note("yyy yyy");
    noted.note("zzz");
    CHECK(noted.set() == "aa1*/aa2*/aa3*/1xxx/2yyy/yyy/3zzz");
}

TEST_CASE("a line that no room is left for with its note goes to the next page with it") {
    NotedFlow noted;
    noted.flow.blocks = {noted.text(square::words('a', 8)), noted.text("bbb*"), noted.text("ccc")};
    noted.note("nnn nnn nnn");
    CHECK(noted.set() == "aaa1/aaa2/aaa3/aaa4/aaa5/aaa6/aaa7/aaa8 | bbb*/ccc/1nnn/nnn/nnn");
}

TEST_CASE("a long note begins on its page and flows on to the next one's foot") {
    NotedFlow noted;
    noted.flow.blocks = {noted.text(square::words('a', 4)), noted.text("bbb*"),
                         noted.text(square::words('c', 3))};
    noted.note(square::words('n', 12));
    const std::string set = noted.set();
    CAPTURE(set);
    CHECK(set.substr(0, set.find(" | ")).find("1nnn1/nnn2") != set.npos);
    for (int i = 1; i <= 9; ++i) CHECK(set.find("nnn" + std::to_string(i)) != set.npos);
    CHECK(set.find("nn12") != set.npos);
    CHECK(set.find("nn12") > set.find(" | "));
    CHECK(noted.warnings.list().empty());
}

TEST_CASE("a note that flows on leaves no line of it alone") {
    NotedFlow noted;
    noted.flow.blocks = {noted.text(square::words('a', 3) + " bbb*"),
                         noted.text(square::words('c', 9))};
    noted.note(square::words('n', 12));
    const std::string set = noted.set();
    CAPTURE(set);
    const std::string rest = set.substr(set.find(" | ") + 3);
    CHECK(std::count(rest.begin(), rest.end(), 'n') >= 6);
}

TEST_CASE("notes longer than what is left of the text have pages of their own") {
    NotedFlow noted;
    noted.flow.blocks = {noted.text("a*")};
    noted.note(square::words('n', 30));
    const std::string set = noted.set();
    CHECK(std::count(set.begin(), set.end(), '|') == 3);
    CHECK(set.find("nn30") != set.npos);
}

TEST_CASE("notes in the text of a note stand behind it") {
    NotedFlow noted;
    noted.flow.blocks = {noted.text("aa1*"), noted.text("aa3")};
    noted.note("nnn");
    noted.note("mmm", true);
    CHECK(noted.set() == "aa1*/aa3/1nnn/2mmm");
}

TEST_CASE("cells and heads of tables, items, captions and boxes bring their notes along") {
    NotedFlow noted;
    TableBlock table;
    table.head.push_back({{{noted.styled("h*"), square::lines_of_ten(), no_tag}}, {}});
    table.rows.push_back({{{noted.styled("c*"), square::lines_of_ten(), no_tag}}, {}});
    ListBlock list;
    list.columns = 2;
    list.mark_style = square::lines_of_ten();
    for (int i = 0; i < 2; ++i) list.items.push_back({square::styled("-"), {noted.text("*")}, {}});
    BoxBlock box;
    box.blocks = {noted.text("b*")};
    noted.flow.blocks = {block(table), block(list), block(box)};
    for (const char* words : {"nn1", "nn2", "nn3", "nn4", "nn5"}) noted.note(words);
    const std::string set = noted.set(square::layout({50_pt, 200_pt}));
    CHECK(set.find("1nn1/2nn2/3nn3/4nn4/5nn5") != set.npos);
    CHECK(set.find("|") == set.npos);
}

TEST_CASE("in columns each note stands at the foot of its own column") {
    NotedFlow noted;
    noted.flow.blocks = {noted.text("aaa1* " + square::words('b', 12) + " ccc1*")};
    noted.note("nnn");
    noted.note("mmm");
    const std::string set = noted.set(square::layout({50_pt, 100_pt}, 2));
    CHECK(set ==
          "aaa1*/bbb1/bbb2/bbb3/bbb4/bbb5/bbb6/1nnn/bbb7/bbb8/bbb9/bb10/bb11/bb12/ccc1*/2mmm");
}

TEST_CASE("what stands across the columns has its notes at the foot of the first") {
    NotedFlow noted;
    FlowBlock wide = noted.text("wwwwwwww*");
    wide.span = true;
    noted.flow.blocks = {wide, noted.text(square::words('a', 4) + "*")};
    noted.note("nnn");
    noted.note("mmm");
    CHECK(noted.set(square::layout({50_pt, 100_pt}, 2)) ==
          "wwwwwwww/aaa1/aaa2/1nnn/*/aaa3/aaa4*/2mmm");
}

TEST_CASE("links lead to notes and back, and a note too late is told of") {
    NotedFlow noted;
    noted.flow.blocks = {noted.text(square::words('a', 10) + " b*")};
    noted.note("nnn");
    const Pages pages = noted.pages();
    REQUIRE(pages.targets.size() > 101);
    CHECK(pages.targets[100].page == 1);
    CHECK(pages.targets[101].page == 1);
    CHECK(pages.targets[100].y > pages.targets[101].y);
    CHECK(noted.warnings.list().empty());

    NotedFlow crowded;
    crowded.flow.blocks = {crowded.text("****")};
    for (int i = 0; i < 4; ++i) crowded.note(square::words('n', 9));
    const std::string set = crowded.set();
    CHECK(std::count(set.begin(), set.end(), 'n') == 4 * 9 * 3);
    CHECK(crowded.warnings.said() == 3);
}

TEST_CASE("pages with notes take time in proportion to the text") {
    const auto seconds = [](int count) {
        NotedFlow noted;
        for (int i = 0; i < count; ++i) {
            noted.flow.blocks.push_back(noted.text("a b c d*"));
            noted.note("nnn");
        }
        return test::cpu_seconds([&] { CHECK_FALSE(noted.pages().pages.empty()); });
    };
    seconds(100);
    CHECK(seconds(4'000) < 30 * (seconds(400) + 0.002));
}
