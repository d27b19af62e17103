// The rim of md4c: its callbacks, told to a BlockBuilder.
#include "read/markdown/markdown.hpp"

#include "read/blocks/block_builder.hpp"
#include "read/dialect/kramdown.hpp"
#include "read/dialect/prepare_markdown.hpp"
#include "read/html/html_block.hpp"
#include "read/html/inline_html.hpp"
#include "read/markdown/piece_places.hpp"
#include "read/source/entities.hpp"
#include "read/source/source_map.hpp"

#include <md4c.h>

#include <cassert>
#include <exception>
#include <optional>

namespace yaprak {
namespace {

std::string attribute_text(const MD_ATTRIBUTE& attribute) {
    std::string out;
    if (!attribute.text) return out;
    for (std::size_t i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET start = attribute.substr_offsets[i];
        const std::string_view part(attribute.text + start,
                                    attribute.substr_offsets[i + 1] - start);
        out +=
            attribute.substr_types[i] == MD_TEXT_ENTITY ? decode_entity(part) : std::string(part);
    }
    return out;
}

std::optional<Mark> mark_of(MD_SPANTYPE type) {
    switch (type) {
        case MD_SPAN_EM:
            return Mark::emphasis;
        case MD_SPAN_STRONG:
            return Mark::strong;
        case MD_SPAN_DEL:
            return Mark::strikethrough;
        case MD_SPAN_U:
            return Mark::underline;
        default:
            return std::nullopt;
    }
}

ColumnAlign align_of(MD_ALIGN align) {
    switch (align) {
        case MD_ALIGN_LEFT:
            return ColumnAlign::left;
        case MD_ALIGN_CENTER:
            return ColumnAlign::centre;
        case MD_ALIGN_RIGHT:
            return ColumnAlign::right;
        default:
            return ColumnAlign::automatic;
    }
}

class MarkdownReader {
public:
    MarkdownReader(SourceMap& source, Reading& reading)
        : places_(source), builder_(reading), html_(builder_) {}
    // All pieces are at one place.
    void fix_place(const SourcePos& at) { places_.fix(at); }

    Blocks run() {
        const MD_PARSER parser = {0,
                                  MD_DIALECT_GITHUB,
                                  on_enter_block,
                                  on_leave_block,
                                  on_enter_span,
                                  on_leave_span,
                                  on_text,
                                  nullptr,
                                  nullptr};
        const std::string_view text = places_.text();
        const int result = md_parse(text.data(), MD_SIZE(text.size()), &parser, this);
        if (failure_) std::rethrow_exception(failure_);
        if (result != 0) throw Error(places_.last(), "the Markdown cannot be read");
        return builder_.take();
    }

private:
    // md4c is C: an exception waits until it has returned.
    template <typename Action>
    static int guarded(void* self, Action action) {
        auto& reader = *static_cast<MarkdownReader*>(self);
        try {
            action(reader);
            return 0;
        } catch (...) {
            reader.failure_ = std::current_exception();
            return 1;
        }
    }
    static int on_enter_block(MD_BLOCKTYPE type, void* detail, void* self) {
        return guarded(self, [&](MarkdownReader& reader) { reader.enter_block(type, detail); });
    }
    static int on_leave_block(MD_BLOCKTYPE type, void*, void* self) {
        return guarded(self, [&](MarkdownReader& reader) { reader.leave_block(type); });
    }
    static int on_enter_span(MD_SPANTYPE type, void* detail, void* self) {
        return guarded(self, [&](MarkdownReader& reader) { reader.enter_span(type, detail); });
    }
    static int on_leave_span(MD_SPANTYPE type, void*, void* self) {
        return guarded(self, [&](MarkdownReader& reader) { reader.leave_span(type); });
    }
    static int on_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
        return guarded(
            self, [&](MarkdownReader& reader) { reader.text(type, std::string_view(text, size)); });
    }

