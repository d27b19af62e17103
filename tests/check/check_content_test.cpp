// Each rule has a page that breaks it and one that nearly does.
#include "check/content/check_content.hpp"

#include "check/checked.hpp"
#include "check/content/checklists.hpp"
#include "check/content/facts.hpp"
#include "check/content/instructions.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

Clinic with_phone() {
    Clinic clinic;
    clinic.phone = "0312 000 00 00";
    return clinic;
}

const std::string whole =
    "---\ntitle: Uyku\ndate: 2026-01-02\nauthor: Dr. A\nreview: 2028-01-02\nversion: 2\n"
    "sources: NICE\ndescription: Kısaca.\n---\n";

std::string text_of(int words) {
    std::string text;
    for (int i = 0; i < words / 4; ++i) text += "Her gün biraz yürüyün. ";
    return text + "\n\n";
}

}  // namespace

TEST_CASE("a page without date, author and contact is warned about in one finding") {
    CHECK(found("imprint-", "Su için.\n") == "imprint-missing@1:1");
    CHECK(found("imprint-", whole + "Su için.\n") == "imprint-missing@1:1");
    CHECK(found("imprint-", whole + "Su için.\n", with_phone()) == "");
    CHECK(found("imprint-", whole + "Su için. [Arayın](tel:0312).\n") == "");
}

TEST_CASE("review, version and sources get one hint together") {
    CHECK(found("upkeep-", "Su için.\n") == "upkeep-missing@1:1");
    CHECK(found("upkeep-", whole + "Su için.\n") == "");
    CHECK(found("upkeep-",
                "---\nreview: 2028\nversion: 2\n---\nSu için.\n\n## Kaynaklar\n\nNICE.\n") == "");
}

TEST_CASE("a symptom that is an emergency asks for a number") {
    CHECK(found("emergency-", "Nefes darlığı olursa bekleyin.\n") == "emergency-missing@1:1");
    CHECK(found("emergency-", "Yüzünüzde morarma, göğüs ağrısı olur.\n") ==
          "emergency-missing@1:20");
    CHECK(found("emergency-", "Nefes darlığı olursa 112'yi arayın.\n") == "");
    for (const char* one :
         {"Nefesim yetmiyor derse bekleyin.", "Nefes alışınız zorlaşırsa bekleyin.",
          "Yüzünüz kayarsa bekleyin.", "Ağzınız yamulursa bekleyin.", "Konuşamazsanız bekleyin.",
          "Bebeğiniz uyanmazsa bekleyin.", "Mosmor olursa bekleyin.",
          "Dışkınız katran gibi olursa bekleyin.", "Baygınlık geçirirseniz bekleyin."})
        CHECK_MESSAGE(found("emergency-", std::string(one) + "\n") == "emergency-missing@1:1", one);
    CHECK(found("emergency-", "Bu ilaç nefes darlığı yapmaz.\n") == "");
    CHECK(found("emergency-", "Yüzünüz kayarsa acil polikliniğine gidin.\n") == "");
    CHECK(found("emergency-", "- [ ] Nöbet geçirdim ya da tedavi görüyorum.\n") == "");
    CHECK(found("emergency-", "Göğüs ağrısında en yakın acil servise gidin.\n") == "");
    CHECK(found("emergency-", "Baş ağrısı olursa bekleyin.\n") == "");
    Clinic english;
    english.lang = "en";
    CHECK(found("emergency-", "Chest pain may occur.\n", english) == "emergency-missing@1:1");
    CHECK(found("emergency-", "With chest pain call 911.\n", english) == "");
}

TEST_CASE("a long page without a summary gets a hint") {
    CHECK(found("summary-", text_of(200)) == "summary-missing@1:1");
    CHECK(found("summary-", text_of(40)) == "");
    CHECK(found("summary-", "- Su için.\n- Yürüyün.\n\n" + text_of(200)) == "");
    CHECK(found("summary-", "---\ndescription: Kısaca.\n---\n" + text_of(200)) == "");
}

TEST_CASE("headings that neither ask nor tell get a hint where none does") {
    CHECK(found("headings-",
                "---\ntitle: Uyku\n---\n## Giriş\n\na.\n\n## Genel bilgi\n\nb.\n\n## "
                "Tedavi\n\nc.\n\n## Sonuç\n\nd.\n\n## Ek\n\ne.\n\n## Sözlük\n\nf.\n") ==
          "headings-untold@4:4");
    CHECK(found("headings-",
                "---\ntitle: Uyku\n---\n## Giriş\n\na.\n\n## Uyku nedir?\n\nb.\n\n## "
                "Tedavi\n\nc.\n\n## Sonuç\n\nd.\n\n## Ek\n\ne.\n\n## Sözlük\n\nf.\n") == "");
    CHECK(found("headings-", "---\ntitle: Uyku\n---\n## Giriş\n\na.\n\n## Sonuç\n\nb.\n") == "");
}

TEST_CASE("headings that ask or tell are known") {
    for (const char* one : {"Nasıl kullanılır?", "EKT nedir", "Hemen başvurun", "İlacı bırakmayın",
                            "Dozu unuttuysanız", "Tedaviden önce", "Araç kullanma"})
        CHECK_MESSAGE(is_telling_heading(one, "tr"), one);
    CHECK_FALSE(is_telling_heading("Genel bilgi", "tr"));
    CHECK(is_telling_heading("Call us", "en"));
    CHECK_FALSE(is_telling_heading("Background", "en"));
}

