// HarfBuzz knows categories and scripts; the first blocks are answered here, for speed.
#include "text/font/scripts.hpp"

#include <hb.h>

namespace yaprak {
namespace {

constexpr char32_t first_mark = 0x300;

bool is_letter_below_marks(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == 0xAA || c == 0xBA ||
           (c >= 0xC0 && c != 0xD7 && c != 0xF7 && c < 0x2B9);
}

}  // namespace

bool is_ignorable(char32_t c) {
    if (c < 0x200B) return c == 0xAD || c == 0x34F || c == 0x61C || (c >= 0x180B && c <= 0x180F);
    return c <= 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool is_white(char32_t c) {
    return c == U' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

bool extends_cluster(char32_t c) {
    if (c < first_mark) return false;
    if (c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F)) return true;
    if ((c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE01EF)) return true;
    const auto category = hb_unicode_general_category(hb_unicode_funcs_get_default(), c);
    return category == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK ||
           category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK ||
           category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK;
}

bool is_regional_indicator(char32_t c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

bool is_numeral(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
}

std::uint32_t script_of(char32_t c) {
    if (c < 0x2B9) return is_letter_below_marks(c) ? std::uint32_t(HB_SCRIPT_LATIN) : 0;
    const hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), c);
    const bool neutral =
        script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN;
    return neutral ? 0 : std::uint32_t(script);
}

bool is_right_to_left(std::uint32_t script) {
    return hb_script_get_horizontal_direction(hb_script_t(script)) == HB_DIRECTION_RTL;
}

bool is_joined(std::uint32_t script) {
    return script == HB_SCRIPT_ARABIC || script == HB_SCRIPT_SYRIAC || script == HB_SCRIPT_NKO;
}

bool has_x_height(std::uint32_t script) {
    return script == HB_SCRIPT_LATIN || script == HB_SCRIPT_GREEK || script == HB_SCRIPT_CYRILLIC ||
           script == HB_SCRIPT_ARMENIAN;
}

}  // namespace yaprak
