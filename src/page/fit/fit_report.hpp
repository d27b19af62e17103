// What a fitted text says of itself: its setting in words, and warnings of what did not come out.
#pragma once
#include "page/fit/trial.hpp"

#include <string>

namespace yaprak {

// Why a text is not set larger.
enum class FitLimit { largest, room, card };

class FitReport {
public:
    FitReport(const Flow& flow, const TrialSetter& setter);

    // "11.2 pt on 15 pt, 94 % full"; `lines` is how much of the rest has lines to write on.
    std::string description(const Trial& trial, Length lines) const;

    // `lines` stand on the pages from `first` on, which are too many.
    void tell_of_excess(Trial& trial, int lines, int first) const;
    void tell_of_rest(Trial& trial, FitLimit limit) const;
    void tell_of_blank_pages(Trial& trial, FitLimit limit) const;

private:
    int wanted() const { return setter_.layout().fit.pages; }
    std::string type(const Trial& trial) const { return setter_.range().type(trial.share); }
    std::string pages_in_words(int pages) const;

    const Flow& flow_;
    const TrialSetter& setter_;
    const std::string one_;  // what a page is to who folds the sheet
};

}  // namespace yaprak
