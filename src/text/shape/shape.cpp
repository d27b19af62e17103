// One buffer, filled with a stretch of the text in its surroundings, shaped, read out in points.
#include "text/shape/shape.hpp"

#include "text/font/font.hpp"
#include "text/font/scripts.hpp"
#include "text/font/try_shape.hpp"

#include <hb.h>

#include <algorithm>
#include <new>

namespace yaprak {
namespace {

constexpr hb_tag_t tag(const char (&name)[5]) {
    return HB_TAG(name[0], name[1], name[2], name[3]);
}

constexpr hb_feature_t everywhere(hb_tag_t feature, unsigned value) {
    return {feature, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
}

bool is_in(std::string_view lang, std::string_view language) {
    return lang.starts_with(language) && (lang.size() == 2 || lang[2] == '-');
}

bool is_turkish(std::string_view lang) {
    return is_in(lang, "tr");
}

constexpr double code_room = 0.35;  // of the code's size: for its frame, at either side

using Features = std::vector<hb_feature_t>;

void add_figures(Figures figures, Features& features) {
    if (figures == Figures::lining || figures == Figures::tabular)
        features.push_back(everywhere(tag("lnum"), 1));
    if (figures == Figures::old_style) features.push_back(everywhere(tag("onum"), 1));
    if (figures == Figures::tabular) features.push_back(everywhere(tag("tnum"), 1));
}

void add_small_capitals(SmallCaps which, Features& features) {
    features.push_back(everywhere(tag("smcp"), 1));
    if (which == SmallCaps::all) features.push_back(everywhere(tag("c2sc"), 1));
}

// f and i are shaped apart where the face would join them and lose the dot.
void add_turkish_guard(const Font& font, std::string_view part, std::uint32_t offset,
                       Features& features) {
    const TurkishSupport& turkish = font.turkish();
    if (turkish.changes_cedilla) features.push_back(everywhere(tag("locl"), 0));
    if (!turkish.joins_f_i) return;
    for (auto at = part.find("fi"); at != std::string_view::npos; at = part.find("fi", at + 2)) {
        const bool double_f = at > 0 && part[at - 1] == 'f';
        const auto begin = unsigned(offset + at - (double_f ? 1 : 0));
        const auto end = unsigned(offset + at + 2);
        for (const hb_tag_t feature : {tag("liga"), tag("clig"), tag("calt")})
            features.push_back({feature, 0, begin, end});
    }
}

// The figures 4, 6 and 7 of U+06F0 ... are Persian but where the language has shapes of its own
// (Unicode, 9.2): some faces have the Urdu ones for every language.
void add_persian_figures(std::string_view lang, std::string_view part, std::uint32_t offset,
                         Features& features) {
    constexpr char lead = '\xDB';
    auto at = part.find(lead);
    if (at == std::string_view::npos || is_in(lang, "ur") || is_in(lang, "sd") || is_in(lang, "ks"))
        return;
    for (; at != std::string_view::npos; at = part.find(lead, at + 2)) {
        const auto begin = unsigned(offset + at);
        if (at + 1 < part.size() && part[at + 1] >= '\xB0' && part[at + 1] <= '\xB9')
            features.push_back({tag("locl"), 0, begin, begin + 2});
    }
}

// Letters set apart must not join (CSS Text 3, 8.2).
void add_spacing(double tracking, Features& features) {
    if (tracking == 0) return;
    features.push_back(everywhere(tag("liga"), 0));
    features.push_back(everywhere(tag("clig"), 0));
}

}  // namespace

double tracking_in(const TextItem& item, const TextStyle& style) {
    return is_joined(item.script) ? 0 : style.tracking;
}

double tracking_behind(const TextItem& item, const TextStyle& style) {
    constexpr double most_within_word = 0.02;
    const double tracking = tracking_in(item, style);
    return item.word_goes_on && item.level % 2 == 0 ? std::min(tracking, most_within_word)
                                                    : tracking;
}

bool is_word_space(std::string_view text, std::size_t at) {
    return at < text.size() && (text[at] == ' ' || text.substr(at, 2) == "\u00A0");
}

struct Shaper::Buffer {
    hb_buffer_t* handle = hb_buffer_create();
    Features features;
    Buffer() = default;
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;
    ~Buffer() { hb_buffer_destroy(handle); }

