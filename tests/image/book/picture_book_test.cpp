#include "image/book/picture_book.hpp"

#include "base/file.hpp"
#include "image/samples.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("yaprak-image-" + std::to_string(::getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    ImageRef put(const std::string& name, const std::string& bytes) const {
        write_file(path / name, bytes);
        return ref(name);
    }
    ImageRef ref(const std::string& name) const { return {name, path / name, {"a.md", 7, 3}}; }
};

std::string problem_of(const ImageRef& image) {
    Warnings warnings;
    const PictureBook book({image}, warnings);
    if (book[0] || warnings.list().size() != 1) return "none";
    return to_text(warnings.list().front(), "warning");
}

}  // namespace

TEST_CASE("pictures keep the order of their references, and a missing one is none") {
    const Folder folder;
    Warnings warnings;
    const PictureBook book(
        {folder.put("a.jpg", make_jpeg({})), {"b.png", {}, {}}, folder.put("c.png", make_png({}))},
        warnings);
    REQUIRE(book[0]);
    CHECK(book[0]->coding == PictureCoding::jpeg);
    CHECK(book[1] == nullptr);
    REQUIRE(book[2]);
    CHECK(book[2]->coding == PictureCoding::samples);
    CHECK(book[3] == nullptr);
    CHECK(book[-1] == nullptr);
    CHECK(warnings.empty());
}

TEST_CASE("one file twice, or two files alike, are one picture") {
    const Folder folder;
    Warnings warnings;
    const ImageRef first = folder.put("a.png", make_png({}));
    const ImageRef copy = folder.put("b.png", make_png({}));
    PngSample wider;
    wider.width = 6;
    const ImageRef other = folder.put("c.png", make_png(wider));
    const PictureBook book({first, first, copy, other}, warnings);
    CHECK(book[0] == book[1]);
    CHECK(book[0] == book[2]);
    CHECK(book[0] != book[3]);
    CHECK(book[0]->key.size() == 32);
    CHECK(book[0]->key != book[3]->key);
}

TEST_CASE("a wrong ending is a warning, and the picture is used") {
    const Folder folder;
    Warnings warnings;
    const ImageRef mislabelled = folder.put("kedi.jpg", make_png({}));
    const PictureBook book({mislabelled, mislabelled}, warnings);
    REQUIRE(book[0]);
    CHECK(book[0]->coding == PictureCoding::samples);
    REQUIRE(warnings.list().size() == 1);
    CHECK(to_text(warnings.list()[0], "warning") ==
          "a.md:7:3: warning: \"kedi.jpg\" is a PNG picture (hint: call it \"kedi.png\")");
}

TEST_CASE("endings in capitals, long ones and none at all are right") {
    const Folder folder;
    Warnings warnings;
    PictureBook({folder.put("A.JPEG", make_jpeg({})), folder.put("B.PNG", make_png({})),
                 folder.put("c", make_png({}))},
                warnings);
    CHECK(warnings.empty());
}

TEST_CASE("other formats are left out with a warning that names them and a way out") {
    const Folder folder;
    CHECK(problem_of(folder.put("kedi.jpg", "BM\x10")) ==
          "a.md:7:3: warning: \"kedi.jpg\" is a BMP picture (hint: pictures are JPEG, PNG, WebP, "
          "GIF, TIFF, HEIC, AVIF or SVG files: open it in a picture program and export it as "
          "one)");
    CHECK(problem_of(folder.put("kedi.svg", "<svg/>")) ==
          "a.md:7:3: warning: the picture \"kedi.svg\" does not say how large it is (hint: save it "
          "as plain SVG, with text as paths, or as a PNG)");
    CHECK(problem_of(folder.put("kedi.png", "meow")).find("\"kedi.png\" is no picture") !=
          std::string::npos);
}

TEST_CASE("an empty file, a folder, a pipe and a vanished file are left out with a warning") {
    const Folder folder;
    CHECK(problem_of(folder.put("e.png", "")) ==
          "a.md:7:3: warning: the picture \"e.png\" is an empty file");
    fs::create_directories(folder.path / "f.png");
    REQUIRE(::mkfifo((folder.path / "p.png").c_str(), 0600) == 0);
    for (const char* name : {"f.png", "p.png"})
        CHECK(problem_of(folder.ref(name)) == "a.md:7:3: warning: the picture \"" +
                                                  std::string(name) +
                                                  "\" cannot be read: not a regular file");
    CHECK(problem_of(folder.ref("gone.png")).find("\"gone.png\" cannot be read") !=
          std::string::npos);
}

TEST_CASE("a file over 64 MB is not even read") {
    const Folder folder;
    const ImageRef image = folder.put("big.png", "x");
    fs::resize_file(image.file, (std::uintmax_t(64) << 20) + 1);
    CHECK(problem_of(image) ==
          "a.md:7:3: warning: the picture \"big.png\" cannot be read: the file is larger than "
          "65536 KB");
}
