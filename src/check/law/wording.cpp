#include "check/law/wording.hpp"

#include "base/text.hpp"
#include "check/rules/folded.hpp"
#include "language/letters/characters.hpp"
#include "language/words/casing.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::string_view promotion =
    "Sağlık Hizmetlerinde Tanıtım ve Bilgilendirme Faaliyetleri Hakkında Yönetmelik, 12.11.2025 "
    "(hukuki tavsiye değildir)";
constexpr CheckRule rules[] = {
    {"law-superiority", Severity::warning, "words that place one above others count as promotion",
     "leave the claim out, and say what you do", promotion},
    {"law-guarantee", Severity::warning, "words that make a result sure mislead",
     "say that results differ, and name the risks", promotion},
    {"law-price", Severity::warning,
     "prices, discounts, campaigns and gifts must not be advertised",
     "leave it out, and tell those who ask", promotion},
    {"law-thanks", Severity::warning, "thanks of patients must not be used as promotion",
     "leave the patient's words out", promotion},
    {"law-before-after", Severity::warning,
     "pictures before and after need a written consent, equal conditions, dates and no filter",
     "keep the form, write the dates, or leave the pictures out", promotion},
    {"law-sentence-missing", Severity::warning,
     "a page that promotes procedures must carry this sentence", "write the sentence as it is",
     promotion},
};

bool is_word_start(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    const char32_t before = character_before(text, at).value;
    return !is_letter(before) && !is_digit(before);
}

// Where words stand in a text.
struct Place {
    std::size_t begin = std::string_view::npos, end = 0;
    bool is_none() const { return begin == std::string_view::npos; }
};

// Words that stand at the beginning of one of the text's; behind "$" at the text's end only.
Place find_part(std::string_view text, std::string_view words, std::size_t from) {
    const bool is_last = words.ends_with('$');
    if (is_last) words.remove_suffix(1);
    for (std::size_t at = text.find(words, from); at != text.npos; at = text.find(words, at + 1))
        if (is_word_start(text, at) && (!is_last || at + words.size() == text.size()))
            return {at, at + words.size()};
    return {};
}

// "hastalarımız * memnun": the parts one after the other, in one sentence.
Place find_words(std::string_view text, std::string_view words) {
    constexpr std::string_view gap = " * ";
    Place place;
    for (std::size_t from = 0;;) {
        const std::size_t cut = words.find(gap);
        const Place part = find_part(text, words.substr(0, cut), from);
        if (part.is_none()) return {};
        if (place.is_none()) place.begin = part.begin;
        place.end = from = part.end;
        if (cut == words.npos) return place;
        words.remove_prefix(cut + gap.size());
    }
}

// "1.500 TL", "₺1.500", "$ 100".
Place find_by_number(std::string_view text, std::string_view words) {
    const bool is_sign = !words.empty() && !is_letter(character_at(words, 0).value);
    for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
        const std::string_view before = trimmed(text.substr(0, at));
        const std::string_view after = trimmed(text.substr(at + words.size()));
        const bool follows =
            !before.empty() && is_ascii_digit(static_cast<unsigned char>(before.back()));
        const bool leads =
            is_sign && !after.empty() && is_ascii_digit(static_cast<unsigned char>(after.front()));
        const bool is_whole = at + words.size() >= text.size() || is_sign ||
                              !is_letter(character_at(text, at + words.size()).value);
        if ((follows && is_whole) || leads) return {at, at + words.size()};
    }
    return {};
}

Place find(std::string_view text, std::string_view words) {
    return words.ends_with('#') ? find_by_number(text, words.substr(0, words.size() - 1))
                                : find_words(text, words);
}

bool holds_any(std::string_view text, const std::vector<std::string>& list) {
    return std::any_of(list.begin(), list.end(),
                       [&](const std::string& one) { return !find(text, one).is_none(); });
}

// Small letters, one kind of apostrophe and of blank: character for character.
std::string plain_form(std::string_view text, std::string_view lang) {
    const std::string small = fold_case(text, lang);
    std::string out;
    for (std::size_t at = 0; at < small.size();) {
        const CodePoint c = character_at(small, at);
        if (is_apostrophe(c.value))
            out += '\'';
        else if (is_blank(c.value))
            out += ' ';
        else
            out.append(small, at, c.length);
        at += c.length;
    }
    return out;
}

// Where the sentence that begins at `from` ends: behind a sign with a blank behind it.
std::size_t end_of_sentence(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find_first_of(".!?", from); at != text.npos;
         at = text.find_first_of(".!?", at + 1))
        if (at + 1 >= text.size() || text[at + 1] == ' ') return at + 1;
    return text.size();
}

