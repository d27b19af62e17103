#include "language/suffixes/suffix.hpp"

#include "base/utf8.hpp"
#include "language/letters/characters.hpp"

#include <algorithm>
#include <string>

namespace yaprak {
namespace {

// I stands for any of ı i u ü, A for a or e, D for d or t, C for c or ç.
struct Pattern {
    std::u32string_view form;
    Suffix suffix;
};

constexpr Pattern patterns[] = {
    {U"In", Suffix::genitive},   {U"nIn", Suffix::genitive},    {U"yIn", Suffix::genitive},
    {U"I", Suffix::accusative},  {U"yI", Suffix::accusative},   {U"nI", Suffix::accusative},
    {U"A", Suffix::dative},      {U"yA", Suffix::dative},       {U"nA", Suffix::dative},
    {U"DA", Suffix::locative},   {U"nDA", Suffix::locative},    {U"DAn", Suffix::ablative},
    {U"nDAn", Suffix::ablative}, {U"lA", Suffix::instrumental}, {U"ylA", Suffix::instrumental},
    {U"sI", Suffix::possessive}, {U"lI", Suffix::with},         {U"CI", Suffix::agent},
    {U"sIz", Suffix::without},   {U"lIk", Suffix::abstract},    {U"DIr", Suffix::copula},
    {U"lAr", Suffix::plural},    {U"IncI", Suffix::ordinal},    {U"ncI", Suffix::ordinal},
    {U"DAki", Suffix::relative}, {U"nDAki", Suffix::relative},  {U"mI", Suffix::question},
};

bool fits(char32_t sign, char32_t letter) {
    constexpr std::u32string_view close = U"ıiuü", open = U"ae", dental = U"dt", palatal = U"cç";
    if (sign == U'I') return close.find(letter) != close.npos;
    if (sign == U'A') return open.find(letter) != open.npos;
    if (sign == U'D') return dental.find(letter) != dental.npos;
    if (sign == U'C') return palatal.find(letter) != palatal.npos;
    return sign == letter;
}

bool fits(std::u32string_view pattern, std::u32string_view form) {
    return std::equal(pattern.begin(), pattern.end(), form.begin(), form.end(),
                      [](char32_t sign, char32_t letter) { return fits(sign, letter); });
}

}  // namespace

std::optional<SuffixForm> parse_suffix(std::string_view form) {
    std::u32string letters = to_utf32(form);
    SuffixForm out;
    if (!letters.empty() && is_apostrophe(letters[0])) out.kind = WordKind::proper_name;
    if (!letters.empty() && is_hyphen(letters[0])) out.kind = WordKind::common_noun;
    if (out.kind != WordKind::by_first_letter) letters.erase(0, 1);
    out.in_capitals = !letters.empty() && std::all_of(letters.begin(), letters.end(), is_upper);
    for (char32_t& c : letters) c = lower_of(c, true);
    const auto found = std::find_if(std::begin(patterns), std::end(patterns),
                                    [&](const Pattern& one) { return fits(one.form, letters); });
    if (found == std::end(patterns)) return std::nullopt;
    out.suffix = found->suffix;
    return out;
}

}  // namespace yaprak
