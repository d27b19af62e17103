#include "language/letters/bidi.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yaprak;

namespace {

// "0:abc|1:سلام"
std::string levels(std::string_view text, Direction paragraph) {
    std::string out;
    std::size_t begin = 0;
    for (const LevelRun& run : embedding_levels(text, paragraph)) {
        if (begin) out += '|';
        out += std::to_string(run.level) + ":";
        out += text.substr(begin, run.end - begin);
        begin = run.end;
    }
    return out;
}

constexpr Direction ltr = Direction::left_to_right, rtl = Direction::right_to_left;

}  // namespace

TEST_CASE("only text that could turn a line is looked at") {
    CHECK_FALSE(holds_right_to_left("Çağrı’nın “ölçüsü” … Привет 🌿 20 °C — ẞ €"));
    CHECK_FALSE(holds_right_to_left(""));
    for (const char* text : {"a ش", "שלום", "ﷲ", "a\u200F", "\u202Babc", "\u2067", "𞤀", "۴"}) {
        CAPTURE(text);
        CHECK(holds_right_to_left(text));
    }
}

TEST_CASE("the first letter with a direction tells a paragraph's") {
    CHECK(first_strong("20 (سلام) abc") == rtl);
    CHECK(first_strong("«Uyku» سلام") == ltr);
    CHECK(first_strong("\u2067سلام\u2069 abc") == ltr);  // what is isolated does not count
    CHECK(first_strong("12 + 3 …") == std::nullopt);
}

TEST_CASE("a paragraph runs as its letters do, and never against its document for one name") {
    CHECK(paragraph_direction("سلام Ankara", ltr) == rtl);
    CHECK(paragraph_direction("Ankara سلام", ltr) == ltr);
    CHECK(paragraph_direction("Ankara سلام", rtl) == rtl);
    CHECK(paragraph_direction("Ankara", rtl) == ltr);
    CHECK(paragraph_direction("1 / 3", rtl) == rtl);
    CHECK(paragraph_direction("1 / 3", ltr) == ltr);
}

TEST_CASE("words and figures of the other direction are embedded") {
    CHECK(levels("abc", ltr) == "0:abc");
    CHECK(levels("bir سلام iki", ltr) == "0:bir |1:سلام|0: iki");
    CHECK(levels("جلسة TMS 20 دقيقة.", rtl) == "1:جلسة |2:TMS 20|1: دقيقة.");
    CHECK(levels("من 20 إلى 30", rtl) == "1:من |2:20|1: إلى |2:30");
    CHECK(levels("a\nب", ltr) == "0:a\n|1:ب");
    CHECK(levels("", rtl) == "");
    CHECK(levels("😀ש", ltr) == "0:😀|1:ש");
}

TEST_CASE("a telephone number keeps the order of its groups, a range does not") {
    CHECK(levels("الهاتف: 0312 000 00 00.", rtl) == "1:الهاتف: |2:0312 000 00 00|1:.");
    CHECK(levels("ب +90 (312) 000-00-00", rtl) == "1:ب |2:+90 (312) 000-00-00");
    CHECK(levels("ب 10 - 12", rtl) == "1:ب |2:10|1: - |2:12");
}

TEST_CASE("a line shows its stretches from left to right") {
    CHECK(visual_order({0, 1, 0}) == std::vector<std::size_t>{0, 1, 2});
    CHECK(visual_order({1, 2, 1}) == std::vector<std::size_t>{2, 1, 0});
    CHECK(visual_order({0, 1, 2, 1}) == std::vector<std::size_t>{0, 3, 2, 1});
    CHECK(visual_order({}).empty());
}

TEST_CASE("languages are written from right to left by their script") {
    for (const char* lang : {"ar", "ar-SY", "he", "fa", "ur", "az-Arab"})
        CHECK(is_right_to_left(lang));
    for (const char* lang : {"tr", "", "arn", "ku", "ur-Latn"}) CHECK_FALSE(is_right_to_left(lang));
}
