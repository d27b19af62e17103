// How dumps write text and lines, whatever they are dumps of.
#pragma once
#include <cstddef>
#include <string>

namespace yaprak {

// In quotes and on one line: "a \"b\"\n".
inline std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
        } else {
            if (c == '"' || c == '\\') out += '\\';
            out += c;
        }
    }
    return out + "\"";
}

// What nests is indented.
inline void add_line(std::string& out, int depth, const std::string& text) {
    out.append(std::size_t(depth) * 2, ' ');
    out += text;
    out += '\n';
}

}  // namespace yaprak
