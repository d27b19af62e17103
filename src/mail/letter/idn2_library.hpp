// Libidn2, opened when an address has a domain beyond ASCII.
#pragma once
#include "base/late_library.hpp"

#include <idn2.h>

namespace yaprak {

struct Idn2Library {
    LateLibrary library;
    decltype(&::idn2_to_ascii_8z) to_ascii = library["idn2_to_ascii_8z"];
    decltype(&::idn2_strerror) error_text = library["idn2_strerror"];
    decltype(&::idn2_free) free = library["idn2_free"];
};

// Throws Error where the library is not installed.
const Idn2Library& idn2_library();

}  // namespace yaprak
