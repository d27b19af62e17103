// Walks the text cluster by cluster; an item grows as long as run, face, script and direction stay.
#include "text/shape/itemise.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "text/font/font.hpp"
#include "text/font/match_size.hpp"
#include "text/font/scripts.hpp"
#include "text/shape/choose_font.hpp"
#include "text/shape/choose_script.hpp"
#include "text/shape/letter_notes.hpp"
#include "text/shape/lost_emphasis.hpp"
#include "text/shape/small_caps.hpp"

#include <hb.h>

#include <algorithm>
#include <cstdio>
#include <optional>

namespace yaprak {
namespace {

constexpr double code_scale = 0.62;  // of the text around it: the code of a missing character
constexpr std::size_t longest_cluster = 64;  // characters

// More codes than these are of use to nobody: the characters behind them get a sign in their place.
constexpr std::size_t most_codes = 200;

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

// The base and all that belongs to it, from the byte `at` of [at, end), which moves on; what
// follows a zero width joiner belongs to it as well.
void read_cluster(std::string_view text, std::size_t end, std::size_t& at,
                  std::u32string& cluster) {
    cluster.clear();
    if (is_ascii(text[at]) && (at + 1 == end || is_ascii(text[at + 1]))) {
        cluster += char32_t(text[at++]);
        return;
    }
    bool joined = true;
    while (at < end && joined) {
        const CodePoint c = decode(text, at);
        at += std::max<std::size_t>(c.length, 1);
        cluster += c.value;
        const char32_t next = at < end ? decode(text, at).value : 0;
        joined = next >= 0x300 && cluster.front() != U'\n' && cluster.size() < longest_cluster &&
                 (extends_cluster(next) || (c.value == 0x200D && next >= 0x2000) ||
                  (cluster.size() == 1 && is_regional_indicator(c.value) &&
                   is_regional_indicator(next)));
    }
}

// The items as they grow.
class ItemList {
public:
    ItemList(std::string_view text, const std::vector<TextRun>& runs) : text_(text), runs_(runs) {}

    // Adds `next` to the last item, or as a new one behind it. Of scaled capitals are only items of
    // their own.
    void put(const TextItem& next, bool scaled_capital) {
        if (may_grow(next) && scaled_capital == is_of_capitals_) {
            TextItem& last = items_.back();
            last.end = next.end;
            last.script = next.script;
            last.scale = next.scale;
            return;
        }
        if (!items_.empty() && !closed_) look_behind(next);
        closed_ = false;
        is_of_capitals_ = scaled_capital;
        items_.push_back(next);
    }

    // The last item does not grow over what follows: a '\n', a code.
    void close() { closed_ = true; }

    // The last one, where it could grow by plain letters.
    TextItem* open_item() {
        return items_.empty() || closed_ || is_of_capitals_ ? nullptr : &items_.back();
    }
    TextItem& last() { return items_.back(); }

    // Digits or quotes before the first letter take the first script there is, else Latin.
    std::vector<TextItem> take() {
        std::uint32_t script = HB_SCRIPT_LATIN;
        for (auto item = items_.rbegin(); item != items_.rend(); ++item) {
            if (item->script == 0) item->script = script;
            script = item->script;
        }
        return std::move(items_);
    }

private:
    bool may_grow(const TextItem& next) const {
        if (items_.empty() || closed_) return false;
        const TextItem& last = items_.back();
        return last.run == next.run && last.font == next.font && last.level == next.level &&
               last.end == next.begin && (last.script == next.script || last.script == 0);
    }

    void look_behind(const TextItem& next) {
        TextItem& last = items_.back();
        last.word_goes_on =
            last.end == next.begin && text_[next.begin - 1] != ' ' && text_[next.begin] != ' ' &&
            runs_[last.run].style.size * last.scale != runs_[next.run].style.size * next.scale;
    }

    std::string_view text_;
    const std::vector<TextRun>& runs_;
    std::vector<TextItem> items_;
    bool closed_ = false;          // the last item ended before a '\n'
    bool is_of_capitals_ = false;  // the last item: scaled ones
};

class Itemiser {
public:
    Itemiser(const PreparedText& prepared, const std::vector<TextRun>& runs, Direction paragraph,
             const FontBook& fonts, const std::vector<std::string>& fallback, Warnings& warnings)
        : text_(prepared.text),
          runs_(runs),
          run_ends_(prepared.run_ends),
          fonts_(fonts),
          warnings_(warnings),
          small_caps_(prepared.text, runs, prepared.run_ends, fonts),
          faces_(fonts, fallback),
          scripts_(prepared.text, paragraph),
          items_(prepared.text, runs) {}

