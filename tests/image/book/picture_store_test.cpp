#include "image/book/picture_store.hpp"

#include "base/file.hpp"
#include "image/book/picture_book.hpp"
#include "image/samples.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("yaprak-store-" + std::to_string(::getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    ImageRef put(const std::string& name, const std::string& bytes) const {
        write_file(path / name, bytes);
        return {name, path / name, {"a.md", 7, 3}};
    }
};

}  // namespace

TEST_CASE("a picture that was read is not read again, and its wrong ending is told again") {
    const Folder folder;
    const ImageRef image = folder.put("a.jpg", make_png({}));
    PictureStore store;
    Warnings first, second;
    const PictureBook one({image}, first, &store), other({image}, second, &store);
    REQUIRE(one[0]);
    CHECK(one[0] == other[0]);
    CHECK(first.list().size() == 1);
    CHECK(second.list().size() == 1);
}

TEST_CASE("a file that has changed is read anew") {
    const Folder folder;
    PictureStore store;
    Warnings warnings;
    const PictureBook one({folder.put("a.png", make_png({}))}, warnings, &store);
    const ImageRef changed = folder.put("a.png", make_jpeg({}));
    const PictureBook other({changed}, warnings, &store);
    REQUIRE(other[0]);
    CHECK(one[0]->key != other[0]->key);
}

TEST_CASE("two files of one content are one picture, from the store as well") {
    const Folder folder;
    const ImageRef one = folder.put("a.png", make_png({})),
                   same = folder.put("b.png", make_png({}));
    PictureStore store;
    Warnings warnings;
    for (int round = 0; round < 2; ++round) {
        const PictureBook book({one, same}, warnings, &store);
        CHECK(book[0] == book[1]);
    }
}
