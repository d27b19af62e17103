// What a page paints -> what a press cannot print well.
#pragma once
#include "preflight/judge_file.hpp"
#include "preflight/judge_press.hpp"
#include "preflight/page_events.hpp"
#include "preflight/picture_ink.hpp"

#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace yaprak {

class PageJudge {
public:
    // All must outlive this. `number` is that of the page, counted from 1.
    PageJudge(const PageBoxes& boxes, int number, const PressLimits& limits, PressCache& cache)
        : boxes_(boxes), number_(number), limits_(limits), cache_(cache) {}

    void look_at(const PageEvent& event);
    // What was found, one finding of a kind.
    void tell(PressFindings& findings) const;

    const std::set<std::string>& spots() const { return spots_; }

private:
    // The worst of one kind: the larger, the worse.
    struct Worst {
        std::size_t count = 0;
        double badness = 0;
        Weight weight = Weight::note;
        std::string problem, hint;
    };

    void note(PressRule rule, Weight weight, double badness, const std::string& problem,
              const std::string& hint);
    void look(const PaintedText& text);
    void look(const PaintedFill& fill);
    void look(const PaintedStroke& stroke);
    void look(const PaintedPicture& picture);
    void look_at_state(const PaintedState& state, const PageBox& box, const char* what);
    void look_at_ink(const PaintedState& state, const PageBox& box);
    void look_at_edges(const PageBox& box);
    void look_at_bleed(const PageBox& box);
    void look_at_resolution(const PaintedPicture& picture);
    std::span<const Length> folds() const;
    bool is_printed(const PageBox& box) const;
    bool lies_on_bleed(const PageBox& box, std::size_t side) const;
    std::string place(const PageBox& box) const;

    const PageBoxes& boxes_;
    int number_;
    const PressLimits& limits_;
    PressCache& cache_;
    std::map<PressRule, Worst> worst_;
    std::set<std::string> spots_;
    std::array<std::vector<PageBox>, 4> bleeding_;  // by side: what goes far enough over the cut
};

}  // namespace yaprak
