#include "text/lines/break_lines.hpp"

#include "cpu_time.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace yaprak;

namespace {

// Words of these widths with a space of 10 between them, which stretches by 5 and shrinks by 2.
Breakpoints words(const std::vector<double>& widths) {
    Breakpoints breakpoints{{}};
    Totals total;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        total.width += widths[i];
        Breakpoint point{.offset = std::uint32_t(i + 1), .end = total, .start = total};
        point.kind = BreakKind::space;
        point.start.width += 10;
        point.start.stretch += 5;
        point.start.shrink += 2;
        total = point.start;
        breakpoints.push_back(point);
    }
    breakpoints.back().kind = BreakKind::mandatory;
    return breakpoints;
}

BreakStyle justified(double measure) {
    return {Length::from_pt(measure), {}, true, 10_pt};
}

// Of all lines but the last, summed up: 1 where the spaces are at their limit.
double badness(const Breakpoints& breakpoints, const std::vector<std::uint32_t>& ends,
               double measure) {
    double sum = 0;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const Totals line = breakpoints[ends[i]].end - breakpoints[i ? ends[i - 1] : 0].start;
        const double spare = measure - line.width;
        const double limit = spare > 0 ? line.stretch : line.shrink;
        sum += std::pow(limit > 0 ? std::abs(spare) / limit : 100, 3);
    }
    return sum;
}

// What a first fit gives: as many words as there is room for.
std::vector<std::uint32_t> first_fit(const Breakpoints& breakpoints, double measure) {
    std::vector<std::uint32_t> ends;
    std::uint32_t from = 0;
    for (std::uint32_t i = 1; i < breakpoints.size(); ++i)
        if ((breakpoints[i].end - breakpoints[from].start).width > measure && i - 1 > from) {
            ends.push_back(i - 1);
            from = i - 1;
        }
    ends.push_back(std::uint32_t(breakpoints.size() - 1));
    return ends;
}

struct Random {
    unsigned state = 7;
    double next(double from, double to) {
        state = state * 1103515245u + 12345u;
        return from + (to - from) * double(state >> 16 & 0x7FFF) / 0x7FFF;
    }
};

std::vector<double> random_widths(std::size_t count, unsigned seed) {
    Random random{seed};
    std::vector<double> widths;
    for (std::size_t i = 0; i < count; ++i) widths.push_back(random.next(10, 90));
    return widths;
}

using Ends = std::vector<std::uint32_t>;

// How often a line ends, or begins, with the word that the line before it does.
int stacked(const Breakpoints& breakpoints, const Ends& ends) {
    int count = 0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const Breakpoint &from = breakpoints[i ? ends[i - 1] : 0], &to = breakpoints[ends[i]];
        count += from.word_before != 0 && from.word_before == to.word_before;
        count += to.word_after != 0 && from.word_after == to.word_after;
    }
    return count;
}

}  // namespace

TEST_CASE("a paragraph that fits is one line") {
    CHECK(break_lines(words({30, 30}), justified(100)) == Ends{2});
    CHECK(break_lines(words({100}), justified(100)) == Ends{1});
}

TEST_CASE("a box wider than the measure gets a line of its own") {
    CHECK(break_lines(words({30, 300, 30}), justified(100)) == Ends{1, 2, 3});
    CHECK(break_lines(words({300}), {100_pt, {}, false, 10_pt}) == Ends{1});
}

TEST_CASE("a line is made looser where that saves the next one") {
    const Breakpoints breakpoints = words({20, 20, 20, 20, 20, 20, 20, 80, 70, 60});
    CHECK(first_fit(breakpoints, 200) == Ends{7, 9, 10});
    CHECK(break_lines(breakpoints, justified(200)) == Ends{6, 9, 10});
}

TEST_CASE("the whole paragraph at once reads better than line by line") {
    double optimum = 0, fit = 0;
    int worse = 0;
    for (unsigned seed = 1; seed <= 200; ++seed) {
        const Breakpoints breakpoints = words(random_widths(60, seed));
        const double here = badness(breakpoints, break_lines(breakpoints, justified(500)), 500);
        const double there = badness(breakpoints, first_fit(breakpoints, 500), 500);
        optimum += here;
        fit += there;
        worse += here > there;
    }
    CHECK(optimum < fit / 2);
    CHECK(worse < 20);
}

TEST_CASE("words are not divided where the lines are good without") {
    Breakpoints breakpoints = words({40, 50, 40, 50});
    breakpoints[1].kind = BreakKind::hyphen;
    breakpoints[1].hyphen = 5;
    CHECK(break_lines(breakpoints, justified(100)) == Ends{2, 4});
}

