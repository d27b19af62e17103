#include "language/letters/compose.hpp"

#include "base/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <new>

namespace yaprak {
namespace {

const UNormalizer2* normaliser() {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* found = unorm2_getNFCInstance(&status);
    if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
    return U_SUCCESS(status) ? found : nullptr;
}

std::u16string in_utf16(std::u32string_view text) {
    std::u16string out;
    for (char32_t c : text) {
        if (c >= 0x10000) {
            out += char16_t(U16_LEAD(c));
            out += char16_t(U16_TRAIL(c));
        } else {
            out += char16_t(c);
        }
    }
    return out;
}

std::u32string in_utf32(std::u16string_view text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size();) {
        UChar32 c = 0;
        U16_NEXT(text.data(), i, text.size(), c);
        out += static_cast<char32_t>(c);
    }
    return out;
}

}  // namespace

bool begins_cluster(char32_t c) {
    if (c < 0x300) return true;
    const UNormalizer2* form = normaliser();
    return !form || unorm2_hasBoundaryBefore(form, static_cast<UChar32>(c));
}

bool is_composed(char32_t c) {
    if (c < 0x300) return true;
    return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_NFC_QUICK_CHECK) == UNORM_YES;
}

std::u32string compose(std::u32string_view text) {
    const UNormalizer2* form = normaliser();
    const std::u16string source = in_utf16(text);
    std::u16string out(source.size() * 3 + 16, u'\0');  // UAX #15: at most three times as long
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length =
        form ? unorm2_normalize(form, source.data(), static_cast<int32_t>(source.size()),
                                out.data(), static_cast<int32_t>(out.size()), &status)
             : 0;
    if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
    if (!form || U_FAILURE(status)) return std::u32string(text);
    return in_utf32(std::u16string_view(out).substr(0, static_cast<std::size_t>(length)));
}

}  // namespace yaprak
