#include "style/inline/placeholder_mark.hpp"

#include <algorithm>

namespace yaprak {

std::optional<PlaceholderMark> find_placeholder(std::string_view text, std::size_t from) {
    const std::size_t begin = text.find("{{", from);
    if (begin == std::string_view::npos) return std::nullopt;
    const std::size_t close = text.find("}}", begin);
    if (close == std::string_view::npos) return std::nullopt;
    std::string name(text.substr(begin + 2, close - begin - 2));
    name.erase(std::remove(name.begin(), name.end(), ' '), name.end());
    return PlaceholderMark{begin, close + 2, std::move(name)};
}

bool is_page_number(std::string_view name) {
    return name == "page" || name == "pages";
}

}  // namespace yaprak
