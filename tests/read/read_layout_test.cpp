// Layout files: what is inherited, what is computed, and every sentence an author may be told.
#include "read/read_layout.hpp"

#include "base/number.hpp"
#include "read/layout_keys.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

namespace fs = std::filesystem;
using namespace yaprak;

namespace {

const fs::path shipped = fs::path(YAPRAK_ROOT) / "layouts";

// A folder of layout files that is gone with the test.
class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / ("yaprak-layouts-" + std::to_string(getpid()))) {
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ / (name + ".yaml")) << text;
    }
    Layout read(const std::string& name) const {
        return read_layout(name, {path_, shipped}, {"page.md", 3, 9});
    }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

// "3:9: problem (hint)" of what reading that text fails with; the line and column in the file.
std::string error_of(const std::string& text) {
    Folder folder;
    folder.write("test", text);
    try {
        folder.read("test");
    } catch (const Error& error) {
        const Finding& f = error.finding();
        const std::string place =
            f.at.line ? std::to_string(f.at.line) + ":" + std::to_string(f.at.column) + ": " : "";
        return place + f.problem + (f.hint.empty() ? "" : " (" + f.hint + ")");
    }
    return "no error";
}

// The same for a line that stands after "extends: base".
std::string base_error(const std::string& text) {
    return error_of("extends: base\n" + text);
}

std::string shown(Rect box) {
    return number(box.x.mm(), 1) + "," + number(box.y.mm(), 1) + " " + number(box.width.mm(), 1) +
           "x" + number(box.height.mm(), 1);
}

}  // namespace

TEST_CASE("the handout's measure is 162 mm, and its first page begins below the picture") {
    const Layout layout = read_layout("handout-a4", {shipped}, {});
    CHECK(layout.name == "handout-a4");
    CHECK(shown(layout.masters[0].areas[0].box) == "24,96 162x178.5");
    CHECK(shown(layout.masters[1].areas[0].box) == "24,24 162x250.5");
    CHECK(layout.masters[1].furniture[0].baseline.mm() == doctest::Approx(14.5));
    CHECK(layout.masters[1].furniture[1].baseline.mm() == doctest::Approx(284));
}

TEST_CASE("a layout changes what it says and inherits the rest, deep in the maps") {
    Folder folder;
    folder.write("large", "extends: handout-a4\nstyles: {body: {size: 18pt, leading: 1.4em}}\n");
    const Layout layout = folder.read("large");
    CHECK(layout.hero.height.mm() == doctest::Approx(86));
    CHECK(*layout.styles.at("body").size == 18_pt);
    CHECK(layout.styles.at("body").leading->pt() == doctest::Approx(25.2));
    CHECK(*layout.styles.at("body").font == "serif");
    CHECK(layout.styles.at("body").at.line == 2);
}

TEST_CASE("columns share the measure less the gutters") {
    Folder folder;
    folder.write("two",
                 "extends: base\ncolumns: 2\ngutter: 12mm\n"
                 "masters: {first: {columns: 1}}\n");
    const Layout layout = folder.read("two");
    CHECK(layout.masters[0].areas.size() == 1);
    REQUIRE(layout.masters[1].areas.size() == 2);
    CHECK(shown(layout.masters[1].areas[1].box) == "111,24 75x250.5");
}

TEST_CASE("paper may be turned and may be of any size") {
    Folder folder;
    folder.write("wide", "extends: base\npaper: a4\norientation: landscape\n");
    folder.write("own", "extends: base\npaper: [30cm, 210mm]\n");
    CHECK(folder.read("wide").paper.width.mm() == doctest::Approx(297));
    CHECK(folder.read("own").paper.width.mm() == doctest::Approx(300));
}

TEST_CASE("the test layout stands alone") {
    const Layout layout =
        read_layout("square-8", {fs::path(YAPRAK_ROOT) / "tests/fixtures/layouts"}, {});
    CHECK(shown(layout.masters[0].areas[0].box) == "5,5 50x70");
    CHECK(layout.masters[0].furniture.empty());
    CHECK(layout.fonts.at("square") == "Square");
    CHECK_FALSE(layout.card);
}

