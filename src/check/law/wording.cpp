#include "check/law/wording.hpp"

#include "base/text.hpp"
#include "language/letters/characters.hpp"
#include "language/words/casing.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::string_view promotion =
    "Sağlık Hizmetlerinde Tanıtım ve Bilgilendirme Faaliyetleri Hakkında Yönetmelik, 12.11.2025 "
    "(hukuki tavsiye değildir)";
constexpr CheckRule rules[] = {
    {"law-superiority", Severity::hint, "words that place one above others count as promotion",
     "leave the claim out, and say what you do", promotion},
    {"law-guarantee", Severity::hint, "words that make a result sure mislead",
     "say that results differ, and name the risks", promotion},
    {"law-price", Severity::hint, "prices, discounts, campaigns and gifts must not be advertised",
     "leave it out, and tell those who ask", promotion},
    {"law-thanks", Severity::hint, "thanks of patients must not be used as promotion",
     "leave the patient's words out", promotion},
    {"law-before-after", Severity::hint,
     "pictures before and after need a written consent, equal conditions, dates and no filter",
     "keep the form, write the dates, or leave the pictures out", promotion},
    {"law-sentence-missing", Severity::hint,
     "a page that promotes procedures must carry this sentence", "write the sentence as it is",
     promotion},
};

bool is_word_start(const std::string& text, std::size_t at) {
    if (at == 0) return true;
    const char32_t before = character_before(text, at).value;
    return !is_letter(before) && !is_digit(before);
}

// The byte where the words stand, npos where they do not.
std::size_t find_words(const std::string& text, std::string_view words) {
    for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1))
        if (is_word_start(text, at)) return at;
    return text.npos;
}

// "1.500 TL", "₺1.500".
std::size_t find_by_number(const std::string& text, std::string_view words) {
    const bool is_sign = !words.empty() && !is_letter(character_at(words, 0).value);
    for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
        const std::string_view before = trimmed(std::string_view(text).substr(0, at));
        const std::string_view after = trimmed(std::string_view(text).substr(at + words.size()));
        const bool follows =
            !before.empty() && is_ascii_digit(static_cast<unsigned char>(before.back()));
        const bool leads =
            is_sign && !after.empty() && is_ascii_digit(static_cast<unsigned char>(after.front()));
        const bool is_whole = at + words.size() >= text.size() || is_sign ||
                              !is_letter(character_at(text, at + words.size()).value);
        if ((follows && is_whole) || leads) return at;
    }
    return text.npos;
}

class WordingCheck {
public:
    WordingCheck(const Handout& handout, const WordingList& list, FindingSink& sink)
        : handout_(handout), list_(list), sink_(sink) {}

    void run() {
        for (const CheckedText& text : handout_.texts) {
            const std::string small = fold_case(text.text, handout_.lang);
            for (const WordingRule& rule : list_.rules)
                if (!rule.in_pictures || text.kind == TextKind::caption)
                    look_for(rule, text, small);
            whole_ += small + " ";
        }
        for (const WordingRule& rule : list_.rules)
            if (rule.in_pictures) look_at_pictures(rule);
        for (const RequiredSentence& required : list_.sentences) require(required);
    }

private:
    // A rule is told once a text.
    void look_for(const WordingRule& rule, const CheckedText& text, const std::string& small) {
        for (const std::string& except : rule.excepts)
            if (small.find(except) != small.npos) return;
        for (const std::string& words : rule.words) {
            const bool by_number = words.ends_with('#');
            const std::string_view bare =
                std::string_view(words).substr(0, words.size() - by_number);
            const std::size_t at =
                by_number ? find_by_number(small, bare) : find_words(small, bare);
            if (at == small.npos) continue;
            const bool same = small.size() == text.text.size();
            const std::string shown = same ? text.text.substr(at, bare.size()) : std::string(bare);
            return tell(rule, text.place(same ? at : 0), shown,
                        in_quotes(shown) + " may be minded");
        }
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
        const std::string small = fold_case(figure.alt, handout_.lang);
        for (const std::string& words : rule.words)
            if (find_words(small, words) != small.npos)
                return tell(rule, at, words, in_quotes(words) + " stands at a picture");
    }

    void require(const RequiredSentence& required) {
        const auto& values = handout_.document.front.values;
        const auto type = values.find("type");
        if (type == values.end() ||
            std::find(required.types.begin(), required.types.end(),
                      fold_case(type->second, "tr")) == required.types.end())
            return;
        if (whole_.find(fold_case(required.text, handout_.lang)) != whole_.npos) return;
        tell(required.rule, {handout_.document.source, 1, 1}, {},
             "the sentence is missing: " + in_quotes(required.text));
    }

    void tell(const WordingRule& rule, const SourcePos& at, std::string words,
              std::string problem) {
        CheckFinding finding;
        finding.rule = rule.rule;
        finding.severity = finding.rule->severity;
        finding.at = at;
        finding.words = std::move(words);
        finding.problem = std::move(problem);
        if (!rule.why.empty()) finding.problem += ": " + rule.why;
        finding.mend = rule.mend;
        const bool is_turkish = is_language(handout_.lang, "tr");
        finding.source = rule.source + ", " + rule.date +
                         (is_turkish ? " (hukuki tavsiye değildir)" : " (no legal advice)");
        sink_.add(std::move(finding));
    }

    const Handout& handout_;
    const WordingList& list_;
    FindingSink& sink_;
    std::string whole_;  // all texts in small letters
};

}  // namespace

std::span<const CheckRule> wording_rules() {
    return rules;
}

void check_wording(const Handout& handout, const WordingList& list, FindingSink& sink) {
    WordingCheck(handout, list, sink).run();
}

}  // namespace yaprak
