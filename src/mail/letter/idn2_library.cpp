#include "mail/letter/idn2_library.hpp"

namespace yaprak {

const Idn2Library& idn2_library() {
    static const Idn2Library library{
        {"libidn2.so.0", "the library for domains beyond ASCII, libidn2.so.0, cannot be opened",
         "install Debian's package libidn2-0, or write the domain in its ASCII form, xn--…"}};
    return library;
}

}  // namespace yaprak