TEST_CASE("lengths in em are of the style's own size, wherever that comes from") {
    Folder folder;
    folder.write("em",
                 "extends: base\nstyles:\n  a: {size: 10pt, first-line: 2em}\n"
                 "  b: {like: a, size: 50 %, indent-left: 2em}\n");
    const Layout layout = folder.read("em");
    CHECK(*layout.styles.at("a").first_line == 20_pt);
    CHECK(*layout.styles.at("b").indent_left == 10_pt);
}

TEST_CASE("an unknown key is named with its place and the nearest that there is") {
    CHECK(base_error("heroo: {height: 3mm}\n") ==
          "2:1: unknown key \"heroo\" (did you mean \"hero\"?)");
    CHECK(base_error("hero: {heigth: 3mm}\n") ==
          "2:8: unknown key \"heigth\" (did you mean \"height\"?)");
    CHECK(base_error("styles: {body: {color: ink}}\n") ==
          "2:17: unknown key \"color\" (did you mean \"colour\"?)");
    CHECK(base_error("margins: {left: 3mm}\n") ==
          "2:11: unknown key \"left\" (known: \"top\", \"bottom\", \"inner\", \"outer\")");
    CHECK(base_error("masters: {lst: {hero: no}}\n") ==
          "2:11: unknown key \"lst\" (did you mean \"last\"?)");
    CHECK(base_error("masters: {page-1: {hero: no}}\n") ==
          "2:11: unknown key \"page-1\" (single pages are page-2 to page-64; page 1 is "
          "\"first\")");
    CHECK(base_error("masters: {last: {area: {}}}\n") ==
          "2:18: unknown key \"area\" (did you mean \"areas\"?)");
    CHECK(base_error("masters: {last: {areas: {a: {heigth: 3cm}}}}\n") ==
          "2:30: unknown key \"heigth\" (did you mean \"height\"?)");
    CHECK(base_error("masters: {first: {foot: {center: x}}}\n") ==
          "2:26: unknown key \"center\" (did you mean \"centre\"?)");
}

TEST_CASE("a length needs a number, a unit that exists, and some sense") {
    const std::string hint = " (write a number and its unit: 12pt, 3mm, 1.5cm)";
    CHECK(base_error("gutter: 5\n") == "2:9: \"5\" has no unit (write 5pt or 5mm)");
    CHECK(base_error("gutter: wide\n") == "2:9: \"wide\" is not a length" + hint);
    CHECK(base_error("gutter: 1,5mm\n") ==
          "2:9: unknown unit \",5mm\" (the units are pt, mm, cm, "
          "in, em and %)");
    CHECK(base_error("gutter: 5px\n") ==
          "2:9: unknown unit \"px\" (the units are pt, mm, cm, in, em and %)");
    CHECK(base_error("gutter: 5 %\n") == "2:9: \"5 %\" cannot stand here" + hint);
    CHECK(base_error("gutter: -3mm\n") == "2:9: \"-3mm\" is out of range (from 0pt to 2834.65pt)");
    CHECK(base_error("paper: [0mm, 80mm]\n") ==
          "2:9: \"0mm\" is out of range (from 56.69pt to 14173.23pt)");
    CHECK(base_error("paper: [80mm]\n") == "2:8: two values are needed, not 1");
    CHECK(base_error("styles: {body: {size: 0pt}}\n") ==
          "2:23: \"0pt\" is out of range (from 1pt to 500pt)");
    CHECK(base_error("styles: {body: {size: 501pt}}\n") ==
          "2:23: \"501pt\" is out of range (from 1pt to 500pt)");
    CHECK(base_error("gutter: {a: 1mm}\n") == "2:9: a map stands where one value is needed");
    CHECK(base_error("gutter: 1e99mm\n") ==
          "2:9: unknown unit \"e99mm\" (the units are pt, mm, "
          "cm, in, em and %)");
}

