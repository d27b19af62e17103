#include "site/pages/language_names.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace yaprak {
namespace {

constexpr std::array<std::string_view, 72> known = {
    "af", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da",  "de", "el", "en", "eo",
    "es", "et", "eu", "fa", "fi", "fr", "ga", "gl", "he", "hi", "hr",  "hu", "hy", "id", "is",
    "it", "ja", "ka", "kk", "ko", "ku", "ky", "lo", "lt", "lv", "mk",  "mn", "ms", "nb", "ne",
    "nl", "nn", "no", "pl", "ps", "pt", "ro", "ru", "sk", "sl", "sq",  "sr", "sv", "sw", "ta",
    "tg", "th", "tk", "tr", "uk", "ur", "uz", "vi", "zh", "zu", "ckb", "kmr"};

bool is_letters(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return is_ascii_letter(char32_t((unsigned char)(c))); });
}

std::string upper(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = char(c - 32);
    return out;
}

// A region (ISO 3166) or a script (ISO 15924) that web sites are written in: "omuz" is none.
bool is_second_part(std::string_view part) {
    static constexpr std::array<std::string_view, 8> scripts = {"arab", "cyrl", "deva", "hans",
                                                                "hant", "hebr", "jpan", "latn"};
    if (part.size() == 2) return is_letters(part);
    return std::find(scripts.begin(), scripts.end(), ascii_lower(part)) != scripts.end();
}

// "BR" of "br", "Hans" of "hans" (RFC 5646, 2.1.1: the usual case of its parts).
std::string second_part(std::string_view part) {
    std::string out = part.size() == 2 ? upper(part) : ascii_lower(part);
    if (part.size() == 4) out[0] = upper(out.substr(0, 1))[0];
    return out;
}

}  // namespace

std::string language_of_setting(std::string_view text) {
    text = text.substr(0, text.find_first_of(".@ "));
    const std::size_t cut = std::min(text.find_first_of("-_"), text.size());
    const std::string_view first = text.substr(0, cut);
    if (first.size() < 2 || first.size() > 3 || !is_letters(first)) return {};
    if (cut == text.size()) return ascii_lower(first);
    std::string_view rest = text.substr(cut + 1);
    rest = rest.substr(0, rest.find_first_of("-_"));
    if (!is_second_part(rest)) return ascii_lower(first);
    return ascii_lower(first) + "-" + second_part(rest);
}

std::string language_of_name(std::string_view name) {
    const std::size_t cut = std::min(name.find_first_of("-_"), name.size());
    const std::string first = ascii_lower(name.substr(0, cut));
    if (std::find(known.begin(), known.end(), first) == known.end()) return {};
    if (cut == name.size()) return first;
    const std::string_view rest = name.substr(cut + 1);
    if (!is_second_part(rest)) return {};
    return first + "-" + second_part(rest);
}

std::string language_of_stem(std::string_view stem) {
    const std::size_t dot = stem.rfind('.');
    if (dot == stem.npos || dot == 0) return {};
    return language_of_name(stem.substr(dot + 1));
}

}  // namespace yaprak
