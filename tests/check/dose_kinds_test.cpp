// Doses as they are written in all languages and cases; and what is written instead, which must be
// safe itself.
#include "check/checked.hpp"
#include "check/dose/quantities_in.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace yaprak;

namespace {

Clinic of(const std::string& lang) {
    Clinic clinic;
    clinic.lang = lang;
    return clinic;
}

// The rules that a text breaks, with blanks between.
std::string doses(const std::string& text, const std::string& lang = "tr") {
    std::string out;
    for (const CheckFinding& one : checked(text + "\n", of(lang)).findings)
        if (one.rule->name.starts_with("dose-"))
            out += (out.empty() ? "" : " ") + std::string(one.rule->name.substr(5));
    return out;
}

// How the first finding on the text is mended.
std::string mend(const std::string& text, const std::string& lang = "tr") {
    for (const CheckFinding& one : checked(text + "\n", of(lang)).findings)
        if (one.rule->name.starts_with("dose-")) return std::string(one.how());
    return "";
}

}  // namespace

TEST_CASE("a dose is known by its unit in any case, with any ending, in words and signs") {
    for (const char* one : {"1,0 litre",
                            "1,0 lt",
                            "2,0 L",
                            "2,0 kaşık",
                            "2,0 birim",
                            "3,0 adet",
                            "10,0 MG",
                            "1,0 Mg",
                            "3,0 Tablet",
                            "2,0 tabletten",
                            "2,0 tablet'ten",
                            "2,0 tableti",
                            "1,0 ünitelik",
                            "1,0 ÜNİTE",
                            "1,0 MİLİGRAM",
                            "1,0 MILIGRAM",
                            "2,50 mg",
                            "0,50 mg",
                            "2,0 yemek kaşığı",
                            "1,0 çay kaşığından",
                            "2,0 ölçeğin",
                            "1,0 kapsüllük",
                            "1,0mg",
                            "1,0 mg'lık",
                            "1,0 mg’dan"})
        CHECK_MESSAGE(doses("Bunu " + std::string(one) + " alın.") == "trailing-zero", one);
    for (const char* one : {"1,0 hapishane", "1,0 gramer kitabı", "1,0 damlatma", "5,0 kişi",
                            "2,0 saat", "38,0 derece", "70,0 kg"})
        CHECK_MESSAGE(doses("Bunu " + std::string(one) + " sayın.") == "", one);
    CHECK(doses("Bunu 100000 birim yapın.") == "ungrouped");
    CHECK(doses("Bunu 25000 Ünite yapın.") == "ungrouped");
    CHECK(doses("Bunu 10000 üniteden az yapın.") == "ungrouped");
    CHECK(doses("Bunu 1.5 yemek kaşığı alın, 2.5 birim alın.") == "decimal-sign decimal-sign");
}

TEST_CASE("U, IU, cc and the sign of the microgram are known with points and in small letters") {
    for (const char* one :
         {"10 U", "40 u", "10 Ü", "10 IU", "10 iu", "10 I.U.", "10 i.u.", "10 İÜ"})
        CHECK_MESSAGE(doses("Bunu " + std::string(one) + " yapın.") == "unit-letter", one);
    for (const char* one : {"5 cc", "5 CC", "5 c.c."})
        CHECK_MESSAGE(doses("Bunu " + std::string(one) + " verin.") == "cc", one);
    for (const char* one : {"50 µg", "50 µgr", "50 UG"})
        CHECK_MESSAGE(doses("Bunu " + std::string(one) + " alın.") == "microgram", one);
    CHECK(doses("10 UZMAN, 5 ucu, 3 İ.Ö. yazıldı.") == "");
}

TEST_CASE("doses are known in German, French, English, Russian and Arabic") {
    for (const char* one : {"1,0 Gramm", "1,0 Milliliter", "1,0 Milligramm", "1,0 Mikrogramm",
                            "1,0 Tabletten", "2,0 Tropfen"})
        CHECK_MESSAGE(doses(std::string(one) + ".", "de") == "trailing-zero", one);
    CHECK(doses("10 IE und 10 I.E. Insulin.", "de") == "unit-letter unit-letter");
    for (const char* one : {"1,0 gélule", "1,0 gramme", "1,0 comprimé"})
        CHECK_MESSAGE(doses(std::string(one) + ".", "fr") == "trailing-zero", one);
    for (const char* one : {"1.0 milligrams", "5.0 millilitres", "10.0 Units", "1.0 Tablet"})
        CHECK_MESSAGE(doses(std::string(one) + ".", "en") == "trailing-zero", one);
    for (const char* one : {"1,0 таблеток", "2,0 капли", "1,0 грамм", "1,0 мг", "2,0 Таблетки"})
        CHECK_MESSAGE(doses(std::string(one) + ".", "ru") == "trailing-zero", one);
    CHECK(doses("1О мг в день.", "ru") == "look-alike");
    for (const char* one : {"1.0 ملغ", "٢٫٠ ملغ", "١٫٠ mg", "٢٫٠ قرص"})
        CHECK_MESSAGE(doses(std::string(one) + ".", "ar") == "trailing-zero", one);
    CHECK(doses("١٠٠٠٠ وحدة.", "ar") == "ungrouped");
    CHECK(doses("٫٥ ملغ.", "ar") == "naked-decimal");
    CHECK(doses("٢٫٥ ملغ و 10 ملغ.", "ar") == "");
}

