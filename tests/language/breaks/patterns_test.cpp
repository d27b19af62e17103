// Skipped word by word where Debian's hyphen-* packages are not installed.
#include "language/breaks/word_divider.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

using namespace yaprak;

namespace {

struct Word {
    const char *lang, *dictionary, *word, *divided;
};

constexpr Word words[] = {
    {"en", "hyph_en_US.dic", "stimulation", "stim-u-la-tion"},
    {"en-GB", "hyph_en_US.dic", "Psychotherapy", "Psy-chother-apy"},
    {"de", "hyph_de_DE.dic", "Behandlung", "Be-hand-lung"},
    {"de-AT", "hyph_de_DE.dic", "Gefühle", "Ge-füh-le"},
    {"fr", "hyph_fr.dic", "dépression", "dé-pres-sion"},
    {"fr", "hyph_fr.dic", "l’hôpital", "l’hô-pi-tal"},
    {"ru", "hyph_ru_RU.dic", "терапия", "те-ра-пия"},
    {"ru", "hyph_ru_RU.dic", "ДЕПРЕССИЯ", "ДЕ-ПРЕС-СИЯ"},
    {"en", "hyph_en_US.dic", "FDA", "FDA"},
    {"en", "hyph_en_US.dic", "COVID-19", "COVID-19"},
};

std::string divided(std::string_view word, std::string_view lang) {
    std::string out;
    std::size_t from = 0;
    for (const BreakOpportunity& point : divide_word(word, lang)) {
        out.append(word.substr(from, point.offset - from)) += '-';
        from = point.offset;
    }
    return out.append(word.substr(from));
}

}  // namespace

TEST_CASE("other languages divide by their patterns") {
    for (const Word& word : words) {
        if (std::filesystem::exists(std::string("/usr/share/hyphen/") + word.dictionary))
            CHECK(divided(word.word, word.lang) == word.divided);
        else
            MESSAGE(word.dictionary << " is not installed: skipped");
    }
}

TEST_CASE("a word in another script than its language's stays whole") {
    CHECK(divided("терапия", "en") == "терапия");
    CHECK(divided("stimulation", "ru") == "stimulation");
    CHECK(divided(std::string(5000, 'a'), "en") == std::string(5000, 'a'));
}
