// The queue on the disk: what it keeps, who may take what, and what is left of it after a death.
#include "mail/outbox/outbox.hpp"

#include "mail/letters.hpp"
#include "mail/outbox/enqueue.hpp"
#include "mail/outbox/outcome.hpp"
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace yaprak;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const Moment start{1'764'054'300s};

NewLetter row(const std::string& key, Origin origin = Origin::desk) {
    return {key,
            "<" + key + "@ornek.example>",
            "bilgi@ornek.example",
            "hasta@ornek.com.tr",
            "Uyku",
            "letter " + key,
            origin};
}

struct Box {
    TemporaryFolder folder;
    fs::path path = folder.path() / "kuyruk";
    Outbox outbox{path};
    std::int64_t put(const std::string& key, Origin origin = Origin::desk) {
        return outbox.enqueue(row(key, origin), start).id;
    }
};

Verdict verdict(LetterState state, Moment due = start) {
    Verdict made;
    made.state = state;
    made.due = due;
    return made;
}

}  // namespace

TEST_CASE("a letter put in is there for everybody, with its bytes") {
    Box box;
    const std::int64_t id = box.put("a");
    const Outbox other(box.path);
    const QueuedLetter letter = other.find(id).value();
    CHECK(letter.state == LetterState::queued);
    CHECK(letter.message_id == "<a@ornek.example>");
    CHECK(letter.recipient == "hasta@ornek.com.tr");
    CHECK(letter.queued == start);
    CHECK(other.bytes_of(id) == "letter a");
}

TEST_CASE("the database is in WAL mode, synchronous FULL, and overwrites what is deleted") {
    const Box box;
    Statement mode = box.outbox.database().prepare("PRAGMA journal_mode");
    CHECK(mode.step());
    CHECK(mode.text(0) == "wal");
    CHECK(box.outbox.database().pragma("synchronous") == 2);
    CHECK(box.outbox.database().pragma("secure_delete") == 1);
}

TEST_CASE("nobody else can read the outbox, and git does not take it") {
    Box box;
    box.put("a");
    const auto mode = [](const fs::path& path) {
        struct stat status {};
        REQUIRE(::stat(path.c_str(), &status) == 0);
        return status.st_mode & 0777;
    };
    CHECK(mode(box.path) == 0700);
    for (const char* name : {"outbox.db", "outbox.db-wal", "outbox.locks"})
        CHECK(mode(box.path / name) == 0600);
    CHECK(read_file(box.path / ".gitignore", 100) == "*\n");
}

TEST_CASE("the same key is queued once") {
    Box box;
    const std::int64_t id = box.put("a");
    const Enqueued again = box.outbox.enqueue(row("a"), start + 1h);
    CHECK(again.id == id);
    CHECK_FALSE(again.is_new);
    CHECK(box.outbox.list().size() == 1);
}

TEST_CASE("letters are claimed when they are due, the oldest first, each by one worker") {
    Box box;
    const std::int64_t a = box.put("a"), b = box.put("b");
    Outbox other(box.path);
    CHECK_FALSE(box.outbox.claim(start - 1s));
    auto first = box.outbox.claim(start);
    auto second = other.claim(start);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->letter.id == a);
    CHECK(second->letter.id == b);
    CHECK_FALSE(other.claim(start));
    CHECK(box.outbox.find(a)->state == LetterState::sending);
    box.outbox.settle(*first, verdict(LetterState::queued, start + 5min), start);
    CHECK_FALSE(other.claim(start + 1min));
    first.reset();
    CHECK(other.claim(start + 5min)->letter.attempts == 2);
}

TEST_CASE("a letter whose lease is held is not taken, whatever its state says") {
    Box box;
    const std::int64_t a = box.put("a"), b = box.put("b");
    Outbox other(box.path);
    const auto held = box.outbox.claim(start);
    other.database().run("UPDATE letters SET state = 'queued' WHERE id = " + std::to_string(a));
    CHECK(other.claim(start)->letter.id == b);
    CHECK_FALSE(other.claim_one(a, start));
    CHECK_FALSE(other.drop(a));
    CHECK_FALSE(other.hold(a, start));
}

TEST_CASE("what was tried and what is next is one commit") {
    Box box;
    const std::int64_t a = box.put("a"), b = box.put("b");
    const auto first = box.outbox.claim(start);
    const auto second = box.outbox.settle_and_claim(*first, verdict(LetterState::sent), start);
    CHECK(box.outbox.find(a)->state == LetterState::sent);
    REQUIRE(second);
    CHECK(second->letter.id == b);
    CHECK_FALSE(box.outbox.settle_and_claim(*second, verdict(LetterState::failed), start));
    CHECK(box.outbox.find(b)->state == LetterState::failed);
}

