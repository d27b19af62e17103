// What people do with letters that are in the queue: send them again, keep them back, take them
// out, forget whom they went to.
#include "base/sha256.hpp"
#include "mail/outbox/outbox.hpp"
#include "mail/outbox/outbox_disk.hpp"

#include <random>

namespace yaprak {

bool Outbox::change(std::int64_t id, const char* states, const char* set, Moment now) {
    const auto lease = leases_.take(id);
    if (!lease) return false;
    Transaction changed = lasting();
    database_
        .prepare(std::string("UPDATE letters SET changed = ?1, ") + set +
                 " WHERE id = ?2 AND state IN (" + states + ")")
        .bind(1, seconds(now))
        .bind(2, id)
        .run();
    const bool done = database_.changes() > 0;
    changed.commit();
    return done;
}

bool Outbox::retry(std::int64_t id, Moment now) {
    return change(id, "'failed', 'unknown', 'held', 'queued'",
                  "perhaps_twice = max(perhaps_twice, state = 'unknown'), "
                  "queued = CASE WHEN state = 'failed' THEN ?1 ELSE queued END, "
                  "state = 'queued', due = ?1, attempts = 0",
                  now);
}

bool Outbox::hold(std::int64_t id, Moment now) {
    return change(id, "'queued', 'failed', 'unknown'", "state = 'held'", now);
}

bool Outbox::drop(std::int64_t id) {
    const auto lease = leases_.take(id);
    if (!lease) return false;
    Transaction dropped = lasting();
    database_.prepare("DELETE FROM letters WHERE id = ?").bind(1, id).run();
    const bool done = database_.changes() > 0;
    database_.prepare("DELETE FROM bodies WHERE letter = ?").bind(1, id).run();
    dropped.commit();
    if (done) database_.run("PRAGMA wal_checkpoint(TRUNCATE)");
    return done;
}

bool Outbox::bounced(const std::string& message_id, const std::string& reason, Moment now) {
    Transaction changed = lasting();
    database_
        .prepare(
            "UPDATE letters SET state = 'failed', changed = ?, reason = ? "
            "WHERE message_id = ? AND state = 'sent'")
        .bind(1, seconds(now))
        .bind(2, reason)
        .bind(3, message_id)
        .run();
    const bool done = database_.changes() > 0;
    changed.commit();
    return done;
}

// Chance that is kept: without it a hash of an address could be found by trying addresses.
std::string Outbox::salt() {
    Statement known = database_.prepare("SELECT value FROM secrets WHERE name = 'salt'");
    if (known.step()) return known.text(0);
    std::random_device chance;
    std::string salt;
    for (int i = 0; i < 8; ++i) salt += std::to_string(chance()) + "/";
    database_.prepare("INSERT INTO secrets (name, value) VALUES ('salt', ?)").bind(1, salt).run();
    return salt;
}

int Outbox::purge(Moment before) {
    Transaction purged = lasting();
    const std::string secret = salt();
    Statement old = database_.prepare(
        "SELECT id, recipient FROM letters WHERE state = 'sent' AND purged = 0 AND changed < ?");
    old.bind(1, seconds(before));
    std::vector<std::pair<std::int64_t, std::string>> found;
    while (old.step()) found.emplace_back(old.integer(0), old.text(1));
    for (const auto& [id, recipient] : found) {
        database_
            .prepare(
                "UPDATE letters SET recipient = ?, subject = '', title = '', answer = '', purged = "
                "1 "
                "WHERE id = ?")
            .bind(1, "sha256:" + sha256(secret + recipient))
            .bind(2, id)
            .run();
        database_.prepare("DELETE FROM bodies WHERE letter = ?").bind(1, id).run();
    }
    purged.commit();
    if (found.empty()) return 0;
    database_.run("PRAGMA incremental_vacuum");
    database_.run("PRAGMA wal_checkpoint(TRUNCATE)");
    return int(found.size());
}

}  // namespace yaprak
