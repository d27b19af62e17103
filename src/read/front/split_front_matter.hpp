// A page's text -> its front matter in whichever form it is written, and where the body begins:
// YAML between lines of "---" (Jekyll), TOML between lines of "+++" (Hugo), a JSON object (Hugo),
// or what the opening line calls it: "---json", "---toml", "---js" (Eleventy).
#pragma once
#include "base/source.hpp"
#include "read/source/yaml.hpp"

#include <cstdint>
#include <string_view>

namespace yaprak {

enum class FrontForm : std::uint8_t { none, yaml, toml, json, script };

struct SplitPage {
    FrontForm form = FrontForm::none;
    std::string_view front;  // without its fences; empty where there is none
    int front_line = 1;      // of the page, on which `front` begins
    std::string_view body;
    int body_line = 1;
};

// Blank lines and HTML comments may stand above the front matter, and a comment behind its fence,
// where keys and a closing fence follow. Throws Error where a page begins with a fence that
// nothing closes, at its first line.
[[nodiscard]] SplitPage split_front_matter(std::string_view text, const FileName& file);

// The keys of the front matter, whatever its form; an empty scalar where there is none. Of a script
// the plain values. Throws Error where it is broken.
[[nodiscard]] YamlNode front_tree(const SplitPage& page, const FileName& file);

}  // namespace yaprak
