// Pages made by hand in the font Square, whose characters are as wide as they are high: its small
// letters too.
#include "check/setting/check_setting.hpp"

#include "check/checked.hpp"
#include "check/setting/set_text.hpp"
#include "page/square_flow.hpp"
#include "text/font/font.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

// A paragraph of equal lines.
struct Sheet {
    Pages pages;
    double y = 100;

    Sheet() { pages.pages.resize(1); }

    Sheet& ground(Colour colour) {
        Item item;
        item.kind = rectangle({500_pt, 500_pt}, colour);
        pages.pages[0].items.push_back(std::move(item));
        return *this;
    }

    Sheet& picture() {
        Item item;
        item.kind = PlacedPicture{0, {500_pt, 500_pt}};
        pages.pages[0].items.push_back(std::move(item));
        return *this;
    }

    Sheet& lines(int count, double size, double leading, std::size_t letters = 60,
                 Colour colour = Grey{0}) {
        const TagId paragraph = pages.tags.add(root_tag, Role::paragraph);
        for (int i = 0; i < count; ++i) {
            GlyphRun run;
            run.font = square::fonts().find("Square", 400, Slant::upright);
            run.size = Length::from_pt(size);
            run.colour = colour;
            run.text = std::string(letters, 'a');
            Item item;
            item.at = {10_pt, Length::from_pt(y)};
            item.tag = pages.tags.add(paragraph, Role::content);
            item.kind = std::move(run);
            pages.pages[0].items.push_back(std::move(item));
            y += leading;
        }
        return *this;
    }
};

std::string set(const Sheet& sheet, std::string_view print = "normal", bool is_justified = false,
                const std::string& page = "Su için.\n") {
    TemporaryFolder folder;
    const Document document = folder.read("a.md", page);
    Clinic clinic;
    clinic.values["check.print"] = print;
    Warnings warnings;
    const CheckMeans means{.lists = CheckLists(),
                           .pages = &sheet.pages,
                           .fonts = &square::fonts(),
                           .is_justified = is_justified};
    std::string out;
    for (const CheckFinding& one : check_handout(document, clinic, means, warnings).findings)
        for (const CheckRule& rule : setting_rules())
            if (one.rule == &rule)
                out +=
                    (out.empty() ? "" : " ") + std::string(rule.name) + ":" + to_text(one.severity);
    return out;
}

}  // namespace

TEST_CASE("type of eleven points on thirteen in lines of sixty is well set") {
    CHECK(set(Sheet().lines(5, 11, 14)) == "");
}

TEST_CASE("small type is warned about, very small type is an error") {
    CHECK(set(Sheet().lines(5, 10, 13)) == "type-small:warning");
    CHECK(set(Sheet().lines(5, 8.5, 12)) == "type-small:error x-height-small:warning");
    CHECK(set(Sheet().lines(5, 12, 16), "large").find("type-small:error") == 0);
    CHECK(set(Sheet().lines(5, 16, 20), "large") == "");
}

TEST_CASE("a few words below eight points are warned about, a note's number is not") {
    CHECK(set(Sheet().lines(5, 11, 14).lines(1, 7, 10)) == "type-tiny:warning");
    CHECK(set(Sheet().lines(5, 11, 14).lines(1, 7, 10, 2)) == "");
}

TEST_CASE("lines that stand close are warned about, and for dyslexia sooner") {
    CHECK(set(Sheet().lines(5, 12, 13)) == "leading-tight:warning");
    CHECK(set(Sheet().lines(5, 12, 16)) == "");
    CHECK(set(Sheet().lines(5, 12, 16), "dyslexia") == "leading-tight:warning");
}

TEST_CASE("long lines get a hint, very long ones a warning") {
    CHECK(set(Sheet().lines(5, 11, 14, 95)) == "line-long:hint");
    CHECK(set(Sheet().lines(5, 11, 14, 110)) == "line-long:warning");
    CHECK(set(Sheet().lines(5, 16, 20, 80), "large") == "line-long:hint");
    CHECK(set(Sheet().lines(5, 11, 14, 20)) == "line-short:hint");
}

TEST_CASE("pale text is warned about on its own ground") {
    CHECK(set(Sheet().lines(5, 11, 14, 60, Grey{0.5})) == "contrast-low:warning");
    CHECK(set(Sheet().lines(5, 11, 14, 60, Grey{0.8})) == "contrast-low:error");
    CHECK(set(Sheet().ground(Grey{0.1}).lines(5, 11, 14, 60, Grey{1})) == "");
    CHECK(set(Sheet().ground(Grey{0.1}).lines(5, 11, 14)) == "contrast-low:error");
    CHECK(set(Sheet().lines(5, 20, 26, 40, Grey{0.5})) == "");
}

TEST_CASE("text on a picture is warned about, on a ground that lies over the picture it is not") {
    CHECK(set(Sheet().picture().lines(5, 11, 14)) == "text-on-picture:warning");
    CHECK(set(Sheet().picture().ground(Grey{1}).lines(5, 11, 14)) == "");
}

TEST_CASE("text to both edges is warned about in large print only") {
    CHECK(set(Sheet().lines(5, 16, 24), "large", true) == "text-justified:warning");
    CHECK(set(Sheet().lines(5, 16, 24), "normal", true) == "");
}

TEST_CASE("two colours that are one in grey get a hint") {
    const Colour red = Rgb{0.75, 0, 0}, green = Rgb{0, 0.42, 0}, dark = Rgb{0, 0.1, 0};
    CHECK(set(Sheet().lines(5, 11, 14, 60, red).lines(5, 11, 14, 60, green)) == "grey-alike:hint");
    CHECK(set(Sheet().lines(5, 11, 14, 60, red).lines(5, 11, 14, 60, dark)) == "");
}

TEST_CASE("four words in capitals, a line of italics and an underline get hints") {
    const Sheet good = Sheet().lines(5, 11, 14);
    CHECK(set(good, "normal", false, "LÜTFEN BU KÂĞIDI SAKLAYIN.\n") == "capitals-run:hint");
    CHECK(set(good, "normal", false, "EKT, TMS, BDT uygulanır; ACİL durumda arayın.\n") == "");
    const std::string text = "bu cümle eğik harflerle bir satırdan çok daha uzun sürer gider durur";
    CHECK(set(good, "normal", false, "*" + text + "*\n") == "italics-long:hint");
    CHECK(set(good, "normal", false, "*hemen* arayın.\n") == "");
    CHECK(set(good, "normal", false, "<u>Hemen</u> arayın.\n") == "underlined:hint");
    CHECK(set(good, "normal", false, "[Hemen](https://a.example) arayın.\n") == "");
}