TEST_CASE("numbers, shares and words are told apart from what they are not") {
    CHECK(base_error("columns: 13\n") == "2:10: \"13\" is out of range (from 1 to 12)");
    CHECK(base_error("columns: two\n") == "2:10: \"two\" is not a whole number (from 1 to 12)");
    CHECK(base_error("hero: {focus: [50 %, 130 %]}\n") ==
          "2:22: \"130 %\" is out of range (from 0 % to 100 %)");
    CHECK(base_error("hero: {focus: centre}\n") ==
          "2:15: the focus needs two shares ([50 %, 30 %]: from the left, from the top)");
    CHECK(base_error("styles: {body: {tracking: 3pt}}\n") ==
          "2:27: \"3pt\" is not a share (write it as 9 %)");
    CHECK(base_error("styles: {body: {align: justified}}\n") ==
          "2:24: \"justified\" is not one of \"left\", \"right\", \"centre\", \"justify\" (did you "
          "mean \"justify\"?)");
    CHECK(base_error("styles: {body: {hyphenate: maybe}}\n") ==
          "2:28: \"maybe\" is neither yes nor no");
    CHECK(base_error("paper: a44\n") ==
          "2:8: \"a44\" is not one of \"a3\", \"a4\", \"a5\", \"a6\", \"letter\", \"dl\" (did you "
          "mean \"a4\"?)");
    CHECK(base_error("margins: 3mm\n") ==
          "2:10: a map of keys is needed here (write each key on a line of its own, as \"name: "
          "value\")");
}

TEST_CASE("how far text may give so that it fills its pages goes from tight to generous") {
    Folder folder;
    folder.write("fitted",
                 "extends: base\nfit: {pages: 2, size: [10pt, 12pt], spacing: [60 %, 1.2]}\n");
    const Layout layout = folder.read("fitted");
    CHECK(layout.fit.pages == 2);
    CHECK(layout.fit.size->most == 12_pt);
    CHECK(layout.fit.spacing->least == 0.6);
    CHECK_FALSE(layout.fit.leading);
    CHECK_FALSE(layout.fit.image);
    folder.write("freed", "extends: fitted\nfit: none\nwhole-blocks: yes\n");
    CHECK(folder.read("freed").fit.pages == 0);
    CHECK(folder.read("freed").whole_blocks);
    CHECK(base_error("fit: {size: [10pt, 12pt]}\n") ==
          "2:6: how many pages are to be filled is not said (add \"pages: 2\")");
    CHECK(base_error("fit: {pages: 2, size: 10pt}\n") ==
          "2:23: two values are needed here: from tight to generous ([10.5pt, 12.5pt])");
    CHECK(base_error("fit: {pages: 2, size: [12pt, 10pt]}\n") ==
          "2:30: \"10pt\" is less than \"12pt\" (the tighter value comes first)");
    CHECK(base_error("fit: {pages: 0}\n") == "2:14: \"0\" is out of range (from 1 to 200)");
    CHECK(base_error("fit: {pages: 2, sice: [10pt, 12pt]}\n") ==
          "2:17: unknown key \"sice\" (did you mean \"size\"?)");
}

TEST_CASE("how a file is stored is said by what it is for") {
    Folder folder;
    folder.write("fine", "extends: base\nfiles: {mail: {picture-dpi: 96, linearised: yes}}\n");
    const Layout layout = folder.read("fine");
    const FileLayout mail = layout.files.of(FilePurpose::mail);
    CHECK(mail.picture_dpi == 96);
    CHECK(mail.picture_quality == 65);
    CHECK(mail.linearised);
    CHECK(layout.files.of(FilePurpose::archive).picture_dpi == 0);
    CHECK_FALSE(layout.files.of(FilePurpose::none).packed);
    CHECK(base_error("files: {fax: {}}\n") ==
          "2:9: unknown key \"fax\" (known: \"screen\", \"mail\", \"archive\")");
    CHECK(base_error("files: {mail: {picture-dpi: 20}}\n") ==
          "2:29: \"20\" is out of range (from 36 to 1200)");
    CHECK(base_error("files: {mail: {picture-quality: 0}}\n") ==
          "2:33: \"0\" is out of range (from 1 to 100)");
}

TEST_CASE("a colour is a role or a colour") {
    const std::string hint =
        " (write \"#0c3a4a\" in quotes, grey(40 %) or cmyk(100 %, 40 %, 0 %, 60 %))";
    CHECK(base_error("colours: {ink: '#12345'}\n") == "2:16: \"#12345\" is not a colour" + hint);
    CHECK(base_error("colours:\n  ink: #123456\n") == "3:3: no colour is given for \"ink\"" + hint);
    CHECK(base_error("styles: {body: {colour: brnad}}\n") ==
          "2:25: unknown colour \"brnad\" (did you mean \"brand\"?)");
    CHECK(base_error("styles: {body: {colour: cmyk(1)}}\n") ==
          "2:25: \"cmyk(1)\" is not a colour" + hint);
}

