// libsodium, opened when the first password is asked for.
#pragma once
#include "base/late_library.hpp"

#include <sodium.h>

namespace yaprak {

struct SodiumLibrary {
    LateLibrary library;
    decltype(&::sodium_init) init = library["sodium_init"];
    decltype(&::crypto_pwhash_str) hash = library["crypto_pwhash_str"];
    decltype(&::crypto_pwhash_str_verify) verify = library["crypto_pwhash_str_verify"];
    decltype(&::crypto_pwhash_str_needs_rehash) is_old = library["crypto_pwhash_str_needs_rehash"];
};

// Throws Error where the library is not installed, or cannot start. May be called from any thread.
const SodiumLibrary& sodium_library();

}  // namespace yaprak
