// Filters of a value from a table: "03.04.2026" and `uzun` are "3 Nisan 2026 Cuma".
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// A filter as an author writes it: its name, in Turkish or in English, and what may stand behind
// it.
struct FilterCall {
    std::string name;      // "ilk"
    std::string argument;  // "3", or nothing
};

// The name of the filter that is called so ("uzun" and "long" are one); nothing for an unknown one.
std::optional<std::string_view> filter_called(std::string_view name);

// All names, for hints: Turkish and English.
std::vector<std::string> filter_names();

// What the filter makes of the value, as `lang` writes it. Dates are read in every form that
// read_date_value() knows, numbers in the forms of read_number_value(). Nothing where the value is
// none that the filter takes; an empty value stays empty. `call.name` must be known.
std::optional<std::string> apply_filter(const FilterCall& call, std::string_view value,
                                        std::string_view lang);

// What a filter takes: "a date", "a time", "a number", "a telephone number", "a text".
std::string_view what_filter_takes(std::string_view name);

}  // namespace yaprak
