#include "mail/outbox/outcome.hpp"

#include <algorithm>
#include <cmath>

namespace yaprak {
namespace {

using Kind = Outcome::Kind;

std::string with_words(std::string reason, const std::string& said) {
    return said.empty() ? reason : std::move(reason) + ": \"" + said + "\"";
}

// Answers to a login, or that one is needed (RFC 4954, 6; RFC 5321 for 530).
bool is_about_login(int code) {
    return code == 530 || code == 534 || code == 535 || code == 538;
}

// 552 is also said of a full mailbox; with the words we cannot know, so both are named.
std::string refusal(Step step, int code) {
    if (code == 552) return "the letter is too large for the server, or the mailbox is full";
    switch (step) {
        case Step::sender:
            return "the server does not take letters from our address";
        case Step::recipient:
            return "the server does not take letters for this address";
        default:
            return "the server does not take this letter";
    }
}

std::string postponement(Step step) {
    switch (step) {
        case Step::connecting:
        case Step::login:
            return "the server takes no letters now";
        case Step::recipient:
            return "the server does not take letters for this address now";
        default:
            return "the server does not take this letter now";
    }
}

Outcome understand_answer(const Exchange& exchange) {
    const bool early = exchange.step == Step::connecting || exchange.step == Step::login;
    if (is_about_login(exchange.code))
        return {Kind::stopped,
                with_words("the server does not accept our user name and password", exchange.said),
                true};
    if (exchange.code >= 500 && !early)
        return {Kind::refused, with_words(refusal(exchange.step, exchange.code), exchange.said)};
    return {Kind::again, with_words(postponement(exchange.step), exchange.said),
            early || exchange.code == 421};
}

// An answer counts only if it answers the last thing we said.
bool is_failing_answer(const Exchange& exchange) {
    return exchange.code >= 400;
}

Outcome understand_silence(const Exchange& exchange) {
    if (exchange.all_given)
        return {Kind::unknown,
                "the connection ended before the server said whether it has the letter", true};
    return {Kind::again,
            exchange.trouble == Trouble::silence ? "the server did not answer in time"
                                                 : "the connection to the server broke",
            true};
}

}  // namespace

Outcome understand(const Exchange& exchange) {
    switch (exchange.trouble) {
        case Trouble::none:
            if (exchange.code >= 200 && exchange.code < 300) return {};
            return understand_answer(exchange);
        case Trouble::no_server:
            return {Kind::again, with_words("the mail server cannot be reached", exchange.detail),
                    true};
        case Trouble::no_encryption:
            return {Kind::stopped,
                    "the server offers no encrypted connection; nothing was sent without", true};
        case Trouble::bad_certificate:
            return {Kind::stopped, with_words("the server cannot prove who it is", exchange.detail),
                    true};
        case Trouble::login_refused:
            if (exchange.code >= 400 && exchange.code < 500)
                return {Kind::again, with_words("the server takes no logins now", exchange.said),
                        true};
            return {
                Kind::stopped,
                with_words("the server does not accept our user name and password", exchange.said),
                true};
        case Trouble::silence:
        case Trouble::broken:
            if (is_failing_answer(exchange)) return understand_answer(exchange);
            return understand_silence(exchange);
        case Trouble::other:
            if (is_failing_answer(exchange)) return understand_answer(exchange);
            if (exchange.all_given) return understand_silence(exchange);
            return {Kind::again,
                    with_words("the letter could not be given to the server", exchange.detail),
                    true};
    }
    return {};
}

std::chrono::seconds retry_delay(const MailSettings& settings, std::int64_t letter, int attempt) {
    const std::size_t last = settings.retry.size() - 1;
    const std::chrono::seconds base =
        settings.retry[std::min(std::size_t(std::max(attempt, 1)) - 1, last)];
    // 2^64 / golden ratio: neighbours fall far apart (Knuth, TAOCP 3, 6.4).
    const std::uint64_t mixed =
        (std::uint64_t(letter) * 31 + std::uint64_t(attempt)) * 0x9E3779B97F4A7C15u;
    const double share = double(mixed >> 11) / double(std::uint64_t(1) << 53);  // 0 to 1
    return std::chrono::seconds(std::llround(double(base.count()) * (0.9 + 0.2 * share)));
}

namespace {

Verdict later(const QueuedLetter& letter, const MailSettings& settings, Moment now,
              const std::string& reason) {
    if (now - letter.queued >= settings.give_up)
        return {LetterState::failed, now,
                "given up after " + std::to_string(settings.give_up.count() / 24) +
                    " days; last: " + reason};
    return {LetterState::queued, now + retry_delay(settings, letter.id, letter.attempts), reason};
}

Verdict unsure(const QueuedLetter& letter, const MailSettings& settings, Moment now,
               const std::string& reason) {
    const OnUnknown policy =
        letter.origin == Origin::batch ? settings.unknown_in_batch : settings.unknown_at_desk;
    if (policy == OnUnknown::hold)
        return {LetterState::unknown, now,
                reason + "; ask whether it came before it is sent again"};
    Verdict verdict = later(letter, settings, now, reason + "; it is sent again");
    verdict.perhaps_twice = true;
    return verdict;
}

}  // namespace

Verdict verdict_on(const Outcome& outcome, const QueuedLetter& letter, const MailSettings& settings,
                   Moment now) {
    switch (outcome.kind) {
        case Kind::accepted:
            return {LetterState::sent, now, ""};
        case Kind::refused:
            return {LetterState::failed, now, outcome.reason};
        case Kind::unknown:
            return unsure(letter, settings, now, outcome.reason);
        case Kind::again:
            return later(letter, settings, now, outcome.reason);
        case Kind::stopped:
            return {LetterState::queued, now, outcome.reason, false};
    }
    return {};
}

Verdict verdict_on_orphan(const QueuedLetter& letter, const MailSettings& settings, Moment now) {
    Verdict verdict = unsure(letter, settings, now, "the program was stopped while sending");
    if (verdict.state == LetterState::queued) verdict.due = now;
    return verdict;
}

}  // namespace yaprak
