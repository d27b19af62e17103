// Dynamic programming over breakpoints: for each of them the best ways to come there, one for each
// fitness class and number of hyphens in a row. The breakpoints from which a good line can come are
// a window that only moves forwards, so nothing is tried twice. No pass before it bounds what the
// lines may cost: the search is linear, and such a pass takes longer than it saves
// (bench/RESULTS.md).
#include "text/lines/break_lines.hpp"

#include "text/lines/balance_lines.hpp"
#include "text/lines/stretch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <type_traits>

namespace yaprak {
namespace {

// What one ugly thing is worth. Badness is 100 where the spaces are at the limit of their stretch
// or shrink; demerits are its square, so that 50 more badness in one line weighs 2500 and more.
constexpr double line_cost = 10;            // of two equal settings the shorter (TeXbook, ch. 14)
constexpr double hyphen_cost = 50;          // plain TeX, \hyphenpenalty
constexpr double slight_hyphen_cost = 80;   // in a short word, or with two letters beside it
constexpr double ragged_hyphen_cost = 120;  // a ragged edge has less need of hyphens
constexpr double slight_space_cost = 60;    // between a number and what it counts
constexpr double plain_cost = 30;           // after a dash or inside an address: plain TeX has 50
constexpr double last_resort_cost = 300;    // after an apostrophe: two hyphens are better
constexpr double double_hyphen_demerits = 1e4;  // plain TeX, \doublehyphendemerits
constexpr double last_hyphen_demerits = 5e3;    // plain TeX, \finalhyphendemerits
constexpr double contrast_demerits = 1e4;       // plain TeX, \adjdemerits: tight beside loose
constexpr double runt_demerits = 1e4;           // a last line of less than ...
constexpr double runt = 0.20;                   // ... this share of the measure
constexpr double least_end = 0.15;  // of the measure: a shorter one is set where nothing else helps
constexpr double stack_demerits = 4e3;  // the same word below itself at a line's end or beginning:
                                        // the eye slips a line; worse than a hyphen, not than two
constexpr int most_hyphens = 2;         // in a row (Chicago Manual of Style, 7.47: not three)

// A ragged line may fall short by this much before it counts as bad as a justified one at its
// limit: so much of the measure, but at least two ems (ragged2e's \RaggedRightRightskip).
constexpr double rag_of_measure = 0.15;
constexpr double rag_of_size = 2;

// Where lines are dear, one more is worse than all that can be wrong with a line within its
// stretch.
constexpr double dear_line = 1e7;

constexpr double rounding = 0.001;  // points

// How loose a line may be, as a ratio of its stretch. The first pass does without hyphens; with
// them lines stay inside their stretch if they can; then narrow columns open as far as must be; the
// last takes what comes. The end of a divided word is a last line of its own only where a line
// would be looser than all that, and so is a last line that is too short. What
// is only a last resort comes where spaces that are opened as far as they may be do not help. A
// ragged edge gains little by a small part of a word: slight hyphens come late there, last resorts
// last.
struct Pass {
    bool hyphens;
    double justified, ragged;
    double last_line = 0;         // the least share of the measure
    bool slight_hyphens = false;  // in a ragged edge
    bool last_resorts = false, accept_all = false;
};
constexpr Pass within_stretch{true, 1.0, 1.6, runt};
constexpr std::array passes = {
    Pass{false, 1.0, 1.3, runt},  // plain TeX, \pretolerance=100
    within_stretch,
    Pass{true, 1.26, 2.0, runt},                  // plain TeX, \tolerance=200
    Pass{true, widest_space, 2.6, runt, true},    // a narrow column
    Pass{true, 3.0, 4.0, least_end, true, true},  // lines that are set flush left
    Pass{true, 1e9, 1e9, 0, true, true, true},    // whatever it takes
};

constexpr int fitness_classes = 4;  // tight, decent, loose, very loose
constexpr std::size_t of_each_line = fitness_classes * (most_hyphens + 1);

int fitness_of(double ratio) {
    if (ratio < -0.5) return 0;
    if (ratio <= 0.5) return 1;
    return ratio <= 1 ? 2 : 3;
}

// One way to end a line at a breakpoint (TeX: The Program, 819).
struct ActiveNode {
    double demerits = 0;
    std::uint32_t from = 0;        // index into nodes_: how the line before ended
    std::uint32_t breakpoint = 0;  // index
    std::uint8_t fitness = 1, hyphens = 0;
    std::uint32_t line = 0;  // its number, of a paragraph whose lines are not alike; counted no
                             // further than to the first of those that have the whole measure
};

struct Setting {
    bool fits = false, too_loose = false;
    double ratio = 0;
};

// The lines between two forced breaks, which are `first` and `last`; `lines` stand above. Where the
// first lines are shorter, ways to a breakpoint that are of different numbers of lines are kept
// apart as long as it matters (TeX: The Program, 830, easy_line).
template <bool is_shaped>
class Segment {
public:
    Segment(const Breakpoints& breakpoints, const BreakStyle& style, std::uint32_t first,
            std::uint32_t last, std::size_t lines = 0)
        : breakpoints_(breakpoints), style_(style), first_(first), last_(last) {
        rag_ = std::max(style.measure.pt() * rag_of_measure, style.size.pt() * rag_of_size);
        if constexpr (is_shaped) {
            first_line_ = std::uint32_t(std::min(lines, style.shape.size()));
            for (std::size_t line = 0; line <= style.shape.size(); ++line) {
                measures_.push_back(room_of(style.shape, line, style.measure).pt());
                narrowest_ = std::min(narrowest_, measures_.back());
                widest_ = std::max(widest_, measures_.back());
            }
            best_.resize(number_of_lines() * of_each_line);
        }
    }

