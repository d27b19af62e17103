// Letters on their way: into the queue, to who sends them, and what became of them.
#include "mail/outbox/outbox.hpp"

#include "mail/outbox/outbox_disk.hpp"

namespace yaprak {
namespace fs = std::filesystem;

Outbox::Outbox(const fs::path& folder)
    : folder_(private_folder(folder)),
      database_(open_database(folder_)),
      leases_(folder_ / "outbox.locks") {
    make_tables(database_, folder_);
}

// First what is committed is moved out of the log, then the reserve goes.
template <class Action>
auto Outbox::with_room(const Action& action) {
    try {
        return action();
    } catch (const DiskFull&) {
        give_up_reserve(folder_);
        database_.run("PRAGMA wal_checkpoint(TRUNCATE)");
        return action();
    }
}

Enqueued Outbox::enqueue(const NewLetter& letter, Moment now) {
    if (!has_reserve(folder_))
        throw DiskFull({folder_.string()}, "the disk is too full for one more letter",
                       "make room on it");
    Transaction put = lasting();
    Statement known = database_.prepare("SELECT id FROM letters WHERE key = ?");
    if (known.bind(1, letter.key).step()) return {known.integer(0), false};
    database_
        .prepare(
            "INSERT INTO letters (key, message_id, sender, recipient, subject, size, origin, "
            "state, queued, due, changed, title, page, layout, fingerprint, locked, copy_of, "
            "ordered_by) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(1, letter.key)
        .bind(2, letter.message_id)
        .bind(3, letter.sender)
        .bind(4, letter.recipient)
        .bind(5, letter.subject)
        .bind(6, std::int64_t(letter.bytes.size()))
        .bind(7, letter.origin == Origin::batch ? "batch" : "desk")
        .bind(8, seconds(now))
        .bind(9, seconds(now))
        .bind(10, seconds(now))
        .bind(11, letter.about.title)
        .bind(12, letter.about.page)
        .bind(13, letter.about.layout)
        .bind(14, letter.about.fingerprint)
        .bind(15, std::int64_t(letter.about.is_locked))
        .bind(16, letter.about.copy_of)
        .bind(17, letter.about.by)
        .run();
    const std::int64_t id = database_.last_id();
    database_.prepare("INSERT INTO bodies (letter, bytes) VALUES (?, ?)")
        .bind(1, id)
        .bind_bytes(2, letter.bytes)
        .run();
    put.commit();
    return {id, true};
}

// Inside a transaction: nobody else can take the letter meanwhile. A letter whose lease another
// worker still holds is passed over.
std::optional<Claim> Outbox::take(std::int64_t id, Moment now) {
    auto lease = leases_.take(id);
    if (!lease) return std::nullopt;
    database_
        .prepare(
            "UPDATE letters SET state = 'sending', attempts = attempts + 1, changed = ? "
            "WHERE id = ? AND state = 'queued'")
        .bind(1, seconds(now))
        .bind(2, id)
        .run();
    if (database_.changes() == 0) return std::nullopt;
    return Claim{find(id).value(), std::move(*lease)};
}

std::optional<Claim> Outbox::take_next(Moment now) {
    Statement due = database_.prepare(
        "SELECT id FROM letters WHERE state = 'queued' AND due <= ? ORDER BY due, id");
    due.bind(1, seconds(now));
    while (due.step())
        if (auto claim = take(due.integer(0), now)) return claim;
    return std::nullopt;
}

std::optional<Claim> Outbox::claim(Moment now) {
    if (const auto due = next_due(); !due || *due > now) return std::nullopt;
    return with_room([&] {
        Transaction taken = lasting();
        auto claim = take_next(now);
        taken.commit();
        return claim;
    });
}

std::optional<Claim> Outbox::claim_one(std::int64_t id, Moment now) {
    return with_room([&] {
        Transaction taken = lasting();
        auto claim = take(id, now);
        taken.commit();
        return claim;
    });
}

// SQLite's WAL: FULL waits for the disk at each commit, NORMAL leaves that to a later one.
void Outbox::keep_at_once(bool at_once) {
    if (at_once != at_once_)
        database_.run(std::string("PRAGMA synchronous = ") + (at_once ? "FULL" : "NORMAL"));
    at_once_ = at_once;
    together_ = at_once ? 0 : together_ + 1;
}

std::optional<Claim> Outbox::settle_and_claim(const Claim& done, const Verdict& verdict, Moment now,
                                              Keeping keeping) {
    keep_at_once(keeping == Keeping::each || done.letter.origin == Origin::desk ||
                 together_ + 1 == most_together);
    auto claim = with_room([&] {
        Transaction both(database_);
        write(done.letter, verdict, now);
        auto next = take_next(now);
        both.commit();
        return next;
    });
    const bool must_wait = !claim || claim->letter.origin == Origin::desk;
    if (!at_once_ && must_wait) flush(now);
    return claim;
}

Transaction Outbox::lasting() {
    keep_at_once(true);
    return Transaction(database_);
}

// Waits until all that was committed is on the disk: one more commit that does.
void Outbox::flush(Moment now) {
    keep_at_once(true);
    database_.prepare("INSERT OR REPLACE INTO secrets (name, value) VALUES ('flushed', ?)")
        .bind(1, seconds(now))
        .run();
}

void Outbox::settle(const Claim& done, const Verdict& verdict, Moment now) {
    with_room([&] {
        Transaction settled = lasting();
        write(done.letter, verdict, now);
        settled.commit();
    });
}

void Outbox::write(const QueuedLetter& letter, const Verdict& verdict, Moment now) {
    database_
        .prepare(
            "UPDATE letters SET state = ?, due = ?, changed = ?, reason = ?, "
            "attempts = attempts - ?, perhaps_twice = max(perhaps_twice, ?), "
            "answer = CASE WHEN ?8 = '' THEN answer ELSE ?8 END "
            "WHERE id = ?7 AND state = 'sending'")
        .bind(1, to_text(verdict.state))
        .bind(2, seconds(verdict.due))
        .bind(3, seconds(now))
        .bind(4, verdict.reason)
        .bind(5, std::int64_t(verdict.counts ? 0 : 1))
        .bind(6, std::int64_t(verdict.perhaps_twice))
        .bind(7, letter.id)
        .bind(8, verdict.answer)
        .run();
}

int Outbox::settle_orphan(const QueuedLetter& letter, const Verdict& verdict, Moment now) {
    const auto lease = leases_.take(letter.id);
    if (!lease) return 0;
    return with_room([&] {
        Transaction settled = lasting();
        write(letter, verdict, now);
        const int count = database_.changes();
        settled.commit();
        return count;
    });
}

}  // namespace yaprak
