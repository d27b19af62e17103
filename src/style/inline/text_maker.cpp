// Text moves through corrections; the pieces' ends move along with every edit.
#include "style/inline/text_maker.hpp"

#include "base/text.hpp"
#include "language/letters/edit.hpp"
#include "language/words/casing.hpp"
#include "model/flow.hpp"
#include "style/inline/cased_text.hpp"
#include "style/inline/text_leaves.hpp"
#include "style/inline/words.hpp"
#include "style/look/page_options.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {

// A stretch of the text that came from one span; it begins where the one before it ends.
struct TextMaker::Piece {
    std::size_t end = 0;
    Marks marks;
    int link = -1;
    std::string lang;
    SourcePos at;
    SmallCaps small_caps = SmallCaps::none;
    NoteLinks::Reference reference = {};  // to a note; none: -1
    std::string expansion = {};           // of an abbreviation
    FieldKind field = FieldKind::none;    // to be filled in ...
    std::string label = {};               // ... and what is asked for

    bool is_reference() const { return reference.note >= 0; }
    bool is_field() const { return field != FieldKind::none; }
    bool is_code() const { return marks.has(Mark::code); }
};

namespace {

constexpr double room_around_box = 0.3;  // of the type's size, beside the spaces

// Stands for the figures of a reference until the words around it are as they should be: it is no
// letter, no figure and no space to any rule.
const char* const word_joiner = "\u2060";

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

// One space for many, none at a line's begin or end; `out` is what stands before.
void append_collapsed(std::string& out, const std::string& text) {
    out.reserve(out.size() + text.size());
    for (const char c : text) {
        const bool at_begin = out.empty() || out.back() == '\n' || out.back() == ' ';
        if (is_space(c)) {
            if (!at_begin) out += ' ';
        } else if (c == '\n') {
            if (out.ends_with(' ')) out.pop_back();
            out += c;
        } else {
            out += c;
        }
    }
}

SmallCaps small_caps_of(Transform transform) {
    if (transform == Transform::small_caps) return SmallCaps::small;
    return transform == Transform::all_small_caps ? SmallCaps::all : SmallCaps::none;
}

bool continues(const std::vector<TextRun>& runs, const TextRun& run) {
    return !runs.empty() && runs.back().note < 0 && run.note < 0 && !run.field &&
           !runs.back().field && runs.back().tag == run.tag && runs.back().link == run.link &&
           runs.back().style == run.style;
}

}  // namespace

TextMaker::TextMaker(const FlowContext& context, NoteLinks& notes, CorrectedTexts& corrected)
    : context_(context),
      notes_(notes),
      corrected_(corrected),
      smart_(wants_smart_punctuation(context.document, context.layout)),
      contrast_(context.warnings) {}

StyledText TextMaker::make(const Spans& spans, const ElementStyle& style, const TextPlace& place) {
    std::string text;
    Pieces pieces;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const Span& span = spans[i];
        if (span.field != FieldKind::none) {
            text += span.text;
            pieces.push_back({text.size(), span.marks, -1, span.lang, span.at});
            pieces.back().field = span.field;
            pieces.back().label = label_of(spans, i);
            continue;
        }
        if (span.note >= 0) {
            text += word_joiner;
            pieces.push_back(reference(span, !pieces.empty() && pieces.back().is_reference()));
            pieces.back().end = text.size();
            continue;
        }
        const bool code = span.marks.has(Mark::code);
        const std::size_t begin = text.size();
        append_collapsed(
            text, code ? span.text : context_.placeholders.fill_text(span, context_.warnings));
        Piece piece{text.size(), span.marks, span.link, span.lang, span.at};
        piece.expansion = span.expansion;
        add_lines(span, begin, piece, pieces);
    }
    return finish(std::move(text), std::move(pieces), style, place);
}

// A line is named by what stands before it, a box by what stands behind it, as far as the next
// field or line.
std::string TextMaker::label_of(const Spans& spans, std::size_t field) const {
    std::string label;
    const bool is_line = spans[field].field == FieldKind::line;
    if (is_line) {
        for (std::size_t i = field; i-- > 0 && spans[i].field == FieldKind::none;)
            label.insert(0, spans[i].text);
        label.erase(0, label.rfind('\n') + 1);
    } else {
        for (std::size_t i = field + 1; i < spans.size() && spans[i].field == FieldKind::none; ++i)
            label += spans[i].text;
        label.resize(std::min(label.find('\n'), label.size()));
    }
    const std::string filled = said(label, spans[field].at, true);
    std::string_view words = trimmed(filled);
    constexpr std::string_view between = ":.,;|/";
    while (!words.empty() && between.find(words.back()) != words.npos)
        words = trimmed(words.substr(0, words.size() - 1));
    while (!words.empty() && between.find(words.front()) != words.npos)
        words = trimmed(words.substr(1));
    if (words.empty()) return field_word(!is_line, context_.styles.lang());
    return std::string(words);
}

