// The rules of dose safety by their index in dose_rules().
#pragma once
#include "check/dose/check_dose.hpp"

namespace yaprak::dose {

enum Index : std::size_t {
    trailing_zero,
    naked_decimal,
    microgram,
    unit_letter,
    cubic_centimetre,
    times,
    ungrouped,
    range_unit,
    parted,
    look_alike,
    decimal_sign,
    mixed_units,
};

inline const CheckRule& rule(Index index) {
    return dose_rules()[index];
}

}  // namespace yaprak::dose
