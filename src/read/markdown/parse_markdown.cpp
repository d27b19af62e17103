// The rim of md4c: its callbacks, written down as events.
#include "read/markdown/parse_markdown.hpp"

#include "read/source/entities.hpp"

#include <md4c.h>

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>

namespace yaprak {
namespace {

// How much longer than the text all the addresses and titles in it may be, as references repeat
// them; and a short text may have so many bytes of them.
constexpr std::size_t addresses_to_text = 2, least_addresses = 64 * 1024;

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

std::optional<MarkdownPart> part_of(MD_BLOCKTYPE type) {
    switch (type) {
        case MD_BLOCK_QUOTE:
            return MarkdownPart::quote;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            return MarkdownPart::list;
        case MD_BLOCK_LI:
            return MarkdownPart::item;
        case MD_BLOCK_HR:
            return MarkdownPart::rule;
        case MD_BLOCK_H:
            return MarkdownPart::heading;
        case MD_BLOCK_CODE:
            return MarkdownPart::code;
        case MD_BLOCK_HTML:
            return MarkdownPart::html;
        case MD_BLOCK_P:
            return MarkdownPart::paragraph;
        case MD_BLOCK_TABLE:
            return MarkdownPart::table;
        case MD_BLOCK_THEAD:
            return MarkdownPart::head;
        case MD_BLOCK_TBODY:
            return MarkdownPart::body;
        case MD_BLOCK_TR:
            return MarkdownPart::row;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            return MarkdownPart::cell;
        default:
            return std::nullopt;
    }
}

MarkdownPart part_of(MD_TEXTTYPE type) {
    switch (type) {
        case MD_TEXT_NULLCHAR:
            return MarkdownPart::null;
        case MD_TEXT_BR:
            return MarkdownPart::hard_break;
        case MD_TEXT_SOFTBR:
            return MarkdownPart::soft_break;
        case MD_TEXT_ENTITY:
            return MarkdownPart::entity;
        case MD_TEXT_CODE:
            return MarkdownPart::code_words;
        case MD_TEXT_HTML:
            return MarkdownPart::raw_html;
        default:
            return MarkdownPart::words;
    }
}

TaskState task_of(const MD_BLOCK_LI_DETAIL& item) {
    if (!item.is_task) return TaskState::none;
    return item.task_mark == ' ' ? TaskState::open : TaskState::done;
}

class Md4cReader {
public:
    Md4cReader(MarkdownEvents& events, const std::function<void()>& take)
        : events_(events), take_(take) {}

    bool run(std::string_view text) {
        address_room_ = text.size() * addresses_to_text + least_addresses;
        const MD_PARSER parser = {0,
                                  MD_DIALECT_GITHUB,
                                  on_enter_block,
                                  on_leave_block,
                                  on_enter_span,
                                  on_leave_span,
                                  on_text,
                                  nullptr,
                                  nullptr};
        const int result = md_parse(text.data(), MD_SIZE(text.size()), &parser, this);
        if (failure_) std::rethrow_exception(failure_);
        return result == 0;
    }

private:
    // md4c is C: an exception waits until it has returned. Only what is less than 0 ends it at
    // once.
    template <typename Action>
    static int guarded(void* self, Action action) {
        auto& reader = *static_cast<Md4cReader*>(self);
        try {
            action(reader);
            return 0;
        } catch (...) {
            reader.failure_ = std::current_exception();
            return -1;
        }
    }
    static int on_enter_block(MD_BLOCKTYPE type, void* detail, void* self) {
        return guarded(self, [&](Md4cReader& reader) { reader.enter_block(type, detail); });
    }
    static int on_leave_block(MD_BLOCKTYPE type, void*, void* self) {
        return guarded(self, [&](Md4cReader& reader) { reader.leave_block(type); });
    }
    static int on_enter_span(MD_SPANTYPE type, void* detail, void* self) {
        return guarded(self, [&](Md4cReader& reader) { reader.enter_span(type, detail); });
    }
    static int on_leave_span(MD_SPANTYPE type, void*, void* self) {
        return guarded(self, [&](Md4cReader& reader) { reader.leave_span(type); });
    }
    static int on_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
        return guarded(
            self, [&](Md4cReader& reader) { reader.text(type, std::string_view(text, size)); });
    }

    void enter_block(MD_BLOCKTYPE type, void* detail);
    void leave_block(MD_BLOCKTYPE type);
    void enter_span(MD_SPANTYPE type, void* detail);
    void leave_span(MD_SPANTYPE type);
    void text(MD_TEXTTYPE type, std::string_view piece);
    void alternative(MD_TEXTTYPE type, std::string_view piece);
    void code_of_cell(std::string_view piece);

    int add_words(WrittenWords words) {
        events_.words.push_back(std::move(words));
        return int(events_.words.size()) - 1;
    }
    WrittenWords address_words(const MD_ATTRIBUTE& address, const MD_ATTRIBUTE& title);
    void describe(MarkdownEvent& event, MD_BLOCKTYPE type, void* detail);