TEST_CASE("no more than two hyphens stand one below the other where there is a choice") {
    Breakpoints breakpoints = words(random_widths(300, 3));
    for (std::size_t i = 1; i + 1 < breakpoints.size(); ++i)
        if (i % 2 != 0) {
            breakpoints[i].kind = BreakKind::hyphen;
            breakpoints[i].hyphen = 5;
            breakpoints[i].start = breakpoints[i].end;
        }
    int row = 0, most = 0;
    for (const std::uint32_t end : break_lines(breakpoints, justified(400))) {
        row = breakpoints[end].kind == BreakKind::hyphen ? row + 1 : 0;
        most = std::max(most, row);
    }
    CHECK(most >= 1);
    CHECK(most <= 2);
}

TEST_CASE("the same word seldom stands below itself at the lines' ends or beginnings") {
    int with = 0, without = 0;
    double price = 0, cheapest = 0;
    for (unsigned seed = 1; seed <= 100; ++seed) {
        std::vector<double> widths = random_widths(100, seed);
        for (double& width : widths) width = 10 + width / 3;
        const Breakpoints plain = words(widths);
        Breakpoints breakpoints = plain;
        for (std::uint32_t i = 1; i < breakpoints.size(); ++i) {
            breakpoints[i].word_before = 1 + i * i % 23;
            breakpoints[i - 1].word_after = breakpoints[i].word_before;
        }
        const Ends there = break_lines(plain, justified(500));
        const Ends here = break_lines(breakpoints, justified(500));
        without += stacked(breakpoints, there);
        with += stacked(breakpoints, here);
        cheapest += badness(breakpoints, there, 500);
        price += badness(breakpoints, here, 500);
    }
    CHECK(without > 40);
    CHECK(with < without / 2);
    CHECK(price < cheapest * 1.5);
}

TEST_CASE("the end of a divided word does not stand alone in a last line") {
    Breakpoints breakpoints = words({50, 60, 60, 50});
    breakpoints[3].kind = BreakKind::hyphen;
    breakpoints[3].hyphen = 4;
    breakpoints[3].start = breakpoints[3].end;
    CHECK(break_lines(breakpoints, {200_pt, {}, false, 10_pt}) == Ends{2, 4});
    // ... but where a line cannot be closed else.
    breakpoints = words({20, 180});
    breakpoints.insert(breakpoints.begin() + 2, breakpoints[1]);
    breakpoints[2].kind = BreakKind::hyphen;
    breakpoints[2].end.width += 100, breakpoints[2].start = breakpoints[2].end;
    CHECK(break_lines(breakpoints, justified(150)) == Ends{2, 3});
}

TEST_CASE("a ragged edge is even rather than full") {
    // First fit would set 30 30 30 | 60 | 60.
    CHECK(break_lines(words({30, 30, 30, 60, 60}), {110_pt, {}, false, 10_pt}) == Ends{2, 4, 5});
}

TEST_CASE("the first line's indent is taken from its measure") {
    BreakStyle style = justified(110);
    style.first_line = 20_pt;
    CHECK(break_lines(words({40, 40, 50, 50}), style) == Ends{2, 4});
    style.first_line = -60_pt;
    CHECK(break_lines(words({40, 50, 60, 50, 50}), style) == Ends{3, 5});
}

TEST_CASE("a forced break ends a line wherever it stands") {
    Breakpoints breakpoints = words({30, 30, 30});
    breakpoints[1].kind = BreakKind::mandatory;
    CHECK(break_lines(breakpoints, justified(500)) == Ends{1, 3});
}

namespace {

// Every way to set a short justified paragraph, tried one after the other: no bound, no classes.
class EveryWay {
public:
    EveryWay(const Breakpoints& breakpoints, double measure, bool hyphens, double tolerance)
        : breakpoints_(breakpoints), measure_(measure), hyphens_(hyphens), tolerance_(tolerance) {
        go_on(0, 0, 0, 1);
    }
    double least = 1e300;
    Ends ends;

private:
    void go_on(std::uint32_t from, double demerits, int row, int fitness) {
        const auto last = std::uint32_t(breakpoints_.size() - 1);
        if (from == last && demerits < least) {
            least = demerits;
            ends = tried_;
        }
        for (std::uint32_t to = from + 1; to <= last; ++to) {
            const bool hyphen = breakpoints_[to].kind == BreakKind::hyphen;
            if (hyphen && (!hyphens_ || row == 2)) continue;
            const Totals line = breakpoints_[to].end - breakpoints_[from].start;
            const double spare = measure_ - line.width - breakpoints_[to].hyphen;
            double ratio = spare < 0 ? spare / line.shrink : spare / line.stretch;
            if (to == last && spare > 0) ratio = 0;
            if (!(ratio >= -1 && ratio <= tolerance_)) continue;
            if (to == last && is_end_of_word(from)) continue;
            if (to == last && from > 0 && line.width < 0.15 * measure_) continue;
            const int now = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
            double sum = demerits + std::pow(10 + 100 * std::abs(ratio * ratio * ratio), 2);
            if (hyphen) sum += 2500;
            if (hyphen && row == 1) sum += 10000;
            if (to == last && row > 0) sum += 5000;
            if (from > 0 && std::abs(now - fitness) > 1) sum += 10000;
            if (to == last && from > 0 && line.width < 0.2 * measure_) sum += 10000;
            tried_.push_back(to);
            go_on(to, sum, hyphen ? row + 1 : 0, now);
            tried_.pop_back();
        }
    }

