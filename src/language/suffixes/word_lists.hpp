// The words of Turkish whose suffixes no rule tells (TDK, Güncel Türkçe Sözlük, which gives the
// accusative after the headword: "saat, -ti").
#pragma once
#include <string_view>

namespace yaprak {

enum class WordList {
    front,         // take front vowels after a back one: saat, kalp, rol
    softening,     // soften where the rule would not: kap, dip, kanat, renk
    unsoftened,    // do not soften where the rule would: hukuk, ahlak, sandviç
    vowel_loss,    // lose the vowel of the last syllable: burun, ağız
    doubling,      // double the last consonant: hak, his
    bound,         // end like a possessive and are none: pazartesi, tepsi
    possessed,     // single words that end in a possessive: Eminönü, Kuşadası
    owned,         // possessed common nouns: kardeşi, kalbi; behind another word in names too
    owned_behind,  // possessed behind another word only: "Nisan ayı", but "ayı"
    pronominal,    // pronouns that take an n: hepsi, biri, kimisi
    institution,  // possessed heads of the names of institutions: "Hastanesi" of "Örnek Hastanesi"
    language,     // names of languages, which are made with -ce: Türkçe
    head,         // possessed heads of other names: Caddesi, Gölü, Kanunu
    people,       // names of peoples and of believers: Türk, Alman
    place,        // provinces, well-known towns and countries: Ankara
    given_name,   // frequent ones, whose plural is known by them: Ahmetler
    surname,      // short ones, which capitals alone do not part from abbreviations: ÖZ, ER
};

// `word` as spelled_plainly() gives it.
bool is_listed(WordList list, std::u32string_view word);

}  // namespace yaprak
