// Clusters in reading order -> their width, and how far their spaces and letters stretch and
// shrink.
#pragma once
#include "text/lines/stretch.hpp"
#include "text/lines/totals.hpp"
#include "text/shape/shaped_text.hpp"

#include <cstddef>

namespace yaprak {

class ClusterSum {
public:
    // Both must outlive this.
    ClusterSum(const ShapedText& shaped, const ParagraphStyle& style)
        : shaped_(shaped), style_(style) {}

    // Adds the cluster to `total`. In code nothing stretches or shrinks.
    void add(const Cluster& cluster, Totals& total) {
        total.width += cluster.advance;
        if (style_.preserve_spaces) return;
        if (cluster.item != item_) enter(cluster.item);
        if (is_word_space(shaped_.text, cluster.begin)) {
            if (!is_elastic(shaped_.text, cluster.begin, cluster.end)) return;
            total.stretch += elasticity_.stretch(cluster.advance);
            total.shrink += elasticity_.shrink(cluster.advance);
        } else {
            const double change =
                cluster.advance * elasticity_.of_letter + elasticity_.after_letter;
            total.stretch += change;
            total.shrink += change;
        }
    }

    // What of that stands behind the last letter, in points: at a line's end it does not count.
    double after_last() const { return elasticity_.after_letter; }

private:
    void enter(std::size_t item) {
        item_ = item;
        const TextItem& entered = shaped_.items[item].item;
        elasticity_ =
            elasticity_of(entered, shaped_.runs[entered.run].style, style_, *shaped_.fonts);
    }

    const ShapedText& shaped_;
    const ParagraphStyle& style_;
    std::size_t item_ = std::size_t(-1);
    Elasticity elasticity_;  // of that item
};

}  // namespace yaprak
