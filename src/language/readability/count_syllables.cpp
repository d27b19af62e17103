#include "language/readability/count_syllables.hpp"

#include "language/letters/characters.hpp"

#include <algorithm>
#include <string>

namespace yaprak {
namespace {

bool is_in(char32_t c, std::u32string_view letters) {
    return letters.find(c) != std::u32string_view::npos;
}

std::u32string small(std::string_view word, bool dotless_i) {
    std::u32string letters = to_utf32(word);
    for (char32_t& c : letters) c = lower_of(c, dotless_i);
    return letters;
}

std::size_t count_vowels(std::u32string_view letters, std::u32string_view vowels) {
    return std::size_t(std::count_if(letters.begin(), letters.end(),
                                     [&](char32_t c) { return is_in(c, vowels); }));
}

// Neighbouring vowels are one syllable unless `parts(first, second)`.
template <typename Parts>
std::size_t count_groups(std::u32string_view letters, std::u32string_view vowels, Parts parts) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (!is_in(letters[i], vowels)) continue;
        const bool follows = i > 0 && is_in(letters[i - 1], vowels);
        if (!follows || parts(letters[i - 1], letters[i])) ++count;
    }
    return count;
}

bool ends_with_any(std::u32string_view word, std::initializer_list<std::u32string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::u32string_view ending) { return word.ends_with(ending); });
}

std::size_t occurrences(std::u32string_view word, std::u32string_view part) {
    std::size_t count = 0;
    for (std::size_t at = word.find(part); at != word.npos; at = word.find(part, at + 1)) ++count;
    return count;
}

// ---- English ----

constexpr std::u32string_view english_vowels = U"aeiouy";

struct Exception {
    std::u32string_view word;
    std::size_t syllables;
};
constexpr Exception english_exceptions[] = {
    {U"people", 2},   {U"every", 2},     {U"everyone", 3},  {U"everything", 3}, {U"business", 2},
    {U"evening", 2},  {U"area", 3},      {U"areas", 3},     {U"idea", 3},       {U"ideas", 3},
    {U"being", 2},    {U"doing", 2},     {U"going", 2},     {U"diet", 2},       {U"quiet", 2},
    {U"science", 2},  {U"diarrhea", 4},  {U"create", 2},    {U"react", 2},      {U"reaction", 3},
    {U"poem", 2},     {U"via", 2},       {U"seeing", 2},    {U"something", 2},  {U"sometimes", 2},
    {U"someone", 2},  {U"therefore", 2}, {U"whereas", 2},   {U"homework", 2},   {U"lifestyle", 2},
    {U"heart", 1},    {U"eyes", 1},      {U"eye", 1},       {U"else", 1},       {U"clothes", 1},
    {U"hospital", 3}, {U"fruit", 1},     {U"usual", 3},     {U"usually", 4},    {U"manual", 3},
    {U"exercise", 3}, {U"medicine", 3},  {U"medicines", 3}, {U"we're", 1},      {U"you're", 1},
    {U"diabetes", 4}, {U"nausea", 3},    {U"fluid", 2},     {U"fluids", 2},     {U"ruin", 2},
};

bool is_silent_e(std::u32string_view word) {
    if (word.size() < 3 || word.back() != U'e') return false;
    const char32_t before = word[word.size() - 2];
    const bool is_syllabic_le =
        before == U'l' && !is_in(word[word.size() - 3], english_vowels);  // ta-ble
    return !is_in(before, english_vowels) && !is_syllabic_le;
}

// "makes" but not "boxes", "called" but not "wanted".
bool has_silent_ending(std::u32string_view word) {
    if (word.size() < 4) return false;
    const std::u32string_view stem = word.substr(0, word.size() - 2);
    const char32_t last = stem.back();
    if (is_in(last, english_vowels)) return false;
    if (word.ends_with(U"ed")) return !is_in(last, U"td");
    if (!word.ends_with(U"es")) return false;
    const bool is_syllabic_le = last == U'l' && !is_in(stem[stem.size() - 2], english_vowels);
    return !is_in(last, U"sxzcg") && !is_syllabic_le && !ends_with_any(stem, {U"sh", U"ch"});
}

