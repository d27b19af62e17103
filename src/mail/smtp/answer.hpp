// The lines of a server's answer -> its code and its words (RFC 5321, 4.2).
#pragma once
#include "mail/outbox/outcome.hpp"

#include <string_view>

namespace yaprak {

// Adds one line to what the exchange has heard. The lines of one answer are joined: "550-a" and
// "550 b" become "550 a b". Control characters and bytes that are no UTF-8 become "?". A line that
// is no answer is left out, and so is what goes on after 500 bytes.
void add_answer_line(std::string_view line, Exchange& exchange);

}  // namespace yaprak