    void enter_block(MD_BLOCKTYPE type, void* detail);
    void enter_table_part(MD_BLOCKTYPE type, void* detail);
    void enter_list(MD_BLOCKTYPE type, void* detail);
    void leave_block(MD_BLOCKTYPE type);
    void enter_span(MD_SPANTYPE type, void* detail);
    void leave_span(MD_SPANTYPE type);
    void text(MD_TEXTTYPE type, std::string_view piece);
    void plain(std::string_view piece, const SourcePos& at);
    void alternative(MD_TEXTTYPE type, std::string_view piece);

    struct HtmlBlock {
        std::string html;
        SourcePos at;
    };

    PiecePlaces places_;
    BlockBuilder builder_;
    InlineHtml html_;
    std::exception_ptr failure_;
    RowKind row_ = RowKind::body;
    std::optional<HtmlBlock> html_block_;  // the one that is open
    WrittenImage image_;                   // the outermost one that is open, ...
    int image_depth_ = 0;                  // ... and how deep images nest in it
};

void MarkdownReader::enter_block(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
        case MD_BLOCK_DOC:
            break;
        case MD_BLOCK_QUOTE:
            builder_.open_quote();
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
        case MD_BLOCK_LI:
            enter_list(type, detail);
            break;
        case MD_BLOCK_HR:
            builder_.add_rule(places_.of_rule());
            break;
        case MD_BLOCK_H:
            builder_.open_heading(int(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
            break;
        case MD_BLOCK_CODE:
            builder_.open_code(attribute_text(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->lang));
            break;
        case MD_BLOCK_HTML:
            builder_.close_leaf();
            html_block_.emplace();
            break;
        case MD_BLOCK_P:
            builder_.open_paragraph();
            break;
        default:
            enter_table_part(type, detail);
    }
}

void MarkdownReader::enter_list(MD_BLOCKTYPE type, void* detail) {
    if (type == MD_BLOCK_UL) {
        const auto& list = *static_cast<MD_BLOCK_UL_DETAIL*>(detail);
        builder_.open_list({.ordered = false,
                            .tight = list.is_tight != 0,
                            .start = 1,
                            .delimiter = list.mark,
                            .items = {}});
    } else if (type == MD_BLOCK_OL) {
        const auto& list = *static_cast<MD_BLOCK_OL_DETAIL*>(detail);
        builder_.open_list({.ordered = true,
                            .tight = list.is_tight != 0,
                            .start = int(list.start),
                            .delimiter = list.mark_delimiter,
                            .items = {}});
    } else {
        const auto& item = *static_cast<MD_BLOCK_LI_DETAIL*>(detail);
        builder_.open_item(!item.is_task           ? TaskState::none
                           : item.task_mark == ' ' ? TaskState::open
                                                   : TaskState::done);
    }
}

void MarkdownReader::enter_table_part(MD_BLOCKTYPE type, void* detail) {
    if (type == MD_BLOCK_TABLE)
        builder_.open_table(static_cast<MD_BLOCK_TABLE_DETAIL*>(detail)->col_count);
    if (type == MD_BLOCK_THEAD) row_ = RowKind::head;
    if (type == MD_BLOCK_TR) builder_.open_row(row_);
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
        builder_.open_cell(align_of(static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align));
}

void MarkdownReader::leave_block(MD_BLOCKTYPE type) {
    html_.end_block();
    switch (type) {
        case MD_BLOCK_QUOTE:
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
        case MD_BLOCK_LI:
            return builder_.close_container();
        case MD_BLOCK_HTML:
            assert(html_block_);
            read_html_block(html_block_->html, html_block_->at, builder_);
            html_block_.reset();
            return;
        case MD_BLOCK_THEAD:
            row_ = RowKind::body;
            return;
        case MD_BLOCK_TR:
            return builder_.close_row();
        case MD_BLOCK_TABLE:
            return builder_.close_table();
        case MD_BLOCK_P:
        case MD_BLOCK_H:
        case MD_BLOCK_CODE:
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            return builder_.close_leaf();
        default:
            return;
    }
}

void MarkdownReader::enter_span(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_IMG) {
        if (image_depth_++ > 0) return;
        const auto& image = *static_cast<MD_SPAN_IMG_DETAIL*>(detail);
        image_ = {.source = attribute_text(image.src),
                  .alt = {},
                  .title = attribute_text(image.title),
                  .at = places_.of(image.src.text)};
    }
    if (image_depth_ > 0) return;
    if (type == MD_SPAN_A) {
        const auto& link = *static_cast<MD_SPAN_A_DETAIL*>(detail);
        builder_.open_link(attribute_text(link.href), attribute_text(link.title), places_.last());
    } else if (const auto mark = mark_of(type)) {
        builder_.text().open(*mark);
    }
}

void MarkdownReader::leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG && --image_depth_ == 0) builder_.add_image(image_);
    if (image_depth_ > 0) return;
    if (type == MD_SPAN_A)
        builder_.text().close_link();
    else if (const auto mark = mark_of(type))
        builder_.text().close(*mark);
}

