// The disk as a FileSystem.
#include "base/file_system.hpp"

#include "base/memory_files.hpp"
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

// What both the disk and the memory promise.
void check_promises(const FileSystem& files, const fs::path& root) {
    files.write(root / "b" / "two", "22", Flush::later);
    files.write(root / "b" / "one", "1", Flush::later);
    CHECK(files.read(root / "b" / "two", 2) == "22");
    CHECK_THROWS_AS((void)files.read(root / "b" / "two", 1), Error);
    CHECK_THROWS_AS((void)files.read(root / "none", 9), Error);
    CHECK(files.status(root / "b" / "two").type == FileType::file);
    CHECK(files.status(root / "b" / "two").size == 2);
    CHECK(files.status(root / "b").type == FileType::folder);
    CHECK(files.status(root / "none") == FileStatus{});
    CHECK(files.list(root / "b", 9) == std::vector<std::string>{"one", "two"});
    CHECK(files.list(root / "b", 1).size() == 1);
    CHECK(files.list(root / "none", 9).empty());
    CHECK(files.canonical(root / "b" / ".." / "c") == files.canonical(root / "c"));
    CHECK(files.now() > 1'600'000'000'000'000'000);
}

}  // namespace

TEST_CASE("the disk reads, writes, lists and looks at files") {
    const TemporaryFolder folder;
    check_promises(disk(), folder.path());
}

TEST_CASE("files in memory keep the promises of the disk") {
    check_promises(test::MemoryFiles(), "site");
}

TEST_CASE("a file that was changed has another status, and one that was not has the same") {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "a";
    disk().write(file, "one", Flush::later);
    const FileStatus before = disk().status(file);
    CHECK(disk().status(file) == before);
    disk().write(file, "other", Flush::later);
    CHECK_FALSE(disk().status(file) == before);
}