    void run(std::vector<std::uint32_t>& out) {
        for (const Pass& pass : passes)
            if (try_pass(pass)) break;
        trace_back(out);
    }

    // In as few lines as there can be, or with a price below zero in as many.
    std::optional<OtherLines> run_at(double line_price) {
        line_price_ = line_price;
        if (!try_pass(within_stretch)) return std::nullopt;
        OtherLines out;
        const double demerits = nodes_[best_end()].demerits;
        trace_back(out.ends);
        const auto lines = double(out.ends.size());
        out.badness = std::sqrt(demerits / lines - line_price) - line_cost;
        return out;
    }

private:
    void trace_back(std::vector<std::uint32_t>& out) const {
        const std::size_t begin = out.size();
        for (std::uint32_t node = best_end(); node != 0; node = nodes_[node].from)
            out.push_back(nodes_[node].breakpoint);
        std::reverse(out.begin() + std::ptrdiff_t(begin), out.end());
    }

    bool try_pass(const Pass& pass) {
        pass_ = pass;
        candidates_.clear();
        for (std::uint32_t i = first_; i <= last_; ++i)
            if (i == first_ || i == last_ || may_break(i)) candidates_.push_back(i);
        nodes_.assign(1, ActiveNode{});
        nodes_.front().breakpoint = first_;
        nodes_.front().line = first_line_;
        nodes_begin_.assign({0, 1});
        std::size_t window = 0, last_reached = 0;
        for (std::size_t k = 1; k < candidates_.size(); ++k) {
            while (window + 1 < k && !can_reach(window, k)) ++window;
            if (window > last_reached && !pass.accept_all) return false;
            reach(window, k);
            if (nodes_begin_[k + 1] > nodes_begin_[k]) last_reached = k;
        }
        return nodes_begin_[candidates_.size()] > nodes_begin_[candidates_.size() - 1];
    }

    bool may_break(std::uint32_t i) const {
        switch (breakpoints_[i].kind) {
            case BreakKind::hyphen:
                return pass_.hyphens &&
                       (style_.justified || pass_.slight_hyphens || !breakpoints_[i].is_slight);
            case BreakKind::address:
                return !fits_whole(i);
            case BreakKind::last_resort:
                return style_.justified && !breakpoints_[i].is_slight ? pass_.last_resorts
                                                                      : pass_.accept_all;
            default:
                return true;
        }
    }

