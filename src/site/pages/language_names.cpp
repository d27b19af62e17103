#include "site/pages/language_names.hpp"

#include "language/words/language_tags.hpp"

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

}  // namespace

std::string language_of_setting(std::string_view text) {
    return language_tag(text);
}

std::string language_of_name(std::string_view name) {
    const std::string tag = language_code_tag(name);
    const std::string_view first = std::string_view(tag).substr(0, tag.find('-'));
    return std::find(known.begin(), known.end(), first) == known.end() ? std::string() : tag;
}

std::string language_of_stem(std::string_view stem) {
    const std::size_t dot = stem.rfind('.');
    if (dot == stem.npos || dot == 0) return {};
    return language_of_name(stem.substr(dot + 1));
}

}  // namespace yaprak
