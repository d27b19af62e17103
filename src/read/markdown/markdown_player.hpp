// What is met in Markdown, one after the other -> what a BlockBuilder is told of it.
#pragma once
#include "read/blocks/block_builder.hpp"
#include "read/blocks/markdown_event.hpp"
#include "read/source/piece_places.hpp"

#include <string_view>

namespace yaprak {

// HTML is passed over.
class MarkdownPlayer {
public:
    MarkdownPlayer(PiecePlaces& places, BlockBuilder& builder)
        : places_(places), builder_(builder) {}

    void play(const MarkdownEvents& events) {
        for (const MarkdownEvent& event : events.list) play(event, events);
    }
    void play(const MarkdownEvent& event, const MarkdownEvents& events);

private:
    void open(const MarkdownEvent& event, const MarkdownEvents& events);
    SourcePos place_of_link(const MarkdownEvent& link, const MarkdownEvents& events);
    void close(const MarkdownEvent& event);
    void add_piece(const MarkdownEvent& event);
    void add_words(std::string_view piece, const SourcePos& at);
    void add_parts(std::string_view piece, Written written);
    void add_entity(std::string_view piece, const SourcePos& at);
    Written written(std::string_view piece) const;
    void tell_of_left_out(const SourcePos& at);
    void open_link(const WrittenWords& words, const SourcePos& at);
    void add_image(const MarkdownEvent& event, const WrittenWords& words);

    PiecePlaces& places_;
    BlockBuilder& builder_;
    RowKind row_ = RowKind::body;
};

}  // namespace yaprak
