#include "pdf/font/show_glyphs.hpp"

#include "base/number.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace yaprak {
namespace {

constexpr double farthest = 1e6;            // thousandths of the size
constexpr int most_codes_in_string = 8000;  // ISO 19005-2, 6.1.13: 32,767 bytes a string

std::string_view text_of(const GlyphRun& run, const Glyph& glyph) {
    const std::size_t end = std::min(std::size_t(glyph.text_end), run.text.size());
    const std::size_t begin = std::min(std::size_t(glyph.text_begin), end);
    return std::string_view(run.text).substr(begin, end - begin);
}

class GlyphWriter {
public:
    GlyphWriter(std::string& out, const GlyphRun& run, EmbeddedFont& font)
        : out_(out),
          run_(run),
          font_(font),
          across_(as_written(run.glyph_scale * 100) / 100),
          letter_space_(as_written(run.letter_space.pt() / across_)),
          scale_(1000 / (std::max(run.size.pt(), 0.01) * across_)),
          space_after_(letter_space_ * scale_ * across_) {}

    void run() {
        if (across_ != 1) set("Tz", across_ * 100);
        if (letter_space_ != 0) set("Tc", letter_space_);
        for (const Glyph& glyph : run_.glyphs) {
            rise_to(glyph.y_offset.pt());
            correct_to(wanted_ + glyph.x_offset.pt() * scale_);
            show(font_.code(glyph.id, text_of(run_, glyph)));
            wanted_ += glyph.advance.pt() * scale_;
        }
        rise_to(0);
        end_array();
        if (letter_space_ != 0) set("Tc", 0);
        if (across_ != 1) set("Tz", 100);
    }

private:
    std::string& out_;
    const GlyphRun& run_;
    EmbeddedFont& font_;
    const double across_;          // the glyphs' widths, of the font's own
    const double letter_space_;    // after each code, in points before they are scaled across
    const double scale_;           // points to thousandths of the size, scaled across
    const double space_after_;     // each code, in those
    double wanted_ = 0, pen_ = 0;  // where the run has the pen, where the PDF has it
    double rise_ = 0;
    bool in_array_ = false;
    int in_string_ = 0;  // codes in the open string

    // Numbers are written with three decimals; what is counted is what a reader counts.
    static double as_written(double value) {
        return std::clamp(std::round(value * 1000) / 1000, -farthest, farthest);
    }

    void show(CharCode code) {
        if (!in_array_) out_ += '[';
        in_array_ = true;
        if (in_string_ == most_codes_in_string) end_string();
        if (in_string_++ == 0) out_ += '(';
        append_byte(char(code >> 8));
        append_byte(char(code & 0xFF));
        pen_ += font_.width(code) + space_after_;
    }

    // ISO 32000-1, 7.3.4.2. Half as long as digits, and what is left when both are packed is a
    // tenth less.
    void append_byte(char byte) {
        if (byte == '\r')
            out_ += "\\r";
        else {
            if (byte == '(' || byte == ')' || byte == '\\') out_ += '\\';
            out_ += byte;
        }
    }

    void correct_to(double place) {
        if (std::abs(pen_ - place) < 0.5) return;  // which rounds to nothing
        const double correction = std::clamp(std::round(pen_ - place), -farthest, farthest);
        if (correction == 0 || !std::isfinite(correction)) return;
        if (!in_array_) out_ += '[';
        in_array_ = true;
        end_string();
        append_number(out_, correction, 0);
        pen_ -= correction;
    }

    void rise_to(double wanted) {
        if (wanted == 0 && rise_ == 0) return;
        const double rise = as_written(wanted);
        if (rise == rise_ || !std::isfinite(rise)) return;
        end_array();
        set("Ts", rise);
        rise_ = rise;
    }

    void set(const char* operation, double value) {
        append_number(out_, value);
        out_.append(" ").append(operation).append("\n");
    }

    void end_string() {
        if (in_string_ > 0) out_ += ')';
        in_string_ = 0;
    }

    void end_array() {
        end_string();
        if (in_array_) out_ += "]TJ\n";
        in_array_ = false;
    }
};

}  // namespace

void append_glyphs(std::string& out, const GlyphRun& run, EmbeddedFont& font) {
    GlyphWriter(out, run, font).run();
}

void collect_glyphs(const GlyphRun& run, EmbeddedFont& font) {
    for (const Glyph& glyph : run.glyphs) font.code(glyph.id, text_of(run, glyph));
}

}  // namespace yaprak
