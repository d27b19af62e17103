#include "pdf/standard/check_conformance.hpp"

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "pdf/navigation/links.hpp"
#include "pdf/objects/text_string.hpp"
#include "pdf/paint/paint_page.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr double longest_side = 14400;  // points, the same place

std::string shortened(const std::string& text) {
    return text.size() <= 60 ? text : text.substr(0, 50) + "...";
}

void check_language(const std::string& lang, const SourcePos& at) {
    if (!is_language_tag(lang))
        throw Error(Code::pdf_standard, at, "\"" + lang + "\" is no language",
                    "write it as tr, en or de-AT");
}

void check_languages(const Pages& pages) {
    if (!pages.metadata.lang.empty()) check_language(pages.metadata.lang, pages.metadata.lang_at);
    for (const TagNode& node : pages.tags.nodes)
        if (!node.lang.empty()) check_language(node.lang, node.at);
}

void check_addresses(const Pages& pages) {
    for (const Link& link : pages.links)
        if (uri_of(link, pages).size() > haru::longest_string)
            throw Error(Code::pdf_standard, link.at,
                        "the address \"" + shortened(link.url) + "\" is longer than a PDF can hold",
                        "a short one that leads there is also easier to type");
}

void check_size(const Page& page) {
    const Size size = full_size(page);
    for (const double side : {size.width.pt(), size.height.pt()})
        if (side > longest_side)
            throw Error(Code::pdf_standard, {},
                        "a page of " + number(side, 1) + " points cannot be in a PDF",
                        "a side is 14,400 points at most, about 5 m");
}

SourcePos place_of(const Item& item, const TagTree& tags) {
    const bool is_known = item.tag >= 0 && std::size_t(item.tag) < tags.nodes.size();
    return is_known ? tags[item.tag].at : SourcePos();
}

void check_glyphs(const Page& page, const TagTree& tags) {
    for (const Item& item : page.items) {
        const auto* run = std::get_if<GlyphRun>(&item.kind);
        if (!run) continue;
        for (const Glyph& glyph : run->glyphs)
            if (glyph.id == 0)
                throw Error(Code::pdf_standard, place_of(item, tags),
                            "a font has no glyph for \"" + shortened(run->text) + "\"",
                            "name a font that has it among the layout's fallback fonts");
    }
}

class LongTexts {
public:
    explicit LongTexts(Warnings& warnings) : warnings_(warnings) {}

    void look(const std::string& text, const SourcePos& at, const std::string& what) {
        if (haru::readable(text) != text)
            warnings_.add(Code::character_missing, at,
                          what + " holds a character that only its font knows (private use)",
                          "write the character itself: screen readers say nothing of this one");
        if (haru::fitting(text).size() == text.size()) return;
        warnings_.add(Code::text_cut, at,
                      what + " is longer than a PDF can hold: its end is left out",
                      "say it in fewer words");
    }

private:
    Warnings& warnings_;
};

}  // namespace

void warn_of_long_texts(const Pages& pages, const SourcePos& page, Warnings& warnings) {
    LongTexts texts(warnings);
    texts.look(pages.metadata.title, page, "the title in the file's properties");
    texts.look(pages.metadata.author, page, "the author in the file's properties");
    texts.look(pages.metadata.subject, page, "the description in the file's properties");
    texts.look(pages.metadata.category, page, "the category in the file's properties");
    for (const TagNode& node : pages.tags.nodes)
        if (node.role == Role::figure)
            texts.look(node.alt, node.at, "what is said of this picture");
    for (const PlacedBookmark& placed : pages.outline)
        texts.look(placed.bookmark.title, placed.bookmark.at, "the heading's entry in the outline");
    for (const Link& link : pages.links) texts.look(link.title, link.at, "the link's title");
    for (const AttachedFile& attachment : pages.attachments)
        texts.look(attachment.description, attachment.at, "what is said of this attachment");
}

bool is_language_tag(std::string_view text) {
    constexpr std::size_t longest_part = 8;
    for (bool is_first = true;; is_first = false) {
        const std::string_view part = text.substr(0, text.find('-'));
        const bool fits = std::all_of(part.begin(), part.end(), [&](char c) {
            return is_ascii_letter(c) || (!is_first && c >= '0' && c <= '9');
        });
        if (part.empty() || part.size() > longest_part || !fits) return false;
        if (part.size() == text.size()) return true;
        text.remove_prefix(part.size() + 1);
    }
}

void check_conformance(const Pages& pages) {
    check_languages(pages);
    check_addresses(pages);
    for (const Page& page : pages.pages) {
        check_size(page);
        check_glyphs(page, pages.tags);
    }
}

}  // namespace yaprak
