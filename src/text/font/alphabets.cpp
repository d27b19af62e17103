#include "text/font/alphabets.hpp"

#include "text/font/font.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// `letters` are small and capital ones that are no ASCII. Of scripts without ASCII, all of them.
struct Alphabet {
    std::string_view lang;
    std::u32string_view letters;
    bool has_ascii = true;
};

constexpr std::u32string_view ascii =
    U"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?()-";

constexpr Alphabet alphabets[] = {
    {"tr", U"çğıöşüÇĞİÖŞÜ"},
    {"az", U"çəğıöşüÇƏĞİÖŞÜ"},
    {"ku", U"çêîşûÇÊÎŞÛ"},
    {"tk", U"çäňöşüýžÇÄŇÖŞÜÝŽ"},
    {"uz", U"ʻ’"},
    {"en", U"’“”–"},
    {"de", U"äöüßÄÖÜ„“"},
    {"fr", U"àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»"},
    {"nl", U"áäéëíïóöúüÁÄÉËÍÏÓÖÚÜ"},
    {"es", U"áéíñóúüÁÉÍÑÓÚÜ¿¡"},
    {"pt", U"ãáàâçéêíõóôúÃÁÀÂÇÉÊÍÕÓÔÚ"},
    {"it", U"àèéìòùÀÈÉÌÒÙ"},
    {"sv", U"åäöéÅÄÖÉ"},
    {"da", U"æøåÆØÅ"},
    {"fi", U"äöåšžÄÖÅŠŽ"},
    {"pl", U"ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"},
    {"cs", U"áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ"},
    {"hu", U"áéíóöőúüűÁÉÍÓÖŐÚÜŰ"},
    {"ro", U"ăâîșțĂÂÎȘȚ"},
    {"sq", U"çëÇË"},
    {"bs", U"čćđšžČĆĐŠŽ"},
    {"el", U"αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ", false},
    {"ru", U"абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ", false},
    {"uk", U"абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ’", false},
    {"bg", U"абвгдежзийклмнопрстуфхцчшщъьюяАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯ", false},
    {"kk", U"аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяӘҒҚҢӨҰҮҺІ", false},
    {"ka", U"აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", false},
    {"hy", U"աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև", false},
    {"ar", U"ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى", false},
    {"fa", U"ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآأؤئ", false},
    {"ckb", U"ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆهھەیێ", false},
    {"he", U"אבגדהוזחטיכךלמםנןסעפףצץקרשת", false},
};

bool has_all(const Font& font, std::u32string_view letters) {
    return std::all_of(letters.begin(), letters.end(), [&](char32_t c) { return font.has(c); });
}

}  // namespace

std::vector<std::string_view> languages_of(const Font& font) {
    const bool has_ascii = has_all(font, ascii);
    std::vector<std::string_view> languages;
    for (const Alphabet& alphabet : alphabets)
        if ((has_ascii || !alphabet.has_ascii) && has_all(font, alphabet.letters))
            languages.push_back(alphabet.lang);
    return languages;
}

}  // namespace yaprak
