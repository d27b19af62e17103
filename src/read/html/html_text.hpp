// Markdown's events, with the HTML that stands between them -> one text of HTML, as a browser is
// given it. In place of each of Markdown's texts stands an empty tag, so that no text is copied and
// none is taken for another.
#pragma once
#include "read/blocks/markdown_event.hpp"
#include "read/blocks/note_marks.hpp"
#include "read/html/open_tags.hpp"
#include "read/html/scan_markup.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yaprak {

// What stands at an offset of the HTML.
struct HtmlOrigin {
    enum class Kind { html, element, piece, note, escape };
    std::size_t offset = 0;
    Kind kind = Kind::html;
    std::size_t event = 0;          // of Markdown: element and piece
    std::string_view written = {};  // html: its first sign in the page; note: its mark; escape: it
};

class HtmlText {
public:
    // What is added are parts of `page`.
    HtmlText(std::string_view page, const NoteMarks& notes) : page_(page), notes_(notes) {}

    void add(const MarkdownEvent& event, std::size_t index);
    void add_html(std::string_view html);
    void end_html();

    // Whether all that was opened is closed.
    [[nodiscard]] bool is_balanced() const { return open_.empty() && skipped_.empty(); }
    void clear();

    [[nodiscard]] const std::string& text() const { return text_; }
    // What the tag or text stands for that begins at the offset; null where nobody wrote it.
    [[nodiscard]] const HtmlOrigin* origin(std::size_t offset) const;

    // Tags that were closed where their paragraph ends.
    [[nodiscard]] const std::vector<UnclosedTag>& unclosed() const { return unclosed_; }
    // Where a comment begins that is not closed and hides all that follows; null: there is none.
    [[nodiscard]] const char* unclosed_comment() const { return unclosed_comment_; }
    [[nodiscard]] bool was_too_deep() const { return open_.was_too_deep(); }

private:
    void open_element(const MarkdownEvent& event, std::size_t index);
    void close_element(const MarkdownEvent& event);
    void add_piece(const char* tag, std::size_t index);
    void add_markup(const Markup& markup);
    void add_start_tag(const Markup& markup);
    void add_end_tag(const Markup& markup);
    void add_text(std::string_view written);
    void add_lines(std::string_view written);
    void add_apart(HtmlOrigin::Kind kind, std::string_view written);
    void copy_tag(const Markup& markup);
    void put_end_tag(std::string_view name);
    void put_unclosed();
    const char* source_of(const char* html) const;
    bool is_in_page(const char* piece) const;
    bool is_behind_skipped(std::string_view piece) const;
    bool closes_later(const std::string& name, const char* from);

    struct OpenElement {
        const char* tag;
        bool is_written;
    };
    struct Line {
        std::size_t offset;  // in html_
        const char* source;
    };

    std::string_view page_;
    const NoteMarks& notes_;
    std::string text_;
    std::vector<HtmlOrigin> origins_;
    OpenTags open_;
    std::vector<OpenElement> elements_;            // Markdown's that are open
    bool in_head_ = false;                         // of one of Markdown's tables
    std::string html_;                             // added and not scanned yet, ...
    std::vector<Line> lines_;                      // ... and where its parts are from
    std::string skipped_;                          // the tag whose content is passed over, or empty
    std::map<std::string, std::size_t> closings_;  // the last end tag of a name that was found
    std::vector<UnclosedTag> unclosed_;
    const char* unclosed_comment_ = nullptr;
};

}  // namespace yaprak
