#include "image/svg/numbers.hpp"

#include "base/number.hpp"
#include "base/text.hpp"

namespace yaprak::svg {
namespace {

bool is_digit_at(std::string_view text, std::size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
}

}  // namespace

void Numbers::skip() {
    while (at_ < text_.size() &&
           (text_[at_] == ',' || is_ascii_space(static_cast<unsigned char>(text_[at_]))))
        ++at_;
}

bool Numbers::at_end() {
    skip();
    return at_ >= text_.size();
}

std::optional<char> Numbers::letter() {
    skip();
    if (at_ >= text_.size() || !is_ascii_letter(static_cast<unsigned char>(text_[at_])))
        return std::nullopt;
    return text_[at_++];
}

std::optional<double> Numbers::number() {
    skip();
    const std::size_t end = end_of_number();
    std::string_view word = text_.substr(at_, end - at_);
    if (word.starts_with('+')) word.remove_prefix(1);
    const auto value = parse_number(word);
    if (value) at_ = end;
    return value;
}

std::optional<double> Numbers::flag() {
    skip();
    if (at_ >= text_.size() || (text_[at_] != '0' && text_[at_] != '1')) return std::nullopt;
    return text_[at_++] - '0';
}

std::string_view Numbers::unit() {
    const std::size_t begin = at_;
    if (at_ < text_.size() && text_[at_] == '%') return text_.substr(at_++, 1);
    while (at_ < text_.size() && is_ascii_letter(static_cast<unsigned char>(text_[at_]))) ++at_;
    return text_.substr(begin, at_ - begin);
}

std::size_t Numbers::end_of_number() const {
    std::size_t i = at_;
    if (i < text_.size() && (text_[i] == '-' || text_[i] == '+')) ++i;
    while (is_digit_at(text_, i)) ++i;
    if (i < text_.size() && text_[i] == '.') ++i;
    while (is_digit_at(text_, i)) ++i;
    if (i < text_.size() && (text_[i] == 'e' || text_[i] == 'E')) {
        const bool sign = i + 1 < text_.size() && (text_[i + 1] == '-' || text_[i + 1] == '+');
        if (is_digit_at(text_, i + 1 + sign)) {
            i += 1 + sign;
            while (is_digit_at(text_, i)) ++i;
        }
    }
    return i;
}

std::vector<double> read_numbers(std::string_view words) {
    std::vector<double> out;
    Numbers numbers(words);
    while (const auto value = numbers.number()) out.push_back(*value);
    return out;
}

std::optional<double> first_number(std::string_view text) {
    return Numbers(text).number();
}

}  // namespace yaprak::svg
