// Languages, dates and outputs by the names of files and folders.
#include "site/pages/language_names.hpp"
#include "site/pages/name_clashes.hpp"
#include "site/pages/output_path.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string output(const std::string& below) {
    const OutputPath path = output_of(below);
    return path.plain.string() + (path.dated == path.plain ? "" : " " + path.dated.string());
}

}  // namespace

TEST_CASE("folders and names say languages by their usual codes") {
    CHECK(language_of_name("en") == "en");
    CHECK(language_of_name("pt-br") == "pt-BR");
    CHECK(language_of_name("zh_Hans") == "zh-Hans");
    CHECK(language_of_name("my") == "");
    CHECK(language_of_name("ensar") == "");
    CHECK(language_of_name("en-guzel") == "");
    CHECK(language_of_stem("uyku.ar") == "ar");
    CHECK(language_of_stem("uyku.v2") == "");
    CHECK(language_of_stem(".en") == "");
    CHECK(language_of_setting("de-de") == "de-DE");
    CHECK(language_of_setting("tr_TR.UTF-8") == "tr-TR");
    CHECK(language_of_setting("Turkish") == "tr");
    CHECK(language_of_name("en-sik") == "");
    CHECK(language_of_name("turkish") == "");
}

TEST_CASE("outputs have no underscores in front, and no dates") {
    CHECK(output("_services/tms.md") == "services/tms.pdf");
    CHECK(output("_works/2024-4-20-ad.md") == "works/ad.pdf works/2024-4-20-ad.pdf");
    CHECK(output("a/_index.md") == "a/index.pdf");
    CHECK(output("2025-04-07.md") == "2025-04-07.pdf");
    CHECK(output("2025-04-07-.md") == "2025-04-07-.pdf");
    CHECK(output("x.y.md") == "x.y.pdf");
    CHECK(output("uyku.en.md") == "uyku.en.pdf");
}

TEST_CASE("pages with one name keep their dates, and clash where that is not enough") {
    std::vector<SitePage> pages = {{"a/2024-01-20-x.md", "x.pdf", "2024-01-20-x.pdf"},
                                   {"a/x.md", "x.pdf", "x.pdf"},
                                   {"b.md", "B.pdf", "B.pdf"},
                                   {"b.markdown", "b.pdf", "b.pdf"},
                                   {"2024-01-01-c.md", "c.pdf", "2024-01-01-c.pdf"}};
    find_clashes(pages);
    CHECK(pages[0].output == "2024-01-20-x.pdf");
    CHECK(pages[1].output == "x.pdf");
    CHECK(pages[1].clash == "");
    CHECK(pages[2].clash == "b.markdown");
    CHECK(pages[3].clash == "b.md");
    CHECK(pages[4].output == "c.pdf");
}
