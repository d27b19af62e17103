// Each rule has a text that breaks it and texts that nearly do.
#include "check/dose/check_dose.hpp"

#include "check/checked.hpp"
#include "check/dose/quantities_in.hpp"
#include "check/report/report_words.hpp"
#include "check/report/turkish.hpp"
#include "model/page.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string doses(std::string_view page, const Clinic& clinic = {}) {
    return found("dose-", page, clinic);
}

Clinic english() {
    Clinic clinic;
    clinic.lang = "en";
    return clinic;
}

}  // namespace

TEST_CASE("a zero behind the decimal sign of a dose is an error") {
    CHECK(doses("Günde 1,0 mg alın.\n") == "dose-trailing-zero@1:7");
    CHECK(doses("Günde 5,00 ml için.\n") == "dose-trailing-zero@1:7");
    CHECK(doses("Günde 1.0 mg alın.\n") == "dose-trailing-zero@1:7");
    CHECK(doses("Take 1.0 mg daily.\n", english()) == "dose-trailing-zero@1:6");
}

TEST_CASE("zeros that are no decimals, and numbers that are no doses, are none") {
    CHECK(doses("10 mg, 1,05 mg, 1.000 mg, 100 mg alın.\n") == "");
    CHECK(doses("Boyunuz 170,0 cm, kilonuz 70,0 kg, ücret 5,00 TL, saat 10.00.\n") == "");
    CHECK(doses("Potasyum 4,0 mmol/L çıktı.\n") == "");
    CHECK(doses("Take 1,000 mg daily.\n", english()) == "");
}

TEST_CASE("a decimal sign without a number before it is an error") {
    CHECK(doses("Günde ,5 mg alın.\n") == "dose-naked-decimal@1:7");
    CHECK(doses("Günde (.5 ml) alın.\n") == "dose-naked-decimal@1:8");
    CHECK(doses("Günde 0,5 mg alın, 15 ml için.\n") == "");
    CHECK(doses("Bir hap,5 mg olanı alın.\n") == "");
}

TEST_CASE("the sign of the microgram is an error, its name is none") {
    CHECK(doses("Günde 50 µg alın.\n") == "dose-microgram@1:7");
    CHECK(doses("Günde 50 μg alın.\n") == "dose-microgram@1:7");
    CHECK(doses("Günde 50ug alın.\n") == "dose-microgram@1:7");
    CHECK(doses("Günde 50 mikrogram ya da 50 mcg alın.\n") == "");
}

TEST_CASE("U and IU are errors, units in full are none") {
    CHECK(doses("Günde 10 U insülin yapın.\n") == "dose-unit-letter@1:7");
    CHECK(doses("Günde 400 IU alın.\n") == "dose-unit-letter@1:7");
    CHECK(doses("Günde 10 ünite insülin yapın. Hepatit U yok, 10 UZMAN var.\n") == "");
}

TEST_CASE("cc is warned about, ml is not") {
    CHECK(doses("Şurubu 5 cc verin.\n") == "dose-cc@1:8");
    CHECK(doses("Şurubu 5 ml verin, CC'ye yazın.\n") == "");
}

TEST_CASE("2x1 does not say how often and how much") {
    CHECK(doses("Tablet: 2*1\n") == "dose-times@1:9");
    CHECK(doses("Günde 2x1 alın.\n") == "dose-times@1:7");
    CHECK(doses("Günde 3 × 2 alın.\n") == "dose-times@1:7");
}

TEST_CASE("measures and numbers of exercises are no 2x1") {
    CHECK(doses("Yara 3x4 cm, bant 2x5,5 cm, 3x10 tekrar, 2 x 500 mg alın, 4x4 mm.\n") == "");
}

TEST_CASE("five digits without groups are warned about before a unit") {
    CHECK(doses("10000 ünite yapılır.\n") == "dose-ungrouped@1:1");
    CHECK(doses("10.000 ünite, 1000 mg, posta kodu 06100 Ankara.\n") == "");
}

