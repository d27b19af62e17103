#include "cli/run/memory_rounds.hpp"

#include "cli/environment/exit_codes.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <sstream>
#include <thread>
#include <vector>

using namespace yaprak;

namespace {

struct Run {
    std::ostringstream out, err;
    Environment environment;
    PageOptions pages;
    RunControl control{environment, false, "page"};
    FolderResources resources{pages, environment, 4};

    int end() {
        Report report(environment, true, 1, {Format::text, out, err});
        return control.end(report, 0);
    }
};

}  // namespace

TEST_CASE("a run whose memory suffices has one round") {
    Run run;
    std::vector<std::size_t> rounds;
    make_in_rounds(4, run.resources, run.control, [&](std::size_t workers) {
        rounds.push_back(workers);
        return false;
    });
    CHECK(rounds == std::vector<std::size_t>{4});
    CHECK(run.end() == exit_done);
}

TEST_CASE("each time that memory runs out the run goes on with one worker less, and ends with 75") {
    Run run;
    std::vector<std::size_t> rounds;
    make_in_rounds(2, run.resources, run.control, [&](std::size_t workers) {
        CHECK(run.control.goes_on());
        rounds.push_back(workers);
        if (rounds.size() < 4) run.control.note(out_of_memory({"a.md"}));
        CHECK(run.control.goes_on() == (rounds.size() == 4));
        return false;
    });
    CHECK(rounds == std::vector<std::size_t>{2, 1, 1, 1});
    CHECK(run.end() == exit_try_again);
}

TEST_CASE("a disk that is full or a signal ends the rounds") {
    Run run;
    int rounds = 0;
    make_in_rounds(2, run.resources, run.control, [&](std::size_t) {
        ++rounds;
        run.control.note(out_of_memory({"a.md"}));
        run.control.note({{{{"out"}, "cannot write the file", "", Code::disk}}, true, false});
        return true;
    });
    CHECK(rounds == 1);
}

TEST_CASE("what was made while another thread found no memory is made once more, and only once") {
    const MemoryWatch memory;
    Attempt<int> page{7};
    CHECK(!page.comes_again(memory));
    std::jthread(count_failed_allocation).join();
    CHECK(page.comes_again(memory));
    SecondTries<int> tries;
    tries.add(page.item);
    CHECK(tries.left() == 1);
    CHECK(!tries.next().has_value());
    REQUIRE(tries.begin_round());
    const auto second = tries.next();
    REQUIRE(second.has_value());
    CHECK(second->item == 7);
    CHECK(!second->comes_again(memory));
    CHECK(tries.left() == 0);
    CHECK(!tries.begin_round());
}

TEST_CASE("the thread that found no memory fails its own page") {
    const MemoryWatch memory;
    count_failed_allocation();
    CHECK(!Attempt<int>{7}.comes_again(memory));
    try {
        throw Error(Code::font_unusable, {"a.ttf"}, "the font file is damaged");
    } catch (const std::exception&) {
        CHECK(failure_of(memory, {"a.md"}).is_memory);
    }
}
