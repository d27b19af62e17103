// Spaces and hyphens are judged line by line, ends and addresses paragraph by paragraph.
#include "page/measure_typography.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/page.hpp"
#include "page/measure_feet.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace yaprak {
namespace {

// Four lines are what the eye follows downwards; three happen by chance on every page.
constexpr int river_lines = 4;
constexpr double river_overlap = 0.5;  // of the narrower space
constexpr double noticeable = 0.005;   // below it a space counts as the font's own
constexpr int enough_lines = 3;        // to speak of a measure

// White that goes on from the line above is one line longer.
void lengthen(std::vector<Gap>& gaps, const std::vector<Gap>& above) {
    for (Gap& gap : gaps)
        for (const Gap& other : above) {
            const double common = std::min(gap.right, other.right) - std::max(gap.left, other.left);
            const double narrower = std::min(gap.right - gap.left, other.right - other.left);
            if (common >= narrower * river_overlap)
                gap.river = std::max(gap.river, other.river + 1);
        }
}

// Each river is counted where it has become long enough.
int rivers(SetFragment& fragment) {
    int count = 0;
    for (std::size_t i = 1; i < fragment.lines.size(); ++i) {
        std::vector<Gap>& gaps = fragment.lines[i].gaps;
        lengthen(gaps, fragment.lines[i - 1].gaps);
        for (const Gap& gap : gaps) count += gap.river == river_lines;
    }
    return count;
}

// What is set in lines of one length: running text, lists, boxes.
constexpr std::array<const char*, 3> kinds_of_text{"text", "lists", "callouts"};

struct FullLines {
    int lines = 0;
    double letters = 0;
};

struct PageSums {
    FullLines all;
    std::array<FullLines, kinds_of_text.size()> kinds;
};

// "bilgi@ | ornek.com.tr" where an address goes on in the next line though one `measure` could hold
// it; empty where none does.
std::string parted_address(const SetLine& line, const SetLine& next, double measure) {
    const std::string before = line.text.substr(line.text.find_last_of(" \u00A0") + 1);
    const std::string after = next.text.substr(0, next.text.find(' '));
    if (before.empty() || after.empty()) return {};
    const double letters = double(count_characters(line.text));
    const double width = line.width() / letters * double(count_characters(before + after));
    if (width > measure) return {};
    const std::string whole = before + after;
    const bool address = whole.find('@') != whole.npos || whole.find("://") != whole.npos ||
                         whole.starts_with("www.");
    return address ? before + " | " + after : std::string();
}

class Judgement {
public:
    Judgement(const Pages& set, std::vector<SetFragment> fragments)
        : tags_(set.tags),
          fragments_(std::move(fragments)),
          pages_(set.pages.size()),
          sums_(set.pages.size()) {}

    std::vector<PageTypography> run() {
        for (std::size_t i = 0; i < fragments_.size(); ++i)
            pieces_[fragments_[i].paragraph].push_back(i);
        for (SetFragment& fragment : fragments_) judge(fragment);
        for (const auto& [paragraph, pieces] : pieces_) judge(paragraph, pieces);
        for (std::size_t i = 0; i < pages_.size(); ++i) judge_measure(sums_[i], pages_[i]);
        return std::move(pages_);
    }

private:
    void judge(SetFragment& fragment) {
        PageTypography& page = pages_[fragment.page];
        const bool ends_here = &fragments_[pieces_[fragment.paragraph].back()] == &fragment;
        int in_a_row = 0;
        for (const SetLine& line : fragment.lines) {
            ++page.lines;
            judge_spaces(line, page);
            in_a_row = line.hyphenated() ? in_a_row + 1 : 0;
            page.hyphens += line.hyphenated();
            page.hyphens_in_a_row = std::max(page.hyphens_in_a_row, in_a_row);
            if (!ends_here || &line != &fragment.lines.back()) count(fragment, line);
        }
        page.rivers += rivers(fragment);
        page.has_card = page.has_card || stands_on_card(fragment.paragraph);
    }

