#include "model/inline_marks.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

// "[" and "]" around what is strong, "<" and ">" around emphasis.
std::string marked(const std::string& text) {
    std::string out;
    for (const Span& span : marked_spans(text, {})) {
        const bool strong = span.marks.has(Mark::strong), soft = span.marks.has(Mark::emphasis);
        out += strong ? "[" + span.text + "]" : soft ? "<" + span.text + ">" : span.text;
    }
    return out;
}

}  // namespace

TEST_CASE("two stars are strong, one is emphasis") {
    CHECK(marked("**Kedi-deve.** Yavaşça, *beş* kez") == "[Kedi-deve.] Yavaşça, <beş> kez");
    CHECK(marked("**a***b*") == "**a***b*");
    CHECK(marked("**bir** **iki**") == "[bir] [iki]");
}

TEST_CASE("a star without a partner, or with spaces around it, is a star") {
    CHECK(marked("5 * 4 * 3") == "5 * 4 * 3");
    CHECK(marked("2*3") == "2*3");
    CHECK(marked("* not") == "* not");
    CHECK(marked("**yarım") == "**yarım");
    CHECK(marked("***") == "***");
    CHECK(marked("") == "");
}

TEST_CASE("many stars are read in time that grows with them") {
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += "*a **";
    CHECK(marked(text).size() >= text.size() - 400'000);
}
