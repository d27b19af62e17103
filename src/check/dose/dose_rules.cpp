#include "check/dose/dose_rules.hpp"

namespace yaprak {
namespace {

constexpr std::string_view ismp =
    "ISMP, List of Error-Prone Abbreviations, Symbols, and Dose Designations (2021)";
constexpr std::string_view adapted =
    "after ISMP's List of Error-Prone Designations (2021), adapted";
constexpr std::string_view tdk =
    "TDK, Yazım Kılavuzu, \"Sayıların Yazılışı\"; ISMP (2021), adapted";

constexpr CheckRule rules[] = {
    {"dose-trailing-zero", Severity::error,
     "a decimal sign that is overlooked makes the dose ten times as large",
     "write the whole number without the zero behind the decimal sign", ismp},
    {"dose-naked-decimal", Severity::error,
     "a decimal sign without a number before it is overlooked",
     "write a zero before the decimal sign", ismp},
    {"dose-microgram", Severity::error,
     "the sign of the microgram was read as mg, a thousand times as much",
     "write \"microgram\" in full, or \"mcg\"", ismp},
    {"dose-unit-letter", Severity::error,
     "U was read as 0 or 4, and IU as IV or 10: the dose was ten times as large",
     "write \"units\", in full", ismp},
    {"dose-cc", Severity::warning, "cc was read as U, units", "write \"ml\"", ismp},
    {"dose-times", Severity::warning,
     "a patient cannot know whether the first number says how often or how much",
     "write it in words: \"1 tablet, 2 times a day\"", adapted},
    {"dose-ungrouped", Severity::warning, "a zero too many or too few is not seen in a long number",
     "part the digits in groups of three", tdk},
    {"dose-range-unit", Severity::warning, "a range without a unit leaves open what is counted",
     "say of what: \"2-3 tablets\", \"5-10 ml\"", adapted},
    {"dose-parted", Severity::error, "a number without its unit at a line's end is misread",
     "put an unbreakable blank between them, and report this page", adapted},
    {"dose-look-alike", Severity::error, "a letter among digits is read as a digit: l as 1, O as 0",
     "write the digit, or a blank and the unit in full", ismp},
    {"dose-decimal-sign", Severity::error,
     "in this language the sign groups thousands, or is no sign of a number at all",
     "write the decimal sign of the language", tdk},
    {"dose-mixed-units", Severity::warning,
     "who looks down a column takes all its numbers for the same unit",
     "write all doses of a column in one unit", adapted},
};

}  // namespace

std::span<const CheckRule> dose_rules() {
    return rules;
}

}  // namespace yaprak
