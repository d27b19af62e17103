// What every room takes for granted of ASCII texts.
#include "base/text.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("characters are told apart in ASCII alone") {
    CHECK(is_ascii_digit('7'));
    CHECK_FALSE(is_ascii_digit(U'٣'));
    CHECK(is_ascii_letter('Q'));
    CHECK_FALSE(is_ascii_letter('@'));
    CHECK_FALSE(is_ascii_letter(char(0xC3)));  // a byte of ğ is none
    CHECK(is_ascii_alphanumeric('0'));
    CHECK_FALSE(is_ascii_alphanumeric('_'));
    CHECK(is_ascii_space('\f'));
    CHECK_FALSE(is_ascii_space('\v'));
    CHECK_FALSE(is_ascii_space(U'\u00A0'));
}

TEST_CASE("a text is ASCII when every byte is, a NUL too") {
    CHECK(is_ascii(""));
    CHECK(is_ascii(std::string_view("a\0b\x7F", 4)));
    CHECK_FALSE(is_ascii("ağ"));
}

TEST_CASE("only A to Z get small") {
    CHECK(ascii_lower("PNG [Z] @I") == "png [z] @i");
    CHECK(ascii_lower("ĞİI") == "Ğİi");
}

TEST_CASE("a text loses the white space at its ends alone") {
    CHECK(trimmed(" \t\r\n\fa b\n") == "a b");
    CHECK(trimmed("a") == "a");
    CHECK(trimmed(" \n ") == "");
    CHECK(trimmed("") == "");
    CHECK(trimmed("\u00A0a") == "\u00A0a");
}

TEST_CASE("a word in quotes stays as the user wrote it") {
    CHECK(in_quotes("a \"b\" \\") == "\"a \"b\" \\\"");
    CHECK(in_quotes("") == "\"\"");
}

TEST_CASE("parts are joined, empty ones too") {
    CHECK(joined({}, ", ") == "");
    CHECK(joined({"a"}, ", ") == "a");
    CHECK(joined({"", "b", "c"}, ", ") == ", b, c");
}

TEST_CASE("one takes no s") {
    CHECK(counted(0, "page") == "0 pages");
    CHECK(counted(1, "page") == "1 page");
    CHECK(counted(2, "page") == "2 pages");
}

TEST_CASE("a length is told in millimetres") {
    CHECK(in_mm(12.54_mm) == "12.5 mm");
    CHECK(in_mm(-3_mm) == "-3 mm");
}

TEST_CASE("a number is filled up with zeros, never cut") {
    CHECK(zero_padded(7, 2) == "07");
    CHECK(zero_padded(0, 2) == "00");
    CHECK(zero_padded(123, 2) == "123");
    CHECK(zero_padded(-3, 2) == "03");
    CHECK(zero_padded(2026, 4) == "2026");
}

TEST_CASE("hexadecimal digits are read in either case and written in the one asked for") {
    for (int value = 0; value < 16; ++value) {
        CHECK(hex_value("0123456789abcdef"[value]) == value);
        CHECK(hex_value("0123456789ABCDEF"[value]) == value);
    }
    for (const char c : {'/', ':', '@', 'G', '`', 'g', char(0xE0)}) CHECK(hex_value(c) == -1);
    std::string out;
    append_hex(out, 0xABCDEF, 4, HexCase::lower);
    append_hex(out, 0xA, 2, HexCase::upper);
    append_hex(out, ~0ULL, 16, HexCase::lower);
    CHECK(out == "cdef0Affffffffffffffff");
    CHECK(hex_of_bytes("\x01ğ") == "01C49F");
    CHECK(hex_of_bytes("") == "");
}

TEST_CASE("a code of a URL becomes its byte, what is none stays") {
    CHECK(percent_decoded("a%20b") == "a b");
    CHECK(percent_decoded("%C4%9f") == "ğ");
    CHECK(percent_decoded("%41") == "A");
    CHECK(percent_decoded("100%") == "100%");
    CHECK(percent_decoded("%4") == "%4");
    CHECK(percent_decoded("%G1%1G") == "%G1%1G");
    CHECK(percent_decoded("a%00b") == "a%00b");
    CHECK(percent_decoded("%2541") == "%41");  // once
}
