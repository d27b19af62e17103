// What happened while a letter was given to a server -> what it means for the letter, in words that
// somebody at a reception desk understands, and when to try again.
#pragma once
#include "mail/outbox/outbox.hpp"
#include "mail/settings/settings.hpp"

#include <cstdint>
#include <string>

namespace yaprak {

// How far the talk with the server came.
enum class Step { connecting, login, sender, recipient, text };

// What went wrong beside the server's own answer.
enum class Trouble {
    none,
    no_server,        // nobody answers, or no such name
    no_encryption,    // STARTTLS is not offered, or TLS cannot be agreed on
    bad_certificate,  // the server cannot prove who it is
    login_refused,
    silence,  // nothing came for too long
    broken,   // the connection went away
    other,
};

struct Exchange {
    Step step = Step::connecting;
    Trouble trouble = Trouble::none;
    int code = 0;            // the server's last answer, 0 where there was none
    std::string said;        // its words: "550 5.1.1 no such user"
    std::string detail;      // the library's words for the trouble
    bool all_given = false;  // the whole letter was handed over; only the answer may be missing
};

struct Outcome {
    enum class Kind {
        accepted,
        again,    // try later
        refused,  // for good
        unknown,  // the server may have the letter
        stopped,  // no letter can be sent until somebody mends something
    };
    Kind kind = Kind::accepted;
    std::string reason;
    bool of_server = false;  // the trouble is the server's or the line's, not this letter's
};

Outcome understand(const Exchange& exchange);

// Returns how long to wait before the next attempt: five minutes, then ten and so on by the
// settings, the last for ever, each up to a tenth more or less. It is the same for the same letter
// and attempt, which counts from 1.
std::chrono::seconds retry_delay(const MailSettings& settings, std::int64_t letter, int attempt);

Verdict verdict_on(const Outcome& outcome, const QueuedLetter& letter, const MailSettings& settings,
                   Moment now);

// The verdict for a letter whose sender died.
Verdict verdict_on_orphan(const QueuedLetter& letter, const MailSettings& settings, Moment now);

}  // namespace yaprak