    static void judge_spaces(const SetLine& line, PageTypography& page) {
        if (line.tightest < page.tightest - noticeable) {
            page.tightest = line.tightest;
            page.tightest_line = line.text;
        }
        if (line.loosest > page.loosest + noticeable) {
            page.loosest = line.loosest;
            page.loosest_line = line.text;
        }
    }

    // ---- the measure ----

    void count(const SetFragment& fragment, const SetLine& line) {
        const auto letters = double(count_characters(line.text));
        PageSums& sums = sums_[fragment.page];
        add(letters, sums.all);
        if (is_running_text(fragment.paragraph))
            add(letters, sums.kinds[kind_of(fragment.paragraph)]);
    }

    static void add(double letters, FullLines& lines) {
        ++lines.lines;
        lines.letters += letters;
    }

    std::size_t kind_of(TagId paragraph) const {
        if (stands_in(tags_, paragraph, Role::callout)) return 2;
        return stands_in(tags_, paragraph, Role::list) ? 1 : 0;
    }

    static void judge_measure(const PageSums& sums, PageTypography& page) {
        if (sums.all.lines > 0) page.characters = sums.all.letters / sums.all.lines;
        for (std::size_t i = 0; i < kinds_of_text.size(); ++i) {
            const FullLines& kind = sums.kinds[i];
            const double mean = kind.lines >= enough_lines ? kind.letters / kind.lines : 0;
            if (mean <= page.longest_measure) continue;
            page.longest_measure = mean;
            page.longest_lines = kinds_of_text[i];
        }
    }

    // ---- paragraphs ----

    void judge(TagId paragraph, const std::vector<std::size_t>& pieces) {
        const SetFragment &first = fragments_[pieces.front()], &last = fragments_[pieces.back()];
        if (pieces.size() > 1) {
            pages_[first.page].orphans += first.lines.size() == 1;
            pages_[last.page].widows += last.lines.size() == 1;
        }
        judge_last_line(paragraph, pieces);
        judge_addresses(pieces);
    }

    // No heading and no cell: what is read line after line.
    bool is_running_text(TagId paragraph) const {
        for (const Role role : {Role::heading, Role::cell, Role::header_cell, Role::code,
                                Role::contents, Role::caption, Role::note})
            if (stands_in(tags_, paragraph, role)) return false;
        return true;
    }

    // The widest line of a paragraph.
    double measure_of(const std::vector<std::size_t>& pieces) const {
        double measure = 0;
        for (const std::size_t piece : pieces)
            for (const SetLine& line : fragments_[piece].lines)
                measure = std::max(measure, line.width());
        return measure;
    }

    void judge_last_line(TagId paragraph, const std::vector<std::size_t>& pieces) {
        const SetFragment& last = fragments_[pieces.back()];
        if ((pieces.size() == 1 && last.lines.size() == 1) || !is_running_text(paragraph)) return;
        const double measure = measure_of(pieces);
        const bool item = stands_in(tags_, paragraph, Role::list_body);
        const double bound =
            item ? bounds_of_setting::last_line_in_item : bounds_of_setting::last_line;
        const double share = measure > 0 ? last.lines.back().width() / measure : 1;
        PageTypography& page = pages_[last.page];
        if (share / bound >= page.last_line_of_bound) return;
        page.last_line_of_bound = share / bound;
        page.last_line = share;
        page.last_line_text = last.lines.back().text;
    }

    void judge_addresses(const std::vector<std::size_t>& pieces) {
        const SetLine* before = nullptr;
        const double measure = measure_of(pieces);
        for (const std::size_t piece : pieces)
            for (const SetLine& line : fragments_[piece].lines) {
                const std::string parted = before ? parted_address(*before, line, measure) : "";
                if (!parted.empty())
                    pages_[fragments_[piece].page].parted_addresses.push_back(parted);
                before = &line;
            }
    }

