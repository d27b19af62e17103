// The running text of one block while it is read: pieces come in one after the other, Spans go out.
// White space is one space, none at the ends and around line breaks, as HTML shows it.
#pragma once
#include "model/spans.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yaprak {

// How the first character of a text is written: as itself, or as "\<" or "&lt;", so that it is
// seen and is no markup.
enum class Written { plainly, escaped };

class InlineText {
public:
    void add(std::string_view text, const SourcePos& at, Written written = Written::plainly);
    void add_code(std::string_view text, const SourcePos& at);  // spaces stay as they are
    void break_line(const SourcePos& at);
    void add_field(FieldKind field, const std::string& text, const SourcePos& at);
    void add_note(int note, const SourcePos& at);  // behind its word: no space before it

    // Marks count, so that nested ones close in any order.
    void open(Mark mark) { ++marks_[index(mark)]; }
    void close(Mark mark) { marks_[index(mark)] -= marks_[index(mark)] > 0; }

    void open_link(int link) { link_ = link; }
    void close_link() { link_ = -1; }
    int link() const { return link_; }  // -1: none is open
    void open_lang(const std::string& lang);
    void close_lang();
    // Of an abbreviation: what it stands for. Empty: nothing more.
    void set_expansion(std::string expansion) { expansion_ = std::move(expansion); }
    const std::string& expansion() const { return expansion_; }

    bool blank() const { return spans_.empty(); }
    // Whether what is added now begins a line.
    bool at_line_start() const { return spans_.empty() || spans_.back().text.ends_with('\n'); }
    // How many runs were begun since this was asked last.
    std::size_t count_begun() { return std::exchange(begun_, 0); }
    // What was read, ends trimmed; marks and the link stay open.
    [[nodiscard]] Spans take();

private:
    static std::size_t index(Mark mark);
    Marks marks() const;
    std::string& run(const SourcePos& at, Marks marks);
    void add_word(std::string_view word, const SourcePos& at, Marks marks, Written written);
    void trim_end();

    Spans spans_;
    std::array<int, 9> marks_{};
    std::vector<std::string> langs_;
    std::size_t langs_beyond_ = 0;  // opened deeper than the cap
    int link_ = -1;
    std::string expansion_;
    bool after_space_ = true;
    int next_line_ = 0, next_column_ = 0;  // where what follows stands, if nothing is between
    std::size_t begun_ = 0;
};

}  // namespace yaprak
