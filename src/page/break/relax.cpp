#include "page/break/relax.hpp"

#include "page/break/badness.hpp"
#include "page/column/baseline_grid.hpp"

#include <cassert>
#include <cmath>

namespace yaprak {

namespace {

constexpr double notes_alone = 300;  // badness of a page of notes behind the text's end

// Where the text ends: the pages that the notes still need.
double owed(const BreakTable& table, const BreakStep& step) {
    const NoteFitter& notes = table.notes;
    if (step.end < table.metrics.size() || step.notes >= notes.size()) return 0;
    const double height = notes.height(step.notes, notes.size());
    return notes_alone * std::ceil(height / table.areas.last_height());
}

double cost_after(const BreakTable& table, const BreakStep& step) {
    return table.at(step.begin, step.key).cost + step.cost + owed(table, step);
}

// Where the state that is reached leaves room: as in BreakState.
struct Below {
    double top = 0, foot = 0;
};

void relax(BreakTable& table, const BreakStep& step, BreakKey key, double cost, Below below) {
    assert(table.at(step.begin, step.key).reached());
    assert(step.begin <= step.end && step.end <= table.metrics.size());
    BreakState& state = table.at(step.end, key);
    const bool is_cheaper = step.by == ReachedBy::empty ? cost < state.cost : cost <= state.cost;
    if (!is_cheaper) return;
    state = {.cost = cost,
             .from = step.begin,
             .from_key = step.key,
             .by = step.by,
             .overfull = step.overfull,
             .tight = step.tight,
             .shrink_ratio = step.shrink_ratio,
             .top = below.top,
             .foot = below.foot,
             .notes = step.notes};
}

}  // namespace

void relax_next_area(BreakTable& table, const BreakStep& step) {
    const int area = table.areas.next(step.key.area);
    const bool same_page = !table.areas.begins_page(area);
    const BreakState& from = table.at(step.begin, step.key);
    const Below below = same_page ? Below{from.top, from.foot} : Below{};
    const BreakKey key{area, step.key.below && same_page, step.next};
    relax(table, step, key, cost_after(table, step), below);
}

void relax_below(BreakTable& table, const BreakStep& step, double height, double foot) {
    const BreakState& from = table.at(step.begin, step.key);
    const double top = from.top + height + table.metrics[step.end - 1].space;
    relax(table, step, {step.key.area, true}, cost_after(table, step),
          {to_grid(top, table.metrics.grid()), from.foot + foot});
}

void relax_next_page(BreakTable& table, const BreakStep& step, double empty_share, double penalty) {
    const double cost = table.at(step.begin, step.key).cost + step.cost + one_more_area +
                        badness_of_emptiness(empty_share) + penalty;
    relax(table, step, {table.areas.next_page(step.key.area), false}, cost, {});
}

}  // namespace yaprak
