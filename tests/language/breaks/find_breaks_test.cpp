#include "language/breaks/find_breaks.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace yaprak;

namespace {

// ' ' shows as '_' where the line may end, '|' a plain break, '!' a last resort,
// '-' a hyphen, '$' a forced line end.
std::string shown(std::string_view text, const std::vector<BreakOpportunity>& breaks) {
    std::string out;
    std::size_t from = 0;
    for (const BreakOpportunity& point : breaks) {
        out += text.substr(from, point.offset - from);
        from = point.offset;
        if (point.kind == BreakKind::space) out.back() = '_';
        if (point.kind == BreakKind::plain || point.kind == BreakKind::address) out += '|';
        if (point.kind == BreakKind::last_resort) out += '!';
        if (point.kind == BreakKind::hyphen) out += '-';
        if (point.kind == BreakKind::mandatory) out.back() = '$';
    }
    return out += text.substr(from);
}

std::string broken(std::string_view text, bool hyphenate = false, std::string lang = "tr") {
    return shown(text, find_breaks(text, {{text.size(), std::move(lang), hyphenate}}));
}

bool is_border(std::string_view text, std::size_t offset) {
    return (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

void check_order(std::string_view text, const std::vector<BreakOpportunity>& breaks) {
    std::size_t previous = 0;
    for (const BreakOpportunity& point : breaks) {
        REQUIRE(point.offset > previous);
        REQUIRE(point.offset < text.size());
        previous = point.offset;
    }
}

}  // namespace

TEST_CASE("a line ends at spaces, in words with a hyphen, and where it is told") {
    CHECK(broken("beyin uyarım tedavisi", true) == "be-yin_uya-rım_te-da-vi-si");
    CHECK(broken("beyin uyarım tedavisi") == "beyin_uyarım_tedavisi");
    CHECK(broken("bir\niki üç\n") == "bir$iki_üç\n");
    CHECK(broken("bir\n\n  iki") == "bir$$  iki");
    CHECK(broken("  bir  iki ") == "  bir _iki ");
    CHECK(broken("") == "");
}

TEST_CASE("numbers stay with their units, signs and labels") {
    CHECK(broken("günde 50 mg/gün alınır") == "günde_50 mg/gün_alınır");
    CHECK(broken("250 ₺ ve 12 500 TL’dir") == "250 ₺_ve_12 500 TL’!dir");
    CHECK(broken("bkz. Tablo 3, s. 45") == "bkz. Tablo 3,_s. 45");
    CHECK(broken("(p < 0,05; n = 25)") == "(p < 0,05;_n = 25)");
    CHECK(broken("Madde § 5 uyarınca") == "Madde_§ 5_uyarınca");
    CHECK(broken("120/80 mmHg idi") == "120/!80 mmHg_idi");
    CHECK(broken("10 dakika sürer") == "10_dakika_sürer");
    CHECK(broken("gece 2 kapsül, 10 000 üniteden az") == "gece_2 kapsül,_10 000 üniteden_az");
    CHECK(broken("2 yemek kaşığı su, 2 yemek yedi") == "2 yemek kaşığı_su,_2_yemek_yedi");
    CHECK(broken("٢ قرص كل يوم", false, "ar") == "٢ قرص_كل_يوم");
}

TEST_CASE("names stay with their titles, days with their months, ordinals with their nouns") {
    CHECK(broken("Prof. Dr. Ayşe Demir") == "Prof. Dr. Ayşe_Demir");
    CHECK(broken("(Dr. Ali) geldi") == "(Dr. Ali)_geldi");
    CHECK(broken("M. K. Atatürk anısına") == "M. K. Atatürk_anısına");
    CHECK(broken("7 Nisan 2025’te ve 3-5 Mart’ta") == "7 Nisan_2025’!te_ve_3-5 Mart’!ta");
    CHECK(broken("5. sınıf, 2008. Sonra geldi") == "5. sınıf,_2008._Sonra_geldi");
    CHECK(broken("XX. yüzyıl ve II. Mahmut") == "XX. yüzyıl_ve_II. Mahmut");
    CHECK(broken("April 7, 2025 it was", false, "en") == "April 7,_2025_it_was");
    CHECK(broken("am 7. April und", false, "de") == "am_7. April_und");
}

TEST_CASE("a telephone number never breaks") {
    CHECK(broken("Tel: +90 312 123 45 67, faks") == "Tel: +90 312 123 45 67,_faks");
    CHECK(broken("444 1 234 ara") == "444 1 234_ara");
    CHECK(broken("(0312) 123 45 67 ara") == "(0312) 123 45 67_ara");
    CHECK(broken("1 2 3 4 5 6 7 8") == "1_2_3_4_5_6_7_8");
}

TEST_CASE("dashes, slashes and list marks keep to their side") {
    CHECK(broken("söz — söz") == "söz —_söz");
    CHECK(broken("söz—söz") == "söz—|söz");
    CHECK(broken("kan–beyin, 10–20") == "kan–|beyin,_10–20");
    CHECK(broken("ve/veya A/B mg/kg/gün km/saat") == "ve/|veya_A/B_mg/kg/gün_km/saat");
    CHECK(broken("1) uyku 2) yemek (bkz. 3) son") == "1) uyku_2) yemek_(bkz. 3)_son");
    CHECK(broken("• uyku\n– yemek\n1. Uyku") == "• uyku$– yemek$1. Uyku");
}

TEST_CASE("addresses break after their signs and before their hyphens, and print none") {
    CHECK(broken("https://ornek.com/hizmetler/tms-tedavisi?x=1", true) ==
          "https://ornek.com/|hizmetler/|tms|-tedavisi?|x=1");
    CHECK(broken("https://ornekklinik.example/brosurler", true) ==
          "https://ornekklinik|.example/|brosurler");
    CHECK(broken("(info@klinikadresi.com.tr)", true) == "(info@|klinikadresi.com.tr)");
    CHECK(broken("bilgi@ornekklinik.example", true) == "bilgi@|ornekklinik.example");
    CHECK(broken("www.psikiyatriklinikleri.com.tr", true) == "www.psikiyatriklinikleri|.com.tr");
    CHECK(broken("bilgi@psikiyatriklinikleri.com.tr", true) ==
          "bilgi@|psikiyatriklinikleri|.com.tr");
    CHECK(broken("www.klinik.com.tr", true) == "www.klinik.com.tr");
}

TEST_CASE("a word takes the language and the leave of its run") {
    const std::string text = "tedavisi therapies tedavisi tedavisi";
    CHECK(shown(text, find_breaks(text, {{9, "tr", true},
                                         {19, "en", false},
                                         {28, "tr", true},
                                         {32, "tr", true},
                                         {34, "de", true}})) ==
          "te-da-vi-si_therapies_te-da-vi-si_tedavisi");
    CHECK(broken("TMS’nin tedavisi", false) == "TMS’!nin_tedavisi");
}

TEST_CASE("breaks are in order and within any bytes whatever") {
    std::mt19937 random(7);
    for (int i = 0; i < 2'000; ++i) {
        std::string text;
        for (std::size_t length = random() % 60; text.size() < length;)
            text += char(random() % 3 ? random() % 256 : " \n-/.’'"[random() % 7]);
        check_order(text, find_breaks(text, {{text.size() / 2, "tr", true}, {9999, "en", true}}));
    }
}

TEST_CASE("breaks are on the borders of characters") {
    const std::string_view pieces[] = {"İ",         "ş",    "tedavi", " ", "’", "da",   "-",
                                       "/",         "50",   "mg",     "(", ")", "🧠", "é",
                                       "e\xCC\x81", "日本", "\u200D", "—", ".", "www.", "@",
                                       "العربية",   "\n",   "…",      "%", "“", "”"};
    std::mt19937 random(11);
    for (int i = 0; i < 5'000; ++i) {
        std::string text;
        for (std::size_t n = random() % 14; n > 0; --n) text += pieces[random() % 27];
        const auto breaks = find_breaks(text, {{text.size(), "tr", true}});
        check_order(text, breaks);
        for (const BreakOpportunity& point : breaks) {
            CAPTURE(text);
            REQUIRE(is_border(text, point.offset));
            REQUIRE((point.kind == BreakKind::mandatory) == (text[point.offset - 1] == '\n'));
        }
    }
}

TEST_CASE("endless words and endless marks take time in proportion") {
    std::string marks, digits, dashes;
    for (int i = 0; i < 150'000; ++i) marks += "\xCC\x81", digits += "1 ", dashes += "a/";
    for (const std::string& text :
         {std::string(300'000, 'a'), std::string(300'000, '.'), marks, digits, dashes,
          std::string(300'000, '('), std::string(300'000, '-'), std::string(300'000, '\n')})
        check_order(text, find_breaks(text, {{text.size(), "tr", true}}));
}

TEST_CASE("the parts of a compound are divided as words are") {
    CHECK(broken("obsesif-kompulsif bozukluk", true) == "ob-se-sif-|kom-pul-sif_bo-zuk-luk");
    CHECK(broken("COVID-19 ve e-posta", true) == "COVID-19_ve_e-pos-ta");
}

TEST_CASE("a hyphen leaves as many letters as the style asks for") {
    LanguageRun run{30, "tr", true};
    run.least_before = 2;
    run.least_after = 3;
    const auto asked = [&](std::string_view text) {
        run.end = text.size();
        return shown(text, find_breaks(text, {run}));
    };
    CHECK(asked("tedavi") == "te-davi");
    CHECK(asked("tedaviler") == "te-da-vi-ler");
    run.least_before = 3;
    CHECK(asked("tedaviler") == "teda-vi-ler");
}

TEST_CASE("a slash between numbers is a last resort, in dates and fractions none at all") {
    CHECK(broken("Tansiyon 180/120 mmHg") == "Tansiyon_180/!120 mmHg");
    CHECK(broken("12/11/2026 ve 1/2 tablet") == "12/11/2026_ve_1/2 tablet");
    CHECK(broken("ve/veya") == "ve/|veya");
}

TEST_CASE("between a number and what it counts a line better does not end") {
    const auto slight = [](const std::string& text, const std::string& lang) {
        std::string out;
        for (const BreakOpportunity& point :
             find_breaks(text, {{text.size(), lang, false, nullptr}}))
            if (point.is_slight) out += text.substr(point.offset, 4) + " ";
        return out;
    };
    CHECK(slight("her gün 45–50 dakikadır ve 2 saatlik 3 sayfa", "tr") == "daki saat ");
    CHECK(slight("bir ya da iki, o gün", "tr") == "da i gün ");
    CHECK(slight("for 20 minutes, 20 patients", "en") == "minu ");
    CHECK(slight("5 недель 20 слов, 3 часа 2 часто", "ru") == "не ча ");
    CHECK(slight("2 dakikalığına", "tr") == "daki ");
    CHECK(slight("2 mal 3 ans", "de") == "mal  ");
    CHECK(slight("2 mal 3 ans", "fr") == "ans ");
}
