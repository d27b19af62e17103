#include "desk/accounts/password_hash.hpp"

#include "base/error.hpp"
#include "desk/accounts/sodium_library.hpp"

#include <mutex>
#include <new>

namespace yaprak {

const SodiumLibrary& sodium_library() {
    static const SodiumLibrary library = [] {
        SodiumLibrary opened{{"libsodium.so.23",
                              "the library of the passwords, libsodium.so.23, cannot be opened",
                              "install Debian's package libsodium23"}};
        if (opened.init() < 0) throw Error(Code::password, {}, "libsodium cannot start");
        return opened;
    }();
    return library;
}

namespace {

// "Interactive" of libsodium: 2 passes over 64 MB.
constexpr unsigned long long passes = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr std::size_t memory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

std::mutex one_at_a_time;

}  // namespace

std::string hash_password(const std::string& password) {
    const SodiumLibrary& sodium = sodium_library();
    const std::lock_guard lock(one_at_a_time);
    char out[crypto_pwhash_STRBYTES];
    if (sodium.hash(out, password.data(), password.size(), passes, memory) != 0)
        throw std::bad_alloc();
    return out;
}

bool is_password_of(const std::string& hash, const std::string& password) {
    static const std::string nobodys = hash_password("nobody's");
    const SodiumLibrary& sodium = sodium_library();
    const std::lock_guard lock(one_at_a_time);
    const std::string& tried = hash.empty() ? nobodys : hash;
    const bool is_right = sodium.verify(tried.c_str(), password.data(), password.size()) == 0;
    return is_right && !hash.empty();
}

bool is_old_hash(const std::string& hash) {
    return sodium_library().is_old(hash.c_str(), passes, memory) != 0;
}

}  // namespace yaprak
