// The TDK's rule, stated letter by letter and held against 10,000 words that nobody wrote.
#include "language/breaks/word_divider.hpp"

#include "base/utf8.hpp"
#include "language/words/casing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace yaprak;

namespace {

const std::u32string vowels = U"aeıioöuüâîûAEIİOÖUÜÂÎÛ";

bool is_vowel(char32_t c) {
    return vowels.find(c) != std::u32string::npos;
}

// A letter may begin a line if it is a vowel after a vowel, or the one consonant before a vowel
// that follows an earlier vowel; two letters stay and two go.
bool may_begin_line(const std::u32string& word, std::size_t i) {
    if (i < 2 || word.size() - i < 2) return false;
    if (is_vowel(word[i])) return is_vowel(word[i - 1]);
    return is_vowel(word[i + 1]) && std::any_of(word.begin(), word.begin() + long(i), is_vowel);
}

// No y, h, s or t beside what would make the word look foreign; the ş makes it Turkish.
std::u32string random_word(std::mt19937& random) {
    static const std::u32string alphabet = U"aaeeııiioöuüâbcçdfgğhjklmnprsştvz";
    std::u32string word = U"ş";
    const std::size_t length = 3 + random() % 14;
    while (word.size() < length) word += alphabet[random() % alphabet.size()];
    std::swap(word[0], word[random() % word.size()]);
    return word;
}

std::string in_utf8(const std::u32string& word) {
    std::string out;
    for (char32_t c : word) append_utf8(out, c);
    return out;
}

std::vector<BreakOpportunity> divisions_by_the_rule(const std::u32string& word) {
    std::vector<BreakOpportunity> out;
    std::size_t offset = 0;
    for (std::size_t i = 0; i < word.size(); offset += to_utf8(word[i++]).size())
        if (may_begin_line(word, i))
            out.push_back(
                {offset, BreakKind::hyphen, word.size() < 7 || i < 3 || word.size() - i < 3});
    return out;
}

std::string divided(std::string_view word, std::string_view lang = "tr") {
    std::string out;
    std::size_t from = 0;
    for (const BreakOpportunity& point : divide_word(word, lang)) {
        out += word.substr(from, point.offset - from);
        out += point.kind == BreakKind::hyphen ? '-' : '|';
        from = point.offset;
    }
    return out += word.substr(from);
}

}  // namespace

TEST_CASE("10,000 random words divide where the rule says, however they are cased") {
    std::mt19937 random(1928);
    for (int i = 0; i < 10'000; ++i) {
        const std::u32string small = random_word(random);
        const std::string word = in_utf8(small);
        CAPTURE(word);
        REQUIRE(divide_word(word, "tr") == divisions_by_the_rule(small));
        const std::string capitals = to_upper(word, "tr");
        if (small.size() > 5)
            REQUIRE(divide_word(capitals, "tr") == divisions_by_the_rule(to_utf32(capitals)));
        const std::string title = to_title(word, "tr");
        REQUIRE(divide_word(title, "tr") == divisions_by_the_rule(to_utf32(title)));
    }
}

TEST_CASE("small and capital letters go back and forth without a change") {
    std::mt19937 random(1932);
    for (int i = 0; i < 10'000; ++i) {
        const std::string word = in_utf8(random_word(random));
        const std::string capitals = to_upper(word, "tr");
        CAPTURE(word);
        REQUIRE(to_lower(capitals, "tr") == word);
        REQUIRE(to_upper(to_lower(capitals, "tr"), "tr") == capitals);
        REQUIRE(count_characters(capitals) == count_characters(word));
    }
}

TEST_CASE("the dot of an İ shifts no division") {
    CHECK(divided("ŞİZOFRENİLERİNİZDEN") == "Şİ-ZOF-RE-Nİ-LE-Rİ-NİZ-DEN");
    CHECK(divided("İİİİİİİİ") == "İİ-İ-İ-İ-İ-İİ");
}

TEST_CASE("foreign words stay whole, Turkish ones that look like them divide") {
    for (const char* word : {"psychotherapy", "therapy", "symptom", "depression", "stimulation",
                             "check", "Facebook", "naïve", "Größe", "терапия", "WhatsApp"})
        CHECK(divided(word) == word);
    CHECK(divided("ameliyathane") == "ame-li-yat-ha-ne");
    CHECK(divided("kooperatif") == "ko-o-pe-ra-tif");
    CHECK(divided("müthiş") == "müt-hiş");
    CHECK(divided("şüphesiz") == "şüp-he-siz");
    CHECK(divided("ishal") == "is-hal");
}

TEST_CASE("acronyms, mixed case and digits stay whole") {
    for (const char* word : {"TMS", "rTMS", "mmHg", "OKB", "B12", "5inci", "mikroRNA", "AİLE"})
        CHECK(divided(word) == word);
}

TEST_CASE("the apostrophe ends a line without a hyphen where it parts a suffix") {
    CHECK(divided("TMS’nin") == "TMS’|nin");
    CHECK(divided("TMS'nin") == "TMS'|nin");
    CHECK(divided("TMS’NİN") == "TMS’|NİN");
    CHECK(divided("cm’yi") == "cm’|yi");
    CHECK(divided("14.30’da") == "14.30’|da");
    CHECK(divided("COVID-19’dan") == "COVID-19’|dan");
    for (const char* hamza : {"Kur’an", "meş’ale", "mes’ut", "KUR’AN", "O’Connor"})
        CHECK(divided(hamza) == hamza);
    CHECK(divided("N’oldu") == "N’ol-du");
    CHECK(divided("Kur’an’ın") == "Kur’an’|ın");
}

TEST_CASE("a word with a hyphen breaks after it, and its parts are divided as words are") {
    CHECK(divided("obsesif-kompulsif") == "ob-se-sif-|kom-pul-sif");
    CHECK(divided("Ankara-İstanbul") == "An-ka-ra-|İs-tan-bul");
    CHECK(divided("e-posta") == "e-pos-ta");
    for (const char* word : {"COVID-19", "10-20", "5-HTP", "-lar"}) CHECK(divided(word) == word);
}

TEST_CASE("without a language nothing is hyphenated") {
    CHECK(divided("tedavisi", "") == "tedavisi");
    CHECK(divided("tedavisi", "la") == "tedavisi");
}

TEST_CASE("the longest words that Turkish makes are divided, a run of letters without end is not") {
    const std::string longest =
        "muvaffakiyetsizleştiricileştiriveremeyebileceklerimizdenmişsinizcesine";
    CHECK(divide_word(longest, "tr").size() > 25);
    CHECK(divide_word(std::string(101, 'a'), "tr").empty());
}