class WordingCheck {
public:
    WordingCheck(const Handout& handout, const WordingList& list, FindingSink& sink)
        : handout_(handout), list_(list), sink_(sink) {}

    void run() {
        for (const CheckedText& text : handout_.texts) {
            const std::string plain = plain_form(text.text, handout_.lang);
            for (std::size_t at = 0; at < plain.size();) {
                const std::size_t end = end_of_sentence(plain, at);
                look_at(text, plain, at, end);
                at = end;
            }
            whole_ += plain + " ";
        }
        for (const WordingRule& rule : list_.rules)
            if (rule.in_pictures) look_at_pictures(rule);
        for (const RequiredSentence& required : list_.sentences) require(required);
    }

private:
    // A rule is told once a sentence.
    void look_at(const CheckedText& text, const std::string& plain, std::size_t begin,
                 std::size_t end) {
        const std::string_view sentence = std::string_view(plain).substr(begin, end - begin);
        for (const WordingRule& rule : list_.rules) {
            if (rule.in_pictures && text.kind != TextKind::caption) continue;
            for (const std::string& words : rule.words) {
                const Place place = find(sentence, words);
                if (place.is_none()) continue;
                if (!holds_any(sentence, rule.excepts))
                    tell_words(rule, text, plain, {begin + place.begin, begin + place.end});
                break;
            }
        }
    }

    void tell_words(const WordingRule& rule, const CheckedText& text, const std::string& plain,
                    const Place& place) {
        // Of what is only counted no place is looked up.
        if (sink_.is_full(*rule.rule)) return tell(rule, text.at, {}, {});
        const std::size_t at = place_before_fold(text.text, plain, place.begin);
        const std::size_t end = place_before_fold(text.text, plain, place.end);
        const std::string words = text.text.substr(at, end - at);
        tell(rule, text.place(at), words, in_quotes(words) + " may be minded by a regulator");
    }

    void look_at_pictures(const WordingRule& rule) {
        for_each_block(handout_.document.blocks, [&](const Block& block) {
            if (const auto* figure = std::get_if<Figure>(&block.kind))
                look_at(rule, *figure, block.at);
            if (const auto* row = std::get_if<FigureRow>(&block.kind))
                for (const Figure& one : row->figures) look_at(rule, one, block.at);
        });
    }

    void look_at(const WordingRule& rule, const Figure& figure, const SourcePos& at) {
        const std::string alt = plain_form(trimmed(figure.alt), handout_.lang);
        for (const std::string& one : rule.words) {
            const Place place = find(alt, one);
            if (place.is_none() || holds_any(alt, rule.excepts)) continue;
            const std::string words = alt.substr(place.begin, place.end - place.begin);
            return tell(rule, at, words, in_quotes(words) + " stands at a picture");
        }
    }

    void require(const RequiredSentence& required) {
        const auto& values = handout_.document.front.values;
        const auto type = values.find("type");
        if (type == values.end() ||
            std::find(required.types.begin(), required.types.end(),
                      fold_case(type->second, "tr")) == required.types.end())
            return;
        if (whole_.find(plain_form(required.text, handout_.lang)) != whole_.npos) return;
        tell(required.rule, {handout_.document.source, 1, 1}, {},
             "the sentence is missing: " + in_quotes(required.text), {in_quotes(required.text)});
    }

    void tell(const WordingRule& rule, const SourcePos& at, std::string words, std::string problem,
              std::vector<std::string> values = {}) {
        CheckFinding finding;
        finding.values = std::move(values);
        finding.rule = rule.rule;
        finding.severity = finding.rule->severity;
        finding.at = at;
        finding.words = std::move(words);
        finding.problem = std::move(problem);
        finding.why = rule.why;
        finding.mend = rule.mend;
        const bool is_turkish = is_language(handout_.lang, "tr");
        finding.source = rule.source + ", " + rule.date +
                         (is_turkish ? " (hukuki tavsiye değildir)" : " (no legal advice)");
        sink_.add(std::move(finding));
    }

    const Handout& handout_;
    const WordingList& list_;
    FindingSink& sink_;
    std::string whole_;  // all texts in their plain form
};

}  // namespace

std::span<const CheckRule> wording_rules() {
    return rules;
}

void check_wording(const Handout& handout, const WordingList& list, FindingSink& sink) {
    WordingCheck(handout, list, sink).run();
}

}  // namespace yaprak
