#include "language/suffixes/with_suffix.hpp"

#include "checkout.hpp"
#include "language/text_tool.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

using namespace yaprak;

namespace {

std::string joined_with(const std::string& word, const std::string& suffix,
                        const std::string& said = "") {
    const auto form = parse_suffix(suffix);
    return form ? with_suffix(word, *form, said) : "no suffix";
}

}  // namespace

// suffixes.tsv: a word, a suffix, the whole form, the section of TDK's guide that says so.
TEST_CASE("every form of the table is made as TDK writes it") {
    std::ifstream table(checkout() + "/tests/language/suffixes/suffixes.tsv");
    int rows = 0;
    for (std::string line; std::getline(table, line); ++rows) {
        const auto first = line.find('\t'), second = line.find('\t', first + 1);
        const std::string question = line.substr(0, second);
        CAPTURE(question);
        CHECK(text_tool("suffix", question, "tr").value_or("no suffix") ==
              line.substr(second + 1, line.find('\t', second + 1) - second - 1));
    }
    CHECK(rows >= 400);
}

TEST_CASE("a suffix is known in each of its harmonies, with its buffer letter or without") {
    for (const char* form : {"in", "ın", "un", "ün", "nin", "nın", "nun", "nün", "yin"})
        CHECK(joined_with("Umut", form) == "Umut’un");
    for (const char* form : {"e", "a", "ye", "ya", "ne", "na"})
        CHECK(joined_with("Ayşe", form) == "Ayşe’ye");
    for (const char* form : {"de", "da", "te", "ta", "nde"})
        CHECK(joined_with("3", form) == "3’te");
    for (const char* form : {"", "x", "inn", "lere", "'", "dın"}) CHECK(!parse_suffix(form));
}

TEST_CASE("an apostrophe asks for a proper name, a hyphen for a common noun") {
    CHECK(joined_with("kitap", "'in") == "kitap’ın");
    CHECK(joined_with("kitap", "’in") == "kitap’ın");
    CHECK(joined_with("Kitap", "-in") == "Kitabın");
    CHECK(joined_with("KİTAP", "-in") == "KİTABIN");
    CHECK(joined_with("umut", "'un") == "umut’un");
}

TEST_CASE("capitals ask for capitals") {
    CHECK(joined_with("AYŞE", "İN") == "AYŞE’NİN");
    CHECK(joined_with("ÖRNEK HASTANESİ", "de") == "ÖRNEK HASTANESİNDE");
}

TEST_CASE("what the author says of the reading goes before what the letters say") {
    CHECK(joined_with("Johnson", "in", "Consın") == "Johnson’ın");
    CHECK(joined_with("Xu", "e", "Şü") == "Xu’ye");
    CHECK(joined_with("MR", "in", "me re") == "MR’nin");
    CHECK(joined_with("mouse", "in", "maus") == "mouseun");
    CHECK(joined_with("dişi", "e", "dişi") == "dişiye");
}

TEST_CASE("a bracket behind the word, blanks and nothing at all") {
    CHECK(joined_with("Yunus Emre (1240?-1320)", "in") == "Yunus Emre (1240?-1320)’nin");
    CHECK(joined_with("Ayşe ", "in") == "Ayşe’nin");
    CHECK(joined_with("kitap\u00A0", "in") == "kitabın");
    CHECK(joined_with("", "in").empty());
    CHECK(joined_with("  ", "in") == "  ");
    CHECK(joined_with("(", "in") == "(’nin");
}
