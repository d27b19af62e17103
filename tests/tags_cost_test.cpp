// What tags cost: the same pages written with and without them.
#include "batch/typeset/typeset.hpp"
#include "cpu_time.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"
#include "model/page.hpp"
#include "page/paginate.hpp"
#include "pdf/file/finish.hpp"
#include "pdf/file/write_pdf.hpp"
#include "pdf/paint/pdf_cache.hpp"
#include "read/read_document.hpp"
#include "shipped.hpp"
#include "style/resolve_styles.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace yaprak;
using namespace shipped;
namespace fs = std::filesystem;

namespace {

struct MadePages {
    Pages tagged, plain;
    PictureBook pictures;
    double count() const { return double(tagged.pages.size()); }
};

Pages without_tags(Pages pages) {
    pages.tags = {};
    for (Page& page : pages.pages)
        for (Item& item : page.items) item.tag = no_tag;
    return pages;
}

MadePages pages_of(const std::string& name, WorkerCaches& caches) {
    Warnings warnings;
    const Document document = read_document(root / "content" / name, root / "content", warnings);
    const Layout& layout = caches.layout("handout-a4", {document.source});
    const Flow flow = resolve_styles(document, layout, resources().clinic, warnings,
                                     {.patterns = &resources().patterns});
    MadePages out;
    out.pictures = PictureBook(all_images(document, resources().clinic), warnings);
    out.tagged = paginate(flow, layout, resources().fonts, out.pictures, warnings);
    out.plain = without_tags(out.tagged);
    return out;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace

TEST_CASE("tags take 12 KB a page at most, and 2.5 KB where small objects are packed") {
    WorkerCaches caches(resources());
    for (const std::string name : {"ekt.md", "uyku-duzeni.md", "yardim-alabileceginiz-yerler.md"}) {
        CAPTURE(name);
        const MadePages made = pages_of(name, caches);
        const auto cost = [&](const PdfForm& form) {
            const auto size = [&](const Pages& pages) {
                return write_pdf(pages, resources().fonts, made.pictures, form).size();
            };
            return double(size(made.tagged) - size(made.plain)) / made.count();
        };
        CHECK(cost({.packed = false}) <= 12'000);
        CHECK(cost({.packed = true}) <= 2'500);
    }
}

TEST_CASE("tags take 15 % of a warm run at most") {
    WorkerCaches caches(resources());
    const MadePages made = pages_of("ekt.md", caches);
    const Job job{root / "content/ekt.md", root / "content", "", Stage::pdf, {}};
    std::vector<double> tagged, plain, whole;
    PdfCache cache;
    const auto write = [&](const Pages& pages) {
        return test::cpu_seconds([&] {
            (void)write_pdf(pages, resources().fonts, made.pictures, {.packed = true}, &cache);
        });
    };
    for (int i = 0; i < 25; ++i) {
        Warnings warnings;
        whole.push_back(test::cpu_seconds([&] { typeset(job, caches, warnings); }));
        plain.push_back(write(made.plain));
        tagged.push_back(write(made.tagged));
    }
    CHECK(median(tagged) - median(plain) <= 0.15 * median(whole));
}
