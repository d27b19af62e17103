// A day and time as spreadsheets count them and the section of its format -> what is shown, with
// Turkish names.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// `serial`: days since 1900, or since 1904. `section`: see section_for().
std::string shown_date(double serial, std::string_view section, bool counts_from_1904);

}  // namespace yaprak