    Itemised run() {
        for (run_ = 0; run_ < runs_.size(); ++run_) {
            if (at_ >= run_ends_[run_]) continue;
            begin_run();
            while (at_ < run_ends_[run_]) {
                grow_plainly();
                if (at_ < run_ends_[run_]) take_cluster();
            }
        }
        notes_.tell(warnings_);
        return {items_.take(), std::move(substitutions_)};
    }

private:
    const TextStyle& style() const { return runs_[run_].style; }

    void begin_run() {
        faces_.begin_run(style());
        const FontIndex own = faces_.own();
        if (const auto* refusal = fonts_.passed_over(style())) tell_refusal(*refusal);
        if (auto lost = lost_emphasis(runs_[run_], faces_.own_font()))
            warnings_.add(std::move(*lost));
        capitals_ =
            style().small_caps == SmallCaps::none ? own : face_of_scaled_capitals(fonts_, own);
        draws_small_caps_ = small_caps_.are_drawn(own, style());
    }

    void tell_refusal(const FontBook::Refusal& refusal) {
        Finding finding;
        finding.code = Code::font_unusable;
        finding.at = runs_[run_].at;
        finding.problem = refusal.file.filename().string() + " cannot be used: " + refusal.problem;
        finding.hint = refusal.hint + "; the font " + in_quotes(faces_.own_font().family()) +
                       " is taken in its place";
        warnings_.add(std::move(finding));
    }

    // Takes a stretch of Latin letters, figures and signs that the item of letters before them
    // holds as well, with no more than a look at each.
    void grow_plainly() {
        TextItem* last = items_.open_item();
        if (!last || scripts_.script() != HB_SCRIPT_LATIN || !scripts_.is_left_to_right() ||
            style().small_caps != SmallCaps::none)
            return;
        if (last->run != run_ || last->font != faces_.own() || last->end != at_ ||
            last->script != scripts_.script())
            return;
        while (const std::size_t length = plain_length()) at_ += length;
        last->end = std::uint32_t(at_);
    }

    // The length of the next character in bytes; 0 where it is none of ASCII or of the letters up
    // to U+027F, or its font lacks it, or what follows might be a mark on it.
    std::size_t plain_length() const {
        constexpr unsigned char first_letters = 0xC3, last_letters = 0xC9, first_marks = 0xCC;
        const auto byte = [&](std::size_t at) {
            return at < run_ends_[run_] ? static_cast<unsigned char>(text_[at]) : 0;
        };
        const Font& font = faces_.own_font();
        const unsigned lead = byte(at_);
        if (lead < 0x80)
            return lead != 0 && lead != '\n' && byte(at_ + 1) < first_marks && font.has(lead);
        if (lead < first_letters || lead > last_letters || byte(at_ + 2) >= first_marks) return 0;
        const CodePoint c = decode(text_, at_);
        return c.length == 2 && font.has(c.value) ? 2 : 0;
    }

    void take_cluster() {
        const std::size_t begin = at_;
        read_cluster(text_, run_ends_[run_], at_, cluster_);
        if (cluster_.front() == U'\n') return items_.close();
        // What a cluster has too many of is shaped apart: HarfBuzz looks from each mark back to its
        // letter.
        if (cluster_.front() >= 0x300 && extends_cluster(cluster_.front())) items_.close();
        scripts_.enter(begin, cluster_);
        if (const auto letters = font_of_letters()) {
            put(begin, at_, *letters);
        } else if (const auto font = faces_.font_for(cluster_)) {
            if (*font != faces_.own() && !faces_.own_font().has(cluster_.front()))
                notes_.borrowed(cluster_.front(), faces_.own_font().family(), place_of(begin));
            if (!put_scaled_capital(begin, *font)) put(begin, at_, *font);
        } else {
            take_apart(begin);
        }
    }

    // Signs and spaces among letters from right to left come from the letters' face, if it has
    // them: so that they fit, and a word and its space are shaped together.
    std::optional<FontIndex> font_of_letters() {
        const char32_t letter = scripts_.letter_around(cluster_);
        if (!letter) return std::nullopt;
        const auto font = faces_.font_for({&letter, 1});
        return font && covers(fonts_[*font], cluster_) ? font : std::nullopt;
    }