    // Whether a line can hold the whole address that may be parted at i.
    bool fits_whole(std::uint32_t i) const {
        std::uint32_t from = i, to = i;
        while (from > first_ && breakpoints_[from].kind == BreakKind::address) --from;
        while (to < last_ && breakpoints_[to].kind == BreakKind::address) ++to;
        return box_width(breakpoints_[from], breakpoints_[to]) <=
               style_.measure.pt() - std::max(style_.first_line.pt(), 0.0);
    }

    const Breakpoint& point(std::size_t k) const { return breakpoints_[candidates_[k]]; }

    // From breakpoint i on, where the whole measure is `measure`.
    double measure_after(std::size_t i, double measure) const {
        return measure - (candidates_[i] == 0 ? style_.first_line.pt() : 0);
    }

    double widest() const { return is_shaped ? widest_ : style_.measure.pt(); }
    double narrowest() const { return is_shaped ? narrowest_ : style_.measure.pt(); }
    std::size_t number_of_lines() const { return is_shaped ? measures_.size() : 1; }

    // Could a line from i to k, or to any breakpoint after it, be narrow enough?
    bool can_reach(std::size_t i, std::size_t k) const {
        Totals line = line_between(point(i), point(k));
        if (point(k).hyphen > 0) line.width += point(k).right;  // only its hyphen stands over
        const double least = line.width - (style_.justified ? line.shrink : 0);
        return least <= measure_after(i, widest()) + rounding;
    }

    Setting set(std::size_t i, std::size_t k, double measure) const {
        const Totals line = line_between(point(i), point(k));
        const double spare = measure_after(i, measure) - line.width - point(k).hyphen;
        const bool is_last = k + 1 == candidates_.size();
        if (spare < -rounding) {
            if (!style_.justified || line.shrink <= 0) return {};
            const double ratio = spare / line.shrink;
            return {ratio >= -1 - 1e-6, false, ratio};
        }
        if (is_last) return {true, false, 0};
        const double limit = style_.justified ? line.stretch : rag_;
        const double ratio = limit > 0 ? spare / limit : spare > rounding ? 1e6 : 0;
        const double most = style_.justified ? pass_.justified : pass_.ragged;
        return {ratio <= most, ratio > most, ratio};
    }

    void reach(std::size_t window, std::size_t k) {
        std::fill(best_.begin(), best_.end(),
                  ActiveNode{std::numeric_limits<double>::infinity(), 0, 0, 0, 0, 0});
        for (std::size_t i = window; i < k; ++i) {
            const Setting setting = set(i, k, narrowest());
            if (setting.too_loose && i > 0) break;
            if constexpr (is_shaped) {
                try_shaped_lines(i, k);
            } else if (setting.fits && may_end(i, k)) {
                try_line(i, k, setting.ratio, nodes_begin_[i], nodes_begin_[i + 1]);
            }
        }
        if (pass_.accept_all && nothing_found())
            try_line(k - 1, k, -10, nodes_begin_[k - 1], nodes_begin_[k]);
        for (const ActiveNode& node : best_)
            if (node.demerits < std::numeric_limits<double>::infinity()) nodes_.push_back(node);
        nodes_begin_.push_back(std::uint32_t(nodes_.size()));
    }

    bool may_end(std::size_t i, std::size_t k) const {
        return pass_.accept_all || !(is_stub(i, k) || is_runt(i, k));
    }

    // The ways to a breakpoint are in the order of their lines.
    void try_shaped_lines(std::size_t i, std::size_t k) {
        if (!may_end(i, k)) return;
        for (std::uint32_t begin = nodes_begin_[i]; begin < nodes_begin_[i + 1];) {
            std::uint32_t end = begin + 1;
            while (end < nodes_begin_[i + 1] && nodes_[end].line == nodes_[begin].line) ++end;
            const Setting setting = set(i, k, measures_[nodes_[begin].line]);
            if (setting.fits) try_line(i, k, setting.ratio, begin, end);
            begin = end;
        }
    }

