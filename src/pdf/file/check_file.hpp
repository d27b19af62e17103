// The bytes of a finished PDF, looked at once more before they become a file: whoever wrote them,
// and whatever went wrong meanwhile, they hold together. Not a judge of the standard (qpdf and
// veraPDF are): it costs a hundredth of the time in which a page is made.
#pragma once
#include <cstddef>
#include <string_view>

namespace yaprak {

// Every entry of the cross-reference tables (ISO 32000-1, 7.5.4 and 7.5.8) leads to its object,
// which is there; no font file and no page's content is empty; there are `pages` pages, which is
// not counted where the file is locked. Throws Error.
void check_file(std::string_view pdf, std::size_t pages);

}  // namespace yaprak