std::size_t count_english(std::u32string word) {
    for (char32_t& c : word)
        if (c == U'’') c = U'\'';
    for (const Exception& one : english_exceptions)
        if (word == one.word) return one.syllables;
    if (word.ends_with(U"'s")) word.resize(word.size() - 2);
    std::size_t count = count_groups(word, english_vowels, [](char32_t a, char32_t b) {
        return (a == U'i' && b == U'a') || (a == U'i' && b == U'u') || (a == U'e' && b == U'o') ||
               (a == U'y' && b == U'i') || (a == U'i' && b == U'o') || (a == U'u' && b == U'a');
    });
    // "-tion", "-cious", "special", "people": one sound.
    for (const std::u32string_view joined :
         {U"tio", U"sio", U"cio", U"gio", U"cia", U"tia", U"sia", U"xio", U"qua", U"gua", U"eou"})
        count -= std::min(occurrences(word, joined), count - (count > 0));
    if (ends_with_any(word, {U"sm", U"thm", U"n't"}) && !word.ends_with(U"can't") &&
        !word.ends_with(U"won't") && !word.ends_with(U"don't"))
        ++count;
    const bool is_silent_within =
        word.size() > 4 && ends_with_any(word, {U"ely", U"eful", U"eless"});
    if (is_silent_e(word) || has_silent_ending(word) || is_silent_within) count -= count > 0;
    return count;
}

// ---- German, French ----

std::size_t count_german(std::u32string_view word) {
    const std::size_t count = count_groups(word, U"aeiouyäöü", [](char32_t a, char32_t b) {
        const bool is_diphthong = (b == U'i' && is_in(a, U"ae")) ||
                                  (b == U'y' && is_in(a, U"ae")) ||
                                  (b == U'u' && is_in(a, U"ae")) || (a == U'ä' && b == U'u') ||
                                  (a == U'i' && b == U'e') || (a == b && is_in(a, U"aeo")) ||
                                  (a == U'o' && is_in(b, U"iuy"));
        return !is_diphthong;
    });
    std::size_t apart = occurrences(word, U"tient") + (word.size() > 4 && word.ends_with(U"ien"));
    const std::size_t silent =
        occurrences(word, U"qu");  // its u is a consonant: qu-a is counted twice
    return count + apart - std::min(silent, count);
}

constexpr std::u32string_view french_vowels = U"aàâäeéèêëiîïoôöuùûüyœæ";

bool parts_in_french(char32_t a, char32_t b) {
    if (is_in(b, U"ïëü")) return true;             // "maïs"
    if (a == U'é') return is_in(b, U"aoiuéèœ");    // "réaction"
    return is_in(b, U"éè") && is_in(a, U"aouéè");  // "aéré"
}

// Verbs in -ent have a mute ending ("mangent"), these nouns and adjectives do not.
constexpr std::u32string_view french_sounded[] = {
    U"absent",       U"accident",    U"adhérent",    U"adolescent",   U"agent",     U"antécédent",
    U"apparent",     U"argent",      U"astringent",  U"auvent",       U"avent",     U"cent",
    U"cohérent",     U"compétent",   U"concurrent",  U"conséquent",   U"content",   U"continent",
    U"convalescent", U"couvent",     U"dent",        U"détergent",    U"différent", U"effervescent",
    U"éloquent",     U"éminent",     U"équivalent",  U"évident",      U"excellent", U"exigent",
    U"fervent",      U"fréquent",    U"gent",        U"imminent",     U"incident",  U"indifférent",
    U"inhérent",     U"innocent",    U"intelligent", U"intermittent", U"latent",    U"lent",
    U"mécontent",    U"négligent",   U"onguent",     U"parent",       U"permanent", U"pertinent",
    U"précédent",    U"présent",     U"président",   U"prudent",      U"purulent",  U"récent",
    U"résident",     U"sergent",     U"serpent",     U"somnolent",    U"souvent",   U"talent",
    U"torrent",      U"transparent", U"turbulent",   U"urgent",       U"vent",      U"violent",
    U"virulent",     U"polyvalent"};
