// Doses where they are easily overlooked: behind brackets, in ranges, without a unit, in tables and
// in what is not set; and names and codes that look like numbers.
#include "check/checked.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yaprak;

namespace {

std::string doses(const std::string& text, const std::string& lang = "tr") {
    Clinic clinic;
    clinic.lang = lang;
    std::string out;
    for (const CheckFinding& one : checked(text + "\n", clinic).findings)
        if (one.rule->name.starts_with("dose-"))
            out += (out.empty() ? "" : " ") + std::string(one.rule->name.substr(5));
    return out;
}

std::string table(const std::string& head, const std::vector<std::string>& rows) {
    std::string out = head + "\n";
    for (const char c : head) out += c == '|' ? "|" : c == ' ' ? "" : "-";
    for (const std::string& row : rows) out += "\n" + row;
    return out;
}

}  // namespace

TEST_CASE("a cell's unit must be that of its column's head") {
    const std::string head = "| İlaç | Doz (mg) |";
    CHECK(doses(table(head, {"| A | 500 |", "| B | 1 g |"})) == "mixed-units");
    CHECK(doses(table(head, {"| A | 500 |", "| B | 5 ml |"})) == "mixed-units");
    CHECK(doses(table(head, {"| A | 500 |", "| B | 250 mg |"})) == "");
    CHECK(doses(table(head, {"| A | 500 (2 tablet) |", "| B | 1000 mg (1 g) |"})) == "");
    CHECK(doses(table("| İlaç | Doz (mg/gün) |", {"| A | 1,0 |"})) == "trailing-zero");
}

TEST_CASE("each row of another medicine says its own unit, rows of one medicine must agree") {
    const std::string head = "| İlaç | Doz |";
    CHECK(doses(table(head, {"| A | 500 mg |", "| B | 5 ml |", "| C | 250 mg |"})) == "");
    CHECK(doses(table(head, {"| A | 500 mg / 5 ml |", "| B | 400 mg / 10 ml |"})) == "");
    CHECK(doses(table(head, {"| A | 50 mcg |", "| B | 1000 mg |"})) == "");
    CHECK(doses(table(head, {"| A | 50 mcg |", "| A | 0,1 mg |"})) == "mixed-units");
    CHECK(doses(table("| Yaş | A dozu |", {"| 2 | 250 mg |", "| 6 | 0,5 g |"})) == "mixed-units");
}

TEST_CASE("grams among milligrams of other medicines are a hint") {
    const HandoutReport report =
        checked(table("| İlaç | Doz |", {"| A | 500 mg |", "| B | 1 g |"}) + "\n");
    for (const CheckFinding& one : report.findings)
        if (one.rule->name == "dose-mixed-units") CHECK(one.severity == Severity::hint);
}

TEST_CASE("a bare number in a column of doses is judged, a time and a measure are not") {
    const std::string head = "| İlaç | Sabah | Akşam |";
    CHECK(doses(table(head, {"| A | 1,0 | 2 |"})) == "trailing-zero");
    CHECK(doses(table(head, {"| A | 1 | ,5 |"})) == "naked-decimal");
    CHECK(doses(table(head, {"| A | 1 | 1.5 |"})) == "decimal-sign");
    CHECK(doses(table(head, {"| A | 08.00 | 20.30 |"})) == "");
    CHECK(doses(table(head, {"| Ateş | 38,0 | 37,5 |", "| Parol tablet | 1 | 1 |"})) == "");
    CHECK(doses(table("| Gün | Sabah |", {"| Salı | 1,0 |"})) == "");
}

TEST_CASE("the first number of a range has the unit of the second") {
    for (const char* one : {"1.5–2 tablet", "1.5-2 tablet", "1.5 veya 2 tablet", "1.5 ila 2 ml"})
        CHECK_MESSAGE(doses("Günde " + std::string(one) + " alın.") == "decimal-sign", one);
    CHECK(doses("Günde 1,0-2 tablet alın.") == "trailing-zero");
    CHECK(doses("Günde 1,5–2 tablet alın.") == "");
    CHECK(doses("CRP 1,0-5 mg/L çıktı. Madde 1.5-2 yazıldı.") == "");
}

TEST_CASE("a number in brackets, and one with words in brackets, has the unit behind them") {
    CHECK(doses("(0.5) tablet alın.") == "decimal-sign");
    CHECK(doses("Yarım (0.5) tablet alın.") == "decimal-sign");
    CHECK(doses("1,0 (bir) tablet alın.") == "trailing-zero");
    CHECK(doses("Yarım (0,5) tablet alın, 1 (bir) tablet alın.") == "");
    CHECK(doses("Sürüm 1.5 (tablet) yazıldı.") == "");
}

