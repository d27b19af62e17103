#include "check/reading/check_reading.hpp"

#include "check/checked.hpp"
#include "check/reading/chains.hpp"
#include "checkout.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string repeated(const std::string& sentence, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += sentence + " ";
    return out + "\n";
}

CheckLists terms() {
    CheckLists lists;
    lists.terms["tr"] = TermList(
        "# remark\nhipertansiyon\tyüksek tansiyon\nödem\tşişlik\nmiyokard enfarktüsü\tkalp krizi\n",
        "tr");
    return lists;
}

std::string unexplained(std::string_view page) {
    return found("term-", page, {}, terms());
}

}  // namespace

TEST_CASE("a hard text gets a hint, a very hard one a warning, an easy one nothing") {
    const std::string easy = repeated("Bol su için. Her gün yürüyün. Bizi arayın.", 10);
    CHECK(found("reading-", easy) == "");
    const std::string hard = repeated(
        "Değerlendirilmesi gereken belirtilerin görüldüğü durumlarda hekiminizle "
        "görüşmeniz gerekmektedir.",
        10);
    const HandoutReport report = checked(hard);
    REQUIRE(report.findings.size() >= 1);
    CHECK(report.findings[0].rule->name == "reading-ease");
    CHECK(report.findings[0].severity == Severity::warning);
}

TEST_CASE("a text of few words is not judged") {
    CHECK(found("reading-", "Değerlendirilmesi gerekmektedir.\n") == "");
}

TEST_CASE("headings and cells are not measured") {
    const HandoutReport report = checked(
        "## Değerlendirilmesi gerekenler\n\nSu için.\n\n| Bir | iki |\n|---|---|\n| üç | dört |\n");
    CHECK(report.reading.sentences == 1);
    CHECK(report.reading.words == 2);
}

TEST_CASE("the five longest sentences and the long words are told") {
    const HandoutReport report = checked(
        "Su için. Her gün yürüyün. Bir iki üç dört beş. Bir iki üç dört. Bir iki. Bir.\n\n"
        "- Değerlendirilmesi uygundur\n");
    REQUIRE(report.reading.hardest.size() == 5);
    CHECK(report.reading.hardest[0].words == "Bir iki üç dört beş.");
    CHECK(report.reading.long_words == std::vector<std::string>{"Değerlendirilmesi"});
}

TEST_CASE("a sentence of more than thirty words gets a hint, a list behind a colon does not") {
    CHECK(found("sentence-", repeated("bir iki üç dört beş", 7)) == "sentence-long@1:1");
    CHECK(found("sentence-", repeated("bir iki üç dört beş", 5)) == "");
    CHECK(found("sentence-", "Şunları söyleyin: " + repeated("bir iki üç dört,", 9)) == "");
}

TEST_CASE("a term without an explanation gets a hint") {
    CHECK(unexplained("Hipertansiyonunuz varsa söyleyin.\n") == "term-unexplained@1:1");
    CHECK(unexplained("Bacakta ödem olur. Miyokard enfarktüsünde arayın.\n") ==
          "term-unexplained@1:9");
}

TEST_CASE("a term is explained by brackets, by plain words, by a heading and by the title") {
    CHECK(unexplained("Hipertansiyon (yüksek tansiyon) varsa söyleyin.\n") == "");
    CHECK(unexplained("Yüksek tansiyonunuz (hipertansiyon) varsa söyleyin.\n") == "");
    CHECK(unexplained("Hipertansiyon, tansiyonun yüksek olmasıdır.\n") == "");
    CHECK(unexplained("Su için. Hipertansiyon, sık görülen bir durumdur.\n") == "");
    CHECK(unexplained("Su için. Hipertansiyon, sık görülür.\n") != "");
    CHECK(unexplained("## Hipertansiyon nedir?\n\nHipertansiyon sık görülür.\n") == "");
    CHECK(unexplained("---\ntitle: Hipertansiyon\n---\nHipertansiyon sık görülür.\n") == "");
    CHECK(unexplained("Ödemeler sırasında ödemiş bulunun.\n") == "");
}

TEST_CASE("four passives in a row get a hint, four sentences with a doer do not") {
    CHECK(
        found("passive-", "Kan alınmaktadır. Test yapılır. Sonuç verilir. Rapor yazılmalıdır.\n") ==
        "passive-chain@1:1");
    CHECK(found("passive-",
                "Kanınız gelebilir. Test yapabilir. Ağrı olabilir. Ateş çıkabilir.\n") == "");
    CHECK(is_passive("uygulanmaktadır"));
    CHECK_FALSE(is_passive("kullanır"));
}

