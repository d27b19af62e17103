// What a laboratory measured, which is no dose: "ALT 40 U/L", "Hb 12,0 g/dl". ISMP's list leaves
// such values out; likewise what is measured of a body or of food. "5 mg/ml" is a medicine's
// strength where the text tells to take it.
#pragma once
#include "check/dose/quantities_in.hpp"

namespace yaprak {

// `text` holds the quantity: a sentence, a paragraph or a cell.
[[nodiscard]] bool is_laboratory_value(const QuantityInText& one, std::string_view text,
                                       std::string_view lang);

// Whether words of the text tell of a medicine, or to take one.
[[nodiscard]] bool tells_of_medicine(std::string_view text, std::string_view lang);

// Where the sentence of the byte stands, near enough: between signs with a blank behind them.
[[nodiscard]] std::string_view sentence_around(std::string_view text, std::size_t at);

}  // namespace yaprak
