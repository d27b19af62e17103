// Content streams are run as a reader would, without painting: only where things stand, how large
// and in what.
#include "base/matrix.hpp"
#include "preflight/colour_spaces.hpp"
#include "preflight/operators.hpp"
#include "preflight/page_events.hpp"
#include "preflight/text_widths.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace yaprak {
namespace {

constexpr int most_operators = 2'000'000;  // of a page and its forms
constexpr int deepest_form = 12;
constexpr std::size_t deepest_state = 512;
constexpr double ascent = 0.75, descent = 0.22;  // of a size: near enough for most faces

struct Place {
    double x = 0, y = 0;
};

Place placed(const Matrix& m, double x, double y) {
    return {m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f};
}

Matrix matrix_of(const std::vector<double>& n) {
    return n.size() == 6 ? Matrix{n[0], n[1], n[2], n[3], n[4], n[5]} : Matrix{};
}

// The box around a rectangle that is led through a matrix.
PageBox led(const Matrix& m, const PageBox& box) {
    PageBox out{1e9, 1e9, -1e9, -1e9};
    for (const double x : {box.left, box.right})
        for (const double y : {box.bottom, box.top}) {
            const Place p = placed(m, x, y);
            out.left = std::min(out.left, p.x);
            out.right = std::max(out.right, p.x);
            out.bottom = std::min(out.bottom, p.y);
            out.top = std::max(out.top, p.y);
        }
    return out;
}

struct GraphicsState {
    Matrix ctm;
    PageBox clip{-1e6, -1e6, 1e6, 1e6};
    PaintedColour fill, stroke;
    double line_width = 1;
    bool fill_over = false, stroke_over = false;
    double fill_opacity = 1, stroke_opacity = 1;
    bool is_mixed = false;
    const TextWidths* font = nullptr;
    double size = 1, character_space = 0, word_space = 0, scale = 1, leading = 0, rise = 0;
    int mode = 0;
};

class PageWalk {
public:
    explicit PageWalk(const std::function<void(const PageEvent&)>& tell) : tell_(tell) {}

    bool run(std::string_view content, const PdfObject& resources, int depth) {
        const PdfObject outside = resources_;
        resources_ = resources;
        const std::size_t states = states_.size();
        OperatorReader reader(content);
        Operator op;
        while (reader.next(op)) {
            if (++operators_ > most_operators) return false;
            if (op.name == "Do") {
                if (!show_object(op, depth)) return false;
            } else {
                apply(op);
            }
        }
        while (states_.size() > states) restore();
        resources_ = outside;
        return true;
    }

    GraphicsState now;

private:
    using Handler = void (PageWalk::*)(const Operator&);
    static const std::unordered_map<std::string_view, Handler>& handlers();

    void apply(const Operator& op) {
        const auto known = handlers().find(op.name);
        if (known != handlers().end()) (this->*known->second)(op);
    }

    // ---- the state ----
    void save(const Operator&) {
        if (states_.size() < deepest_state) states_.push_back(now);
    }
    void restore() {
        if (states_.empty()) return;
        now = states_.back();
        states_.pop_back();
    }
    void restore(const Operator&) { restore(); }
    void concat(const Operator& op) { now.ctm = now.ctm.after(matrix_of(op.numbers())); }
    void set_width(const Operator& op) { now.line_width = op.number(0, 1); }

    void set_state(const Operator& op) {
        const PdfObject state = resources_["ExtGState"][op.name_at_end().c_str()];
        if (state["OP"].exists()) now.stroke_over = now.fill_over = state["OP"].truth();
        if (state["op"].exists()) now.fill_over = state["op"].truth();
        now.fill_opacity = state["ca"].number(now.fill_opacity);
        now.stroke_opacity = state["CA"].number(now.stroke_opacity);
        now.line_width = state["LW"].number(now.line_width);
        const PdfObject mask = state["SMask"], blend = state["BM"];
        if (mask.exists()) now.is_mixed = mask.is_dict();
        if (blend.is_name())
            now.is_mixed = blend.name() != "Normal" && blend.name() != "Compatible";
        if (state["Font"].is_array()) {
            set_font(state["Font"][std::size_t(0)]);
            now.size = state["Font"][1].number(1);
        }
    }

