// Walks the clusters once, summing up, and notes the totals at each place where a line may end.
#include "text/lines/breakpoints.hpp"

#include "base/utf8.hpp"
#include "text/font/protrusion.hpp"
#include "text/lines/break_opportunities.hpp"
#include "text/lines/cluster_sum.hpp"

#include <algorithm>
#include <string>

namespace yaprak {
namespace {

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
          sum_(shaped, style),
          shaper_(shaped.text, shaped.runs, shaped.substitutions, *shaped.fonts) {}

    Breakpoints run() {
        breakpoints_.reserve(points_.size() + 2);
        breakpoints_.push_back({});
        if (!preserve_) breakpoints_.front().word_after = word_after(shaped_.text, 0);
        for_each_cluster(shaped_, [this](const Cluster& cluster) { take(cluster); });
        for (; next_ < points_.size(); ++next_) put(points_[next_], total_);
        const auto end = std::uint32_t(shaped_.text.size());
        breakpoints_.push_back({.offset = end,
                                .kind = BreakKind::mandatory,
                                .end = line_end(),
                                .start = total_,
                                .right = overhang_at_end()});
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
        sum_.add(cluster, total_);
        if (!is_space || preserve_) {
            solid_ = total_;
            after_solid_ = sum_.after_last();
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
        Breakpoint breakpoint{.offset = std::uint32_t(point.offset),
                              .kind = point.kind,
                              .is_slight = point.is_slight,
                              .end = line_end(),
                              .start = at};
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

    // How far a cluster that is one character stands over the edges, in points.
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
    ClusterSum sum_;
    Shaper shaper_;
    Breakpoints breakpoints_;
    std::size_t next_ = 0;
    Totals total_, solid_;    // solid: up to the last cluster that is no space ...
    double after_solid_ = 0;  // ... what that one's letter stretches after itself ...
    Cluster last_;            // ... and that cluster
    std::size_t item_ = 0, hyphen_item_ = 0;
    double hyphen_ = 0, hyphen_overhang_ = 0;
};

}  // namespace

Breakpoints make_breakpoints(const ShapedText& shaped, const ParagraphStyle& style) {
    auto points =
        style.preserve_spaces ? line_ends(shaped.text) : break_opportunities(shaped, style);
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

}  // namespace yaprak