TEST_CASE("a style starts from one that exists, and not from itself") {
    CHECK(base_error("styles: {own: {like: heading2}}\n") ==
          "2:22: unknown style \"heading2\" (did you mean \"heading-2\"?)");
    CHECK(base_error("styles: {own: {like: other}, other: {like: own}}\n") ==
          "2:30: style \"other\" is like itself");
}

TEST_CASE("a page must leave room for text") {
    CHECK(base_error("margins: {inner: 120mm, outer: 95mm}\n") ==
          "2:1: a column of the first page would be 0 mm wide (the paper is 210 mm wide)");
    CHECK(base_error("columns: 12\ngutter: 10mm\n") ==
          "2:1: a column of the first page would be 4.3 mm wide (the paper is 210 mm wide)");
    CHECK(base_error("hero: {height: 290mm}\n") ==
          "2:1: no room is left for text on the first page (the paper is 297 mm high)");
    CHECK(base_error("masters: {first: {foot: {offset: 300mm}}}\n") ==
          "2:25: this line stands outside the paper (give it an \"offset\" from the edge, as "
          "14mm)");
}

TEST_CASE("an area is given by two of three sides each way, else it keeps to the margins") {
    Folder folder;
    folder.write("areas",
                 "extends: base\nmasters:\n  last:\n    text: no\n    areas:\n"
                 "      a: {}\n      b: {right: 10mm, width: 50mm, top: 0mm, height: 20mm}\n"
                 "      c: {left: 5mm, right: 5mm, bottom: 10mm, height: 30mm}\n");
    const PageMaster last = folder.read("areas").masters.at(2);
    CHECK(last.name == "last");
    CHECK(last.areas.empty());
    REQUIRE(last.fixed.size() == 3);
    CHECK(shown(last.fixed[0].box) == "24,24 162x250.5");
    CHECK(shown(last.fixed[1].box) == "150,0 50x20");
    CHECK(shown(last.fixed[2].box) == "5,257 200x30");
}

TEST_CASE("an area has its place on the paper, beside the text") {
    CHECK(base_error("masters: {last: {areas: {a: {left: 1cm, width: 21cm}}}}\n") ==
          "2:26: the area \"a\" stands outside the paper (the paper is 210 mm wide and 297 mm "
          "high)");
    CHECK(base_error("masters: {last: {areas: {a: {top: 1cm, bottom: 1cm, height: 1cm}}}}\n") ==
          "2:26: the area \"a\" says top, bottom and height (two of the three are enough)");
    CHECK(base_error("masters: {last: {areas: {a: {top: 29cm}}}}\n") ==
          "2:26: nothing is left of the area \"a\" (it would be 162 mm wide and 0 mm high)");
    CHECK(base_error("masters: {last: {areas: {a: {bottom: 2cm, height: 5cm}}}}\n") ==
          "2:26: the area \"a\" stands over the text of the last page (give that page wider "
          "margins, or say text: no)");
    CHECK(base_error("masters: {page-3: {areas: {a: {bottom: 2cm, height: 5cm}}}}\n") ==
          "2:28: the area \"a\" stands over the text of page 3 (give that page wider margins, or "
          "say text: no)");
    CHECK(base_error("paper: [9cm, content]\nmasters: {first: {areas: {a: {top: 2cm}}}}\n") ==
          "3:27: the area \"a\" must say top and height (nobody knows where the foot of such paper "
          "is)");
}

TEST_CASE("what flows where is said once, of areas and parts that there are") {
    const std::string last = "masters: {last: {text: no, areas: {back: {}}}}\n";
    CHECK(
        base_error("flow: {back: [card]}\n") ==
        "2:8: no page has an area \"back\" (areas stand in \"masters\": last: {areas: {back: …}})");
    CHECK(base_error(last + "flow: {bakc: [card]}\n") ==
          "3:8: no page has an area \"bakc\" (did you mean \"back\"?)");
    CHECK(base_error(last + "flow: {back: [clinik]}\n")
              .starts_with("3:15: \"clinik\" is not one of \"hero\", \"logo\""));
    CHECK(base_error(last + "flow: {back: [title, title]}\n") ==
          "3:22: \"title\" stands in two places (take one of them out)");
    CHECK(base_error(last + "flow: {back: [{text: x, style: boddy}]}\n") ==
          "3:15: unknown style \"boddy\" (did you mean \"body\"?)");
    CHECK(base_error("masters: {left: {text: no, areas: {a: {}}}}\nflow: {a: title}\n") ==
          "3:11: \"title\" may be lost: not every text has such a page (put it into an area of "
          "first, last or a page with a number)");
    CHECK(base_error("masters: {following: {text: no}}\n") ==
          "2:11: the text could not go on: the following pages take none (say text: no only of "
          "first, last and pages with a number)");
    CHECK(base_error("masters: {left: {columns: 2}}\n") ==
          "2:11: left and right pages need as many columns");
}

