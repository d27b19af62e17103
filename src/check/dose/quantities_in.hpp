// Every number of a text with the unit behind it, as an author wrote them: "1,0 mg", ",5 ml",
// "2.500 IU".
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace yaprak {

struct QuantityInText {
    std::size_t begin = 0, end = 0;  // bytes, with the unit
    std::string_view number;         // with its signs: "1,0", "10.000"; ",5" where it is naked
    std::string_view unit;           // letters behind it, empty where there are none
    bool is_parted = false;          // a blank stands between the two
    char sign = 0;                   // the last sign in the number, ',' or '.'; 0: none
    std::string_view fraction;       // digits behind it
    std::string_view whole;          // digits and signs before it
};

// In order. Digits within words ("B12", "COVID-19") are none.
[[nodiscard]] std::vector<QuantityInText> quantities_in(std::string_view text);

// Whether doses are written in it: mg, ml, IU, tablet, Tropfen. Lengths, times, currencies and
// what a laboratory measures are none.
[[nodiscard]] bool is_dose_unit(std::string_view unit);

// Of a unit of mass or volume: "mg" is 0.001 of the mass; 0 for every other.
struct UnitScale {
    char dimension = 0;  // 'm', 'v'
    double scale = 0;
};
[[nodiscard]] UnitScale scale_of(std::string_view unit);

}  // namespace yaprak
