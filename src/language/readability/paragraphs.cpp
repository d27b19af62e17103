// Lines of a plain text are gathered to paragraphs.
#include "base/text.hpp"
#include "language/letters/characters.hpp"
#include "language/readability/sentences.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t longest_mark = 3;  // "12)"

// Bytes of "- ", "• ", "3. ", "a) " at the line's beginning; 0: it has none.
std::size_t list_mark(std::string_view line) {
    const CodePoint first = character_at(line, 0);
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos) return 0;
    const bool is_bullet =
        std::u32string_view(U"-*+•·–").find(first.value) != std::u32string_view::npos;
    if (is_bullet && blank == first.length) return blank + 1;
    const char sign = line[blank - (blank > 0)];
    if (blank < 2 || blank > longest_mark || (sign != '.' && sign != ')')) return 0;
    const std::string_view mark = line.substr(0, blank - 1);
    const bool is_number = mark.find_first_not_of("0123456789") == std::string_view::npos;
    return is_number || (sign == ')' && mark.size() == 1 && is_ascii_letter(mark[0])) ? blank + 1
                                                                                      : 0;
}

// "7 kez ... günün\n5. saatinde": a number goes on with the sentence.
bool may_begin_item(std::string_view before, std::string_view line) {
    return before.empty() || !is_ascii_digit(line.front()) ||
           std::string_view(".:;!?").find(before.back()) != std::string_view::npos;
}

class Gathering {
public:
    std::vector<std::string> run(std::string_view text) {
        for (std::size_t from = 0; from < text.size();) {
            const std::size_t end = std::min(text.find('\n', from), text.size());
            take(trimmed(text.substr(from, end - from)));
            from = end + 1;
        }
        close();
        return std::move(paragraphs_);
    }

private:
    void take(std::string_view line) {
        if (is_front_matter(line)) return;
        if (line.empty() || line.front() == '#' || line.front() == '|') return close();
        const std::size_t mark = list_mark(line);
        if (mark > 0 && (was_item_ || may_begin_item(paragraph_, line))) {
            close();
            was_item_ = true;
            line.remove_prefix(mark);
        }
        if (!paragraph_.empty()) paragraph_ += ' ';
        paragraph_ += line;
    }

    bool is_front_matter(std::string_view line) {
        const bool is_fence = line == "---";
        const bool is_first = std::exchange(is_first_, false);
        if (is_first && is_fence) return in_front_ = true;
        if (!in_front_) return false;
        in_front_ = !is_fence;
        return true;
    }

    void close() {
        if (!paragraph_.empty()) paragraphs_.push_back(std::move(paragraph_));
        paragraph_.clear();
        was_item_ = false;
    }

    std::vector<std::string> paragraphs_;
    std::string paragraph_;
    bool was_item_ = false, is_first_ = true, in_front_ = false;
};

}  // namespace

std::vector<std::string> paragraphs_of(std::string_view plain_text) {
    return Gathering().run(plain_text);
}

}  // namespace yaprak