TEST_CASE("a number that a blank parts before its decimal sign is one number") {
    CHECK(doses("Sabah 1 ,5 mg alın.") == "naked-decimal");
    CHECK(mend("Sabah 1 ,5 mg alın.") == "write \"1,5 mg\"");
}

TEST_CASE("a naked decimal is found behind a colon and an equals sign too") {
    CHECK(doses("Doz:,5 mg") == "naked-decimal");
    CHECK(doses("Doz=.5 ml") == "naked-decimal");
    CHECK(doses("Bir hap,5 mg olanı alın.") == "");
}

TEST_CASE("a value of a laboratory is no dose, the strength of a syrup is one") {
    for (const char* one : {"ALT 40 U/L", "Kreatinin 1,0 mg/dl", "Hb 12,0 g/dl", "CRP 5,0 mg/L",
                            "PSA 4,0 ng/ml", "Vitamin D 20,0 ng/ml", "Ferritin 30 µg/l",
                            "TSH 5 IU / l", "GFR 60,0 ml/dk", "Kan şekeri 10.5 mg/dL"})
        CHECK_MESSAGE(doses(std::string(one) + " çıktı.") == "", one);
    CHECK(doses("Şurup 5,0 mg/ml, günde bir kez verin.") == "trailing-zero");
    CHECK(doses("Günde 1,0 mg/kg alın.") == "trailing-zero");
    CHECK(doses("| Tahlil | Değer |\n|---|---|\n| A | 100 mg/dl |\n| B | 12 g/dl |") == "");
}

TEST_CASE("what may be one or a thousand is told as both") {
    CHECK(doses("Bunu 1,000 mg alın.") == "trailing-zero");
    CHECK(mend("Bunu 1,000 mg alın.") == "write \"1 mg\" or \"1.000 mg\", whichever is meant");
    CHECK(mend("Bunu 1,250 mg alın.") == "write \"1,25 mg\" or \"1.250 mg\", whichever is meant");
    CHECK(mend("Take 1.000 mg.", "en") == "write \"1 mg\" or \"1,000 mg\", whichever is meant");
    CHECK(mend("Bunu 1,000,000 ünite yapın.") == "write \"1.000.000 ünite\"");
    CHECK(doses("Bunu 1.000 mg, 0,125 mg, 1.250 mg alın.") == "");
}

TEST_CASE("what is to be written instead breaks no rule itself") {
    const struct {
        const char *lang, *text, *instead;
    } all[] = {{"tr", ".5 mg", "0,5 mg"},          {"tr", "10000 IU", "10.000 ünite"},
               {"tr", "1,0 µg", "1 mikrogram"},    {"tr", "5,0 cc", "5 ml"},
               {"tr", ",50 U", "0,5 ünite"},       {"tr", "2,50 mg", "2,5 mg"},
               {"tr", "12.50 mg", "12,5 mg"},      {"tr", "1.000,0 mg", "1.000 mg"},
               {"tr", "100000 cc", "100.000 ml"},  {"en", ",5 mg", "0.5 mg"},
               {"en", "10000 IU", "10,000 units"}, {"en", "5.0 µg", "5 micrograms"},
               {"de", "10 IE", "10 Einheiten"},    {"fr", "10 UI", "10 unités"},
               {"ar", "٢٫٠ ملغ", "٢ ملغ"},         {"ar", "١٠٠٠٠ وحدة", "١٠٬٠٠٠ وحدة"}};
    for (const auto& one : all) {
        CHECK_MESSAGE(mend(one.text, one.lang) == "write \"" + std::string(one.instead) + "\"",
                      one.text);
        CHECK_MESSAGE(doses(one.instead, one.lang) == "", one.instead);
    }
}

