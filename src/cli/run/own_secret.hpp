// A secret of this user, with which fingerprints are made that tell others nothing.
#pragma once
#include <filesystem>
#include <string>

namespace yaprak {

// Reads it from the folder, or makes it there by chance, for its owner only. Empty where there is
// no folder, or it cannot be written to.
[[nodiscard]] std::string own_secret(const std::filesystem::path& folder);

// A fingerprint of `text` that only who has the secret can make (HMAC, RFC 2104).
[[nodiscard]] std::string keyed_fingerprint(const std::string& secret, const std::string& text);

}  // namespace yaprak
