#include "read/html/open_tags.hpp"

#include "base/text.hpp"

#include <bitset>
#include <initializer_list>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t deepest = 200;
constexpr int most_reopened = 16;

using Tags = std::bitset<GUMBO_TAG_LAST + 1>;

Tags tags(std::initializer_list<GumboTag> list) {
    Tags out;
    for (const GumboTag tag : list) out.set(tag);
    return out;
}

// The groups of 13.2.4.2.
const Tags headings =
    tags({GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6});
const Tags formatting =
    tags({GUMBO_TAG_A, GUMBO_TAG_B, GUMBO_TAG_BIG, GUMBO_TAG_CODE, GUMBO_TAG_EM, GUMBO_TAG_FONT,
          GUMBO_TAG_I, GUMBO_TAG_NOBR, GUMBO_TAG_S, GUMBO_TAG_SMALL, GUMBO_TAG_STRIKE,
          GUMBO_TAG_STRONG, GUMBO_TAG_TT, GUMBO_TAG_U});
const Tags void_tags =
    tags({GUMBO_TAG_AREA, GUMBO_TAG_BASE, GUMBO_TAG_BASEFONT, GUMBO_TAG_BGSOUND, GUMBO_TAG_BR,
          GUMBO_TAG_COL, GUMBO_TAG_EMBED, GUMBO_TAG_HR, GUMBO_TAG_IMAGE, GUMBO_TAG_IMG,
          GUMBO_TAG_INPUT, GUMBO_TAG_KEYGEN, GUMBO_TAG_LINK, GUMBO_TAG_META, GUMBO_TAG_MENUITEM,
          GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK, GUMBO_TAG_WBR});
const Tags scopes =
    tags({GUMBO_TAG_APPLET, GUMBO_TAG_CAPTION, GUMBO_TAG_TABLE, GUMBO_TAG_TD, GUMBO_TAG_TH,
          GUMBO_TAG_MARQUEE, GUMBO_TAG_OBJECT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SVG, GUMBO_TAG_MATH});
// A start tag of one of these ends a paragraph.
const Tags paragraph_enders =
    headings |
    tags({GUMBO_TAG_ADDRESS,    GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,  GUMBO_TAG_BLOCKQUOTE,
          GUMBO_TAG_CENTER,     GUMBO_TAG_DETAILS, GUMBO_TAG_DIR,    GUMBO_TAG_DIV,
          GUMBO_TAG_DL,         GUMBO_TAG_DT,      GUMBO_TAG_DD,     GUMBO_TAG_FIELDSET,
          GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,  GUMBO_TAG_FOOTER, GUMBO_TAG_FORM,
          GUMBO_TAG_HEADER,     GUMBO_TAG_HGROUP,  GUMBO_TAG_HR,     GUMBO_TAG_LI,
          GUMBO_TAG_LISTING,    GUMBO_TAG_MAIN,    GUMBO_TAG_MENU,   GUMBO_TAG_NAV,
          GUMBO_TAG_OL,         GUMBO_TAG_P,       GUMBO_TAG_PRE,    GUMBO_TAG_SECTION,
          GUMBO_TAG_SUMMARY,    GUMBO_TAG_TABLE,   GUMBO_TAG_UL,     GUMBO_TAG_XMP});
const Tags table_sections = tags({GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT,
                                  GUMBO_TAG_CAPTION, GUMBO_TAG_COLGROUP, GUMBO_TAG_COL});
const Tags cells = tags({GUMBO_TAG_TD, GUMBO_TAG_TH});
const Tags table_parts = table_sections | cells | tags({GUMBO_TAG_TR});
const Tags special = paragraph_enders | void_tags | scopes | table_parts |
                     tags({GUMBO_TAG_BUTTON, GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED,
                           GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_SCRIPT,
                           GUMBO_TAG_SELECT, GUMBO_TAG_STYLE, GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE});
// The document's own, which a part of a page has no use for, and two that would take all that
// follows with them.
const Tags ignored =
    tags({GUMBO_TAG_HTML, GUMBO_TAG_HEAD, GUMBO_TAG_BODY, GUMBO_TAG_FRAME, GUMBO_TAG_FRAMESET,
          GUMBO_TAG_PLAINTEXT, GUMBO_TAG_ISINDEX, GUMBO_TAG_NEXTID});

}  // namespace

TagName tag_name(std::string_view written) {
    return {gumbo_tagn_enum(written.data(), unsigned(written.size())), ascii_lower(written)};
}

bool parts_text(GumboTag tag) {
    return paragraph_enders[tag] || table_parts[tag];
}

// From the innermost outwards, up to one that `stop` holds for.
template <typename Test, typename Stop>
std::size_t OpenTags::find_if(Test test, Stop stop) const {
    for (std::size_t i = stack_.size(); i-- > 0;) {
        const GumboTag tag = stack_[i].tag.tag;
        if (test(tag)) return i;
        if (stop(tag)) return nowhere;
    }
    return nowhere;
}

void OpenTags::truncate(std::size_t size) {
    while (stack_.size() > size) {
        const Entry& last = stack_.back();
        if (formatting[last.tag.tag] && ++reopened_ > most_reopened)
            unclosed_.push_back(last.tag.name);
        stack_.pop_back();
    }
}

