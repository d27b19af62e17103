// kramdown's abbreviations, "*[EKT]: Elektrokonvülsif tedavi" -> the line is gone, and each "EKT"
// of the text is HTML's <abbr> with what it stands for.
#include "read/dialect/abbreviations.hpp"

#include "base/text.hpp"
#include "read/dialect/scan_markdown.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest = 200, most_of_one_word = 8;

bool is_word(char c) {
    return (c & 0x80) != 0 || is_ascii_letter(char32_t(c)) || is_ascii_digit(char32_t(c));
}

std::size_t word_end(std::string_view text, std::size_t at) {
    while (at < text.size() && is_word(text[at])) ++at;
    return at;
}

struct Abbreviation {
    std::string_view name, expansion;
};

class AbbreviationMarker {
public:
    AbbreviationMarker(SourceMap& source, Warnings& warnings)
        : source_(source), warnings_(warnings), body_(source.text()) {}

    std::vector<Replacement> run() {
        scan_ = scan_markdown(body_);
        take_definitions();
        if (!by_word_.empty()) mark_words();
        std::stable_sort(
            edits_.begin(), edits_.end(),
            [](const Replacement& a, const Replacement& b) { return a.offset < b.offset; });
        return std::move(edits_);
    }

private:
    void take_definitions() {
        for (std::size_t at = 0; at < body_.size();) {
            const std::size_t end = std::min(body_.find('\n', at), body_.size());
            if (const auto found = definition(at, end)) {
                lines_.emplace_back(at, end);
                edits_.push_back({at, end - at, {}});
                define(*found, at);
            }
            at = end + 1;
        }
    }

    std::optional<Abbreviation> definition(std::size_t at, std::size_t end) const {
        const std::string_view line = body_.substr(at, end - at);
        const std::size_t begin = line.find_first_not_of(' ');  // more than 3: none
        if (begin > 3 || line.substr(begin, 2) != "*[") return std::nullopt;
        const std::size_t close = line.find("]:", begin);
        if (close == none || close - begin - 2 > longest || scan_.is_code(at + begin))
            return std::nullopt;
        const std::string_view name = trimmed(line.substr(begin + 2, close - begin - 2));
        if (name.empty() || name.find_first_of("[]<") != none) return std::nullopt;
        return Abbreviation{name, trimmed(line.substr(close + 2))};
    }

    void define(const Abbreviation& found, std::size_t at) {
        const std::size_t word = word_end(found.name, 0);
        if (word == 0) return;
        std::vector<Abbreviation>& same = by_word_[found.name.substr(0, word)];
        const bool again = std::any_of(same.begin(), same.end(), [&](const Abbreviation& other) {
            return other.name == found.name;
        });
        if (again) return;
        if (same.size() < most_of_one_word) return same.push_back(found);
        warnings_.add(Code::markup_simplified, source_.place(at),
                      "too many abbreviations begin with one word",
                      "the first eight of them are known");
    }

    bool is_passed_over(std::size_t at) const {
        if (scan_.is_verbatim(at)) return true;
        const auto after = std::upper_bound(lines_.begin(), lines_.end(), std::pair(at, none));
        return after != lines_.begin() && at < std::prev(after)->second;
    }

    // Longer names come first: "EKT seansı" before "EKT".
    const Abbreviation* abbreviation_at(std::size_t at, std::size_t end) const {
        const auto found = by_word_.find(body_.substr(at, end - at));
        if (found == by_word_.end()) return nullptr;
        const Abbreviation* best = nullptr;
        for (const Abbreviation& one : found->second) {
            if (body_.substr(at, one.name.size()) != one.name) continue;
            const std::size_t behind = at + one.name.size();
            if (behind < body_.size() && is_word(body_[behind]) && is_word(one.name.back()))
                continue;
            if (!best || one.name.size() > best->name.size()) best = &one;
        }
        return best;
    }

    void mark_words() {
        for (std::size_t at = 0; at < body_.size();) {
            if (!is_word(body_[at])) {
                ++at;
                continue;
            }
            std::size_t end = word_end(body_, at);
            const Abbreviation* const found = abbreviation_at(at, end);
            if (found && !found->expansion.empty() && !is_passed_over(at)) {
                end = at + found->name.size();
                edits_.push_back({at, 0, open_tag(found->expansion)});
                edits_.push_back({end, 0, "</abbr>"});
            }
            at = end;
        }
    }

    static std::string open_tag(std::string_view expansion) {
        std::string tag = "<abbr title=\"";
        for (const char c : expansion) tag += c == '"' ? "&quot;" : std::string(1, c);
        return tag + "\">";
    }

    SourceMap& source_;
    Warnings& warnings_;
    std::string_view body_;
    MarkdownScan scan_;
    MarkdownScan::Ranges lines_;  // of the definitions
    std::map<std::string_view, std::vector<Abbreviation>> by_word_;
    std::vector<Replacement> edits_;
};

}  // namespace

std::vector<Replacement> mark_abbreviations(SourceMap& source, Warnings& warnings) {
    const std::string_view body = source.text();
    if (body.find("*[") == none || body.find("]:") == none) return {};
    return AbbreviationMarker(source, warnings).run();
}

}  // namespace yaprak
