// Texts (SVG 2, chapter 11): letters in chunks that are anchored, each chunk in stretches that are
// shaped at one go by the shaper of all other text.
#include "base/text.hpp"
#include "image/svg/bounds.hpp"
#include "image/svg/composer.hpp"
#include "image/svg/font_choice.hpp"
#include "image/svg/limits.hpp"
#include "image/svg/shapes.hpp"
#include "image/svg/text_letters.hpp"
#include "image/svg/transform.hpp"
#include "text/font/font.hpp"
#include "text/font/font_book.hpp"
#include "text/paragraph.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yaprak::svg {
namespace {

constexpr Length shaped_size = 100_pt;  // that glyphs are placed in, whatever their size in the end
constexpr Length endless = 1'000'000_pt;
// A stretch of letters that are shaped together.
struct Stretch {
    std::size_t begin = 0, end = 0;  // of Letters::list
};

// Where a run stands in the text's own coordinates.
struct SetRun {
    GlyphRun glyphs;
    std::size_t style = 0;
    Point at;
    double rotation = 0;
    double scale = 1;        // of the size that it was shaped in
    Length width;            // as shaped
    FontIndex own_font = 0;  // of its style, which lines are drawn by
};

double drop_of(std::string_view baseline, const FontMetrics& metrics) {
    if (baseline == "middle") return metrics.x_height / 2;
    if (baseline == "central") return (metrics.ascent - metrics.descent) / 2;
    if (baseline == "hanging") return metrics.ascent * 0.8;
    if (baseline == "text-before-edge" || baseline == "text-top") return metrics.ascent;
    if (baseline == "text-after-edge" || baseline == "text-bottom") return -metrics.descent;
    return 0;
}

}  // namespace

class TextComposer {
public:
    TextComposer(Composer& composer, FontChoice& choice, const Letters& letters)
        : composer_(composer), fonts_(*composer.fonts_), choice_(choice), letters_(letters) {}

    // Sets the letters; the pen goes on from chunk to chunk.
    void set() {
        for (std::size_t begin = 0; begin < letters_.list.size();) {
            std::size_t end = begin + 1;
            while (end < letters_.list.size() && !letters_.list[end].x && !letters_.list[end].y)
                ++end;
            set_chunk(begin, end);
            begin = end;
        }
    }

    void paint(const Scene& scene, DrawnList& out) {
        const auto box = box_of_all();
        for (SetRun& run : runs_) {
            const LetterStyle& look = letters_.styles[run.style];
            if (!look.style.is_visible) continue;
            paint_lines(run, look, scene, box, out);
            DrawnText text;
            text.matrix = scene.matrix.after(matrix_of(run));
            text.box = glyph_box(run);
            if (scene.in_clip)
                text.fill = Paint{Grey{1}, 1};
            else
                give_paints(text, run, look, scene, box);
            text.glyphs = std::move(run.glyphs);
            if (text.fill || text.stroke) out.items.push_back(std::move(text));
        }
    }

private:
    void set_chunk(std::size_t begin, std::size_t end) {
        const Letter& first = letters_.list[begin];
        pen_ = {first.x ? Length::from_pt(*first.x) : pen_.x,
                first.y ? Length::from_pt(*first.y) : pen_.y};
        const Length from = pen_.x;
        const std::size_t first_run = runs_.size();
        for (std::size_t at = begin; at < end;) {
            std::size_t next = at + 1;
            while (next < end && goes_on(letters_.list[next - 1], letters_.list[next])) ++next;
            set_stretch({at, next});
            at = next;
        }
        const Anchor anchor = letters_.styles[first.style].style.anchor;
        const bool from_right = letters_.styles[first.style].style.is_right_to_left;
        const double share = anchor == Anchor::middle                ? 0.5
                             : (anchor == Anchor::end) != from_right ? 1
                                                                     : 0;
        const Length back = (pen_.x - from) * share;
        for (std::size_t i = first_run; i < runs_.size(); ++i) runs_[i].at.x -= back;
        pen_.x -= back;
    }

