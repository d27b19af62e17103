// Subsets of faces that were made and compressed before, by face and glyphs: the pages of a site
// show much the same letters.
#pragma once
#include "base/memo.hpp"
#include "pdf/font/subset_font.hpp"
#include "pdf/objects/deflate.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace yaprak {

// A cache serves one thread and one FontBook, document after document. It holds eight megabytes at
// most and forgets all when it is full. A face that comes back often is made ready for further
// subsets, which then take a third to half of the time.
class SubsetCache {
public:
    struct Packed {
        std::string file;  // compressed
        std::string name;
        std::size_t length = 0;
        std::vector<std::uint16_t> places;  // of the glyphs asked for
    };

    // `glyphs` ascend, each once. The result is the same from every cache and valid until the next
    // call. Throws as subset_font() does.
    const Packed& subset(const Font& font, const std::vector<std::uint32_t>& glyphs,
                         const Deflater& deflate);

    // The tables that say which glyph each code shows (for CFF: /Encoding, else /CIDToGIDMap), and
    // which text it stands for. They are kept by face, glyphs and texts.
    struct Codes {
        std::string glyph_map, texts;  // compressed
        std::string widths;            // for CFF by CID, else by code
    };
    Memo<Codes> codes{1'000'000};

private:
    // Both are only ever looked up: no order of pointers shows.
    std::map<std::pair<const Font*, std::vector<std::uint32_t>>, Packed> kept_;
    struct UsedFace {
        PreparedFace prepared;
        int subsets = 0;
    };
    std::map<const Font*, UsedFace> faces_;
    std::size_t bytes_ = 0;  // that are kept
};

}  // namespace yaprak
