#include "text/shape/small_caps.hpp"

#include "language/letters/characters.hpp"
#include "text/font/font.hpp"
#include "text/font/scripts.hpp"
#include "text/font/try_shape.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace yaprak {
namespace {

// A ratio of the height of small letters: drawn small capitals are a little higher (those of Source
// Sans by 7, of Source Serif by 18 hundredths).
constexpr double small_capital_height = 1.12;

// By so much of the em at least a dot stands over its letter.
constexpr double dot_height = 0.05;

const std::vector<hb_feature_t>& features_of(SmallCaps which) {
    static const auto small = features_set({"smcp"}, 1), all = features_set({"smcp", "c2sc"}, 1);
    return which == SmallCaps::all ? all : small;
}

// Each letter's glyphs, by index; a space stands between them, so that none joins another.
std::vector<std::vector<std::uint32_t>> glyphs_of(const Font& font, std::u32string_view letters,
                                                  const std::string& lang,
                                                  const std::vector<hb_feature_t>& features) {
    std::u32string apart;
    for (const char32_t letter : letters) (apart += letter) += U' ';
    std::vector<std::vector<std::uint32_t>> glyphs(letters.size());
    for (const TriedGlyph& tried :
         try_shape(font.hb_font(), apart, script_of(letters.front()), lang, features))
        if (tried.cluster % 2 == 0) glyphs[tried.cluster / 2].push_back(tried.glyph);
    return glyphs;
}

double height_of(const Font& font, const std::vector<std::uint32_t>& glyphs) {
    double height = 0;
    for (const std::uint32_t glyph : glyphs) {
        hb_glyph_extents_t box{};
        if (hb_font_get_glyph_extents(font.hb_font(), glyph, &box))
            height = std::max(height, double(box.y_bearing) / font.units_per_em());
    }
    return height;
}

// Does the dot of the i stay, and is ı without?
bool keeps_dot(const Font& font, const std::string& lang, SmallCaps which) {
    const auto glyphs = glyphs_of(font, U"iıİI", lang, features_of(which));
    const auto stands_over = [&](std::size_t dotted, std::size_t dotless) {
        return height_of(font, glyphs[dotted]) > height_of(font, glyphs[dotless]) + dot_height;
    };
    return stands_over(0, 1) && (which == SmallCaps::small || stands_over(2, 3));
}

// All letters of one script.
bool changes_each(const Font& font, std::u32string_view letters, const std::string& lang,
                  SmallCaps which) {
    const auto plain = glyphs_of(font, letters, lang, {});
    const auto small = glyphs_of(font, letters, lang, features_of(which));
    for (std::size_t i = 0; i < letters.size(); ++i)
        if (small[i].empty() || small[i].front() == 0 || small[i] == plain[i]) return false;
    return true;
}

using LettersByScript = std::map<std::uint32_t, std::u32string>;

LettersByScript by_script(std::u32string_view letters) {
    LettersByScript found;
    for (const char32_t letter : letters) found[script_of(letter)] += letter;
    return found;
}

}  // namespace

char32_t small_capital_of(char32_t letter, const TextStyle& style) {
    if (style.small_caps == SmallCaps::none || !has_x_height(script_of(letter))) return 0;
    if (style.small_caps == SmallCaps::all && is_upper(letter)) return letter;
    if (!is_lower(letter)) return 0;
    const char32_t capital = letter == U'ß' ? U'ẞ' : upper_of(letter, has_dotless_i(style.lang));
    return capital == letter ? 0 : capital;
}

bool draws_small_capitals(const Font& font, std::u32string_view letters, const std::string& lang,
                          SmallCaps which) {
    for (const auto& [script, some] : by_script(letters))
        if (!changes_each(font, some, lang, which)) return false;
    return !has_dotless_i(lang) || keeps_dot(font, lang, which);
}

SmallCapsChoice::SmallCapsChoice(std::string_view text, const std::vector<TextRun>& runs,
                                 const std::vector<std::size_t>& run_ends, const FontBook& fonts) {
    std::map<Key, std::set<char32_t>> letters;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const TextStyle& style = runs[i].style;
        const std::size_t from = begin;
        begin = std::max(begin, run_ends[i]);
        if (style.small_caps == SmallCaps::none) continue;
        const FontIndex font = fonts.find(style);
        auto& own = letters[Key{font, style.lang, style.small_caps}];
        for (std::size_t at = from; at < run_ends[i];) {
            const CodePoint c = character_at(text, at);
            at += std::max<std::size_t>(c.length, 1);
            if (small_capital_of(c.value, style) && fonts[font].has(c.value)) own.insert(c.value);
        }
    }
    for (const auto& [key, own] : letters) {
        const auto& [font, lang, which] = key;
        drawn_[key] =
            draws_small_capitals(fonts[font], std::u32string(own.begin(), own.end()), lang, which);
    }
}

bool SmallCapsChoice::are_drawn(FontIndex font, const TextStyle& style) const {
    const auto found = drawn_.find(Key{font, style.lang, style.small_caps});
    return found != drawn_.end() && found->second;
}

FontIndex face_of_scaled_capitals(const FontBook& fonts, FontIndex font) {
    const Font& own = fonts[font];
    const double wanted = stem_of_weight(own.weight()), scale = scale_of_capitals(own, own);
    const FontIndex bolder = fonts.find(own.family(), weight_of_stem(wanted / scale), own.slant());
    const auto error = [&](FontIndex index) {
        const double there = scale_of_capitals(own, fonts[index]);
        return std::abs(std::log(stem_of_weight(fonts[index].weight()) * there / wanted));
    };
    return error(bolder) < error(font) ? bolder : font;
}

double scale_of_capitals(const Font& own, const Font& with) {
    constexpr double least = 0.5, most = 1;  // faces without small letters measure anything
    const double height = own.metrics().x_height * small_capital_height;
    return std::clamp(height / with.metrics().cap_height, least, most);
}

}  // namespace yaprak