TEST_CASE("a long text without a heading gets a hint, a short one does not") {
    CHECK(found("headings-missing", text_of(300)) == "headings-missing@1:1");
    CHECK(found("headings-missing", text_of(100)) == "");
}

TEST_CASE("a page that tells its reader to do nothing is warned about") {
    CHECK(found("action-", "Uyku bir ihtiyaçtır. Beyin dinlenir.\n") == "action-missing@1:1");
    CHECK(found("action-", "Uyku bir ihtiyaçtır. Erken yatın.\n") == "");
    CHECK(found("action-", "Uyku bir ihtiyaçtır.\n\n- Kahve içmeyiniz\n") == "");
    Clinic english;
    english.lang = "en";
    CHECK(found("action-", "Sleep is important.\n", english) == "action-missing@1:1");
    CHECK(found("action-", "Call your doctor.\n", english) == "");
}

TEST_CASE("a long section gets a hint at its heading") {
    CHECK(found("section-", "---\ntitle: Uyku\n---\n## Gece\n\n" + text_of(300)) ==
          "section-long@4:4");
    CHECK(found("section-", "---\ntitle: Uyku\n---\n## Gece\n\n" + text_of(200) + "### Sabah\n\n" +
                                text_of(200)) == "");
}

TEST_CASE("a picture without an alternative text is warned about") {
    CHECK(found("alternative-", "Su için.\n\n![](a.png)\n").find("alternative-missing@3:") == 0);
    CHECK(found("alternative-", "Su için.\n\n![Bir bardak su](a.png)\n") == "");
    for (const char* alt : {"a.png", "a", "resim", "Görsel", "image"})
        CHECK_MESSAGE(
            found("alternative-", "Su için.\n\n![" + std::string(alt) + "](a.png)\n") != "", alt);
}

TEST_CASE("the checklists judge what they can and leave the rest to tick") {
    const HandoutReport report =
        checked(whole + "## Ne yapmalı?\n\n1. Erken yatın.\n2. **Kahve** içmeyin.\n", with_phone());
    REQUIRE(report.checklists.size() == 2);
    const Checklist& pemat = report.checklists[0];
    CHECK(pemat.items.size() == 24);
    CHECK(pemat.agreed() == pemat.judged());
    CHECK(pemat.judged() >= 6);
    CHECK(report.checklists[1].items.size() == 11);
}

namespace {

// What is found of the imprint: the English words for what is missing, or nothing.
std::string missing(const std::string& text, const std::string& lang = "tr") {
    Clinic clinic = with_phone();
    clinic.lang = lang;
    for (const CheckFinding& one : checked(text + "\n", clinic).findings)
        if (one.rule->name == "imprint-missing") return one.problem;
    return "";
}

// The rule on reviews, on a day.
std::string review(const std::string& lines, const Date& today) {
    TemporaryFolder folder;
    const Document document = folder.read("a.md", "---\ntitle: A\n" + lines + "\n---\nSu için.\n");
    Warnings warnings;
    const CheckLists lists;
    std::string out;
    for (const CheckFinding& one :
         check_handout(document, {}, {.lists = lists, .today = today}, warnings).findings)
        if (one.rule->name.starts_with("review-")) out += one.words;
    return out;
}

}  // namespace

TEST_CASE("an author and a date that a line or a sentence of the page says count as said") {
    for (const char* one : {"Hazırlayan: Nöroloji Kliniği, Mart 2026",
                            "Hazırlayan: Dr. A\n\nSon güncelleme: 12.05.2026",
                            "Bu broşür Mart 2026'da Nöroloji Kliniği tarafından hazırlanmıştır.",
                            "Bu broşürü Mart 2026'da Nöroloji Kliniği hazırladı."})
        CHECK_MESSAGE(missing(one) == "", one);
    CHECK(missing("Written by the Neurology Clinic, March 2026", "en") == "");
    CHECK(missing("This leaflet was written in March 2026 by our nurses.", "en") == "");
    CHECK(missing("Prepared by the clinic. Last updated 12 May 2026.", "en") == "");
    CHECK(missing("Verfasst von der Klinik. Stand: Mai 2026", "de") == "");
    CHECK(missing("Rédigé par la clinique, mise à jour : mars 2026", "fr") == "");
    CHECK(missing("Подготовил: отделение неврологии. Обновлено: 12.05.2026", "ru") == "");
}

TEST_CASE("dates and deeds of others are no date and no author of the page") {
    CHECK(missing("İlacı eczacı hazırlar. 2026 yılında gelin.").find("who wrote it") !=
          std::string::npos);
    CHECK(missing("Randevunuz 12.05.2026 günüdür.").find("its date") != std::string::npos);
    CHECK(missing("Bu broşür kliniğimizde hazırlandı.").find("its date") != std::string::npos);
    CHECK(missing("Raporunuz hekim tarafından 2026 yılında yazıldı.").find("who wrote it") !=
          std::string::npos);
}

TEST_CASE("a date of review that is past is a finding of its own") {
    const Date today{2026, 11, 30, {}};
    CHECK(review("review: 2026-11-29", today) == "2026-11-29");
    CHECK(review("gozden-gecir: 01.05.2026", today) == "01.05.2026");
    CHECK(review("review: Mayıs 2026", today) == "Mayıs 2026");
    CHECK(review("review: 2026-11-30", today) == "");
    CHECK(review("review: 2027-01-01", today) == "");
    CHECK(review("reviewed: 2025-01-01", today) == "");
    CHECK(review("review: soon", today) == "");
}
