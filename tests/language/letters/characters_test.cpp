#include "language/letters/characters.hpp"

#include <doctest/doctest.h>
#include <unicode/uchar.h>

using namespace yaprak;

TEST_CASE("the table of European letters says what Unicode says") {
    for (char32_t c = 0; c < letters::tabled; ++c) {
        CAPTURE(std::uint32_t(c));
        for (auto trait : {letters::letter, letters::upper, letters::lower, letters::digit})
            CHECK(has_trait(c, trait) == is_beyond_table(c, trait));
        CHECK(upper_of(c, false) == char32_t(u_toupper(UChar32(c))));
        if (c != U'İ') CHECK(lower_of(c, false) == char32_t(u_tolower(UChar32(c))));
    }
}

TEST_CASE("i and İ, ı and I are pairs in Turkish only") {
    CHECK(upper_of('i', true) == U'İ');
    CHECK(upper_of('i', false) == U'I');
    CHECK(lower_of('I', true) == U'ı');
    CHECK(lower_of(U'İ', false) == U'i');
    CHECK(has_dotless_i("tr-TR"));
    CHECK_FALSE(has_dotless_i("trv"));
}