    std::uint32_t line_after(const ActiveNode& before) const {
        return is_shaped ? std::min(before.line + 1, std::uint32_t(number_of_lines() - 1)) : 0;
    }

    bool nothing_found() const {
        return std::all_of(best_.begin(), best_.end(), [](const ActiveNode& node) {
            return node.demerits == std::numeric_limits<double>::infinity();
        });
    }

    // From the ways [begin, end) to i.
    void try_line(std::size_t i, std::size_t k, double ratio, std::uint32_t begin,
                  std::uint32_t end) {
        const double cost = line_price_ + line_demerits(i, k, ratio);
        const bool hyphen = point(k).kind == BreakKind::hyphen;
        const bool is_last = k + 1 == candidates_.size();
        const int fitness = style_.justified ? fitness_of(ratio) : 1;
        for (std::uint32_t from = begin; from < end; ++from) {
            const ActiveNode& before = nodes_[from];
            const int hyphens = hyphen ? before.hyphens + 1 : 0;
            double demerits = before.demerits + cost;
            if (hyphens > most_hyphens) {
                if (!pass_.accept_all) continue;
                demerits += 100 * double_hyphen_demerits;
            }
            if (hyphens > 1) demerits += double_hyphen_demerits;
            if (is_last && before.hyphens > 0) demerits += last_hyphen_demerits;
            if (i > 0 && std::abs(before.fitness - fitness) > 1) demerits += contrast_demerits;
            const auto counted = std::uint8_t(std::min(hyphens, most_hyphens));
            const std::uint32_t line = line_after(before);
            ActiveNode& best =
                best_[line * of_each_line + std::size_t(fitness * (most_hyphens + 1) + counted)];
            if (demerits < best.demerits)
                best = {demerits, from, candidates_[k], std::uint8_t(fitness), counted, line};
        }
    }

    double line_demerits(std::size_t i, std::size_t k, double ratio) const {
        const double badness = 100 * std::abs(ratio * ratio * ratio);
        const double base = line_cost + badness;
        double cost = base * base + stack_cost(point(i), point(k));
        if (k + 1 == candidates_.size()) return cost + runt_cost(i, k);
        double penalty = 0;
        if (point(k).kind == BreakKind::hyphen)
            penalty = !style_.justified    ? ragged_hyphen_cost
                      : point(k).is_slight ? slight_hyphen_cost
                                           : hyphen_cost;
        if (point(k).kind == BreakKind::space && point(k).is_slight) penalty = slight_space_cost;
        if (point(k).kind == BreakKind::plain || point(k).kind == BreakKind::address)
            penalty = plain_cost;
        if (point(k).kind == BreakKind::last_resort) penalty = last_resort_cost;
        return cost + penalty * penalty;
    }

    static double stack_cost(const Breakpoint& from, const Breakpoint& to) {
        const bool ends = to.word_before != 0 && to.word_before == from.word_before;
        const bool begins = to.word_after != 0 && to.word_after == from.word_after;
        return (ends ? stack_demerits : 0) + (begins ? stack_demerits : 0);
    }

    double runt_cost(std::size_t i, std::size_t k) const {
        if (i == 0) return 0;
        const double least = std::max(style_.measure.pt() * runt, style_.first_line.pt());
        return line_between(point(i), point(k)).width < least ? runt_demerits : 0;
    }

    bool is_runt(std::size_t i, std::size_t k) const {
        if (i == 0 || k + 1 != candidates_.size()) return false;
        // Even spaces are worth more than the last twentieth.
        const double least =
            style_.justified ? std::min(pass_.last_line, least_end) : pass_.last_line;
        return line_between(point(i), point(k)).width < style_.measure.pt() * least;
    }

    // A last line that is nothing but the end of a divided word.
    bool is_stub(std::size_t i, std::size_t k) const {
        if (k + 1 != candidates_.size() || point(i).kind != BreakKind::hyphen) return false;
        for (std::uint32_t between = candidates_[i] + 1; between < candidates_[k]; ++between)
            if (breakpoints_[between].kind != BreakKind::hyphen) return false;
        return true;
    }

