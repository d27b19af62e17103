#include "language/letters/normalise.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace yaprak;

namespace {

std::string clean(std::string_view text, std::string_view lang = "tr") {
    return with_edits(normalise(text, lang).edits, text);
}

std::size_t reports(std::string_view text, std::string_view lang = "tr") {
    return normalise(text, lang).repaired.size();
}

}  // namespace

TEST_CASE("a text as it should be has no edit") {
    for (const char* text :
         {"Çocuk ve Ergen: “TMS’nin” etkisi — 5’inci seans…", "🧠👩‍⚕️ ✔️ 50 °C",
          "İIıi ĞğŞş", "Терапия", "العربية", "日本語", "", "satır\n\tsonu"})
        CHECK(normalise(text, "tr").edits.empty());
}

TEST_CASE("decomposed letters are composed") {
    CHECK(clean("s\u0327is\u0327") == "şiş");
    CHECK(clean("I\u0307lac\u0327 gu\u0308n") == "İlaç gün");
    CHECK(clean("mi\u0302mari\u0302") == "mîmarî");
    CHECK(clean("\u212B") == "Å");
    CHECK(reports("s\u0327is\u0327") == 0);
}

TEST_CASE("the second dot of an i goes") {
    CHECK(clean("i\u0307stanbul di\u0307kkat") == "istanbul dikkat");
    CHECK(clean("ı\u0307ki") == "iki");
    CHECK(clean("i\u0307stanbul", "lt") == "i\u0307stanbul");
}

TEST_CASE("ligature characters become letters") {
    CHECK(clean("oﬃs ﬁkir aﬁş ﬀ") == "offis fikir afiş ff");
}

TEST_CASE("look-alikes are mended in Turkish, with a report, and only there") {
    CHECK(clean("Giriș, dağ, doǧa") == "Giriş, dağ, doğa");
    CHECK(normalise("Giriș doǧa", "tr").repaired == std::vector<std::size_t>{4, 9});
    CHECK(clean("Giriș", "ro") == "Giriș");
    CHECK(clean("TMS´nin İstanbul‘da ‘söz’ 5`inci") == "TMS’nin İstanbul’da ‘söz’ 5’inci");
    CHECK(clean("s\u0326i") == "şi");
}

TEST_CASE("ISO 8859-9 misread is mended only when certain") {
    CHECK(clean("Çocuk hastalýðý ve iþlevi") == "Çocuk hastalığı ve işlevi");
    CHECK(reports("Çocuk hastalýðý ve iþlevi") == 4);
    CHECK(clean("Guðmundur geldi") == "Guðmundur geldi");
    CHECK(clean("þarký söyleyen ışık") == "þarký söyleyen ışık");
}

TEST_CASE("soft hyphens become hints in the new text") {
    const Normalised out = normalise("ﬁ yu\u00ADmu\u00ADşak\u00AD son", "tr");
    CHECK(with_edits(out.edits, "ﬁ yu\u00ADmu\u00ADşak\u00AD son") == "fi yumuşak son");
    CHECK(out.hints == std::vector<std::size_t>{5, 7});
}

TEST_CASE("what nobody sees goes, what joins emoji and Arabic stays") {
    CHECK(clean("a\u200Bb\uFEFFc\u200Dd") == "abcd");
    CHECK(clean("ad \u202Egnip\u202C son") == "ad gnip son");
    CHECK(reports("ad \u202Egnip\u202C son") == 2);
    CHECK(clean("\u2067العربية\u2069", "ar") == "\u2067العربية\u2069");
    CHECK(clean("👩\u200D⚕\uFE0F") == "👩\u200D⚕\uFE0F");
    CHECK(clean("a\x01 b\r\nc\xC2\x92s") == "a b\nc’s");
    CHECK(clean("a\xFFz") == "a\uFFFDz");
}

TEST_CASE("edits are in order and within any bytes") {
    const std::string_view pieces[] = {
        "i", "\u0307", "ı",      "ș", "\u00AD", "´",  "\u200B", "a",      "\xFF", "\u0327", "s",
        "ﬁ", " ",      "\u202E", "ý", "þ",      "한", "\u1100", "\u1161", "\r",   "\n",     "\xC2"};
    std::mt19937 random(3);
    for (int i = 0; i < 5'000; ++i) {
        std::string text;
        for (std::size_t n = random() % 12; n > 0; --n) text += pieces[random() % 22];
        std::size_t end = 0;
        for (const Edit& edit : normalise(text, "tr").edits) {
            REQUIRE(edit.begin >= end);
            REQUIRE(edit.end <= text.size());
            end = edit.end;
        }
    }
}

TEST_CASE("a letter under endless marks takes time in proportion") {
    std::string text = "a";
    for (int i = 0; i < 100'000; ++i) text += i % 2 ? "\u0327" : "\u0301";
    CHECK(clean(text).size() > 100'000);
}
