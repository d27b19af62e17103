#include "cli/run/own_secret.hpp"

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "mail/settings/settings.hpp"

#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

#include <array>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t secret_bytes = 32;
constexpr std::size_t block = 64;  // of SHA-256

std::string chance() {
    std::array<char, secret_bytes> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) != ssize_t(bytes.size())) return {};
    return hex_of_bytes({bytes.data(), bytes.size()});
}

// Of two processes that make it at once the one that is first has made it: the other finds it.
void make(const fs::path& file) {
    const std::string secret = chance();
    const std::string beside = file.string() + "." + std::to_string(::getpid());
    const int written =
        ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (written < 0) return;
    const bool is_whole = ::write(written, secret.data(), secret.size()) == ssize_t(secret.size());
    ::close(written);
    if (is_whole && !secret.empty()) (void)!::link(beside.c_str(), file.c_str());
    ::unlink(beside.c_str());
}

std::string padded_with(const std::string& key, char pad) {
    std::string out(block, pad);
    for (std::size_t i = 0; i < key.size(); ++i) out[i] = char(out[i] ^ key[i]);
    return out;
}

}  // namespace

std::string own_secret(const fs::path& folder) {
    if (folder.empty()) return {};
    const fs::path file = folder / "secret";
    std::error_code problem;
    if (!fs::exists(file, problem)) {
        fs::create_directories(folder, problem);
        make(file);
    }
    try {
        return read_secret(file);
    } catch (const Error&) {
        return {};
    }
}

std::string keyed_fingerprint(const std::string& secret, const std::string& text) {
    const std::string key = secret.substr(0, block);
    return sha256(padded_with(key, 0x5C) + sha256(padded_with(key, 0x36) + text));
}

}  // namespace yaprak
