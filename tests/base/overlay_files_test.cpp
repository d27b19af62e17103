#include "base/overlay_files.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

using namespace yaprak;
namespace fs = std::filesystem;

TEST_CASE("a file in memory hides the one of its path, however the path is written") {
    const fs::path folder =
        fs::temp_directory_path() / ("yaprak-memory-" + std::to_string(::getpid()));
    write_file(folder / "a.md", "disk");
    write_file(folder / "b.md", "disk");
    OverlayFiles files(disk());
    files.put(folder / "a.md", "memory");
    CHECK(files.read(folder / "x" / ".." / "a.md", 100) == "memory");
    CHECK(files.read(folder / "b.md", 100) == "disk");
    CHECK(files.status(folder / "a.md").size == 6);
    CHECK(files.is_file(folder / "a.md"));
    CHECK_FALSE(files.exists(folder / "c.md"));
    files.put(folder / "c.md", "new");
    CHECK(files.exists(folder / "c.md"));
    CHECK(files.canonical(folder / "c.md") == fs::canonical(folder) / "c.md");
    CHECK_THROWS_AS(static_cast<void>(files.read(folder / "a.md", 5)), Error);
    fs::remove_all(folder);
}
