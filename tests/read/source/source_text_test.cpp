#include "read/source/source_text.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

struct Read {
    std::string text, told;
};

Read read(std::string bytes) {
    Warnings warnings;
    Read result;
    result.text = normalise_text(std::move(bytes), "a.md", warnings);
    for (const Finding& finding : warnings.list())
        result.told += to_text(finding, "warning") + "\n";
    return result;
}

}  // namespace

TEST_CASE("byte order marks go and all line ends become one kind") {
    CHECK(read("\xEF\xBB\xBF"
               "a\r\nb\rc\n")
              .text == "a\nb\nc\n");
    CHECK(read("ığüşöç\n").told == "");
}

TEST_CASE("UTF-16 is converted, with and without its mark") {
    using namespace std::string_literals;
    CHECK(read("\xFF\xFE"
               "a\0\x31\x01\n\0"s)
              .text == "aı\n");
    CHECK(read("\xFE\xFF\0a\x01\x31\0\n"s).text == "aı\n");
    CHECK(read("\0a\0b\0c\0\n"s).text == "abc\n");
    CHECK(read("a\0\x3D\xD8\x00\xDE"s.insert(0, "\xFF\xFE")).text == "a\xF0\x9F\x98\x80");
    CHECK(
        read("a\0b\0c\0"s).told ==
        "a.md:1:1: warning: the file is UTF-16 and was converted (hint: save the file as UTF-8)\n");
}

TEST_CASE("bad bytes are shown and told once, Turkish ones by their name") {
    CHECK(read("a\nb\xFD\xFE").text == "a\nb\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(read("a\nb\xFD\xFE").told ==
          "a.md:2:2: warning: 2 bytes that are not UTF-8 are shown as \xEF\xBF\xBD (hint: it looks "
          "like Windows-1254: save the file as UTF-8)\n");
    CHECK(read("a\xC0\x80\xED\xA0\x80").told.find("Windows") == std::string::npos);
    CHECK(read(std::string("a\0b\x07", 4)).text ==
          "a\xEF\xBF\xBD"
          "b\xEF\xBF\xBD");
    CHECK(read(std::string("a\0b\x07", 4)).told ==
          "a.md:1:2: warning: a control character is shown as \xEF\xBF\xBD\n");
}

TEST_CASE("a page of nothing is refused") {
    Warnings warnings;
    for (const char* nothing : {"", "\xEF\xBB\xBF", " \r\n\t"})
        CHECK_THROWS_WITH(normalise_text(nothing, "a.md", warnings), "the page is empty");
}
