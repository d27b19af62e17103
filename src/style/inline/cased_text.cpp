#include "style/inline/cased_text.hpp"

#include "base/utf8.hpp"
#include "language/words/casing.hpp"

namespace yaprak {
namespace {

std::string cased_words(std::string_view text, Transform transform, std::string_view lang) {
    if (transform == Transform::upper) return to_upper(text, lang);
    if (transform == Transform::lower) return to_lower(text, lang);
    return to_title(text, lang);
}

}  // namespace

std::string cased(std::string_view text, Transform transform, std::string_view lang) {
    std::string out;
    while (true) {
        const std::size_t open = text.find("{{"), close = text.find("}}", open);
        if (open == std::string_view::npos || close == std::string_view::npos) break;
        out += cased_words(text.substr(0, open), transform, lang);
        out += text.substr(open, close + 2 - open);
        text.remove_prefix(close + 2);
    }
    return out + cased_words(text, transform, lang);
}

void move_to_cased(std::string_view plain, std::string_view cased,
                   std::vector<std::size_t>& offsets) {
    std::size_t from = 0, to = 0;
    for (std::size_t& offset : offsets) {
        while (from < offset && to < cased.size()) {
            const CodePoint before = decode(plain, from), after = decode(cased, to);
            from += before.length;
            to += after.length + (before.value == U'ß' && after.value == U'S' ? 1 : 0);
        }
        offset = to;
    }
}

}  // namespace yaprak
