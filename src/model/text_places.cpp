#include "model/text_places.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <iterator>

namespace yaprak {
namespace {

// Bytes. Nobody counts columns by the thousand, and places of a long line that were all counted
// from its beginning would take the square of its length.
constexpr std::size_t longest_count = 4096;

}  // namespace

SourcePos place_in(std::string_view text, const SourcePos& begin, const PlaceMarks& marks,
                   std::size_t offset) {
    SourcePos at = begin;
    if (at.line <= 0) return at;
    offset = std::min(offset, text.size());
    std::size_t from = 0;
    const auto behind = std::upper_bound(
        marks.begin(), marks.end(), offset,
        [](std::size_t byte, const PlaceMark& mark) { return byte < mark.offset; });
    if (behind != marks.begin()) {
        const PlaceMark& mark = *std::prev(behind);
        from = mark.offset;
        at.line = mark.line;
        at.column = mark.column;
    }
    if (at.column > 0 && offset - from <= longest_count)
        at.column += int(count_characters(text.substr(from, offset - from)));
    return at;
}

}  // namespace yaprak