std::shared_ptr<const FormField> TextMaker::field(const Piece& piece, const TextRun& run,
                                                  const TextPlace& place) const {
    FormField out;
    out.kind = piece.field;
    out.label = piece.label;
    const ElementStyle& line = context_.styles.element("form-line");
    out.colour = is_box(piece.field) ? run.style.colour : line.rule.value_or(line.text.colour);
    out.ground = place.ground;
    out.width = line.rule_width;
    out.is_fillable = is_fillable(context_.layout) && run.tag != no_tag;
    return std::make_shared<FormField>(std::move(out));
}

// Each line of the file becomes a piece of its own, so that its place is known, unless the text is
// not the span's any more.
void TextMaker::add_lines(const Span& span, std::size_t begin, Piece piece, Pieces& pieces) {
    if (piece.end - begin == span.text.size()) {
        for (const PlaceMark& mark : span.places) {
            if (mark.line == piece.at.line || mark.offset == 0) continue;
            pieces.push_back(piece);
            pieces.back().end = begin + mark.offset;
            piece.at.line = mark.line;
            piece.at.column = mark.column;
        }
    }
    pieces.push_back(std::move(piece));
}

// Two beside each other have a comma between them: "1,2".
TextMaker::Piece TextMaker::reference(const Span& span, bool follows_another) {
    Piece piece{0, span.marks, -1, span.lang, span.at};
    piece.reference = notes_.refer(span.note, span.at);
    if (follows_another) piece.reference.mark.insert(0, ",");
    return piece;
}

StyledText TextMaker::make(const std::string& text, const ElementStyle& style,
                           const TextPlace& place, const SourcePos& at, int link) {
    std::string collapsed;
    append_collapsed(collapsed, text);
    Pieces pieces{{collapsed.size(), {}, link, {}, at}};
    return finish(std::move(collapsed), std::move(pieces), style, place);
}

StyledText TextMaker::box(FieldKind kind, const std::string& label, const ElementStyle& style,
                          const TextPlace& place, const SourcePos& at) {
    const std::string sign = kind == FieldKind::box ? "☐" : "☑";
    Piece piece{sign.size(), {}, -1, {}, at};
    piece.field = kind;
    piece.label = label.empty() ? field_word(true, context_.styles.lang()) : label;
    return finish(sign, {std::move(piece)}, style, place);
}

StyledText TextMaker::verbatim(const std::string& text, const ElementStyle& style,
                               const TextPlace& place, const SourcePos& at) {
    StyledText out;
    out.text = text;
    add_runs(out, {{text.size(), {}, -1, {}, at}}, style, place);
    return out;
}

StyledText TextMaker::finish(std::string text, Pieces pieces, const ElementStyle& style,
                             const TextPlace& place) {
    while (text.ends_with(' ') || text.ends_with('\n')) text.pop_back();
    for (Piece& piece : pieces) piece.end = std::min(piece.end, text.size());
    std::vector<TextPart> parts;
    for (const Piece& piece : pieces) parts.push_back({piece.end, piece.is_code()});
    const auto right = correct_text(text, parts, context_.styles.lang(), smart_, corrected_);
    if (right->mended >= 0)
        context_.warnings.add(
            Code::letter_mended, pieces[std::size_t(right->mended)].at,
            "a letter that " + context_.styles.lang() + " does not have was mended",
            "type it anew");
    for (std::size_t i = 0; i < pieces.size(); ++i) pieces[i].end = right->ends[i];
    StyledText out;
    out.break_hints = right->hints;
    text = right->text;
    const SmallCaps small_caps = small_caps_of(style.transform);
    if (small_caps != SmallCaps::none)
        ask_for_small_caps(text, pieces, small_caps);
    else if (style.transform != Transform::none)
        set_case(text, pieces, out.break_hints, style.transform);
    write_references(text, pieces, out.break_hints);
    out.text = std::move(text);
    add_runs(out, pieces, style, place);
    return out;
}

