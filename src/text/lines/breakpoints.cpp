// Walks the clusters once, summing up, and notes the totals at each place where a line may end.
#include "text/lines/breakpoints.hpp"

#include "base/utf8.hpp"
#include "text/font/protrusion.hpp"
#include "text/lines/break_opportunities.hpp"
#include "text/lines/stretch.hpp"

#include <algorithm>
#include <string>

namespace yaprak {
namespace {

// Adds up clusters, with how far their spaces and letters stretch and shrink.
class Adder {
public:
    Adder(const ShapedText& shaped, const ParagraphStyle& style) : shaped_(shaped), style_(style) {}

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

// ASCII's signs don't count, so that "ve," and "ve" are one word; long ones are never repeated.
constexpr std::size_t longest_word = 40;

class WordHash {
public:
    void add(char c) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
        if (byte < 0x80 && !letter && (byte < '0' || byte > '9')) return;
        value_ = (value_ ^ byte) * 16777619u;
        any_ = true;
    }
    std::uint32_t value() const { return any_ ? value_ | 1 : 0; }

private:
    std::uint32_t value_ = 2166136261u;  // FNV-1a
    bool any_ = false;
};

std::uint32_t word_after(std::string_view text, std::size_t begin) {
    WordHash hash;
    std::size_t at = begin;
    for (; at < text.size() && text[at] != ' ' && text[at] != '\n'; ++at) {
        if (at - begin > longest_word) return 0;
        hash.add(text[at]);
    }
    return hash.value();
}

std::uint32_t word_before(std::string_view text, std::size_t end) {
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\n')) --end;
    std::size_t begin = end;
    while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n')
        if (end - --begin > longest_word) return 0;
    return word_after(text, begin);
}

class Summing {
public:
    Summing(const ShapedText& shaped, std::vector<BreakOpportunity> points,
            const ParagraphStyle& style)
        : shaped_(shaped),
          points_(std::move(points)),
          preserve_(style.preserve_spaces),
          protrude_(style.protrusion && !style.preserve_spaces && !style.right_to_left),
          adder_(shaped, style),
          shaper_(shaped.text, shaped.runs, shaped.substitutions, *shaped.fonts) {}

    Breakpoints run() {
        breakpoints_.reserve(points_.size() + 2);
        breakpoints_.push_back({});
        if (!preserve_) breakpoints_.front().word_after = word_after(shaped_.text, 0);
        for_each_cluster(shaped_, [this](const Cluster& cluster) { take(cluster); });
        for (; next_ < points_.size(); ++next_) put(points_[next_], total_);
        const auto end = std::uint32_t(shaped_.text.size());
        breakpoints_.push_back(
            {end, BreakKind::mandatory, line_end(), total_, 0, 0, overhang_at_end()});
        if (!preserve_) breakpoints_.back().word_before = word_before(shaped_.text, end);
        return std::move(breakpoints_);
    }

private:
    void take(const Cluster& cluster) {
        while (next_ < points_.size() && points_[next_].offset <= cluster.begin)
            put(points_[next_++], total_);
        if (breakpoints_.back().offset == cluster.begin)
            breakpoints_.back().left = overhang_of(cluster).left;
        const bool is_space = shaped_.text[cluster.begin] == ' ';
        const bool is_glue = is_word_space(shaped_.text, cluster.begin);
        // Inside a ligature the place is where its letters would be, each as wide as the others.
        while (next_ < points_.size() && points_[next_].offset < cluster.end && !is_glue) {
            item_ = cluster.item;
            Totals inside = total_;
            inside.width += cluster.advance * part_before(cluster, points_[next_].offset);
            solid_ = inside;
            after_solid_ = 0;
            last_ = {};
            put(points_[next_++], inside);
        }
        adder_.add(cluster, total_);
        if (!is_space || preserve_) {
            solid_ = total_;
            after_solid_ = adder_.after_last();
            last_ = cluster;
        }
        item_ = cluster.item;
    }

    double part_before(const Cluster& cluster, std::size_t offset) const {
        const std::string_view text = shaped_.text;
        const auto before = count_characters(text.substr(cluster.begin, offset - cluster.begin));
        const auto all = count_characters(text.substr(cluster.begin, cluster.end - cluster.begin));
        return double(before) / double(std::max<std::size_t>(all, 1));
    }

    // A place no wider than the one before it helps nobody, and millions of them would cost time.
    void put(const BreakOpportunity& point, const Totals& at) {
        const bool forced = point.kind == BreakKind::mandatory;
        if (!forced && at.width <= breakpoints_.back().start.width) return;
        Breakpoint breakpoint{std::uint32_t(point.offset), point.kind, line_end(), at, 0, 0, 0};
        if (point.kind == BreakKind::hyphen) {
            breakpoint.end = solid_;
            measure_hyphen();
            breakpoint.hyphen = hyphen_;
            breakpoint.right = hyphen_overhang_;
        } else {
            breakpoint.right = overhang_at_end();
        }
        if (point.kind == BreakKind::space && !preserve_) {
            breakpoint.word_before = word_before(shaped_.text, point.offset);
            breakpoint.word_after = word_after(shaped_.text, point.offset);
        }
        breakpoints_.push_back(breakpoint);
    }

    // Nothing is put after a line's last letter.
    Totals line_end() const {
        Totals end = solid_;
        if (solid_.width <= breakpoints_.back().start.width) return end;
        end.stretch -= after_solid_;
        end.shrink -= after_solid_;
        return end;
    }

