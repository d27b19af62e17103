#include "batch/table/spoiled_value.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <iterator>

namespace yaprak {
namespace {

// As Excel and LibreOffice write them in English and in Turkish.
constexpr std::string_view errors[] = {
    "#N/A",    "#YOK",    "#NAME?", "#AD?",      "#DIV/0!", "#SAYI/0!", "#VALUE!",
    "#DEĞER!", "#REF!",   "#BAŞV!", "#NULL!",    "#BOŞ!",   "#NUM!",    "#SAYI!",
    "#SPILL!", "#TAŞMA!", "#CALC!", "#HESAPLA!", "Err:502", "Err:508",  "#GETTING_DATA"};

// "5,32E+09"
bool is_shortened(std::string_view value) {
    const std::size_t e = value.find('E');
    if (e == value.npos || e == 0 || e + 2 >= value.size()) return false;
    const std::string_view exponent = value.substr(e + 2);
    return (value[e + 1] == '+' || value[e + 1] == '-') &&
           value.substr(0, e).find_first_not_of("0123456789.,-") == value.npos &&
           exponent.find_first_not_of("0123456789") == exponent.npos;
}

// "=B2", "=TOPLA(A1:A3)", "=1+1", "=-B2", not "= 5 mg", "=)" and "=((".
bool is_formula(std::string_view value) {
    if (value.size() < 3 || value[0] != '=') return false;
    const bool begins = is_ascii_alphanumeric(static_cast<unsigned char>(value[1])) ||
                        std::string_view("(+-$").find(value[1]) != std::string_view::npos;
    if (!begins || value.find(' ') != value.npos) return false;
    const bool has_word = std::any_of(value.begin(), value.end(), [](char c) {
        return is_ascii_alphanumeric(static_cast<unsigned char>(c));
    });
    return has_word && value.find_first_of("0123456789(") != value.npos;
}

// "########": the column was too narrow.
bool is_filled_with_signs(std::string_view value) {
    return value.size() >= 3 && value.find_first_not_of('#') == value.npos;
}

}  // namespace

std::string_view spoiled_look(std::string_view value) {
    if (is_filled_with_signs(value) ||
        std::find(std::begin(errors), std::end(errors), value) != std::end(errors))
        return "an error of the spreadsheet";
    if (is_shortened(value)) return "a shortened number";
    return is_formula(value) ? "a formula" : "";
}

}  // namespace yaprak