TEST_CASE("the ends of a batch's letters may wait for the disk together, a desk's never") {
    Box box;
    for (int i = 0; i < 60; ++i) box.put("b" + std::to_string(i), Origin::batch);
    box.put("desk");
    box.put("c", Origin::batch);
    const auto waits = [&] { return box.outbox.database().pragma("synchronous") == 2; };
    auto claim = box.outbox.claim(start);
    CHECK(waits());
    int waited = 0;
    for (int i = 0; i < 60; ++i) {
        auto next = box.outbox.settle_and_claim(*claim, verdict(LetterState::sent), start,
                                                Keeping::together);
        waited += waits();
        claim = std::move(next);
    }
    CHECK(claim->letter.origin == Origin::desk);
    CHECK(waits());  // before a letter of the desk goes out
    CHECK(waited == 3);
    claim =
        box.outbox.settle_and_claim(*claim, verdict(LetterState::sent), start, Keeping::together);
    CHECK(waits());  // behind one
    CHECK_FALSE(
        box.outbox.settle_and_claim(*claim, verdict(LetterState::sent), start, Keeping::together));
    CHECK(waits());  // at the end
    CHECK(box.outbox.count(LetterState::sent) == 62);
}

TEST_CASE("a worker that is killed leaves its lease: its letter is known to be an orphan") {
    Box box;
    const std::int64_t desk = box.put("a"), batch = box.put("b", Origin::batch);
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const pid_t worker = ::fork();
    if (worker == 0) {
        Outbox own(box.path);
        const auto one = own.claim(start), two = own.claim(start);
        [[maybe_unused]] const ssize_t told = ::write(ready[1], one && two ? "y" : "n", 1);
        ::pause();
        ::_exit(0);
    }
    char answer = 'n';
    REQUIRE(::read(ready[0], &answer, 1) == 1);
    REQUIRE(answer == 'y');
    MailSettings settings;
    settings.retry.emplace_back(5);
    const auto judged = [&](const QueuedLetter& letter) {
        return verdict_on_orphan(letter, settings, start);
    };
    CHECK(box.outbox.recover(start, judged) == 0);  // it lives
    ::kill(worker, SIGKILL);
    ::waitpid(worker, nullptr, 0);
    CHECK(box.outbox.recover(start, judged) == 2);
    CHECK(box.outbox.find(desk)->state == LetterState::unknown);
    CHECK(box.outbox.find(batch)->state == LetterState::queued);
    CHECK(box.outbox.find(batch)->perhaps_twice);
    CHECK(box.outbox.recover(start, judged) == 0);
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST_CASE("letters can be held, retried and dropped by hand") {
    Box box;
    const std::int64_t id = box.put("a");
    CHECK(box.outbox.hold(id, start));
    CHECK_FALSE(box.outbox.claim(start));
    CHECK_FALSE(box.outbox.hold(id, start));
    CHECK(box.outbox.retry(id, start + 1h));
    CHECK(box.outbox.find(id)->due == start + 1h);
    {
        const auto claim = box.outbox.claim(start + 1h);
        box.outbox.settle(*claim, verdict(LetterState::unknown), start);
    }
    CHECK(box.outbox.retry(id, start));
    CHECK(box.outbox.find(id)->perhaps_twice);
    CHECK(box.outbox.drop(id));
    CHECK_FALSE(box.outbox.find(id));
    CHECK_FALSE(box.outbox.drop(id));
    CHECK_THROWS_AS(box.outbox.bytes_of(id), Error);
}

TEST_CASE("a sent letter cannot be retried or held") {
    Box box;
    const std::int64_t id = box.put("a");
    {
        const auto claim = box.outbox.claim(start);
        box.outbox.settle(*claim, verdict(LetterState::sent), start);
    }
    CHECK_FALSE(box.outbox.retry(id, start));
    CHECK_FALSE(box.outbox.hold(id, start));
}

TEST_CASE("after its days a sent letter is a hash: no address, no subject, no bytes on the disk") {
    Box box;
    NewLetter secret = row("a");
    secret.bytes = std::string(50'000, 'x') + "GIZLI-ICERIK";
    secret.recipient = "gizli.hasta@ornek.com.tr";
    const std::int64_t id = box.outbox.enqueue(secret, start).id;
    const std::int64_t waiting = box.put("b");
    {
        const auto claim = box.outbox.claim(start);
        box.outbox.settle(*claim, verdict(LetterState::sent), start);
    }
    CHECK(box.outbox.purge(start) == 0);
    CHECK(box.outbox.purge(start + 1s) == 1);
    const QueuedLetter letter = box.outbox.find(id).value();
    CHECK(letter.purged);
    CHECK(letter.subject == "");
    CHECK(letter.recipient.starts_with("sha256:"));
    CHECK_THROWS_AS(box.outbox.bytes_of(id), Error);
    CHECK(box.outbox.bytes_of(waiting) == "letter b");
    for (const char* name : {"outbox.db", "outbox.db-wal"}) {
        const std::string bytes = read_file(box.path / name, 10'000'000);
        CHECK(bytes.find("GIZLI") == std::string::npos);
        CHECK(bytes.find("gizli.hasta") == std::string::npos);
    }
    CHECK(box.outbox.purge(start + 1s) == 0);
}

TEST_CASE("a file that is no database, or one of a newer version, is an error") {
    const TemporaryFolder folder;
    folder.write("kuyruk/outbox.db", std::string(5000, 'x'));
    try {
        Outbox outbox(folder.path() / "kuyruk");
        CHECK(false);
    } catch (const Error& error) {
        CHECK(error.finding().problem == "the outbox cannot be used: file is not a database");
        CHECK(error.finding().hint ==
              "move the folder aside; what was queued in it must be sent anew");
    }
    const Box box;
    box.outbox.database().run("PRAGMA user_version = 99");
    CHECK_THROWS_AS(Outbox(box.path), Error);
}

TEST_CASE("an outbox of the first version keeps its letters, and learns what they carry") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "kuyruk";
    {
        Box box;
        box.put("a");
        for (const char* column : {"title", "page", "layout", "fingerprint", "locked", "copy_of",
                                   "answer", "ordered_by"})
            box.outbox.database().run(std::string("ALTER TABLE letters DROP COLUMN ") + column);
        box.outbox.database().run("PRAGMA user_version = 1");
        box.outbox.database().run("PRAGMA wal_checkpoint(TRUNCATE)");
        fs::create_directories(path);
        fs::copy_file(box.path / "outbox.db", path / "outbox.db");
    }
    Outbox outbox(path);
    CHECK(outbox.find(1).value().recipient == "hasta@ornek.com.tr");
    CHECK(outbox.find(1).value().about.title == "");
    NewLetter letter = row("b");
    letter.about = {"Uyku", "uyku.md", "handout-a5", "abc", true, 1};
    outbox.enqueue(letter, start);
    const About about = outbox.find(2).value().about;
    CHECK(about.title == "Uyku");
    CHECK(about.layout == "handout-a5");
    CHECK(about.is_locked);
    CHECK(about.copy_of == 1);
}

TEST_CASE("enqueue writes the letter once and gives it a Message-ID of its own") {
    Box box;
    Warnings warnings;
    const MailSettings settings;
    const Posting posting{Origin::batch, "job 1", start};
    const Letter letter = sample_letter();
    const Enqueued first = enqueue(box.outbox, letter, posting, settings, warnings);
    CHECK(first.is_new);
    CHECK_FALSE(enqueue(box.outbox, letter, posting, settings, warnings).is_new);
    const Posting other{Origin::batch, "job 2", start};
    CHECK(enqueue(box.outbox, letter, other, settings, warnings).is_new);
    const QueuedLetter queued = box.outbox.find(first.id).value();
    CHECK(queued.message_id.ends_with(".yaprak@ornekklinik.example>"));
    CHECK(queued.message_id != box.outbox.find(first.id + 1)->message_id);
    CHECK(box.outbox.bytes_of(first.id) == write_message(letter, start, queued.message_id));
    CHECK(warnings.empty());
}

TEST_CASE("a PDF above 7 MB is warned about, above 18 MB refused") {
    Box box;
    Warnings warnings;
    const MailSettings settings;
    Letter letter = sample_letter();
    letter.pdf.bytes = std::string(7'500'000, 'x');
    enqueue(box.outbox, letter, {Origin::desk, "a", start}, settings, warnings);
    REQUIRE(warnings.list().size() == 1);
    CHECK(warnings.list()[0].problem == "the PDF has 7.5 MB: many servers refuse such a letter");
    letter.pdf.bytes = std::string(18'000'001, 'x');
    try {
        enqueue(box.outbox, letter, {Origin::desk, "a", start}, settings, warnings);
        CHECK(false);
    } catch (const Error& error) {
        CHECK(error.finding().problem == "the PDF is too large for a letter: 18 MB");
    }
    CHECK(box.outbox.list().size() == 1);
}

TEST_CASE("a letter keeps who sent it, and an outbox of before learns to") {
    Box box;
    NewLetter letter = row("by");
    letter.about.by = "ayse";
    CHECK(box.outbox.find(box.outbox.enqueue(letter, start).id)->about.by == "ayse");
    {
        const Outbox before(box.path);
        before.database().run("ALTER TABLE letters DROP COLUMN ordered_by");
        before.database().run("PRAGMA user_version = 2");
    }
    Outbox after(box.path);
    CHECK(after.find(1)->about.by.empty());
    CHECK(after.enqueue(row("new"), start).is_new);
}
