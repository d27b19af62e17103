// Walks the text cluster by cluster; an item grows as long as run, face, script and direction stay.
#include "text/shape/itemise.hpp"

#include "base/utf8.hpp"
#include "language/letters/bidi.hpp"
#include "text/font/font.hpp"
#include "text/font/match_size.hpp"
#include "text/font/scripts.hpp"
#include "text/shape/small_caps.hpp"

#include <hb.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <set>

namespace yaprak {
namespace {

constexpr double code_scale = 0.62;  // of the text around it: the code of a missing character
constexpr char32_t emoji_presentation = 0xFE0F;
constexpr char32_t first_pictograph = 0x1F000;

bool covers(const Font& font, char32_t c) {
    if (font.has(c) || is_ignorable(c)) return true;
    if (is_white(c)) return font.has(U' ');
    return c == 0x2011 && font.has(0x2010);
}

bool covers(const Font& font, std::u32string_view cluster) {
    return std::all_of(cluster.begin(), cluster.end(), [&](char32_t c) { return covers(font, c); });
}

// Draws pictures and no letters: what pictographs should come from.
bool is_pictorial(const Font& font) {
    return font.has(0x1F600) && !font.has(U'a');
}

bool is_pictograph(std::u32string_view cluster) {
    return cluster.front() >= first_pictograph ||
           cluster.find(emoji_presentation) != std::u32string_view::npos;
}

constexpr char32_t alef = 0x627, hebrew_alef = 0x5D0;

class Itemiser {
public:
    Itemiser(std::string_view text, const std::vector<TextRun>& runs,
             const std::vector<std::size_t>& run_ends, bool right_to_left, const FontBook& fonts,
             const std::vector<std::string>& fallback, Warnings& warnings)
        : text_(text),
          runs_(runs),
          run_ends_(run_ends),
          fonts_(fonts),
          fallback_(fallback),
          warnings_(warnings),
          small_caps_(text, runs, run_ends, fonts) {
        if (!right_to_left && !holds_right_to_left(text)) return;
        levels_ = embedding_levels(
            text, right_to_left ? Direction::right_to_left : Direction::left_to_right);
        turned_script_ = first_turned_script();
    }

    Itemised run() {
        for (run_ = 0; run_ < runs_.size(); ++run_) {
            if (at_ >= run_ends_[run_]) continue;
            begin_run();
            while (at_ < run_ends_[run_]) {
                grow_plainly();
                if (at_ < run_ends_[run_]) take_cluster();
            }
        }
        give_leading_neutrals_a_script();
        return std::move(out_);
    }

private:
    void begin_run() {
        own_ = fonts_.find(runs_[run_].style);
        own_font_ = &fonts_[own_];
        const TextStyle& style = runs_[run_].style;
        capitals_ =
            style.small_caps == SmallCaps::none ? own_ : face_of_scaled_capitals(fonts_, own_);
        draws_small_caps_ = small_caps_.are_drawn(own_, style);
        chain_.clear();
    }

    // The fallback face in the weight and slant of the run, opened when first needed.
    FontIndex fallback(std::size_t i) {
        const TextStyle& style = runs_[run_].style;
        while (chain_.size() <= i)
            chain_.push_back(fonts_.find(fallback_[chain_.size()], style.weight, style.slant));
        return chain_[i];
    }

    // ---- direction ----

    std::uint32_t first_turned_script() const {
        for (std::size_t at = 0; at < text_.size();) {
            const CodePoint c = decode(text_, at);
            at += std::max<std::size_t>(c.length, 1);
            const std::uint32_t script = script_of(c.value);
            if (script && is_right_to_left(script)) return script;
        }
        return 0;
    }

    Level level_at(std::size_t offset) {
        if (levels_.empty()) return 0;
        while (level_ + 1 < levels_.size() && levels_[level_].end <= offset) ++level_;
        return levels_[level_].level;
    }

    // Signs and spaces go with the letters before them, but never with those of the other
    // direction; figures are at home in both.
    void choose_script() {
        for (const char32_t c : cluster_)
            if (const std::uint32_t script = script_of(c)) {
                script_ = script;
                if (is_right_to_left(script)) turned_script_ = script;
                return;
            }
        if (levels_.empty() || is_numeral(cluster_.front())) return;
        const bool turned = current_level_ % 2;
        if (turned && turned_script_) script_ = turned_script_;
        if (!turned && script_ && is_right_to_left(script_)) script_ = HB_SCRIPT_LATIN;
    }

