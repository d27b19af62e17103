// A term is explained where brackets, its plain words or a word of explaining stand beside it, or
// where the page is about it: its title or a heading names it.
#include "check/reading/check_terms.hpp"

#include "base/text.hpp"
#include "check/rules/affixes.hpp"
#include "check/rules/folded.hpp"
#include "language/letters/characters.hpp"
#include "language/words/casing.hpp"

#include <algorithm>
#include <map>

namespace yaprak {
namespace {

constexpr std::size_t told_at_most = 6;  // terms in a message
constexpr std::size_t most_uses = 20;    // of a term that are looked at
constexpr std::size_t stem = 5;          // letters of a plain word that must be found

constexpr std::string_view explaining[] = {
    " yani ",          " denir",        "adı verilir", " demektir", "anlamına", " nedir",
    " olarak bilinen", " diye bilinen", "that is",     " called ",  " means "};

constexpr std::string_view copulas[] = {"dır", "dir", "dur", "dür", "tır", "tir", "tur", "tür"};

struct Use {
    const MedicalTerm* term = nullptr;
    const CheckedText* text = nullptr;
    std::size_t offset = 0;
    std::string words;
};

class TermWalk {
public:
    TermWalk(const Handout& handout, const TermList& terms) : handout_(handout), terms_(terms) {}

    // Those that are not explained, by their first use.
    std::vector<Use> run() {
        for (const CheckedText& text : handout_.texts) look_at(text);
        std::vector<Use> found;
        for (const Use& use : uses_)
            if (!explained_[use.term]) found.push_back(use);
        return found;
    }

private:
    void look_at(const CheckedText& text) {
        if (text.kind == TextKind::alternative) return;
        const std::string small = fold_case(text.text, handout_.lang);
        std::vector<std::string> words;
        std::vector<std::size_t> begins;
        split(small, words, begins);
        for (std::size_t i = 0; i < words.size();) {
            std::size_t count = 1;
            if (const MedicalTerm* term = terms_.find(words, i, count))
                note(*term, text, small, begins[i],
                     begins[i + count - 1] + words[i + count - 1].size());
            i += count;
        }
    }

    static void split(const std::string& text, std::vector<std::string>& words,
                      std::vector<std::size_t>& begins) {
        for (std::size_t at = 0; at < text.size();) {
            std::size_t end = at;
            while (end < text.size() && belongs(character_at(text, end).value))
                end += character_at(text, end).length;
            if (end > at) {
                words.push_back(text.substr(at, end - at));
                begins.push_back(at);
                at = end;
            } else {
                at += character_at(text, at).length;
            }
        }
    }

    static bool belongs(char32_t c) {
        return is_letter(c) || is_digit(c) || is_apostrophe(c) || is_hyphen(c);
    }

    void note(const MedicalTerm& term, const CheckedText& text, const std::string& small,
              std::size_t begin, std::size_t end) {
        const auto [known, is_new] = explained_.try_emplace(&term, false);
        if (is_new) {
            const std::size_t first = place_before_fold(text.text, small, begin);
            const std::size_t last = place_before_fold(text.text, small, end);
            uses_.push_back({&term, &text, first, text.text.substr(first, last - first)});
        }
        if (!known->second && ++looked_at_[&term] <= most_uses)
            known->second = is_explained(term, text, small, begin, end);
    }

    static bool is_explained(const MedicalTerm& term, const CheckedText& text,
                             const std::string& small, std::size_t begin, std::size_t end) {
        if (text.kind == TextKind::title || text.kind == TextKind::heading ||
            text.kind == TextKind::term)
            return true;
        const std::string_view before = trimmed(std::string_view(small).substr(0, begin));
        const std::string_view after = trimmed(std::string_view(small).substr(end));
        if (after.starts_with('(') || after.starts_with(':') || before.ends_with('(')) return true;
        if (is_defined(before, after)) return true;
        const std::size_t open = before.rfind('('), close = before.rfind(')');
        if (open != before.npos && (close == before.npos || close < open)) return true;
        if (const Span* span = text.span_at(begin); span && !span->expansion.empty()) return true;
        return std::any_of(std::begin(explaining), std::end(explaining),
                           [&](std::string_view word) { return small.find(word) != small.npos; }) ||
               holds_plain_words(term, small);
    }

    // "Kateter, damara konan ince borudur.": the sentence begins with the term and says what it is.
    static bool is_defined(std::string_view before, std::string_view after) {
        if (!before.empty() && std::string_view(".!?:").find(before.back()) == before.npos)
            return false;
        if (!after.starts_with(',')) return false;
        const std::string_view sentence = after.substr(0, after.find('.'));
        return ends_with_any(sentence, copulas);
    }

    // The plain words need not stand there as they are: "tansiyonunuz yüksekse".
    static bool holds_plain_words(const MedicalTerm& term, const std::string& small) {
        for (std::size_t from = 0; from <= term.plain.size();) {
            const std::size_t end = std::min(term.plain.find(';', from), term.plain.size());
            if (holds_all(trimmed(std::string_view(term.plain).substr(from, end - from)), small))
                return true;
            from = end + 1;
        }
        return false;
    }

    static bool holds_all(std::string_view plain, const std::string& small) {
        bool any = false;
        while (!plain.empty()) {
            const std::size_t end = std::min(plain.find(' '), plain.size());
            std::string_view word = plain.substr(0, end);
            plain.remove_prefix(std::min(end + 1, plain.size()));
            if (count_characters(word) > stem) {
                std::size_t cut = 0;
                for (std::size_t i = 0; i < stem; ++i) cut += decode(word, cut).length;
                word = word.substr(0, cut);
            }
            if (small.find(word) == small.npos) return false;
            any = true;
        }
        return any;
    }

    const Handout& handout_;
    const TermList& terms_;
    std::vector<Use> uses_;
    std::map<const MedicalTerm*, bool> explained_;
    std::map<const MedicalTerm*, std::size_t> looked_at_;
};

}  // namespace

void check_terms(const Handout& handout, const TermList& terms, const CheckRule& rule,
                 FindingSink& sink) {
    if (terms.empty()) return;
    const std::vector<Use> found = TermWalk(handout, terms).run();
    if (found.empty()) return;
    std::string list;
    for (std::size_t i = 0; i < std::min(found.size(), told_at_most); ++i)
        list += (i > 0 ? ", " : "") + in_quotes(found[i].words) + " (" + found[i].term->plain + ")";
    const std::size_t more = found.size() - std::min(found.size(), told_at_most);
    const std::string count = std::to_string(more);
    set_values(sink.add(rule, *found.front().text, found.front().offset, found.front().words,
                        counted(found.size(), "medical term") + " without an explanation: " + list +
                            (more > 0 ? " and " + count + " more" : "")),
               {list + (more > 0 ? " ve " + count + " terim daha" : "")});
}

}  // namespace yaprak
