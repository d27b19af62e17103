// The outbox's letters, one after the other, to whoever sends them.
#pragma once
#include "mail/outbox/outcome.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace yaprak {

// What the worker needs from outside: the clock, a pause, a way to send, and somebody to tell.
struct Worker {
    std::function<Exchange(const QueuedLetter&, const std::string& bytes)> send;
    std::function<Moment()> now;
    std::function<void(std::chrono::milliseconds)> wait;
    std::function<bool()> stop;  // asked between letters
    std::function<void(const QueuedLetter&, const Verdict&)> tell;
};

struct WorkedOff {
    int sent = 0, postponed = 0, failed = 0, unknown = 0;
    int recovered = 0;      // letters whose sender had died
    std::string stopped;    // why no more letters were tried, though some are due; empty: none are
    bool hopeless = false;  // stopped until somebody mends something, not by the server or the line
};

// So many troubles of the server or the line in a row end a run.
constexpr int most_troubles = 3;

// Sends what is due and ends. Several may work on one outbox at once.
WorkedOff work_off(Outbox& outbox, const MailSettings& settings, const Worker& worker);

// One letter that was just queued. Nothing where another worker has it already.
std::optional<Verdict> send_one(Outbox& outbox, std::int64_t id, const MailSettings& settings,
                                const Worker& worker);

}  // namespace yaprak
