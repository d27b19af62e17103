// Dates as people write them -> Date: "2024-5-2", "20.11.2018", "12 Mayıs 2024", "May 12, 2024".
#pragma once
#include "base/date.hpp"

#include <optional>
#include <string_view>

namespace yaprak {

// As parse_date(), which it tries first. Months may be called by any language that the calendars
// know, in full or by three letters and more; `lang` decides where "4/5/2024" could mean either
// of two days (the month comes first in English but for the British, the day elsewhere). A day of
// the week beside the date is read over.
[[nodiscard]] std::optional<ParsedDate> parse_written_date(std::string_view text,
                                                           std::string_view lang);

}  // namespace yaprak
