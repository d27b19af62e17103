// Every shipped layout with the pages there are: nothing that its author had to be told of but a
// picture that is not there, and nothing that stands beside the paper.
#include "base/file.hpp"
#include "batch/typeset/set_pages.hpp"
#include "batch/typeset/typeset.hpp"
#include "cli/run/page_list.hpp"
#include "image/book/picture_book.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"
#include "page/fit/fit_pages.hpp"
#include "page/measure_typography.hpp"
#include "pdf/judges.hpp"
#include "read/layout/read_layout.hpp"
#include "read/read_document.hpp"
#include "shipped.hpp"
#include "site.hpp"
#include "style/resolve_styles.hpp"
#include "text/font/outline.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

using namespace yaprak;
using namespace shipped;
namespace fs = std::filesystem;

namespace {

// But for the pages that are examples of layouts of their own.
std::vector<fs::path> sources() {
    std::vector<fs::path> files;
    for (const PageFile& page : find_pages({(root / "content").string()}, ""))
        if (page.source.parent_path().filename() != "examples") files.push_back(page.source);
    const fs::path seed = root / "../shared/seed/hizmet-tms.md";
    if (fs::exists(seed)) files.push_back(seed);
    return files;
}

// What the page itself is to be told of, whatever it is set in.
bool is_of_page(const std::string& problem) {
    return problem.starts_with("the image \"") ||
           problem.find("a sentence of each section") != problem.npos ||
           problem.find("behind the date") != problem.npos;
}

std::string complaints(const Warnings& warnings) {
    std::string out;
    for (const Finding& finding : warnings.list())
        if (!is_of_page(finding.problem)) out += to_text(finding, "warning") + "\n";
    return out;
}

bool stands_on_paper(const Item& item, const Page& page) {
    const auto* run = std::get_if<GlyphRun>(&item.kind);
    if (!run || run->upwards) return true;
    return item.at.x > -1_pt && item.at.y > 0_pt && item.at.y < page.trim.height &&
           item.at.x + run->width() < page.trim.width + 1_pt;
}

SetPages set_of(const Document& document, const Job& job, WorkerCaches& caches,
                Warnings& warnings) {
    const PictureBook pictures(all_images(document, resources().clinic), warnings,
                               &caches.pictures());
    return set_pages({document, pictures, job}, caches, warnings);
}

Pages pages_of(const Document& document, const Job& job, WorkerCaches& caches, Warnings& warnings) {
    return set_of(document, job, caches, warnings).pages;
}

// A last page that would hold next to nothing takes lines from the one before it.
constexpr int few_lines = 6;
// Room that a heading's space or what is kept with the next block may take, which is not seen here.
constexpr int unexplained_room = 3;

// What no page may have: spaces beyond 1.8, a last line of less than 15 % of the measure, an
// address that is parted, lines of more than 75 characters, room at a foot for lines that follow.
std::string faults(const SetPages& set) {
    std::string out;
    const auto judged = measure_typography(set.pages, resources().fonts, set.layout);
    for (std::size_t i = 0; i < judged.size(); ++i) {
        const PageTypography& page = judged[i];
        const std::string where = "page " + std::to_string(i + 1) + ": ";
        if (page.loosest > bounds_of_setting::widest_space + 0.01)
            out += where + "loose: " + page.loosest_line + "\n";
        if (page.last_line < bounds_of_setting::last_line - 0.01)
            out += where + "short: " + page.last_line_text + "\n";
        for (const std::string& address : page.parted_addresses)
            out += where + "parted: " + address + "\n";
        if (page.longest_measure > bounds_of_setting::most_characters + 1.5)
            out += where + "long lines: " + page.longest_lines + "\n";
        const bool gives = i + 2 == judged.size() && judged.back().lines <= few_lines;
        if (page.free_lines > unexplained_room && !gives && i > 0)
            out += where + "room below: " + page.above_free_lines + "\n";
    }
    return out;
}

// The white to the left and to the right of a glyph's ink, of the em.
struct White {
    double left = 0, right = 0;
};

White white_of(const Font& font, std::uint32_t glyph) {
    Path path;
    add_outline(font, glyph, 1_pt, {}, path.steps);
    const auto ink = bounds(path);
    return ink ? White{ink->x.pt(), font.advance(glyph) - ink->right().pt()} : White{};
}

// Of all letters that stand beside each other in a line, and of all words.
struct MeanWhite {
    double between_letters = 0, between_words = 0;
};

bool is_letter(const GlyphRun& run, const Glyph& glyph) {
    const auto byte = static_cast<unsigned char>(run.text[glyph.text_begin]);
    return byte >= 'a' && byte <= 'z';
}

MeanWhite mean_white(const Pages& pages, Length size) {
    MeanWhite sum;
    int letters = 0, words = 0;
    for (const Page& page : pages.pages)
        for (const Item& item : page.items) {
            const auto* run = std::get_if<GlyphRun>(&item.kind);
            if (!run || run->size != size || run->glyphs.size() < 3) continue;
            const Font& font = resources().fonts[run->font];
            for (std::size_t i = 0; i + 2 < run->glyphs.size(); ++i) {
                const Glyph &one = run->glyphs[i], &next = run->glyphs[i + 1];
                const Glyph& third = run->glyphs[i + 2];
                const double end = one.advance / size - font.advance(one.id);
                if (!is_letter(*run, one)) continue;
                const double behind = end + white_of(font, one.id).right;
                if (is_letter(*run, next)) {
                    sum.between_letters += behind + white_of(font, next.id).left;
                    ++letters;
                } else if (run->text[next.text_begin] == ' ' && is_letter(*run, third)) {
                    sum.between_words +=
                        behind + next.advance / size + white_of(font, third.id).left;
                    ++words;
                }
            }
        }
    return {sum.between_letters / std::max(letters, 1), sum.between_words / std::max(words, 1)};
}

}  // namespace

