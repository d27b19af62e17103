// Whole brochures, judged by other people's readers: every page of content/ and the seed.
#include "base/file.hpp"
#include "base/utf8.hpp"
#include "batch/typeset/typeset.hpp"
#include "cli/run/page_list.hpp"
#include "golden.hpp"
#include "model/document.hpp"
#include "pdf/judges.hpp"
#include "read/read_document.hpp"
#include "shipped.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <sstream>

using namespace yaprak;
using namespace shipped;
namespace fs = std::filesystem;

namespace {

struct Brochure {
    fs::path source, content;
    std::string pdf;
};

// Every page of content/ and the seed where it is at hand, typeset once for all tests here.
const std::vector<Brochure>& brochures() {
    static const std::vector<Brochure> made = [] {
        std::vector<Brochure> list;
        for (const PageFile& page : find_pages({(root / "content").string()}, ""))
            list.push_back({page.source, page.content, {}});
        const fs::path seed = root / "../shared/seed/hizmet-tms.md";
        if (fs::exists(seed)) list.push_back({seed, root / "content", {}});
        for (Brochure& brochure : list) {
            Warnings warnings;
            const Job job{brochure.source, brochure.content, "", Stage::pdf, {}};
            brochure.pdf = typeset(job, resources(), warnings).bytes;
        }
        return list;
    }();
    return made;
}

// ---- the words of a page, as its author wrote them and as a reader gets them ----

void collect(const Blocks& blocks, std::string& text);

struct Words {
    std::string& text;
    void add(const Spans& spans) const { text += plain_text(spans) + "\n"; }
    void operator()(const Paragraph& p) const { add(p.text); }
    void operator()(const Heading& h) const { add(h.text); }
    void operator()(const List& list) const {
        for (const ListItem& item : list.items) collect(item.blocks, text);
    }
    void operator()(const Quote& q) const { collect(q.blocks, text); }
    void operator()(const Callout& c) const { add(c.title), collect(c.blocks, text); }
    void operator()(const CodeBlock& c) const { text += c.text + "\n"; }
    void operator()(const Table& t) const {
        for (const auto* rows : {&t.head, &t.rows, &t.foot})
            for (const TableRow& row : *rows)
                for (const TableCell& cell : row.cells) add(cell.text);
    }
    void operator()(const Figure& f) const { add(f.caption); }
    void operator()(const Rule&) const {}
    void operator()(const DefinitionList& list) const {
        for (const Definition& item : list.items) {
            for (const Spans& term : item.terms) add(term);
            for (const Blocks& blocks : item.descriptions) collect(blocks, text);
        }
    }
    void operator()(const FigureRow& row) const {
        for (const Figure& figure : row.figures) add(figure.caption);
        add(row.caption);
    }
    void operator()(const Grid& grid) const {
        for (const GridCell& cell : grid.cells) collect(cell.blocks, text);
    }
    void operator()(const PageBreak&) const {}
};

void collect(const Blocks& blocks, std::string& text) {
    for (const Block& block : blocks) std::visit(Words{text}, block.kind);
}

std::string source_text(const Brochure& brochure) {
    Warnings warnings;
    const Document document = read_document(brochure.source, brochure.content, warnings);
    std::string text =
        plain_text(document.front.title) + "\n" + plain_text(document.front.description) + "\n";
    collect(document.blocks, text);
    for (const std::string field : {"☐", "☑", "_"})  // nothing to read where they are filled in
        for (auto at = text.find(field); at != text.npos; at = text.find(field, at))
            text.erase(at, field.size());
    return text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

// Quotes and dots in the typewriter's form, divided words joined.
std::vector<std::string> words(std::string text) {
    for (const char* quote : {"’", "‘", "′", "´"}) text = replaced(std::move(text), quote, "'");
    for (const char* quote : {"“", "”", "″", "„"}) text = replaced(std::move(text), quote, "\"");
    text = replaced(std::move(text), "…", "...");
    text = replaced(std::move(text), "\u00AD\n", "");
    text = replaced(std::move(text), "\u00A0", " ");
    text = replaced(std::move(text), "\f", "\n");
    std::istringstream in(text);
    std::vector<std::string> list;
    for (std::string word; in >> word;) list.push_back(word);
    return list;
}

// Whether the word stands at `at`, be it in pieces (after an apostrophe a line ends without a
// hyphen); how many pieces, 0: not there.
std::size_t pieces_at(const std::vector<std::string>& read, std::size_t at,
                      const std::string& word) {
    std::string joined;
    for (std::size_t n = 1; n <= 3 && at + n <= read.size(); ++n) {
        joined += read[at + n - 1];
        if (joined == word) return n;
    }
    return 0;
}

// What stands in quotes at the lines' ends, element by element, without the hyphens of line ends.
std::string shown_text(const std::string& tree) {
    std::istringstream lines(tree);
    std::string text;
    for (std::string line; std::getline(lines, line);) {
        const std::size_t begin = line.find_first_not_of(' ');
        if (begin == std::string::npos || line[begin] != '"' || !line.ends_with('"')) continue;
        text += line.substr(begin + 1, line.size() - begin - 2) + "\n";
    }
    return replaced(std::move(text), "\u00AD", "");
}

std::string first_lost(const std::vector<std::string>& written,
                       const std::vector<std::string>& read) {
    std::size_t at = 0;
    std::string before;
    for (const std::string& word : written) {
        std::size_t pieces = 0;
        while (at < read.size() && (pieces = pieces_at(read, at, word)) == 0) ++at;
        if (pieces == 0) return before + " >" + word + "<";
        at += pieces;
        before = word;
    }
    return "";
}

// ---- pictures ----

struct Picture8 {
    int width = 0, height = 0;
    std::string pixels;
};

Picture8 parse_pgm(const std::string& bytes) {
    std::istringstream in(bytes);
    std::string magic;
    int most = 0;
    Picture8 picture;
    in >> magic >> picture.width >> picture.height >> most;
    picture.pixels = bytes.substr(std::size_t(in.tellg()) + 1);
    return picture;
}

double mean_difference(const Picture8& a, const Picture8& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i)
        sum += std::abs(int(static_cast<unsigned char>(a.pixels[i])) -
                        int(static_cast<unsigned char>(b.pixels[i])));
    return sum / double(a.pixels.size());
}

}  // namespace

