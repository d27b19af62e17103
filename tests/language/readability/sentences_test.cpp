#include "language/readability/sentences.hpp"

#include <doctest/doctest.h>

#include <string>

using yaprak::split_sentences;

namespace {

// The sentences with '|' between.
std::string parted(std::string_view text, std::string_view lang = "tr") {
    std::string out;
    for (const yaprak::Sentence& one : split_sentences(text, lang)) {
        if (!out.empty()) out += '|';
        out += text.substr(one.begin, one.end - one.begin);
    }
    return out;
}

std::string words(std::string_view text, std::string_view lang = "tr") {
    std::string out;
    for (const yaprak::Sentence& one : split_sentences(text, lang))
        for (const std::string_view word : one.words)
            out.append(out.empty() ? "" : " ").append(word);
    return out;
}

}  // namespace

TEST_CASE("a sentence ends with a full stop, a question mark or an exclamation mark") {
    CHECK(parted("Su için. Yürüyün! Ağrınız var mı? Bizi arayın.") ==
          "Su için.|Yürüyün!|Ağrınız var mı?|Bizi arayın.");
}

TEST_CASE("what comes last is a sentence without a full stop too") {
    CHECK(parted("Su için") == "Su için");
}

TEST_CASE("an abbreviation ends no sentence") {
    CHECK(parted("Dr. Ayşe Yılmaz geldi. Bkz. Bölüm 5.") == "Dr. Ayşe Yılmaz geldi.|Bkz. Bölüm 5.");
    CHECK(parted("T.C. Sağlık Bakanlığı açıkladı.") == "T.C. Sağlık Bakanlığı açıkladı.");
    CHECK(parted("Elma, armut vb. meyveler yiyin.") == "Elma, armut vb. meyveler yiyin.");
    CHECK(parted("Ask Dr. Brown, e.g. by phone.", "en") == "Ask Dr. Brown, e.g. by phone.");
}

TEST_CASE("an abbreviation that may stand last ends its sentence before a capital") {
    CHECK(parted("Elma, armut vb. Bunları yiyin.") == "Elma, armut vb.|Bunları yiyin.");
    CHECK(parted("Günde 50 mg. Sonra durun.") == "Günde 50 mg.|Sonra durun.");
    CHECK(parted("Come at 5 p.m. Bring water.", "en") == "Come at 5 p.m.|Bring water.");
}

TEST_CASE("decimals, dates and times end no sentence") {
    CHECK(parted("Ateş 37,5 ya da 37.5 olur. 23.11.2026 günü 14.30 uygundur.") ==
          "Ateş 37,5 ya da 37.5 olur.|23.11.2026 günü 14.30 uygundur.");
}

TEST_CASE("an ordinal ends no sentence, a number at its end does") {
    CHECK(parted("Ameliyatın 5. gününde gelin. Oda 12. Kapı açıktır.") ==
          "Ameliyatın 5. gününde gelin.|Oda 12.|Kapı açıktır.");
    CHECK(parted("Am 3. Tag ruhen Sie.", "de") == "Am 3. Tag ruhen Sie.");
}

TEST_CASE("an initial ends no sentence") {
    CHECK(parted("Ahmet B. Yılmaz hekimdir.") == "Ahmet B. Yılmaz hekimdir.");
}

TEST_CASE("dots that mark an omission end a sentence before a capital only") {
    CHECK(parted("Beklerken... düşünün. Sonra… Gelin.") == "Beklerken... düşünün.|Sonra…|Gelin.");
}

TEST_CASE("a question that is quoted in a sentence does not end it") {
    CHECK(parted("“Ağrın var mı?” diye sorun. Bekleyin.") ==
          "“Ağrın var mı?” diye sorun.|Bekleyin.");
    CHECK(parted("Dedi ki: “Gel.” Sonra gitti.") == "Dedi ki: “Gel.”|Sonra gitti.");
}

TEST_CASE("a missing blank after a full stop is seen, a host's dot is none") {
    CHECK(parted("Bu bitti.Sonra gelin.") == "Bu bitti.|Sonra gelin.");
    CHECK(parted("Adres Ornek.Klinik.com.tr sayfasında.") ==
          "Adres Ornek.Klinik.com.tr sayfasında.");
}

TEST_CASE("the mark of a list's item is no sentence") {
    CHECK(parted("1. Su için. 2. Yürüyün.") == "1. Su için.|2. Yürüyün.");
}

TEST_CASE("numbers, telephone numbers and addresses are no words") {
    CHECK(words("Bize 0312 123 45 67 ya da bilgi@klinik.com.tr, www.klinik.com.tr ile yazın.") ==
          "Bize ya da ile yazın");
    CHECK(words("Günde 2'den az, B12 ve COVID-19 (aşı) için.") ==
          "Günde az B12 ve COVID-19 aşı için");
}

TEST_CASE("a slash and a dash part words, an apostrophe and a hyphen do not") {
    CHECK(words("ve/veya iki–üç EKT'nin kan-beyin") == "ve veya iki üç EKT'nin kan-beyin");
}

TEST_CASE("a stretch without words is no sentence") {
    CHECK(parted("... 5. !") == "");
    CHECK(parted("") == "");
}

TEST_CASE("lines are one paragraph, items of lists are paragraphs of their own") {
    CHECK(yaprak::paragraphs_of("Bir\niki.\n\n- üç\n- dört\n  beş\n1. altı\n") ==
          std::vector<std::string>{"Bir iki.", "üç", "dört beş", "altı"});
}

TEST_CASE("headings, tables and front matter are not read") {
    CHECK(yaprak::paragraphs_of("---\ntitle: A\n---\n\n## Baş\nMetin.\n\n| a | b |\n") ==
          std::vector<std::string>{"Metin."});
}

TEST_CASE("a number at a line's beginning goes on with its sentence") {
    CHECK(yaprak::paragraphs_of("Ameliyatın\n5. gününde gelin.\n") ==
          std::vector<std::string>{"Ameliyatın 5. gününde gelin."});
}
