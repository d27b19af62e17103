#include "check/content/instructions.hpp"

#include "base/text.hpp"
#include "check/content/words_of_facts.hpp"
#include "check/rules/affixes.hpp"
#include "check/rules/phrases.hpp"
#include "check/rules/turkish_verbs.hpp"
#include "language/letters/characters.hpp"
#include "language/words/casing.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace yaprak {
namespace {

// Of Turkish headings: a question without its mark, or the time of what is to be done.
constexpr std::string_view asking[] = {"nedir",    "nasıl", "neden", "niçin",     "ne zaman",
                                       "kimler",   "hangi", "neler", "nelere",    "kaç",
                                       "ne kadar", "önce",  "sonra", "sırasında", "gerekenler"};
constexpr std::string_view conditions[] = {"sanız", "seniz"};
constexpr std::string_view deeds[] = {"mak", "mek"};
constexpr std::string_view objects[] = {"ı", "i", "u", "ü"};  // the accusative

// "için" is "for" but where something is drunk.
constexpr std::string_view drinks[] = {"su",    "sıvı",  "çay",    "süt",   "ayran", "kahve",
                                       "şurup", "şurub", "bardak", "litre", "bol",   "suyu",
                                       "çorba", "ilacı", "ilaç",   "hapı",  "yudum"};
constexpr std::string_view nouns_before[] = {"bir", "bu", "ciddi", "önemli", "büyük", "yaygın"};

bool holds_drink(const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [](const std::string& word) { return begins_with_any(word, drinks); });
}

// "alın" at a sentence's end; "için" and "sorun" only where they are verbs there.
bool closes_with_imperative(const std::vector<std::string>& words) {
    const std::string& last = words.back();
    if (last == "için")
        return words.size() > 1 && words[words.size() - 2] != "sizin" && holds_drink(words);
    if (last == "sorun" && words.size() > 1)
        return !begins_with_any(words[words.size() - 2], nouns_before);
    return is_polite_imperative(last);
}

// Within a sentence only what can be nothing else: "almayın", "yıkayınız".
bool is_sure_imperative(const std::string& word) {
    return is_polite_imperative(word) && (word.ends_with("ayın") || word.ends_with("eyin") ||
                                          word.ends_with("ayınız") || word.ends_with("eyiniz"));
}

bool is_turkish_instruction(const HandoutSentence& sentence, bool to_child) {
    std::vector<std::string> words;
    for (const std::string_view one : sentence.sentence.words)
        words.push_back(fold_case(one, "tr"));
    if (words.empty()) return false;
    if (closes_with_imperative(words) || is_necessity(words.back())) return true;
    const std::string_view text = trimmed(sentence.words());
    const bool is_closed = text.ends_with('.') || text.ends_with('!');
    if ((is_closed || to_child) && words.size() > 1 && is_plain_imperative(words.back()))
        return true;
    // "Kolunu ovma", not "bir uygulama": what is not to be done has an object.
    if ((is_closed || to_child) && words.size() > 1 && is_verbal_noun(words.back()) &&
        ends_with_any(words[words.size() - 2], objects))
        return true;
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return word == "lütfen" || is_sure_imperative(word);
    });
}

// The beginning of the sentence, and what follows a comma in it.
template <typename Tells>
bool any_clause(const std::string& small, const Tells& tells) {
    for (std::size_t at = 0; at < small.size();) {
        if (tells(std::string_view(small).substr(at))) return true;
        const std::size_t comma = std::min(small.find(',', at), small.find(':', at));
        if (comma >= small.size()) return false;
        at = comma + 1;
        while (at < small.size() && small[at] == ' ') ++at;
    }
    return false;
}

std::string_view first_word(std::string_view clause) {
    return clause.substr(0, std::min(clause.find_first_of(" .,;:!"), clause.size()));
}

// "Nicht Auto fahren.", "Keinen Alkohol trinken."
bool is_german_ban(std::string_view clause) {
    if (!clause.starts_with("nicht ") && !clause.starts_with("kein")) return false;
    const std::string_view all = clause.substr(0, clause.find_last_not_of(" .!") + 1);
    const std::string_view last = all.substr(all.rfind(' ') + 1);
    return last.size() > 4 && last != "haben" && last != "werden" && last != "können" &&
           ends_with_any(last, std::array<std::string_view, 3>{"en", "ern", "eln"});
}