    // Signs and spaces among letters from right to left come from the letters' face, if it has
    // them: so that they fit, and a word and its space are shaped together.
    std::optional<FontIndex> font_of_letters() {
        if (current_level_ % 2 == 0 || !turned_script_ || script_of(cluster_.front()))
            return std::nullopt;
        const char32_t letter = turned_script_ == HB_SCRIPT_HEBREW ? hebrew_alef : alef;
        const auto font = font_for({&letter, 1});
        if (font && covers(fonts_[*font], cluster_)) return font;
        return std::nullopt;
    }

    // ---- clusters ----

    // The same for a stretch of Latin letters, figures and signs that the item of letters before
    // them holds as well: no more than a look at each.
    void grow_plainly() {
        if (out_.items.empty() || closed_ || capital_ || script_ != HB_SCRIPT_LATIN ||
            !levels_.empty() || runs_[run_].style.small_caps != SmallCaps::none)
            return;
        TextItem& last = out_.items.back();
        if (last.run != run_ || last.font != own_ || last.end != at_ || last.script != script_)
            return;
        while (const std::size_t length = plain_length()) at_ += length;
        last.end = std::uint32_t(at_);
    }

    // Of the next character in bytes; 0 where it is none of ASCII or of the letters up to U+027F,
    // or its font lacks it, or what follows might be a mark on it.
    std::size_t plain_length() const {
        constexpr unsigned char first_letters = 0xC3, last_letters = 0xC9, first_marks = 0xCC;
        const auto byte = [&](std::size_t at) {
            return at < run_ends_[run_] ? static_cast<unsigned char>(text_[at]) : 0;
        };
        const unsigned lead = byte(at_);
        if (lead < 0x80)
            return lead != 0 && lead != '\n' && byte(at_ + 1) < first_marks && own_font_->has(lead);
        if (lead < first_letters || lead > last_letters || byte(at_ + 2) >= first_marks) return 0;
        const CodePoint c = decode(text_, at_);
        return c.length == 2 && own_font_->has(c.value) ? 2 : 0;
    }

    void take_cluster() {
        const std::size_t begin = at_;
        read_cluster();
        if (cluster_.front() == U'\n') {
            closed_ = true;
            return;
        }
        current_level_ = level_at(begin);
        choose_script();
        if (const auto letters = font_of_letters()) {
            put(begin, at_, *letters);
        } else if (const auto font = font_for(cluster_)) {
            if (!put_scaled_capital(begin, *font)) put(begin, at_, *font);
        } else {
            take_apart(begin);
        }
    }

    static bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

    // The base and all that belongs to it; what follows a zero width joiner belongs to it as well.
    void read_cluster() {
        cluster_.clear();
        const std::size_t end = run_ends_[run_];
        if (is_ascii(text_[at_]) && (at_ + 1 == end || is_ascii(text_[at_ + 1]))) {
            cluster_ += char32_t(text_[at_++]);
            return;
        }
        bool joined = true;
        while (at_ < end && joined) {
            const CodePoint c = decode(text_, at_);
            at_ += std::max<std::size_t>(c.length, 1);
            cluster_ += c.value;
            const char32_t next = at_ < end ? decode(text_, at_).value : 0;
            joined = next >= 0x300 && cluster_.front() != U'\n' && cluster_.size() < 64 &&
                     (extends_cluster(next) || (c.value == 0x200D && next >= 0x2000) ||
                      (cluster_.size() == 1 && is_regional_indicator(c.value) &&
                       is_regional_indicator(next)));
        }
    }

    std::optional<FontIndex> font_for(std::u32string_view cluster) {
        if (cluster.size() == 1 && cluster.front() < first_pictograph &&
            covers(*own_font_, cluster.front()))
            return own_;
        if (is_pictograph(cluster))
            for (std::size_t i = 0; i < fallback_.size(); ++i)
                if (const Font& font = fonts_[fallback(i)];
                    is_pictorial(font) && covers(font, cluster))
                    return fallback(i);
        if (covers(*own_font_, cluster)) return own_;
        for (std::size_t i = 0; i < fallback_.size(); ++i)
            if (covers(fonts_[fallback(i)], cluster)) return fallback(i);
        return std::nullopt;
    }

    // No face has the whole cluster: each character for itself, its code where nobody has one.
    void take_apart(std::size_t begin) {
        std::size_t offset = begin;
        for (const char32_t c : std::u32string(cluster_)) {
            const std::size_t length = to_utf8(c).size();
            const char32_t hyphen = c == 0x2010 || c == 0x2011 ? U'-' : 0;
            if (hyphen && own_font_->has(hyphen)) {
                out_.substitutions.push_back({std::uint32_t(offset), hyphen});
                put(offset, offset + length, own_);
            } else if (const auto font = font_for({&c, 1})) {
                put(offset, offset + length, *font);
            } else {
                put_code(offset, offset + length, c);
            }
            offset += length;
        }
    }

