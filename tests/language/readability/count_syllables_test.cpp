#include "language/readability/count_syllables.hpp"

#include <doctest/doctest.h>

#include <string>

using yaprak::count_syllables;

namespace {

// "ge-le-cek": as many syllables as its hyphens say. What is counted wrongly, with its number.
std::string wrong(std::string_view lang, std::string_view divided_words) {
    std::string found, word;
    std::size_t syllables = 1;
    for (const char c : std::string(divided_words) + ' ') {
        if (c == '-') {
            ++syllables;
        } else if (c != ' ') {
            word += c;
        } else if (!word.empty()) {
            const std::size_t counted = count_syllables(word, lang);
            if (counted != syllables) found += word + "=" + std::to_string(counted) + " ";
            word.clear();
            syllables = 1;
        }
    }
    return found;
}

}  // namespace

TEST_CASE("a Turkish word has a syllable for each vowel, in capitals and with hats too") {
    CHECK(wrong("tr",
                "a-me-li-yat-tan sa-at İS-TAN-BUL IS-PAR-TA hâ-lâ su de-ğer-len-dir-me-si "
                "rü-yâ ka-ğıt müş-te-rî sü-kût") == "");
    CHECK(count_syllables("mg", "tr") == 0);
    CHECK(count_syllables("EKT'nin", "tr") == 2);
}

TEST_CASE("an English word's syllables are counted, silent letters and all") {
    CHECK(wrong("en",
                "take called want-ed ta-ble med-i-ca-tion pa-tient breathe doc-tor sur-ge-ry "
                "bleed-ing pe-ri-od se-ri-ous ra-di-a-tion in-creas-es min-utes lan-guage "
                "wa-ter di-a-be-tes e-mer-gen-cy the you ev-ery peo-ple al-ways dress-es "
                "rare-ly care-ful com-plete-ly im-me-di-ate-ly "
                "i-ni-tial anx-ious dy-ing sit-u-a-tion is-n't or-gan-is-m") == "");
}

TEST_CASE("a German word's syllables are counted, diphthongs are one") {
    CHECK(wrong("de",
                "Pa-ti-en-ten Be-hand-lung Me-di-ka-men-te neh-men Sie täg-lich Was-ser Haut "
                "Fa-mi-li-en The-ra-pie ein-neh-men Quel-le Re-ak-ti-on be-ach-ten heu-te "
                "Bäu-me Tee Öf-fnung") == "");
}

TEST_CASE("a French word's syllables are counted without its mute e") {
    CHECK(count_syllables("porte", "fr") == 1);
    CHECK(count_syllables("portes", "fr") == 1);
    CHECK(count_syllables("prennent", "fr") == 1);
    CHECK(count_syllables("médicament", "fr") == 4);
    CHECK(count_syllables("le", "fr") == 1);
    CHECK(count_syllables("maïs", "fr") == 2);
    CHECK(count_syllables("réaction", "fr") == 3);
    CHECK(count_syllables("maladie", "fr") == 3);
    CHECK(count_syllables("quand", "fr") == 1);
    CHECK(count_syllables("guérir", "fr") == 2);
    for (const char* one : {"chaque", "risque", "langue", "mangent", "risquent", "dorment"})
        CHECK_MESSAGE(count_syllables(one, "fr") == 1, one);
    for (const char* one : {"chronique", "fatigue", "clinique", "souvent", "urgent", "accidents"})
        CHECK_MESSAGE(count_syllables(one, "fr") == (std::string(one) == "accidents" ? 3 : 2), one);
    CHECK(count_syllables("traitement", "fr") == 3);
}

TEST_CASE("a Russian word has a syllable for each vowel, one at least") {
    CHECK(count_syllables("Принимайте", "ru") == 4);
    CHECK(count_syllables("ещё", "ru") == 2);
    CHECK(count_syllables("в", "ru") == 1);
}

TEST_CASE("Arabic vowels are short, long and stressed as OSMAN counts them") {
    const yaprak::ArabicSounds went = yaprak::arabic_sounds("ذَهَبَ");
    CHECK(went.short_vowels == 3);
    CHECK(went.letters == 3);
    CHECK(went.is_formal);
    const yaprak::ArabicSounds book = yaprak::arabic_sounds("كِتَابٌ");
    CHECK(book.short_vowels == 1);
    CHECK(book.long_vowels == 1);
    CHECK(book.stresses == 1);
    CHECK(book.syllables() == 5);
    CHECK(book.bare == 3);
}
