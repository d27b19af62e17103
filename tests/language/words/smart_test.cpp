#include "language/words/smart.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string set(std::string_view text, std::string_view lang = "tr") {
    return with_edits(smart_punctuation(text, {}, lang), text);
}

}  // namespace

TEST_CASE("each language has its own quotes") {
    CHECK(set("\"bir 'iki' üç\"") == "“bir ‘iki’ üç”");
    CHECK(set("\"eins 'zwei' drei\"", "de") == "„eins ‚zwei‘ drei“");
    CHECK(set("\"un 'deux' l'eau\"", "fr") == "«\u202Fun “deux” l’eau\u202F»");
    CHECK(set("\"раз 'два' три\"", "ru-RU") == "«раз „два“ три»");
    CHECK(set("\"كلمة\"", "ar") == "«كلمة»");
}

TEST_CASE("feet and inches are primes, years lose their century to an apostrophe") {
    CHECK(set("boyu 5'10\" idi") == "boyu 5′10″ idi");
    CHECK(set("'90'lar, '80ler, \"1990\"") == "’90’lar, ’80ler, “1990”");
    CHECK(set("the '90s weren't", "en") == "the ’90s weren’t");
}

TEST_CASE("quotes close after punctuation and open after brackets and dashes") {
    CHECK(set("(\"söz.\") —\"söz\"") == "(“söz.”) —“söz”");
    CHECK(set("\"'iç' dış\"") == "“‘iç’ dış”");
}

TEST_CASE("only three dots are an ellipsis") {
    CHECK(set("a... b.. c.... d?... 1.5") == "a… b.. c.... d?... 1.5");
}

TEST_CASE("verbatim stretches stay") {
    const std::string_view text = "'a' \"b\" it's";
    CHECK(with_edits(smart_punctuation(text, {{4, 7}}, "en"), text) == "‘a’ \"b\" it’s");
}

TEST_CASE("two and three hyphens are dashes, doubled angle signs guillemets") {
    CHECK(set("Pazartesi--cuma, 10 -- 20") == "Pazartesi–cuma, 10 – 20");
    CHECK(set("Evet --- belki") == "Evet — belki");
    CHECK(set("<<alıntı>> ve \"söz\"") == "«alıntı» ve “söz”");
    CHECK(set("a-b, a ---- b, ls --all, 3 < 5 >> 2") == "a-b, a ---- b, ls --all, 3 < 5 >> 2");
}

TEST_CASE("a year with its suffix has an apostrophe at the head of a text too") {
    CHECK(set("'90'lı yıllar ve '80'de") == "’90’lı yıllar ve ’80’de");
}

TEST_CASE("a hyphen between blanks is a dash, a minus is none") {
    CHECK(set("Yaş - cinsiyet") == "Yaş – cinsiyet");
    CHECK(set("09.00 - 18.00") == "09.00 – 18.00");
    CHECK(set("sıcaklık - 5 derece") == "sıcaklık - 5 derece");
    CHECK(set("- madde") == "- madde");
    CHECK(set("e-posta") == "e-posta");
}
