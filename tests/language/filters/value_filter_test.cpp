#include "language/filters/value_filter.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yaprak;

namespace {

std::string made(const std::string& filter, const std::string& value,
                 const std::string& argument = "", const std::string& lang = "tr") {
    if (!filter_called(filter)) return "unknown";
    return apply_filter({filter, argument}, value, lang).value_or("refused");
}

}  // namespace

TEST_CASE("a date is read in every form in which tables hold it") {
    for (const char* value : {"03.04.2026", "3.4.2026", "2026-04-03", "2026-04-03T14:30", "46115",
                              "46115,604", "3 Nisan 2026", "03/04/2026", " 03.04.2026 14:30 "}) {
        CAPTURE(value);
        CHECK(made("uzun", value) == "3 Nisan 2026 Cuma");
    }
    for (const char* value : {"yarın", "31.02.2026", "12", "03.04", "1e9", "03.04.2026 saat"})
        CHECK(made("uzun", value) == "refused");
    CHECK(made("uzun", "") == "");
}

TEST_CASE("dates come out as the filter and the language say") {
    CHECK(made("kısa", "2026-04-03") == "03.04.2026");
    CHECK(made("tarih", "2026-04-03") == "3 Nisan 2026");
    CHECK(made("ay", "2026-04-03") == "Nisan 2026");
    CHECK(made("gün", "2026-04-03") == "Cuma");
    CHECK(made("long", "03.04.2026", "", "en") == "Friday, April 3, 2026");
    CHECK(made("date", "04/03/2026", "", "en") == "April 3, 2026");
    CHECK(made("Uzun", "46115") == "3 Nisan 2026 Cuma");
}

TEST_CASE("a time is read from clocks, dates and parts of a day") {
    for (const char* value : {"14:30", "14.30", "14:30:00", "2:30 PM", "0,604166666", "46115.6042",
                              "03.04.2026 14:30"}) {
        CAPTURE(value);
        CHECK(made("saat", value) == "14.30");
    }
    CHECK(made("time", "14:30", "", "en") == "2:30 PM");
    for (const char* value : {"25:00", "14:75", "öğlen", "14"})
        CHECK(made("saat", value) == "refused");
}

TEST_CASE("numbers and money are read with either decimal sign") {
    for (const char* value :
         {"1250,5", "1250.5", "1.250,50", "1,250.50", "1 250,50", "1.250,50 TL"}) {
        CAPTURE(value);
        CHECK(made("para", value) == "1.250,50\u00A0TL");
        CHECK(made("sayı", value) == "1.250,5");
    }
    CHECK(made("sayı", "1.250") == "1.250");
    CHECK(made("number", "1.250", "", "en") == "1.25");
    CHECK(made("para", "₺1.250,50") == "1.250,50\u00A0₺");
    CHECK(made("para", "0,5") == "0,50\u00A0TL");
    CHECK(made("para", "-0,5") == "-0,50\u00A0TL");
    CHECK(made("para", "12", "€") == "12,00\u00A0€");
    CHECK(made("para", "12 €") == "12,00\u00A0€");
    CHECK(made("para", "bedava") == "refused");
}

TEST_CASE("telephone numbers of Turkey are grouped, others stay") {
    for (const char* value : {"5309370000", "05309370000", "+905309370000", "0090 530 937 00 00",
                              "(0530) 937-00-00", "905309370000"}) {
        CAPTURE(value);
        CHECK(made("telefon", value) == "0530 937 00 00");
    }
    CHECK(made("phone", "05309370000", "", "en") == "+90 530 937 00 00");
    CHECK(made("telefon", "+49 30 1234") == "+49 30 1234");
    CHECK(made("telefon", "4441234") == "444 1 234");
    for (const char* value : {"123", "05xx", "0530 937 00 0"})
        CHECK(made("telefon", value) == "refused");
}

TEST_CASE("letters change by the language, and names in capitals become names") {
    CHECK(made("büyük", "ışık ılık içi") == "IŞIK ILIK İÇİ");
    CHECK(made("küçük", "IĞDIR İLİ") == "ığdır ili");
    CHECK(made("başlık", "AYŞE NUR YILMAZ") == "Ayşe Nur Yılmaz");
    CHECK(made("title", "ayşe IŞIK") == "Ayşe Işık");
    CHECK(made("başlık", "Ayşe YILMAZ") == "Ayşe Yılmaz");
    CHECK(made("başlık", "Ayşe YILMAZ-KAYA") == "Ayşe Yılmaz-Kaya");
    CHECK(made("başlık", "A. YILMAZ") == "A. Yılmaz");
    CHECK(made("başlık", "Sultan MURAT II") == "Sultan Murat II");
    CHECK(made("başlık", "İBRAHİM rTMS") == "İbrahim rTMS");
    CHECK(made("başlık", "Yeni TMS") == "Yeni Tms");
    CHECK(made("ilk", "Ayşe Nur Yılmaz") == "Ayşe");
    CHECK(made("ilk", "Şule", "1") == "Ş");
    CHECK(made("maske", "12345678901") == "*******8901");
    CHECK(made("maske", "12345678901", "2") == "*********01");
    CHECK(made("maske", "123") == "***");
    CHECK(made("mask", "Ayşe Yılmaz") == "A*** Y*****");
    CHECK(made("maske", "Öz") == "Ö*");
    CHECK(made("maske", "Ö") == "*");
    CHECK(made("maske", "Ayşe Ö Öz", "2") == "Ay** * Ö*");
    CHECK(made("maske", "1234") == "****");
    CHECK(made("renk", "x") == "unknown");
}
