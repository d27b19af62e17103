#include "base/utf8.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("every code point that UTF-8 can write reads back as itself") {
    for (char32_t c = 1; c <= 0x10FFFF; c = c == 0xD7FF ? 0xE000 : c + 1) {
        const CodePoint read = decode(to_utf8(c), 0);
        REQUIRE((read.value == c && read.valid && read.length == to_utf8(c).size()));
    }
}

TEST_CASE("malformed UTF-8 reads as one replacement character a byte") {
    for (const char* bad :
         {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "\xE2\x82", "\xFF"}) {
        CHECK_FALSE(is_valid_utf8(bad));
        CHECK(decode(bad, 0).value == 0xFFFD);
        CHECK(decode(bad, 0).length == 1);
    }
}

TEST_CASE("characters are counted, not bytes") {
    CHECK(count_characters("İğş 🧠") == 5);
    CHECK(to_utf16("🧠") == std::u16string(u"\xD83E\xDDE0"));
}
