// Inline text: runs that carry their marks, so that no nesting of the author's ever becomes
// recursion.
#pragma once
#include "model/form_field.hpp"
#include "model/text_places.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace yaprak {

enum class Mark : std::uint16_t {
    strong = 1,
    emphasis = 2,
    code = 4,
    strikethrough = 8,
    superscript = 16,
    subscript = 32,
    underline = 64,
    highlight = 128,
    small = 256,
};

struct Marks {
    std::uint16_t bits = 0;
    bool has(Mark mark) const { return bits & std::uint16_t(mark); }
    void add(Mark mark) { bits |= std::uint16_t(mark); }
    bool operator==(const Marks&) const = default;
};

// A run of text with one set of marks. '\n' in the text is a line break the author asked for
// (two spaces, a backslash, <br>); soft breaks are spaces already. Entities are decoded, the text
// is valid UTF-8.
struct Span {
    std::string text;
    Marks marks;
    int link = -1;     // index into Document::links
    std::string lang;  // where the author set another language, else empty
    SourcePos at;
    int note = -1;  // index into Document::notes: a reference to it, which has no text of its own
    std::string expansion = {};         // what an abbreviation stands for, else empty
    PlaceMarks places = {};             // behind `at`
    FieldKind field = FieldKind::none;  // to be filled in: `text` is how it is written
};

using Spans = std::vector<Span>;

// Where the byte `offset` of the span's text stands.
[[nodiscard]] SourcePos place_in(const Span& span, std::size_t offset);

// The text alone, for outlines, names and alternatives.
std::string plain_text(const Spans& spans);

}  // namespace yaprak
