// The operators of a content stream (ISO 32000-1, annex A) with the state they leave behind: what
// is set already is not set again. Works in the page's coordinates, y downwards from the trim's
// top left, and is the one place that turns the page over.
#pragma once
#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "pdf/paint/colour_operator.hpp"
#include "pdf/paint/resources.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

class Pen {
public:
    // `bottom_left` is where the stream's origin lies: the corner of the bleed.
    Pen(Resources& resources, Point bottom_left) : resources_(resources), origin_(bottom_left) {
        out_.reserve(usual_length);
    }

    void show(const GlyphRun& run, Point at);
    void draw(const Path& path, Point at);
    // Places an image or form by its name, through a matrix of the stream's own coordinates.
    void place(char letter, int number, const std::array<double, 6>& matrix);

    // A sequence of marked content stands around what is drawn until it is closed (ISO 32000-1,
    // 14.6). `opening` ends in BDC or BMC.
    void open_sequence(std::string_view opening);
    void close_sequence();

    // Where a place of the page is in the stream.
    double x(Length of_page) const { return (of_page - origin_.x).pt(); }
    double y(Length of_page) const { return (origin_.y - of_page).pt(); }

    // Everything until the next change is cut off outside of `clip`. Its corners are square where
    // there is no `rounding`.
    void clip_to(const std::optional<Rect>& clip, const Rounding* rounding = nullptr);

    std::string finish();  // the stream; the pen is put away then
    Used used;

private:
    struct State {  // what q and Q save and restore
        std::optional<Colour> fill, stroke;
        double line_width = -1;
        std::string dashes;
        int font = -1;
        double size = 0;
        int opacity = 100;
        bool overprint = false;
    };
    static constexpr std::size_t usual_length = 16'000;

    Resources& resources_;
    Point origin_;
    double scale_ = 1;  // of what is written now, to points
    std::string out_;
    State state_, outside_;  // outside the clip
    std::optional<Rect> clip_;
    Rounding rounding_;
    bool in_text_ = false;
    std::int64_t line_x_ = 0, line_y_ = 0;  // thousandths of a point, as written

    void begin_text();
    void end_text();
    void set_font(int number, double size);
    void move_text_to(Point at);
    void rotate_text_at(Point at);
    void set_fill(const Colour& colour);
    void set_opacity(double share);
    void set_overprint(bool on);
    void set_stroke(const Stroke& stroke);
    void append_colour(const Colour& colour, PaintFor purpose);
    void append_clip(Rect clip, const Rounding& rounding);
    void fill_in_units(const Path& path, Point at);
    void append_steps(const Path& path, Point at);
    bool append_rectangle(const Path& path, std::size_t step, Point at);
    void append_point(Point point);
    void append(double value);
};

}  // namespace yaprak
