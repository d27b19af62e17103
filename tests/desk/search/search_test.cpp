#include "cpu_time.hpp"
#include "desk/search/search_index.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace yaprak;

namespace {

std::vector<std::string> texts(const std::vector<FoldedWord>& words) {
    std::vector<std::string> out;
    for (const FoldedWord& word : words) out.push_back(word.text);
    return out;
}

const SearchIndex& clinic() {
    static const SearchIndex index({
        {"Uyku Düzeni Rehberi", "uykusuzluk insomnia", "Hasta Rehberi",
         "İyi uyku bir alışkanlıktır. Kahveyi öğleden sonra bırakın."},
        {"İlaç Kullanırken", "", "Hasta Rehberi",
         "İlacınızı her gün aynı saatte alın; kimi ilaç uyku saatinde alınır."},
        {"Elektrokonvülsif Tedavi (EKT)", "elektroşok", "Tedaviler",
         "Işık, iğne ve anestezi üzerine sorular."},
        {"Şeker Hastalığı", "diyabet", "Hastalıklar", "Kan şekeri ölçümü, insülin."},
    });
    return index;
}

std::string best(const std::string& query) {
    const auto hits = clinic().find(query, 5);
    if (hits.empty()) return "";
    std::string title;
    for (const std::string& piece : hits.front().title) title += piece;
    return title;
}

}  // namespace

TEST_CASE("words are folded without their marks, with and without dots on the i") {
    const std::vector<std::string> isik = {"isik"};
    for (const char* text : {"ışık", "IŞIK", "isik", "İşık", "ISIK"})
        CHECK_MESSAGE(texts(folded_words(text)) == isik, text);
    CHECK(texts(folded_words("Şeker-Hastalığı, TYPE 2!")) ==
          std::vector<std::string>{"seker", "hastaligi", "type", "2"});
    CHECK(texts(folded_words("s\u0327eker")) == std::vector<std::string>{"seker"});
    CHECK(texts(folded_words("uy\u00ADku")) == std::vector<std::string>{"uyku"});
    CHECK(texts(folded_words("Größe")) == std::vector<std::string>{"grosse"});
    CHECK(texts(folded_words("النوم")) == std::vector<std::string>{"النوم"});
    CHECK(texts(folded_words("Žlutý łódź âîû")) ==
          std::vector<std::string>{"zluty", "lodz", "aiu"});
}

TEST_CASE("slips of the fingers are counted, a swap of two letters as one") {
    CHECK(slips_between("uyku", "uyku", 2) == 0);
    CHECK(slips_between("yuku", "uyku", 2) == 1);
    CHECK(slips_between("uku", "uyku", 2) == 1);
    CHECK(slips_between("uykuu", "uyku", 2) == 1);
    CHECK(slips_between("kahve", "uyku", 2) == 3);
    CHECK(slips_in_beginning("elektorko", "elektrokonvulsif", 2) == 1);
}

TEST_CASE("a brochure is found by its title, whatever keyboard was at hand") {
    CHECK(best("seker") == "Şeker Hastalığı");
    CHECK(best("ŞEKER") == "Şeker Hastalığı");
    CHECK(best("ilac") == "İlaç Kullanırken");
    CHECK(best("ILAC") == "İlaç Kullanırken");
    CHECK(best("ekt") == "Elektrokonvülsif Tedavi (EKT)");
}

TEST_CASE(
    "a brochure is found by other names, its category, its text and the beginning of a word") {
    CHECK(best("insomnia") == "Uyku Düzeni Rehberi");
    CHECK(best("diyab") == "Şeker Hastalığı");
    CHECK(best("tedaviler") == "Elektrokonvülsif Tedavi (EKT)");
    CHECK(best("kahve") == "Uyku Düzeni Rehberi");
    CHECK(best("şok") == "");
    CHECK(best("elektrosok") == "Elektrokonvülsif Tedavi (EKT)");
}

TEST_CASE("a brochure is found though a letter is wrong, missing or swapped") {
    CHECK(best("sekre") == "Şeker Hastalığı");
    CHECK(best("elektorkonvulsif") == "Elektrokonvülsif Tedavi (EKT)");
    CHECK(best("diyabeet") == "Şeker Hastalığı");
    CHECK(best("uuku") == "Uyku Düzeni Rehberi");
    CHECK(best("zzzzzz") == "");
    // A short word is never the beginning of another with a slip in it.
    CHECK(clinic().find("uyku", 5).size() == 2);
}

TEST_CASE("titles come before text, and all words must be there where one brochure has all") {
    const auto hits = clinic().find("uyku", 5);
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].title == MarkedText{"", "Uyku", " Düzeni Rehberi"});
    CHECK(hits[1].title == MarkedText{"İlaç Kullanırken"});
    REQUIRE(hits[1].excerpt.size() == 3);
    CHECK(hits[1].excerpt[0].starts_with("…"));
    CHECK(hits[1].excerpt[1] == "uyku");
    CHECK(hits[1].excerpt[2] == " saatinde alınır.");
    CHECK(clinic().find("uyku saatinde", 5).size() == 1);
    CHECK(best("uyku zzzzz") == "Uyku Düzeni Rehberi");
}

TEST_CASE("nothing is found for nothing, and strange bytes are survived") {
    CHECK(clinic().find("", 5).empty());
    CHECK(clinic().find("  ?! ", 5).empty());
    std::minstd_rand chance(3);
    for (int i = 0; i < 2000; ++i) {
        std::string query;
        for (int k = 0; k < 20; ++k) query += char(chance());
        CHECK(clinic().find(query, 3).size() <= 3);
    }
}

TEST_CASE("2,000 pages are searched in less than 30 ms") {
    std::minstd_rand chance(5);
    std::vector<std::string> words;
    for (int i = 0; i < 20'000; ++i) {
        std::string word;
        for (int k = 0; k < 4 + i % 9; ++k) word += char('a' + chance() % 26);
        words.push_back(word);
    }
    std::vector<SearchText> pages(2000);
    for (SearchText& page : pages) {
        page.title = words[chance() % words.size()] + " " + words[chance() % words.size()];
        for (int k = 0; k < 400; ++k) page.text += words[chance() % words.size()] + " ";
    }
    const SearchIndex index(pages);
    const double seconds = test::cpu_seconds([&] {
        for (int i = 0; i < 10; ++i) (void)index.find(words[std::size_t(i) * 999], 50);
    });
    CHECK(seconds / 10 < 0.03);
}
