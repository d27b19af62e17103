#include "read/blocks/inline_text.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <bit>

namespace yaprak {
namespace {

constexpr std::size_t deepest_lang = 64;

}  // namespace

std::size_t InlineText::index(Mark mark) {
    return std::size_t(std::countr_zero(std::uint16_t(mark)));
}

Marks InlineText::marks() const {
    Marks marks;
    for (std::size_t i = 0; i < marks_.size(); ++i)
        if (marks_[i] > 0) marks.bits = std::uint16_t(marks.bits | (1u << i));
    return marks;
}

// The text of the last span where nothing has changed since, else of a new one.
std::string& InlineText::run(const SourcePos& at, Marks marks) {
    static const std::string none;
    const std::string& lang = langs_.empty() ? none : langs_.back();
    if (spans_.empty() || spans_.back().marks != marks || spans_.back().link != link_ ||
        spans_.back().lang != lang || spans_.back().note >= 0 ||
        spans_.back().field != FieldKind::none || spans_.back().expansion != expansion_) {
        spans_.push_back({{}, marks, link_, lang, at, -1, expansion_});
        next_line_ = at.line;
        next_column_ = at.column;
        ++begun_;
    }
    return spans_.back().text;
}

// A word of the open marks; where it does not stand right behind the one before, its place is told.
void InlineText::add_word(std::string_view word, const SourcePos& at, Marks marks,
                          Written written) {
    std::string& text = run(at, marks);
    const bool follows = at.line == next_line_ && at.column == next_column_;
    const bool is_escaped = written == Written::escaped;
    if (at.line > 0 && (!follows || is_escaped))
        spans_.back().places.push_back({text.size(), at.line, at.column, is_escaped});
    text += word;
    next_line_ = at.line;
    next_column_ = at.column + int(count_characters(word));
    after_space_ = false;
}

void InlineText::add(std::string_view text, const SourcePos& at, Written written) {
    SourcePos place = at;
    while (!text.empty()) {
        std::size_t length = 1;
        if (is_ascii_space(text.front())) {
            if (!after_space_) {
                run(place, marks()) += ' ';
                next_column_ += place.line == next_line_ && place.column == next_column_;
            }
            after_space_ = true;
            ++place.column;
        } else {
            while (length < text.size() && !is_ascii_space(text[length])) ++length;
            add_word(text.substr(0, length), place, marks(), written);
            place.column = next_column_;
        }
        written = Written::plainly;
        text.remove_prefix(length);
    }
}

void InlineText::add_code(std::string_view text, const SourcePos& at) {
    if (text.empty()) return;
    Marks code = marks();
    code.add(Mark::code);
    std::string words(text);
    std::replace_if(
        words.begin(), words.end(), [](char c) { return is_ascii_space(c); }, ' ');
    add_word(words, at, code, Written::plainly);
}

void InlineText::break_line(const SourcePos& at) {
    trim_end();
    if (spans_.empty()) return;
    run(at, marks()) += '\n';
    after_space_ = true;
}

void InlineText::add_field(FieldKind field, const std::string& text, const SourcePos& at) {
    ++begun_;
    spans_.push_back({text, marks(), -1, langs_.empty() ? std::string() : langs_.back(), at});
    spans_.back().field = field;
    after_space_ = false;
}

void InlineText::add_note(int note, const SourcePos& at) {
    if (after_space_ && !spans_.empty() && !spans_.back().text.ends_with('\n')) trim_end();
    ++begun_;
    spans_.push_back({{}, marks(), -1, langs_.empty() ? std::string() : langs_.back(), at, note});
    after_space_ = false;
}

void InlineText::open_lang(const std::string& lang) {
    if (langs_.size() == deepest_lang)
        ++langs_beyond_;
    else
        langs_.push_back(lang.empty() && !langs_.empty() ? langs_.back() : lang);
}

void InlineText::close_lang() {
    if (langs_beyond_ > 0)
        --langs_beyond_;
    else if (!langs_.empty())
        langs_.pop_back();
}

// Takes the space before a line break; a code span keeps its own.
void InlineText::trim_end() {
    while (!spans_.empty()) {
        std::string& text = spans_.back().text;
        if (!spans_.back().marks.has(Mark::code))
            while (!text.empty() && text.back() == ' ') text.pop_back();
        if (!text.empty() || spans_.back().note >= 0) return;
        spans_.pop_back();
    }
}

Spans InlineText::take() {
    trim_end();
    while (!spans_.empty() && spans_.back().text.ends_with('\n')) {
        spans_.back().text.pop_back();
        trim_end();
    }
    after_space_ = true;
    Spans taken;
    taken.swap(spans_);
    return taken;
}

}  // namespace yaprak