TEST_CASE("a range that does not say what is counted is warned about") {
    CHECK(doses("Günde 2-3 alın.\n") == "dose-range-unit@1:7");
    CHECK(doses("Sabahları 1–2 kullanın.\n") == "dose-range-unit@1:11");
    CHECK(doses("Take 2-3 daily.\n", english()) == "dose-range-unit@1:6");
}

TEST_CASE("ranges of doses, days, hours and pages say what is counted") {
    CHECK(doses("Günde 2-3 tablet alın. 10-15 dakika sonra için. 2-3 kez kullanın.\n") == "");
    CHECK(doses("18-65 yaş arası kullanabilir. Bakınız: sayfa 3-5.\n") == "");
    CHECK(doses("Take 2-3 tablets daily.\n", english()) == "");
}

TEST_CASE("a letter among digits that looks like one is an error") {
    CHECK(doses("Günde l0 mg alın.\n") == "dose-look-alike@1:7");
    CHECK(doses("Günde 1O mg alın.\n") == "dose-look-alike@1:7");
    CHECK(doses("Günde O,5 mg alın.\n") == "dose-look-alike@1:7");
    CHECK(doses("Günde 2l su için.\n") == "dose-look-alike@1:7");
    CHECK(doses("Günde 10 mg alın, O2 verilir, CO2 ölçülür, H2O sudur, I. tip, B12, 2 l su.\n") ==
          "");
}

TEST_CASE("a decimal sign of another language is an error before a unit") {
    CHECK(doses("Günde 1.5 mg alın.\n") == "dose-decimal-sign@1:7");
    CHECK(doses("Günde 0.125 mg alın.\n") == "dose-decimal-sign@1:7");
    CHECK(doses("Take 2,5 mg daily.\n", english()) == "dose-decimal-sign@1:6");
    CHECK(doses("Günde 1,5 mg ya da 1.500 mg alın, 14.30'da gelin, 23.11.2026.\n") == "");
}

TEST_CASE("units that contradict each other in one column are warned about") {
    CHECK(doses("| Gün | Doz |\n|---|---|\n| A | 500 mg |\n| B | 1 g |\n") ==
          "dose-mixed-units@4:7");
    CHECK(doses("| İlaç | Doz |\n|---|---|\n| A | 500 mg |\n| B | 250 mg |\n| C | 5 ml |\n") == "");
    CHECK(doses("| İlaç | Gün |\n|---|---|\n| 500 mg | 1 g |\n") == "");
}

TEST_CASE(
    "a range alone in a column of doses is warned about, under a head with a unit it is not") {
    CHECK(doses("| İlaç | Doz |\n|---|---|\n| A | 5-10 |\n") == "dose-range-unit@3:7");
    CHECK(doses("| İlaç | Doz (mg) |\n|---|---|\n| A | 5-10 |\n") == "");
}

TEST_CASE("what stands in code is left as it is") {
    CHECK(doses("Şöyle yazmayın: `1,0 mg`.\n") == "");
}

TEST_CASE("a dose in a heading, an item and a title is looked at too") {
    CHECK(doses("---\ntitle: Deneme 1,0 mg\n---\n## Doz 2,0 mg\n\n- 3,0 mg\n") ==
          "dose-trailing-zero@2:15 dose-trailing-zero@4:8 dose-trailing-zero@6:3");
}

TEST_CASE("the place is exact in a paragraph of several lines") {
    CHECK(doses("Bu bir **kalın** paragraf\nolarak yazıldı ve\nsonra günde 1,0 mg alın.\n") ==
          "dose-trailing-zero@3:13");
}

TEST_CASE("a dose that marks divide is told of where it stands, not where its words stand again") {
    CHECK(doses("Günde **1,0** mg alın.\n\nKod: `1,0 mg`.\n") == "dose-trailing-zero@1:9");
    CHECK(doses("Bir *iki*\nüç **2,0** mg, sonra\n3,0 mg alın.\n") ==
          "dose-trailing-zero@2:6 dose-trailing-zero@3:1");
}

