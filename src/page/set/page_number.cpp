// Dots stand on a grid that is counted from the number's edge, so that those of all entries stand
// below each other (Bringhurst wants none at all; a list of many pages is easier to follow with).
#include "page/set/page_number.hpp"

#include "base/number.hpp"
#include "language/words/dates.hpp"
#include "page/column/drawn.hpp"
#include "page/set/line_strip.hpp"
#include "text/lines/space_run.hpp"
#include "text/paragraph.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

namespace yaprak {
namespace {

// In ems of the entry's type.
constexpr double step = 0.5;  // in whole points, so that near sizes have one grid
constexpr double radius = 0.05;
constexpr double distance = 0.4;  // of the dots from the words and from the number
constexpr std::size_t most_dots = 500, steps_of_dot = 4;

// Two curves, each half a circle: at most 2 % of the radius off, which nobody sees in a dot.
void add_dot(Length size, Point at, Path& path) {
    const Length reach = size * radius, pull = reach * (4.0 / 3.0);
    const Point left{at.x - reach, at.y}, right{at.x + reach, at.y};
    path.steps.push_back(PathMove{left});
    path.steps.push_back(PathCurve{{left.x, at.y - pull}, {right.x, at.y - pull}, right});
    path.steps.push_back(PathCurve{{right.x, at.y + pull}, {left.x, at.y + pull}, left});
    path.steps.push_back(PathClose{});
}

Length step_of(Length size) {
    return Length::from_pt(std::max(1.0, std::round(size.pt() * step)));
}

std::string label_of(int target, const std::vector<Target>* places) {
    if (!places || target < 0 || std::size_t(target) >= places->size()) return {};
    const int page = (*places)[std::size_t(target)].page;
    return page < 0 ? std::string() : number(page + 1);
}

}  // namespace

PageNumber::PageNumber(const TextBlock& block, Setting& setting)
    : fonts_(setting.fonts), at_left_(block.style.align == Align::right) {
    ParagraphStyle style = block.style;
    style.align = Align::left;
    style.first_line = 0_pt;
    style.protrusion = false;
    const auto shaped = [&](const std::string& digits) {
        return ShapedParagraph(number_of(block, digits), style, setting.fonts, setting.fallback,
                               *setting.warnings, setting.shapes);
    };
    room_ = shaped("000").natural_width();
    const ShapedParagraph number = shaped(label_of(block.page_of, setting.places));
    line_ = number.lines(number.natural_width() + 1_pt, *setting.warnings).front();
    line_.x = 0_pt;
    part_from_words();
    if (block.text.runs.empty()) return;
    size_ = block.text.runs.back().style.size;
    colour_ = block.text.runs.back().style.colour;
}

// Read, the words and the number would be one.
void PageNumber::part_from_words() {
    if (line_.runs.empty()) return;
    const LineRun& first = line_.runs.front();
    auto space = space_like(first, fonts_[first.glyphs.font]);
    if (!space) return;
    space->x = at_left_ ? line_.width : -space->glyphs.width();
    space->link = -1;  // the area to click is the number's
    --space->turn;     // read before it, on whichever side
    line_.runs.insert(at_left_ ? line_.runs.end() : line_.runs.begin(), std::move(*space));
}

StyledText PageNumber::number_of(const TextBlock& block, const std::string& digits) const {
    StyledText out;
    if (block.text.runs.empty() || digits.empty()) return out;
    TextRun run = block.text.runs.back();
    out.text = in_digits_of(run.style.lang, digits);
    run.end = out.text.size();
    run.style.figures = Figures::tabular;
    out.runs.push_back(std::move(run));
    return out;
}

Extent PageNumber::beside(Extent whole) const {
    const Length used = room_ + size_ * (step * 2 + distance * 2);
    const Length measure = std::max(whole.measure - used, whole.measure * 0.5);
    return {whole.x + (at_left_ ? whole.measure - measure : 0_pt), measure};
}

void PageNumber::add_behind(Extent words, Extent whole, Strip& strip) {
    const Length gap = size_ * distance;
    const Length edge = at_left_ ? whole.x : whole.x + whole.measure;
    const Length width = line_.width;
    if (at_left_)
        add_dots(edge + width + gap, words.x - gap, edge, strip);
    else
        add_dots(words.x + words.measure + gap, edge - width - gap, edge, strip);
    const Point at{at_left_ ? edge : edge - width, strip.baseline.value_or(0_pt)};
    add_line(std::move(line_), at, fonts_, strip.items);
}

void PageNumber::add_dots(Length left, Length right, Length edge, Strip& strip) const {
    if (size_ <= 0_pt) return;
    Path path;
    path.fill = colour_;
    const Length way = step_of(size_);
    path.steps.reserve(steps_of_dot * std::size_t(std::max((right - left) / way, 0.0) + 1));
    for (std::size_t i = 1; i < most_dots; ++i) {
        const Length x = way * double(i);
        if (x >= (at_left_ ? right - edge : edge - left)) break;
        const Length at = at_left_ ? edge + x : edge - x;
        if (at - size_ * radius < left || at + size_ * radius > right) continue;
        add_dot(size_, {at, strip.baseline.value_or(0_pt) - size_ * radius}, path);
    }
    if (!path.steps.empty()) strip.items.push_back(drawn({}, std::move(path)));
}

}  // namespace yaprak
