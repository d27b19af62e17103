// What a server's answer means for a letter, and when it is tried again.
#include "mail/outbox/outcome.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace yaprak;
using namespace std::chrono_literals;

namespace {

using Kind = Outcome::Kind;

MailSettings usual_settings() {
    MailSettings settings;
    settings.host = "smtp.ornek.example";
    for (int minutes : {5, 10, 20, 40, 67}) settings.retry.emplace_back(minutes);
    return settings;
}

Outcome answered(Step step, int code, const std::string& words) {
    Exchange exchange;
    exchange.step = step;
    exchange.trouble = code < 400 ? Trouble::none : Trouble::other;
    exchange.code = code;
    exchange.said = std::to_string(code) + " " + words;
    return understand(exchange);
}

Outcome troubled(Trouble trouble, Step step = Step::connecting, int code = 0,
                 bool all_given = false) {
    Exchange exchange;
    exchange.step = step;
    exchange.trouble = trouble;
    exchange.code = code;
    exchange.detail = "detail";
    exchange.all_given = all_given;
    return understand(exchange);
}

QueuedLetter letter_of(Origin origin, int attempts) {
    QueuedLetter letter;
    letter.id = 7;
    letter.origin = origin;
    letter.attempts = attempts;
    letter.queued = Moment{1'000'000s};
    return letter;
}

const Moment soon{1'000'060s};

}  // namespace

TEST_CASE("250 is accepted, 4xx is tried again, 5xx is final with the server's own words") {
    CHECK(answered(Step::text, 250, "ok").kind == Kind::accepted);
    const Outcome later = answered(Step::text, 452, "4.3.1 no room");
    CHECK(later.kind == Kind::again);
    CHECK(later.reason == "the server does not take this letter now: \"452 4.3.1 no room\"");
    const Outcome final = answered(Step::recipient, 550, "5.1.1 no such user");
    CHECK(final.kind == Kind::refused);
    CHECK(final.reason ==
          "the server does not take letters for this address: \"550 5.1.1 no such user\"");
    CHECK(answered(Step::sender, 550, "no").reason ==
          "the server does not take letters from our address: \"550 no\"");
    CHECK(answered(Step::text, 554, "spam").kind == Kind::refused);
    CHECK(answered(Step::sender, 552, "too big").reason ==
          "the letter is too large for the server, or the mailbox is full: \"552 too big\"");
}

TEST_CASE("a server that takes nobody's letters says nothing of this letter") {
    CHECK(answered(Step::connecting, 554, "no service").kind == Kind::again);
    CHECK(answered(Step::connecting, 554, "no service").of_server);
    CHECK(answered(Step::sender, 421, "closing").of_server);
    CHECK_FALSE(answered(Step::recipient, 450, "greylisted").of_server);
}

TEST_CASE("refused logins stop the run") {
    CHECK(troubled(Trouble::login_refused, Step::login, 535).kind == Kind::stopped);
    for (const int code : {530, 534, 535, 538})
        CHECK(answered(Step::login, code, "5.7.11 not so").kind == Kind::stopped);
    CHECK(answered(Step::sender, 530, "5.7.0 authentication required").kind == Kind::stopped);
    CHECK(troubled(Trouble::login_refused, Step::login, 454).kind == Kind::again);
}

TEST_CASE("no encryption and a certificate that proves nothing stop the run") {
    CHECK(troubled(Trouble::no_encryption).kind == Kind::stopped);
    CHECK(troubled(Trouble::no_encryption).reason ==
          "the server offers no encrypted connection; nothing was sent without");
    CHECK(troubled(Trouble::bad_certificate).kind == Kind::stopped);
}

TEST_CASE("a broken connection is tried again, but unknown when the whole letter was given") {
    CHECK(troubled(Trouble::no_server).kind == Kind::again);
    CHECK(troubled(Trouble::broken, Step::recipient).kind == Kind::again);
    CHECK(troubled(Trouble::broken, Step::text, 354).kind == Kind::again);
    CHECK(troubled(Trouble::silence, Step::text, 354).kind == Kind::again);
    CHECK(troubled(Trouble::broken, Step::text, 354, true).kind == Kind::unknown);
    CHECK(troubled(Trouble::silence, Step::text, 354, true).kind == Kind::unknown);
    CHECK(troubled(Trouble::other, Step::text, 354, true).kind == Kind::unknown);
}

