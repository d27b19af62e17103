// Edit distance over code points with three rows of Wagner and Fischer's table, the third for
// swapped neighbours (optimal string alignment).
#include "base/did_you_mean.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t longest_word = 64;  // longer ones are no slips of the pen

std::size_t distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t other = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + other});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

}  // namespace

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
    const std::u32string wanted = to_utf32(word.substr(0, longest_word * 4));
    if (wanted.empty() || wanted.size() > longest_word) return {};
    std::size_t nearest = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    const std::string* found = nullptr;
    for (const std::string& candidate : candidates) {
        if (candidate.size() > longest_word * 4) continue;
        const std::size_t slips = distance(wanted, to_utf32(candidate));
        if (slips >= nearest) continue;
        nearest = slips;
        found = &candidate;
    }
    return found ? "did you mean \"" + *found + "\"?" : std::string();
}

}  // namespace yaprak
