// Opening ICU's iterator reads its rules, so each thread opens it once; ICU asks for one a thread.
#include "language/breaks/line_opportunities.hpp"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>
#include <new>

namespace yaprak {
namespace {

struct CloseIterator {
    void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
using Iterator = std::unique_ptr<UBreakIterator, CloseIterator>;

struct CloseText {
    void operator()(UText* text) const { utext_close(text); }
};

UBreakIterator* iterator_of_this_thread() {
    static thread_local const Iterator iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        UBreakIterator* opened = ubrk_open(UBRK_LINE, "", nullptr, 0, &status);
        if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
        return Iterator(U_SUCCESS(status) ? opened : nullptr);
    }();
    return iterator.get();
}

bool is_border(std::string_view text, std::size_t offset) {
    return offset >= text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

// Where ICU's data is missing: after spaces and forced line ends, so that text is never lost.
std::vector<std::size_t> after_spaces(std::string_view text) {
    std::vector<std::size_t> out;
    for (std::size_t i = 1; i < text.size(); ++i)
        if (text[i - 1] == '\n' || (text[i - 1] == ' ' && text[i] != ' ' && text[i] != '\n'))
            out.push_back(i);
    return out;
}

}  // namespace

std::vector<std::size_t> line_opportunities(std::string_view text) {
    UBreakIterator* iterator = iterator_of_this_thread();
    UErrorCode status = U_ZERO_ERROR;
    UText storage = UTEXT_INITIALIZER;
    const std::unique_ptr<UText, CloseText> source(
        utext_openUTF8(&storage, text.data(), static_cast<int64_t>(text.size()), &status));
    if (iterator) ubrk_setUText(iterator, source.get(), &status);
    if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
    if (!iterator || U_FAILURE(status)) return after_spaces(text);
    std::vector<std::size_t> out;
    ubrk_first(iterator);
    for (int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
        const auto offset = static_cast<std::size_t>(at);
        if (offset > 0 && offset < text.size() && is_border(text, offset)) out.push_back(offset);
    }
    return out;
}

}  // namespace yaprak
