// An item is cut before its spaces. Each part is shaped with the space that begins it and the one
// that follows, for kerning looks one glyph ahead; the latter's glyph belongs to the next part.
#include "text/shape/shape_cache.hpp"

#include "base/utf8.hpp"
#include "text/font/font.hpp"
#include "text/font/scripts.hpp"

#include <hb.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {
namespace {

constexpr std::size_t most_words = 1 << 15, most_glyphs = 1 << 18;  // held: 2 and 6 megabytes
constexpr std::size_t most_shaping_keys = 1024;
constexpr std::size_t longest_word = 100, longest_item = 1 << 16;  // bytes

// The scripts of which HarfBuzz knows that letters do not reach over a space, beside the face's
// rules.
bool is_cut_at_spaces(std::uint32_t script) {
    return has_x_height(script) || script == HB_SCRIPT_GEORGIAN || script == HB_SCRIPT_HEBREW ||
           script == HB_SCRIPT_ARABIC;
}

bool is_space(std::string_view text, std::size_t at) {
    return text[at] == ' ' || text[at] == '\n';
}

// Do letters beside the item, in another style, reach into it?
bool stands_free(const TextItem& item, std::string_view text) {
    if (!is_joined(item.script)) return true;
    return (item.begin == 0 || is_space(text, item.begin - 1)) &&
           (item.end == text.size() || is_space(text, item.end));
}

// A fraction's stroke calls rules of its own.
bool has_fraction(std::string_view part) {
    return part.find("\u2044") != part.npos;
}

// A mark after a space, or an invisible sign: not a word that begins.
bool begins_a_word(std::string_view text, std::size_t at) {
    if (static_cast<unsigned char>(text[at]) < 0x80) return true;
    const char32_t c = decode(text, at).value;
    return !extends_cluster(c) && !is_ignorable(c);
}

bool has_substitution(const ShapedText& text, const TextItem& item) {
    return std::any_of(text.substitutions.begin(), text.substitutions.end(),
                       [&](const Substitution& other) {
                           return other.offset >= item.begin && other.offset < item.end;
                       });
}

bool may_be_kept(const TextItem& item, const ShapedText& text) {
    const std::string_view part =
        std::string_view(text.text).substr(item.begin, item.end - item.begin);
    return !item.missing && part.size() <= longest_item && is_cut_at_spaces(item.script) &&
           stands_free(item, text.text) && !has_fraction(part) && !has_substitution(text, item);
}

// Whatever says what letters look like, beside the letters and their size.
struct ShapingKey {
    FontIndex font = 0;
    std::uint32_t script = 0;
    bool right_to_left = false, spaced = false;
    Figures figures{};
    SmallCaps small_caps = SmallCaps::none;
    std::string lang;
    bool operator==(const ShapingKey&) const = default;
};

std::uint64_t hash_of(std::string_view letters, std::size_t shaping) {
    std::uint64_t hash = shaping + 1;
    for (std::size_t at = 0; at < letters.size(); at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, letters.data() + at, std::min<std::size_t>(letters.size() - at, 8));
        hash = (hash ^ eight) * 0x9E3779B97F4A7C15u;  // the golden ratio's bits
        hash ^= hash >> 29;
    }
    return hash;
}

struct Word {
    std::uint64_t hash = 0;
    std::size_t letters = 0, length = 0;  // where they begin in the store, how many bytes
    std::size_t shaping = 0;              // index of its ShapingKey
    std::size_t glyphs = 0, count = 0;
    bool safe_behind = true;  // to break the line before the space that follows
};

}  // namespace

struct ShapeCache::Store {
    // [begin, end) of the text, less the space that follows; an index into `words`.
    struct Part {
        std::uint32_t begin = 0, end = 0;
        std::size_t word = 0;
    };

    std::vector<ShapingKey> shaping_keys;
    std::vector<Word> words;
    std::vector<std::uint32_t> slots = std::vector<std::uint32_t>(1024);  // 1 + index into words
    std::string letters;
    UnscaledGlyphs glyphs, formed;
    std::vector<Part> parts;

    void make_room();
    std::size_t shaping_of(const TextItem& item, const TextStyle& style);
    bool cut(const TextItem& item, std::string_view text, bool at_spaces);
    std::optional<std::size_t> find(std::string_view key, std::size_t shaping,
                                    std::uint64_t hash) const;
    bool form(Part& part, const TextItem& item, std::size_t shaping, Shaper& shaper,
              std::string_view text);
    bool keep(const Part& part, bool followed);
    void index(std::size_t word);
    void append(const Part& part, bool safe, const TextItem& item, const Shaper& shaper,
                ShapedGlyphs& out) const;
};

void ShapeCache::Store::make_room() {
    if (words.size() < most_words && glyphs.size() < most_glyphs &&
        shaping_keys.size() < most_shaping_keys)
        return;
    shaping_keys.clear(), words.clear(), letters.clear(), glyphs.clear();
    std::fill(slots.begin(), slots.end(), 0);
}

