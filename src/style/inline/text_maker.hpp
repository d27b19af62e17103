// Spans -> StyledText: placeholders filled, spaces collapsed, letters mended, quotes typographic,
// capitals by the language; every run with its style, its link and its leaf in the tag tree.
#pragma once
#include "language/letters/edit.hpp"
#include "style/inline/correct_text.hpp"
#include "style/inline/flow_context.hpp"
#include "style/inline/note_links.hpp"
#include "style/look/contrast.hpp"

#include <vector>

namespace yaprak {

// Where a text stands.
struct TextPlace {
    TagId parent = root_tag;  // the element that its leaves go to; no_tag: furniture
    Colour ground = Grey{1};  // behind it
    bool link_style = true;   // whether links look like links
};

class TextMaker {
public:
    // All must outlive this.
    TextMaker(const FlowContext& context, NoteLinks& notes, CorrectedTexts& corrected);

    StyledText make(const Spans& spans, const ElementStyle& style, const TextPlace& place);

    // Makes words that are not the author's: no placeholders are looked for in them.
    StyledText make(const std::string& text, const ElementStyle& style, const TextPlace& place,
                    const SourcePos& at = {}, int link = -1);

    // A box to tick that is filled in; `label` says what for.
    StyledText box(FieldKind kind, const std::string& label, const ElementStyle& style,
                   const TextPlace& place, const SourcePos& at);

    // Text that stays as it is to the last space: code.
    StyledText verbatim(const std::string& text, const ElementStyle& style, const TextPlace& place,
                        const SourcePos& at);

    // What is read out, and not shown: placeholders filled, nothing else done to it. `shown` says
    // that it is shown as well, where unknown ones are told.
    std::string said(const std::string& text, const SourcePos& at, bool shown = false) const {
        Warnings ignored;
        return context_.placeholders.fill_text(text, at, shown ? ignored : context_.warnings);
    }

    // Whether it leads anywhere.
    bool is_link(int link) const;

private:
    struct Piece;
    using Pieces = std::vector<Piece>;

    StyledText finish(std::string text, Pieces pieces, const ElementStyle& style,
                      const TextPlace& place);
    // Both keep `pieces` and `hints` where they belong.
    using Hints = std::vector<std::size_t>;
    void set_case(std::string& text, Pieces& pieces, Hints& hints, Transform transform);
    void ask_for_small_caps(std::string_view text, Pieces& pieces, SmallCaps small_caps);
    static void move_ends(const Edits& edits, Pieces& pieces);
    Piece reference(const Span& span, bool follows_another);
    std::string label_of(const Spans& spans, std::size_t field) const;
    std::shared_ptr<const FormField> field(const Piece& piece, const TextRun& run,
                                           const TextPlace& place) const;
    static void add_lines(const Span& span, std::size_t begin, Piece piece, Pieces& pieces);
    void write_references(std::string& text, Pieces& pieces, Hints& hints);
    void add_runs(StyledText& out, const Pieces& pieces, const ElementStyle& style,
                  const TextPlace& place);
    void look_at_contrast(const TextRun& run, const ElementStyle& style, const TextPlace& place);
    const std::string& lang_of(const Piece& piece) const;

    const FlowContext& context_;
    NoteLinks& notes_;
    CorrectedTexts& corrected_;
    bool smart_;
    ContrastCheck contrast_;
};

}  // namespace yaprak
