#include "image/svg/font_choice.hpp"

#include "base/text.hpp"
#include "text/font/font.hpp"
#include "text/font/font_book.hpp"

#include <algorithm>

namespace yaprak::svg {
namespace {

bool is_generic(std::string_view name) {
    return name == "sans-serif" || name == "serif" || name == "monospace" || name == "system-ui" ||
           name == "cursive" || name == "fantasy" || name == "ui-sans-serif";
}

// "Source Sans 3", "SourceSans3", "source-sans-3" -> "sourcesans3".
std::string letters_of(std::string_view name) {
    std::string out;
    for (const char c : name)
        if (is_ascii_alphanumeric(static_cast<unsigned char>(c)) ||
            static_cast<unsigned char>(c) >= 0x80)
            out += ascii_lower(c);
    return out;
}

std::string_view unquoted(std::string_view word) {
    word = trimmed(word);
    while (!word.empty() && (word.front() == '"' || word.front() == '\'')) word.remove_prefix(1);
    while (!word.empty() && (word.back() == '"' || word.back() == '\'')) word.remove_suffix(1);
    return trimmed(word);
}

// "MyriadPro-Bold": Illustrator names faces so.
int weight_of_name(std::string_view suffix) {
    const std::string word = ascii_lower(suffix);
    if (word.find("semibold") != word.npos || word.find("demi") != word.npos) return 600;
    if (word.find("bold") != word.npos) return 700;
    if (word.find("medium") != word.npos) return 500;
    return word.find("light") != word.npos ? 300 : 0;
}

}  // namespace

FontChoice::FontChoice(const FontBook& fonts, Teller& teller) : fonts_(fonts), teller_(teller) {
    for (const FontBook::Face& face : fonts.faces())
        if (by_name_.emplace(letters_of(face.family), face.family).second)
            families_.push_back(face.family);
}

std::string FontChoice::known(std::string_view name) const {
    const auto found = by_name_.find(letters_of(name));
    return found == by_name_.end() ? std::string() : found->second;
}

// Of the families of a kind, the one with most faces: that is meant for text.
std::string FontChoice::of_kind(std::string_view generic) {
    const auto [kept, is_new] = of_kind_.try_emplace(std::string(generic));
    if (!is_new) return kept->second;
    std::map<std::string, int> faces;
    for (const FontBook::Face& face : fonts_.faces()) ++faces[face.family];
    int most = 0;
    for (const auto& [family, count] : faces) {
        if (count <= most) continue;
        try {
            const Font& font = fonts_[fonts_.find(family, 400, Slant::upright)];
            const bool fits = generic == "monospace"
                                  ? font.fixed_pitch()
                                  : !font.fixed_pitch() && font.serif() == (generic == "serif");
            if (!fits || !font.has(U'a') || !font.has(U'ğ')) continue;
        } catch (const Error&) {
            continue;
        }
        most = count;
        kept->second = family;
    }
    if (kept->second.empty() && !families_.empty()) kept->second = families_.front();
    return kept->second;
}

FontChoice::Chosen FontChoice::find(std::string_view list, Index element) {
    if (const auto found = chosen_.find(list); found != chosen_.end()) return found->second;
    std::string_view rest = list;
    std::string first, generic = "serif";
    Chosen out;
    while (!rest.empty() && out.family.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const std::string_view name = unquoted(rest.substr(0, comma));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
        if (is_generic(name)) {
            generic = name == "serif" || name == "monospace" ? name : "sans-serif";
            break;
        }
        if (first.empty()) first = name;
        out.family = known(name);
        const std::size_t hyphen = name.find('-');
        if (hyphen == name.npos) continue;
        if (out.family.empty()) out.family = known(name.substr(0, hyphen));
        if (!out.family.empty()) out.weight = weight_of_name(name.substr(hyphen));
    }
    if (out.family.empty()) {
        const bool is_named = !first.empty();
        if (is_named && generic == "serif" && list.find("serif") == list.npos)
            generic = "sans-serif";
        out.family = of_kind(generic);
        if (is_named)
            teller_.tell(element, "font " + first,
                         "the drawing's font " + in_quotes(first) +
                             " is not here: " + in_quotes(out.family) + " is taken in its place",
                         "put the font into fonts/, or save the drawing with its text as paths");
    }
    chosen_.emplace(std::string(list), out);
    return out;
}

TextStyle FontChoice::choose(const Style& style, Index element) {
    const Chosen chosen = find(style.families, element);
    TextStyle out;
    out.family = chosen.family;
    out.weight = chosen.weight > 0 && style.font_weight == 400 ? chosen.weight : style.font_weight;
    out.slant = style.is_italic ? Slant::italic : Slant::upright;
    if (style.has_small_caps) out.small_caps = SmallCaps::small;
    out.hyphenate = false;
    return out;
}

}  // namespace yaprak::svg