TEST_CASE("for readers with dyslexia words stand three and a half times as far apart as letters") {
    WorkerCaches caches(resources());
    for (const fs::path& source : sources()) {
        CAPTURE(source.string());
        Warnings warnings;
        const Job job{source, root / "content", "handout-dyslexia", Stage::pages, {}};
        const Document document = read_document(source, job.content, warnings);
        const Pages pages = pages_of(document, job, caches, warnings);
        const MeanWhite white = mean_white(pages, 13_pt);
        CHECK(white.between_words >= 3.5 * white.between_letters);
        CHECK(white.between_words <= 3.8 * white.between_letters);
        CHECK(white.between_letters >= 0.13);
    }
}

TEST_CASE("in every layout every page is set well, without a complaint, and on the paper") {
    WorkerCaches caches(resources());
    for (const std::string& name : list_layouts({root / "layouts"}))
        for (const fs::path& source : sources()) {
            CAPTURE(name);
            CAPTURE(source.string());
            Warnings warnings;
            const Document document = read_document(source, root / "content", warnings);
            const Job job{source, root / "content", name, Stage::pages, {}};
            const SetPages set = set_of(document, job, caches, warnings);
            const Pages& pages = set.pages;
            CHECK(complaints(warnings) == "");
            CHECK(faults(set) == "");
            std::size_t beside = 0;
            for (const Page& page : pages.pages)
                for (const Item& item : page.items) beside += !stands_on_paper(item, page);
            CHECK(beside == 0);
        }
}

TEST_CASE(
    "a booklet lists its headings from two sheets of paper on, on as many pages as they need") {
    const auto pages_of_sections = [](int sections) {
        std::string text = "---\ntitle: A\n---\n";
        for (int i = 1; i <= sections; ++i) {
            text += "## Bölüm " + std::to_string(i) + "\n\n";
            for (int k = 0; k < 4; ++k) text += "Her gün biraz yürümek uykuya da iyi gelir. ";
            text += "\n\n";
        }
        WorkerCaches caches(resources());
        Warnings warnings;
        const Document document = read_document("a.md", text, root / "content", warnings);
        const Job job{"a.md", root / "content", "booklet-a5", Stage::pages, {}};
        Pages made = pages_of(document, job, caches, warnings);
        CHECK(complaints(warnings) == "");
        return made;
    };
    // The clinic's links stand on the last one.
    const auto listed_on = [](const Pages& made) {
        const auto is_link = [](const Item& item) {
            return std::holds_alternative<LinkArea>(item.kind);
        };
        return std::count_if(made.pages.begin(), made.pages.end() - 1, [&](const Page& page) {
            return std::any_of(page.items.begin(), page.items.end(), is_link);
        });
    };
    const Pages one_sheet = pages_of_sections(10);
    CHECK(one_sheet.pages.size() == 4);
    CHECK(listed_on(one_sheet) == 0);
    CHECK(listed_on(pages_of_sections(25)) == 1);
    CHECK(listed_on(pages_of_sections(120)) > 2);
}

