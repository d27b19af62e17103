// Libidn2, opened when an address has a domain beyond ASCII.
#pragma once
#include <idn2.h>

namespace yaprak {

struct Idn2Library {
    decltype(&::idn2_to_ascii_8z) to_ascii;
    decltype(&::idn2_strerror) error_text;
    decltype(&::idn2_free) free;
};

// Throws Error where the library is not installed.
const Idn2Library& idn2_library();

}  // namespace yaprak
