// Content streams are run as a reader would, without painting: only where things stand, how large
// and in what.
#include "preflight/colour_spaces.hpp"
#include "preflight/operators.hpp"
#include "preflight/page_events.hpp"
#include "preflight/shown_text.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace yaprak {
namespace {

constexpr int most_operators = 2'000'000;  // of a page and its forms
constexpr int deepest_form = 12;
constexpr std::size_t deepest_state = 512;

Matrix matrix_of(const std::vector<double>& n) {
    return n.size() == 6 ? Matrix{n[0], n[1], n[2], n[3], n[4], n[5]} : Matrix{};
}

struct GraphicsState {
    Matrix ctm;
    PageBox clip{-1e6, -1e6, 1e6, 1e6};
    PaintedColour fill, stroke;
    double line_width = 1;
    bool fill_over = false, stroke_over = false;
    double fill_opacity = 1, stroke_opacity = 1;
    bool is_mixed = false;
    TextState text;

    PaintedState fill_look() const { return {fill, fill_over, fill_opacity, is_mixed}; }
    PaintedState stroke_look() const { return {stroke, stroke_over, stroke_opacity, is_mixed}; }
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
            now.text.font = fonts_.widths_of(state["Font"][std::size_t(0)]);
            now.text.size = state["Font"][1].number(1);
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

    // ---- outlines ----
    void add_points(const Operator& op) {
        for (std::size_t i = 0; i + 1 < op.operands.size(); i += 2)
            outline_.add(now.ctm, op.number(i), op.number(i + 1));
    }
    void add_rectangle(const Operator& op) {
        const double x = op.number(0), y = op.number(1);
        for (const double right : {x, x + op.number(2)})
            for (const double top : {y, y + op.number(3)}) outline_.add(now.ctm, right, top);
    }
    void clip(const Operator&) { clips_ = true; }
    void end_path() {
        if (clips_ && outline_.box()) now.clip = common(now.clip, *outline_.box());
        clips_ = false;
        outline_ = {};
    }
    void end_path(const Operator&) { end_path(); }
    void tell_fill() {
        if (const auto& box = outline_.box())
            tell_(PaintedFill{common(now.clip, *box), now.fill_look()});
    }
    void tell_stroke() {
        const auto& box = outline_.box();
        if (!box) return;
        const double width = now.line_width * now.ctm.scale(), half = width / 2;
        const PageBox painted{box->left - half, box->bottom - half, box->right + half,
                              box->top + half};
        tell_(PaintedStroke{common(now.clip, painted), width, now.stroke_look()});
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
    void begin_text(const Operator&) { position_ = {}; }
    void select_font(const Operator& op) {
        if (op.operands.size() < 2) return;
        const std::string& name = op.operands[op.operands.size() - 2].text;
        now.text.font = fonts_.widths_of(resources_["Font"][name.c_str()]);
        now.text.size = op.number(op.operands.size() - 1, 1);
    }
    void set_character_space(const Operator& op) { now.text.character_space = op.number(0); }
    void set_word_space(const Operator& op) { now.text.word_space = op.number(0); }
    void set_scale(const Operator& op) { now.text.scale = op.number(0, 100) / 100; }
    void set_leading(const Operator& op) { now.text.leading = op.number(0); }
    void set_rise(const Operator& op) { now.text.rise = op.number(0); }
    void set_mode(const Operator& op) { now.text.mode = int(op.number(0)); }
    void move(const Operator& op) { position_.move_line(op.number(0), op.number(1)); }
    void move_and_lead(const Operator& op) {
        now.text.leading = -op.number(1);
        move(op);
    }
    void set_matrix(const Operator& op) { position_.set(matrix_of(op.numbers())); }
    void next_line() { position_.move_line(0, -now.text.leading); }
    void next_line(const Operator&) { next_line(); }
    void next_line_and_show(const Operator& op) {
        next_line();
        show(op);
    }

    // Strings and the distances between them: Tj and TJ alike.
    void show(const Operator& op) {
        for (const Operand& operand : op.operands) {
            if (operand.kind == Operand::Kind::number && op.name == "TJ")
                position_.step_back(operand.number, now.text);
            if (operand.kind == Operand::Kind::string) show(operand.text);
        }
    }
    void show(const std::string& text) {
        if (!now.text.font || text.empty()) return;
        const auto [box, size] = position_.show(text, now.text, now.ctm);
        const bool is_blank = text.find_first_not_of(' ') == text.npos;
        if (now.text.is_seen() && !is_blank)
            tell_(PaintedText{common(now.clip, box), size,
                              now.text.is_outlined() ? now.stroke_look() : now.fill_look()});
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
        out.look = now.fill_look();
        if (picture["SMask"].is_stream()) out.look.is_mixed = true;
        tell_(out);
    }

    bool show_form(const PdfObject& form, int depth) {
        const GraphicsState outside = now;
        const OutlineBox outside_outline = std::exchange(outline_, {});
        now.ctm = now.ctm.after(matrix_of(form["Matrix"].numbers()));
        const std::vector<double> box = form["BBox"].numbers();
        if (box.size() == 4)
            now.clip = common(now.clip, led(now.ctm, {box[0], box[1], box[2], box[3]}));
        const PdfObject own = form["Resources"];
        const TextPosition position = position_;
        const bool goes_on = run(form.data(), own.is_dict() ? own : resources_, depth + 1);
        position_ = position;
        outline_ = outside_outline;
        now = outside;
        return goes_on;
    }

    const std::function<void(const PageEvent&)>& tell_;
    PdfObject resources_;
    std::vector<GraphicsState> states_;
    OutlineBox outline_;
    bool clips_ = false;
    TextPosition position_;
    FontShelf fonts_;
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

}  // namespace

bool walk_page(const PdfFile& file, std::size_t page,
               const std::function<void(const PageEvent&)>& tell) {
    const std::string content = file.content(page);
    return PageWalk(tell).run(content, file.page(page).inherited("Resources"), 0);
}

}  // namespace yaprak