    // ---- colours ----
    void set_grey(PaintedColour& colour, const Operator& op) {
        colour = {InkSpace::grey, {std::clamp(op.number(0), 0.0, 1.0)}, {}};
    }
    void set_rgb(PaintedColour& colour, const Operator& op) {
        colour = {InkSpace::rgb, op.numbers(), {}};
        colour.parts.resize(3);
    }
    void set_cmyk(PaintedColour& colour, const Operator& op) {
        colour = {InkSpace::cmyk, op.numbers(), {}};
        colour.parts.resize(4);
    }
    void fill_grey(const Operator& op) { set_grey(now.fill, op); }
    void stroke_grey(const Operator& op) { set_grey(now.stroke, op); }
    void fill_rgb(const Operator& op) { set_rgb(now.fill, op); }
    void stroke_rgb(const Operator& op) { set_rgb(now.stroke, op); }
    void fill_cmyk(const Operator& op) { set_cmyk(now.fill, op); }
    void stroke_cmyk(const Operator& op) { set_cmyk(now.stroke, op); }

    PaintedColour colour_in(const std::string& name) const {
        const PdfObject known = resources_["ColorSpace"][name.c_str()];
        if (known.exists()) return first_colour(known);
        PaintedColour colour;
        if (name == "DeviceRGB") colour = {InkSpace::rgb, {0, 0, 0}, {}};
        if (name == "DeviceCMYK") colour = {InkSpace::cmyk, {0, 0, 0, 1}, {}};
        if (name == "Pattern") colour.space = InkSpace::pattern;
        return colour;
    }
    void fill_space(const Operator& op) { now.fill = colour_in(op.name_at_end()); }
    void stroke_space(const Operator& op) { now.stroke = colour_in(op.name_at_end()); }
    void fill_parts(const Operator& op) { now.fill = with_parts(now.fill, op.numbers()); }
    void stroke_parts(const Operator& op) { now.stroke = with_parts(now.stroke, op.numbers()); }

    PaintedState fill_look() const {
        return {now.fill, now.fill_over, now.fill_opacity, now.is_mixed};
    }
    PaintedState stroke_look() const {
        return {now.stroke, now.stroke_over, now.stroke_opacity, now.is_mixed};
    }

    // ---- outlines ----
    void add_point(double x, double y) {
        const Place p = placed(now.ctm, x, y);
        if (!path_) path_ = PageBox{p.x, p.y, p.x, p.y};
        path_->left = std::min(path_->left, p.x);
        path_->right = std::max(path_->right, p.x);
        path_->bottom = std::min(path_->bottom, p.y);
        path_->top = std::max(path_->top, p.y);
    }
    void add_points(const Operator& op) {
        for (std::size_t i = 0; i + 1 < op.operands.size(); i += 2)
            add_point(op.number(i), op.number(i + 1));
    }
    void add_rectangle(const Operator& op) {
        const double x = op.number(0), y = op.number(1);
        for (const double right : {x, x + op.number(2)})
            for (const double top : {y, y + op.number(3)}) add_point(right, top);
    }
    void clip(const Operator&) { clips_ = true; }
    void end_path() {
        if (clips_ && path_) now.clip = common(now.clip, *path_);
        clips_ = false;
        path_.reset();
    }
    void end_path(const Operator&) { end_path(); }
    void tell_fill() {
        if (path_) tell_(PaintedFill{common(now.clip, *path_), fill_look()});
    }
    void tell_stroke() {
        if (!path_) return;
        const Matrix& m = now.ctm;
        const double scale = std::sqrt(std::abs(m.a * m.d - m.b * m.c));
        const double width = now.line_width * scale, half = width / 2;
        const PageBox box{path_->left - half, path_->bottom - half, path_->right + half,
                          path_->top + half};
        tell_(PaintedStroke{common(now.clip, box), width, stroke_look()});
    }
    void fill(const Operator&) {
        tell_fill();
        end_path();
    }
    void stroke(const Operator&) {
        tell_stroke();
        end_path();
    }
    void fill_and_stroke(const Operator&) {
        tell_fill();
        tell_stroke();
        end_path();
    }

