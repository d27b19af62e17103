// What the one who asks for an SVG decides: ids, addresses, how much of the paper is shown.
#pragma once
#include <functional>
#include <string>

namespace yaprak {

struct Picture;

// What is seen of a page: the page as it is cut, or all that is printed around it as well.
enum class Paper { trim, bleed };

struct SvgOptions {
    std::string ids = {};  // begins every id: drawings in one HTML document need different ones
    // Where a picture is found; it is asked for pixels only, never for a drawing. Without it the
    // picture stands in the file (data:).
    std::function<std::string(const Picture&)> picture_address = {};
    // Where another page of the same Pages is found, by its index. Without it there are no links
    // to other pages.
    std::function<std::string(int)> page_address = {};
    Paper paper = Paper::trim;
    bool with_places = false;  // data-at="line:column" on what the author wrote, data-file beside
};

}  // namespace yaprak
