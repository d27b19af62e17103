// The links of a page, over everything else, and the places on it that links lead to.
#pragma once
#include "model/page.hpp"
#include "svg/svg_options.hpp"

#include <string>

namespace yaprak {

// Web, mail and telephone addresses and those without a scheme are kept; all others, which could
// run something in a browser, are no links. `page` is an index into Pages::pages.
[[nodiscard]] std::string link_layer(const Pages& pages, std::size_t page,
                                     const SvgOptions& options);

}  // namespace yaprak