void OpenTags::close_paragraph() {
    const std::size_t found =
        find_if([](GumboTag tag) { return tag == GUMBO_TAG_P; },
                [](GumboTag tag) { return scopes[tag] || tag == GUMBO_TAG_BUTTON; });
    if (found != nowhere) truncate(found);
}

void OpenTags::close_item(GumboTag tag) {
    const bool is_item = tag == GUMBO_TAG_LI;
    const std::size_t found = find_if(
        [&](GumboTag open) {
            return is_item ? open == GUMBO_TAG_LI : open == GUMBO_TAG_DT || open == GUMBO_TAG_DD;
        },
        [](GumboTag open) {
            return special[open] && open != GUMBO_TAG_ADDRESS && open != GUMBO_TAG_DIV &&
                   open != GUMBO_TAG_P;
        });
    if (found != nowhere) truncate(found);
}

// Back to what such a part stands in. False where no table is open.
bool OpenTags::enter_table_part(GumboTag part) {
    const std::size_t table = find_if([](GumboTag tag) { return tag == GUMBO_TAG_TABLE; },
                                      [](GumboTag tag) { return tag == GUMBO_TAG_TEMPLATE; });
    if (table == nowhere) return false;
    const std::size_t context = find_if(
        [&](GumboTag tag) {
            if (tag == GUMBO_TAG_TABLE) return true;
            if (part == GUMBO_TAG_TR) return table_sections[tag] && tag != GUMBO_TAG_CAPTION;
            return cells[part] && tag == GUMBO_TAG_TR;
        },
        [](GumboTag) { return false; });
    truncate(context + 1);
    return true;
}

// A table that stands in a table but in none of its cells ends it.
void OpenTags::leave_table_for_another() {
    const std::size_t table = find_if([](GumboTag tag) { return tag == GUMBO_TAG_TABLE; },
                                      [](GumboTag tag) { return scopes[tag]; });
    if (table != nowhere) truncate(table);
}

// False where the tag is not to be opened at all.
bool OpenTags::make_room_for(GumboTag tag) {
    if (ignored[tag]) return false;
    if (table_parts[tag]) return enter_table_part(tag);
    if (tag == GUMBO_TAG_TABLE) leave_table_for_another();
    if (tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DT || tag == GUMBO_TAG_DD) close_item(tag);
    if (paragraph_enders[tag]) close_paragraph();
    if (headings[tag] && !stack_.empty() && headings[stack_.back().tag.tag])
        truncate(stack_.size() - 1);
    if (tag == GUMBO_TAG_A || tag == GUMBO_TAG_NOBR || tag == GUMBO_TAG_BUTTON)
        close({tag, gumbo_normalized_tagname(tag)});
    return true;
}

Opening OpenTags::open(const TagName& tag, TagOwner owner, const char* at) {
    if (!make_room_for(tag.tag)) return Opening::ignored;
    if (void_tags[tag.tag]) return Opening::empty;
    if (stack_.size() >= deepest && !paragraph_enders[tag.tag] && !table_parts[tag.tag]) {
        was_too_deep_ = true;
        return Opening::ignored;
    }
    if (stack_.size() >= 2 * deepest) {
        was_too_deep_ = true;
        return Opening::ignored;
    }
    stack_.push_back({tag, owner, at});
    return Opening::opened;
}

std::size_t OpenTags::find(const TagName& tag) const {
    const bool is_special = special[tag.tag];
    for (std::size_t i = stack_.size(); i-- > 0;) {
        const TagName& open = stack_[i].tag;
        if (open == tag || (headings[open.tag] && headings[tag.tag])) return i;
        const bool ends = table_parts[tag.tag] || tag.tag == GUMBO_TAG_TABLE
                              ? open.tag == GUMBO_TAG_TABLE || open.tag == GUMBO_TAG_TEMPLATE
                          : is_special || formatting[tag.tag] ? scopes[open.tag]
                                                              : special[open.tag];
        if (ends) return nowhere;
    }
    return nowhere;
}

bool OpenTags::close(const TagName& tag) {
    const std::size_t found = find(tag);
    if (found == nowhere) return false;
    if (formatting[tag.tag] || tag.tag == GUMBO_TAG_FORM)
        stack_.erase(stack_.begin() + std::ptrdiff_t(found));
    else
        truncate(found);
    return true;
}

std::vector<UnclosedTag> OpenTags::close_spans_in(const TagName& leaf) {
    std::vector<UnclosedTag> spans;
    const std::size_t found = find(leaf);
    if (found == nowhere) return spans;
    for (std::size_t i = stack_.size(); i-- > found + 1;) {
        if (stack_[i].owner == TagOwner::markdown || special[stack_[i].tag.tag]) continue;
        spans.push_back({stack_[i].tag.name, stack_[i].at});
        stack_.erase(stack_.begin() + std::ptrdiff_t(i));
    }
    return spans;
}

std::vector<std::string> OpenTags::take_unclosed() {
    return std::exchange(unclosed_, {});
}

}  // namespace yaprak
