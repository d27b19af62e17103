// What the queue knows of its letters, read from its tables; nothing is written here.
#include "base/error.hpp"
#include "mail/outbox/outbox.hpp"
#include "mail/outbox/outbox_disk.hpp"

#include <array>

namespace yaprak {
namespace {

constexpr const char* columns =
    "SELECT id, message_id, sender, recipient, subject, size, origin, state, queued, due, changed, "
    "attempts, reason, perhaps_twice, purged, title, page, layout, fingerprint, locked, copy_of, "
    "answer, ordered_by FROM letters ";

constexpr std::array<const char*, 6> state_words = {"queued", "sending", "sent",
                                                    "failed", "unknown", "held"};

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
    letter.about = {row.text(15),         row.text(16),    row.text(17), row.text(18),
                    row.integer(19) != 0, row.integer(20), row.text(22)};
    letter.answer = row.text(21);
    return letter;
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

std::string Outbox::bytes_of(std::int64_t id) const {
    Statement body = database_.prepare("SELECT bytes FROM bodies WHERE letter = ?");
    if (!body.bind(1, id).step())
        throw Error(Code::outbox, {}, "letter " + std::to_string(id) + " has no bytes any more");
    return body.text(0);
}

std::optional<QueuedLetter> Outbox::find(std::int64_t id) const {
    std::string query = columns;
    query += "WHERE id = ?";
    Statement row = database_.prepare(query);
    if (!row.bind(1, id).step()) return std::nullopt;
    return letter_of(row);
}

std::optional<QueuedLetter> Outbox::find(const std::string& key) const {
    std::string query = columns;
    query += "WHERE key = ?";
    Statement row = database_.prepare(query);
    if (!row.bind(1, key).step()) return std::nullopt;
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

std::vector<QueuedLetter> Outbox::last(std::size_t most) const {
    std::string query = columns;
    query += "ORDER BY id DESC LIMIT ?";
    Statement rows = database_.prepare(query);
    rows.bind(1, std::int64_t(most));
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

}  // namespace yaprak
