#include "batch/run/work_pool.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <string>

using namespace yaprak;

namespace {

using Pool = WorkPool<int, std::string>;

// Hands out 0, 1, 2 ... up to `count`.
std::function<std::optional<int>()> numbers(int count) {
    return
        [count, last = 0]() mutable { return last < count ? std::optional(last++) : std::nullopt; };
}

std::vector<std::string> through_the_pool(int count, std::size_t workers) {
    std::vector<std::string> delivered;
    Pool({numbers(count),
          [](int& item, std::size_t) {
              if (item % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
              return std::to_string(item);
          },
          [&](std::string& result) { delivered.push_back(result); },
          {}},
         workers)
        .run();
    return delivered;
}

}  // namespace

TEST_CASE("results come in the order of the items, whoever was first to be ready") {
    const auto alone = through_the_pool(3000, 1);
    REQUIRE(alone.size() == 3000);
    CHECK(alone.front() == "0");
    CHECK(alone.back() == "2999");
    CHECK(through_the_pool(3000, 4) == alone);
    CHECK(through_the_pool(3000, 32) == alone);
    CHECK(through_the_pool(0, 4).empty());
}

TEST_CASE("the workers never run far ahead of a slow item") {
    std::atomic<int> ahead{0}, most{0};
    Pool({numbers(5000),
          [&](int& item, std::size_t) {
              if (item == 0) std::this_thread::sleep_for(std::chrono::milliseconds(60));
              most = std::max(most.load(), ++ahead);
              return std::string();
          },
          [&](std::string&) { --ahead; },
          {}},
         4)
        .run();
    CHECK(most.load() <= 1024);
}

TEST_CASE("what a step throws ends the run and comes out of it, in whatever step it happens") {
    const std::runtime_error bad("kötü");
    for (const int step : {0, 1, 2}) {
        std::atomic<int> worked{0};
        const auto run = [&] {
            Pool({[&, next = numbers(100000)]() mutable {
                      auto item = next();
                      if (step == 0 && item == 40) throw bad;
                      return item;
                  },
                  [&](int& item, std::size_t) {
                      ++worked;
                      if (step == 1 && item == 40) throw bad;
                      return std::to_string(item);
                  },
                  [&](std::string& result) {
                      if (step == 2 && result == "40") throw bad;
                  },
                  {}},
                 3)
                .run();
        };
        CHECK_THROWS_WITH_AS(run(), "kötü", std::runtime_error);
        CHECK(worked < 100000);
    }
}

TEST_CASE("while nothing is ready the caller is called") {
    int pauses = 0;
    Pool({numbers(1),
          [](int&, std::size_t) {
              std::this_thread::sleep_for(std::chrono::milliseconds(250));
              return std::string();
          },
          [](std::string&) {}, [&] { ++pauses; }},
         1)
        .run();
    CHECK(pauses >= 1);
}

TEST_CASE("what is ready is delivered soon, however long the next item takes") {
    using Clock = std::chrono::steady_clock;
    Clock::time_point delivered, begun = Clock::now();
    Pool({numbers(2),
          [](int& item, std::size_t) {
              if (item == 1) std::this_thread::sleep_for(std::chrono::milliseconds(900));
              return std::to_string(item);
          },
          [&](std::string& result) {
              if (result == "0") delivered = Clock::now();
          },
          {}},
         2)
        .run();
    CHECK(delivered - begun < std::chrono::milliseconds(700));
}