TEST_CASE("a finding says how to mend it") {
    const HandoutReport report = checked("Günde 1,0 mg ve 10000 ünite.\n");
    const auto dose = std::find_if(
        report.findings.begin(), report.findings.end(),
        [](const CheckFinding& one) { return one.rule->name == "dose-trailing-zero"; });
    REQUIRE(dose != report.findings.end());
    CHECK(dose->words == "1,0 mg");
    CHECK(dose->mend == "write \"1 mg\"");
    CHECK(dose->severity == Severity::error);
    CHECK(report.fails());
}

namespace {

// A paragraph's lines on a page, by hand.
std::string parted(const std::vector<std::string>& lines) {
    Pages pages;
    pages.pages.resize(1);
    const TagId paragraph = pages.tags.add(root_tag, Role::paragraph);
    double y = 20;
    for (const std::string& line : lines) {
        GlyphRun run;
        run.size = 10_pt;
        run.text = line;
        Item item;
        item.at = {10_pt, Length::from_pt(y)};
        item.kind = run;
        item.tag = pages.tags.add(paragraph, Role::content);
        pages.pages[0].items.push_back(std::move(item));
        y += 12;
    }
    const CheckProfile profile;
    FindingSink sink(profile);
    check_parted_units(pages, sink);
    std::string words;
    for (const CheckFinding& one : sink.take()) words += one.words;
    return words;
}

}  // namespace

TEST_CASE("a number that a line's end parts from its unit is an error") {
    CHECK(parted({"Günde iki kez 50 ", "mg alın."}) == "50 mg");
    CHECK(parted({"Günde 10", "000 ünite yapın."}) == "10 000 ünite");
    CHECK(parted({"Günde 10 000", "Ünite yapın."}) == "10 000 Ünite");
    CHECK(parted({"Günde 2", "yemek kaşığı için."}) == "2 yemek kaşığı");
    CHECK(parted({"Günde iki kez 50 mg ", "alın. Sonra 5", "gün bekleyin."}) == "");
    CHECK(parted({"Yılı 2026", "500 mg alın. B12", "tablet"}) == "");
}

TEST_CASE("numbers in a text are found with their units, those in words are not") {
    const auto all = quantities_in("B12, COVID-19, 2,5 mg ve .5 ml, 2026", "tr");
    REQUIRE(all.size() == 3);
    CHECK(all[0].number == "2,5");
    CHECK(all[0].unit == "mg");
    CHECK(all[1].whole.empty());
    CHECK(all[2].number == "2026");
}

TEST_CASE("every finding has its place, a person is shown twenty of a rule and how many more") {
    std::string page;
    for (int i = 0; i < 58; ++i) page += "Günde 1,0 mg alın. `2,0 mg`\n";
    const HandoutReport report = checked(page + "\n");
    const auto is_dose = [](const CheckFinding& one) {
        return one.rule->name == "dose-trailing-zero";
    };
    CHECK(std::count_if(report.findings.begin(), report.findings.end(), is_dose) == 58);
    CHECK(report.counts().errors == 58);
    const CheckFindings shown = shown_of(report.findings);
    CHECK(std::count_if(shown.begin(), shown.end(), is_dose) == 20);
    const auto last = std::find_if(shown.rbegin(), shown.rend(), is_dose);
    CHECK(last->more == 38);
    CHECK(last->at.line == 20);
    CHECK(said_in("en", *last).problem.ends_with("(and 38 more like it)"));
    CHECK(said_in("tr", *last).problem.ends_with("(ve 38 tane daha)"));
}

TEST_CASE("of a fault that comes thousands of times the number is right") {
    std::string page;
    for (int i = 0; i < 3000; ++i) page += "Günde 1,0 mg alın. ";
    const HandoutReport report = checked(page + "\n");
    CHECK(report.findings.size() < 1100);
    CHECK(report.counts().errors == 3000);
    std::size_t more = 0;
    for (const CheckFinding& one : shown_of(report.findings)) more += one.more;
    CHECK(more == 2980);
}
