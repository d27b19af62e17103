// HTML as it is written -> its tags and the texts between them, without what a browser never shows:
// comments, declarations, instructions. Where each ends is as HTML's tokenizer has it (WHATWG HTML,
// 13.2.5), but for instructions, which end at "?>", and CDATA sections, which end at "]]>".
#pragma once
#include <cstddef>
#include <string_view>

namespace yaprak {

enum class MarkupKind {
    text,  // as written, its entities not decoded
    sign,  // a '<' that begins nothing
    start_tag,
    end_tag,
    hidden,
    end,  // nothing follows
};

struct Markup {
    MarkupKind kind = MarkupKind::end;
    std::string_view written;          // all of it
    std::string_view name;             // of a tag, as written
    bool closes_itself = false;        // "<a/>"
    bool is_unclosed_comment = false;  // which hides all that follows
    bool has_too_many_attributes = false;
};

class MarkupScanner {
public:
    // `html` must outlive what is handed out.
    explicit MarkupScanner(std::string_view html);
    Markup next();

private:
    Markup take(MarkupKind kind, std::size_t end);
    Markup take_tag();
    Markup take_hidden();
    Markup take_unclosed_comment();
    bool begins_tag() const;

    std::string_view html_;
    std::size_t offset_ = 0;
    std::size_t last_close_;  // of the '>' that stands last
    int unclosed_ = 0;        // pieces of markup that were looked for their end in vain
};

// Whether all of it is hidden, by comments that are closed, or blank.
[[nodiscard]] bool shows_nothing(std::string_view html);

}  // namespace yaprak