void TextMaker::write_references(std::string& text, Pieces& pieces, Hints& hints) {
    Edits edits;
    std::size_t begin = 0;
    for (const Piece& piece : pieces) {
        if (piece.is_reference() && piece.end > begin)
            edits.push_back({begin, piece.end, piece.reference.mark});
        begin = piece.end;
    }
    if (edits.empty()) return;
    move_all(edits, hints);
    move_ends(edits, pieces);
    text = with_edits(edits, text);
}

const std::string& TextMaker::lang_of(const Piece& piece) const {
    return piece.lang.empty() ? context_.styles.lang() : piece.lang;
}

void TextMaker::move_ends(const Edits& edits, Pieces& pieces) {
    std::vector<std::size_t> ends;
    for (const Piece& piece : pieces) ends.push_back(piece.end);
    move_all(edits, ends);
    for (std::size_t i = 0; i < pieces.size(); ++i) pieces[i].end = ends[i];
}

void TextMaker::set_case(std::string& text, Pieces& pieces, Hints& hints, Transform transform) {
    std::string out;
    std::size_t begin = 0;
    for (Piece& piece : pieces) {
        const std::string_view part = std::string_view(text).substr(begin, piece.end - begin);
        begin = piece.end;
        out += piece.is_code() ? std::string(part) : cased(part, transform, lang_of(piece));
        piece.end = out.size();
    }
    move_to_cased(text, out, hints);
    text = std::move(out);
}

// The letters stay as they are: whoever draws them makes them small capitals.
void TextMaker::ask_for_small_caps(std::string_view text, Pieces& pieces, SmallCaps small_caps) {
    Pieces cut;
    std::size_t begin = 0;
    for (Piece& piece : pieces) {
        const std::size_t from = std::min(begin, piece.end);
        begin = piece.end;
        const auto stay = piece.is_code() ? std::vector<ByteRange>{{0, piece.end - from}}
                                          : uncased_parts(text.substr(from, piece.end - from));
        for (const ByteRange& part : stay) {
            cut.push_back(piece);
            cut.back().end = from + part.begin;
            cut.back().small_caps = small_caps;
            cut.push_back(piece);
            cut.back().end = from + part.end;
        }
        piece.small_caps = small_caps;
        cut.push_back(std::move(piece));
    }
    pieces = std::move(cut);
}

bool TextMaker::is_link(int link) const {
    return link >= 0 && std::size_t(link) < context_.flow.links.size() &&
           !context_.flow.links[std::size_t(link)].url.empty();
}

void TextMaker::add_runs(StyledText& out, const Pieces& pieces, const ElementStyle& style,
                         const TextPlace& place) {
    TextLeaves leaves(context_.flow.tags, place.parent, context_.styles.lang());
    std::size_t begin = 0, run_begin = 0;
    for (const Piece& piece : pieces) {
        if (piece.end <= begin) continue;
        const std::size_t own_begin = std::exchange(begin, piece.end);
        TextRun run;
        run.end = piece.end;
        run.at = piece.at;
        if (piece.is_reference()) {
            run.link = piece.reference.link;
            run.note = piece.reference.note;
            run.brings_note = piece.reference.first;
            run.style = context_.styles.reference(style, piece.marks);
            run.tag = leaves.reference(run.link, piece.at);
        } else if (piece.is_field()) {
            run.style = context_.styles.marked(style, piece.marks, false);
            run.tag = leaves.field(piece.field, piece.label, piece.at);
            run.field = field(piece, run, place);
            if (is_box(piece.field)) run.style.tracking = room_around_box;
        } else {
            run.link = is_link(piece.link) ? piece.link : -1;
            run.style =
                context_.styles.marked(style, piece.marks, run.link >= 0 && place.link_style);
            run.tag =
                leaves.leaf({run.link, lang_of(piece), piece.is_code(), piece.expansion}, piece.at);
        }
        context_.styles.set_language(run.style, lang_of(piece));
        run.style.small_caps = piece.small_caps;
        if (!run.field) look_at_contrast(run, style, place);
        if (!continues(out.runs, run)) {
            out.runs.push_back(std::move(run));
            run_begin = own_begin;
            continue;
        }
        TextRun& last = out.runs.back();
        last.end = run.end;
        if (run.at != last.at)
            last.places.push_back({own_begin - run_begin, run.at.line, run.at.column});
    }
}

void TextMaker::look_at_contrast(const TextRun& run, const ElementStyle& style,
                                 const TextPlace& place) {
    const bool own = run.style.colour == style.text.colour && !run.style.highlight;
    const std::string name =
        own ? style.name : (run.link >= 0 ? "link" : "mark") + (" in " + style.name);
    contrast_.look(name, style.at, run.style, run.style.highlight.value_or(place.ground));
}

}  // namespace yaprak
