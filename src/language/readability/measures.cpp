// Every formula stands here with its constants as they were published; docs/check.md names the
// sources in full.
#include "language/readability/measures.hpp"

#include "language/letters/characters.hpp"
#include "language/readability/count_syllables.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace yaprak {
namespace {

constexpr double highest = 100;            // of scales on which high is easy
constexpr std::size_t many_syllables = 6;  // Bezirci and Yılmaz count no higher
constexpr std::size_t long_word = 6;       // letters: Bamberger and Vanecek's Sachtextformel
constexpr std::size_t long_arabic_word = 5;
constexpr std::size_t complex_arabic_word = 4;

double words_a_sentence(const ReadingMeasures& m) {
    return double(m.words) / double(m.sentences);
}

double syllables_a_word(const ReadingMeasures& m) {
    return double(m.syllables) / double(m.words);
}

double percent_of_words(const ReadingMeasures& m, std::size_t count) {
    return 100.0 * double(count) / double(m.words);
}

double atesman(const ReadingMeasures& m) {
    return 198.825 - 40.175 * syllables_a_word(m) - 2.610 * words_a_sentence(m);
}

double cetinkaya_uzun(const ReadingMeasures& m) {
    return 118.823 - 25.987 * syllables_a_word(m) - 0.971 * words_a_sentence(m);
}

double bezirci_yilmaz(const ReadingMeasures& m) {
    const auto a_sentence = [&](std::size_t syllables) {
        return double(m.by_syllables[syllables]) / double(m.sentences);
    };
    return std::sqrt(words_a_sentence(m) * (a_sentence(3) * 0.84 + a_sentence(4) * 1.5 +
                                            a_sentence(5) * 3.5 + a_sentence(6) * 26.25));
}

double flesch(const ReadingMeasures& m) {
    return 206.835 - 1.015 * words_a_sentence(m) - 84.6 * syllables_a_word(m);
}

double fkgl(const ReadingMeasures& m) {
    return 0.39 * words_a_sentence(m) + 11.8 * syllables_a_word(m) - 15.59;
}

double amstad(const ReadingMeasures& m) {
    return 180 - words_a_sentence(m) - 58.5 * syllables_a_word(m);
}

double wiener(const ReadingMeasures& m) {
    std::size_t three_or_more = 0;
    for (std::size_t i = 3; i < m.by_syllables.size(); ++i) three_or_more += m.by_syllables[i];
    return 0.1935 * percent_of_words(m, three_or_more) + 0.1672 * words_a_sentence(m) +
           0.1297 * percent_of_words(m, m.long_words) -
           0.0327 * percent_of_words(m, m.by_syllables[1]) - 0.875;
}

double kandel_moles(const ReadingMeasures& m) {
    return 207 - 1.015 * words_a_sentence(m) - 73.6 * syllables_a_word(m);
}

double oborneva(const ReadingMeasures& m) {
    return 206.835 - 1.3 * words_a_sentence(m) - 60.1 * syllables_a_word(m);
}

// In a text without marks of vowels every letter that one may follow counts as short, as the
// program of the formula's authors does in its later ports; nothing is complex there.
double osman(const ReadingMeasures& m) {
    const bool is_marked = m.arabic_short > 0;
    const std::size_t bare = m.arabic_bare > 2 ? m.arabic_bare - 2 : 0;
    const std::size_t syllables = m.syllables + (is_marked ? 0 : bare);
    const std::size_t formal = is_marked ? m.arabic_formal : m.arabic_formal_unmarked;
    const double words = double(m.words);
    return 200.791 - 1.015 * words_a_sentence(m) -
           24.181 * (double(m.arabic_long) / words + double(syllables) / words +
                     double(m.arabic_complex) / words + double(formal) / words);
}

constexpr ReadingMethod methods[] = {
    {"tr", "ateşman", true, atesman, "Ateşman 1997, Dil Dergisi 58, 71-74"},
    {"tr", "çetinkaya-uzun", true, cetinkaya_uzun,
     "Çetinkaya and Uzun 2010, Türkçe Ders Kitaplarındaki Metinlerin Okunabilirlik Özellikleri"},
    {"tr", "bezirci-yılmaz", false, bezirci_yilmaz,
     "Bezirci and Yılmaz 2010, DEÜ Mühendislik Fakültesi Fen ve Mühendislik Dergisi 12(3), 49-62"},
    {"en", "flesch", true, flesch, "Flesch 1948, Journal of Applied Psychology 32(3), 221-233"},
    {"en", "fkgl", false, fkgl, "Kincaid et al. 1975, US Navy Research Branch Report 8-75"},
    {"de", "amstad", true, amstad, "Amstad 1978, Wie verständlich sind unsere Zeitungen?"},
    {"de", "wiener-sachtextformel", false, wiener,
     "Bamberger and Vanecek 1984, Lesen, Verstehen, Lernen, Schreiben, first formula"},
    {"fr", "kandel-moles", true, kandel_moles,
     "Kandel and Moles 1958, Cahiers d'Études de Radio-Télévision 19, 253-274"},
    {"ru", "oborneva", true, oborneva, "Oborneva 2006, Автоматизированная оценка сложности"},
    {"ar", "osman", true, osman, "El-Haj and Rayson 2016, OSMAN, LREC 2016, 250-255"},
};

void add_arabic(ReadingMeasures& measures, std::string_view word) {
    const ArabicSounds sounds = arabic_sounds(word);
    const std::size_t unmarked = sounds.bare > 2 ? sounds.bare - 2 : 0;
    measures.syllables += sounds.syllables();
    measures.arabic_short += sounds.short_vowels;
    measures.arabic_bare += sounds.bare;
    measures.arabic_letters += sounds.letters;
    measures.arabic_long += sounds.letters > long_arabic_word;
    measures.arabic_complex += sounds.marks > complex_arabic_word;
    measures.arabic_formal += sounds.is_formal && sounds.syllables() > complex_arabic_word;
    measures.arabic_formal_unmarked += sounds.is_formal && unmarked > complex_arabic_word;
}

std::size_t count_letters(std::string_view word) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < word.size(); i += character_at(word, i).length)
        count += is_letter(character_at(word, i).value);
    return count;
}

