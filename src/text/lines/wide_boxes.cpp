// A box that is wider than the measure is cut between clusters.
#include "text/lines/wide_boxes.hpp"

#include "base/text.hpp"
#include "base/visible.hpp"
#include "text/lines/cluster_sum.hpp"

#include <algorithm>
#include <string>

namespace yaprak {
namespace {

// Cuts one box at clusters so that each part is as wide as the measure allows; behind a space
// where there is one in the part's second half (lines of code), or before a dot (addresses).
class Cutting {
public:
    Cutting(const ShapedText& shaped, double measure, const ParagraphStyle& style)
        : shaped_(shaped),
          measure_(measure),
          preserve_(style.preserve_spaces),
          sum_(shaped, style) {
        for_each_cluster(shaped, [this](const Cluster& cluster) { clusters_.push_back(cluster); });
    }

    void cut(const Breakpoint& from, const Breakpoint& to, Breakpoints& out) {
        while (next_ < clusters_.size() && clusters_[next_].begin < from.offset) ++next_;
        line_ = total_ = from.start;
        better_ = {};
        for (; next_ < clusters_.size() && clusters_[next_].end <= to.offset; ++next_) {
            const Cluster& cluster = clusters_[next_];
            const bool hangs = !preserve_ && shaped_.text[cluster.begin] == ' ';
            if (!hangs && total_.width + cluster.advance - line_.width > measure_)
                end_line(cluster, out);
            const Totals before = total_;
            sum_.add(cluster, total_);
            if (shaped_.text[cluster.begin] == ' ')
                better_ = {.offset = cluster.end,
                           .kind = BreakKind::plain,
                           .end = preserve_ ? total_ : before,
                           .start = total_};
            if (is_dot_in_word(cluster.begin)) better_ = plain_at(cluster.begin, before);
        }
    }

private:
    static Breakpoint plain_at(std::uint32_t offset, const Totals& total) {
        return {.offset = offset, .kind = BreakKind::plain, .end = total, .start = total};
    }

    bool is_dot_in_word(std::size_t at) const {
        const std::string& text = shaped_.text;
        const auto is_of_word = [&](std::size_t index) {
            return is_ascii_alphanumeric(static_cast<unsigned char>(text[index]));
        };
        return text[at] == '.' && at > 0 && at + 1 < text.size() && is_of_word(at - 1) &&
               is_of_word(at + 1);
    }

    void end_line(const Cluster& next, Breakpoints& out) {
        Breakpoint breakpoint = plain_at(next.begin, total_);
        if (better_.start.width - line_.width > std::max(measure_ / 2, 0.0)) breakpoint = better_;
        if (breakpoint.start.width <= line_.width) return;
        out.push_back(breakpoint);
        line_ = breakpoint.start;
    }

    const ShapedText& shaped_;
    double measure_;
    bool preserve_;
    ClusterSum sum_;
    std::vector<Cluster> clusters_;
    std::size_t next_ = 0;
    Totals line_, total_;
    Breakpoint better_;
};

constexpr double rounding = 0.001;  // points

constexpr std::size_t longest_shown = 60;  // characters of a word in a message

void warn_of_wide_box(const ShapedText& shaped, std::uint32_t begin, std::uint32_t end,
                      Warnings& warnings) {
    std::string_view word = std::string_view(shaped.text).substr(begin, end - begin);
    while (!word.empty() && (word.back() == ' ' || word.back() == '\n')) word.remove_suffix(1);
    const auto run = std::find_if(shaped.runs.begin(), shaped.runs.end(),
                                  [&](const TextRun& candidate) { return candidate.end > begin; });
    const std::size_t run_begin = run == shaped.runs.begin() ? 0 : std::prev(run)->end;
    SourcePos at;
    if (run != shaped.runs.end())
        at = place_in(std::string_view(shaped.text).substr(run_begin), run->at, run->places,
                      begin - std::min<std::size_t>(begin, run_begin));
    warnings.add(Code::word_wide, at,
                 "the word " + in_quotes(clipped(word, longest_shown)) + " is wider than the line",
                 "it is divided without a hyphen: shorten it, or give it more room");
}

}  // namespace

Breakpoints with_whole_words(const Breakpoints& breakpoints, Length measure) {
    Breakpoints out{breakpoints.front()};
    out.reserve(breakpoints.size());
    for (std::size_t i = 1; i < breakpoints.size();) {
        std::size_t end = i;  // of the word
        while (parts_word(breakpoints[end].kind)) ++end;
        if (box_width(out.back(), breakpoints[end]) <= measure.pt() + rounding) i = end;
        for (; i <= end; ++i) out.push_back(breakpoints[i]);
    }
    return out;
}

bool has_wide_boxes(const Breakpoints& breakpoints, Length measure) {
    for (std::size_t i = 1; i < breakpoints.size(); ++i)
        if (box_width(breakpoints[i - 1], breakpoints[i]) > measure.pt() + rounding) return true;
    return false;
}

Breakpoints cut_wide_boxes(const Breakpoints& breakpoints, const ShapedText& shaped, Length measure,
                           const ParagraphStyle& style, Warnings& warnings) {
    Breakpoints out{breakpoints.front()};
    Cutting cutting(shaped, measure.pt(), style);
    for (std::size_t i = 1; i < breakpoints.size(); ++i) {
        if (box_width(breakpoints[i - 1], breakpoints[i]) > measure.pt() + rounding) {
            warn_of_wide_box(shaped, breakpoints[i - 1].offset, breakpoints[i].offset, warnings);
            cutting.cut(breakpoints[i - 1], breakpoints[i], out);
        }
        out.push_back(breakpoints[i]);
    }
    return out;
}

}  // namespace yaprak
