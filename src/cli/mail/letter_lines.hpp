// Letters of the outbox for people and programs: which are asked for, their times by the clock on
// the wall, one as a line of JSON.
#pragma once
#include "cli/mail/outbox.hpp"
#include "mail/outbox/outbox.hpp"

#include <optional>
#include <string>

namespace yaprak {

struct LetterQuery {
    std::string to, page;         // parts of the address, of the page's file or title, small
    std::optional<Moment> since;  // queued then or later
    bool with_sent = false;
};

// Whoever asks for letters by more than nothing means the sent ones too. Throws Error for a day
// that is none.
[[nodiscard]] LetterQuery query_of(const OutboxOptions& options);
[[nodiscard]] bool is_asked_for(const QueuedLetter& letter, const LetterQuery& query);

// "2026-11-29 14:03:07 +0300"
[[nodiscard]] std::string local_time(Moment moment);

// A flat object: id, state, to, title, page, queued, sent, answer, reason and more; times in
// seconds since 1970.
[[nodiscard]] std::string letter_line(const QueuedLetter& letter);

}  // namespace yaprak
