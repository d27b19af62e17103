// A run in which memory runs out: the file that found none has failed, those that were being made
// meanwhile are made once more, and what is left is made by fewer workers, with nothing kept of
// what a library may have made wrongly.
#pragma once
#include "base/failed_allocations.hpp"
#include "cli/run/folder_resources.hpp"
#include "cli/run/run_control.hpp"

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

namespace yaprak {

template <typename Item>
struct Attempt {
    Item item;
    bool is_second = false;

    // Whether it is to be made again: another thread found no memory since `memory` was born, and
    // what both use may be broken. It happens to an item once.
    bool comes_again(const MemoryWatch& memory) const {
        return memory.has_failed() && !memory.has_failed_here() && !is_second;
    }
};

// In a catch block: the failure of what was begun when `memory` was born. Whatever a library says
// that found no memory, it is for want of memory.
inline Failure failure_of(const MemoryWatch& memory, const SourcePos& at) {
    return memory.has_failed() ? out_of_memory(at) : failure_in_flight(at);
}

// The items that come again, in the next round. next() is for the workers while a round goes on,
// add() for the thread that delivers, the others for it between two rounds.
template <typename Item>
class SecondTries {
public:
    void add(Item item) { added_.push_back({std::move(item), true}); }
    // Whether there are any.
    bool begin_round() {
        for (Attempt<Item>& item : added_) waiting_.push_back(std::move(item));
        added_.clear();
        return !waiting_.empty();
    }
    std::optional<Attempt<Item>> next() {
        if (waiting_.empty()) return std::nullopt;
        Attempt<Item> item = std::move(waiting_.front());
        waiting_.pop_front();
        return item;
    }
    std::size_t left() const { return waiting_.size() + added_.size(); }

private:
    std::deque<Attempt<Item>> waiting_, added_;
};

// Calls `round` with a number of workers, again where it ended for want of memory or returns true,
// which says that something is to be made once more.
template <typename Round>
void make_in_rounds(std::size_t workers, FolderResources& resources, RunControl& control,
                    Round round) {
    while (control.begins_round(round(workers))) {
        resources.renew();
        workers = std::max<std::size_t>(workers - 1, 1);
    }
}

}  // namespace yaprak
