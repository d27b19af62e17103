// Two tables: what is known of each letter, and its bytes apart, so that looking the letters
// through does not touch them.
#include "mail/outbox.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/sha256.hpp"

#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <random>
#include <system_error>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr int schema_version = 1;

constexpr const char* schema[] = {
    "CREATE TABLE IF NOT EXISTS letters ("
    "id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, message_id TEXT NOT NULL, "
    "sender TEXT NOT NULL, recipient TEXT NOT NULL, subject TEXT NOT NULL, size INTEGER NOT NULL, "
    "origin TEXT NOT NULL, state TEXT NOT NULL, queued INTEGER NOT NULL, due INTEGER NOT NULL, "
    "changed INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, reason TEXT NOT NULL DEFAULT "
    "'', "
    "perhaps_twice INTEGER NOT NULL DEFAULT 0, purged INTEGER NOT NULL DEFAULT 0)",
    "CREATE INDEX IF NOT EXISTS letters_due ON letters (state, due, id)",
    "CREATE TABLE IF NOT EXISTS bodies (letter INTEGER PRIMARY KEY, bytes BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL)"};

constexpr const char* columns =
    "SELECT id, message_id, sender, recipient, subject, size, origin, state, queued, due, changed, "
    "attempts, reason, perhaps_twice, purged FROM letters ";

constexpr std::array<const char*, 6> state_words = {"queued", "sending", "sent",
                                                    "failed", "unknown", "held"};

std::int64_t seconds(Moment moment) {
    return moment.time_since_epoch().count();
}

Moment moment(std::int64_t value) {
    return Moment{std::chrono::seconds(value)};
}

QueuedLetter letter_of(const Statement& row) {
    QueuedLetter letter;
    letter.id = row.integer(0);
    letter.message_id = row.text(1);
    letter.sender = row.text(2);
    letter.recipient = row.text(3);
    letter.subject = row.text(4);
    letter.size = std::size_t(row.integer(5));
    letter.origin = row.text(6) == "batch" ? Origin::batch : Origin::desk;
    letter.state = letter_state(row.text(7)).value_or(LetterState::held);
    letter.queued = moment(row.integer(8));
    letter.due = moment(row.integer(9));
    letter.changed = moment(row.integer(10));
    letter.attempts = int(row.integer(11));
    letter.reason = row.text(12);
    letter.perhaps_twice = row.integer(13) != 0;
    letter.purged = row.integer(14) != 0;
    return letter;
}

// The folder may stand inside a site under git: patients' letters must not be committed.
fs::path private_folder(const fs::path& folder) {
    std::error_code problem;
    if (!folder.parent_path().empty()) fs::create_directories(folder.parent_path(), problem);
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        throw Error({folder.string()},
                    "cannot make the outbox: " + std::generic_category().message(errno));
    if (!fs::exists(folder / ".gitignore")) write_file(folder / ".gitignore", "*\n");
    return folder;
}

// Room on the disk that is given up when there is no other, so that what became of a letter can be
// written down on a full disk too.
constexpr const char* reserve_name = "reserve";
constexpr std::size_t reserve_bytes = 512 * 1024;

bool has_reserve(const fs::path& folder) {
    if (fs::exists(folder / reserve_name)) return true;
    try {
        write_file(folder / reserve_name, std::string(reserve_bytes, '-'));
        return true;
    } catch (const Error&) {
        return false;
    }
}

void give_up_reserve(const fs::path& folder) {
    std::error_code ignored;
    fs::remove(folder / reserve_name, ignored);
}

Database open_database(const fs::path& folder) {
    try {
        has_reserve(folder);
        return Database(folder / "outbox.db");
    } catch (const DiskFull&) {
        give_up_reserve(folder);
        return Database(folder / "outbox.db");
    }
}

}  // namespace

const char* to_text(LetterState state) {
    return state_words.at(std::size_t(state));
}

std::optional<LetterState> letter_state(std::string_view word) {
    for (std::size_t i = 0; i < state_words.size(); ++i)
        if (word == state_words[i]) return LetterState(i);
    return std::nullopt;
}

Outbox::Outbox(const fs::path& folder)
    : folder_(private_folder(folder)),
      database_(open_database(folder_)),
      leases_(folder_ / "outbox.locks") {
    const std::int64_t version = database_.pragma("user_version");
    if (version > schema_version)
        throw Error({(folder_ / "outbox.db").string()},
                    "the outbox was made by a newer version of yaprak");
    if (version == schema_version) return;
    Transaction made(database_);
    for (const char* sql : schema) database_.run(sql);
    database_.run("PRAGMA user_version = 1");
    made.commit();
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
            "state, queued, due, changed) VALUES (?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?)")
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
            "attempts = attempts - ?, perhaps_twice = max(perhaps_twice, ?) "
            "WHERE id = ? AND state = 'sending'")
        .bind(1, to_text(verdict.state))
        .bind(2, seconds(verdict.due))
        .bind(3, seconds(now))
        .bind(4, verdict.reason)
        .bind(5, std::int64_t(verdict.counts ? 0 : 1))
        .bind(6, std::int64_t(verdict.perhaps_twice))
        .bind(7, letter.id)
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

std::string Outbox::bytes_of(std::int64_t id) const {
    Statement body = database_.prepare("SELECT bytes FROM bodies WHERE letter = ?");
    if (!body.bind(1, id).step())
        throw Error({}, "letter " + std::to_string(id) + " has no bytes any more");
    return body.text(0);
}

std::optional<QueuedLetter> Outbox::find(std::int64_t id) const {
    Statement row = database_.prepare(std::string(columns) + "WHERE id = ?");
    if (!row.bind(1, id).step()) return std::nullopt;
    return letter_of(row);
}

std::vector<QueuedLetter> Outbox::list(std::optional<LetterState> state) const {
    Statement rows =
        database_.prepare(std::string(columns) + (state ? "WHERE state = ? " : "") + "ORDER BY id");
    if (state) rows.bind(1, to_text(*state));
    std::vector<QueuedLetter> found;
    while (rows.step()) found.push_back(letter_of(rows));
    return found;
}

std::int64_t Outbox::count(LetterState state) const {
    Statement counted = database_.prepare("SELECT count(*) FROM letters WHERE state = ?");
    counted.bind(1, to_text(state)).step();
    return counted.integer(0);
}

std::optional<Moment> Outbox::next_due() const {
    Statement next =
        database_.prepare("SELECT due FROM letters WHERE state = 'queued' ORDER BY due LIMIT 1");
    if (!next.step()) return std::nullopt;
    return moment(next.integer(0));
}

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
        database_.prepare("UPDATE letters SET recipient = ?, subject = '', purged = 1 WHERE id = ?")
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