    const TextItem& item() const { return shaped_.items[item_].item; }

    double overhang_at_end() const {
        const bool empty = solid_.width <= breakpoints_.back().start.width;
        return empty ? 0 : overhang_of(last_).right;
    }

    // Of a cluster that is one character, in points.
    Overhang overhang_of(const Cluster& cluster) const {
        if (!protrude_ || cluster.begin == cluster.end) return {};
        const CodePoint c = decode(shaped_.text, cluster.begin);
        return c.length == cluster.end - cluster.begin ? overhang_in(cluster.item, c.value)
                                                       : Overhang{};
    }

    Overhang overhang_in(std::size_t index, char32_t character) const {
        const TextItem& item = shaped_.items[index].item;
        if (item.level % 2) return {};
        const double size = shaped_.runs[item.run].style.size.pt() * item.scale;
        const Overhang ems = overhang((*shaped_.fonts)[item.font], character);
        return {ems.left * size, ems.right * size};
    }

    void measure_hyphen() {
        if (hyphen_item_ == item_ && hyphen_ > 0) return;
        hyphen_item_ = item_;
        hyphen_ = shaper_.hyphen_width(item());
        if (protrude_) hyphen_overhang_ = overhang_in(item_, shaper_.hyphen_of(item())).right;
    }

    const ShapedText& shaped_;
    std::vector<BreakOpportunity> points_;
    bool preserve_, protrude_;
    Adder adder_;
    Shaper shaper_;
    Breakpoints breakpoints_;
    std::size_t next_ = 0;
    Totals total_, solid_;    // solid: up to the last cluster that is no space ...
    double after_solid_ = 0;  // ... what that one's letter stretches after itself ...
    Cluster last_;            // ... and that cluster
    std::size_t item_ = 0, hyphen_item_ = 0;
    double hyphen_ = 0, hyphen_overhang_ = 0;
};

// Cuts one box at clusters so that each part is as wide as the measure allows; behind a space
// where there is one in the part's second half (lines of code), or before a dot (addresses).
class Cutting {
public:
    Cutting(const ShapedText& shaped, double measure, const ParagraphStyle& style)
        : shaped_(shaped),
          measure_(measure),
          preserve_(style.preserve_spaces),
          adder_(shaped, style) {
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
            adder_.add(cluster, total_);
            if (shaped_.text[cluster.begin] == ' ')
                better_ = {
                    cluster.end, BreakKind::plain, preserve_ ? total_ : before, total_, 0, 0, 0};
            if (is_dot_in_word(cluster.begin))
                better_ = {cluster.begin, BreakKind::plain, before, before, 0, 0, 0};
        }
    }

private:
    bool is_dot_in_word(std::size_t at) const {
        const std::string& text = shaped_.text;
        const auto is_of_word = [](char c) {
            return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
        };
        return text[at] == '.' && at > 0 && at + 1 < text.size() && is_of_word(text[at - 1]) &&
               is_of_word(text[at + 1]);
    }

    void end_line(const Cluster& next, Breakpoints& out) {
        Breakpoint breakpoint{next.begin, BreakKind::plain, total_, total_, 0, 0, 0};
        if (better_.start.width - line_.width > std::max(measure_ / 2, 0.0)) breakpoint = better_;
        if (breakpoint.start.width <= line_.width) return;
        out.push_back(breakpoint);
        line_ = breakpoint.start;
    }

    const ShapedText& shaped_;
    double measure_;
    bool preserve_;
    Adder adder_;
    std::vector<Cluster> clusters_;
    std::size_t next_ = 0;
    Totals line_, total_;
    Breakpoint better_;
};

constexpr double rounding = 0.001;  // points

void warn_of_wide_box(const ShapedText& shaped, std::uint32_t begin, std::uint32_t end,
                      Warnings& warnings) {
    std::string_view word = std::string_view(shaped.text).substr(begin, end - begin);
    while (!word.empty() && (word.back() == ' ' || word.back() == '\n')) word.remove_suffix(1);
    const auto run = std::find_if(shaped.runs.begin(), shaped.runs.end(),
                                  [&](const TextRun& candidate) { return candidate.end > begin; });
    warnings.add(run == shaped.runs.end() ? SourcePos{} : run->at,
                 "a word of " + std::to_string(count_characters(word)) +
                     " characters is wider than the measure");
}

}  // namespace

Breakpoints make_breakpoints(const ShapedText& shaped, const ParagraphStyle& style) {
    auto points = style.preserve_spaces ? line_ends(shaped.text)
                                        : break_opportunities(shaped, style.hyphenate);
    return Summing(shaped, std::move(points), style).run();
}

Totals line_between(const Breakpoint& from, const Breakpoint& to) {
    Totals line = to.end - from.start;
    line.width -= from.left + to.right;
    return line;
}

double box_width(const Breakpoint& from, const Breakpoint& to) {
    const Totals box = line_between(from, to);
    return box.width - box.shrink + to.hyphen;
}

Breakpoints with_whole_words(const Breakpoints& breakpoints, Length measure) {
    Breakpoints out{breakpoints.front()};
    out.reserve(breakpoints.size());
    for (std::size_t i = 1; i < breakpoints.size();) {
        std::size_t end = i;  // of the word
        while (breakpoints[end].kind == BreakKind::hyphen) ++end;
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
