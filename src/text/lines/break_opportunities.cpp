#include "text/lines/break_opportunities.hpp"

#include "language/breaks/find_breaks.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// A word that its author divides is divided nowhere else (CSS Text 3, 6.1.1).
void leave_to_author(const ShapedText& shaped, std::vector<BreakOpportunity>& points) {
    const std::string_view text = shaped.text;
    auto hint = shaped.soft_hyphens.begin();
    std::size_t word_end = 0;
    bool divided = false;  // the word that ends there, by its author
    std::erase_if(points, [&](const BreakOpportunity& point) {
        if (point.kind != BreakKind::hyphen) return false;
        if (point.offset >= word_end) {
            const std::size_t begin = text.find_last_of(" \n", point.offset) + 1;
            word_end = std::min(text.find_first_of(" \n", point.offset), text.size());
            hint = std::lower_bound(hint, shaped.soft_hyphens.end(), begin);
            divided = hint != shaped.soft_hyphens.end() && *hint < word_end;
        }
        return divided;
    });
}

// To the rules of language a reference to a note is a bracket that closes: it never begins a line,
// and the word before it is a word.
std::string with_brackets(std::string text, const std::vector<TextRun>& runs) {
    std::size_t begin = 0;
    for (const TextRun& run : runs) {
        if (run.note >= 0)
            std::fill(text.begin() + std::ptrdiff_t(begin), text.begin() + std::ptrdiff_t(run.end),
                      ']');
        begin = run.end;
    }
    return text;
}

bool has_references(const std::vector<TextRun>& runs) {
    return std::any_of(runs.begin(), runs.end(), [](const TextRun& run) { return run.note >= 0; });
}

}  // namespace

std::vector<BreakOpportunity> break_opportunities(const ShapedText& shaped,
                                                  const ParagraphStyle& style) {
    std::vector<LanguageRun> languages;
    for (const TextRun& run : shaped.runs)
        languages.push_back({run.end, run.style.lang, style.hyphenate && run.style.hyphenate,
                             run.style.patterns, std::size_t(style.hyphen_before),
                             std::size_t(style.hyphen_after)});
    std::vector<BreakOpportunity> points =
        has_references(shaped.runs)
            ? find_breaks(with_brackets(shaped.text, shaped.runs), languages)
            : find_breaks(shaped.text, languages);
    if (!style.hyphenate || shaped.soft_hyphens.empty()) return points;
    leave_to_author(shaped, points);
    for (const std::size_t offset : shaped.soft_hyphens)
        if (offset > 0 && offset < shaped.text.size())
            points.push_back({offset, BreakKind::hyphen});
    std::stable_sort(
        points.begin(), points.end(),
        [](const BreakOpportunity& a, const BreakOpportunity& b) { return a.offset < b.offset; });
    points.erase(std::unique(points.begin(), points.end(),
                             [](const BreakOpportunity& a, const BreakOpportunity& b) {
                                 return a.offset == b.offset;
                             }),
                 points.end());
    return points;
}

std::vector<BreakOpportunity> line_ends(const std::string& text) {
    std::vector<BreakOpportunity> points;
    for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
        if (at + 1 < text.size()) points.push_back({at + 1, BreakKind::mandatory});
    return points;
}

}  // namespace yaprak
