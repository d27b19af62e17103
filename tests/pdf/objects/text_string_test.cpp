#include "pdf/objects/text_string.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("a text string is ASCII as it is, anything else UTF-16 with its mark") {
    CHECK(haru::text_string("a (b)") == "a (b)");
    CHECK(haru::text_string("ş") == "\xFE\xFF\x01\x5F");
    CHECK(haru::hex_string("ş😀") == "<FEFF015FD83DDE00>");
    CHECK(haru::hex_string("") == "<>");
    CHECK(haru::text_string(std::string("a\0", 2)).starts_with("\xFE\xFF"));
}

TEST_CASE("a character of private use is written as one that nobody knows") {
    CHECK(haru::readable("a\uE000b\uF0B7") == "a\uFFFDb\uFFFD");
    CHECK(haru::readable("\U000F0000\U0010FFFD") == "\uFFFD\uFFFD");
    CHECK(haru::readable("ş😀\uFFFD\uFB01") == "ş😀\uFFFD\uFB01");
    CHECK(haru::hex_string("\uF0B7") == "<FEFFFFFD>");
}

TEST_CASE("a literal string escapes what would end it or become another line end") {
    CHECK(haru::literal_string("a (b) \\") == "(a \\(b\\) \\\\)");
    CHECK(haru::literal_string("a\r\nb") == "(a\\r\\nb)");
}

TEST_CASE("a text too long for PDF/A is cut between characters") {
    CHECK(haru::text_string(std::string(32767, 'a')).size() == 32767);
    CHECK(haru::text_string(std::string(32768, 'a')).size() == 32767);
    std::string long_text;
    for (int i = 0; i < 20000; ++i) long_text += "ş😀";
    CHECK(haru::text_string(long_text).size() == 32764);
}
