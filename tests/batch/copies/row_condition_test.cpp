#include "batch/copies/row_condition.hpp"

#include <doctest/doctest.h>

#include <map>
#include <stdexcept>

using namespace yaprak;

namespace {

const std::map<std::string, std::string> row = {
    {"bölüm", "Psikiyatri"}, {"yaş", "17"},           {"dil", "en"},    {"gebe", "hayır"},
    {"tarih", "03.04.2026"}, {"Aç mı gelecek?", "x"}, {"boş", ""},      {"ücret", "1.250,50"},
    {"diller", "tr, en"},    {"kod", "007"},          {"A and B", "1"},
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