TEST_CASE("a variant says when it is meant, and what is wrong in it shows at once") {
    CHECK(base_error("variants: [{columns: 2}]\n") ==
          "2:12: a variant says when it is meant (when: {image: missing}, or pages, title, lang)");
    CHECK(base_error("variants: {columns: 2}\n") ==
          "2:11: variants are a list (begin each with \"- when: {…}\")");
    CHECK(base_error("variants: [{when: {pages: many}, columns: 2}]\n") ==
          "2:27: \"many\" is no range of numbers (write \">2\", \"<3\", 2 or 2-4)");
    CHECK(base_error("variants: [{when: {title: 5-2}, columns: 2}]\n") ==
          "2:27: \"5-2\" is no range of numbers (write \">2\", \"<3\", 2 or 2-4)");
    CHECK(base_error("variants: [{when: {image: gone}}]\n") ==
          "2:27: \"gone\" is not one of \"there\", \"missing\"");
    CHECK(base_error("variants: [{when: {image: missing}, colums: 2}]\n") ==
          "2:37: unknown key \"colums\" (did you mean \"columns\"?)");
}

TEST_CASE("variants are read over all else, inherited ones before the layout's own") {
    Folder folder;
    folder.write("one", "extends: base\nvariants:\n  - when: {pages: '>2'}\n    columns: 2\n");
    folder.write("two", "extends: one\nvariants:\n  - when: {title: 10-20}\n    columns: 3\n");
    const Layout plain = folder.read("two");
    CHECK(plain.columns == 1);
    REQUIRE(plain.variants.size() == 2);
    CHECK(plain.variants[0].least_pages == 3);
    CHECK(plain.variants[1].most_title == 20);
    const auto with = [&](const std::set<std::size_t>& variants) {
        return read_layout("two", {folder.path(), shipped}, {}, variants).columns;
    };
    CHECK(with({0}) == 2);
    CHECK(with({0, 1}) == 3);
    folder.write("none", "extends: two\nvariants: none\n");
    CHECK(folder.read("none").variants.empty());
}

TEST_CASE("a page is made by its number, then as the last, then as left or right") {
    Folder folder;
    folder.write("kinds",
                 "extends: base\nmasters:\n  last: {}\n  page-3: {}\n  left: {}\n  right: {}\n");
    const Layout layout = folder.read("kinds");
    const auto name = [&](int page, int pages) {
        return layout.masters[layout.master_of(page, pages)].name;
    };
    CHECK(name(1, 1) == "first");
    CHECK(name(2, 5) == "left");
    CHECK(name(3, 3) == "page-3");
    CHECK(name(5, 6) == "right");
    CHECK(name(5, 5) == "last");
    CHECK(name(5, 0) == "right");
}

TEST_CASE("a left page has its inner margin at the right") {
    Folder folder;
    folder.write("book",
                 "extends: base\nmargins: {inner: 30mm, outer: 10mm}\n"
                 "masters: {left: {}, right: {}}\n");
    const Layout layout = folder.read("book");
    CHECK(shown(layout.masters[2].areas[0].box) == "10,24 170x250.5");
    CHECK(shown(layout.masters[3].areas[0].box) == "30,24 170x250.5");
}