    // No face has the whole cluster: each character for itself, its code where nobody has one.
    void take_apart(std::size_t begin) {
        std::size_t offset = begin;
        for (const char32_t c : std::u32string(cluster_)) {
            const std::size_t length = to_utf8(c).size();
            const char32_t hyphen = c == 0x2010 || c == 0x2011 ? U'-' : 0;
            if (hyphen && faces_.own_font().has(hyphen)) {
                substitutions_.push_back({std::uint32_t(offset), hyphen});
                put(offset, offset + length, faces_.own());
            } else if (const auto font = faces_.font_for({&c, 1})) {
                put(offset, offset + length, *font);
            } else {
                put_code(offset, offset + length, c);
            }
            offset += length;
        }
    }

    void put_code(std::size_t begin, std::size_t end, char32_t missing) {
        notes_.missing(missing, place_of(begin));
        if (++codes_ > most_codes && put_stand_in(begin, end)) return;
        const auto font = faces_.font_for(U"U");
        items_.close();
        put(begin, end, font.value_or(faces_.own()));
        items_.last().missing = missing;
        items_.last().scale = code_scale;
        items_.close();
    }

    SourcePos place_of(std::size_t at) const {
        const std::size_t run_begin = run_ > 0 ? run_ends_[run_ - 1] : 0;
        return place_in(text_.substr(run_begin), runs_[run_].at, runs_[run_].places,
                        at - run_begin);
    }

    // A sign of the style's own face in its place.
    bool put_stand_in(std::size_t begin, std::size_t end) {
        for (const char32_t sign : {U'\uFFFD', U'\u25A1', U'?'}) {
            if (!faces_.own_font().has(sign)) continue;
            substitutions_.push_back({std::uint32_t(begin), sign});
            put(begin, end, faces_.own());
            return true;
        }
        return false;
    }

    // A small letter whose face draws no small capital: a capital, set smaller.
    bool put_scaled_capital(std::size_t begin, FontIndex font) {
        if (draws_small_caps_ && font == faces_.own()) return false;
        const char32_t capital = small_capital_of(cluster_.front(), style());
        if (!capital) return false;
        std::u32string shown = cluster_;
        shown.front() = capital;
        if (font == faces_.own() && covers(fonts_[capitals_], shown)) font = capitals_;
        if (!covers(fonts_[font], shown)) return false;
        substitutions_.push_back({std::uint32_t(begin), capital});
        TextItem item = item_of(begin, at_, font);
        item.scale = scale_of_capitals(faces_.own_font(), fonts_[font]);
        items_.put(item, true);
        return true;
    }

    void put(std::size_t begin, std::size_t end, FontIndex font) {
        TextItem item = item_of(begin, end, font);
        if (font != faces_.own())
            item.scale = matched_size(faces_.own_font(), fonts_[font], item.script);
        items_.put(item, false);
    }

    TextItem item_of(std::size_t begin, std::size_t end, FontIndex font) const {
        return {.begin = std::uint32_t(begin),
                .end = std::uint32_t(end),
                .run = std::uint32_t(run_),
                .font = font,
                .own_font = faces_.own(),
                .script = scripts_.script(),
                .level = scripts_.level(),
                .small_capitals = draws_small_caps_ && font == faces_.own()};
    }

    std::string_view text_;
    const std::vector<TextRun>& runs_;
    const std::vector<std::size_t>& run_ends_;
    const FontBook& fonts_;
    Warnings& warnings_;
    SmallCapsChoice small_caps_;
    FontChooser faces_;
    ScriptChooser scripts_;
    ItemList items_;
    std::vector<Substitution> substitutions_;

    std::size_t at_ = 0, run_ = 0;
    FontIndex capitals_ = 0;         // the face of the run's scaled capitals
    bool draws_small_caps_ = false;  // the run's face, and it is asked to
    std::u32string cluster_;
    LetterNotes notes_;
    std::size_t codes_ = 0;  // that stand for missing characters
};

}  // namespace

std::string code_of(char32_t character) {
    char code[16];
    std::snprintf(code, sizeof code, "U+%04X", unsigned(character));
    return code;
}

Itemised itemise(const PreparedText& prepared, const std::vector<TextRun>& runs,
                 Direction paragraph, const FontBook& fonts,
                 const std::vector<std::string>& fallback, Warnings& warnings) {
    return Itemiser(prepared, runs, paragraph, fonts, fallback, warnings).run();
}

}  // namespace yaprak
