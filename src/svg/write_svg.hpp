// Pages -> SVG drawings, one a page, that look as the PDF does and whose words can be selected (SVG
// 2). Decides nothing: every item has its place already.
#pragma once
#include "image/book/picture_book.hpp"
#include "svg/svg_options.hpp"
#include "text/font/font_book.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct Pages;

// A page, by its index, as a document of its own, in points. Pictures are expected in the colours
// of a screen (image/book/screen_colours.hpp). The same pages give the same text.
[[nodiscard]] std::string write_svg(const Pages& pages, std::size_t page, const FontBook& fonts,
                                    const PictureBook& pictures, const SvgOptions& options = {});

// All of them; the ids of each begin with its number behind `options.ids`.
[[nodiscard]] std::vector<std::string> write_svgs(const Pages& pages, const FontBook& fonts,
                                                  const PictureBook& pictures,
                                                  const SvgOptions& options = {});

}  // namespace yaprak
