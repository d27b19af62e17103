#include "read/markdown/markdown_player.hpp"

#include "read/dialect/kramdown.hpp"
#include "read/source/entities.hpp"

namespace yaprak {

void MarkdownPlayer::play(const MarkdownEvent& event, const MarkdownEvents& events) {
    if (event.closes)
        close(event);
    else if (event.part < MarkdownPart::rule)
        open(event, events);
    else if (event.part == MarkdownPart::rule)
        builder_.add_rule(places_.of_rule());
    else if (event.part == MarkdownPart::image)
        add_image(event, events.words[std::size_t(event.words)]);
    else
        add_piece(event);
}

void MarkdownPlayer::open(const MarkdownEvent& event, const MarkdownEvents& events) {
    const auto words = [&]() -> const WrittenWords& {
        return events.words[std::size_t(event.words)];
    };
    switch (event.part) {
        case MarkdownPart::quote:
            return builder_.open_quote();
        case MarkdownPart::list:
            return builder_.open_list({.ordered = event.ordered,
                                       .tight = event.tight,
                                       .start = int(event.number),
                                       .delimiter = event.sign,
                                       .items = {}});
        case MarkdownPart::item:
            return builder_.open_item(event.task);
        case MarkdownPart::heading:
            return builder_.open_heading(int(event.number));
        case MarkdownPart::paragraph:
            return builder_.open_paragraph();
        case MarkdownPart::code:
            return builder_.open_code(words().address);
        case MarkdownPart::html:
            return builder_.close_leaf();
        case MarkdownPart::table:
            return builder_.open_table();
        case MarkdownPart::head:
            row_ = RowKind::head;
            return;
        case MarkdownPart::row:
            return builder_.open_row(row_);
        case MarkdownPart::cell:
            return builder_.open_cell({.column_align = event.align});
        case MarkdownPart::mark:
            return builder_.text().open(event.mark);
        case MarkdownPart::link:
            return open_link(words(), place_of_link(event, events));
        default:
            return;
    }
}

// A link begins where its first words stand.
SourcePos MarkdownPlayer::place_of_link(const MarkdownEvent& link, const MarkdownEvents& events) {
    const MarkdownEvent* const end = events.list.data() + events.list.size();
    for (const MarkdownEvent* next = &link + 1; next < end && next->part != link.part; ++next)
        if (!next->piece.empty() && places_.is_in_text(next->piece.data()))
            return places_.of(next->piece.data());
    return places_.last();
}

void MarkdownPlayer::close(const MarkdownEvent& event) {
    if (event.part == MarkdownPart::mark) return builder_.text().close(event.mark);
    if (event.part == MarkdownPart::link) return builder_.text().close_link();
    switch (event.part) {
        case MarkdownPart::quote:
        case MarkdownPart::list:
        case MarkdownPart::item:
            return builder_.close_container();
        case MarkdownPart::head:
            row_ = RowKind::body;
            return;
        case MarkdownPart::row:
            return builder_.close_row();
        case MarkdownPart::table:
            return builder_.close_table();
        case MarkdownPart::body:
        case MarkdownPart::html:
            return;
        default:
            return builder_.close_leaf();
    }
}

void MarkdownPlayer::add_piece(const MarkdownEvent& event) {
    const std::string_view piece = event.piece;
    if (event.part == MarkdownPart::raw_html) return;
    const SourcePos at = places_.of(piece.data());
    switch (event.part) {
        case MarkdownPart::null:
            return builder_.add_text("\xEF\xBF\xBD", at);
        case MarkdownPart::hard_break:
            return builder_.add_break(LineBreak::hard, at);
        case MarkdownPart::soft_break:
            return builder_.add_break(LineBreak::soft, at);
        case MarkdownPart::entity:
            return add_entity(piece, at);
        case MarkdownPart::code_words:
            return builder_.add_code_text(piece, at);
        default:
            return add_words(piece, at);
    }
}

// One that nobody knows stays as it is, and is told.
void MarkdownPlayer::add_entity(std::string_view piece, const SourcePos& at) {
    const std::string sign = decode_entity(piece);
    builder_.add_text(sign, at, sign == piece ? Written::plainly : written(piece));
}

Written MarkdownPlayer::written(std::string_view piece) const {
    return places_.is_escaped(piece) ? Written::escaped : Written::plainly;
}

// Each part that was edited before, and what stands between them, at its own place.
void MarkdownPlayer::add_parts(std::string_view piece, Written written) {
    while (!piece.empty()) {
        const std::size_t length = places_.length_to_seam(piece);
        builder_.add_text(piece.substr(0, length), places_.of(piece.data()), written);
        piece.remove_prefix(length);
        written = Written::plainly;
    }
}

void MarkdownPlayer::add_words(std::string_view piece, const SourcePos& at) {
    if (!places_.is_in_text(piece.data())) return builder_.add_text(piece, at);
    const std::string_view text = places_.text();
    const Written first = written(piece);
    const char* const begin = piece.data();
    while (const auto found = find_attribute(piece)) {
        if (found->offset > 0)
            add_parts(piece.substr(0, found->offset),
                      piece.data() == begin ? first : Written::plainly);
        const auto offset = places_.offset(piece.data()) + found->offset;
        const bool alone = stands_alone(text, offset, found->length);
        builder_.add_attribute({found->style, places_.of(piece.data() + found->offset), alone,
                                alone && follows_blank_line(text, offset), found->width,
                                found->icon});
        piece.remove_prefix(found->offset + found->length);
    }
    add_parts(piece, piece.data() == begin ? first : Written::plainly);
}

void MarkdownPlayer::tell_of_left_out(const SourcePos& at) {
    builder_.reading().warn(Code::link_target, at,
                            "the addresses of the page's links are longer than twice its "
                            "text: from here on they are left out",
                            "give each address where it is needed, or shorter ones");
}

void MarkdownPlayer::open_link(const WrittenWords& words, const SourcePos& at) {
    if (!words.is_left_out) return builder_.open_link(words.address, words.title, at);
    tell_of_left_out(at);
}

void MarkdownPlayer::add_image(const MarkdownEvent& event, const WrittenWords& words) {
    if (words.is_left_out) {
        tell_of_left_out(places_.of(event.piece.data()));
        return builder_.add_text(words.alternative, places_.last());
    }
    builder_.add_image({.source = words.address,
                        .alt = words.alternative,
                        .title = words.title,
                        .at = places_.of(event.piece.data())});
}

}  // namespace yaprak
