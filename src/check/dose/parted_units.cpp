// The runs of each paragraph are gathered to lines; two lines that follow each other are compared.
#include "base/text.hpp"
#include "check/dose/dose_rules.hpp"
#include "language/letters/characters.hpp"
#include "language/words/dose_units.hpp"
#include "model/page.hpp"
#include "model/paragraph_of.hpp"

#include <utility>

namespace yaprak {
namespace {

constexpr double same_line = 0.6;  // of the type size: superscripts stay in their line
constexpr std::size_t group = 3;   // digits that a blank groups

bool may_stand_in_number(char32_t c) {
    return is_digit(c) || c == '.' || c == ',' || c == '-' || c == U'–' || c == '/' || c == '(' ||
           c == U'٫' || c == U'٬' || c == 0xA0 || c == 0x202F;
}

std::size_t digits_before_end(std::string_view number) {
    std::size_t count = 0;
    for (std::size_t end = number.size(); end > 0 && is_digit(character_before(number, end).value);
         end -= character_before(number, end).length)
        ++count;
    return count;
}

// The number that the line ends with, empty where it ends otherwise: "50", "2-3".
std::string_view last_word(std::string_view line) {
    line = trimmed(line);
    if (line.empty() || !is_digit(character_before(line, line.size()).value)) return {};
    std::size_t begin = line.size();
    while (begin > 0 && may_stand_in_number(character_before(line, begin).value))
        begin -= character_before(line, begin).length;
    if (begin > 0 && !is_blank(character_before(line, begin).value)) return {};
    return line.substr(begin);
}

// With the groups before its last three digits: "10 000".
std::string_view last_number(std::string_view line) {
    line = trimmed(line);
    std::string_view word = last_word(line);
    std::size_t begin = line.size() - word.size();
    while (begin > 0 && digits_before_end(word) == group && word.size() == group) {
        word = last_word(line.substr(0, begin));
        if (word.empty() || digits_before_end(word) > group) break;
        begin = std::size_t(word.data() - line.data());
    }
    return line.substr(begin);
}

// The three digits that a line begins with, and no more; empty where it does not.
std::string_view first_group(std::string_view line) {
    line = trimmed(line);
    std::size_t end = 0, count = 0;
    for (; end < line.size() && is_digit(character_at(line, end).value); ++count)
        end += character_at(line, end).length;
    return count == group ? line.substr(0, end) : std::string_view();
}

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && is_blank(character_at(text, 0).value))
        text.remove_prefix(character_at(text, 0).length);
    return text;
}

class LineWalk {
public:
    LineWalk(const Pages& pages, FindingSink& sink)
        : pages_(pages), lang_(pages.metadata.lang), sink_(sink) {}

    void run() {
        for (page_ = 0; page_ < pages_.pages.size(); ++page_)
            for (const Item& item : pages_.pages[page_].items)
                if (const auto* run = std::get_if<GlyphRun>(&item.kind); run && item.tag != no_tag)
                    take(item, *run);
        end_line();
    }

private:
    struct Line {
        std::string text;
        TagId tag = no_tag, paragraph = no_tag;
        int page = 0;
    };

    void take(const Item& item, const GlyphRun& run) {
        const TagId paragraph = paragraph_of(pages_.tags, item.tag);
        const double step = std::abs((item.at.y - baseline_).pt());
        if (paragraph != line_.paragraph || step >= run.size.pt() * same_line) {
            end_line();
            baseline_ = item.at.y;
            line_ = {{}, item.tag, paragraph, int(page_) + 1};
        }
        line_.text += run.text;
    }

    void end_line() {
        if (before_.paragraph == line_.paragraph) compare(before_, line_.text);
        before_ = std::exchange(line_, {});
    }

    void compare(const Line& before, std::string_view next) {
        const std::string_view number = last_number(before.text);
        if (number.empty()) return;
        next = without_blanks(next);
        std::string words(number);
        const std::string_view digits = first_group(next);
        if (!digits.empty() && digits_before_end(number) <= group) {
            words.append(" ").append(digits);
            next = without_blanks(next.substr(digits.size()));
        }
        const auto unit = dose_unit_at(next, lang_);
        if (unit) tell(before, words + " " + std::string(next.substr(0, unit->length)));
    }

    void tell(const Line& line, std::string words) {
        CheckFinding finding;
        finding.rule = &dose::rule(dose::parted);
        finding.severity = finding.rule->severity;
        finding.at = pages_.tags[line.tag].at;
        finding.page = line.page;
        finding.problem = in_quotes(words) + " is parted by a line's end";
        finding.words = std::move(words);
        sink_.add(std::move(finding));
    }

    const Pages& pages_;
    const std::string lang_;
    FindingSink& sink_;
    std::size_t page_ = 0;
    Length baseline_;
    Line line_, before_;
};

}  // namespace

void check_parted_units(const Pages& pages, FindingSink& sink) {
    LineWalk(pages, sink).run();
}

}  // namespace yaprak
