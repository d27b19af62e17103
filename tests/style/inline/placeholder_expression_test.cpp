#include "style/inline/placeholder_expression.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string made(const char* inside, const std::string& value, const std::string& said = "") {
    const auto expression = parse_placeholder_expression(inside);
    if (!expression) return "a name";
    if (const auto fault = fault_of(*expression)) return fault->problem + ": " + fault->hint;
    const FilteredValue out = filtered(*expression, value, said, "tr");
    return out.problem.empty() ? out.text : out.problem;
}

}  // namespace

TEST_CASE("filters and suffixes follow each other from left to right") {
    CHECK(made("ad", "Umut") == "a name");
    CHECK(made("ad+'in", "Umut") == "Umut’un");
    CHECK(made("ad|ilk+'e", "Ayşe Nur") == "Ayşe’ye");
    CHECK(made("ad|başlık|ilk+in", "UMUT KAYA") == "Umut’un");
    CHECK(made("tarih|tarih+de", "03.04.2026") == "3 Nisan 2026’da");
    CHECK(made("tarih|uzun+e", "03.04.2026") == "3 Nisan 2026 Cuma’ya");
    CHECK(made("ilaç+i", "kitap") == "kitabı");
}

TEST_CASE("a filter's argument stands behind its name, with a colon or without") {
    CHECK(made("ad|ilk:2", "Ayşe") == "Ay");
    CHECK(made("ad|ilk2", "Ayşe") == "Ay");
    CHECK(made("ücret|para€", "5") == "5,00\u00A0€");
}

TEST_CASE("the reading of a value decides on its suffix while the value is whole") {
    CHECK(made("ad+'in", "Johnson", "Consın") == "Johnson’ın");
    CHECK(made("ad|ilk+'in", "Umut Kaya", "Umut Kaya") == "Umut’un");
    CHECK(made("ad|büyük+'in", "Johnson", "Consın") == "JOHNSON’ın");
    CHECK(made("ad|başlık+'in", "JOHNSON", "Consın") == "Johnson’ın");
}

TEST_CASE("unknown filters and suffixes, and values that a filter does not take, are told") {
    CHECK(made("ad|uzn", "x") == "unknown filter \"uzn\": did you mean \"uzun\"?");
    CHECK(made("ad+xyz", "x").starts_with("unknown suffix \"xyz\""));
    CHECK(made("tarih|uzun", "yarın") == "is not a date, which the filter \"uzun\" takes");
}
