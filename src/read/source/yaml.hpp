// YAML text -> a tree of nodes, every scalar still text, every node and key with its place. Only
// the plain part of YAML 1.2: what a person writes in front matter or a layout.
#pragma once
#include "base/error.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

struct YamlEntry;

struct YamlNode {
    enum class Kind : std::uint8_t { scalar, sequence, map };
    Kind kind = Kind::scalar;
    std::string text;     // of a scalar; empty where the author wrote none ...
    bool quoted = false;  // ... or said ""
    SourcePos at;
    std::vector<YamlEntry> entries;  // of a map, in the author's order, no key twice
    std::vector<YamlNode> items;     // of a sequence

    bool is_scalar() const { return kind == Kind::scalar; }
    bool is_sequence() const { return kind == Kind::sequence; }
    bool is_map() const { return kind == Kind::map; }
    // The entry of that key, or null.
    const YamlEntry* find(std::string_view key) const;
};

struct YamlEntry {
    std::string key;
    SourcePos at;  // of the key
    YamlNode value;
};

// `first_line` is the line of `file` on which `text` begins. A text without content is an empty
// scalar. Throws Error for broken YAML, and for what could hurt or surprise: more than 64 KB,
// nesting beyond 32, tabs as indents, anchors, aliases, tags, merge keys, a key twice, a second
// document, bytes that are not UTF-8.
[[nodiscard]] YamlNode parse_yaml(std::string_view text, const FileName& file, int first_line = 1);

}  // namespace yaprak