TEST_CASE("a layout that is explained is readable, the same, and says where its values stand") {
    const std::string text = explain_layout("handout-a5", {shipped}, {});
    CHECK(text.find("paper: a5 ") != std::string::npos);
    CHECK(text.find("layouts/handout-a5.yaml:4\n") != std::string::npos);
    CHECK(text.find("layouts/base.yaml:") != std::string::npos);
    CHECK(text.find("    # font: sans  as heading-1 ") != std::string::npos);
    Folder folder;
    for (const std::string& name : list_layouts({shipped})) {
        folder.write("again", explain_layout(name, {shipped}, {}));
        const auto without_places = [](std::string said) {
            std::string out;
            std::istringstream lines(said);
            for (std::string line; std::getline(lines, line);)
                if (line.find("    # ") != 0) out += line.substr(0, line.find("  # ")) + "\n";
            return out;
        };
        CHECK(without_places(explain_layout("again", {folder.path()}, {})) ==
              without_places(explain_layout(name, {shipped}, {})));
    }
}

TEST_CASE("a layout that extends nothing must say what a page needs") {
    CHECK(error_of("columns: 1\n") ==
          "the layout says no paper (write \"paper: a4\", or begin with \"extends: base\")");
    CHECK(error_of("paper: a4\nstyles: {body: {font: x, size: 9pt}}\n") ==
          "2:10: the layout says no leading for \"body\" (write \"leading: 15pt\", or begin with "
          "\"extends: base\")");
    CHECK(error_of("- a4\n") == "a layout is a map of keys (begin with \"extends: base\")");
}

TEST_CASE("a layout that is not there is named where it was asked for") {
    Folder folder;
    folder.write("mine", "extends: bse\n");
    folder.write("round", "extends: trip\n");
    folder.write("trip", "extends: round\n");
    const auto problem = [&](const char* name) -> std::string {
        try {
            folder.read(name);
        } catch (const Error& error) {
            return to_text(error.finding(), "error")
                .substr(error.finding().at.file.text().starts_with("/")
                            ? folder.path().string().size() + 1
                            : 0);
        }
        return "no error";
    };
    CHECK(problem("handout-a44") ==
          "page.md:3:9: error: no layout \"handout-a44\" (hint: did you mean \"handout-a4\"?)");
    CHECK(problem("xyz").starts_with(
        "page.md:3:9: error: no layout \"xyz\" (hint: known: \"booklet-a5\""));
    CHECK(problem("mine") ==
          "mine.yaml:1:10: error: no layout \"bse\" (hint: did you mean \"base\"?)");
    CHECK(problem("round") ==
          "trip.yaml:1:10: error: \"round\" extends itself (hint: take one "
          "\"extends\" out of the circle)");
}

TEST_CASE("layouts are listed by name, sorted, without the base") {
    Folder folder;
    folder.write("aaa", "");
    const auto names = list_layouts({folder.path(), shipped, folder.path() / "nowhere"});
    REQUIRE(names.size() >= 2);
    CHECK(names.front() == "aaa");
    CHECK(std::is_sorted(names.begin(), names.end()));
    CHECK(std::count(names.begin(), names.end(), "handout-a4") == 1);
    CHECK(std::count(names.begin(), names.end(), "base") == 0);
}

TEST_CASE("docs/layout.md tells of every key, and base.yaml of every default") {
    const auto text_of = [](const fs::path& file) {
        std::ifstream in(fs::path(YAPRAK_ROOT) / file);
        return std::string(std::istreambuf_iterator<char>(in), {});
    };
    const std::string manual = text_of("docs/layout.md"), base = text_of("layouts/base.yaml");
    const std::set<std::string> unsaid = {"extends", "orientation", "like",  "baseline",
                                          "last",    "page-2",      "when",  "image",
                                          "pages",   "lang",        "right", "text"};
    for (const LayoutKey& key : layout_keys()) {
        const std::string name = key.path.substr(key.path.rfind('.') + 1);
        CHECK_MESSAGE(manual.find("`" + name + "` |") != std::string::npos, key.path);
        const bool of_first = key.path.starts_with("masters.first.") && !key.path.ends_with("hero");
        if (!unsaid.count(name) && !of_first)
            CHECK_MESSAGE(base.find(name + ":") != std::string::npos, key.path);
    }
}

