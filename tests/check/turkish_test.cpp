// A finding's sentences in the language of its page.
#include "check/report/turkish.hpp"

#include "check/checked.hpp"
#include "check/report/report_text.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("every rule has its sentences in Turkish") {
    for (const CheckRule* rule : all_check_rules()) {
        CheckFinding finding;
        finding.rule = rule;
        finding.words = "söz";
        const SaidFinding said = said_in("tr", finding);
        CHECK_MESSAGE(said.lang == "tr", std::string(rule->name));
        CHECK_MESSAGE(!said.problem.empty(), std::string(rule->name));
        CHECK_MESSAGE(!said.mend.empty(), std::string(rule->name));
    }
}

TEST_CASE("a Turkish page is told of in Turkish on the terminal, an English one in English") {
    const std::string turkish = to_text(checked("Günde 1,0 mg alın.\n"));
    CHECK(holds(turkish, ":1:7: hata: \"1,0 mg\" olduğundan kat kat fazla okunabilir"));
    CHECK(holds(turkish, "    çare: \"1 mg\" yazın\n"));
    const std::string english = to_text(checked("---\nlang: en\n---\nTake 1.0 mg daily.\n"));
    CHECK(holds(english, ":4:6: error: \"1.0 mg\" may be read as ten times as much"));
    CHECK(holds(english, "    mend: write \"1 mg\"\n"));
}

TEST_CASE("what may be either of two is told as both in Turkish too") {
    const std::string text = to_text(checked("Günde 1,000 mg alın.\n"));
    CHECK(holds(text, "çare: \"1 mg\" ya da \"1.000 mg\" yazın, hangisi kastediliyorsa\n"));
}

TEST_CASE("a Turkish page's report has decimal commas and Turkish names of sources") {
    std::string hard;
    for (int i = 0; i < 10; ++i)
        hard +=
            "Değerlendirilmesi gereken belirtilerin görüldüğü durumlarda hekiminizle "
            "görüşmeniz gerekmektedir. ";
    const std::string text = to_text(checked(hard + "Günde 1,0 mg alın.\n"));
    CHECK(holds(text, "; 70,0 ya da fazlası gerekir [reading-ease]"));
    CHECK(holds(text, "kural: ISMP, Hataya Açık Kısaltma, Simge ve Doz Yazımları Listesi (2021)"));
    CHECK(holds(text, "; çetinkaya-uzun "));
    CHECK_FALSE(holds(text, "70.0"));
    const std::string json = to_json(checked(hard + "\n"));
    CHECK(holds(json, "70.0 or more"));
}

TEST_CASE("findings of pages in other languages have no Turkish examples") {
    for (const CheckRule* rule : all_check_rules())
        for (const char* word : {"günde", "ünite", "Hemşire", "Nasıl", "litre su", "mikrogram"})
            CHECK_MESSAGE(rule->mend.find(word) == rule->mend.npos, std::string(rule->name));
    const std::string english = to_text(checked("---\nlang: en\n---\nTake 2,5 mg daily.\n"));
    CHECK_FALSE(holds(english, "TDK"));
}

TEST_CASE("the terminal shows the longest sentences and the words of six syllables") {
    const std::string text =
        to_text(checked("Değerlendirilmektedir diye bir söz uzundur. Su için.\n"));
    CHECK(holds(text, "  en uzun cümleler:\n"));
    CHECK(holds(text, "1:1: 5 sözcük: Değerlendirilmektedir diye bir söz uzundur."));
    CHECK(holds(text, "  altı hece ve üstü sözcükler: Değerlendirilmektedir\n"));
}
