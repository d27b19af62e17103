#include "language/words/casing.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("Turkish capitals keep the dot of the i, other languages do not") {
    CHECK(to_upper("diş ılık", "tr") == "DİŞ ILIK");
    CHECK(to_upper("diş", "en") == "DIŞ");
    CHECK(to_upper("Größe", "de") == "GRÖSSE");
    CHECK(to_upper("терапия", "ru") == "ТЕРАПИЯ");
    CHECK(to_lower("IŞIK İZİ", "tr") == "ışık izi");
    CHECK(to_lower("ISTANBUL İzmir", "en") == "istanbul izmir");
}

TEST_CASE("units, mixed case and addresses keep their letters") {
    CHECK(to_upper("günde 50 mg/gün, 10Hz rTMS ve pH", "tr") == "GÜNDE 50 mg/GÜN, 10Hz rTMS VE pH");
    CHECK(to_upper("5 m, 3 s; m ve s", "tr") == "5 m, 3 s; M VE S");
    CHECK(to_upper("bkz. www.klinik.com.tr, info@klinik.com", "tr") ==
          "BKZ. www.klinik.com.tr, info@klinik.com");
    CHECK(to_lower("10 MHz BÜYÜK", "tr") == "10 MHz büyük");
}

TEST_CASE("what casing leaves can be asked for") {
    const std::string text = "günde 50 mg rTMS www.a.com ve";
    std::string left;
    for (const ByteRange& part : uncased_parts(text))
        left += text.substr(part.begin, part.end - part.begin) + "|";
    CHECK(left == "mg|rTMS|www.a.com|");
    CHECK(uncased_parts("Yalnız sözler, 5 tane").empty());
}

TEST_CASE("folding spares nothing") {
    CHECK(fold_case("rTMS 50 MG İIı www.KLİNİK.com", "tr") == "rtms 50 mg iıı www.klinik.com");
    CHECK(fold_case("i\u0307stanbul", "tr") == "istanbul");
}

TEST_CASE("titles by the custom of the language") {
    CHECK(to_title("obsesif-kompulsif bozukluk ve e-posta", "tr") ==
          "Obsesif-Kompulsif Bozukluk ve E-posta");
    CHECK(to_title("10 mg ilaç ya da 5 ml: ve sonra", "tr") == "10 mg İlaç ya da 5 ml: Ve Sonra");
    CHECK(to_title("VE YA DA", "tr") == "VE YA DA");
    CHECK(to_title("the effects of TMS on the brain", "en") == "The Effects of TMS on the Brain");
    CHECK(to_title("effets de la stimulation", "fr") == "Effets de la stimulation");
}
