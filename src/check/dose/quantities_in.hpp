// Every number of a text with the unit behind it, as an author wrote them: "1,0 mg", ",5 ml",
// "2.500 IU", "10 000 ünite", "٢٫٥ ملغ"; also "(0,5) tablet", "1,0 (bir) tablet", ".5-mg", "2x1,0
// mg", and the first of "1,5-2 tablet" and "5,0+2,5 mg".
#pragma once
#include "language/words/dose_units.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

struct QuantityInText {
    std::size_t begin = 0, end = 0;  // bytes, with the unit
    bool has_own_unit = true;        // false: brackets or another number of a range stand between
    std::size_t unit_end = 0;        // byte behind a unit that stands behind brackets; else 0
    std::string_view number;         // as written: "1,0", "10.000"; ",5" where it is naked
    std::string_view unit;           // words behind it, empty where there are none
    std::optional<DoseUnit> dose;    // what the unit is, where doses are written in it
    std::string_view per;            // "dl" of "100 mg/dl"
    bool is_grouped = false;         // by blanks: "10 000"
    char32_t zero = U'0';            // of its figures
    // In Western figures. The sign is the last one, ',' or '.', and 0 where there is none. Among
    // Arabic figures '.' stands for their decimal sign, ',' for the one that groups.
    char sign = 0;
    std::string fraction;  // figures behind the sign
    std::string whole;     // figures and signs before it

    // The figures of `whole`.
    [[nodiscard]] std::string digits() const;
};

// "08.30", "20.00": a time of the day, as far as its figures tell; no "0.50", and no "5.5".
[[nodiscard]] bool is_time(const QuantityInText& one);

// In order. Digits within words ("B12", "COVID-19") are none.
[[nodiscard]] std::vector<QuantityInText> quantities_in(std::string_view text,
                                                        std::string_view lang);

}  // namespace yaprak
