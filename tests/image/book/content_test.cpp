// The clinic's own pages: whether everything they name is there and can be set.
#include "checkout.hpp"
#include "image/book/picture_book.hpp"
#include "model/clinic.hpp"
#include "model/document.hpp"
#include "read/read_clinic.hpp"
#include "read/read_document.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
namespace fs = std::filesystem;

TEST_CASE("every page of content/ is read, with its pictures, without a warning") {
    const fs::path content = fs::path(checkout()) / "content";
    int pages = 0, pictures = 0;
    for (const auto& entry : fs::directory_iterator(content)) {
        if (entry.path().extension() != ".md") continue;
        CAPTURE(entry.path().filename().string());
        Warnings warnings;
        const Document document = read_document(entry.path(), content, warnings);
        const PictureBook book(document.images, warnings);
        for (const Finding& finding : warnings.list()) FAIL_CHECK(to_text(finding, "warning"));
        for (std::size_t i = 0; i < document.images.size(); ++i)
            pictures += book[int(i)] != nullptr;
        CHECK_FALSE(document.front.description.empty());
        ++pages;
    }
    CHECK(pages >= 5);
    CHECK(pictures >= 9);
}

TEST_CASE("the clinic's file is read without a warning, and its logo is transparent") {
    const fs::path content = fs::path(checkout()) / "content";
    Warnings warnings;
    const Clinic clinic = read_clinic(content / "clinic.yaml", content, warnings);
    const PictureBook book({clinic.logo}, warnings);
    CHECK(warnings.empty());
    REQUIRE(book[0]);
    CHECK_FALSE(book[0]->alpha.empty());
    CHECK(book[0]->width >= 600);
}
