// A place in a list of one kind, or in none: an index of one list is never taken for that of
// another.
#pragma once
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace yaprak {

// `Kind` is a type that tells the lists apart; it needs no more than a name.
template <class Kind>
class Index {
public:
    constexpr Index() = default;  // none
    constexpr explicit Index(std::size_t value) : value_(std::uint32_t(value)) {
        assert(value < nowhere);
    }

    constexpr explicit operator bool() const { return value_ != nowhere; }
    // There is one.
    constexpr std::size_t operator*() const {
        assert(value_ != nowhere);
        return value_;
    }
    constexpr bool operator==(const Index&) const = default;

private:
    static constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t value_ = nowhere;
};

}  // namespace yaprak
