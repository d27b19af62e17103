// The candidates of all sections are listed in the order of the text, each with its rank: warnings,
// the first of a section, the others. The best ranks are taken.
#include "style/blocks/digest.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "language/readability/sentences.hpp"
#include "model/digest_layout.hpp"

#include <algorithm>

namespace yaprak {
namespace {

enum Rank : std::uint8_t { warning, first_of_section, heading_of_section, other };

struct Candidate {
    Rank rank;
    std::string text;
    SourcePos at;
};

// "1. Kimlere uygulanır?" without its number.
std::string without_number(const std::string& heading) {
    const std::size_t end = heading.find_first_not_of("0123456789");
    if (end == 0 || end == std::string::npos || (heading[end] != '.' && heading[end] != ')'))
        return heading;
    return std::string(trimmed(std::string_view(heading).substr(end + 1)));
}

std::string in_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

class Candidates {
public:
    Candidates(const DigestLayout& wanted, const std::string& lang)
        : wanted_(wanted), lang_(lang) {}

    std::vector<Candidate> run(const Blocks& blocks) {
        for (const Block& block : blocks) {
            const auto* heading = std::get_if<Heading>(&block.kind);
            if (heading) begin_section(*heading, block.at);
            add(block, other);
        }
        end_section();
        return std::move(all_);
    }

private:
    void begin_section(const Heading& heading, const SourcePos& at) {
        end_section();
        const std::string text = without_number(in_one_line(plain_text(heading.text)));
        if (is_short(text)) heading_ = Candidate{heading_of_section, text, at};
        has_first_ = false;
        begin_ = all_.size();
    }

    // A section without a short sentence is told by its heading.
    void end_section() {
        if (heading_ && !has_first_)
            all_.insert(all_.begin() + std::ptrdiff_t(begin_), std::move(*heading_));
        heading_.reset();
    }

    // Blocks within lists and boxes are not nested deeper here than in two of them.
    void add(const Block& block, Rank rank, int depth = 0) {
        constexpr int deepest = 2;
        if (const auto* paragraph = std::get_if<Paragraph>(&block.kind))
            return add(plain_text(paragraph->text), rank, block.at);
        if (depth >= deepest) return;
        if (const auto* list = std::get_if<List>(&block.kind)) {
            for (const ListItem& item : list->items)
                if (!item.blocks.empty()) add(item.blocks.front(), rank, depth + 1);
        } else if (const auto* callout = std::get_if<Callout>(&block.kind)) {
            const bool warns =
                callout->kind == CalloutKind::warning || callout->kind == CalloutKind::caution;
            for (const Block& inner : callout->blocks)
                add(inner, warns ? warning : rank, depth + 1);
        }
    }

    // An announcement says nothing without what it announces.
    void add(std::string text, Rank rank, const SourcePos& at) {
        text = in_one_line(std::move(text));
        for (const Sentence& sentence : split_sentences(text, lang_)) {
            std::string words = text.substr(sentence.begin, sentence.end - sentence.begin);
            if (words.ends_with(':') || !is_short(words)) continue;
            Rank own = rank;
            if (rank == other && !has_first_) own = first_of_section, has_first_ = true;
            all_.push_back({own, std::move(words), at});
        }
    }

    bool is_short(const std::string& text) const {
        return !text.empty() && int(count_characters(text)) <= wanted_.letters;
    }

    const DigestLayout& wanted_;
    const std::string& lang_;
    std::vector<Candidate> all_;
    std::optional<Candidate> heading_;  // of the section, until a sentence of it is found
    bool has_first_ = false;
    std::size_t begin_ = 0;  // of the section, in all_
};

// The first of the best ranks, in the order in which they stand.
std::vector<Candidate> best_of(std::vector<Candidate> all, std::size_t count) {
    std::vector<std::size_t> order(all.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return all[a].rank < all[b].rank; });
    order.resize(std::min(count, order.size()));
    std::sort(order.begin(), order.end());
    std::vector<Candidate> best;
    best.reserve(order.size());
    for (const std::size_t i : order) best.push_back(std::move(all[i]));
    return best;
}

}  // namespace

Document digest(const Document& document, const DigestLayout& wanted, const std::string& lang) {
    Document out = document;
    const std::vector<Candidate> points =
        best_of(Candidates(wanted, lang).run(document.blocks), std::size_t(wanted.points));
    if (points.empty()) return out;
    List list;
    list.delimiter = '-';
    for (const Candidate& point : points) {
        Span span;
        span.text = point.text;
        span.at = point.at;
        ListItem item;
        item.at = point.at;
        item.blocks.push_back({point.at, {}, Paragraph{{std::move(span)}}});
        list.items.push_back(std::move(item));
    }
    out.notes.clear();
    out.blocks.clear();
    out.blocks.push_back({points.front().at, {}, std::move(list)});
    return out;
}

}  // namespace yaprak