TEST_CASE("three genitives that hang on each other get a hint") {
    CHECK(found("genitive-", "Hastanın tedavisinin planlamasının zamanı gelir.\n") ==
          "genitive-chain@1:1");
    CHECK(found("genitive-", "Hastanın ilacı, eşinin telefonu yazılır.\n") == "");
}

TEST_CASE("a chain of genitives is found whatever its words end with and however short they are") {
    for (const char* one :
         {"Hastanın ilacının dozunun artırılmasının nedeni budur.",
          "İlacının dozunun artırılmasının nedeni budur.",
          "Doktorun ilacınızın dozunun ayarlanmasını istemesi olağandır.",
          "Kalbin kasının kasılmasının gücü azalır.", "Hastanın son dozunun saatinin yazılması.",
          "Çocuğunuzun aşısının etkisinin sürmesi beklenir."})
        CHECK_MESSAGE(found("genitive-", std::string(one) + "\n") == "genitive-chain@1:1", one);
}

TEST_CASE("genitives that do not hang on each other are no chain") {
    for (const char* one :
         {"Hastanın ilacı, eşinin telefonu, annesinin adresi yazılır.",
          "Annenin ve babanın ve kardeşinin onayı gerekir.", "İlacın dozunun saati önemlidir.",
          "Heparin dozunun ayarlanmasının zamanı gelir.", "Dozunu alın, suyunu için, dinlenin.",
          "Doktorun verdiği ilacın dozunu sorun.", "Kadının, bebeğinin ve eşinin bilgisi."})
        CHECK_MESSAGE(found("genitive-", std::string(one) + "\n") == "", one);
}

TEST_CASE("professionals read what they read, children need shorter sentences") {
    Clinic clinic;
    clinic.values["check.audience"] = "professional";
    CHECK(found("sentence-", repeated("bir iki üç dört beş", 7), clinic) == "");
    clinic.values["check.audience"] = "child";
    CHECK(found("sentence-", repeated("bir iki üç dört beş", 5), clinic) == "sentence-long@1:1");
}

TEST_CASE("a clinic switches rules off and sets limits of its own") {
    Clinic clinic;
    clinic.values["check.off"] = "dose-cc, sentence-long";
    CHECK(found("dose-", "Şurubu 5 cc verin.\n", clinic) == "");
    CHECK(found("sentence-", repeated("bir iki üç dört beş", 7), clinic) == "");
    clinic.values["check.off"] = "";
    clinic.values["check.limits.sentence-words"] = "10";
    CHECK(found("sentence-", repeated("bir iki üç dört beş", 3), clinic) == "sentence-long@1:1");
}

TEST_CASE("words that are no rule, no limit and no audience are warned about") {
    TemporaryFolder folder;
    const Document document = folder.read("a.md", "---\naudience: hasta\n---\nSu için.\n");
    Clinic clinic;
    clinic.values["check.off"] = "dose-c";
    clinic.values["check.limits.sentence-word"] = "10";
    clinic.values["check.limits.leading"] = "ten";
    Warnings warnings;
    const HandoutReport ignored =
        check_handout(document, clinic, {.lists = CheckLists()}, warnings);
    REQUIRE(warnings.list().size() == 4);
    CHECK(warnings.list()[0].problem == "there is no rule \"dose-c\"");
    CHECK(warnings.list()[1].problem == "the limit \"leading\" is no number: \"ten\"");
    CHECK(warnings.list()[2].problem == "there is no limit \"sentence-word\"");
    CHECK(warnings.list()[3].problem == "audience cannot be \"hasta\"");
}

TEST_CASE("a term in English may stand in the plural, and nowhere else") {
    CheckLists lists;
    lists.terms["en"] = TermList("lesion\tdamaged spot\n", "en");
    const auto english = [&](const std::string& text) {
        return found("term-", "---\ntitle: A\nlang: en\n---\n" + text + "\n", {}, lists);
    };
    CHECK(english("Lesions heal.") == "term-unexplained@5:1");
    CHECK(english("A lesion (damaged spot) heals.") == "");
    CHECK(english("Lesional pain heals.") == "");
}

TEST_CASE("lists of medical terms have 300 and more, each once and with plain words") {
    for (const std::string lang : {"tr", "en"}) {
        const auto file =
            std::filesystem::path(checkout()) / "share/check" / ("terms-" + lang + ".tsv");
        const TermList list(read_file(file, 1 << 20), lang);
        CHECK(list.size() >= 300);
        std::set<std::string> seen;
        for (const MedicalTerm& one : list.terms()) {
            CHECK_MESSAGE(one.plain.size() > 1, one.term);
            CHECK_MESSAGE(seen.insert(one.term).second, one.term);
        }
    }
}
