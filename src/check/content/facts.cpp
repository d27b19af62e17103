#include "check/content/facts.hpp"

#include "base/text.hpp"
#include "check/content/instructions.hpp"
#include "check/content/printed_lines.hpp"
#include "check/content/words_of_facts.hpp"
#include "check/rules/affixes.hpp"
#include "language/letters/characters.hpp"
#include "language/readability/count_syllables.hpp"
#include "language/words/casing.hpp"
#include "language/words/written_dates.hpp"
#include "model/clinic.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace yaprak {
namespace {

constexpr std::size_t top_blocks = 3;  // where key points are expected

bool has_value(const FrontMatter& front, std::span<const std::string_view> keys) {
    return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) {
        const auto value = front.values.find(std::string(key));
        return value != front.values.end() && !trimmed(value->second).empty();
    });
}

class FactFinder {
public:
    explicit FactFinder(const Handout& handout)
        : handout_(handout), front_(handout.document.front), lang_(handout.lang) {}

    HandoutFacts run() {
        read_front();
        facts_.sections.push_back({nullptr, 0, {handout_.document.source}});
        for (const CheckedText& text : handout_.texts) read(text);
        for (const HandoutSentence& one : handout_.sentences) read(one);
        add_printed_lines();
        facts_.emergency = emergency_facts(handout_);
        count_words();
        read_blocks();
        return std::move(facts_);
    }

private:
    void read_front() {
        const Clinic& clinic = handout_.clinic;
        facts_.has_date = front_.date.has_value();
        facts_.has_author = !front_.role.empty() || has_value(front_, author_keys());
        facts_.has_contact = !clinic.phone.empty() || !clinic.email.empty() || !clinic.site.empty();
        for (const Link& link : handout_.document.links)
            if (link.url.starts_with("tel:") || link.url.starts_with("mailto:"))
                facts_.has_contact = true;
        facts_.has_review = has_value(front_, reviewed_keys());
        read_review();
        facts_.has_version = has_value(front_, version_keys());
        facts_.has_sources = has_value(front_, source_keys()) || !handout_.document.notes.empty();
        facts_.has_summary = !front_.description.empty();
    }

    // "2025-05", "Mayıs 2025" and "2025" last to the end of the month or the year.
    static std::optional<Date> date_of(const std::string& written, std::string_view lang) {
        for (const std::string& one : {written, written + "-12-31"})
            if (const auto parsed = parse_written_date(one, lang);
                parsed && trimmed(parsed->rest).empty())
                return parsed->date;
        // "10/2026"
        const std::size_t slash = written.find('/');
        const std::string turned = slash <= 2 ? written.substr(slash + 1) + "-" +
                                                    std::string(2 - slash, '0') +
                                                    written.substr(0, slash) + "-01"
                                              : written;
        for (const std::string& one : {written + "-01", "1 " + written, "01." + written, turned})
            if (const auto parsed = parse_written_date(one, lang);
                parsed && trimmed(parsed->rest).empty())
                return Date{parsed->date.year, parsed->date.month, 31, {}};
        return std::nullopt;
    }

    void read_review() {
        for (const std::string_view key : review_keys()) {
            const auto value = front_.values.find(std::string(key));
            if (value == front_.values.end() || trimmed(value->second).empty()) continue;
            const auto date = date_of(value->second, lang_);
            facts_.review = value->second;
            facts_.has_review = facts_.has_review || date.has_value();
            if (!date || !handout_.today) continue;
            const Date& today = *handout_.today;
            facts_.is_review_past = std::tie(date->year, date->month, date->day) <
                                    std::tie(today.year, today.month, today.day);
        }
    }

    void add_printed_lines() {
        facts_.has_date = facts_.has_date || printed_.has_date;
        facts_.has_author = facts_.has_author || printed_.has_author;
        facts_.has_contact = facts_.has_contact || printed_.has_contact;
        facts_.has_review = facts_.has_review || printed_.has_review;
        facts_.has_version = facts_.has_version || printed_.has_version;
    }

    void read(const CheckedText& text) {
        const std::string small = fold_case(text.text, lang_);
        if (text.kind == TextKind::heading && text.level <= 6) {
            facts_.headings.push_back(&text);
            facts_.sections.push_back({&text, 0, text.place(0)});
            facts_.telling_headings += is_telling_heading(text.text, lang_);
            for (const std::string_view word : source_headings())
                if (small.starts_with(word)) facts_.has_sources = true;
        }
        if (text.kind != TextKind::title && text.kind != TextKind::alternative)
            read_printed_lines(small, printed_);
    }

    void read(const HandoutSentence& one) {
        const bool to_child = handout_.profile.audience == Audience::child;
        const bool is_told = is_instruction(one, lang_, to_child);
        facts_.has_action = facts_.has_action || is_told;
        const std::string small = fold_case(one.words(), lang_);
        for (const char* word :
             {"siz", "your", "you ", "sie ", "ihre", "vous", "votre", "вы ", "ваш"})
            facts_.speaks_to_reader = facts_.speaks_to_reader || small.find(word) != small.npos;
        facts_.speaks_to_reader = facts_.speaks_to_reader || is_told;
    }

    // Words of running text, by section.
    void count_words() {
        std::size_t section = 0;
        auto sentence = handout_.sentences.begin();
        for (const CheckedText& text : handout_.texts) {
            while (section + 1 < facts_.sections.size() &&
                   facts_.sections[section + 1].heading == &text)
                ++section;
            for (; sentence != handout_.sentences.end() && sentence->text == &text; ++sentence) {
                facts_.sections[section].words += sentence->sentence.words.size();
                facts_.words += sentence->sentence.words.size();
            }
        }
    }

    void read_blocks() {
        const Blocks& blocks = handout_.document.blocks;
        for (std::size_t i = 0; i < std::min(blocks.size(), top_blocks); ++i)
            if (std::holds_alternative<List>(blocks[i].kind) ||
                std::holds_alternative<Callout>(blocks[i].kind))
                facts_.has_summary = true;
        for_each_block(blocks, [this](const Block& block) { read(block); });
        facts_.has_cues = facts_.has_cues || facts_.has_lists;
    }

    void read(const Block& block) {
        if (const auto* list = std::get_if<List>(&block.kind)) {
            facts_.has_lists = true;
            facts_.has_steps = facts_.has_steps || list->ordered;
        } else if (std::holds_alternative<Callout>(block.kind)) {
            facts_.has_cues = true;
        } else if (const auto* table = std::get_if<Table>(&block.kind)) {
            ++facts_.tables;
            facts_.tables_headed += !table->head.empty();
        } else if (const auto* figure = std::get_if<Figure>(&block.kind)) {
            read(*figure);
        } else if (const auto* row = std::get_if<FigureRow>(&block.kind)) {
            for (const Figure& one : row->figures) read(one);
        } else if (const auto* paragraph = std::get_if<Paragraph>(&block.kind)) {
            for (const Span& span : paragraph->text)
                facts_.has_cues = facts_.has_cues || span.marks.has(Mark::strong);
        }
    }

    void read(const Figure& figure) {
        ++facts_.pictures;
        facts_.pictures_told += !figure.alt.empty() || figure.decoration;
        facts_.captions += !figure.caption.empty() || figure.decoration;
    }

    const Handout& handout_;
    const FrontMatter& front_;
    const std::string& lang_;
    HandoutFacts facts_;
    PrintedLines printed_;
};

}  // namespace

HandoutFacts facts_of(const Handout& handout) {
    return FactFinder(handout).run();
}

}  // namespace yaprak
