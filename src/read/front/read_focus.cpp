#include "read/front/read_focus.hpp"

#include "base/number.hpp"
#include "base/text.hpp"

#include <vector>

namespace yaprak {
namespace {

// "60%", "60 %" or "0.6".
std::optional<double> share_of(std::string_view word) {
    word = trimmed(word);
    const bool is_percent = word.ends_with('%');
    if (is_percent) word = trimmed(word.substr(0, word.size() - 1));
    const auto value = parse_number(word);
    if (!value) return std::nullopt;
    const double share = is_percent ? *value / 100 : *value;
    if (share < 0 || share > 1) return std::nullopt;
    return share;
}

// The words of "60 %, 30%", with each sign of percent at its number.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : text) {
        if (c == '%' && word.empty() && !words.empty()) {
            words.back() += c;
        } else if (c == ' ' || c == ',') {
            if (!word.empty()) words.push_back(std::move(word));
            word.clear();
        } else {
            word += ascii_lower(c);
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

// What a word or a share says of the point; `is_second` of two. False where it says nothing.
bool take(const std::string& word, bool is_second, FocusPoint& point) {
    if (word == "left" || word == "right") {
        point.x = word == "left" ? 0 : 1;
    } else if (word == "top" || word == "bottom") {
        point.y = word == "top" ? 0 : 1;
    } else if (word != "center" && word != "centre") {
        const auto share = share_of(word);
        if (!share) return false;
        (is_second ? point.y : point.x) = *share;
    }
    return true;
}

std::optional<FocusPoint> point_of(const std::vector<std::string>& words) {
    FocusPoint point;
    if (words.empty() || words.size() > 2) return std::nullopt;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (!take(words[i], i == 1, point)) return std::nullopt;
    if (words.size() == 1)
        if (const auto share = share_of(words[0])) point.y = *share;
    return point;
}

}  // namespace

std::optional<FocusPoint> read_focus(const YamlNode& node) {
    if (node.is_scalar()) return point_of(words_of(node.text));
    std::vector<std::string> words;
    for (const YamlNode& item : node.items) words.push_back(item.text);
    if (node.is_map()) {
        const YamlEntry *x = node.find("x"), *y = node.find("y");
        if (!x || !y) return std::nullopt;
        words = {x->value.text, y->value.text};
    }
    return point_of(words);
}

}  // namespace yaprak