TEST_CASE("docs/reference/layouts.md shows every layout") {
    const std::string manual = read_file(root / "docs/reference/layouts.md", 1 << 20);
    for (const std::string& name : list_layouts({root / "layouts"})) {
        CHECK_MESSAGE(manual.find("`" + name + "`") != std::string::npos, name);
        CHECK_MESSAGE(manual.find("pictures/layouts/" + name + ".png") != std::string::npos, name);
        const fs::path picture = root / "docs/pictures/layouts" / (name + ".png");
        REQUIRE_MESSAGE(fs::exists(picture), name);
        CHECK_MESSAGE(fs::file_size(picture) < 60 * 1024, name);
    }
}

TEST_CASE("docs/reference/layout.md shows what the keys of each group do") {
    const std::string manual = read_file(root / "docs/reference/layout.md", 1 << 20);
    std::size_t pictures = 0;
    for (const auto& entry : fs::directory_iterator(root / "docs/pictures/keys")) {
        const std::string name = entry.path().filename().string();
        CHECK_MESSAGE(manual.find("(../pictures/keys/" + name + ")") != std::string::npos, name);
        ++pictures;
    }
    CHECK(pictures == 24);
}

TEST_CASE("a poster says whose it is on its first sheet, however much it says") {
    WorkerCaches caches(resources());
    for (const fs::path& source : sources()) {
        CAPTURE(source.string());
        Warnings warnings;
        const Job job{source, root / "content", "poster-a3", Stage::pages, {}};
        const Document document = read_document(source, job.content, warnings);
        const Pages pages = pages_of(document, job, caches, warnings);
        const auto& items = pages.pages.front().items;
        CHECK(std::count_if(items.begin(), items.end(), [](const Item& item) {
                  const auto* run = std::get_if<GlyphRun>(&item.kind);
                  return run && item.tag != no_tag && run->text.starts_with("Hafta içi 09.00");
              }) == 1);
    }
}

TEST_CASE("an area of left and of right pages is read once by who listens to the page") {
    const site::Site site;
    fs::create_directories(site.root / "content/layouts");
    site.file("layouts/mine.yaml",
              "extends: handout-a5\n"
              "masters:\n"
              "  left: {margins: {bottom: 60mm}, areas: {strip: {bottom: 30mm, height: 20mm}}}\n"
              "  right: {margins: {bottom: 60mm}, areas: {strip: {bottom: 30mm, height: 20mm}}}\n"
              "flow: {strip: {text: Zilinizi çalın, style: caption}}\n");
    std::string text = "# A\n";
    for (int i = 0; i < 400; ++i) text += (i % 40 ? " kelime" : "\n\nkelime");
    site.file("a.md", text + "\n");
    const site::Said said = site.build({"-l", "mine"});
    REQUIRE_MESSAGE(said.code == exit_done, said.err);
    const std::string pdf = read_file(site.root / "out" / "a.pdf", 1 << 24);
    const auto count = [](const std::string& all) {
        std::size_t found = 0;
        for (auto at = all.find("Zilinizi"); at != all.npos; at = all.find("Zilinizi", at + 1))
            ++found;
        return found;
    };
    const auto seen = judges::ask("pdftotext @ -", pdf);
    const auto tags = judges::ask("pdfinfo -struct-text @", pdf);
    if (!seen || !tags) return;
    CHECK(count(*seen) >= 2);
    CHECK(count(*tags) == 1);
}
