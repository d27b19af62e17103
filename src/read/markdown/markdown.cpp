#include "read/markdown/markdown.hpp"

#include "read/dialect/prepare_markdown.hpp"
#include "read/markdown/markdown_player.hpp"
#include "read/markdown/parse_markdown.hpp"
#include "read/source/source_map.hpp"

namespace yaprak {
namespace {

Blocks read_pieces(PiecePlaces& places, Reading& reading) {
    BlockBuilder builder(reading);
    MarkdownPlayer player(places, builder);
    MarkdownEvents events;
    const bool read = parse_markdown(places.text(), events, [&] {
        player.play(events);
        events.clear();
    });
    if (!read) throw Error(places.last(), "the Markdown cannot be read");
    return builder.take();
}

}  // namespace

Blocks read_blocks(SourceMap& text, Reading& reading) {
    std::deque<SourceMap> stages = prepare_markdown(text, reading);
    PiecePlaces places(stages.empty() ? text : stages.back());
    return read_pieces(places, reading);
}

// As a heading, since nothing in a heading can begin another block.
Spans read_inline_markdown(std::string_view line, const SourcePos& at, Reading& reading) {
    std::string heading = "# ";
    for (char c : line) heading += c == '\n' ? ' ' : c;
    heading += "<!-- -->";
    SourceMap source(heading, at.file, at.line, {});
    std::deque<SourceMap> stages = prepare_line(source, reading);
    PiecePlaces places(stages.empty() ? source : stages.back());
    places.fix(at);
    for (Block& block : read_pieces(places, reading))
        if (auto* text = std::get_if<Heading>(&block.kind)) return std::move(text->text);
    return {};
}

}  // namespace yaprak