    void put_code(std::size_t begin, std::size_t end, char32_t missing) {
        if (warned_.insert(missing).second)
            warnings_.add(
                runs_[run_].at,
                "no font has the character \"" + to_utf8(missing) + "\" (" + code_of(missing) + ")",
                "name a font that has it among the layout's fallback fonts");
        const auto font = font_for(U"U");
        closed_ = true;
        put(begin, end, font.value_or(own_));
        out_.items.back().missing = missing;
        out_.items.back().scale = code_scale;
        closed_ = true;
    }

    // A small letter whose face draws no small capital: a capital, set smaller.
    bool put_scaled_capital(std::size_t begin, FontIndex font) {
        if (draws_small_caps_ && font == own_) return false;
        const char32_t capital = small_capital_of(cluster_.front(), runs_[run_].style);
        if (!capital) return false;
        std::u32string shown = cluster_;
        shown.front() = capital;
        if (font == own_ && covers(fonts_[capitals_], shown)) font = capitals_;
        if (!covers(fonts_[font], shown)) return false;
        out_.substitutions.push_back({std::uint32_t(begin), capital});
        put(begin, at_, font, true);
        return true;
    }

    double scale_of(FontIndex font) const {
        return font == own_ ? 1 : matched_size(*own_font_, fonts_[font], script_);
    }

    void put(std::size_t begin, std::size_t end, FontIndex font, bool capital = false) {
        const Level level = current_level_;
        const double scale = capital ? scale_of_capitals(*own_font_, fonts_[font]) : scale_of(font);
        if (!out_.items.empty() && !closed_ && capital == capital_) {
            TextItem& last = out_.items.back();
            if (last.run == run_ && last.font == font && last.level == level && last.end == begin &&
                (last.script == script_ || last.script == 0)) {
                last.end = std::uint32_t(end);
                last.script = script_;
                last.scale = scale;
                return;
            }
        }
        if (!out_.items.empty() && !closed_) look_behind(begin, scale);
        closed_ = false;
        capital_ = capital;
        out_.items.push_back({std::uint32_t(begin), std::uint32_t(end), std::uint32_t(run_), font,
                              own_, script_, level, scale, draws_small_caps_ && font == own_});
    }

    void look_behind(std::size_t begin, double scale) {
        TextItem& last = out_.items.back();
        last.word_goes_on =
            last.end == begin && text_[begin - 1] != ' ' && text_[begin] != ' ' &&
            runs_[last.run].style.size * last.scale != runs_[run_].style.size * scale;
    }

    // Digits or quotes before the first letter: they take the first script there is, else Latin.
    void give_leading_neutrals_a_script() {
        std::uint32_t script = HB_SCRIPT_LATIN;
        for (auto item = out_.items.rbegin(); item != out_.items.rend(); ++item) {
            if (item->script == 0) item->script = script;
            script = item->script;
        }
    }

    std::string_view text_;
    const std::vector<TextRun>& runs_;
    const std::vector<std::size_t>& run_ends_;
    const FontBook& fonts_;
    const std::vector<std::string>& fallback_;
    Warnings& warnings_;
    SmallCapsChoice small_caps_;

    Itemised out_;
    std::size_t at_ = 0, run_ = 0;
    FontIndex own_ = 0, capitals_ = 0;  // of the run: its face, and that of scaled capitals
    bool draws_small_caps_ = false;     // the run's face, and it is asked to
    const Font* own_font_ = nullptr;
    std::vector<FontIndex> chain_;
    std::u32string cluster_;
    std::uint32_t script_ = 0;
    std::vector<LevelRun> levels_;  // empty: nothing runs from right to left
    std::size_t level_ = 0;         // the run of them that holds the last cluster
    Level current_level_ = 0;
    std::uint32_t turned_script_ = 0;  // the last letters' from right to left, else the first ones'
    bool closed_ = false;              // the last item ended before a '\n'
    bool capital_ = false;             // the last item is of scaled capitals
    std::set<char32_t> warned_;
};

}  // namespace

std::string code_of(char32_t character) {
    char code[16];
    std::snprintf(code, sizeof code, "U+%04X", unsigned(character));
    return code;
}

Itemised itemise(std::string_view text, const std::vector<TextRun>& runs,
                 const std::vector<std::size_t>& run_ends, bool right_to_left,
                 const FontBook& fonts, const std::vector<std::string>& fallback,
                 Warnings& warnings) {
    return Itemiser(text, runs, run_ends, right_to_left, fonts, fallback, warnings).run();
}

}  // namespace yaprak
