// Heights are differences of running totals, so that an area's end costs a search and no sum.
#include "page/break/fit_notes.hpp"

#include <algorithm>

namespace yaprak {

namespace {

// Penalties.
constexpr double note_split = 150;  // a note that goes on overleaf: worse than a short page
constexpr double lone_line = 100;   // ... and one line of it alone, here or there

constexpr double rounding = 0.01;  // points

}  // namespace

NoteFitter::NoteFitter(const NoteColumn& notes)
    : metrics_(notes.column),
      begins_(notes.begins),
      ends_(notes.ends),
      separator_(notes.separator.pt()) {
    double sum = 0;
    std::size_t note = 0;
    for (std::size_t i = 0; i < metrics_.size(); ++i) {
        above_.push_back(sum);
        const double opens = i + 1 < metrics_.size() ? metrics_[i + 1].opens : 0;
        sum += metrics_[i].height + metrics_[i].closes + metrics_[i].space + opens;
        while (note + 1 < begins_.size() && begins_[note + 1] <= i) ++note;
        note_of_.push_back(note);
    }
}

double NoteFitter::height(std::size_t from, std::size_t to) const {
    if (from >= to) return 0;
    const StripMetrics& last = metrics_[to - 1];
    const double foot = last.bottoms > 0 ? last.bottoms : -last.depth;
    return separator_ + metrics_[from].tops + above_[to - 1] - above_[from] + last.height + foot;
}

// The first line of the last note that these strips of the text bring along.
std::size_t NoteFitter::least(std::size_t from, std::size_t begin, std::size_t end) const {
    if (ends_[end] <= std::max(from, ends_[begin])) return from;
    return std::max(from, begins_[note_of_[ends_[end] - 1]] + 1);
}

std::size_t NoteFitter::most(std::size_t from, std::size_t to, double room) const {
    std::size_t low = from, high = to;
    while (low < high) {
        const std::size_t middle = high - (high - low) / 2;
        if (height(from, middle) <= room + rounding)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

double NoteFitter::penalty(std::size_t from, std::size_t cut, std::size_t to) const {
    if (cut >= to) return 0;
    const std::size_t begin = begins_[note_of_[cut]], end = begins_[note_of_[cut] + 1];
    if (cut == begin) return note_split;
    const bool lone = cut - std::max(begin, from) == 1 || end - cut == 1;
    return note_split + (lone ? lone_line : 0);
}

NoteFit NoteFitter::fit(std::size_t from, std::size_t begin, std::size_t end, double room,
                        double shrink) const {
    if (none()) return {};
    const std::size_t to = ends_[end];
    if (const double whole = height(from, to); whole <= room + shrink + rounding)
        return {true, to, whole, 0};
    const std::size_t needed = least(from, begin, end);
    std::size_t cut = most(from, to, room);
    if (cut < needed) cut = most(from, to, room + shrink);
    if (cut < needed) return {false, cut, height(from, cut), penalty(from, cut, to)};
    if (cut > std::max(needed, from + 1) && penalty(from, cut - 1, to) < penalty(from, cut, to))
        --cut;
    return {true, cut, height(from, cut), penalty(from, cut, to)};
}

NoteFit NoteFitter::set_anyway(std::size_t from, std::size_t end, double room) const {
    if (none()) return {};
    const std::size_t cut = most(from, ends_[end], room);
    return {false, cut, height(from, cut), penalty(from, cut, ends_[end])};
}

}  // namespace yaprak