TEST_CASE("a fold gives its pages the sizes of its panels") {
    Folder folder;
    folder.write(
        "letter",
        "extends: base\nsheet: {scheme: letter-fold}\nmargins: {inner: 10mm, outer: 10mm}\n");
    const Layout layout = folder.read("letter");
    CHECK(layout.trim(1).width.mm() == doctest::Approx(100));
    CHECK(layout.trim(4).width.mm() == doctest::Approx(97));
    CHECK(layout.trim(10).width.mm() == doctest::Approx(97));
    CHECK(layout.paper.height.mm() == doctest::Approx(210));
    CHECK(shown(layout.masters[1].areas[0].box) == "10,24 77x163.5");
    CHECK(read_layout("handout-a4", {shipped}, {}).trim(7).width.mm() == doctest::Approx(210));
}

TEST_CASE("what stands on one panel of a fold alone is made for its width") {
    Folder folder;
    folder.write("gate",
                 "extends: base\nsheet: {scheme: gate-fold, flap: 1.5mm}\n"
                 "margins: {inner: 8mm, outer: 8mm}\nmasters:\n"
                 "  page-4: {columns: 2, gutter: 19mm}\n"
                 "  page-6: {margins: {bottom: 80mm}, areas: {back: {left: 0mm, right: 0mm, "
                 "bottom: 0mm, height: 70mm}}}\nflow: {back: [clinic]}\n");
    const Layout layout = folder.read("gate");
    const PageMaster &four = layout.masters[2], &six = layout.masters[3];
    CHECK(shown(layout.masters[1].areas[0].box) == "8,24 57.5x163.5");
    REQUIRE(four.areas.size() == 2);
    CHECK(shown(four.areas[1].box) == "84.5,24 57.5x163.5");
    CHECK(shown(six.areas[0].box) == "46.2,24 57.5x106");
    CHECK(shown(six.fixed[0].box) == "0,140 150x70");
}

TEST_CASE("a sheet that cannot be folded or cut so is refused") {
    const auto sheet_error = [](const std::string& text) {
        return base_error("margins: {inner: 9mm, outer: 9mm}\nsheet: {scheme: " + text + "}\n");
    };
    CHECK(sheet_error("leter-fold") ==
          "3:17: \"leter-fold\" is not one of \"none\", \"letter-fold\", \"z-fold\", "
          "\"gate-fold\", \"half-fold\", \"booklet\", \"copies\", \"n-up\", \"cut-stack\" (did you "
          "mean \"letter-fold\"?)");
    CHECK(sheet_error("letter-fold, panels: [100mm, 100mm, 97.5mm]") ==
          "3:38: the panels are 297.5 mm together, the sheet is 297 mm wide (take 0.5 mm off, or "
          "write \"panels: automatic\")");
    CHECK(sheet_error("z-fold, panels: [99mm, 99mm, 98mm]") ==
          "3:33: the panels are 296 mm together, the sheet is 297 mm wide (add 1 mm, or write "
          "\"panels: automatic\")");
    CHECK(sheet_error("letter-fold, panels: [99mm, 99mm, 99mm]") ==
          "3:38: panel 3 is folded in and would buckle: it is 99 mm wide (make it 97 mm, or at "
          "most 98 mm)");
    CHECK(sheet_error("gate-fold, panels: [75mm, 147mm, 75mm]") ==
          "3:36: panel 1 is folded in and would buckle: it is 75 mm wide (make it 72.5 mm, or at "
          "most 73.5 mm)");
    CHECK(sheet_error("letter-fold, panels: [101mm, 99mm, 97mm]") ==
          "3:38: panels 1 and 2 of a letter-fold must be equally wide (they are 101 mm and 99 mm)");
    CHECK(sheet_error("half-fold, panels: [297mm]") ==
          "3:36: a half-fold has 2 panels, not 1 (write their widths from left to right, the "
          "inside up)");
    CHECK(sheet_error("letter-fold, panels: 99mm") ==
          "3:38: the panels need a width each ([100mm, 100mm, 97mm], or automatic)");
    CHECK(sheet_error("copies, cells: 3") ==
          "3:32: the cells need two numbers ([3, 1]: three beside each other, one row)");
    CHECK(sheet_error("booklet") ==
          "3:17: 2 x 1 pages take 420 x 297 mm, the sheet is 297 x 210 mm (choose a smaller "
          "\"paper\" for the pages, or a larger one for the sheet)");
    CHECK(sheet_error("none, duplex-offset: {dx: 3cm, dy: 0mm}") ==
          "3:43: \"3cm\" is out of range (from -56.69pt to 56.69pt)");
}