std::size_t ShapeCache::Store::shaping_of(const TextItem& item, const TextStyle& style) {
    const ShapingKey key{.font = item.font,
                         .script = item.script,
                         .right_to_left = item.level % 2 != 0,
                         .spaced = tracking_in(item, style) != 0,
                         .figures = style.figures,
                         .small_caps = item.small_capitals ? style.small_caps : SmallCaps::none,
                         .lang = style.lang};
    const auto known = std::find(shaping_keys.begin(), shaping_keys.end(), key);
    if (known != shaping_keys.end()) return std::size_t(known - shaping_keys.begin());
    shaping_keys.push_back(key);
    return shaping_keys.size() - 1;
}

// False where a part is too long to be kept, or begins with what belongs to the space before it.
bool ShapeCache::Store::cut(const TextItem& item, std::string_view text, bool at_spaces) {
    parts.clear();
    for (std::uint32_t begin = item.begin; begin < item.end;) {
        std::uint32_t end = begin;
        while (at_spaces && end < item.end && text[end] == ' ') ++end;
        if (end > begin && end < item.end && !begins_a_word(text, end)) return false;
        while (end < item.end && !(at_spaces && text[end] == ' ')) ++end;
        if (end - begin > longest_word) return false;
        parts.push_back({begin, end, 0});
        begin = end;
    }
    return true;
}

std::optional<std::size_t> ShapeCache::Store::find(std::string_view key, std::size_t shaping,
                                                   std::uint64_t hash) const {
    for (std::size_t at = hash & (slots.size() - 1); slots[at] != 0;
         at = (at + 1) & (slots.size() - 1)) {
        const Word& word = words[slots[at] - 1];
        if (word.hash == hash && word.shaping == shaping &&
            std::string_view(letters).substr(word.letters, word.length) == key)
            return slots[at] - 1;
    }
    return std::nullopt;
}

// False where the space that follows did not stay a glyph of its own.
bool ShapeCache::Store::form(Part& part, const TextItem& item, std::size_t shaping, Shaper& shaper,
                             std::string_view text) {
    const bool followed = part.end < item.end;
    const std::string_view key = text.substr(part.begin, part.end - part.begin + followed);
    const std::uint64_t hash = hash_of(key, shaping);
    if (const auto known = find(key, shaping, hash)) {
        part.word = *known;
        return true;
    }
    formed.clear();
    shaper.form(item, part.begin, part.end + followed, false, formed);
    words.push_back({.hash = hash,
                     .letters = letters.size(),
                     .length = key.size(),
                     .shaping = shaping,
                     .glyphs = glyphs.size()});
    if (!keep(part, followed)) {
        words.pop_back();
        return false;
    }
    letters += key;
    part.word = words.size() - 1;
    index(part.word);
    return true;
}

bool ShapeCache::Store::keep(const Part& part, bool followed) {
    Word& word = words.back();
    std::size_t behind = 0;
    for (UnscaledGlyph glyph : formed) {
        if (glyph.cluster >= part.end) {
            ++behind;
            word.safe_behind = glyph.safe;
            continue;
        }
        glyph.cluster -= part.begin;
        glyphs.push_back(glyph);
    }
    word.count = glyphs.size() - word.glyphs;
    if (behind != std::size_t(followed)) glyphs.resize(word.glyphs);
    return behind == std::size_t(followed);
}

void ShapeCache::Store::index(std::size_t word) {
    if (2 * words.size() > slots.size()) {
        slots.assign(2 * slots.size(), 0);
        for (std::size_t i = 0; i < words.size(); ++i) index(i);
        return;
    }
    std::size_t at = words[word].hash & (slots.size() - 1);
    while (slots[at] != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = std::uint32_t(word + 1);
}

void ShapeCache::Store::append(const Part& part, bool safe, const TextItem& item,
                               const Shaper& shaper, ShapedGlyphs& out) const {
    const std::size_t first = out.size();
    const Word& word = words[part.word];
    shaper.scale(item, std::span(glyphs).subspan(word.glyphs, word.count), part.begin, out);
    if (safe || out.size() == first) return;
    (item.level % 2 ? out.back() : out[first]).safe = false;
}

ShapeCache::ShapeCache() : store_(std::make_unique<Store>()) {}
ShapeCache::~ShapeCache() = default;

std::size_t ShapeCache::words() const {
    return store_->words.size();
}

void ShapeCache::shape(const TextItem& item, Shaper& shaper, ShapedText& text) {
    Store& store = *store_;
    const Font& font = (*text.fonts)[item.font];
    if (!may_be_kept(item, text) || !store.cut(item, text.text, font.shapes_word_by_word()))
        return shaper.shape(item, item.begin, item.end, false, text.glyphs);
    store.make_room();
    const std::size_t shaping = store.shaping_of(item, text.runs[item.run].style);
    for (Store::Part& part : store.parts)
        if (!store.form(part, item, shaping, shaper, text.text))
            return shaper.shape(item, item.begin, item.end, false, text.glyphs);
    const std::size_t count = store.parts.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = item.level % 2 ? count - 1 - i : i;
        const bool safe = at == 0 || store.words[store.parts[at - 1].word].safe_behind;
        store.append(store.parts[at], safe, item, shaper, text.glyphs);
    }
    shaper.close_item(item, text.glyphs);
}

}  // namespace yaprak