    bool goes_on(const Letter& before, const Letter& letter) const {
        if (letter.stands_apart() || letter.rotation != 0 || before.rotation != 0) return false;
        const LetterStyle& a = letters_.styles[before.style];
        const LetterStyle& b = letters_.styles[letter.style];
        return a.style.font_size == b.style.font_size && a.shift == b.shift;
    }

    bool is_space(std::size_t letter) const {
        return letters_.text[letters_.list[letter].begin] == ' ';
    }

    // Spaces at its ends are not shaped: a line would lose them.
    void set_stretch(Stretch stretch) {
        Budget::spend(composer_.budget_.stretches, 1, most_stretches);
        const Letter& first = letters_.list[stretch.begin];
        pen_.x += Length::from_pt(first.dx);
        pen_.y += Length::from_pt(first.dy);
        while (stretch.begin < stretch.end && is_space(stretch.begin))
            pen_.x += space_width(stretch.begin++);
        std::size_t spaces = 0;
        while (stretch.begin < stretch.end && is_space(stretch.end - 1)) --stretch.end, ++spaces;
        if (stretch.begin < stretch.end) shape(stretch, first.rotation);
        for (std::size_t i = 0; i < spaces; ++i) pen_.x += space_width(stretch.end + i);
    }

    TextStyle text_style(std::size_t style) {
        const LetterStyle& look = letters_.styles[style];
        TextStyle out = choice_.choose(look.style, look.element);
        out.size = shaped_size;
        const double size = std::max(look.style.font_size, 1e-6);
        out.tracking = look.style.letter_spacing / size;
        out.word_spacing = look.style.word_spacing / size;
        return out;
    }

    Length space_width(std::size_t letter) {
        const Style& style = letters_.styles[letters_.list[letter].style].style;
        const TextStyle text = text_style(letters_.list[letter].style);
        const Font& font = fonts_[fonts_.find(text.family, text.weight, text.slant)];
        return Length::from_pt(font.advance(font.glyph(U' ')) * style.font_size +
                               style.letter_spacing + style.word_spacing);
    }