TEST_CASE("an answer counts though the connection broke behind it") {
    CHECK(troubled(Trouble::broken, Step::recipient, 550).kind == Kind::refused);
    CHECK(troubled(Trouble::broken, Step::text, 451, true).kind == Kind::again);
}

TEST_CASE("tried again after 5, 10, 20, 40, then 67 minutes, a tenth more or less") {
    const MailSettings settings = usual_settings();
    const int minutes[] = {5, 10, 20, 40, 67, 67, 67};
    std::set<std::int64_t> spread;
    for (int letter = 1; letter <= 200; ++letter)
        for (int attempt = 1; attempt <= 7; ++attempt) {
            const auto delay = retry_delay(settings, letter, attempt);
            const double base = minutes[attempt - 1] * 60;
            CHECK(double(delay.count()) >= base * 0.9 - 1);
            CHECK(double(delay.count()) <= base * 1.1 + 1);
            if (attempt == 5) spread.insert(delay.count());
        }
    CHECK(spread.size() > 100);
    CHECK(retry_delay(settings, 3, 2) == retry_delay(settings, 3, 2));
}

TEST_CASE("a letter is tried for five days and then given up") {
    const MailSettings settings = usual_settings();
    const Outcome later = answered(Step::recipient, 450, "wait");
    const QueuedLetter letter = letter_of(Origin::desk, 3);
    const Verdict again = verdict_on(later, letter, settings, soon);
    CHECK(again.state == LetterState::queued);
    CHECK(again.due == soon + retry_delay(settings, 7, 3));
    const Verdict last = verdict_on(later, letter, settings, letter.queued + 120h);
    CHECK(last.state == LetterState::failed);
    CHECK(last.reason.starts_with("given up after 5 days; last: the server"));
}

TEST_CASE("an unknown outcome is held at the desk and sent again in batch, by a setting") {
    MailSettings settings = usual_settings();
    const Outcome unknown = troubled(Trouble::broken, Step::text, 354, true);
    const Verdict desk = verdict_on(unknown, letter_of(Origin::desk, 1), settings, soon);
    CHECK(desk.state == LetterState::unknown);
    CHECK(desk.reason.find("ask whether it came") != std::string::npos);
    const Verdict batch = verdict_on(unknown, letter_of(Origin::batch, 1), settings, soon);
    CHECK(batch.state == LetterState::queued);
    CHECK(batch.perhaps_twice);
    settings.unknown_at_desk = OnUnknown::resend;
    settings.unknown_in_batch = OnUnknown::hold;
    CHECK(verdict_on(unknown, letter_of(Origin::desk, 1), settings, soon).state ==
          LetterState::queued);
    CHECK(verdict_on(unknown, letter_of(Origin::batch, 1), settings, soon).state ==
          LetterState::unknown);
}

TEST_CASE("a stopped run leaves the letter as it was, due and with no attempt counted") {
    const Outcome stopped = troubled(Trouble::login_refused, Step::login, 535);
    const Verdict verdict = verdict_on(stopped, letter_of(Origin::desk, 1), usual_settings(), soon);
    CHECK(verdict.state == LetterState::queued);
    CHECK(verdict.due == soon);
    CHECK_FALSE(verdict.counts);
}

TEST_CASE("the letter of a worker that died is unknown, and due at once where it is sent again") {
    const MailSettings settings = usual_settings();
    CHECK(verdict_on_orphan(letter_of(Origin::desk, 1), settings, soon).state ==
          LetterState::unknown);
    const Verdict batch = verdict_on_orphan(letter_of(Origin::batch, 1), settings, soon);
    CHECK(batch.state == LetterState::queued);
    CHECK(batch.due == soon);
    CHECK(batch.perhaps_twice);
}
