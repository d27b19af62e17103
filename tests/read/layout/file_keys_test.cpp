// How a PDF is stored, by what it is for.
#include "read/layout/layout_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("how a file is stored is said by what it is for") {
    LayoutFolder folder;
    folder.write("fine", "extends: base\nfiles: {mail: {picture-dpi: 96, linearised: yes}}\n");
    const Layout layout = folder.read("fine");
    const FileLayout mail = layout.files.of(FilePurpose::mail);
    CHECK(mail.picture_dpi == 96);
    CHECK(mail.picture_quality == 65);
    CHECK(mail.linearised);
    CHECK(layout.files.of(FilePurpose::archive).picture_dpi == 0);
    CHECK(layout.files.of(FilePurpose::none).packed);
    CHECK(base_error("files: {fax: {}}\n") ==
          "2:9: unknown key \"fax\" (known: \"screen\", \"mail\", \"archive\")");
    CHECK(base_error("files: {mail: {picture-dpi: 20}}\n") ==
          "2:29: \"20\" is out of range (from 36 to 1200)");
    CHECK(base_error("files: {mail: {picture-quality: 0}}\n") ==
          "2:33: \"0\" is out of range (from 1 to 100)");
}