    // ---- text ----
    void begin_text(const Operator&) { text_ = line_ = {}; }
    void set_font(const PdfObject& font) {
        const int id = font.id();
        if (id == 0) {
            direct_fonts_.emplace_back(std::make_unique<TextWidths>(font));
            now.font = direct_fonts_.back().get();
            return;
        }
        auto& known = fonts_[id];
        if (!known) known = std::make_unique<TextWidths>(font);
        now.font = known.get();
    }
    void select_font(const Operator& op) {
        if (op.operands.size() < 2) return;
        set_font(resources_["Font"][op.operands[op.operands.size() - 2].text.c_str()]);
        now.size = op.number(op.operands.size() - 1, 1);
    }
    void set_character_space(const Operator& op) { now.character_space = op.number(0); }
    void set_word_space(const Operator& op) { now.word_space = op.number(0); }
    void set_scale(const Operator& op) { now.scale = op.number(0, 100) / 100; }
    void set_leading(const Operator& op) { now.leading = op.number(0); }
    void set_rise(const Operator& op) { now.rise = op.number(0); }
    void set_mode(const Operator& op) { now.mode = int(op.number(0)); }
    void move_line(double x, double y) {
        line_ = line_.after(Matrix::moved(x, y));
        text_ = line_;
    }
    void move(const Operator& op) { move_line(op.number(0), op.number(1)); }
    void move_and_lead(const Operator& op) {
        now.leading = -op.number(1);
        move(op);
    }
    void set_matrix(const Operator& op) { text_ = line_ = matrix_of(op.numbers()); }
    void next_line(const Operator&) { move_line(0, -now.leading); }
    void next_line_and_show(const Operator& op) {
        move_line(0, -now.leading);
        show(op);
    }

    // Strings and the distances between them: Tj and TJ alike.
    void show(const Operator& op) {
        for (const Operand& operand : op.operands) {
            if (operand.kind == Operand::Kind::number && op.name == "TJ")
                text_ =
                    text_.after(Matrix::moved(-operand.number / 1000 * now.size * now.scale, 0));
            if (operand.kind == Operand::Kind::string) show(operand.text);
        }
    }
    void show(const std::string& shown) {
        if (!now.font || shown.empty()) return;
        const double spaces = double(std::count(shown.begin(), shown.end(), ' '));
        const double width =
            (now.font->width(shown) / 1000 * now.size +
             now.character_space * double(now.font->characters(shown)) + now.word_space * spaces) *
            now.scale;
        const Matrix all = now.ctm.after(text_);
        const PageBox box =
            led(all, {0, now.rise - now.size * descent, width, now.rise + now.size * ascent});
        const double size = std::abs(now.size) * std::sqrt(std::abs(all.a * all.d - all.b * all.c));
        const bool is_blank =
            std::all_of(shown.begin(), shown.end(), [](char c) { return c == ' '; });
        if (now.mode != 3 && now.mode != 7 && !is_blank)
            tell_(PaintedText{common(now.clip, box), size,
                              now.mode == 1 ? stroke_look() : fill_look()});
        text_ = text_.after(Matrix::moved(width, 0));
    }

    // ---- forms and pictures ----
    bool show_object(const Operator& op, int depth) {
        const PdfObject object = resources_["XObject"][op.name_at_end().c_str()];
        const std::string kind = object["Subtype"].name();
        if (kind == "Image") show_picture(object);
        return kind != "Form" || depth >= deepest_form || show_form(object, depth);
    }

    void show_picture(const PdfObject& picture) {
        const Matrix& m = now.ctm;
        PaintedPicture out;
        out.box = common(now.clip, led(m, {0, 0, 1, 1}));
        out.width = std::hypot(m.a, m.b);
        out.height = std::hypot(m.c, m.d);
        out.picture = picture;
        out.look = fill_look();
        if (picture["SMask"].is_stream()) out.look.is_mixed = true;
        tell_(out);
    }

