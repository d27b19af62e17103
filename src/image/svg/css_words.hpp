// What the readers of style sheets share: lists of words, and texts with quotes.
#pragma once
#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace yaprak::svg {

[[nodiscard]] inline bool is_one_of(std::string_view word,
                                    std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// The first byte outside of quotes of which ends(byte), asked for each of them in their order, says
// so; the text's size where there is none.
template <typename Ends>
[[nodiscard]] std::size_t find_outside_quotes(std::string_view text, Ends ends) {
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (ends(c)) {
            return i;
        }
    }
    return text.size();
}

}  // namespace yaprak::svg
