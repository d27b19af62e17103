#include "batch/copies/row_condition.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>

#include <map>
#include <stdexcept>

using namespace yaprak;

namespace {

const std::map<std::string, std::string> row = {
    {"bölüm", "Psikiyatri"},
    {"yaş", "17"},
    {"dil", "en"},
    {"gebe", "hayır"},
    {"tarih", "03.04.2026"},
    {"Aç mı gelecek?", "x"},
    {"boş", ""},
    {"ücret", "1.250,50"},
    {"diller", "tr, en"},
    {"kod", "007"},
    {"A and B", "1"},
    {"saat", "9:30"},
    {"yazı", "on yedi"},
    {"ad", "Çelik"},
    {"günler", "[\"Salı\",\"a; b\"]"},
    {"oran", "2,5; 3"},
    {"an", "03.04.2026 9:30"},
};

bool is_known(const std::string& name) {
    return row.contains(name);
}

bool holds(const std::string& text) {
    CAPTURE(text);
    return RowCondition(text, is_known).holds([](const std::string& name) {
        const auto found = row.find(name);
        return found == row.end() ? std::nullopt : std::optional(found->second);
    });
}

std::string problem_of(const std::string& text) {
    try {
        holds(text);
    } catch (const std::invalid_argument& problem) {
        return problem.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("a name alone holds for what a spreadsheet calls yes") {
    CHECK(holds("bölüm"));
    CHECK(holds("Aç mı gelecek?"));
    CHECK(holds("A and B"));
    CHECK_FALSE(holds("gebe"));
    CHECK_FALSE(holds("boş"));
    for (const char* yes : {"x", "evet", "1", "12 Mayıs", "DOĞRU"}) CHECK(is_true(yes));
    for (const char* no : {"", "  ", "0", "no", "FALSE", "Hayır", "YANLIŞ"})
        CHECK_FALSE(is_true(no));
}

TEST_CASE("values are compared as texts without case, as numbers and as dates") {
    CHECK(holds("bölüm = \"Psikiyatri\""));
    CHECK(holds("bölüm == 'PSİKİYATRİ'"));
    CHECK(holds("bölüm = “psikiyatri”"));
    CHECK(holds("bölüm != \"Göz\""));
    CHECK(holds("yaş < 18"));
    CHECK_FALSE(holds("yaş>=18"));
    CHECK(holds("yaş = 17.0"));
    CHECK(holds("ücret > 1000"));
    CHECK(holds("tarih < \"12.11.2026\""));
    CHECK(holds("tarih > \"2026-03-31\""));
    CHECK_FALSE(holds("boş < 5"));
    CHECK_FALSE(holds("boş > 5"));
}

TEST_CASE("not binds before and, and before or, and brackets before all") {
    CHECK(holds("yaş < 18 and not gebe"));
    CHECK(holds("yaş >= 18 or bölüm = \"Psikiyatri\""));
    CHECK(holds("gebe and boş or yaş"));
    CHECK_FALSE(holds("gebe and (boş or yaş)"));
    CHECK(holds("not (gebe or boş)"));
    CHECK(holds("yaş ve bölüm veya gebe"));
    CHECK_FALSE(holds("not Aç mı gelecek?"));
    CHECK(holds("!gebe && yaş"));
}

TEST_CASE("in looks through a list, or through a value that holds several") {
    CHECK(holds("dil in (\"tr\", \"en\")"));
    CHECK(holds("dil in (tr, en)"));
    CHECK_FALSE(holds("dil in (\"de\")"));
    CHECK(holds("dil in diller"));
    CHECK(holds("dil in \"de; en\""));
    CHECK(holds("not dil in (\"de\")"));
}

TEST_CASE("in takes a cell as #each does") {
    CHECK(holds("\"Salı\" in günler"));
    CHECK(holds("\"a; b\" in günler"));
    CHECK_FALSE(holds("\"a\" in günler"));
    CHECK(holds("2,5 in oran"));
    CHECK_FALSE(holds("5 in oran"));
}

TEST_CASE("times are compared as times") {
    CHECK(holds("saat < \"14:30\""));
    CHECK(holds("saat < 14:30"));
    CHECK(holds("saat = \"09:30\""));
    CHECK_FALSE(holds("saat > 14:30"));
    CHECK(holds("an < \"03.04.2026 14:30\""));
    CHECK(holds("an < 14:30"));
}

TEST_CASE("texts are compared in the order of the Turkish alphabet") {
    CHECK(holds("ad > \"Cüneyt\""));
    CHECK(holds("ad < \"Deniz\""));
    CHECK(holds("\"Irmak\" < \"İnci\""));
    CHECK(holds("\"Işık\" > \"Huri\""));
    CHECK(holds("\"Şule\" < \"Tan\""));
    CHECK(holds("\"Ali\" < \"Ali Can\""));
    CHECK(holds("\"kâr\" != \"kar\""));
    CHECK(holds("\"kâr\" < \"kas\""));
}

TEST_CASE("what is no number cannot be less or greater than one") {
    CHECK_THROWS_AS(holds("yazı >= 18"), Error);
    CHECK_THROWS_AS(holds("18 < yazı"), Error);
    CHECK_THROWS_AS(holds("yazı < 12.11.2026"), Error);
    CHECK_THROWS_AS(holds("yazı < 14:30"), Error);
    CHECK_THROWS_AS(holds("tarih >= 18"), Error);
    CHECK(holds("yazı != 18"));
    CHECK_FALSE(holds("boş >= 18"));
    CHECK(holds("tarih < 12.11.2026"));
}

TEST_CASE("what is no condition is told") {
    CHECK(problem_of("") == "a condition needs a name");
    CHECK(problem_of("yaş <") == "the condition ends too early");
    CHECK(problem_of("yaş < \"18") == "a quote is not closed");
    CHECK(problem_of("(yaş") == "a bracket is not closed");
    CHECK(problem_of("yaş)") != "none");
    CHECK(problem_of("dil in (\"a\" \"b\")") == "\",\" or \")\" is missing in a list");
    CHECK(problem_of(std::string(4000, '(')) == "the condition is too long");
    CHECK(problem_of("= 5") != "none");
}