    // From here on there is one divided word.
    bool is_end_of_word(std::uint32_t from) const {
        return std::all_of(breakpoints_.begin() + from, breakpoints_.end() - 1,
                           [](const Breakpoint& point) { return point.kind == BreakKind::hyphen; });
    }

    const Breakpoints& breakpoints_;
    double measure_;
    bool hyphens_;
    double tolerance_;
    Ends tried_;
};

Ends best_of_every_way(const Breakpoints& breakpoints, double measure) {
    for (const double tolerance : {0.0, 1.0, 1.26, 1.6, 3.0})
        if (EveryWay ways(breakpoints, measure, tolerance > 0, std::max(tolerance, 1.0));
            !ways.ends.empty())
            return ways.ends;
    return {};
}

}  // namespace

TEST_CASE("no way to set a paragraph is better, of all that there are") {
    int compared = 0, with_hyphens = 0;
    for (unsigned seed = 1; seed <= 3200; ++seed) {
        Breakpoints breakpoints = words(random_widths(16, seed));
        for (std::size_t i = 1; i + 1 < breakpoints.size(); ++i)
            if ((i * 7 + seed) % 3 == 0) {
                breakpoints[i].kind = BreakKind::hyphen;
                breakpoints[i].hyphen = 5;
                breakpoints[i].start = breakpoints[i].end;
            }
        const double measure = 150 + 10 * (seed % 20);
        const Ends best = best_of_every_way(breakpoints, measure);
        if (best.empty()) continue;
        ++compared;
        const Ends ends = break_lines(breakpoints, justified(measure));
        CHECK(ends == best);
        for (const std::uint32_t end : ends)
            with_hyphens += breakpoints[end].kind == BreakKind::hyphen;
    }
    CHECK(compared > 1000);
    CHECK(with_hyphens > 500);
}

TEST_CASE("the time for a paragraph grows with its length, not faster") {
    const auto seconds = [](std::size_t count, double measure) {
        const Breakpoints breakpoints = words(random_widths(count, 11));
        return test::cpu_seconds(
            [&] { CHECK(break_lines(breakpoints, justified(measure)).back() == count); });
    };
    seconds(1000, 500);
    CHECK(seconds(100000, 500) < 40 * std::max(seconds(10000, 500), 0.001));
    CHECK(seconds(100000, 20) < 2);   // every word is too wide
    CHECK(seconds(100000, 1e9) < 2);  // all in one line
}

namespace {

void check_stretch(const Breakpoints& breakpoints, const OtherLines& other) {
    CHECK(other.ends.back() == breakpoints.size() - 1);
    CHECK(other.badness >= 0);
    for (std::size_t i = 0; i + 1 < other.ends.size(); ++i) {
        const Totals line =
            breakpoints[other.ends[i]].end - breakpoints[i ? other.ends[i - 1] : 0].start;
        CHECK(line.width - line.shrink <= 400 + 1e-6);
        CHECK(line.width + line.stretch >= 400 - 1e-6);
    }
}

}  // namespace

TEST_CASE("a paragraph in fewer lines or one more keeps to its stretch and says how bad it is") {
    int shorter_ones = 0, longer_ones = 0;
    for (unsigned seed = 1; seed <= 400; ++seed) {
        std::vector<double> widths = random_widths(150, seed);
        for (double& width : widths) width *= 0.5;
        const Breakpoints breakpoints = words(widths);
        const std::size_t lines = break_lines(breakpoints, justified(400)).size();
        if (const auto shorter = break_shorter(breakpoints, justified(400), lines)) {
            ++shorter_ones;
            CHECK(shorter->ends.size() < lines);
            check_stretch(breakpoints, *shorter);
        }
        if (const auto longer = break_longer(breakpoints, justified(400), lines)) {
            ++longer_ones;
            CHECK(longer->ends.size() == lines + 1);
            check_stretch(breakpoints, *longer);
        }
    }
    CHECK(shorter_ones > 10);
    CHECK(longer_ones > 10);
}

