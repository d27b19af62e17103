// The compositions of Latin-1 and Latin Extended-A (UnicodeData.txt, canonical decompositions).
#include "read/source/file_names.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace yaprak {
namespace {

struct Mark {
    char32_t mark;
    std::u32string_view bases, letters;  // of each base the letter that stands for both
};

constexpr Mark marks[] = {
    {0x0300, U"AEIOUaeiou", U"ÀÈÌÒÙàèìòù"},
    {0x0301, U"AEIOUYaeiouyCcLlNnRrSsZz", U"ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹź"},
    {0x0302, U"AEIOUaeiouCcGgHhJjSsWwYy", U"ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ"},
    {0x0303, U"ANOanoIiUu", U"ÃÑÕãñõĨĩŨũ"},
    {0x0304, U"AaEeIiOoUu", U"ĀāĒēĪīŌōŪū"},
    {0x0306, U"AaEeGgIiOoUu", U"ĂăĔĕĞğĬĭŎŏŬŭ"},
    {0x0307, U"CcEeGgIZz", U"ĊċĖėĠġİŻż"},
    {0x0308, U"AEIOUaeiouyY", U"ÄËÏÖÜäëïöüÿŸ"},
    {0x030A, U"AaUu", U"ÅåŮů"},
    {0x030B, U"OoUu", U"ŐőŰű"},
    {0x030C, U"CcDdEeLlNnRrSsTtZz", U"ČčĎďĚěĽľŇňŘřŠšŤťŽž"},
    {0x0327, U"CcGgKkLlNnRrSsTt", U"ÇçĢģĶķĻļŅņŖŗŞşŢţ"},
    {0x0328, U"AaEeIiUu", U"ĄąĘęĮįŲų"},
};

// The letter that stands for both; 0 where there is none.
char32_t composed(char32_t base, char32_t mark) {
    const auto* row = std::find_if(std::begin(marks), std::end(marks),
                                   [&](const Mark& one) { return one.mark == mark; });
    if (row == std::end(marks)) return 0;
    const std::size_t at = row->bases.find(base);
    return at == std::u32string_view::npos ? 0 : row->letters[at];
}

// Latin Extended-A pairs its letters: small ones are even from U+0139 to U+0148 and from U+0179,
// else odd.
char32_t lower(char32_t c) {
    if (c == U'I' || c == 0x0130 || c == 0x0131) return U'i';
    if (c >= U'A' && c <= U'Z') return c + 32;
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
    if (c == 0x178) return 0xFF;
    if (c < 0x100 || c > 0x17E) return c;
    const bool small_is_even = (c >= 0x139 && c <= 0x148) || c >= 0x179;
    return (c % 2 == 0) == small_is_even ? c : c + 1;
}

}  // namespace

std::u32string folded_name(std::string_view name) {
    std::u32string out;
    for (const char32_t c : to_utf32(name)) {
        const char32_t whole = out.empty() ? 0 : composed(out.back(), c);
        if (whole)
            out.back() = whole;
        else
            out += c;
    }
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

}  // namespace yaprak
