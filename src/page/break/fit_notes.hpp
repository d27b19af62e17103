// How much of the notes goes to an area's foot: as much as it can hold, each note beginning where
// it is referred to. What has no room goes on in the next area.
#pragma once
#include "page/break/strip_metrics.hpp"
#include "page/column/note_column.hpp"

#include <cstddef>
#include <vector>

namespace yaprak {

// Strips [from, end) of the notes at the foot of an area.
struct NoteFit {
    bool possible = true;  // each note begins in the area that refers to it
    std::size_t end = 0;
    double height = 0;   // with the separator; 0 where there is none
    double penalty = 0;  // of what must go on elsewhere
};

class NoteFitter {
public:
    NoteFitter() = default;
    explicit NoteFitter(const NoteColumn& notes);

    bool none() const { return metrics_.size() == 0; }
    std::size_t size() const { return metrics_.size(); }
    // How many strips of notes belong to the strips of the text before `strip`.
    std::size_t belonging(std::size_t strip) const { return none() ? 0 : ends_[strip]; }

    // What stands below strips [begin, end) of the text, where the notes are set as far as `from`:
    // they go into `room` and, if that lets them stay whole, into what the text can `shrink`.
    NoteFit fit(std::size_t from, std::size_t begin, std::size_t end, double room,
                double shrink) const;
    // As many notes as the room holds, wherever they were referred to.
    NoteFit set_anyway(std::size_t from, std::size_t end, double room) const;

    double height(std::size_t from, std::size_t to) const;

private:
    std::size_t least(std::size_t from, std::size_t begin, std::size_t end) const;
    std::size_t most(std::size_t from, std::size_t to, double room) const;
    double penalty(std::size_t from, std::size_t cut, std::size_t to) const;

    ColumnMetrics metrics_;
    std::vector<double> above_;  // by strip: the height of all before it, were they in one area
    std::vector<std::size_t> begins_, ends_;
    std::vector<std::size_t> note_of_;  // by strip
    double separator_ = 0;
};

}  // namespace yaprak
