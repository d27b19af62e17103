#include "batch/run/shard.hpp"

#include "base/error.hpp"
#include "cli/environment/job_scheduler.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace yaprak;

namespace {

std::string refused(const std::string& asked, const std::map<std::string, std::string>& all = {}) {
    try {
        shard_of(asked, all);
    } catch (const Error& error) {
        return error.finding().problem;
    }
    return "";
}

using Variables = std::map<std::string, std::string>;

Variables slurm(const char* id, const char* first, const char* last, const char* step,
                const char* count) {
    return {{"SLURM_ARRAY_TASK_ID", id},
            {"SLURM_ARRAY_TASK_MIN", first},
            {"SLURM_ARRAY_TASK_MAX", last},
            {"SLURM_ARRAY_TASK_STEP", step},
            {"SLURM_ARRAY_TASK_COUNT", count}};
}

}  // namespace

TEST_CASE("shards are disjoint, complete and as large as each other, for every number of them") {
    for (std::size_t count = 1; count <= 64; ++count) {
        for (const std::size_t total : {0, 1, 5, 63, 64, 1281, 2000, 4000}) {
            std::vector<int> owners(total, 0);
            std::size_t least = total, most = 0;
            for (std::size_t index = 0; index < count; ++index) {
                const Shard shard{index, count};
                std::size_t own = 0;
                for (std::size_t i = 0; i < total; ++i)
                    if (shard.has(i)) ++own, ++owners[i];
                CHECK(own == shard.share_of(total));
                least = std::min(least, own);
                most = std::max(most, own);
            }
            CHECK(std::all_of(owners.begin(), owners.end(), [](int owner) { return owner == 1; }));
            CHECK(most - least <= 1);
            if (total >= 20 * count) CHECK(double(most) <= 1.05 * double(total) / double(count));
        }
    }
}

TEST_CASE("a shard is written as its number, from 0, and how many there are") {
    CHECK(parse_shard("0/1").is_whole());
    CHECK(parse_shard("3/4").text() == "3/4");
    CHECK(shard_of("", {}).is_whole());
    CHECK(refused("4/4") == "there is no shard \"4/4\"");
    CHECK(refused("-1/4") == "there is no shard \"-1/4\"");
    CHECK(refused("1/0") == "\"1/0\": there are 1 to 100000 shards");
    for (const char* wrong : {"1", "/", "1/", "/4", "a/4", "1/4/2", "1/99999999999999"})
        CHECK(refused(wrong) == "\"" + std::string(wrong) + "\" is no shard");
}

TEST_CASE("a job scheduler is asked only with the word auto") {
    const auto variables = slurm("2", "0", "3", "1", "4");
    CHECK(shard_of("", variables).is_whole());
    CHECK(shard_of("auto", variables).text() == "2/4");
    CHECK(refused("auto") == "no scheduler says which shard this is");
}

TEST_CASE("each job scheduler says it in its own words") {
    CHECK(shard_of("auto", slurm("7", "1", "10", "3", "4")).text() == "2/4");
    CHECK(refused("auto", slurm("5", "1", "7", "1", "3")) ==
          "the numbers of the job array have gaps");
    CHECK(shard_of("auto", {{"JOB_COMPLETION_INDEX", "0"}, {"JOB_COMPLETIONS", "8"}}).text() ==
          "0/8");
    CHECK(refused("auto", {{"JOB_COMPLETION_INDEX", "0"}}) ==
          "Kubernetes does not say how many shards there are");
    CHECK(shard_of("auto/8", {{"JOB_COMPLETION_INDEX", "5"}}).text() == "5/8");
    CHECK(shard_of("auto", {{"AWS_BATCH_JOB_ARRAY_INDEX", "1"}, {"AWS_BATCH_JOB_ARRAY_SIZE", "2"}})
              .text() == "1/2");
    CHECK(shard_of("auto/3", {{"PARALLEL_SEQ", "3"}}).text() == "2/3");
    CHECK(refused("auto", {{"PARALLEL_SEQ", "3"}}) ==
          "GNU parallel does not say how many shards there are");
    CHECK(refused("auto/3", {{"PARALLEL_SEQ", "4"}}) == "there is no shard \"3/3\"");
    CHECK(refused("auto/3", {{"PARALLEL_SEQ", "x"}}) == "PARALLEL_SEQ is \"x\", not a number");
    CHECK(refused("auto/3", {{"PARALLEL_SEQ", "1"}, {"JOB_COMPLETION_INDEX", "0"}}) ==
          "both Kubernetes and GNU parallel say which shard this is");
}
