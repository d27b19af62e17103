// Values that a spreadsheet has spoiled on their way into the table.
#pragma once
#include <string_view>

namespace yaprak {

// What the value looks like: "an error of the spreadsheet" (#N/A, #SAYI/0!), "a shortened number"
// (5,32E+09), "a formula" (=B2); empty for every other one.
std::string_view spoiled_look(std::string_view value);

}  // namespace yaprak