// Words in -ment are nouns and adverbs ("médicament") but for these verbs.
constexpr std::u32string_view french_mute[] = {
    U"affirment",  U"aiment",     U"allument",  U"animent",   U"assument",   U"calment",
    U"confirment", U"consomment", U"déforment", U"dépriment", U"dorment",    U"endorment",
    U"enferment",  U"estiment",   U"expriment", U"fument",    U"forment",    U"impriment",
    U"informent",  U"nomment",    U"referment", U"résument",  U"suppriment", U"transforment"};

template <std::size_t N>
bool is_one_of(std::u32string_view word, const std::u32string_view (&list)[N]) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool has_mute_ent(std::u32string_view word) {
    if (!word.ends_with(U"ent")) return false;
    return word.ends_with(U"ment") ? is_one_of(word, french_mute)
                                   : !is_one_of(word, french_sounded);
}

// The u of qu, and of gu before e and i, is no vowel: "chaque", "fatigue".
std::u32string without_mute_u(std::u32string_view word) {
    std::u32string out;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char32_t before = i > 0 ? word[i - 1] : U'\0';
        const char32_t next = i + 1 < word.size() ? word[i + 1] : U'\0';
        const bool is_mute =
            word[i] == U'u' && (before == U'q' || (before == U'g' && is_in(next, U"eéèêi")));
        if (!is_mute) out += word[i];
    }
    return out;
}

std::size_t count_french(std::u32string_view written) {
    const std::u32string word = without_mute_u(written);
    const std::size_t count = count_groups(word, french_vowels, parts_in_french);
    std::u32string_view stem = word;
    if (has_mute_ent(written))
        stem.remove_suffix(2);
    else if (stem.ends_with(U's'))
        stem.remove_suffix(1);
    // A mute e at the end is no syllable where another one is there: "porte", "portes".
    const bool is_mute =
        stem.size() > 1 && stem.back() == U'e' && !is_in(stem[stem.size() - 2], french_vowels);
    return count - (is_mute && count > 1);
}

}  // namespace

std::size_t count_syllables(std::string_view word, std::string_view lang) {
    const bool is_turkic = has_dotless_i(lang);
    const std::u32string letters = small(word, is_turkic);
    if (is_turkic) return count_vowels(letters, U"aeıioöuüâîûə");
    std::size_t count = 0;
    if (is_language(lang, "en"))
        count = count_english(letters);
    else if (is_language(lang, "de"))
        count = count_german(letters);
    else if (is_language(lang, "fr"))
        count = count_french(letters);
    else if (is_language(lang, "ru"))
        count = count_vowels(letters, U"аеёиоуыэюя");
    else
        count = count_groups(letters, U"aeiouyáéíóúàèìòùäëïöüâêîôûåæø",
                             [](char32_t, char32_t) { return false; });
    return std::max<std::size_t>(count, 1);
}

ArabicSounds arabic_sounds(std::string_view word) {
    constexpr std::u32string_view vowels = U"\u064E\u064F\u0650";
    constexpr std::u32string_view doubled = U"\u064B\u064C\u064D\u0651";
    constexpr std::u32string_view other_marks = U"\u0652\u0653\u0657\u0658";
    const std::u32string text = to_utf32(word);
    ArabicSounds sounds;
    std::u32string letters;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t next = i + 1 < text.size() ? text[i + 1] : U'\0';
        if (is_in(text[i], vowels)) {
            const bool is_long = next != 0 && is_in(next, U"\u0627\u0648\u064A");
            ++(is_long ? sounds.long_vowels : sounds.short_vowels);
        } else if (is_in(text[i], doubled)) {
            ++sounds.stresses;
        } else if (!is_in(text[i], other_marks)) {
            letters += text[i];
        }
    }
    sounds.marks = sounds.short_vowels + sounds.long_vowels + sounds.stresses;
    sounds.letters = letters.size();
    sounds.bare = letters.size() - count_vowels(letters, U"\u0627\u0649");
    sounds.is_formal = count_vowels(letters, U"\u0626\u0621\u0624\u0630\u0638") > 0 ||
                       ends_with_any(letters, {U"\u0648\u0627", U"\u0648\u0646"});
    return sounds;
}

}  // namespace yaprak