    MarkdownEvents& events_;
    const std::function<void()>& take_;
    std::exception_ptr failure_;
    bool in_cell_ = false;
    std::size_t address_room_ = 0;  // bytes that addresses and titles may still take
    int depth_ = 0;                 // of the blocks that are open, the document left out
    int image_depth_ = 0;           // images nest; the outermost counts, its event is the last
};

// A long address that a thousand references share would stand in the page a thousand times.
WrittenWords Md4cReader::address_words(const MD_ATTRIBUTE& address, const MD_ATTRIBUTE& title) {
    const std::size_t size = std::size_t(address.size) + title.size;
    if (size > address_room_)
        return {.address = {}, .title = {}, .alternative = {}, .is_left_out = true};
    address_room_ -= size;
    return {.address = attribute_text(address), .title = attribute_text(title), .alternative = {}};
}

void Md4cReader::describe(MarkdownEvent& event, MD_BLOCKTYPE type, void* detail) {
    if (type == MD_BLOCK_UL) {
        const auto& list = *static_cast<MD_BLOCK_UL_DETAIL*>(detail);
        event.tight = list.is_tight != 0;
        event.sign = list.mark;
        event.number = 1;
    } else if (type == MD_BLOCK_OL) {
        const auto& list = *static_cast<MD_BLOCK_OL_DETAIL*>(detail);
        event.ordered = true;
        event.tight = list.is_tight != 0;
        event.sign = list.mark_delimiter;
        event.number = list.start;
    } else if (type == MD_BLOCK_LI) {
        event.task = task_of(*static_cast<MD_BLOCK_LI_DETAIL*>(detail));
    } else if (type == MD_BLOCK_H) {
        event.number = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
    } else if (type == MD_BLOCK_CODE) {
        const auto& code = *static_cast<MD_BLOCK_CODE_DETAIL*>(detail);
        event.words = add_words({attribute_text(code.lang), {}, {}});
    } else if (type == MD_BLOCK_TABLE) {
        event.number = static_cast<MD_BLOCK_TABLE_DETAIL*>(detail)->col_count;
    } else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
        event.align = align_of(static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align);
    }
}

void Md4cReader::enter_block(MD_BLOCKTYPE type, void* detail) {
    const auto part = part_of(type);
    if (!part) return;
    in_cell_ = part == MarkdownPart::cell;
    ++depth_;
    MarkdownEvent event{.part = *part};
    describe(event, type, detail);
    events_.list.push_back(event);
}

void Md4cReader::leave_block(MD_BLOCKTYPE type) {
    const auto part = part_of(type);
    if (!part) return;
    in_cell_ = false;
    if (*part != MarkdownPart::rule) events_.list.push_back({.part = *part, .closes = true});
    if (--depth_ == 0) take_();
}

void Md4cReader::enter_span(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_IMG) {
        if (image_depth_++ > 0) return;
        const auto& image = *static_cast<MD_SPAN_IMG_DETAIL*>(detail);
        const int words = add_words(address_words(image.src, image.title));
        events_.list.push_back({.part = MarkdownPart::image,
                                .words = words,
                                .piece = {image.src.text, image.src.text}});
    }
    if (image_depth_ > 0) return;
    if (type == MD_SPAN_A) {
        const auto& link = *static_cast<MD_SPAN_A_DETAIL*>(detail);
        const int words = add_words(address_words(link.href, link.title));
        events_.list.push_back({.part = MarkdownPart::link, .words = words});
    } else if (const auto mark = mark_of(type)) {
        events_.list.push_back({.part = MarkdownPart::mark, .mark = *mark});
    }
}

void Md4cReader::leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) --image_depth_;
    if (image_depth_ > 0) return;
    if (type == MD_SPAN_A)
        events_.list.push_back({.part = MarkdownPart::link, .closes = true});
    else if (const auto mark = mark_of(type))
        events_.list.push_back({.part = MarkdownPart::mark, .closes = true, .mark = *mark});
}

void Md4cReader::text(MD_TEXTTYPE type, std::string_view piece) {
    if (image_depth_ > 0)
        alternative(type, piece);
    else if (in_cell_ && type == MD_TEXT_CODE)
        code_of_cell(piece);
    else
        events_.list.push_back({.part = part_of(type), .piece = piece});
}

// A pipe in a table is written "\\|" in code as well (GFM 0.29, example 200).
void Md4cReader::code_of_cell(std::string_view piece) {
    while (!piece.empty()) {
        const std::size_t end = std::min(piece.find("\\|", 1), piece.size());
        const std::size_t begin = piece.starts_with("\\|") ? 1 : 0;
        events_.list.push_back(
            {.part = MarkdownPart::code_words, .piece = piece.substr(begin, end - begin)});
        piece.remove_prefix(end);
    }
}

void Md4cReader::alternative(MD_TEXTTYPE type, std::string_view piece) {
    std::string& words = events_.words.back().alternative;
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
        words += ' ';
    else if (type == MD_TEXT_ENTITY)
        words += decode_entity(piece);
    else if (type != MD_TEXT_HTML)
        words += piece;
}

}  // namespace

bool parse_markdown(std::string_view text, MarkdownEvents& events,
                    const std::function<void()>& take) {
    return Md4cReader(events, take).run(text);
}

}  // namespace yaprak
