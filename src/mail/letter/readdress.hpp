// The bytes of a letter -> the same letter to somebody else, or once more: only what its head says
// of whom it goes to, when and under which number is another.
#pragma once
#include "mail/letter/message.hpp"

#include <string>

namespace yaprak {

// `bytes` are those of write_message(). All below the head stays as it is.
[[nodiscard]] std::string readdressed(const std::string& bytes, const Mailbox& to, Moment date,
                                      const std::string& message_id);

}  // namespace yaprak
