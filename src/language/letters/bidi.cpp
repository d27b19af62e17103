// ICU works in UTF-16: its levels are carried back to bytes, one code point at a time.
#include "language/letters/bidi.hpp"

#include "base/utf8.hpp"
#include "language/letters/characters.hpp"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>
#include <string>

namespace yaprak {
namespace {

struct CloseBidi {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

UBiDiLevel level_of(Direction direction) {
    return direction == Direction::right_to_left ? 1 : 0;
}

// Looks at the first bytes of UTF-8: U+0590 to U+08FF, the marks and embeddings of U+200F to
// U+2067, the presentation forms from U+FB1D on, U+10800 to U+10FFF and U+1E800 to U+1EFFF.
bool may_turn(unsigned char first, unsigned char second, unsigned char third) {
    if (first < 0xD6) return false;
    if (first == 0xD6) return second >= 0x90;
    if (first <= 0xDF) return true;
    if (first == 0xE0) return second <= 0xA3;
    if (first == 0xE2)
        return (second == 0x80 && (third == 0x8F || third == 0xAB || third == 0xAE)) ||
               (second == 0x81 && third == 0xA7);
    if (first == 0xEF) return second >= 0xAC && second <= 0xBB;
    if (first == 0xF0)
        return (second == 0x90 && third >= 0xA0) || (second == 0x9E && third >= 0xA0);
    return false;
}

std::vector<LevelRun> as_one(std::string_view text, Direction paragraph) {
    if (text.empty()) return {};
    return {{text.size(), level_of(paragraph)}};
}

// ---- telephone numbers: 0312 000 00 00 keeps the order of its groups (rule HL4: a protocol above
// may treat a stretch as isolated) ----

constexpr int fewest_digits = 7;

bool is_figure(char16_t c) {
    return c >= u'0' && c <= u'9';
}

bool joins_figures(char16_t c) {
    return c == u' ' || c == u'\u00A0' || c == u'-' || c == u'(' || c == u')' || c == u'/';
}

struct Number {
    std::size_t end = 0;
    int digits = 0;
};

// A sign before it, figures, and at most two characters between them.
Number number_at(std::u16string_view text, std::size_t begin) {
    Number number{begin, 0};
    for (std::size_t i = begin; i < text.size() && i < number.end + 3; ++i) {
        if (is_figure(text[i])) {
            number.end = i + 1;
            ++number.digits;
        } else if (!joins_figures(text[i]) && !(text[i] == u'+' && i == begin)) {
            break;
        }
    }
    return number;
}

void keep_numbers_whole(std::u16string_view text, std::vector<Level>& levels) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_figure(text[at]) && text[at] != u'+' && text[at] != u'(') continue;
        const Number number = number_at(text, at);
        if (number.digits == 0) continue;
        const Level level = *std::max_element(levels.begin() + std::ptrdiff_t(at),
                                              levels.begin() + std::ptrdiff_t(number.end));
        if (number.digits >= fewest_digits && level % 2 == 0)
            std::fill(levels.begin() + std::ptrdiff_t(at),
                      levels.begin() + std::ptrdiff_t(number.end), level);
        at = number.end - 1;
    }
}

std::vector<LevelRun> in_bytes(std::string_view text, const std::vector<Level>& levels) {
    std::vector<LevelRun> runs;
    std::size_t unit = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        at += std::max<std::size_t>(c.length, 1);
        const Level level = levels[unit];
        unit += c.value > 0xFFFF ? 2 : 1;
        if (!runs.empty() && runs.back().level == level)
            runs.back().end = at;
        else
            runs.push_back({at, level});
    }
    return runs;
}

}  // namespace

bool holds_right_to_left(std::string_view text) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const auto first = static_cast<unsigned char>(text[i]);
        if (first < 0xD6) continue;
        const auto second = static_cast<unsigned char>(text[i + 1]);
        const auto third = static_cast<unsigned char>(i + 2 < text.size() ? text[i + 2] : 0);
        if (may_turn(first, second, third)) return true;
    }
    return false;
}

std::optional<Direction> first_strong(std::string_view text) {
    int isolated = 0;  // what stands in an isolate does not count
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        at += std::max<std::size_t>(c.length, 1);
        const UCharDirection direction = u_charDirection(UChar32(c.value));
        if (direction == U_LEFT_TO_RIGHT_ISOLATE || direction == U_RIGHT_TO_LEFT_ISOLATE ||
            direction == U_FIRST_STRONG_ISOLATE)
            ++isolated;
        if (direction == U_POP_DIRECTIONAL_ISOLATE) isolated = std::max(0, isolated - 1);
        if (isolated > 0) continue;
        if (direction == U_LEFT_TO_RIGHT) return Direction::left_to_right;
        if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC)
            return Direction::right_to_left;
    }
    return std::nullopt;
}

Direction paragraph_direction(std::string_view text, Direction document) {
    const bool turns = holds_right_to_left(text);
    if (document == Direction::right_to_left)
        return turns ? document : first_strong(text).value_or(document);
    return turns ? first_strong(text).value_or(document) : document;
}

std::vector<LevelRun> embedding_levels(std::string_view text, Direction paragraph) {
    const std::u16string units = to_utf16(text);
    const std::unique_ptr<UBiDi, CloseBidi> bidi(ubidi_open());
    UErrorCode status = U_ZERO_ERROR;
    if (units.empty() || !bidi) return as_one(text, paragraph);
    ubidi_setPara(bidi.get(), units.data(), int32_t(units.size()), level_of(paragraph), nullptr,
                  &status);
    const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
    if (U_FAILURE(status)) return as_one(text, paragraph);
    std::vector<Level> whole(levels, levels + units.size());
    keep_numbers_whole(units, whole);
    return in_bytes(text, whole);
}

std::vector<std::size_t> visual_order(const std::vector<Level>& levels) {
    std::vector<int32_t> order(levels.size());
    if (!levels.empty()) ubidi_reorderVisual(levels.data(), int32_t(levels.size()), order.data());
    return {order.begin(), order.end()};
}

bool is_right_to_left(std::string_view lang) {
    for (const std::string_view script : {"Arab", "Hebr", "Syrc", "Thaa", "Nkoo"})
        if (lang.find(script) != std::string_view::npos) return true;
    if (lang.find("Latn") != std::string_view::npos || lang.find("Cyrl") != std::string_view::npos)
        return false;
    for (const std::string_view known :
         {"ar", "he", "fa", "ur", "ps", "ckb", "sd", "ug", "yi", "dv"})
        if (is_language(lang, known)) return true;
    return false;
}

}  // namespace yaprak
