// The runs of each paragraph are gathered to lines; two lines that follow each other are compared.
#include "base/text.hpp"
#include "check/dose/dose_rules.hpp"
#include "check/dose/quantities_in.hpp"
#include "language/letters/characters.hpp"
#include "model/page.hpp"
#include "model/paragraph_of.hpp"

namespace yaprak {
namespace {

constexpr double same_line = 0.6;  // of the type size: superscripts stay in their line

std::string_view last_word(std::string_view line) {
    line = trimmed(line);
    const std::size_t blank = line.find_last_of(' ');
    return blank == line.npos ? line : line.substr(blank + 1);
}

std::string_view first_letters(std::string_view line) {
    line = trimmed(line);
    std::size_t end = 0;
    while (end < line.size() &&
           (is_letter(character_at(line, end).value) || character_at(line, end).value == U'µ'))
        end += character_at(line, end).length;
    return line.substr(0, end);
}

bool is_bare_number(std::string_view word) {
    return !word.empty() && is_ascii_digit(static_cast<unsigned char>(word.back())) &&
           word.find_first_not_of("0123456789.,-(") == word.npos;
}

class LineWalk {
public:
    LineWalk(const Pages& pages, FindingSink& sink) : pages_(pages), sink_(sink) {}

    void run() {
        for (page_ = 0; page_ < pages_.pages.size(); ++page_)
            for (const Item& item : pages_.pages[page_].items)
                if (const auto* run = std::get_if<GlyphRun>(&item.kind); run && item.tag != no_tag)
                    take(item, *run);
        end_line("");
    }

private:
    void take(const Item& item, const GlyphRun& run) {
        const TagId paragraph = paragraph_of(pages_.tags, item.tag);
        const double step = std::abs((item.at.y - baseline_).pt());
        const bool is_same = paragraph == paragraph_ && step < run.size.pt() * same_line;
        if (!is_same) {
            end_line(paragraph == paragraph_ ? std::string_view(run.text) : "");
            line_.clear();
            baseline_ = item.at.y;
            paragraph_ = paragraph;
            tag_ = item.tag;
        }
        line_ += run.text;
    }

    // `next`: how the paragraph's next line begins.
    void end_line(std::string_view next) {
        const std::string_view number = last_word(line_);
        const std::string_view unit = first_letters(next);
        if (!is_bare_number(number) || !is_dose_unit(unit)) return;
        const std::string words = std::string(number) + " " + std::string(unit);
        CheckFinding finding;
        finding.rule = &dose::rule(dose::parted);
        finding.severity = finding.rule->severity;
        finding.at = pages_.tags[tag_].at;
        finding.page = int(page_) + 1;
        finding.words = words;
        finding.problem = in_quotes(words) + " is parted by a line's end";
        sink_.add(std::move(finding));
    }

    const Pages& pages_;
    FindingSink& sink_;
    std::size_t page_ = 0;
    TagId paragraph_ = no_tag, tag_ = no_tag;
    Length baseline_;
    std::string line_;
};

}  // namespace

void check_parted_units(const Pages& pages, FindingSink& sink) {
    LineWalk(pages, sink).run();
}

}  // namespace yaprak
