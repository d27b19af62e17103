// Liquid's filters of texts, lists of texts and numbers: those that pages use.
#pragma once
#include "read/liquid/liquid_value.hpp"

#include <string_view>
#include <vector>

namespace yaprak {

struct FilterInput {
    const LiquidValue& value;
    const std::vector<LiquidValue>& arguments;
    const SiteValues& site;
    std::string_view lang;       // for the names of months
    bool is_in_address = false;  // addresses of the site are written from its root
};

// What the filter makes of the value; nothing (no LiquidValue at all) where it is not known.
[[nodiscard]] std::optional<LiquidValue> apply_filter(std::string_view name,
                                                      const FilterInput& input);

[[nodiscard]] bool is_liquid_filter(std::string_view name);

// strftime's directives, for a date that parse_date() reads; the text as it is where it reads none.
// Months and days are named in Turkish where `lang` is Turkish, else in English as Jekyll does.
[[nodiscard]] std::string format_liquid_date(const std::string& text, std::string_view format,
                                             std::string_view lang);

}  // namespace yaprak
