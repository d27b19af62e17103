#include "mail/letter/idn2_library.hpp"

#include "base/late_library.hpp"

namespace yaprak {
namespace {

Idn2Library open_library() {
    const LateLibrary library(
        "libidn2.so.0", "the library for domains beyond ASCII, libidn2.so.0, cannot be opened",
        "install Debian's package libidn2-0, or write the domain in its ASCII form, xn--…");
    Idn2Library out;
    library.find(out.to_ascii, "idn2_to_ascii_8z");
    library.find(out.error_text, "idn2_strerror");
    library.find(out.free, "idn2_free");
    return out;
}

}  // namespace

const Idn2Library& idn2_library() {
    static const Idn2Library library = open_library();
    return library;
}

}  // namespace yaprak
