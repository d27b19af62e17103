// Casing token by token (a stretch without spaces), and within a token part by part (a stretch of
// letters and digits): a unit, an address or a word of mixed case is copied as it is.
#include "language/words/casing.hpp"

#include "language/letters/tokens.hpp"
#include "language/words/addresses.hpp"
#include "language/words/units.hpp"

#include <algorithm>

namespace yaprak {
namespace {

enum class Direction { up, down };

constexpr char32_t dot_above = 0x307;

constexpr std::string_view ligatures[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};  // U+FB00..

bool is_latin_ligature(char32_t c) {
    return c >= 0xFB00 && c <= 0xFB06;
}

// The letters in the other case. A dot above an i, which has one, is dropped on the way.
class Letters {
public:
    Letters(Direction direction, std::string_view lang)
        : up_(direction == Direction::up), dotless_i_(has_dotless_i(lang)) {}

    void append(std::string& out, std::string_view part) const {
        char32_t previous = 0;
        for (std::size_t i = 0; i < part.size();) {
            const CodePoint c = character_at(part, i);
            if (!c.valid)
                out += part[i];
            else if (!(c.value == dot_above && has_dot(previous)))
                append(out, c.value);
            previous = c.value;
            i += c.length;
        }
    }

private:
    bool has_dot(char32_t c) const {
        return dotless_i_ ? c == 'i' || c == U'İ' || c == 'I' : c == 'i' && !up_;
    }

    void append(std::string& out, char32_t c) const {
        if (is_latin_ligature(c)) {
            for (char letter : ligatures[c - 0xFB00]) append(out, char32_t(letter));
        } else if (c == U'ß' && up_) {
            out += "SS";
        } else {
            append_utf8(out, up_ ? upper_of(c, dotless_i_) : lower_of(c, dotless_i_));
        }
    }

    bool up_, dotless_i_;
};

// rTMS, mmHg, pH: a capital after the first letter, and small ones too.
bool is_mixed_case(std::string_view part) {
    bool small = false, inner_capital = false;
    for (std::size_t i = 0; i < part.size();) {
        const CodePoint c = character_at(part, i);
        small |= is_lower(c.value);
        inner_capital |= i > 0 && is_upper(c.value);
        i += c.length;
    }
    return small && inner_capital;
}

bool ends_with_digit(std::string_view token) {
    return !token.empty() && is_ascii_digit(char32_t(static_cast<unsigned char>(token.back())));
}

// Calls visit(range, cased) for every part of a text in turn.
template <typename Visit>
class Parts {
public:
    Parts(std::string_view text, Visit visit) : text_(text), visit_(visit) {}

    void run() {
        for_each_stretch(text_, [this](ByteRange range, bool blank) {
            if (blank)
                visit_(range, true);
            else
                take_token(range);
        });
    }

private:
    std::string_view slice(ByteRange range) const {
        return text_.substr(range.begin, range.end - range.begin);
    }

    void take_token(ByteRange range) {
        const std::string_view token = slice(range);
        if (is_address(trimmed_of_punctuation(token))) {
            visit_(range, false);
            after_number_ = false;
            return;
        }
        for (std::size_t i = 0; i < token.size();) {
            const ByteRange part = part_at(token, i);
            take_part({range.begin + part.begin, range.begin + part.end});
            i = part.end;
        }
    }

    // "50mg", "mg/dl": what follows a number, or a slash after a unit, may be a unit.
    void take_part(ByteRange range) {
        const std::string_view part = slice(range);
        std::size_t digits = 0;
        while (digits < part.size() && part[digits] >= '0' && part[digits] <= '9') ++digits;
        const std::string_view word = part.substr(digits);
        const bool unit = digits > 0 || after_number_ ? is_unit(word) : is_sure_unit(word);
        visit_(range, !unit && !is_mixed_case(part));
        after_number_ =
            ends_with_digit(part) || (part == "/" && after_unit_) || (after_number_ && part == "°");
        after_unit_ = unit;
    }

    std::string_view text_;
    Visit visit_;
    bool after_number_ = false, after_unit_ = false;
};

std::string cased(std::string_view text, const Letters& letters) {
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    Parts(text, [&](ByteRange range, bool cased) {
        const std::string_view part = text.substr(range.begin, range.end - range.begin);
        if (cased)
            letters.append(out, part);
        else
            out += part;
    }).run();
    return out;
}

}  // namespace

std::string to_upper(std::string_view text, std::string_view lang) {
    return cased(text, {Direction::up, lang});
}

std::string to_lower(std::string_view text, std::string_view lang) {
    return cased(text, {Direction::down, lang});
}

std::vector<ByteRange> uncased_parts(std::string_view text) {
    std::vector<ByteRange> found;
    Parts(text, [&](ByteRange range, bool cased) {
        if (!cased) found.push_back(range);
    }).run();
    return found;
}

std::string fold_case(std::string_view text, std::string_view lang) {
    std::string out;
    out.reserve(text.size());
    Letters(Direction::down, lang).append(out, text);
    return out;
}

}  // namespace yaprak
