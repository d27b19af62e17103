#include "base/file.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("yaprak-file-" + std::to_string(::getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    std::size_t entries() const {
        return std::size_t(std::distance(fs::directory_iterator(path), fs::directory_iterator()));
    }
};

}  // namespace

TEST_CASE("what is written is read back, and nothing is left beside it") {
    const Folder folder;
    write_file(folder.path / "a" / "b.txt", "bir");
    write_file(folder.path / "a" / "b.txt", "iki");
    CHECK(read_file(folder.path / "a" / "b.txt", 100) == "iki");
    CHECK(MappedFile(folder.path / "a" / "b.txt").bytes() == "iki");
    CHECK(std::distance(fs::directory_iterator(folder.path / "a"), fs::directory_iterator()) == 1);
}

TEST_CASE("a folder in the place of the file is an error and leaves no temporary file") {
    const Folder folder;
    fs::create_directories(folder.path / "taken" / "inside");
    CHECK_THROWS_AS(write_file(folder.path / "taken", "x"), Error);
    CHECK(folder.entries() == 1);
}

TEST_CASE("a pipe, a folder, a missing and a too large file are refused at once") {
    const Folder folder;
    const fs::path pipe = folder.path / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK_THROWS_WITH_AS(read_file(pipe, 10), "not a regular file", Error);
    CHECK_THROWS_WITH_AS(read_file(folder.path, 10), "not a regular file", Error);
    CHECK_THROWS_AS(read_file(folder.path / "none", 10), Error);
    write_file(folder.path / "large", std::string(2049, 'x'));
    CHECK_THROWS_WITH_AS(read_file(folder.path / "large", 2048), "the file is larger than 2 KB",
                         Error);
}

TEST_CASE("lines come one by one, a too long one cut, the last one with or without its end") {
    const Folder folder;
    write_file(folder.path / "lines", "bir\n\n" + std::string(600'000, 'x') + "\nson");
    std::string told;
    read_lines(folder.path / "lines", 5, [&](const FileLine& line) {
        told += std::string(line.text) + (line.is_cut ? "..." : "") + (line.is_ended ? "|" : "!");
    });
    CHECK(told == "bir||xxxxx...|son!");
    write_file(folder.path / "lines", "");
    read_lines(folder.path / "lines", 5, [&](const FileLine&) { told += "?"; });
    CHECK(told == "bir||xxxxx...|son!");
    CHECK_THROWS_AS(read_lines(folder.path, 5, [](const FileLine&) {}), Error);
}
