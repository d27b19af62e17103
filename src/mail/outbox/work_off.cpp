#include "mail/outbox/work_off.hpp"

#include "mail/letter/suppression.hpp"

namespace yaprak {
namespace {

// The outbox keeps it as it was parsed.
Address address_of(const QueuedLetter& letter) {
    const std::size_t sign = letter.recipient.rfind('@');
    if (sign == std::string::npos) return {letter.recipient, ""};
    return {letter.recipient.substr(0, sign), letter.recipient.substr(sign + 1)};
}

Verdict verdict_on_suppressed(Moment now) {
    return {.state = LetterState::failed,
            .due = now,
            .reason = "the address is on the list of those that are never written to",
            .counts = false};
}

class Run {
public:
    Run(Outbox& outbox, const MailSettings& settings, const Worker& worker)
        : outbox_(outbox),
          settings_(settings),
          worker_(worker),
          keeping_(settings.unknown_in_batch == OnUnknown::resend ? Keeping::together
                                                                  : Keeping::each) {}

    WorkedOff run() {
        const Moment begin = worker_.now();
        if (!settings_.suppression.empty()) suppressed_.add_file(settings_.suppression);
        result_.recovered = outbox_.recover(begin, [&](const QueuedLetter& letter) {
            return verdict_on_orphan(letter, settings_, begin);
        });
        outbox_.purge(begin - settings_.keep);
        auto claim = outbox_.claim(begin);
        while (claim) claim = next_after(*claim);
        return std::move(result_);
    }

private:
    // With a limit per minute the letter before must be settled before the pause.
    std::optional<Claim> next_after(const Claim& claim) {
        const Verdict verdict = try_to_send(claim);
        const Moment now = worker_.now();
        const bool ends = !result_.stopped.empty() || worker_.stop();
        if (!ends && settings_.per_minute == 0) {
            auto next = outbox_.settle_and_claim(claim, verdict, now, keeping_);
            worker_.tell(claim.letter, verdict);
            return next;
        }
        outbox_.settle(claim, verdict, now);
        worker_.tell(claim.letter, verdict);
        if (ends) return std::nullopt;
        worker_.wait(std::chrono::milliseconds(60'000 / settings_.per_minute));
        return worker_.stop() ? std::nullopt : outbox_.claim(worker_.now());
    }

    Verdict try_to_send(const Claim& claim) {
        if (suppressed_.has(address_of(claim.letter))) {
            ++result_.failed;
            return verdict_on_suppressed(worker_.now());
        }
        const Exchange exchange = worker_.send(claim.letter, outbox_.bytes_of(claim.letter.id));
        const Outcome outcome = understand(exchange);
        troubles_ = outcome.of_server ? troubles_ + 1 : 0;
        result_.hopeless = outcome.kind == Outcome::Kind::stopped;
        if (result_.hopeless || troubles_ == most_troubles) result_.stopped = outcome.reason;
        Verdict verdict = verdict_on(outcome, claim.letter, settings_, worker_.now());
        verdict.answer = exchange.said;
        switch (verdict.state) {
            case LetterState::sent:
                ++result_.sent;
                break;
            case LetterState::failed:
                ++result_.failed;
                break;
            case LetterState::unknown:
                ++result_.unknown;
                break;
            default:
                ++result_.postponed;
        }
        return verdict;
    }

    Outbox& outbox_;
    const MailSettings& settings_;
    const Worker& worker_;
    const Keeping keeping_;
    SuppressionList suppressed_;
    WorkedOff result_;
    int troubles_ = 0;
};

}  // namespace

WorkedOff work_off(Outbox& outbox, const MailSettings& settings, const Worker& worker) {
    return Run(outbox, settings, worker).run();
}

std::optional<Verdict> send_one(Outbox& outbox, std::int64_t id, const MailSettings& settings,
                                const Worker& worker) {
    SuppressionList suppressed;
    if (!settings.suppression.empty()) suppressed.add_file(settings.suppression);
    const auto claim = outbox.claim_one(id, worker.now());
    if (!claim) return std::nullopt;
    Verdict verdict = verdict_on_suppressed(worker.now());
    if (!suppressed.has(address_of(claim->letter))) {
        const Exchange exchange = worker.send(claim->letter, outbox.bytes_of(claim->letter.id));
        verdict = verdict_on(understand(exchange), claim->letter, settings, worker.now());
        verdict.answer = exchange.said;
    }
    outbox.settle(*claim, verdict, worker.now());
    worker.tell(claim->letter, verdict);
    return verdict;
}

}  // namespace yaprak
