// The marks of placeholders in a text: {{title}}, {{ clinic.phone }}.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

struct PlaceholderMark {
    std::size_t begin = 0, end = 0;  // bytes, the braces among them
    std::string name;                // without its spaces
};

// The next one that begins at or after `from`.
std::optional<PlaceholderMark> find_placeholder(std::string_view text, std::size_t from);

inline bool has_placeholders(std::string_view text) {
    return text.find("{{") != std::string_view::npos;
}

// {{page}} and {{pages}}: they are known only when the pages are set.
bool is_page_number(std::string_view name);

}  // namespace yaprak
