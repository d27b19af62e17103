// Which tags are open at a place of an HTML text: as much of the stack of open elements (WHATWG
// HTML, 13.2.4.2 and 13.2.6) as tells how deep a parser nests and which tags are still to be
// closed. It keeps the parser from trees that are too deep, for which it takes quadratic time.
#pragma once
#include <gumbo.h>

#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// A tag's number, and its name in lower case, which alone tells the unknown ones apart.
struct TagName {
    GumboTag tag = GUMBO_TAG_UNKNOWN;
    std::string name;
    bool operator==(const TagName&) const = default;
};

[[nodiscard]] TagName tag_name(std::string_view written);
// Whether words before and after such a tag are apart.
[[nodiscard]] bool parts_text(GumboTag tag);

enum class TagOwner { html, markdown };
enum class Opening { opened, empty, ignored };  // empty: a void element, which holds nothing

struct UnclosedTag {
    std::string name;
    const char* at = nullptr;  // where the author wrote it
};

class OpenTags {
public:
    // What becomes of a start tag. `ignored`: it stands where HTML has no place for it, or nests
    // too deep, and the parser must not see it.
    [[nodiscard]] Opening open(const TagName& tag, TagOwner owner, const char* at = nullptr);
    // False where none is open that the end tag could close.
    bool close(const TagName& tag);

    // The tags of HTML that are open in the innermost `leaf`, a paragraph or the like, and end with
    // it: innermost first. They are closed.
    [[nodiscard]] std::vector<UnclosedTag> close_spans_in(const TagName& leaf);
    // Tags that end at the place of the last call though nobody closed them, and which the parser
    // would open again: innermost first. Few are left to it, since it opens all of them anew in
    // each block.
    [[nodiscard]] std::vector<std::string> take_unclosed();

    [[nodiscard]] bool empty() const { return stack_.empty(); }
    [[nodiscard]] bool was_too_deep() const { return was_too_deep_; }

private:
    struct Entry {
        TagName tag;
        TagOwner owner;
        const char* at;
    };
    static constexpr std::size_t nowhere = std::size_t(-1);

    std::size_t find(const TagName& tag) const;
    template <typename Test, typename Stop>
    std::size_t find_if(Test test, Stop stop) const;
    bool make_room_for(GumboTag tag);
    bool enter_table_part(GumboTag tag);
    void leave_table_for_another();
    void close_paragraph();
    void close_item(GumboTag tag);
    void truncate(std::size_t size);

    std::vector<Entry> stack_;
    std::vector<std::string> unclosed_;
    int reopened_ = 0;  // tags that are left to the parser to open again
    bool was_too_deep_ = false;
};

}  // namespace yaprak