    // The clinic's card is a section of its own, without a heading.
    bool stands_on_card(TagId paragraph) const {
        const TagId section = tags_[paragraph].parent;
        if (section == no_tag || tags_[section].role != Role::section) return false;
        const auto& children = tags_[section].children;
        return tags_[section].parent == root_tag &&
               std::none_of(children.begin(), children.end(),
                            [&](TagId child) { return tags_[child].role == Role::heading; });
    }

    const TagTree& tags_;
    std::vector<SetFragment> fragments_;
    std::map<TagId, std::vector<std::size_t>> pieces_;  // of each paragraph, in fragments_
    std::vector<PageTypography> pages_;
    std::vector<PageSums> sums_;
};

void add_feet(const std::vector<FreeFoot>& feet, std::vector<PageTypography>& pages) {
    for (const FreeFoot& foot : feet) {
        PageTypography& page = pages[foot.page];
        if (foot.lines <= page.free_lines) continue;
        page.free_lines = foot.lines;
        page.above_free_lines = foot.last;
    }
}

std::string trimmed(std::string line) {
    while (line.ends_with(' ')) line.pop_back();
    return line;
}

void add_line(std::string& text, std::string_view what, double share, const std::string& line) {
    if (line.empty()) return;
    text.append("    ").append(what).append(" line, spaces ");
    text.append(number(share, 2)).append(" of the font's: ").append(trimmed(line)).append("\n");
}

// What is beyond the bounds.
void add_faults(std::string& text, const PageTypography& page) {
    if (!page.last_line_text.empty())
        text += "    last line of " + number(page.last_line * 100, 0) +
                " % of the measure: " + trimmed(page.last_line_text) + "\n";
    for (const std::string& address : page.parted_addresses)
        text += "    parted address: " + address + "\n";
    if (page.longest_measure > bounds_of_setting::most_characters)
        text += "    " + page.longest_lines + " of " + number(page.longest_measure, 0) +
                " characters a line, more than " + number(bounds_of_setting::most_characters, 0) +
                "\n";
    else if (page.longest_measure > 0 &&
             page.longest_measure < bounds_of_setting::fewest_characters)
        text += "    no more than " + number(page.longest_measure, 0) +
                " characters a line, fewer than " +
                number(bounds_of_setting::fewest_characters, 0) + "\n";
    if (page.free_lines > 0)
        text += "    room for " + std::to_string(page.free_lines) +
                " more lines at a foot, below: " + trimmed(page.above_free_lines) + "\n";
}

}  // namespace

std::vector<PageTypography> measure_typography(const Pages& pages, const FontBook& fonts,
                                               const Layout* layout) {
    std::vector<SetFragment> fragments = set_fragments(pages, fonts);
    std::vector<FreeFoot> feet;
    if (layout) feet = free_feet(pages, *layout, fragments);
    std::vector<PageTypography> judged = Judgement(pages, std::move(fragments)).run();
    add_feet(feet, judged);
    return judged;
}

std::string to_text(const std::vector<PageTypography>& pages) {
    std::string text;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const PageTypography& page = pages[i];
        text += "  page " + std::to_string(i + 1) + ": " + counted(std::size_t(page.lines), "line");
        text += " of " + number(page.characters, 0) + " characters, ";
        text += counted(std::size_t(page.hyphens), "hyphen");
        if (page.hyphens_in_a_row > 1)
            text += " (" + std::to_string(page.hyphens_in_a_row) + " in a row)";
        text += ", " + counted(std::size_t(page.rivers), "river") + ", " +
                counted(std::size_t(page.widows), "widow");
        text += ", " + counted(std::size_t(page.orphans), "orphan");
        text += page.has_card ? ", the clinic's card\n" : "\n";
        add_line(text, "tightest", page.tightest, page.tightest_line);
        add_line(text, "loosest", page.loosest, page.loosest_line);
        add_faults(text, page);
    }
    return text;
}

}  // namespace yaprak