TEST_CASE("a blank behind a decimal sign parts a number, a list and a label do not") {
    CHECK(doses("Günde 1, 5 mg alın.") == "naked-decimal");
    CHECK(doses("Take 0. 5 mg daily.", "en") == "naked-decimal");
    CHECK(doses("Bunun 1, 2, 5 mg tabletleri vardır.") == "");
    CHECK(doses("Günde 3, 500 mg tablet alın. Haftada 1, 10 mg tablet alın.") == "");
    CHECK(doses("Günde 0, 125 mg alın.") == "naked-decimal");
    CHECK(doses("Tablo 1, 5 mg içindir. 1. gün 5 mg alın.") == "");
    CHECK(doses("Take 1, 5 mg is too much.", "en") == "");
}

TEST_CASE("units without the letters of Turkish are units") {
    CHECK(doses("10000 unite yapın.") == "ungrouped");
    CHECK(doses("1,0 olcek verin, 1,0 kasik verin.") == "trailing-zero trailing-zero");
    CHECK(doses("10 unite yapın.") == "");
}

TEST_CASE("a number that is taken without a unit is judged by itself") {
    CHECK(doses("Günde 10000 alın.") == "ungrouped");
    CHECK(doses("Heparin 10000 yapın.") == "ungrouped");
    CHECK(doses("Günde 1,0 alın.") == "trailing-zero");
    CHECK(doses("Take 1.0 daily.", "en") == "trailing-zero");
    CHECK(doses("Nehmen Sie 1,0 täglich.", "de") == "trailing-zero");
    CHECK(doses("Prenez 1,0 par jour.", "fr") == "trailing-zero");
    CHECK(doses("Принимайте 1,0 в день.", "ru") == "trailing-zero");
    CHECK(doses("İlacı 08.00 alın. Randevu no 10000 alın. 10000 adım yürüyün.") == "");
    CHECK(doses("Take 1.5 with food. Take 10000 steps.", "en") == "");
}

TEST_CASE("doses are looked at wherever text stands") {
    for (const char* one : {"![Günde 1,0 mg tablet](a.png)", "![Tablet](a.png \"Günde 1,0 mg\")",
                            "> [!NOTE]\n> Günde 1,0 mg.", "Su için.[^1]\n\n[^1]: Günde 1,0 mg.",
                            "Terim\n: Günde 1,0 mg", "| Ne |\n|---|\n| Günde 1,0 mg |",
                            "<details><summary>Günde 1,0 mg</summary>\n\nSu için.\n\n</details>",
                            "<details><summary>Doz</summary>\n\nGünde 1,0 mg.\n\n</details>",
                            "---\ntitle: Günde 1,0 mg\n---\nSu için.",
                            "---\ntitle: Su\ndescription: Günde 1,0 mg\n---\nSu için."})
        CHECK_MESSAGE(doses(one) == "trailing-zero", one);
    for (const char* one : {"## Günde 2-3 alın\n\nSu için.", "| Ne |\n|---|\n| Günde 2-3 alın |",
                            "![Günde 2-3 alın](a.png)"})
        CHECK_MESSAGE(doses(one) == "range-unit", one);
}

TEST_CASE("names, rooms, files and codes are no numbers with a letter among their digits") {
    for (const char* one :
         {"Oda O2, B12, Oda 1O, kat l2.", "İlacı 1O.pdf dosyasından okuyun, rapor1O.pdf alın.",
          "Kod: 1O alın. Bize a1O@klinik.com.tr yazın.", "O2 verilir, CO2, H2O, N2O, C20H25N3O.",
          "B12, D3, K2, Q10 vitamini alın.", "I131 tedavisi verilir, IL6 ilacı kullanılır.",
          "C:\\1O\\a.txt dosyasındaki ilacı alın.", "CA 19-9, H1N1, HbA1c, PM2.5 ilacı alın.",
          "Lot 1O2 ilaç, AB1O-22, XL5O, 1O-22 numaralı ürün.", "Lot no 1O alın."})
        CHECK_MESSAGE(doses(one) == "", one);
    CHECK(doses("Günde 1O mg alın, l0 mg alın, I5 ml verin.") ==
          "look-alike look-alike look-alike");
    CHECK(doses("İlaçtan 1O alın.") == "look-alike");
}

