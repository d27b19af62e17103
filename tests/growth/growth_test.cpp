// No input grows faster than n log n: what each construct takes of the memory at n, 2n, 4n and 8n.
#include "base/memory_files.hpp"
#include "batch/typeset/typeset.hpp"
#include "cpu_time.hpp"
#include "growth/allocation_count.hpp"
#include "growth/constructs.hpp"
#include "model/document.hpp"
#include "read/blocks/reading.hpp"
#include "read/read_document.hpp"
#include "shipped.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>

using namespace yaprak;
using namespace yaprak::test;

namespace {

constexpr std::size_t first_size = 2000;
// What is taken whatever stands on a page; it must not hide how the rest grows.
constexpr double least_allocations = 20'000, least_bytes = 2'000'000;
// n log n from 2,000 to 16,000 is 8 times 1.27; with what comes in steps.
constexpr double most_growth = 8 * 1.6;

Taken typeset_page(const std::string& text, const std::string& layout = "") {
    MemoryFiles files;
    files.put("content/a.md", text);
    files.put_folder(shipped::root / "layouts", "layouts");
    SharedResources resources{.clinic = {},
                              .fonts = FontBook({shipped::root / "fonts"}),
                              .layout_folders = {"layouts"},
                              .files = &files};
    Job job;
    job.source = "content/a.md";
    job.content = "content";
    if (!layout.empty()) job.layout = layout;
    Warnings warnings;
    begin_count();
    try {
        typeset(job, resources, warnings);
    } catch (const Error& error) {  // a budget was passed
        CHECK_MESSAGE(error.finding().code == Code::too_much, error.finding().problem);
    }
    return taken();
}

double growth(double first, double last, double least) {
    return std::max(last, least) / std::max(first, least);
}

}  // namespace

TEST_CASE("a page of more than 80,000 blocks and pieces of text is refused at its place, at once") {
    MemoryFiles files;
    for (const char* piece :
         {"- a\n", "*a* ", "|a|b|\n", "a<br>", "> a\n\n", "`a` ", "## a\n\n", "a\n\n", "    a\n"}) {
        CAPTURE(piece);
        std::string text = "a\n\n|a|b|\n|-|-|\n";
        if (piece[0] != '|') text = "a\n\n\n";
        while (text.size() < 1'000'000) text += piece;
        const double seconds = cpu_seconds([&] {
            Warnings warnings;
            try {
                read_document("content/a.md", text, "content", warnings, files);
                FAIL("it was read");
            } catch (const Error& error) {
                CHECK(error.finding().code == Code::too_much);
                CHECK(error.finding().at.line > 2);
            }
        });
        CHECK(seconds < 2);
    }
}

TEST_CASE("a page of many bytes may hold more of them, one in 64 bytes") {
    CHECK(most_elements_in(1'000'000) == 80'000);
    CHECK(most_elements_in(16 * 1024 * 1024) == 262'144);
}

TEST_CASE("whatever is repeated on a page takes memory as n log n at most") {
    if (!counts_allocations()) return;
    typeset_page("---\ntitle: x\n---\nMetin.\n");
    for (const Construct& construct : constructs()) {
        const Taken first = typeset_page(construct.page(first_size));
        const Taken last = typeset_page(construct.page(8 * first_size));
        CAPTURE(construct.name);
        CAPTURE(first.allocations);
        CAPTURE(last.allocations);
        CAPTURE(first.most_bytes);
        CAPTURE(last.most_bytes);
        CHECK(growth(first.allocations, last.allocations, least_allocations) <= most_growth);
        CHECK(growth(first.most_bytes, last.most_bytes, least_bytes) <= most_growth);
    }
}

TEST_CASE("in every layout a long text takes memory as n log n at most") {
    if (!counts_allocations()) return;
    std::string part = "## Bölüm\n\n";
    for (int i = 0; i < 60; ++i) part += "Uyku düzeni ruh sağlığının temelidir. ";
    for (const char* item : {"bir", "iki", "üç"}) part += std::string("\n\n- ") + item;
    part += "\n\n";
    const auto page = [&](int parts) {
        std::string text = "---\ntitle: x\n---\n";
        for (int i = 0; i < parts; ++i) text += part;
        return text;
    };
    typeset_page(page(1));
    for (const auto& file : std::filesystem::directory_iterator(shipped::root / "layouts")) {
        if (file.path().extension() != ".yaml" || file.path().stem() == "base") continue;
        const std::string layout = file.path().stem().string();
        // What a table of pages takes shows only where there are hundreds.
        const int first_parts = layout == "leaflet-letter" ? 100 : 20;
        const Taken first = typeset_page(page(first_parts), layout);
        const Taken last = typeset_page(page(8 * first_parts), layout);
        CAPTURE(layout);
        CAPTURE(first.most_bytes);
        CAPTURE(last.most_bytes);
        CHECK(growth(first.allocations, last.allocations, least_allocations) <= most_growth);
        CHECK(growth(first.most_bytes, last.most_bytes, least_bytes) <= most_growth);
    }
}