    StyledText styled(const Stretch& stretch) {
        StyledText out;
        for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
            const Letter& letter = letters_.list[i];
            out.text += letters_.text.substr(letter.begin, letter.end - letter.begin);
            const int style = int(letter.style);
            if (out.runs.empty() || out.runs.back().link != style) {
                TextRun run;
                run.style = text_style(letter.style);
                run.link = style;
                out.runs.push_back(std::move(run));
            }
            out.runs.back().end = out.text.size();
        }
        return out;
    }

    void shape(const Stretch& stretch, double rotation) {
        ParagraphStyle style;
        style.hyphenate = false;
        style.preserve_spaces = true;
        Warnings told;
        const ShapedParagraph paragraph(styled(stretch), style, fonts_, choice_.families(), told);
        const LetterStyle& look = letters_.styles[letters_.list[stretch.begin].style];
        for (const Finding& finding : told.list())
            composer_.teller_.tell(look.element, finding.problem, finding.problem, finding.hint);
        const double scale = look.style.font_size / shaped_size.pt();
        Length width;
        for (Line& line : paragraph.lines(endless, told))
            for (LineRun& run : line.runs) {
                const Length run_width = run.glyphs.width();
                const std::size_t of = run.link >= 0 ? std::size_t(run.link) : 0;
                const Length down = drop(of, run.own_font) - Length::from_pt(look.shift);
                runs_.push_back({std::move(run.glyphs),
                                 of,
                                 {pen_.x + (line.x + run.x) * scale, pen_.y + down},
                                 rotation,
                                 scale,
                                 run_width});
                width = std::max(width, line.x + run.x + run_width);
            }
        pen_.x += width * scale;
    }

    Length drop(std::size_t style, FontIndex font) const {
        const Style& look = letters_.styles[style].style;
        return Length::from_pt(drop_of(look.dominant_baseline, fonts_[font].metrics()) *
                               look.font_size);
    }

    static Matrix matrix_of(const SetRun& run) {
        return Matrix::moved(run.at.x.pt(), run.at.y.pt())
            .after(rotation(run.rotation * std::numbers::pi / 180))
            .after(Matrix::scaled(run.scale, run.scale));
    }

    Rect glyph_box(const SetRun& run) const {
        const FontMetrics& metrics = fonts_[run.glyphs.font].metrics();
        return {0_pt, run.glyphs.size * -metrics.ascent, run.width,
                run.glyphs.size * (metrics.ascent + metrics.descent)};
    }

    std::optional<Rect> box_of_all() const {
        std::optional<Rect> all;
        for (const SetRun& run : runs_) {
            const auto box = bounds_of(box_outline(glyph_box(run)), matrix_of(run));
            if (box) all = all ? around(*all, *box) : *box;
        }
        return all;
    }

    // Paints of the text are made in its coordinates, those of the stroke in the glyphs'.
    void give_paints(DrawnText& text, const SetRun& run, const LetterStyle& look,
                     const Scene& scene, const std::optional<Rect>& box) {
        const Composer::BoxOf box_of = [&] { return box; };
        text.fill = composer_.paint_of(look.style.fill, look.style.fill_opacity, look.style, scene,
                                       look.element, box_of);
        const auto stroke = composer_.stroke_of(look.style, scene, look.element, box_of);
        if (!stroke || !(run.scale > 0)) return;
        DrawnStroke own = *stroke;
        own.width = own.width / run.scale;
        for (Length& dash : own.dashes) dash = dash / run.scale;
        own.dash_offset = own.dash_offset / run.scale;
        text.stroke = std::make_shared<const DrawnStroke>(std::move(own));
    }

    void paint_lines(const SetRun& run, const LetterStyle& look, const Scene& scene,
                     const std::optional<Rect>& box, DrawnList& out) {
        const FontMetrics& metrics = fonts_[run.own_font].metrics();
        if (look.underlined)
            paint_line(run, look, {metrics.underline_position, metrics.underline_thickness}, scene,
                       box, out);
        if (look.struck_through)
            paint_line(run, look, {metrics.strikeout_position, metrics.strikeout_thickness}, scene,
                       box, out);
    }

    struct LineOfFont {
        double middle, thickness;  // of the size, upwards
    };

    void paint_line(const SetRun& run, const LetterStyle& look, const LineOfFont& line,
                    const Scene& scene, const std::optional<Rect>& box, DrawnList& out) {
        const Length size = shaped_size;
        DrawnShape shape;
        shape.matrix = scene.matrix.after(matrix_of(run));
        shape.steps = box_outline(
            {0_pt, size * -(line.middle + line.thickness / 2), run.width, size * line.thickness});
        shape.fill = composer_.paint_of(look.style.fill, look.style.fill_opacity, look.style, scene,
                                        look.element, [&] { return box; });
        if (shape.fill) out.items.push_back(std::move(shape));
    }

    Composer& composer_;
    const FontBook& fonts_;
    FontChoice& choice_;
    const Letters& letters_;
    std::vector<SetRun> runs_;
    Point pen_;
};

void Composer::compose_text(Index element, const Style& style, const Scene& scene, DrawnList& out) {
    if (!fonts_)
        return teller_.tell(element, "text", "a text of the drawing is left out",
                            "save the drawing with its text as paths");
    if (!font_choice_) font_choice_ = std::make_shared<FontChoice>(*fonts_, teller_);
    const Letters letters = letters_of(tree_, styler_, teller_, budget_, element, style, scene);
    TextComposer text(*this, *font_choice_, letters);
    try {
        text.set();
    } catch (const TransientError&) {
        throw;
    } catch (const Error& error) {
        if (error.finding().problem.starts_with(' ')) throw;  // of the budget
        return teller_.tell(element, "text",
                            "a text of the drawing is left out: " + error.finding().problem,
                            error.finding().hint);
    }
    text.paint(scene, out);
}

}  // namespace yaprak::svg
