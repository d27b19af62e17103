#include "text/shape/missing_kind.hpp"

#include "text/font/scripts.hpp"

#include <hb.h>

#include <algorithm>
#include <cstdint>
#include <map>

namespace yaprak {

std::string kind_of(char32_t character) {
    static const std::map<std::uint32_t, const char*> names = {
        {HB_SCRIPT_HAN, "Chinese"},         {HB_SCRIPT_HIRAGANA, "Japanese"},
        {HB_SCRIPT_KATAKANA, "Japanese"},   {HB_SCRIPT_HANGUL, "Korean"},
        {HB_SCRIPT_BOPOMOFO, "Chinese"},    {HB_SCRIPT_ARABIC, "Arabic"},
        {HB_SCRIPT_HEBREW, "Hebrew"},       {HB_SCRIPT_SYRIAC, "Syriac"},
        {HB_SCRIPT_THAI, "Thai"},           {HB_SCRIPT_LAO, "Lao"},
        {HB_SCRIPT_KHMER, "Khmer"},         {HB_SCRIPT_MYANMAR, "Burmese"},
        {HB_SCRIPT_DEVANAGARI, "Hindi"},    {HB_SCRIPT_BENGALI, "Bengali"},
        {HB_SCRIPT_TAMIL, "Tamil"},         {HB_SCRIPT_TELUGU, "Telugu"},
        {HB_SCRIPT_GUJARATI, "Gujarati"},   {HB_SCRIPT_GURMUKHI, "Punjabi"},
        {HB_SCRIPT_MALAYALAM, "Malayalam"}, {HB_SCRIPT_KANNADA, "Kannada"},
        {HB_SCRIPT_SINHALA, "Sinhala"},     {HB_SCRIPT_TIBETAN, "Tibetan"},
        {HB_SCRIPT_GEORGIAN, "Georgian"},   {HB_SCRIPT_ARMENIAN, "Armenian"},
        {HB_SCRIPT_ETHIOPIC, "Ethiopic"},   {HB_SCRIPT_GREEK, "Greek"},
        {HB_SCRIPT_CYRILLIC, "Cyrillic"},   {HB_SCRIPT_LATIN, "Latin"}};
    const std::uint32_t script = script_of(character);
    if (script == 0) return "sign";
    const auto known = names.find(script);
    return known == names.end() ? "character of a rare script"
                                : std::string("character of ") + known->second;
}

std::string plural_of(std::string kind) {
    return kind.insert(std::min(kind.find(' '), kind.size()), "s");
}

}  // namespace yaprak
