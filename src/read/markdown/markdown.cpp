// Blocks without HTML go from md4c to the builder; those with HTML, and what stands between tags
// that open in one block and close in another, go through a parser of HTML.
#include "read/markdown/markdown.hpp"

#include "read/dialect/prepare_markdown.hpp"
#include "read/html/html_reader.hpp"
#include "read/html/html_text.hpp"
#include "read/html/scan_markup.hpp"
#include "read/markdown/markdown_player.hpp"
#include "read/markdown/parse_markdown.hpp"
#include "read/source/source_map.hpp"

#include <functional>
#include <string>

namespace yaprak {
namespace {

class MarkdownReader {
public:
    MarkdownReader(PiecePlaces& places, Reading& reading)
        : places_(places),
          reading_(reading),
          builder_(reading),
          player_(places, builder_),
          html_(places.text(), reading.notes) {}

    Blocks run() {
        if (!parse_markdown(places_.text(), events_, [&] { take_block(); }))
            throw Error(Code::internal, places_.last(), "the Markdown cannot be read");
        return finish();
    }

    // The text is HTML altogether.
    Blocks run_html() {
        html_.add_html(places_.text());
        html_.end_html();
        return finish();
    }

private:
    // One block has been added to events_.
    void take_block() {
        if (taken_ == 0 && reading_.html == HtmlUse::where_needed && !shows_html()) {
            player_.play(events_);
            events_.clear();
            return;
        }
        for (; taken_ < events_.list.size(); ++taken_) html_.add(events_.list[taken_], taken_);
        if (html_.is_balanced()) read_run();
    }

    Blocks finish() {
        read_run();
        return builder_.take();
    }

    // Whether there are more than comments in the HTML of a block.
    bool shows_html() const {
        std::string html;
        for (const MarkdownEvent& event : events_.list) {
            if (event.part == MarkdownPart::raw_html)
                html += event.piece;
            else if (!html.empty() && !shows_nothing(html))
                return true;
            else
                html.clear();
        }
        return false;
    }

    void read_run() {
        if (events_.list.empty() && html_.text().empty()) return;
        const std::function<void(const MarkdownEvent&)> play = [&](const MarkdownEvent& event) {
            player_.play(event, events_);
        };
        read_html({html_, events_, play, places_, builder_});
        tell_of_tags();
        html_.clear();
        events_.clear();
        taken_ = 0;
    }

    void tell_of_tags() {
        for (const UnclosedTag& tag : html_.unclosed())
            reading_.warn(Code::markup_unclosed, places_.of(tag.at),
                          "the tag <" + tag.name + "> is not closed", "it ends with its paragraph");
        if (const char* const comment = html_.unclosed_comment())
            reading_.warn(Code::markup_unclosed, places_.of(comment), "the comment is not closed",
                          "write --> where it ends");
        if (html_.was_too_deep())
            reading_.warn(Code::nested_deep, places_.last(),
                          "HTML nests too deep: inner tags are passed over");
    }

    PiecePlaces& places_;
    Reading& reading_;
    BlockBuilder builder_;
    MarkdownPlayer player_;
    MarkdownEvents events_;  // of the block, or of all blocks since a tag was opened
    std::size_t taken_ = 0;  // of them, into html_
    HtmlText html_;
};

}  // namespace

Blocks read_blocks(SourceMap& text, Reading& reading) {
    std::deque<SourceMap> stages = prepare_markdown(text, reading);
    PiecePlaces places(stages.empty() ? text : stages.back());
    return MarkdownReader(places, reading).run();
}

Blocks read_html_blocks(SourceMap& text, Reading& reading) {
    PiecePlaces places(text);
    return MarkdownReader(places, reading).run_html();
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
    for (Block& block : MarkdownReader(places, reading).run())
        if (auto* text = std::get_if<Heading>(&block.kind)) return std::move(text->text);
    return {};
}

}  // namespace yaprak