TEST_CASE("qpdf finds nothing wrong with any brochure") {
    for (const Brochure& brochure : brochures()) {
        const auto said = judges::ask("qpdf --check @", brochure.pdf);
        if (!said) return;
        CAPTURE(brochure.source.string());
        CHECK(said->find("No syntax or stream encoding errors found") != std::string::npos);
    }
}

TEST_CASE("every font is embedded, a subset, and tells its Unicode") {
    for (const Brochure& brochure : brochures()) {
        const auto said = judges::ask("pdffonts @", brochure.pdf);
        if (!said) return;
        std::istringstream lines(*said);
        int fonts = 0;
        for (std::string line; std::getline(lines, line);) {
            if (line.find("CID") == std::string::npos) continue;
            CAPTURE(line);
            CHECK(line.find("yes yes yes") != std::string::npos);
            ++fonts;
        }
        CHECK(fonts >= 3);
    }
}

TEST_CASE("every word of every page is read back in its order") {
    for (const Brochure& brochure : brochures()) {
        CAPTURE(brochure.source.string());
        const auto read = judges::ask("pdftotext -raw @ -", brochure.pdf);
        if (!read) return;
        const auto written = words(source_text(brochure));
        CHECK(written.size() > 50);
        CHECK(first_lost(written, words(*read)) == "");
    }
}

TEST_CASE("a reader that follows the tags gets every word in its order") {
    for (const Brochure& brochure : brochures()) {
        CAPTURE(brochure.source.string());
        const auto tree = judges::ask("pdfinfo -struct-text @", brochure.pdf);
        if (!tree) return;
        CHECK(first_lost(words(source_text(brochure)), words(shown_text(*tree))) == "");
    }
}

TEST_CASE("the same page gives the same bytes twice") {
    for (const Brochure& brochure : brochures()) {
        Warnings warnings;
        const Job job{brochure.source, brochure.content, "", Stage::pdf, {}};
        CHECK(typeset(job, resources(), warnings).bytes == brochure.pdf);
    }
}

TEST_CASE("a page is the same whatever was made in its caches before, in every layout") {
    WorkerCaches caches(resources());
    for (const std::string& layout : caches.layout_names())
        for (const Brochure& brochure : brochures()) {
            if (brochure.source.parent_path().filename() == "examples") continue;
            Warnings fresh, worn;
            const Job job{brochure.source, brochure.content, layout, Stage::pdf, {}};
            const Typeset alone = typeset(job, resources(), fresh);
            for (int round = 0; round < 3; ++round)
                CHECK(typeset(job, caches, worn).bytes == alone.bytes);
            CHECK(worn.said() == 3 * fresh.said());
        }
}

TEST_CASE("two pages look as they looked when somebody last looked at them") {
    const std::vector<std::pair<std::string, std::string>> pages = {{"ekt", "1"},
                                                                    {"uyku-duzeni", "3"}};
    for (const auto& [name, page] : pages) {
        for (const Brochure& brochure : brochures()) {
            if (brochure.source.stem() != name) continue;
            const auto picture =
                judges::ask("pdftoppm -r 16 -gray -f " + page + " -l " + page + " @", brochure.pdf);
            if (!picture) return;
            const fs::path reference = root / "tests/ref/pictures" / (name + "-" + page + ".pgm");
            if (golden::accept) write_file(reference, *picture);
            const Picture8 now = parse_pgm(*picture),
                           then = parse_pgm(read_file(reference, 1 << 20));
            REQUIRE(now.pixels.size() == then.pixels.size());
            CHECK(mean_difference(now, then) < 1.0);
        }
    }
}