// "Nehmen Sie", "Rufen Sie": no question, and no "haben Sie".
bool is_german_instruction(std::string_view clause) {
    const std::string_view verb = first_word(clause);
    if (clause.substr(verb.size()).starts_with(" sie ") && verb.ends_with('n') && verb != "wenn" &&
        verb != "haben" && verb != "sind" && verb != "können" && verb != "werden" &&
        verb != "sollten" && verb != "müssen" && verb != "denn" && verb != "dann")
        return true;
    return begins_with_any(clause, opening_verbs("de")) || is_german_ban(clause);
}

// "Prenez", "ne fumez pas"; no "vous prenez".
bool is_french_instruction(std::string_view clause) {
    std::string_view verb = first_word(clause);
    for (const std::string_view no : {"ne", "veuillez"})
        if (verb == no) verb = first_word(trimmed(clause.substr(no.size())));
    if (verb.starts_with("n'")) verb.remove_prefix(2);
    if (verb.starts_with("n’")) verb.remove_prefix(4);
    return (verb.size() > 4 && verb.ends_with("ez") && verb != "assez" && verb != "avez") ||
           begins_with_any(clause, opening_verbs("fr"));
}

// What must be done: "нужно пить".
constexpr std::string_view needs_ru[] = {"нужно ",    "необходимо ", "следует ",     "надо ",
                                         "нельзя ",   "вам нужно ",  "вам следует ", "вы должны ",
                                         "не нужно ", "не следует "};

// "Принимайте", "не курите", "позвоните", "нужно пить".
bool is_russian_instruction(std::string_view clause) {
    if (begins_with_any(clause, needs_ru)) return true;
    std::string_view verb = first_word(clause);
    if (verb == "не") verb = first_word(trimmed(clause.substr(verb.size())));
    return ends_with_any(
        verb, std::array<std::string_view, 6>{"йте", "ите", "ьте", "йтесь", "итесь", "ьтесь"});
}

}  // namespace

bool can_tell_instructions(std::string_view lang) {
    for (const char* one : {"tr", "en", "de", "fr", "ru", "ar"})
        if (is_language(lang, one)) return true;
    return false;
}

bool is_instruction(const HandoutSentence& sentence, std::string_view lang, bool to_child) {
    if (is_language(lang, "tr")) return is_turkish_instruction(sentence, to_child);
    const std::string small = fold_case(sentence.words(), lang) + " ";
    if (trimmed(small).ends_with('?')) return false;
    if (is_language(lang, "de")) return any_clause(small, is_german_instruction);
    if (is_language(lang, "fr")) return any_clause(small, is_french_instruction);
    if (is_language(lang, "ru")) return any_clause(small, is_russian_instruction);
    return any_clause(small, [&](std::string_view clause) {
        return begins_with_any(clause, opening_verbs(lang));
    });
}

bool is_telling_heading(std::string_view heading, std::string_view lang) {
    const std::string small = fold_case(trimmed(heading), lang);
    if (small.find('?') != small.npos || small.find("؟") != small.npos) return true;
    if (is_language(lang, "de")) return is_german_instruction(small + " ");
    if (is_language(lang, "fr")) return is_french_instruction(small + " ");
    if (is_language(lang, "ru")) return is_russian_instruction(small + " ");
    if (!is_language(lang, "tr")) return begins_with_any(small + " ", opening_verbs(lang));
    const PhraseText text(small, lang);
    std::size_t last = 0;
    for (std::size_t i = 0; i < text.words().size(); ++i)
        for (const std::string_view phrase : asking)
            if (text.begins_phrase(i, phrase, 1, last)) return true;
    if (text.words().empty()) return false;
    const std::string_view word = text.word(text.words().size() - 1);
    // "Araç kullanma" names a deed, "Beslenme" a subject.
    return is_polite_imperative(word) || ends_with_any(word, conditions) ||
           (text.words().size() > 1 && (is_verbal_noun(word) || ends_with_any(word, deeds)));
}

}  // namespace yaprak
