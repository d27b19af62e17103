// Times of the day before a medicine: "Saat 20.00 tabletinizi alın". Their figures look like
// decimals, and what follows like their unit; the word before tells them apart.
#pragma once
#include "check/dose/quantities_in.hpp"

namespace yaprak {

// Asked for the quantities of a text in order: "08.00 ve 20.00" are both times where the first is.
class ClockTimes {
public:
    ClockTimes(std::string_view text, std::string_view lang) : text_(text), lang_(lang) {}

    [[nodiscard]] bool is_one(const QuantityInText& one);

private:
    [[nodiscard]] bool follows_word(const QuantityInText& one) const;
    [[nodiscard]] bool follows_time(const QuantityInText& one) const;

    std::string_view text_, lang_;
    std::size_t end_ = 0;  // of the number that was a time last; 0: none was
};

}  // namespace yaprak