TEST_CASE("a paragraph that is short already, or broken by its author, has no other lines") {
    CHECK_FALSE(break_shorter(words({30, 30}), justified(100), 1));
    Breakpoints two = words({20, 20, 20});
    two[1].kind = BreakKind::mandatory;
    CHECK_FALSE(break_shorter(two, justified(200), 2));
    CHECK_FALSE(break_shorter(Breakpoints{{}}, justified(200), 1));
    CHECK_FALSE(break_longer(words({30, 30}), justified(100), 1));
    CHECK_FALSE(break_longer(two, justified(200), 2));
    CHECK_FALSE(break_longer(Breakpoints{{}}, justified(200), 1));
}

TEST_CASE("no last line is shorter than a fifth of the measure where another way is good") {
    // In two full lines, or with the last word alone.
    CHECK(break_lines(words({60, 60, 60, 60, 30}), {270_pt, {}, false, 10_pt}) == Ends{3, 5});
    for (unsigned seed = 1; seed <= 100; ++seed) {
        const Breakpoints breakpoints = words(random_widths(40, seed));
        const Ends ends = break_lines(breakpoints, {500_pt, {}, false, 10_pt});
        const Totals last = breakpoints.back().end - breakpoints[ends[ends.size() - 2]].start;
        CHECK(last.width >= 75);
    }
}

TEST_CASE("a title has lines of equal length, as few as it needs") {
    BreakStyle style{300_pt, {}, false, 10_pt};
    style.balanced = true;
    CHECK(break_lines(words({60, 60, 60, 60, 60}), style) == Ends{3, 5});
    CHECK(break_lines(words({90, 80, 90, 30}), style) == Ends{2, 4});
    CHECK(break_lines(words({90, 80}), style) == Ends{2});
}

TEST_CASE("an address is parted only where no line can hold it") {
    Breakpoints breakpoints = words({60, 50, 90, 40});
    breakpoints[2].kind = BreakKind::address;
    breakpoints[2].start = breakpoints[2].end;
    CHECK(break_lines(breakpoints, {160_pt, {}, false, 10_pt}) == Ends{1, 3, 4});
    CHECK(break_lines(breakpoints, {130_pt, {}, false, 10_pt}) == Ends{2, 3, 4});
}

TEST_CASE("a last resort is taken where the line would be too loose else") {
    Breakpoints breakpoints = words({60, 60, 60, 60, 60, 60});
    breakpoints[3].kind = BreakKind::last_resort;
    breakpoints[3].start = breakpoints[3].end;
    CHECK(break_lines(breakpoints, {210_pt, {}, false, 20_pt}) == Ends{2, 5, 6});
    CHECK(break_lines(breakpoints, justified(205)) == Ends{3, 6});
}

TEST_CASE("a number is parted from two letters of a suffix only where no line holds both") {
    Breakpoints breakpoints = words({60, 60, 60, 60, 60, 60});
    breakpoints[3].kind = BreakKind::last_resort;
    breakpoints[3].start = breakpoints[3].end;
    CHECK(break_lines(breakpoints, justified(205)) == Ends{3, 6});
    breakpoints[3].is_slight = true;
    CHECK(break_lines(breakpoints, justified(141)) == Ends{2, 4, 6});
}

TEST_CASE("a ragged edge takes a last resort only where nothing else fits") {
    Breakpoints breakpoints = words({75, 65, 75, 60});
    breakpoints[2].kind = BreakKind::last_resort;
    breakpoints[2].start = breakpoints[2].end;
    CHECK(break_lines(breakpoints, {155_pt, {}, false, 10_pt}) == Ends{1, 3, 4});
    CHECK(break_lines(breakpoints, {100_pt, {}, false, 10_pt}) == Ends{1, 2, 3, 4});
}

TEST_CASE("a ragged edge divides no short word where its lines are even enough without") {
    const auto divided = [](const std::vector<double>& widths, bool is_slight) {
        Breakpoints breakpoints = words(widths);
        breakpoints[2].kind = BreakKind::hyphen;
        breakpoints[2].start = breakpoints[2].end;
        breakpoints[2].is_slight = is_slight;
        return breakpoints;
    };
    const BreakStyle ragged{140_pt, {}, false, 10_pt};
    CHECK(break_lines(divided({100, 20, 30, 70, 60}, false), ragged) == Ends{2, 4, 5});
    CHECK(break_lines(divided({100, 20, 30, 70, 60}, true), ragged) == Ends{1, 4, 5});
    CHECK(break_lines(divided({60, 60, 40, 60, 60}, true), ragged) == Ends{2, 4, 5});
    CHECK(break_lines(divided({65, 65, 25, 95, 60}, true), justified(140)) == Ends{2, 4, 5});
}