TEST_CASE("a clock time before a medicine is no dose, a number of tablets is") {
    for (const char* one :
         {"Saat 20.00 tabletinizi alın.", "Saat 08.00 - 20.00 tablet alın.",
          "Her sabah 7.30 tableti unutmayın.", "Akşam 21.00 damlanızı damlatın.",
          "Tarih 12.05 tablet sayısı 3.", "Saat 08.00, 14.00 ve 20.00 tablet alın."})
        CHECK_MESSAGE(doses(one) == "", std::string(one));
    CHECK(doses("В 8.00 таблетку примите.", "ru") == "");
    CHECK(doses("Um 20.00 Tabletten nehmen.", "de") == "");
    CHECK(doses("Günde 20.00 tablet alın.") == "trailing-zero");
    CHECK(doses("Saat 8'de 1.50 tablet alın.") == "trailing-zero");
    CHECK(doses("Sabah 1.50 tablet alın.") == "trailing-zero");
    CHECK(doses("Sabah 10.00 mg alın.") == "trailing-zero");
}

TEST_CASE("times of a dose are told with its unit, its half and its large number too") {
    for (const char* one :
         {"Augmentin 2x1000 mg alın.", "3x500 mg alın.", "1x10 damla damlatın.",
          "2x1,5 ölçek verin.", "1x0,5 alın.", "1x½ alın.", "Parol 3x5 ml", "2x1"})
        CHECK_MESSAGE(doses(one) == "times", std::string(one));
    for (const char* one : {"Bant 2x2,5 cm olsun.", "3x10 tekrar yapın.", "Ekran 1080x1920.",
                            "2x500 g ağırlık kaldırın.", "Alan 3x4 metre.", "Oda 12x15."})
        CHECK_MESSAGE(doses(one) == "", std::string(one));
    CHECK(doses("2x1,0 mg alın.") == "times trailing-zero");
    CHECK(doses("İnsülin 3x4U yapın.") == "times unit-letter");
}

TEST_CASE("what is given by the minute is a dose, what an organ does in one is measured") {
    CHECK(doses("Oksijen 2,0 L/dk alın.") == "trailing-zero");
    CHECK(doses("Dopamin 5 µg/dk verilir.") == "microgram");
    CHECK(doses("İlaç 1,0 ml/dk verilir.") == "trailing-zero");
    CHECK(doses("GFR 60,0 ml/dk çıktı. Kreatinin klirensi 90,0 ml/dk.") == "");
    CHECK(doses("Albümin 30 µg/mg kreatinin.") == "");
    CHECK(doses("İdrarda protein 1,0 g/gün. Protein 1,0 g/24 saat.") == "");
    CHECK(doses("Prostat 30,0 ml hacimde. Kanama 500,0 ml.") == "");
    CHECK(doses("100 g peynirde 20,0 g yağ vardır.") == "");
    CHECK(doses("Kanamada 1,0 g traneksamik asit.") == "trailing-zero");
    CHECK(doses("Balık yağı 1,0 g kapsül alın.") == "trailing-zero");
}

TEST_CASE("measures of syrups, patches and syringes are units of doses") {
    for (const char* one : {"1,0 ölçü kaşığı", "1,0 nebül", "1,0 yama", "2,0 flaster", "20,0 mmol",
                            "1,0 şırınga", "1,0 ölçek", "1,0 çay kaşığı"})
        CHECK_MESSAGE(doses(std::string(one) + " verin.") == "trailing-zero", std::string(one));
    CHECK(doses("1,0 yamaç, 2,0 ölçüm yapıldı. Sodyum 140,0 mmol/L.") == "");
    for (const char* one : {"1.0 tsp", "1.0 tbsp", "1.0 patch", "1.0 caplet", "5.0 mgs"})
        CHECK_MESSAGE(doses("Use " + std::string(one) + ".", "en") == "trailing-zero",
                      std::string(one));
    for (const char* one : {"1,0 dosette", "1,0 pipette", "1,0 c. à café"})
        CHECK_MESSAGE(doses("Prenez " + std::string(one) + ".", "fr") == "trailing-zero",
                      std::string(one));
    CHECK(doses("Prenez 1.000 mg.", "fr") == "trailing-zero");
    CHECK(doses("Prenez 1 000 mg.", "fr") == "");
    CHECK(doses("Примите 1,0 чайную ложку, 1,0 столовую ложку.", "ru") ==
          "trailing-zero trailing-zero");
    CHECK(doses("10 E Insulin, 5 ccm Saft.", "de") == "unit-letter cc");
    CHECK(doses("10 E postası geldi.") == "");
}