void add_word(ReadingMeasures& measures, std::string_view word, std::string_view lang) {
    ++measures.words;
    if (is_language(lang, "ar")) return add_arabic(measures, word);
    const std::size_t syllables = count_syllables(word, lang);
    measures.syllables += syllables;
    ++measures.by_syllables[std::min(syllables, many_syllables)];
    measures.long_words += count_letters(word) > long_word;
}

}  // namespace

void add_measures(ReadingMeasures& measures, const std::vector<Sentence>& sentences,
                  std::string_view lang) {
    measures.sentences += sentences.size();
    for (const Sentence& sentence : sentences)
        for (const std::string_view word : sentence.words) add_word(measures, word, lang);
}

std::span<const ReadingMethod> reading_methods() {
    return methods;
}

std::vector<const ReadingMethod*> reading_methods_for(std::string_view lang) {
    std::vector<const ReadingMethod*> found;
    for (const ReadingMethod& method : methods)
        if (is_language(lang, method.lang)) found.push_back(&method);
    return found;
}

std::vector<ReadingScore> reading_scores(const ReadingMeasures& measures, std::string_view lang) {
    std::vector<ReadingScore> scores;
    if (measures.words == 0) return scores;
    for (const ReadingMethod* method : reading_methods_for(lang))
        scores.push_back({method->name, method->score(measures), method->high_is_easy});
    return scores;
}

std::string score_text(double value) {
    char digits[64];
    const auto end =
        std::to_chars(std::begin(digits), std::end(digits), value, std::chars_format::fixed, 1).ptr;
    const std::string text(std::begin(digits), end);
    return text == "-0.0" ? "0.0" : text;
}

std::string score_on_scale(const ReadingScore& score) {
    const double value = std::max(score.value, 0.0);
    return score_text(score.high_is_easy ? std::min(value, highest) : value);
}

std::string reading_lines(std::string_view plain_text, std::string_view lang) {
    ReadingMeasures measures;
    for (const std::string& paragraph : paragraphs_of(plain_text))
        add_measures(measures, split_sentences(paragraph, lang), lang);
    std::string lines;
    for (const ReadingScore& score : reading_scores(measures, lang))
        lines.append(score.method).append(" ").append(score_text(score.value)).append("\n");
    return lines;
}

}  // namespace yaprak
