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
