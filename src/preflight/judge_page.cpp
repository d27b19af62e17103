#include "preflight/judge_page.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "preflight/colour_spaces.hpp"

#include <algorithm>
#include <cmath>

namespace yaprak {
namespace {

constexpr double mm = 72 / 25.4;
constexpr double rounding = 0.005;  // points
constexpr double points_per_inch = 72;

// Ghent Workgroup 2015, and what print shops ask for.
constexpr int fine_dpi = 300, fair_dpi = 220;
constexpr int fine_line_dpi = 600, fair_line_dpi = 300;  // of pictures of one bit
constexpr double least_line = 0.25;                      // points
constexpr double small_text = 12, tiny_text = 9;         // points
constexpr double from_cut = 3 * mm, from_fold = 5 * mm;
constexpr double wanted_bleed = 2.8 * mm;  // 3 mm, with what programs round
constexpr double at_the_cut = 0.3 * mm;    // what ends so near to it is meant to end there
constexpr double least_area = 2 * mm;      // of what must bleed, both ways
constexpr std::size_t most_bleeding = 64;  // areas that are remembered: pages have a few
constexpr double told_area = 10;           // mm², with too much ink
constexpr double plate_holds = 0.05;       // of an ink: what it adds to small text is seen

double total(const std::map<std::string, double>& inks) {
    double sum = 0;
    for (const auto& [name, tint] : inks) sum += tint;
    return sum;
}

std::string percent(double share) {
    return number(share * 100, 0) + " %";
}

std::string with_article(std::string_view what) {
    return (what.starts_with('a') ? "an " : "a ") + std::string(what);
}

double area_in_mm(const PageBox& box) {
    return box.is_empty() ? 0 : box.width() / mm * (box.height() / mm);
}

}  // namespace

void PageJudge::note(PressRule rule, Weight weight, double badness, const std::string& problem,
                     const std::string& hint) {
    Worst& worst = worst_[rule];
    ++worst.count;
    if (worst.count > 1 &&
        (weight < worst.weight || (weight == worst.weight && badness <= worst.badness)))
        return;
    worst.badness = badness;
    worst.weight = weight;
    worst.problem = problem;
    worst.hint = hint;
}

bool PageJudge::is_printed(const PageBox& box) const {
    return !common(box, boxes_.trim).is_empty();
}

// From the top left of what is cut, as rulers are laid.
std::string PageJudge::place(const PageBox& box) const {
    return " (" + number((box.left - boxes_.trim.left) / mm, 0) + " mm from the left, " +
           number((boxes_.trim.top - box.top) / mm, 0) + " mm from the top)";
}

void PageJudge::look_at(const PageEvent& event) {
    std::visit([&](const auto& one) { look(one); }, event);
}

// ---- what all have ----

void PageJudge::look_at_state(const PaintedState& state, const PageBox& box, const char* what) {
    for (const std::string& name : state.colour.inks)
        if (name != "All" && name != "None") spots_.insert(name);
    if (!is_printed(box)) return;
    if (state.overprint && is_white(state.colour))
        note(PressRule::overprint, Weight::error, area_in_mm(box),
             std::string("white ") + what + " is printed over what lies below, and not seen" +
                 place(box),
             "switch overprint off for it");
    if (state.opacity < 1 || state.is_mixed)
        note(PressRule::transparency, Weight::note, area_in_mm(box),
             with_article(what) + " is not opaque" + place(box),
             "presses of today mix it; ask the shop if its press is old");
    if (state.colour.space == InkSpace::rgb || state.colour.space == InkSpace::lab)
        note(PressRule::colour, Weight::error, area_in_mm(box),
             with_article(what) + " is in the colours of a screen" + place(box),
             "export the file with inks (CMYK)");
}

void PageJudge::look_at_ink(const PaintedState& state, const PageBox& box) {
    const double ink = total(inks_of(state.colour)), area = area_in_mm(box);
    if (ink <= limits_.ink_limit + rounding || area < told_area) return;
    note(PressRule::ink, Weight::warning, ink,
         percent(ink) + " of ink on " + number(area, 0) + " mm²" + place(box),
         "the limit is " + percent(limits_.ink_limit) + ": take less of the coloured inks");
}

// ---- text ----

void PageJudge::look(const PaintedText& text) {
    look_at_state(text.look, text.box, "text");
    if (!is_printed(text.box)) return;
    look_at_edges(text.box);
    const auto inks = inks_of(text.look.colour);
    const auto several = std::count_if(inks.begin(), inks.end(),
                                       [](const auto& ink) { return ink.second > plate_holds; });
    if (text.size >= small_text - rounding || several < 2) return;
    const bool is_grave = text.size < tiny_text - rounding && several > 2;
    note(PressRule::small_text, is_grave ? Weight::warning : Weight::note, small_text - text.size,
         "text of " + number(text.size, 1) + " pt in " + std::to_string(several) + " inks" +
             place(text.box),
         "plates never meet exactly: make it black, of one ink, or larger");
}

std::span<const Length> PageJudge::folds() const {
    const auto& all = limits_.folds;
    return all.empty() ? std::span<const Length>()
                       : all[std::min(std::size_t(number_), all.size()) - 1];
}

void PageJudge::look_at_edges(const PageBox& box) {
    const PageBox& trim = boxes_.trim;
    const double nearest = std::min({box.left - trim.left, trim.right - box.right,
                                     box.bottom - trim.bottom, trim.top - box.top});
    if (nearest < from_cut - rounding)
        note(PressRule::edge, Weight::warning, from_cut - nearest,
             nearest < 0 ? "text is cut off" + place(box)
                         : "text " + number(nearest / mm, 1) + " mm from the cut" + place(box),
             "keep 3 mm at least");
    for (const Length fold : folds()) {
        const double x = trim.left + fold.pt();
        const double distance = std::max(box.left - x, x - box.right);
        if (distance >= from_fold - rounding) continue;
        note(PressRule::edge, Weight::warning, from_fold - distance,
             distance < 0 ? "text runs over a fold" + place(box)
                          : "text " + number(distance / mm, 1) + " mm from a fold" + place(box),
             "keep 5 mm at least");
    }
}

// ---- areas and lines ----

void PageJudge::look(const PaintedFill& fill) {
    if (fill.box.right < fill.box.left || fill.box.top < fill.box.bottom) return;
    look_at_state(fill.look, fill.box, "area");
    look_at_ink(fill.look, fill.box);
    if (!is_white(fill.look.colour)) look_at_bleed(fill.box);
    const double thinnest = std::min(fill.box.width(), fill.box.height());
    if (thinnest > rounding && thinnest < least_line - rounding &&
        std::max(fill.box.width(), fill.box.height()) > mm && is_printed(fill.box))
        note(PressRule::hairline, Weight::warning, least_line - thinnest,
             "a line of " + number(thinnest, 2) + " pt" + place(fill.box), "0.25 pt can be held");
}

void PageJudge::look(const PaintedStroke& stroke) {
    look_at_state(stroke.look, stroke.box, "line");
    if (stroke.width < least_line - rounding && is_printed(stroke.box))
        note(PressRule::hairline, Weight::warning, least_line - stroke.width,
             "a line of " + number(stroke.width, 2) + " pt" + place(stroke.box),
             "0.25 pt can be held");
}

// Whether something below it goes over the cut there, so that no paper can show: sides 0 and 1 are
// left and right.
bool PageJudge::lies_on_bleed(const PageBox& box, std::size_t side) const {
    return std::any_of(bleeding_[side].begin(), bleeding_[side].end(), [&](const PageBox& below) {
        if (side < 2) return below.bottom <= box.bottom + mm && below.top >= box.top - mm;
        return below.left <= box.left + mm && below.right >= box.right - mm;
    });
}

// What reaches the cut must go on behind it: as far as there is paper.
void PageJudge::look_at_bleed(const PageBox& box) {
    const PageBox &trim = boxes_.trim, seen = common(box, boxes_.media);
    const PageBox inside = common(seen, trim);
    if (inside.width() < least_area || inside.height() < least_area) return;
    const struct {
        double over;
        const char* side;
    } sides[] = {{trim.left - seen.left, "left"},
                 {seen.right - trim.right, "right"},
                 {trim.bottom - seen.bottom, "bottom"},
                 {seen.top - trim.top, "top"}};
    for (std::size_t i = 0; i < std::size(sides); ++i) {
        const auto& [over, side] = sides[i];
        if (over >= wanted_bleed && bleeding_[i].size() < most_bleeding)
            bleeding_[i].push_back(inside);
        if (over < -at_the_cut || over >= wanted_bleed || lies_on_bleed(inside, i)) continue;
        note(PressRule::bleed, Weight::warning, wanted_bleed - over,
             std::string("an area reaches the cut at the ") + side + " and goes " +
                 number(std::max(over, 0.0) / mm, 1) + " mm over it",
             "let it go 3 mm over the cut");
    }
}

// ---- pictures ----

void PageJudge::look(const PaintedPicture& picture) {
    PaintedState look = picture.look;
    const bool is_mask = picture.picture["ImageMask"].truth();
    if (!is_mask) {
        const PdfObject space = picture.picture["ColorSpace"];
        look.colour = first_colour(space);
        look.overprint = false;
    }
    look_at_state(look, picture.box, "picture");
    if (!is_printed(picture.box)) return;
    look_at_bleed(picture.box);
    look_at_resolution(picture);
    if (is_mask || look.colour.space != InkSpace::cmyk) return;
    const PictureInk ink = ink_of_picture(picture.picture, limits_.ink_limit, cache_);
    const double area = ink.share * area_in_mm(picture.box);
    if (area >= told_area)
        note(PressRule::ink, Weight::warning, ink.most,
             "a picture with up to " + percent(ink.most) + " of ink, too much on " +
                 number(area, 0) + " mm²" + place(picture.box),
             "the limit is " + percent(limits_.ink_limit) + ": convert it for this printing");
}

void PageJudge::look_at_resolution(const PaintedPicture& picture) {
    const double across = picture.picture["Width"].number(),
                 down = picture.picture["Height"].number();
    if (!(picture.width > mm) || !(picture.height > mm) || across <= 0 || down <= 0) return;
    const double dpi = std::min(across / picture.width, down / picture.height) * points_per_inch;
    const bool is_line_art =
        picture.picture["ImageMask"].truth() || picture.picture["BitsPerComponent"].number(8) == 1;
    const int fine = is_line_art ? fine_line_dpi : fine_dpi;
    const int fair = is_line_art ? fair_line_dpi : fair_dpi;
    if (dpi >= fine - 0.5) return;
    const Weight weight = dpi < limits_.least_dpi - 0.5 ? Weight::error
                          : dpi < fair - 0.5            ? Weight::warning
                                                        : Weight::note;
    note(PressRule::resolution, weight, fine - dpi,
         "a picture of " + number(std::floor(dpi), 0) + " dpi, printed " +
             number(picture.width / mm, 0) + " x " + number(picture.height / mm, 0) + " mm" +
             place(picture.box),
         "300 dpi are good: take the photograph as the camera made it, or set it smaller");
}

void PageJudge::tell(PressFindings& findings) const {
    for (const auto& [rule, worst] : worst_) {
        const std::string more =
            worst.count > 1 ? "; the worst of " + std::to_string(worst.count) : "";
        findings.push_back({rule, worst.weight, number_, worst.problem + more, worst.hint});
    }
}

}  // namespace yaprak