TEST_CASE("digits that blanks group are one number") {
    const auto all = quantities_in("10 000 ünite, 1\u00A0000\u00A0000 mg, oda 12 500 kişi", "tr");
    REQUIRE(all.size() == 4);
    CHECK(all[0].number == "10 000");
    CHECK(all[0].unit == "ünite");
    CHECK(all[1].whole == "1000000");
    CHECK(all[2].number == "12");
    CHECK(doses("Bunu 10 000 ünite yapın.") == "");
}

TEST_CASE("a column whose head gives the unit is checked as if each cell had it") {
    CHECK(
        doses("| İlaç | Doz (mg) |\n|---|---|\n| A | 1,0 |\n| B | ,5 |\n| C | 1.5 |\n| D | 2 |") ==
        "trailing-zero naked-decimal decimal-sign");
    CHECK(doses("| İlaç | Sıra |\n|---|---|\n| A | 1,0 |") == "");
    CHECK(doses("| Tahlil | Sonuç (mg/dl) |\n|---|---|\n| A | 1,0 |") == "");
}

TEST_CASE("units in words contradict each other in a column too") {
    CHECK(doses("| Gün | Doz |\n|---|---|\n| A | 500 mikrogram |\n| B | 1 miligram |") ==
          "mixed-units");
    CHECK(doses("| İlaç | Doz |\n|---|---|\n| A | 500 mikrogram |\n| B | 20 mcg |") == "");
}

TEST_CASE("amounts of food are no doses in one column") {
    CHECK(doses("| Besin | Tuz |\n|---|---|\n| Ekmek | 1,2 g |\n| Peynir | 800 mg |") == "");
}

TEST_CASE("a range alone in a column of amounts is told where the table is of medicines") {
    CHECK(doses("| İlaç | Sabah | Akşam |\n|---|---|---|\n| A | 1-2 | 1 |") == "range-unit");
    CHECK(doses("| İlaç | Miktar |\n|---|---|\n| A | 5 - 10 |") == "range-unit");
    CHECK(doses("| Gün | Sabah |\n|---|---|\n| Salı | 9-12 |") == "");
}

TEST_CASE("a range that does not say what is counted is found however it is written") {
    for (const char* one : {"Günde 2 - 3 alın.", "5 ila 10 alın.", "1/2-1 alın.",
                            "2-3'ten fazla almayın.", "Paracetamol: günde 2-3.",
                            "Yemekten sonra 1–2 kullanın.", "Günde 1-2 yemekten sonra alın."})
        CHECK_MESSAGE(doses(one) == "range-unit", one);
    CHECK(doses("- Günde 2-3") == "range-unit");
    for (const char* one : {"Take 1-2 at night.", "Take 1-2 when needed.",
                            "Take 1-2 up to four times a day.", "You may take 2 to 3."})
        CHECK_MESSAGE(doses(one, "en") == "range-unit", one);
    CHECK(doses("Nehmen Sie 2-3 täglich.", "de") == "range-unit");
    CHECK(doses("Nehmen Sie 1-2 ein.", "de") == "range-unit");
    CHECK(doses("Prenez 2-3 par jour.", "fr") == "range-unit");
    CHECK(doses("Принимайте 2-3 в день.", "ru") == "range-unit");
    CHECK(doses("خذ 2-3 يوميا.", "ar") == "range-unit");
}

TEST_CASE("ranges that say what is counted, or that count no dose, are none") {
    for (const char* one :
         {"2-3 kez alın.", "Günde 8-10 bardak su için.", "İlacı saat 8-10'da alın.",
          "2-3 günde bir alın.", "10-15 dakika sonra alın.", "5-10 ml alın.",
          "Randevunuzu 9-12 arasında alın.", "İlacı alın, 0312 555 12-34."})
        CHECK_MESSAGE(doses(one) == "", one);
    CHECK(doses("Nehmen Sie 1-2 Einheiten ein, 2-3 mal täglich.", "de") == "");
    CHECK(doses("Take 1-2 tablets. Use 2-3 drops.", "en") == "");
    CHECK(doses("Prenez 2-3 fois par jour.", "fr") == "");
}

TEST_CASE("codes of diseases and numbers of exercises are no doses") {
    CHECK(doses("Tanı kodunuz I10, gebelikte O10 ya da O24.4.") == "");
    CHECK(doses("Günde O10 mg alın.") == "look-alike");
    CHECK(doses("Kolunuzu 3x5 kez kaldırın.") == "");
    CHECK(doses("İlacı 2x1 alın. Kolunuzu her gün kaldırın.") == "times");
    CHECK(doses("İlacı 2x1 alın, egzersiz yapın.") == "times");
    CHECK(doses("Egzersiz: 3x5.") == "");
    CHECK(doses("İlaç: 3x1.") == "times");
}
