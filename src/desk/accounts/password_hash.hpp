// A password or a PIN -> what is kept of it: argon2id (RFC 9106) by libsodium, with its salt and
// its costs in the text. At most one is made or tried at a time: each takes 64 MB and a tenth of a
// second, and strangers may ask for many.
#pragma once
#include <string>

namespace yaprak {

[[nodiscard]] std::string hash_password(const std::string& password);

// An empty hash is nobody's: it takes as long, and is never right.
[[nodiscard]] bool is_password_of(const std::string& hash, const std::string& password);

// Whether it was made with other costs than new ones.
[[nodiscard]] bool is_old_hash(const std::string& hash);

}  // namespace yaprak
