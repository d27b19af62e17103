#include "style/blocks/initial_letters.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yaprak;

namespace {

std::string letters(const std::string& text) {
    return text.substr(0, initial_letters(text));
}

}  // namespace

TEST_CASE("a paragraph's first letter can stand large before it") {
    CHECK(letters("Uyku iyidir") == "U");
    CHECK(letters("İyi bir uyku") == "İ");
    CHECK(letters("O gün") == "O");
}

TEST_CASE("marks and the quotes that open belong to the first letter") {
    CHECK(letters("S\u0327imdi") == "S\u0327");
    CHECK(letters("“Şikâyet") == "“Ş");
    CHECK(letters("“‘Evet’ dedi”") == "“‘E");
    CHECK(letters("¿Qué?") == "¿Q");
}

TEST_CASE("what begins with no letter has none, nor what nothing follows, nor Arabic") {
    CHECK(letters("12 saat") == "");
    CHECK(letters("…") == "");
    CHECK(letters("") == "");
    CHECK(letters("A") == "");
    CHECK(letters("– – – metin") == "");
    CHECK(letters("نوم جيد") == "");
}
