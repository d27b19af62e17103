// Several bytes that are looked for at once, with one look at each byte of a text:
// std::string_view::find_first_of() asks anew for each.
#pragma once
#include <array>
#include <cstddef>
#include <string_view>

namespace yaprak {

class ByteSet {
public:
    constexpr explicit ByteSet(std::string_view bytes) {
        for (const char byte : bytes) holds_[static_cast<unsigned char>(byte)] = true;
    }
    // The first of them at or behind `from`; npos: there is none.
    [[nodiscard]] constexpr std::size_t find_in(std::string_view text, std::size_t from = 0) const {
        for (; from < text.size(); ++from)
            if (holds_[static_cast<unsigned char>(text[from])]) return from;
        return std::string_view::npos;
    }

private:
    std::array<bool, 256> holds_{};
};

}  // namespace yaprak
