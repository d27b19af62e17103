#include "check/rules/exact_places.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr int most_lines = 40;  // that a paragraph goes on below its first

class PlaceFinder {
public:
    explicit PlaceFinder(std::string_view text) : text_(text) {
        lines_.push_back(0);
        for (std::size_t i = text.find('\n'); i != text.npos; i = text.find('\n', i + 1))
            lines_.push_back(i + 1);
    }

    void mend(SourcePos& at, std::string_view words) const {
        if (at.line < 1 || std::size_t(at.line) > lines_.size() || words.empty()) return;
        const std::size_t begin = lines_[std::size_t(at.line) - 1];
        const std::size_t last = std::min(std::size_t(at.line + most_lines), lines_.size());
        const std::size_t end = last == lines_.size() ? text_.size() : lines_[last];
        const std::string_view part = text_.substr(begin, end - begin);
        // From the place itself if it is in its line, else from the line's beginning.
        std::size_t found = part.find(words, offset_of(part, at.column));
        if (found == part.npos) found = part.find(words);
        if (found == part.npos) return;
        const auto line = std::upper_bound(lines_.begin(), lines_.end(), begin + found) - 1;
        at.line = int(line - lines_.begin()) + 1;
        at.column = int(count_characters(text_.substr(*line, begin + found - *line))) + 1;
    }

private:
    // Bytes before the column, for paragraphs of one line; what lies behind the line counts on.
    static std::size_t offset_of(std::string_view part, int column) {
        std::size_t offset = 0;
        for (int i = 1; i < column && offset < part.size(); ++i)
            offset += decode(part, offset).length;
        return offset;
    }

    std::string_view text_;
    std::vector<std::size_t> lines_;  // where each begins
};

}  // namespace

void make_places_exact(CheckFindings& findings, std::string_view source_text) {
    if (source_text.empty()) return;
    const PlaceFinder finder(source_text);
    for (CheckFinding& finding : findings) {
        // A clipped sentence is known by its beginning.
        const std::string_view words = finding.words;
        finder.mend(finding.at, words.substr(0, std::min(words.find("…"), words.size())));
    }
}

}  // namespace yaprak
