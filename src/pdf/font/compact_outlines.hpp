// The CFF table of a face (Adobe technical note 5176) as a PDF holds it: what number a glyph has
// there.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// The CIDs of the glyphs of a font that is keyed by them, by glyph; empty for all other fonts,
// whose glyphs' numbers a PDF uses as they are (ISO 32000-1, 9.7.4.2).
std::vector<std::uint16_t> cids_of(std::string_view cff);

// Which CID each code means, a stream for /Encoding (ISO 32000-1, 9.7.5; Adobe technical note
// 5014). `cids[i]` is the one of code i + 1.
std::string code_map(const std::vector<std::uint16_t>& cids);

}  // namespace yaprak
