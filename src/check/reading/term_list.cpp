#include "check/reading/term_list.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "language/letters/characters.hpp"
#include "language/words/casing.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t beginning = 3;        // letters that terms are found by
constexpr std::size_t short_term = 5;       // letters; shorter terms take no endings but behind ’
constexpr std::size_t longest_ending = 10;  // letters: "-larınızdan"

std::string_view first_letters(std::string_view word) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < beginning && end < word.size(); ++i)
        end += decode(word, end).length;
    return word.substr(0, end);
}

// "hastalık" is "hastalığ" before a vowel.
std::string softened(std::string_view word) {
    constexpr std::pair<std::string_view, std::string_view> pairs[] = {
        {"k", "ğ"}, {"ç", "c"}, {"t", "d"}, {"p", "b"}};
    for (const auto& [hard, soft] : pairs)
        if (word.ends_with(hard))
            return std::string(word.substr(0, word.size() - hard.size())) + std::string(soft);
    return {};
}

// In English the plural alone.
bool is_ending(std::string_view rest, bool may_follow, bool is_english) {
    if (rest.empty()) return true;
    if (is_english && (rest == "s" || rest == "es")) return true;
    const CodePoint first = decode(rest, 0);
    if (is_apostrophe(first.value)) return true;
    return may_follow && count_characters(rest) <= longest_ending;
}

}  // namespace

TermList::TermList(std::string_view text, std::string_view lang) : lang_(lang) {
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const std::string_view line = text.substr(from, end - from);
        from = end + 1;
        const std::size_t tab = line.find('\t');
        if (tab == line.npos || line.front() == '#') continue;
        MedicalTerm term{fold_case(trimmed(line.substr(0, tab)), lang),
                         std::string(trimmed(line.substr(tab + 1)))};
        by_beginning_[std::string(first_letters(term.term))].push_back(terms_.size());
        terms_.push_back(std::move(term));
    }
}

const MedicalTerm* TermList::find(const std::vector<std::string>& words, std::size_t first,
                                  std::size_t& count) const {
    const auto candidates = by_beginning_.find(first_letters(words[first]));
    if (candidates == by_beginning_.end()) return nullptr;
    const bool may_inflect = is_language(lang_, "tr"), is_english = is_language(lang_, "en");
    const MedicalTerm* longest = nullptr;
    for (const std::size_t index : candidates->second) {
        const MedicalTerm& term = terms_[index];
        std::size_t i = first;
        std::string_view rest = term.term;
        for (std::size_t blank = rest.find(' '); blank != rest.npos && i < words.size();
             blank = rest.find(' ')) {
            if (words[i] != rest.substr(0, blank)) break;
            rest.remove_prefix(blank + 1);
            ++i;
        }
        if (i >= words.size() || rest.find(' ') != rest.npos) continue;
        const std::string_view word = words[i];
        const bool is_long = count_characters(rest) >= short_term;
        const std::string soft = may_inflect ? softened(rest) : std::string();
        const bool fits =
            (word.starts_with(rest) &&
             is_ending(word.substr(rest.size()), may_inflect && is_long, is_english)) ||
            (!soft.empty() && is_long && word.starts_with(soft) && word.size() > soft.size() &&
             is_ending(word.substr(soft.size()), true, false));
        if (!fits || (longest && term.term.size() <= longest->term.size())) continue;
        longest = &term;
        count = i - first + 1;
    }
    return longest;
}

}  // namespace yaprak