void MarkdownReader::text(MD_TEXTTYPE type, std::string_view piece) {
    if (html_block_) {
        const SourcePos& at = places_.of(piece.data());
        if (!html_block_->at.line) html_block_->at = at;
        html_block_->html += piece;
        return;
    }
    if (image_depth_ > 0) return alternative(type, piece);
    if (html_.drops_text() && type != MD_TEXT_HTML) return;
    const SourcePos at = places_.of(piece.data());
    switch (type) {
        case MD_TEXT_NULLCHAR:
            return builder_.add_text("\xEF\xBF\xBD", at);
        case MD_TEXT_BR:
            return builder_.add_break(LineBreak::hard, at);
        case MD_TEXT_SOFTBR:
            return builder_.add_break(LineBreak::soft, at);
        case MD_TEXT_ENTITY:
            return builder_.add_text(decode_entity(piece), at);
        case MD_TEXT_CODE:
            return builder_.add_code_text(piece, at);
        case MD_TEXT_HTML:
            return html_.add(piece, at);
        default:
            return plain(piece, at);
    }
}

void MarkdownReader::plain(std::string_view piece, const SourcePos& at) {
    if (!places_.is_in_text(piece.data())) return builder_.add_text(piece, at);
    const std::string_view text = places_.text();
    while (const auto found = find_attribute(piece)) {
        if (found->offset > 0)
            builder_.add_text(piece.substr(0, found->offset), places_.of(piece.data()));
        const auto offset = places_.offset(piece.data()) + found->offset;
        const bool alone = stands_alone(text, offset, found->length);
        builder_.add_attribute({found->style, places_.of(piece.data() + found->offset), alone,
                                alone && follows_blank_line(text, offset)});
        piece.remove_prefix(found->offset + found->length);
    }
    if (!piece.empty()) builder_.add_text(piece, places_.of(piece.data()));
}

void MarkdownReader::alternative(MD_TEXTTYPE type, std::string_view piece) {
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
        image_.alt += ' ';
    else if (type == MD_TEXT_ENTITY)
        image_.alt += decode_entity(piece);
    else if (type != MD_TEXT_HTML)
        image_.alt += piece;
}

}  // namespace

Blocks read_blocks(SourceMap& text, Reading& reading) {
    SourceMap source(text, prepare_markdown(text, reading));
    return MarkdownReader(source, reading).run();
}

// As a heading, since nothing in a heading can begin another block.
Spans read_inline_markdown(std::string_view line, const SourcePos& at, Reading& reading) {
    std::string heading = "# ";
    for (char c : line) heading += c == '\n' ? ' ' : c;
    heading += "<!-- -->";
    SourceMap source(heading, at.file, at.line, {});
    MarkdownReader reader(source, reading);
    reader.fix_place(at);
    for (Block& block : reader.run())
        if (auto* text = std::get_if<Heading>(&block.kind)) return std::move(text->text);
    return {};
}

}  // namespace yaprak
