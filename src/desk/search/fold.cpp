#include "desk/search/fold.hpp"

#include "language/letters/characters.hpp"

#include <algorithm>
#include <array>

namespace yaprak {
namespace {

// The letters of Latin-1 and Latin Extended-A without their marks, from U+00E0; '?' is none.
constexpr std::string_view latin1 = "aaaaaaaceeeeiiiidnooooo?ouuuuyty";
constexpr std::string_view extended =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllln"
    "nnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

char without_marks(char32_t c) {
    if (c < 0x80) return char(c);
    if (c >= 0xE0 && c <= 0xFF) return latin1[c - 0xE0];
    if (c >= 0x100 && c < 0x100 + extended.size()) return extended[c - 0x100];
    return '?';
}

// Nothing for what stands inside words and is none of their letters: apostrophes, soft hyphens.
std::string folded(char32_t c) {
    if (c == U'İ' || c == U'ı' || c == U'I') return "i";
    const char32_t small = lower_of(c, false);
    if (small == U'ß') return "ss";
    if (small == U'æ') return "ae";
    if (small == U'œ') return "oe";
    const char plain = without_marks(small);
    return plain == '?' ? to_utf8(small) : std::string(1, plain);
}

bool is_of_word(char32_t c) {
    return is_letter(c) || is_digit(c) || is_combining(c);
}

// Rows of the table of all beginnings, three at a time; calls seen(length of `word`, slips), and
// ends where all that could follow has more than `most`.
template <class Seen>
void each_beginning(std::string_view typed, std::string_view word, int most, const Seen& seen) {
    constexpr std::size_t longest = 48;
    typed = typed.substr(0, longest);
    word = word.substr(0, longest);
    std::array<int, longest + 1> before{}, last{}, row{};
    for (std::size_t i = 0; i <= typed.size(); ++i) last[i] = int(i);
    seen(0, last[typed.size()]);
    for (std::size_t k = 1; k <= word.size(); ++k) {
        row[0] = int(k);
        for (std::size_t i = 1; i <= typed.size(); ++i) {
            const int change = last[i - 1] + (typed[i - 1] == word[k - 1] ? 0 : 1);
            row[i] = std::min({last[i] + 1, row[i - 1] + 1, change});
            const bool swapped =
                i > 1 && k > 1 && typed[i - 1] == word[k - 2] && typed[i - 2] == word[k - 1];
            if (swapped) row[i] = std::min(row[i], before[i - 2] + 1);
        }
        seen(k, row[typed.size()]);
        const auto end = row.begin() + std::ptrdiff_t(typed.size()) + 1;
        if (*std::min_element(row.begin(), end) > most && k > 1) return;
        before = last;
        last = row;
    }
}

}  // namespace

std::vector<FoldedWord> folded_words(std::string_view text) {
    std::vector<FoldedWord> words;
    bool is_inside = false;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = character_at(text, i);
        const std::size_t next = i + std::max<std::size_t>(1, c.length);
        if (is_of_word(c.value)) {
            if (!is_inside) words.push_back({"", i, next});
            if (!is_combining(c.value)) words.back().text += folded(c.value);
            words.back().end = next;
            is_inside = true;
        } else if (c.value != 0xAD) {
            is_inside = false;
        }
        i = next;
    }
    std::erase_if(words, [](const FoldedWord& word) { return word.text.empty(); });
    return words;
}

int slips_between(std::string_view one, std::string_view other, int most) {
    int slips = most + 1;
    each_beginning(one, other, most, [&](std::size_t length, int found) {
        if (length == other.size()) slips = std::min(found, most + 1);
    });
    return slips;
}

int slips_in_beginning(std::string_view typed, std::string_view word, int most) {
    int slips = most + 1;
    each_beginning(typed, word, most,
                   [&](std::size_t, int found) { slips = std::min(slips, found); });
    return slips;
}

}  // namespace yaprak
