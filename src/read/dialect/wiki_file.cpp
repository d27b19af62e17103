#include "read/dialect/wiki_file.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::string_view category_names[] = {"category", "kategori"};
constexpr std::string_view file_names[] = {"file", "image", "media", "dosya", "resim", "medya"};
// How a picture stands, in English and Turkish.
constexpr std::string_view placements[] = {
    "thumb",  "thumbnail", "frame",      "frameless", "border", "left", "right",
    "center", "none",      "küçükresim", "sol",       "sağ",    "orta", "çerçeveli"};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::string_view (&words)[N]) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

void take_option(std::string_view option, WikiFile& file) {
    if (option.ends_with("px") && is_ascii_digit(static_cast<unsigned char>(option.front())))
        file.width = option.substr(0, option.find_first_not_of("0123456789"));
    else if (!is_one_of(option, placements) && option.find('=') == option.npos)
        file.caption = option;
}

}  // namespace

std::optional<WikiFile> parse_wiki_file(std::string_view inside) {
    const std::size_t colon = inside.find(':');
    if (colon == inside.npos) return std::nullopt;
    const std::string space = ascii_lower(trimmed(inside.substr(0, colon)));
    WikiFile file;
    file.is_category = is_one_of(space, category_names);
    if (!file.is_category && !is_one_of(space, file_names)) return std::nullopt;
    std::string_view rest = inside.substr(colon + 1);
    file.name = trimmed(rest.substr(0, rest.find('|')));
    for (std::size_t bar = rest.find('|'); bar != rest.npos; bar = rest.find('|')) {
        rest.remove_prefix(bar + 1);
        const std::string_view option = trimmed(rest.substr(0, rest.find('|')));
        if (!option.empty()) take_option(option, file);
    }
    return file.name.empty() ? std::nullopt : std::optional(file);
}

}  // namespace yaprak
