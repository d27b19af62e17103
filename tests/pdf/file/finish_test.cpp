#include "pdf/file/finish.hpp"

#include "base/error.hpp"
#include "pdf/file/write_pdf.hpp"
#include "pdf/judges.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

std::string written(bool packed) {
    Pages pages = one_page({400_pt, 60_pt});
    pages.pages[0].items.push_back(item_at({20_pt, 40_pt}, glyphs(sans(), 11_pt, "Ağrı İğne")));
    pages.pages.resize(3, pages.pages[0]);
    return write_pdf(pages, fonts(), {}, {.packed = packed});
}

std::string plain() {
    return written(false);
}

bool finds(const std::optional<std::string>& said, const std::string& part) {
    return !said || said->find(part) != std::string::npos;
}

// The first half of the file's ID.
std::string permanent_id(const std::string& pdf) {
    const auto said = ask("qpdf --show-object=trailer @", pdf);
    if (!said) return "";
    const auto at = said->find("/ID [ ");
    return at == std::string::npos ? "none" : said->substr(at + 6, 34);
}

}  // namespace

TEST_CASE("a packed file is smaller and sound, and its text as it was") {
    const std::string packed = written(true);
    CHECK(packed.size() < plain().size());
    CHECK(finds(ask("qpdf --check @", packed), "No syntax or stream encoding errors found"));
    CHECK(finds(ask("pdftotext -l 1 @ -", packed), "Ağrı İğne"));
    CHECK(packed.find("/ObjStm") != std::string::npos);
}

TEST_CASE("a linearised file is one for every judge") {
    const std::string made = finish(written(true), {.linearised = true});
    CHECK(made.find("/ObjStm") != std::string::npos);
    CHECK(finds(ask("qpdf --check-linearization @", made), "no linearization errors"));
    CHECK(finds(ask("pdfinfo @", made), "Optimized:       yes"));
}

TEST_CASE("every stream ends with a line end before its last word, as PDF/A asks") {
    for (const std::string& made : {written(true), finish(written(true), {.linearised = true})}) {
        std::size_t streams = 0;
        for (auto at = made.find("endstream"); at != made.npos;
             at = made.find("endstream", at + 1)) {
            CHECK(made[at - 1] == '\n');
            ++streams;
        }
        CHECK(streams > 5);
    }
}

TEST_CASE("same bytes in, same bytes out, and the hash of the content stays in the ID") {
    const Finish all{.linearised = true};
    CHECK(finish(written(true), all) == finish(written(true), all));
    CHECK(permanent_id(finish(written(true), all)) == permanent_id(written(true)));
}

TEST_CASE("where nothing is asked the bytes stay") {
    CHECK(finish(plain(), {}) == plain());
}

TEST_CASE("what is no PDF is an error") {
    CHECK_THROWS_AS(finish("no PDF", {.linearised = true}), Error);
}
