#include "language/words/quantities.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yaprak;

namespace {

// "1.250|,00": a bar before the decimal sign, or behind the last figure; empty: no number.
std::string parted(std::string text, const std::string& lang = "tr") {
    const auto number = find_quantity(text, lang);
    return number ? text.insert(number->whole_end, "|") : "";
}

}  // namespace

TEST_CASE("a Turkish number has its comma for the fraction and its points for groups") {
    CHECK(parted("12,5") == "12|,5");
    CHECK(parted("1.250,00 TL") == "1.250|,00 TL");
    CHECK(parted("1.250") == "1.250|");
    CHECK(parted("1.250.000") == "1.250.000|");
    CHECK(parted("15000") == "15000|");
}

TEST_CASE("signs, units and currencies may stand around it") {
    for (const char* text : {"%12|,5", "% 5|", "3|,75 ml", "₺1.250|,00", "TL 40|,5", "≤ 5| mg",
                             "−0|,5 °C", "2| tablet", "12|,5 mg/kg/gün", "(0|,4)", "3|,1 m²"}) {
        std::string plain = text;
        plain.erase(plain.find('|'), 1);
        CHECK(parted(plain) == text);
    }
}

TEST_CASE("dates, times, ranges, ordinals, telephone numbers and sentences are no numbers") {
    for (const char* text :
         {"12.03.2025",    "12.03", "5 Mart", "09:00",
          "09.00",         "9.30",  "2-3",    "1,5–2,5",
          "2 - 3",         "5.",    "5'inci", "0312 000 00 00",
          "112'yi arayın", "A4",    "B12",    "1/2",
          "1,2,3",         "yok",   "",       "2 tablet, sonra bir hafta ara verilir",
          "3\nkez"})
        CHECK_MESSAGE(parted(text).empty(), text);
}

TEST_CASE("each language has its own sign") {
    CHECK(parted("1,250.00", "en") == "1,250|.00");
    CHECK(parted("12,5", "en").empty());
    CHECK(parted("1.250,00 €", "de") == "1.250|,00 €");
    CHECK(parted("1\u00A0250,5", "ru") == "1\u00A0250|,5");
    CHECK(parted("1 250,5", "fr") == "1 250|,5");
    CHECK(parted("١٢٫٥", "ar") == "١٢|٫٥");
    CHECK(parted("12.5", "ar") == "12|.5");
    CHECK(parted("12.5", "sw") == "12|.5");
}