    std::uint32_t best_end() const {
        const std::uint32_t begin = nodes_begin_[candidates_.size() - 1];
        std::uint32_t best = begin;
        for (std::uint32_t node = begin; node < nodes_.size(); ++node)
            if (nodes_[node].demerits < nodes_[best].demerits) best = node;
        return best;
    }

    const Breakpoints& breakpoints_;
    const BreakStyle& style_;
    std::uint32_t first_, last_;
    double rag_ = 0;
    Pass pass_{};
    double line_price_ = 0;
    std::vector<std::uint32_t> candidates_;   // indices of the breakpoints of this pass
    std::vector<ActiveNode> nodes_;           // the first one is the start
    std::vector<std::uint32_t> nodes_begin_;  // by candidate, indices into nodes_
    // The cheapest of each kind, to one breakpoint.
    std::conditional_t<is_shaped, std::vector<ActiveNode>, std::array<ActiveNode, of_each_line>>
        best_;

    // Where the first lines are shorter: by line, and last of those that have the whole measure.
    std::vector<double> measures_;
    double narrowest_ = std::numeric_limits<double>::infinity(), widest_ = 0;
    std::uint32_t first_line_ = 0;
};

}  // namespace

namespace {

std::vector<std::uint32_t> best_lines(const Breakpoints& breakpoints, const BreakStyle& style) {
    std::vector<std::uint32_t> lines;
    std::uint32_t first = 0;
    for (std::uint32_t i = 1; i < breakpoints.size(); ++i) {
        if (breakpoints[i].kind != BreakKind::mandatory) continue;
        if (style.shape.empty())
            Segment<false>(breakpoints, style, first, i).run(lines);
        else
            Segment<true>(breakpoints, style, first, i, lines.size()).run(lines);
        first = i;
    }
    return lines;
}

std::optional<OtherLines> break_at(const Breakpoints& breakpoints, const BreakStyle& style,
                                   double line_price) {
    const auto last = std::uint32_t(breakpoints.size() - 1);
    for (std::uint32_t i = 1; i < last; ++i)
        if (breakpoints[i].kind == BreakKind::mandatory) return std::nullopt;
    if (last == 0) return std::nullopt;
    return Segment<false>(breakpoints, style, 0, last).run_at(line_price);
}

}  // namespace

std::vector<std::uint32_t> break_lines(const Breakpoints& breakpoints, const BreakStyle& style) {
    std::vector<std::uint32_t> lines = best_lines(breakpoints, style);
    if (!style.balanced || !style.shape.empty()) return lines;
    return balance_lines(breakpoints, style, std::move(lines));
}

bool is_overfull(const Breakpoints& breakpoints, const std::vector<std::uint32_t>& ends,
                 const BreakStyle& style) {
    std::uint32_t from = 0;
    for (std::size_t line = 0; line < ends.size(); ++line) {
        const Totals whole = line_between(breakpoints[from], breakpoints[ends[line]]);
        const double least = whole.width - (style.justified ? whole.shrink : 0);
        const Length room =
            room_of(style.shape, line, style.measure) - (from == 0 ? style.first_line : Length());
        if (least + breakpoints[ends[line]].hyphen > room.pt() + rounding) return true;
        from = ends[line];
    }
    return false;
}

std::optional<OtherLines> break_shorter(const Breakpoints& breakpoints, const BreakStyle& style,
                                        std::size_t lines) {
    auto shortest = break_at(breakpoints, style, dear_line);
    if (shortest && shortest->ends.size() >= lines) shortest.reset();
    return shortest;
}

std::optional<OtherLines> break_longer(const Breakpoints& breakpoints, const BreakStyle& style,
                                       std::size_t lines) {
    auto longest = break_at(breakpoints, style, -dear_line);
    if (longest && longest->ends.size() != lines + 1) longest.reset();
    return longest;
}

}  // namespace yaprak
