// The queue of letters on the disk. A letter that was put in is kept until the server has it or
// somebody has answered for it, whatever happens to this process, the power or the disk.
#pragma once
#include "mail/letter/message.hpp"
#include "mail/outbox/database.hpp"
#include "mail/outbox/leases.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

enum class LetterState {
    queued,   // waits for its time
    sending,  // a living process is sending it
    sent,     // the server took it
    failed,   // the server refused it for good, or nobody took it for days
    unknown,  // the line broke when the server had the whole letter: it may have been taken
    held,     // waits until somebody says otherwise
};
const char* to_text(LetterState state);
std::optional<LetterState> letter_state(std::string_view word);

enum class Origin { desk, batch };

// What a letter carries, so that somebody can find it, and send it again.
struct About {
    std::string title;        // of the page, as the reader sees it
    std::string page;         // its file
    std::string layout;       // in which it was asked for; empty: the page's own
    std::string fingerprint;  // SHA-256 of the PDF before it was locked
    bool is_locked = false;
    std::int64_t copy_of = 0;  // the letter that was sent again as this one; 0: none
    std::string by = {};       // the account at the desk that sent it; empty: none
};

// What the queue knows of a letter, without its bytes.
struct QueuedLetter {
    std::int64_t id = 0;
    std::string message_id;
    std::string sender, recipient;  // the recipient's hash once it is purged
    std::string subject;
    std::size_t size = 0;  // of the whole letter
    Origin origin = Origin::desk;
    LetterState state = LetterState::queued;
    Moment queued{}, due{}, changed{};
    int attempts = 0;
    std::string reason;          // of the last trouble, in words
    bool perhaps_twice = false;  // sent again though a server may have had it
    bool purged = false;
    About about = {};    // what it carries; its title is empty once it is purged
    std::string answer;  // the server's last one, in its own words
};

// A letter and the right to send it, which other workers see as long as this lives.
struct Claim {
    QueuedLetter letter;
    Lease lease;
};

// What becomes of a letter after an attempt.
struct Verdict {
    LetterState state = LetterState::queued;
    Moment due{};
    std::string reason;
    bool counts = true;  // as an attempt
    bool perhaps_twice = false;
    std::string answer = {};  // the server's own words
};

// When the end of an attempt is on the disk: at once, or for up to this many letters of a batch
// together. A process that is killed loses nothing either way; a power cut may then bring letters
// back that were sent, and one that is sent again is the same letter with the same Message-ID.
enum class Keeping { each, together };
constexpr int most_together = 25;

// Which letter it is for the queue: the same key is never queued twice.
struct NewLetter {
    std::string key;
    std::string message_id;
    std::string sender, recipient, subject;
    std::string bytes;
    Origin origin = Origin::desk;
    About about = {};
};

struct Enqueued {
    std::int64_t id;
    bool is_new;  // false: a letter with this key was there already
};

class Outbox {
public:
    // Makes the folder, for its owner only, if it is not there. Throws Error.
    explicit Outbox(const std::filesystem::path& folder);

    // When it returns the letter is on the disk. Throws Error where the disk would then have no
    // room to write down what becomes of the letters.
    Enqueued enqueue(const NewLetter& letter, Moment now);

    // Between these two the outbox has one commit for both: what was tried, and what is next.
    std::optional<Claim> claim(Moment now);
    std::optional<Claim> settle_and_claim(const Claim& done, const Verdict& verdict, Moment now,
                                          Keeping keeping = Keeping::each);
    // One letter that is queued, due or not.
    std::optional<Claim> claim_one(std::int64_t id, Moment now);
    void settle(const Claim& done, const Verdict& verdict, Moment now);
    std::string bytes_of(std::int64_t id) const;

    // Letters that are called `sending` though nobody sends them: their process died. They become
    // what `verdict_for` says.
    template <class Judge>
    int recover(Moment now, const Judge& verdict_for) {
        int count = 0;
        for (const QueuedLetter& letter : list(LetterState::sending))
            count += settle_orphan(letter, verdict_for(letter), now);
        return count;
    }

    std::optional<QueuedLetter> find(std::int64_t id) const;
    std::optional<QueuedLetter> find(const std::string& key) const;  // NewLetter::key
    std::vector<QueuedLetter> list(std::optional<LetterState> state = std::nullopt) const;
    // The last `most` that were queued, the last one first.
    std::vector<QueuedLetter> last(std::size_t most) const;
    std::int64_t count(LetterState state) const;
    // When the next queued letter is due; nothing where none is queued.
    std::optional<Moment> next_due() const;

    // Each says whether the letter was in a state that allows it.
    bool retry(std::int64_t id, Moment now);  // failed, unknown, held, or queued for later
    bool hold(std::int64_t id, Moment now);   // queued, failed or unknown
    bool drop(std::int64_t id);               // any but sending; the letter is gone

    // What a report that came back says of a sent letter: it failed, with the words for it. Whether
    // there is such a letter that was called sent.
    bool bounced(const std::string& message_id, const std::string& reason, Moment now);

    // Of letters sent before `before`: address and subject become a hash, the bytes go.
    int purge(Moment before);

    const Database& database() const { return database_; }

private:
    std::optional<Claim> take_next(Moment now);
    std::optional<Claim> take(std::int64_t id, Moment now);
    template <class Action>
    auto with_room(const Action& action);
    void keep_at_once(bool at_once);
    Transaction lasting();
    void flush(Moment now);
    void write(const QueuedLetter& letter, const Verdict& verdict, Moment now);
    int settle_orphan(const QueuedLetter& letter, const Verdict& verdict, Moment now);
    bool change(std::int64_t id, const char* states, const char* set, Moment now);
    std::string salt();

    std::filesystem::path folder_;
    Database database_;
    Leases leases_;
    bool at_once_ = true;  // whether a commit waits for the disk
    int together_ = 0;     // commits since the last one that did
};

}  // namespace yaprak
