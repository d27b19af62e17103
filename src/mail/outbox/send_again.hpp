// A letter of the outbox -> the same letter once more, as a new one.
#pragma once
#include "mail/outbox/outbox.hpp"

#include <cstdint>
#include <string>

namespace yaprak {

// To the same address, or to `to` where that is not empty. `purpose` is what the new letter is the
// only one of. Its PDF is the same, locked with the same password. `by`
// is the account that asks for it. Throws Error where the letter is
// not there, its bytes are gone or the address is wrong.
std::int64_t send_again(Outbox& outbox, std::int64_t id, const std::string& to,
                        const std::string& purpose, Moment now, const std::string& by = {});

}  // namespace yaprak
