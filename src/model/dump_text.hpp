// How dumps write text and lines, whatever they are dumps of.
#pragma once
#include <cstddef>
#include <string>

namespace yaprak {

// What nests is indented.
inline void add_line(std::string& out, int depth, const std::string& text) {
    out.append(std::size_t(depth) * 2, ' ');
    out += text;
    out += '\n';
}

}  // namespace yaprak
