// Placeholders are filled in run by run, texts measured, shortened where they meet, and placed.
#include "page/furniture.hpp"

#include "base/number.hpp"
#include "base/utf8.hpp"
#include "language/letters/bidi.hpp"
#include "language/words/dates.hpp"
#include "page/set/line_strip.hpp"
#include "text/paragraph.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr Length least_gap = 12_pt;  // between two texts of one line
const std::string page_key = "{{page}}", pages_key = "{{pages}}";

void replace_all(std::string& text, const std::string& key, const std::string& value) {
    for (std::size_t at = text.find(key); at != std::string::npos;
         at = text.find(key, at + value.size()))
        text.replace(at, key.size(), value);
}

StyledText filled_in(const StyledText& text, Folio folio) {
    StyledText filled;
    std::size_t begin = 0;
    for (const TextRun& run : text.runs) {
        std::string part = text.text.substr(begin, run.end - begin);
        replace_all(part, page_key, in_digits_of(run.style.lang, number(folio.page)));
        replace_all(part, pages_key, in_digits_of(run.style.lang, number(folio.pages)));
        filled.text += part;
        filled.runs.push_back(run);
        filled.runs.back().end = filled.text.size();
        begin = run.end;
    }
    return filled;
}

// The first `bytes` of it and an ellipsis.
StyledText cut(const StyledText& text, std::size_t bytes) {
    StyledText shorter;
    while (bytes > 0 && text.text[bytes - 1] == ' ') --bytes;
    for (const TextRun& run : text.runs) {
        shorter.runs.push_back(run);
        if (run.end >= bytes) break;
    }
    shorter.text = text.text.substr(0, bytes) + "…";
    shorter.runs.back().end = shorter.text.size();
    return shorter;
}

class FurnitureSetter {
public:
    FurnitureSetter(const FlowFurniture& furniture, Extent extent, Folio folio,
                    const Setting& setting, Page& page)
        : furniture_(furniture), extent_(extent), folio_(folio), setting_(setting), page_(page) {}

    void run() {
        const Length measure = extent_.measure;
        const bool rtl = furniture_.right_to_left;
        Set left, right;
        Set& last = rtl ? left : right;
        last = set(rtl ? furniture_.left : furniture_.right, measure);
        const Length beside_last = room(measure, last.line.width);
        Set centre = set(furniture_.centre, measure - (measure - beside_last) * 2);
        Length for_first = beside_last;
        if (centre.any) for_first = room((measure - centre.line.width) / 2 + least_gap, least_gap);
        Set& first = rtl ? right : left;
        first = set(rtl ? furniture_.right : furniture_.left, for_first);
        place(left, furniture_.left, 0_pt);
        place(centre, furniture_.centre, (measure - centre.line.width) / 2);
        place(right, furniture_.right, measure - right.line.width);
        add_rule();
    }

private:
    struct Set {
        bool any = false;
        Line line;
    };

    static Length room(Length measure, Length taken) {
        return taken > 0_pt ? std::max(0_pt, measure - taken - least_gap) : measure;
    }

    Direction direction_of(const StyledText& text) const {
        return paragraph_direction(text.text, furniture_.right_to_left ? Direction::right_to_left
                                                                       : Direction::left_to_right);
    }

    ShapedParagraph shaped(const StyledText& text) {
        ParagraphStyle style;
        style.hyphenate = false;
        style.right_to_left = direction_of(text) == Direction::right_to_left;
        return ShapedParagraph(text, style, setting_.fonts, setting_.fallback, *setting_.warnings,
                               setting_.shapes);
    }

    Set set(const StyledText& source, Length measure) {
        const StyledText text = filled_in(source, folio_);
        if (text.text.empty() || text.runs.empty() || measure <= 0_pt) return {};
        ShapedParagraph whole = shaped(text);
        if (whole.natural_width() > measure + 0.01_pt) {
            const std::size_t bytes = longest(text, measure);
            if (bytes == 0) return {};
            whole = shaped(cut(text, bytes));
        }
        Set set{true, std::move(whole.lines(measure * 2 + 100_pt, *setting_.warnings).front())};
        return set;
    }

    // How many bytes may stay before the ellipsis; by halves.
    std::size_t longest(const StyledText& text, Length measure) {
        std::vector<std::size_t> ends;
        for (std::size_t at = 0; at < text.text.size();)
            ends.push_back(at += std::max<std::size_t>(1, decode(text.text, at).length));
        std::size_t fits = 0, over = ends.size();
        while (over - fits > 1) {
            const std::size_t half = (fits + over) / 2;
            const bool ok = shaped(cut(text, ends[half - 1])).natural_width() <= measure;
            (ok ? fits : over) = half;
        }
        return fits > 0 ? ends[fits - 1] : 0;
    }

    Artifact artifact(const StyledText& text) const {
        if (text.text.find(page_key) != std::string::npos) return Artifact::page_number;
        return furniture_.is_foot ? Artifact::footer : Artifact::header;
    }

    void place(Set& set, const StyledText& source, Length x) {
        if (!set.any) return;
        set.line.x = 0_pt;
        std::vector<Item> items;
        add_line(std::move(set.line), {extent_.x + x, furniture_.baseline}, setting_.fonts, items);
        for (Item& item : items) {
            if (std::holds_alternative<LinkArea>(item.kind)) continue;
            item.tag = no_tag;
            item.artifact = artifact(source);
            page_.items.push_back(std::move(item));
        }
    }

    void add_rule() {
        if (!furniture_.rule) return;
        const Length distance = furniture_.rule_distance;
        Item item;
        item.at = {extent_.x, furniture_.baseline + (furniture_.is_foot ? -distance : distance)};
        item.kind = horizontal_rule(extent_.measure, {*furniture_.rule, furniture_.rule_width, {}});
        item.artifact = furniture_.is_foot ? Artifact::footer : Artifact::header;
        page_.items.push_back(std::move(item));
    }

    const FlowFurniture& furniture_;
    Extent extent_;
    Folio folio_;
    const Setting& setting_;
    Page& page_;
};

}  // namespace

void add_furniture(const FlowFurniture& furniture, Extent extent, Folio folio,
                   const Setting& setting, Page& page) {
    FurnitureSetter(furniture, extent, folio, setting, page).run();
}

}  // namespace yaprak
