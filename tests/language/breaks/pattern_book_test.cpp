#include "language/breaks/pattern_book.hpp"

#include "checkout.hpp"
#include "language/breaks/word_divider.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

const fs::path shipped = fs::path(checkout()) / "share/hyphen";

struct Word {
    const char *lang, *word, *divided;
};

constexpr Word words[] = {
    {"en", "stimulation", "stim-u-la-tion"},
    {"en-GB", "Psychotherapy", "Psy-chother-apy"},
    {"de", "Behandlung", "Be-hand-lung"},
    {"de-AT", "Gefühle", "Ge-füh-le"},
    {"fr", "dépression", "dé-pres-sion"},
    {"fr", "l’hôpital", "l’hô-pi-tal"},
    {"ru", "терапия", "те-ра-пия"},
    {"ru", "ДЕПРЕССИЯ", "ДЕ-ПРЕС-СИЯ"},
    {"en", "FDA", "FDA"},
    {"en", "COVID-19", "COVID-19"},
};

std::string divided(const PatternBook& book, std::string_view word, std::string_view lang) {
    std::string out;
    std::size_t from = 0;
    for (const BreakOpportunity& point : divide_word(word, lang, book.find(lang))) {
        out.append(word.substr(from, point.offset - from)) += '-';
        from = point.offset;
    }
    return out.append(word.substr(from));
}

}  // namespace

TEST_CASE("languages without a rule in code divide by the patterns that come with the program") {
    const PatternBook book({"not/there", shipped});
    for (const Word& word : words) CHECK(divided(book, word.word, word.lang) == word.divided);
    for (const char* lang : {"en", "de", "fr", "ru", "tr", "ar"}) CHECK(book.missing(lang) == "");
}

TEST_CASE("a word in another script than its language's stays whole") {
    const PatternBook book({shipped});
    CHECK(divided(book, "терапия", "en") == "терапия");
    CHECK(divided(book, "stimulation", "ru") == "stimulation");
    CHECK(divided(book, std::string(5000, 'a'), "en") == std::string(5000, 'a'));
}

TEST_CASE("words stay whole where the patterns are missing, whatever the machine has elsewhere") {
    const PatternBook book({"not/there"});
    CHECK(divided(book, "Behandlung", "de") == "Behandlung");
    CHECK(book.missing("de-CH") == "hyph_de_DE.dic");
    CHECK(book.missing("tr") == "");
    CHECK(book.missing("ar") == "");
    REQUIRE(book.files().size() == 4);
    CHECK(book.files()[1] == fs::path("not/there/hyph_de_DE.dic"));
}