    bool show_form(const PdfObject& form, int depth) {
        const GraphicsState outside = now;
        const auto outside_path = std::exchange(path_, std::nullopt);
        now.ctm = now.ctm.after(matrix_of(form["Matrix"].numbers()));
        const std::vector<double> box = form["BBox"].numbers();
        if (box.size() == 4)
            now.clip = common(now.clip, led(now.ctm, {box[0], box[1], box[2], box[3]}));
        const PdfObject own = form["Resources"];
        const Matrix text = text_, line = line_;
        const bool goes_on = run(form.data(), own.is_dict() ? own : resources_, depth + 1);
        text_ = text;
        line_ = line;
        path_ = outside_path;
        now = outside;
        return goes_on;
    }

    const std::function<void(const PageEvent&)>& tell_;
    PdfObject resources_;
    std::vector<GraphicsState> states_;
    std::optional<PageBox> path_;
    bool clips_ = false;
    Matrix text_, line_;
    std::map<int, std::unique_ptr<TextWidths>> fonts_;
    std::vector<std::unique_ptr<TextWidths>> direct_fonts_;
    int operators_ = 0;
};

const std::unordered_map<std::string_view, PageWalk::Handler>& PageWalk::handlers() {
    using P = PageWalk;
    static const std::unordered_map<std::string_view, Handler> all = {
        {"q", &P::save},
        {"Q", &P::restore},
        {"cm", &P::concat},
        {"w", &P::set_width},
        {"gs", &P::set_state},
        {"g", &P::fill_grey},
        {"G", &P::stroke_grey},
        {"rg", &P::fill_rgb},
        {"RG", &P::stroke_rgb},
        {"k", &P::fill_cmyk},
        {"K", &P::stroke_cmyk},
        {"cs", &P::fill_space},
        {"CS", &P::stroke_space},
        {"sc", &P::fill_parts},
        {"scn", &P::fill_parts},
        {"SC", &P::stroke_parts},
        {"SCN", &P::stroke_parts},
        {"m", &P::add_points},
        {"l", &P::add_points},
        {"c", &P::add_points},
        {"v", &P::add_points},
        {"y", &P::add_points},
        {"re", &P::add_rectangle},
        {"W", &P::clip},
        {"W*", &P::clip},
        {"n", &P::end_path},
        {"f", &P::fill},
        {"F", &P::fill},
        {"f*", &P::fill},
        {"S", &P::stroke},
        {"s", &P::stroke},
        {"B", &P::fill_and_stroke},
        {"B*", &P::fill_and_stroke},
        {"b", &P::fill_and_stroke},
        {"b*", &P::fill_and_stroke},
        {"BT", &P::begin_text},
        {"Tf", &P::select_font},
        {"Tc", &P::set_character_space},
        {"Tw", &P::set_word_space},
        {"Tz", &P::set_scale},
        {"TL", &P::set_leading},
        {"Ts", &P::set_rise},
        {"Tr", &P::set_mode},
        {"Td", &P::move},
        {"TD", &P::move_and_lead},
        {"Tm", &P::set_matrix},
        {"T*", &P::next_line},
        {"Tj", &P::show},
        {"TJ", &P::show},
        {"'", &P::next_line_and_show},
        {"\"", &P::next_line_and_show},
    };
    return all;
}

// What a page inherits from the nodes above it (7.7.3.4).
PdfObject inherited(PdfObject page, const char* key) {
    constexpr int highest = 64;
    for (int i = 0; i < highest && page.is_dict(); ++i) {
        if (page[key].exists()) return page[key];
        page = page["Parent"];
    }
    return {};
}

}  // namespace

PageBox common(const PageBox& a, const PageBox& b) {
    return {std::max(a.left, b.left), std::max(a.bottom, b.bottom), std::min(a.right, b.right),
            std::min(a.top, b.top)};
}

bool walk_page(const PdfFile& file, std::size_t page,
               const std::function<void(const PageEvent&)>& tell) {
    const std::string content = file.content(page);
    return PageWalk(tell).run(content, inherited(file.page(page), "Resources"), 0);
}

}  // namespace yaprak
