// The worker, with a server of the test's own.
#include "mail/outbox/work_off.hpp"

#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <deque>

using namespace yaprak;
using namespace std::chrono_literals;

namespace {

const Moment start{1'764'054'300s};

Exchange answer(int code, Step step = Step::text) {
    Exchange exchange;
    exchange.step = step;
    exchange.code = code;
    exchange.trouble = code < 400 ? Trouble::none : Trouble::other;
    exchange.said = std::to_string(code) + " words";
    return exchange;
}

Exchange trouble(Trouble kind, bool all_given = false) {
    Exchange exchange;
    exchange.trouble = kind;
    exchange.all_given = all_given;
    return exchange;
}

class Desk {
public:
    Desk() : outbox(folder.path() / "kuyruk") {
        for (int minutes : {5, 10, 20, 40, 67}) settings.retry.emplace_back(minutes);
    }

    void put(int count, Origin origin = Origin::desk) {
        for (int i = 0; i < count; ++i) {
            const std::string key = std::to_string(++keys_);
            outbox.enqueue({key, "<" + key + "@a.example>", "a@a.example", "b@b.example", "s",
                            "bytes " + key, origin},
                           now);
        }
    }

    Worker worker() {
        Worker made;
        made.send = [this](const QueuedLetter&, const std::string& bytes) {
            given.push_back(bytes);
            const Exchange said = answers.empty() ? answer(250) : answers.front();
            if (!answers.empty()) answers.pop_front();
            return said;
        };
        made.now = [this] { return now; };
        made.wait = [this](std::chrono::milliseconds time) {
            waited += time;
            now += std::chrono::ceil<std::chrono::seconds>(time);
        };
        made.stop = [this] { return int(given.size()) >= stop_after; };
        made.tell = [this](const QueuedLetter& letter, const Verdict& verdict) {
            told += std::to_string(letter.id) + " " + to_text(verdict.state) + "\n";
        };
        return made;
    }
    WorkedOff work() { return work_off(outbox, settings, worker()); }

    TemporaryFolder folder;
    Outbox outbox;
    MailSettings settings;
    Moment now = start;
    std::deque<Exchange> answers;
    std::vector<std::string> given;
    std::chrono::milliseconds waited{0};
    int stop_after = 1000;
    std::string told;

private:
    int keys_ = 0;
};

}  // namespace

TEST_CASE("every due letter is sent once, in order") {
    Desk desk;
    desk.put(3);
    const WorkedOff done = desk.work();
    CHECK(done.sent == 3);
    CHECK(done.stopped == "");
    CHECK(desk.given == std::vector<std::string>{"bytes 1", "bytes 2", "bytes 3"});
    CHECK(desk.told == "1 sent\n2 sent\n3 sent\n");
    CHECK(desk.work().sent == 0);
}

TEST_CASE("each letter gets its own end") {
    Desk desk;
    desk.put(4);
    desk.answers = {answer(452), answer(550, Step::recipient), trouble(Trouble::broken, true),
                    answer(250)};
    const WorkedOff done = desk.work();
    CHECK(desk.told == "1 queued\n2 failed\n3 unknown\n4 sent\n");
    CHECK(done.postponed == 1);
    CHECK(done.failed == 1);
    CHECK(done.unknown == 1);
    CHECK(desk.outbox.find(2)->reason ==
          "the server does not take letters for this address: \"550 words\"");
}

TEST_CASE("a postponed letter is tried again when it is due, with the same bytes") {
    Desk desk;
    desk.put(1);
    desk.answers = {answer(451)};
    desk.work();
    desk.now += 4min;
    CHECK(desk.work().sent == 0);
    desk.now += 2min;
    CHECK(desk.work().sent == 1);
    CHECK(desk.given == std::vector<std::string>{"bytes 1", "bytes 1"});
    CHECK(desk.outbox.find(1)->attempts == 2);
}

TEST_CASE("a refused login stops the run at once and costs no letter anything") {
    Desk desk;
    desk.put(5);
    desk.answers = {trouble(Trouble::login_refused)};
    const WorkedOff done = desk.work();
    CHECK(desk.given.size() == 1);
    CHECK(done.stopped == "the server does not accept our user name and password");
    CHECK(done.hopeless);
    CHECK(desk.outbox.count(LetterState::queued) == 5);
    CHECK(desk.outbox.find(1)->attempts == 0);
    CHECK(desk.work().sent == 5);
}

TEST_CASE("a server that cannot be reached three times in a row ends the run") {
    Desk desk;
    desk.put(10);
    desk.answers = {trouble(Trouble::no_server), answer(250), trouble(Trouble::no_server),
                    trouble(Trouble::no_server), trouble(Trouble::no_server)};
    const WorkedOff done = desk.work();
    CHECK(desk.given.size() == 5);
    CHECK(done.stopped == "the mail server cannot be reached");
    CHECK_FALSE(done.hopeless);
    CHECK(done.sent == 1);
    CHECK(done.postponed == 4);
    CHECK(desk.outbox.count(LetterState::queued) == 9);
}

TEST_CASE("a limit per minute spreads the letters") {
    Desk desk;
    desk.put(3);
    desk.settings.per_minute = 30;
    CHECK(desk.work().sent == 3);
    CHECK(desk.waited == 6s);
}

TEST_CASE("a run that is asked to stop finishes the letter in hand and takes no other") {
    Desk desk;
    desk.put(5);
    desk.stop_after = 2;
    CHECK(desk.work().sent == 2);
    CHECK(desk.outbox.count(LetterState::queued) == 3);
    CHECK(desk.outbox.count(LetterState::sending) == 0);
}

TEST_CASE("a run first finds the letters of workers that died") {
    Desk desk;
    desk.put(1);
    desk.put(1, Origin::batch);
    desk.outbox.database().run("UPDATE letters SET state = 'sending'");
    const WorkedOff done = desk.work();
    CHECK(done.recovered == 2);
    CHECK(desk.told == "2 sent\n");
    CHECK(desk.outbox.find(1)->state == LetterState::unknown);
    CHECK(desk.outbox.find(2)->perhaps_twice);
}

TEST_CASE("one letter of the desk is sent alone") {
    Desk desk;
    desk.put(2);
    CHECK(send_one(desk.outbox, 2, desk.settings, desk.worker())->state == LetterState::sent);
    CHECK(desk.given == std::vector<std::string>{"bytes 2"});
    CHECK_FALSE(send_one(desk.outbox, 2, desk.settings, desk.worker()));
}

TEST_CASE("a run purges what was sent more than its days ago") {
    Desk desk;
    desk.put(1);
    desk.work();
    desk.now += 31 * 24h;
    desk.work();
    CHECK(desk.outbox.find(1)->purged);
}
