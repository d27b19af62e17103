// The names of manifests and the shards that they stand for.
#include "batch/run/manifest.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("the name of a shard's manifest says which shard it is") {
    for (const Shard shard : {Shard{0, 2}, Shard{1, 4}, Shard{99, 100}}) {
        const auto name = manifest_file("out", shard).filename().string();
        const auto read = shard_of_manifest(name);
        REQUIRE(read);
        CHECK(read->index == shard.index);
        CHECK(read->count == shard.count);
    }
}

TEST_CASE("no other name is a shard's") {
    for (const char* name :
         {"manifest.jsonl", "manifest.+1-of-4.jsonl", "manifest. 1-of-4.jsonl",
          "manifest.1-of-+4.jsonl", "manifest.1-of- 4.jsonl", "manifest.01-of-4.jsonl",
          "manifest.-1-of-4.jsonl", "manifest.4-of-4.jsonl", "manifest.0-of-1.jsonl",
          "manifest.1-of-4.jsonl~", "manifest.1-of-4.json", "a.manifest.1-of-4.jsonl",
          "manifest.1-of-99999999999999999999999.jsonl", "manifest.-of-.jsonl", ""})
        CHECK_MESSAGE(!shard_of_manifest(name), name);
}
