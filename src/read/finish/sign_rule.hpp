// A sign of some dialect and the rule that tells it from ordinary text.
#pragma once
#include "base/text.hpp"
#include "read/finish/markup_signs.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace yaprak {

constexpr std::size_t farthest_end = 400;  // bytes from a mark to what closes it
constexpr std::size_t longest_name = 60;

// A text and a byte of it at which a sign's mark stands.
struct Candidate {
    std::string_view text;
    std::size_t at;

    std::string_view rest() const { return text.substr(at); }
    bool begins_line() const { return at == 0 || text[at - 1] == '\n'; }
    char before() const { return at == 0 ? '\n' : text[at - 1]; }
    char behind(std::size_t bytes) const {
        return at + bytes < text.size() ? text[at + bytes] : '\n';
    }
    // The line from the mark on, to its end or as far as a sign is looked for.
    std::string_view line() const {
        const std::string_view near = text.substr(at, farthest_end);
        return near.substr(0, near.find('\n'));
    }
    // The same to its end: for signs that stand once in a line.
    std::string_view whole_line() const { return rest().substr(0, rest().find('\n')); }
    bool goes_on_with(std::string_view word) const { return line().find(word) != line().npos; }
    bool begins_word() const { return is_ascii_space(before()) || before() == '('; }
    // How long the name of letters, figures, "-" and "_" is that stands `bytes` behind the mark's
    // begin.
    std::size_t name_length(std::size_t bytes) const {
        std::size_t end = bytes;
        while (end < bytes + longest_name &&
               (is_ascii_alphanumeric(static_cast<unsigned char>(behind(end))) ||
                behind(end) == '-' || behind(end) == '_'))
            ++end;
        return end - bytes;
    }
};

// A letter of ASCII, or any character beyond it.
inline bool is_letter(char c) {
    return is_ascii_letter(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80;
}

inline constexpr auto is_sign = [] {
    std::array<bool, 256> signs{};
    for (const char c : std::string_view("!\"#$%&'()*+-/:;<=>?@[\\]^_`{|}~"))
        signs[static_cast<unsigned char>(c)] = true;
    return signs;
}();

// Which signs of ASCII a text holds: a rule is asked where all of its mark's are among them.
struct AsciiSet {
    std::uint64_t bits[2] = {0, 0};
    // Letters, figures, spaces and stops are in every text.
    constexpr void add(char c) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_sign[byte]) bits[byte / 64] |= std::uint64_t(1) << byte % 64;
    }
    constexpr bool holds(const AsciiSet& other) const {
        return (other.bits[0] & ~bits[0]) == 0 && (other.bits[1] & ~bits[1]) == 0;
    }
};

constexpr AsciiSet ascii_of(std::string_view text) {
    AsciiSet set;
    for (const char c : text) set.add(c);
    return set;
}

enum class SignPlace : std::uint8_t { anywhere, line, text };  // where it may begin

struct SignRule {
    MarkupSign sign;
    bool (*holds)(const Candidate&) = nullptr;  // null: the mark alone is enough
    SignPlace place = SignPlace::anywhere;
    AsciiSet mark = ascii_of(sign.mark);
};

// Of Markdown's dialects and of HTML; of wikis, forums and other languages of markup; of the
// languages that templates are written in.
[[nodiscard]] std::span<const SignRule> markdown_signs();
[[nodiscard]] std::span<const SignRule> foreign_signs();
[[nodiscard]] std::span<const SignRule> template_signs();

}  // namespace yaprak
