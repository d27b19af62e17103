// The running text of one block while it is read: pieces come in one after the other, Spans go out.
// White space is one space, none at the ends and around line breaks, as HTML shows it.
#pragma once
#include "model/spans.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

class InlineText {
public:
    void add(std::string_view text, const SourcePos& at);
    void add_code(std::string_view text, const SourcePos& at);  // spaces stay as they are
    void break_line(const SourcePos& at);
    void add_note(int note, const SourcePos& at);  // behind its word: no space before it

    // Marks count, so that nested ones close in any order. Those of HTML are apart: a stray </b>
    // closes no Markdown, and all of them end with the block.
    void open(Mark mark) { ++markdown_[index(mark)]; }
    void close(Mark mark) { markdown_[index(mark)] -= markdown_[index(mark)] > 0; }
    void open_html(Mark mark) { ++html_[index(mark)]; }
    void close_html(Mark mark) { html_[index(mark)] -= html_[index(mark)] > 0; }

    void open_link(int link) { link_ = link; }
    void close_link() { link_ = -1; }
    int link() const { return link_; }  // -1: none is open
    void open_lang(const std::string& lang);
    void close_lang();

    bool blank() const { return spans_.empty(); }
    // What was read, ends trimmed; the marks of Markdown and the link stay open.
    [[nodiscard]] Spans take();
    // Ends what HTML left open.
    void end_block();

private:
    static std::size_t index(Mark mark);
    Marks marks() const;
    std::string& run(const SourcePos& at, Marks marks);
    void trim_end();

    Spans spans_;
    std::array<int, 9> markdown_{}, html_{};
    std::vector<std::string> langs_;
    std::size_t langs_beyond_ = 0;  // opened deeper than the cap
    int link_ = -1;
    bool after_space_ = true;
};

}  // namespace yaprak
