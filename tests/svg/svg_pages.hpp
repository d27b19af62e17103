// Pages -> SVGs, with the faces in fonts/.
#pragma once
#include "pdf/judges.hpp"
#include "svg/write_svg.hpp"

#include <string>

inline std::string svg_of(const yaprak::Pages& pages, const yaprak::SvgOptions& options = {},
                          const yaprak::PictureBook& pictures = {}) {
    return yaprak::write_svg(pages, 0, yaprak::judges::fonts(), pictures, options);
}

inline std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
    return count;
}
