// The names of manifests and the shards that they stand for.
#include "batch/run/manifest.hpp"

#include "base/content_hash.hpp"
#include "base/file.hpp"
#include "base/json.hpp"
#include "checkout.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace yaprak;
namespace fs = std::filesystem;

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

TEST_CASE("what is no line of a manifest is counted, but for those that were cut off") {
    const fs::path folder =
        fs::temp_directory_path() / ("yaprak-manifest-" + std::to_string(::getpid()));
    const fs::path file = folder / "manifest.jsonl";
    const std::string good = "{\"output\":\"a.pdf\",\"status\":\"made\"}\n";
    write_file(file, good + "{}\n" + std::string(5'000'000, 'x') + "\n" + good + "{\"outp");
    const Manifest manifest(file, 0);
    CHECK(manifest.lines_read() == 5);
    CHECK(manifest.damaged_lines() == 2);
    CHECK(manifest.first_damaged() == 2);
    CHECK(manifest.records().size() == 1);
    fs::remove(file);
    CHECK(Manifest(file, 0).lines_read() == 0);
    REQUIRE(::mkfifo(file.c_str(), 0600) == 0);
    CHECK_THROWS_WITH_AS(Manifest(file, 0), "not a regular file", Error);
    fs::remove_all(folder);
}

TEST_CASE("a file larger than any input is not summed up") {
    const fs::path file =
        fs::temp_directory_path() / ("yaprak-large-" + std::to_string(::getpid()));
    write_file(file, "x");
    fs::resize_file(file, std::uintmax_t{1} << 40);
    FileStates states(0);
    CHECK(states.hash_of(file.string()) == "larger than any input: 1099511627776");
    fs::remove(file);
}

TEST_CASE("an input that an older version noted by another hash is read again") {
    const fs::path folder =
        fs::temp_directory_path() / ("yaprak-old-manifest-" + std::to_string(::getpid()));
    const fs::path input = folder / "a.md", file = folder / "manifest.jsonl";
    write_file(input, "Metin.\n");
    const FileLook look = look_at(input);
    const auto line = [&](const std::string& hash) {
        return JsonLine()
                   .add("input", input.string())
                   .add(hash, "0123")
                   .add("size", look.size)
                   .add("modified", look.modified)
                   .add("changed", look.changed)
                   .add("inode", look.inode)
                   .take() +
               "\n";
    };
    write_file(file, line("hash"));
    CHECK(Manifest(file, 0).files().hash_of(input.string()) == "0123");
    write_file(file, line("sha256"));
    CHECK(Manifest(file, 0).files().hash_of(input.string()) == content_hash("Metin.\n"));
    fs::remove_all(folder);
}

TEST_CASE("a font is known by its directory and its size, and anything else by its bytes") {
    const fs::path file = fs::temp_directory_path() / ("yaprak-font-" + std::to_string(::getpid()));
    const std::string font = read_file(checkout() + "/tests/fixtures/square.ttf", 1 << 20);
    const auto hash_of = [&](const std::string& bytes) {
        write_file(file, bytes);
        return FileStates(0).hash_of(file.string());
    };
    std::string other = font;
    other[20] = char(other[20] + 1);  // in the sum of the first table
    CHECK(hash_of(font) == hash_of(font));
    CHECK(hash_of(font) != hash_of(other));
    CHECK(hash_of(font) != hash_of(font + "x"));
    CHECK(hash_of("x" + font) == content_hash("x" + font));
    CHECK(hash_of(font.substr(0, 20)) == content_hash(font.substr(0, 20)));
    fs::remove(file);
}
