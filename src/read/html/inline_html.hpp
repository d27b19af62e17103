// The small HTML that people write inside Markdown, tag by tag, into the text being built.
#pragma once
#include "read/blocks/block_builder.hpp"
#include "read/html/html_tag.hpp"

#include <string>
#include <string_view>

namespace yaprak {

class InlineHtml {
public:
    explicit InlineHtml(BlockBuilder& builder) : builder_(builder) {}

    // A part of a tag or comment (md4c hands them out line by line); acts on it once it is whole.
    void add(std::string_view part, const SourcePos& at);
    // Whether the text that follows belongs to <script> or the like and is not shown.
    bool drops_text() const { return !dropped_.empty(); }
    void end_block();

    // Acts on one tag: marks, links, languages, breaks, images. One that is not known is told once
    // and left out, its text stays.
    void apply(const HtmlTag& tag, const SourcePos& at);

private:
    bool apply_mark(const HtmlTag& tag);
    bool apply_link_or_lang(const HtmlTag& tag, const SourcePos& at);

    BlockBuilder& builder_;
    std::string part_, dropped_;
    SourcePos part_at_;
};

// <script>, <style> and their like: what is in them is no text.
bool holds_no_text(std::string_view name);

}  // namespace yaprak
