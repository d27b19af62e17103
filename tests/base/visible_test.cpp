#include "base/visible.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("what would command a terminal or turn a line around is shown by its code") {
    CHECK(visible("a\x1b[31mb") == "a\\x1b[31mb");
    CHECK(visible("a\nb\tc\rd") == "a\\nb\\tc\\rd");
    CHECK(visible("\x7f\xC2\x9B") == "\\x7f\\u009b");
    CHECK(visible("\u202Efdp.\u2066x\u2069\u200F\u061C") ==
          "\\u202efdp.\\u2066x\\u2069\\u200f\\u061c");
    CHECK(visible("\u2028\uFEFF") == "\\u2028\\ufeff");
    CHECK(visible(std::string_view("\0", 1)) == "\\x00");
}

TEST_CASE("a byte that is not UTF-8 is shown by its code, a terminal may obey it") {
    CHECK(visible("a\x9B"
                  "31m") == "a\\x9b31m");
    CHECK(visible("\xE2\x82") == "\\xe2\\x82");
}

TEST_CASE("all else stays, and what was shown once stays as well") {
    const std::string plain = "Şırınga İ — “tırnak” 👩‍⚕️ \\x1b مرحبا";
    CHECK(visible(plain) == plain);
    CHECK(visible(visible("a\x1b\u202E")) == visible("a\x1b\u202E"));
    CHECK(visible("a\n\tb\r", LineEnds::kept) == "a\n\tb\\r");
}

TEST_CASE("a long text is cut in its middle, between characters") {
    CHECK(clipped("kısa", 4) == "kısa");
    CHECK(clipped("şşşşşşşşşş", 7) == "şşşş…şş");
    CHECK(clipped("abcdefghij", 9) == "abcde…hij");
}
