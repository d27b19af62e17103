#include "desk/search/search_index.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <set>

namespace yaprak {
namespace {

// What a word is worth where it stands, by field: title, synonyms, category, text.
constexpr std::array<double, 4> weights = {10, 8, 4, 1};
// How sure it is that a word is meant.
constexpr double whole = 1, beginning = 0.8, inside = 0.4, one_slip = 0.5, two_slips = 0.3;
constexpr std::size_t shortest_inside = 4;    // letters that are looked for inside words
constexpr std::size_t shortest_one_slip = 4;  // letters of which one may be wrong
constexpr std::size_t shortest_two_slips = 8;
constexpr std::size_t shortest_cut_off =
    5;  // letters that may be the beginning of a word with slips
constexpr std::size_t most_query_words = 8;
constexpr std::size_t excerpt_side = 50;  // bytes on both sides of the word that is meant
constexpr std::size_t most_text = 200'000;

std::uint32_t letters_of(std::string_view word) {
    std::uint32_t letters = 0;
    for (const char c : word)
        if (c >= 'a' && c <= 'z') letters |= 1u << (c - 'a');
    return letters;
}

int most_slips(std::string_view typed) {
    return typed.size() >= shortest_two_slips ? 2 : typed.size() >= shortest_one_slip ? 1 : 0;
}

double likeness(std::string_view typed, std::string_view word) {
    if (word == typed) return whole;
    if (word.starts_with(typed)) return beginning;
    return typed.size() >= shortest_inside && word.find(typed) != word.npos ? inside : 0;
}

// A short word with a slip must be whole: the beginnings of too many words are like it.
double likeness_with_slips(std::string_view typed, std::string_view word, int most) {
    if (word.size() + std::size_t(most) < typed.size()) return 0;
    const int slips = typed.size() < shortest_cut_off ? slips_between(typed, word, most)
                                                      : slips_in_beginning(typed, word, most);
    return slips > most ? 0 : slips == 1 ? one_slip : two_slips;
}

MarkedText marked(std::string_view text, const std::vector<std::string>& meant) {
    MarkedText out = {""};
    std::size_t done = 0;
    for (const FoldedWord& word : folded_words(text)) {
        if (std::find(meant.begin(), meant.end(), word.text) == meant.end()) continue;
        out.back() += text.substr(done, word.begin - done);
        out.emplace_back(text.substr(word.begin, word.end - word.begin));
        out.emplace_back();
        done = word.end;
    }
    out.back() += text.substr(done);
    return out;
}

bool is_cut_inside(std::string_view text, std::size_t at) {
    return at > 0 && at < text.size() && text[at] != ' ' && text[at - 1] != ' ';
}

MarkedText excerpt(std::string_view text, const std::vector<std::string>& meant) {
    for (const FoldedWord& word : folded_words(text)) {
        if (std::find(meant.begin(), meant.end(), word.text) == meant.end()) continue;
        std::size_t begin = word.begin > excerpt_side ? word.begin - excerpt_side : 0;
        std::size_t end = std::min(text.size(), word.end + excerpt_side);
        while (begin < word.begin && is_cut_inside(text, begin)) ++begin;
        while (end > word.end && is_cut_inside(text, end)) --end;
        MarkedText out = marked(text.substr(begin, end - begin), meant);
        if (begin > 0) out.front() = "…" + out.front();
        if (end < text.size()) out.back() += "…";
        return out;
    }
    return {};
}

}  // namespace

SearchIndex::SearchIndex(std::vector<SearchText> entries) : entries_(std::move(entries)) {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (entries_[i].text.size() > most_text) entries_[i].text.resize(most_text);
        const SearchText& entry = entries_[i];
        std::size_t field = 0;
        for (const auto* text : {&entry.title, &entry.synonyms, &entry.category, &entry.text})
            add(std::uint32_t(i), field++, *text);
    }
}

void SearchIndex::add(std::uint32_t entry, std::size_t field, std::string_view text) {
    for (const FoldedWord& word : folded_words(text)) {
        const auto [known, is_new] = places_.try_emplace(word.text, words_.size());
        if (is_new) words_.push_back({word.text, letters_of(word.text), {}});
        auto& postings = words_[known->second].postings;
        if (postings.empty() || postings.back().entry != entry) postings.push_back({entry, {}});
        auto& count = postings.back().counts[field];
        if (count < 1000) ++count;
    }
}

// Slips are thought of only where nothing is spelled so. A slip brings at most one letter that the
// word does not have.
std::vector<std::pair<const SearchIndex::Word*, double>> SearchIndex::words_like(
    std::string_view typed) const {
    const std::uint32_t wanted = letters_of(typed);
    std::vector<std::pair<const Word*, double>> found;
    for (const Word& word : words_) {
        if ((wanted & ~word.letters) != 0) continue;
        const double like = likeness(typed, word.text);
        if (like > 0) found.emplace_back(&word, like);
    }
    const int most = most_slips(typed);
    if (!found.empty() || most == 0) return found;
    for (const Word& word : words_) {
        if (std::popcount(wanted & ~word.letters) > most) continue;
        const double like = likeness_with_slips(typed, word.text, most);
        if (like > 0) found.emplace_back(&word, like);
    }
    return found;
}

std::vector<SearchHit> SearchIndex::find(std::string_view query, std::size_t most) const {
    std::map<std::uint32_t, std::pair<int, double>> entries;  // words found, score
    std::vector<std::string> meant;
    auto typed = folded_words(query);
    if (typed.size() > most_query_words) typed.resize(most_query_words);
    for (const FoldedWord& word : typed) {
        Scores best;
        for (const auto& [like, sure] : words_like(word.text)) {
            meant.push_back(like->text);
            for (const Posting& posting : like->postings) {
                double score = 0;
                for (std::size_t i = 0; i < fields; ++i)
                    score += weights[i] * std::min(3.0, std::log2(1.0 + posting.counts[i]));
                double& known = best[posting.entry];
                known = std::max(known, sure * sure * score);
            }
        }
        for (const auto& [entry, score] : best) {
            entries[entry].first += 1;
            entries[entry].second += score;
        }
    }
    int words = 0;
    for (const auto& [entry, found] : entries) words = std::max(words, found.first);
    std::vector<std::pair<double, std::uint32_t>> order;
    for (const auto& [entry, found] : entries)
        if (found.first == words) order.emplace_back(-found.second, entry);
    std::sort(order.begin(), order.end());
    if (order.size() > most) order.resize(most);
    std::vector<SearchHit> hits;
    hits.reserve(order.size());
    for (const auto& [score, entry] : order) hits.push_back(hit(entry, -score, meant));
    return hits;
}

SearchHit SearchIndex::hit(std::uint32_t entry, double score,
                           const std::vector<std::string>& meant) const {
    const SearchText& text = entries_[entry];
    return {entry, score, marked(text.title, meant), excerpt(text.text, meant)};
}

}  // namespace yaprak
