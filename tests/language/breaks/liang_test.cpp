#include "language/breaks/liang.hpp"

#include "base/utf8.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::vector<std::size_t> divided(std::string_view dictionary, std::string_view word) {
    std::vector<std::size_t> out;
    Patterns(dictionary).divide(to_utf32(word), 2, 2, out);
    return out;
}

using Indices = std::vector<std::size_t>;

}  // namespace

TEST_CASE("the patterns of the TeXbook divide hyphenation as the TeXbook does") {
    CHECK(divided("UTF-8\nhy3ph\nhe2n\nhena4\nhen5at\n1na\nn2at\n1tio\n2io\no2n\n",
                  "hyphenation") == Indices{2, 6});
}

TEST_CASE("dots stand for the borders of the word, and two letters stay") {
    CHECK(divided("UTF-8\n.ab1c\n", "abcd") == Indices{2});
    CHECK(divided("UTF-8\n.ab1c\n", "xabcd").empty());
    CHECK(divided("UTF-8\na1b\nb1a\n", "ababab") == Indices{2, 3, 4});
}

TEST_CASE("a dictionary's settings, remarks, changed spellings and first levels are passed over") {
    CHECK(divided("UTF-8\r\nLEFTHYPHENMIN 2\r\n% b1c\r\nb1c\r\nNEXTLEVEL\r\n# x\r\na1b/a=b,1,1\r\n"
                  "c1d\r\n",
                  "abcdef") == Indices{3});
}

TEST_CASE("Latin-1 and KOI8-R dictionaries are read") {
    CHECK(divided("ISO8859-1\n\xE4"
                  "1b\n",
                  "aäbc") == Indices{2});
    CHECK(divided("KOI8-R\n\xC5\xD2"
                  "1\xC1\n",
                  "терапия") == Indices{3});
}

TEST_CASE("no bytes harm the reader") {
    for (std::string_view bad : {"", "\n", "UTF-8", "UTF-8\n1", "UTF-8\n999\n\xFF\n", "NEXTLEVEL"})
        CHECK(divided(bad, "word").empty());
}

// The two runs of letters have one FNV-1a hash of 64 bits.
TEST_CASE("letters are compared, not their hashes alone") {
    const char* dictionary = "UTF-8\n\u4F63\uB8B61\u4E00\n";
    CHECK(divided(dictionary, "\u4F63\uB8B6\u4E00x") == Indices{2});
    CHECK(divided(dictionary, "\u4F62\uBC34\U000361EFx").empty());
}
