#include "read/source/image_finder.hpp"

#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

struct Site {
    TemporaryFolder folder;
    Warnings warnings;
    std::vector<ImageRef> images;

    Site() {
        folder.write("content/a/page.png", "x");
        folder.write("content/images/Foto.jpg", "x");
        folder.write("secret.png", "x");
    }
    // The file found, from the folder above the content; else what was said.
    std::string find(const std::string& written) {
        ImageFinder finder(folder.path() / "content/a", folder.path() / "content");
        warnings = Warnings();
        const ImageRef& image =
            images[std::size_t(finder.find(written, {"a.md"}, images, warnings))];
        if (!image.file.empty())
            return fs::canonical(image.file)
                .lexically_relative(fs::canonical(folder.path()))
                .string();
        return to_text(warnings.list().at(0), "warning");
    }
};

}  // namespace

TEST_CASE("images are found beside the page, then under the content folder") {
    Site site;
    CHECK(site.find("page.png") == "content/a/page.png");
    CHECK(site.find("/images/Foto.jpg") == "content/images/Foto.jpg");
    CHECK(site.find("images/Foto.jpg?v=2") == "content/images/Foto.jpg");
    CHECK(site.find("../images/%46oto.jpg") == "content/images/Foto.jpg");
    CHECK(site.find((site.folder.path() / "content/a/page.png").string()) == "content/a/page.png");
}

TEST_CASE("a missing image is one warning, with the file that was meant") {
    Site site;
    CHECK(site.find("pge.png") ==
          "a.md: warning: the image \"pge.png\" was not found (hint: did you mean \"page.png\"?)");
    CHECK(site.find("../images") == "a.md: warning: the image \"../images\" is not a file");
}

TEST_CASE("what lies outside and what is elsewhere is left out with a warning") {
    Site site;
    fs::create_symlink(site.folder.path() / "secret.png", site.folder.path() / "content/link.png");
    const std::string outside = "\" lies outside the content folder";
    CHECK(site.find("../../secret.png").find(outside) != std::string::npos);
    CHECK(site.find("../../../../../../../nowhere.png").find(outside) != std::string::npos);
    CHECK(site.find("/link.png").find(outside) != std::string::npos);
    CHECK(site.find("/etc/passwd").find(outside) != std::string::npos);
    CHECK(site.find("..%2F..%2Fsecret.png").find(outside) != std::string::npos);
    for (const char* address : {"http://a.b/c.png", "https://a.b/c.png", "data:image/png;base64,AA",
                                "file:///etc/passwd", "//a.b/c.png", "C:\\a.png"})
        CHECK(site.find(address).find("is an address, and nothing is fetched") !=
              std::string::npos);
}

TEST_CASE("a name in another case, or with its marks apart as Macs write it, is found") {
    Site site;
    site.folder.write("content/a/uyku düzeni ŞEMASI.png", "x");
    site.folder.write("content/a/c\u0327ay.png", "x");
    CHECK(site.find("/images/foto.JPG") == "content/images/Foto.jpg");
    CHECK(site.find("uyku du\u0308zeni s\u0327eması.png") == "content/a/uyku düzeni ŞEMASI.png");
    CHECK(site.find("Uyku%20D%C3%BCzeni%20%C5%9Eemas%C4%B1.png#wide") ==
          "content/a/uyku düzeni ŞEMASI.png");
    CHECK(site.find("çay.png?v=2") == "content/a/c\u0327ay.png");
}

TEST_CASE("one word stands once among the images") {
    Site site;
    ImageFinder finder(site.folder.path() / "content/a", site.folder.path() / "content");
    CHECK(finder.find("page.png", {}, site.images, site.warnings) == 0);
    CHECK(finder.find("nix.png", {}, site.images, site.warnings) == 1);
    CHECK(finder.find("page.png", {}, site.images, site.warnings) == 0);
    CHECK(finder.find("nix.png", {}, site.images, site.warnings) == 1);
    CHECK(site.warnings.list().size() == 1);
}
