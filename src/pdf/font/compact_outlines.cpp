#include "pdf/font/compact_outlines.hpp"

#include "text/font/sfnt.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

namespace yaprak {
namespace {

// ---- the table ----

unsigned byte_at(std::string_view bytes, std::size_t at) {
    return at < bytes.size() ? std::uint8_t(bytes[at]) : 0u;
}

// An array of byte strings: count, size of an offset, offsets, data. Offsets count from 1.
struct Index {
    std::string_view cff;
    std::size_t at = 0, count = 0, offset_size = 1;

    std::size_t offset(std::size_t i) const {
        std::size_t value = 0;
        for (std::size_t k = 0; k < offset_size; ++k)
            value = value << 8 | byte_at(cff, at + 3 + i * offset_size + k);
        return value;
    }
    std::size_t data() const { return at + 2 + (count + 1) * offset_size; }
    std::size_t end() const { return count == 0 ? at + 2 : data() + offset(count); }
    std::string_view entry(std::size_t i) const {
        const std::size_t begin = data() + offset(i), stop = data() + offset(i + 1);
        return begin <= stop && stop <= cff.size() ? cff.substr(begin, stop - begin)
                                                   : std::string_view();
    }
};

Index index_at(std::string_view cff, std::size_t at) {
    return {cff, at, read_u16(cff, at), std::clamp(byte_at(cff, at + 2), 1u, 4u)};
}

// What the top dictionary says of the glyphs' names.
struct TopDict {
    bool keyed_by_cid = false;
    std::size_t charset = 0, glyphs = 0;  // offsets
};

constexpr unsigned op_charset = 15, op_char_strings = 17, op_escape = 12, op_ros = 30;

// The number at `at`, which moves behind it. A real number is passed over.
long read_operand(std::string_view dict, std::size_t& at) {
    const unsigned first = byte_at(dict, at++);
    if (first == 28) return at += 2, read_i16(dict, at - 2);
    if (first == 29) return at += 4, std::int32_t(read_u32(dict, at - 4));
    if (first == 30) {
        while (at < dict.size() && (byte_at(dict, at) & 15) != 15 && byte_at(dict, at) >> 4 != 15)
            ++at;
        return ++at, 0;
    }
    if (first >= 247 && first < 251)
        return (long(first) - 247) * 256 + long(byte_at(dict, at++)) + 108;
    if (first >= 251) return -(long(first) - 251) * 256 - long(byte_at(dict, at++)) - 108;
    return long(first) - 139;
}

TopDict read_top_dict(std::string_view dict) {
    TopDict top;
    long last = 0;
    for (std::size_t at = 0; at < dict.size();) {
        const unsigned first = byte_at(dict, at);
        if (first > 21) {
            last = read_operand(dict, at);
            continue;
        }
        ++at;
        if (first == op_escape) top.keyed_by_cid |= byte_at(dict, at++) == op_ros;
        if (first == op_charset) top.charset = std::size_t(std::max(last, 0L));
        if (first == op_char_strings) top.glyphs = std::size_t(std::max(last, 0L));
    }
    return top;
}

// Formats 0 (a number a glyph), 1 and 2 (runs of numbers).
std::vector<std::uint16_t> read_charset(std::string_view cff, std::size_t at, std::size_t glyphs) {
    std::vector<std::uint16_t> cids{0};
    const unsigned format = byte_at(cff, at++);
    while (cids.size() < glyphs && at < cff.size()) {
        unsigned cid = read_u16(cff, at);
        at += 2;
        std::size_t more = 0;
        if (format == 1) more = byte_at(cff, at), at += 1;
        if (format == 2) more = read_u16(cff, at), at += 2;
        for (std::size_t i = 0; i <= more && cids.size() < glyphs; ++i)
            cids.push_back(std::uint16_t(cid++));
    }
    cids.resize(glyphs);
    return cids;
}

// ---- the stream ----

constexpr std::string_view map_begins =
    "/CIDInit /ProcSet findresource begin\n"
    "12 dict begin\n"
    "begincmap\n"
    "/CIDSystemInfo 3 dict dup begin\n"
    "/Registry (Adobe) def\n"
    "/Ordering (Identity) def\n"
    "/Supplement 0 def\n"
    "end def\n"
    "/CMapName /Codes def\n"
    "/CMapType 1 def\n"
    "/WMode 0 def\n"
    "1 begincodespacerange\n"
    "<0000> <FFFF>\n"
    "endcodespacerange\n";
constexpr std::string_view map_ends =
    "endcmap\n"
    "CMapName currentdict /CMap defineresource pop\n"
    "end\n"
    "end\n";

constexpr std::size_t most_in_a_block = 100;  // technical note 5014, 7.5

}  // namespace

std::vector<std::uint16_t> cids_of(std::string_view cff) {
    const Index names = index_at(cff, byte_at(cff, 2));
    const Index tops = index_at(cff, names.end());
    if (tops.count == 0) return {};
    const TopDict top = read_top_dict(tops.entry(0));
    if (!top.keyed_by_cid) return {};
    const std::size_t glyphs = read_u16(cff, top.glyphs);
    return top.charset > 2 ? read_charset(cff, top.charset, glyphs) : std::vector<std::uint16_t>{};
}

std::string code_map(const std::vector<std::uint16_t>& cids) {
    std::string out(map_begins);
    for (std::size_t i = 0; i < cids.size(); ++i) {
        if (i % most_in_a_block == 0) {
            if (i > 0) out += "endcidchar\n";
            out += std::to_string(std::min(cids.size() - i, most_in_a_block)) + " begincidchar\n";
        }
        std::array<char, 16> code{};
        std::snprintf(code.data(), code.size(), "<%04X> ", unsigned(i + 1) & 0xFFFFu);
        out += code.data() + std::to_string(cids[i]) + "\n";
    }
    if (!cids.empty()) out += "endcidchar\n";
    return out.append(map_ends);
}

}  // namespace yaprak