TEST_CASE("a unit is known behind a hyphen, a plus, an ending and brackets") {
    for (const char* one : {"Take one 5.0-mg tablet.", "Take 1.0 (one) tablet."})
        CHECK_MESSAGE(doses(one, "en") == "trailing-zero", std::string(one));
    CHECK(doses("Take one .5-mg tablet.", "en") == "naked-decimal");
    CHECK(doses("Take a 100-µg tablet. Take 100 (one hundred) µg.", "en") == "microgram microgram");
    CHECK(doses("Inject 10 (ten) U. Take 5 (five) cc.", "en") == "unit-letter cc");
    CHECK(doses("Eine 5,0-mg-Tablette nehmen.", "de") == "trailing-zero");
    CHECK(doses("Eine 100-µg-Tablette nehmen.", "de") == "microgram");
    CHECK(doses("10 (on) U yapın. 5 (beş) cc alın.") == "unit-letter cc");
    CHECK(doses("1,0-mg alın. 5,0+2,5 mg alın. 2,0'şer mg alın.") ==
          "trailing-zero trailing-zero trailing-zero");
    CHECK(doses("1·0 mg alın.") == "trailing-zero");
    for (const char* one : {"Take one 5-mg tablet.", "A 0.5-mg tablet.", "Level 2-L, room 4-U.",
                            "Take 10 (ten) units."})
        CHECK_MESSAGE(doses(one, "en") == "", std::string(one));
    CHECK(doses("5+2,5 mg alın. 2'şer mg alın. Saat 8'de 2 mg alın.") == "");
    CHECK(doses("lO mg alın.") == "look-alike");
    CHECK(doses("Il mg, ll. bölüm, lO ve IO yazıldı.") == "");
}

TEST_CASE("a range or a number of rooms and versions is no dose") {
    for (const char* one :
         {"Kat 2-3 için asansörü kullanın.", "Yatak 10-12 için refakatçi kartı alın.",
          "Çocuklar (2-3) için uygundur.", "Grup 2-3 için randevu.", "Tablo 1.0 alın.",
          "Sürüm 1.0 alın.", "Barkod 10000 alın."})
        CHECK_MESSAGE(doses(one) == "", std::string(one));
    CHECK(doses("Günde 2-3 için.") == "range-unit");
    CHECK(doses("Bu ilaçtan günde 2-3 için") == "range-unit");
}

TEST_CASE("a head that is a unit or a day of the week makes doses of the numbers below it") {
    for (const char* head : {"| İlaç | Ünite |", "| Zaman | Ünite |", "| Gün | Tablet |",
                             "| Gün | Tablet sayısı |", "| Gün | Damla |"}) {
        CHECK_MESSAGE(doses(table(head, {"| Lantus | 12,0 |"})) == "trailing-zero",
                      std::string(head));
        CHECK_MESSAGE(doses(table(head, {"| Lantus | 12 |", "| B | 2-3 |"})) == "",
                      std::string(head));
    }
    CHECK(doses(table("| Zaman | Ünite |", {"| Sabah | 10000 |"})) == "ungrouped");
    CHECK(doses(table("| Time | Units |", {"| Morning | 12.0 |"}), "en") == "trailing-zero");
    CHECK(doses(table("| Day | Tablets |", {"| Monday | 1.0 |"}), "en") == "trailing-zero");
    CHECK(doses(table("| İlaç | Pazartesi | Sal |", {"| Varfarin | 2.5 | 5,0 |"})) ==
          "decimal-sign trailing-zero");
    CHECK(doses(table("| Medicine | Monday | Tuesday |", {"| Warfarin | 5.0 | .5 |"}), "en") ==
          "trailing-zero naked-decimal");
    CHECK(doses(table("| الدواء | الصباح | المساء |", {"| أ | 1.0 | .5 |"}), "ar") ==
          "trailing-zero naked-decimal");
    CHECK(doses(table("| Poliklinik | Pazartesi |", {"| Göz | 8.0 |"})) == "");
    CHECK(doses(table("| İlaç | Pazartesi |", {"| Parol | 08.00 |"})) == "");
    CHECK(doses(table("| Yiyecek | Kaşık |", {"| Pilav | 2,0 |"})) == "");
}