    void check() const {
        if (!hb_buffer_allocation_successful(handle)) throw std::bad_alloc();
    }
    void fill(std::string_view text, std::uint32_t begin, std::uint32_t end, const TextItem& item,
              const std::string& lang);
    void replace(const std::vector<Substitution>& substitutions, std::uint32_t begin,
                 std::uint32_t end);
    void read(UnscaledGlyphs& out) const;
};

// From right to left an invisible joiner keeps a glyph of its own without width: in another glyph's
// text it would come out on the wrong side of its letter where readers turn a line round.
void Shaper::Buffer::fill(std::string_view text, std::uint32_t begin, std::uint32_t end,
                          const TextItem& item, const std::string& lang) {
    hb_buffer_clear_contents(handle);
    hb_buffer_add_utf8(handle, text.data(), int(text.size()), begin, int(end - begin));
    hb_buffer_set_direction(handle, item.level % 2 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(handle, hb_script_t(item.script));
    hb_buffer_set_language(handle, language_of(lang));
    hb_buffer_set_cluster_level(handle, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_set_flags(
        handle, item.level % 2 ? HB_BUFFER_FLAG_DEFAULT : HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
}

void Shaper::Buffer::replace(const std::vector<Substitution>& substitutions, std::uint32_t begin,
                             std::uint32_t end) {
    auto next = std::lower_bound(substitutions.begin(), substitutions.end(), begin,
                                 [](const Substitution& substitution, std::uint32_t offset) {
                                     return substitution.offset < offset;
                                 });
    if (next == substitutions.end() || next->offset >= end) return;
    unsigned count = 0;
    hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(handle, &count);
    for (unsigned i = 0; i < count && next != substitutions.end(); ++i)
        if (infos[i].cluster == next->offset) infos[i].codepoint = (next++)->character;
}

void Shaper::Buffer::read(UnscaledGlyphs& out) const {
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(handle, &count);
    const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(handle, nullptr);
    out.reserve(out.size() + count);
    for (unsigned i = 0; i < count; ++i)
        out.push_back(
            {infos[i].codepoint, infos[i].cluster, places[i].x_advance, places[i].x_offset,
             places[i].y_offset,
             !(hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK)});
}

Shaper::Shaper(std::string_view text, const std::vector<TextRun>& runs,
               const std::vector<Substitution>& substitutions, const FontBook& fonts)
    : text_(text),
      runs_(runs),
      substitutions_(substitutions),
      fonts_(fonts),
      buffer_(std::make_unique<Buffer>()) {}

Shaper::~Shaper() = default;

// One cluster, with room at both sides for the frame that page/ draws around it.
void Shaper::shape_code(const TextItem& item, ShapedGlyphs& out) const {
    const Font& font = fonts_[item.font];
    const double size = runs_[item.run].style.size.pt() * item.scale, room = size * code_room;
    const std::size_t first = out.size();
    for (const char c : code_of(item.missing))
        if (const std::uint32_t id = font.glyph(char32_t(c)))
            out.push_back({id, item.begin, out.size() == first, size * font.advance(id), room, 0});
    if (out.size() == first) out.push_back({font.glyph(U' '), item.begin, true, 0, 0, 0});
    out.back().advance += 2 * room;
}

void Shaper::form(const TextItem& item, std::uint32_t begin, std::uint32_t end, bool hyphen,
                  UnscaledGlyphs& out) {
    const TextStyle& style = runs_[item.run].style;
    const Font& font = fonts_[item.font];
    const std::string_view part = text_.substr(begin, end - begin);
    buffer_->features.clear();
    add_figures(style.figures, buffer_->features);
    if (item.small_capitals) add_small_capitals(style.small_caps, buffer_->features);
    add_spacing(tracking_in(item, style), buffer_->features);
    if (is_turkish(style.lang)) add_turkish_guard(font, part, begin, buffer_->features);
    add_persian_figures(style.lang, part, begin, buffer_->features);
    buffer_->fill(text_, begin, end, item, style.lang);
    buffer_->replace(substitutions_, begin, end);
    if (hyphen) hb_buffer_add(buffer_->handle, hyphen_of(item), end);
    hb_shape(font.hb_font(), buffer_->handle, buffer_->features.data(),
             unsigned(buffer_->features.size()));
    buffer_->check();
    buffer_->read(out);
}

// Tracking goes to the last glyph of each cluster, so that marks stay on their letters; word
// spacing to the spaces.
void Shaper::scale(const TextItem& item, std::span<const UnscaledGlyph> formed, std::uint32_t begin,
                   ShapedGlyphs& out) const {
    const TextStyle& style = runs_[item.run].style;
    const double unit = style.size.pt() * item.scale / fonts_[item.font].units_per_em();
    const double tracking = style.size.pt() * tracking_in(item, style);
    const double word_spacing = style.size.pt() * style.word_spacing;
    for (std::size_t i = 0; i < formed.size(); ++i) {
        const UnscaledGlyph& glyph = formed[i];
        const bool ends = i + 1 == formed.size() || formed[i + 1].cluster != glyph.cluster;
        double advance = glyph.advance * unit;
        if (ends && glyph.advance != 0) {
            advance += tracking;
            if (word_spacing != 0 && is_word_space(text_, begin + glyph.cluster))
                advance += word_spacing;
        }
        out.push_back({glyph.id, begin + glyph.cluster, glyph.safe, advance, glyph.x_offset * unit,
                       glyph.y_offset * unit});
    }
}

void Shaper::close_item(const TextItem& item, ShapedGlyphs& out) const {
    const TextStyle& style = runs_[item.run].style;
    if (!out.empty())
        out.back().advance -=
            style.size.pt() * (tracking_in(item, style) - tracking_behind(item, style));
}

void Shaper::shape(const TextItem& item, std::uint32_t begin, std::uint32_t end, bool hyphen,
                   ShapedGlyphs& out) {
    if (item.missing) return shape_code(item, out);
    formed_.clear();
    form(item, begin, end, hyphen, formed_);
    scale(item, formed_, 0, out);
    if (end == item.end && !hyphen) close_item(item, out);
}

char32_t Shaper::hyphen_of(const TextItem& item) const {
    return fonts_[item.font].has(0x2010) ? char32_t(0x2010) : U'-';
}

double Shaper::hyphen_width(const TextItem& item) const {
    const TextStyle& style = runs_[item.run].style;
    const Font& font = fonts_[item.font];
    return style.size.pt() *
           (item.scale * font.advance(font.glyph(hyphen_of(item))) + style.tracking);
}

}  // namespace yaprak
