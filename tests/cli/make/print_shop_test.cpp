// Bundles as a print shop wants them: in order, parted, with marks for the inserting machine.
#include "checkout.hpp"
#include "cli/make/letters_site.hpp"
#include "shell.hpp"

#include <dmtx.h>
#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

namespace {

const std::string patients =
    "ad;bölüm;posta\nZeynep;Uyku;34100\nAli;Psikiyatri;9000\nÇetin;Uyku;6100\nCan;uyku;6100\n"
    "Veli;Psikiyatri;34100\nÖzge;;1000\n";

struct Shop : Letters {
    Shop() : Letters("---\nmissing: empty\n---\n# Sayın {{ad}}\n\n{{bölüm}} bölümü\n", patients) {}
    std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(root / "out"))
            if (entry.path().extension() == ".pdf") names.push_back(entry.path().filename());
        std::sort(names.begin(), names.end());
        return names;
    }
    // The names on the pages, in their order.
    std::string names(const std::string& file) const {
        const std::string text = text_of(file);
        std::string out;
        for (std::size_t at = 0; (at = text.find("Sayın ", at)) != text.npos; ++at) {
            const std::size_t begin = at + std::string("Sayın ").size();
            out += text.substr(begin, text.find_first_of(" \n", begin) - begin) + " ";
        }
        return out;
    }
    void layout(const std::string& more) const {
        yaprak::write_file(root / "content" / "layouts" / "posta.yaml",
                           "extends: handout-a4\n" + more);
    }
};

// What stands in the Data Matrix of a page; empty: there is none.
std::string data_matrix_on(const fs::path& pdf, int page) {
    const std::string stem = pdf.string() + ".page";
    const std::string command = "pdftoppm -singlefile -r 300 -gray -x 0 -y 1500 -W 400 -H 400 -f " +
                                std::to_string(page) + " -l " + std::to_string(page) + " " +
                                shell_quoted(pdf) + " " + shell_quoted(stem);
    if (std::system(command.c_str()) != 0) return {};
    std::string grey = read_file(stem + ".pgm", 1 << 22);
    unsigned char* const pixels =
        reinterpret_cast<unsigned char*>(grey.data() + grey.size() - 400 * 400);
    DmtxImage* image = dmtxImageCreate(pixels, 400, 400, DmtxPack8bppK);
    DmtxDecode* decode = dmtxDecodeCreate(image, 1);
    std::string out;
    DmtxTime limit = dmtxTimeAdd(dmtxTimeNow(), 5000);
    if (DmtxRegion* region = dmtxRegionFindNext(decode, &limit)) {
        if (DmtxMessage* message = dmtxDecodeMatrixRegion(decode, region, DmtxUndefined)) {
            out = reinterpret_cast<const char*>(message->output);
            dmtxMessageDestroy(&message);
        }
        dmtxRegionDestroy(&region);
    }
    dmtxDecodeDestroy(&decode);
    dmtxImageDestroy(&image);
    return out;
}

// Which of seven bars, 4.23 mm from each other from 120 mm on, are on a page: "1100101".
std::string bars_on(const fs::path& pdf, int page) {
    const std::string stem = pdf.string() + ".bars";
    const std::string number = std::to_string(page);
    const std::string command = "pdftoppm -singlefile -r 254 -gray -x 100 -y 1180 -W 1 -H 300 -f " +
                                number + " -l " + number + " " + shell_quoted(pdf) + " " +
                                shell_quoted(stem);
    if (std::system(command.c_str()) != 0) return {};
    const std::string file = read_file(stem + ".pgm", 1 << 20);
    const std::string grey = file.substr(file.size() - 300);
    std::string out;
    for (int bar = 0; bar < 7; ++bar) {
        const auto y = std::size_t(20 + bar * 42.3 + 0.5);  // tenths of a millimetre
        out += static_cast<unsigned char>(grey[y]) < 128 ? '1' : '0';
    }
    return out;
}

}  // namespace

TEST_CASE("copies are put in order: figures as figures, names as a Turkish list has them") {
    const Shop site;
    CHECK(site.merge({"--bundle", "10", "--sort", "posta", "--sort", "ad"}).code == exit_done);
    CHECK(site.files() == std::vector<std::string>{"mektup-00001-00006.pdf"});
    CHECK(site.names("mektup-00001-00006.pdf") == "Özge Can Çetin Ali Veli Zeynep ");
    CHECK(has(site.merge({"--sort", "post"}).err, "no column \"post\" for --sort (hint: did you"));
}

TEST_CASE("a column parts the bundles, however its values are cased; empty ones come last") {
    const Shop site;
    CHECK(site.merge({"--bundle-by", "bölüm"}).code == exit_done);
    CHECK(site.files() == std::vector<std::string>{"mektup-00006-00006.pdf",
                                                   "mektup-Psikiyatri-00001-00002.pdf",
                                                   "mektup-Uyku-00003-00005.pdf"});
    CHECK(site.names("mektup-Uyku-00003-00005.pdf") == "Zeynep Çetin Can ");
    fs::remove_all(site.root / "out");
    CHECK(site.merge({"--bundle-by", "bölüm", "--bundle", "2", "--sort", "ad"}).code == exit_done);
    CHECK(site.names("mektup-Uyku-00003-00004.pdf") == "Can Çetin ");
    CHECK(site.names("mektup-Uyku-00005-00005.pdf") == "Zeynep ");
}

TEST_CASE("each bundle begins with a sheet that says what is in it") {
    const Shop site;
    CHECK(site.merge({"--bundle-by", "bölüm", "--separators"}).code == exit_done);
    const std::string text = site.text_of("mektup-Uyku-00003-00005.pdf");
    CHECK(text.find("Uyku") < text.find("3 kopya, sıra 3–5"));
    CHECK(text.find("paket 2 / 3") < text.find("Sayın"));
    settle();
    CHECK(has(site.merge({"--bundle-by", "bölüm", "--separators"}).out, "0 made, 3 unchanged"));
    CHECK(has(site.merge({"--bundle-by", "bölüm"}).out, "3 made"));
    CHECK(site.merge({"--separators"}).code == exit_wrong_input);
}

TEST_CASE("sorted shards are together the run in one") {
    const Shop site;
    const std::vector<std::string> asked = {"--bundle-by", "bölüm", "--sort", "ad"};
    CHECK(site.merge(asked).code == exit_done);
    const auto whole = site.files();
    fs::rename(site.root / "out", site.root / "whole");
    for (const char* shard : {"0/2", "1/2"}) {
        auto part = asked;
        part.insert(part.end(), {"--shard", shard});
        CHECK(site.merge(part).code == exit_done);
    }
    CHECK(site.files() == whole);
    for (const std::string& name : whole)
        CHECK(read_file(site.root / "out" / name, 1 << 24) ==
              read_file(site.root / "whole" / name, 1 << 24));
}

TEST_CASE("a Data Matrix says which copy a sheet belongs to, where the layout wants it") {
    const Shop site;
    site.layout(
        "inserting: {mark: data-matrix, left: 8mm, top: 135mm, size: 9mm, "
        "text: '{{sequence:06}}{{sheet:02}}{{sheets:02}}-{{posta}}'}\n");
    const Said said = site.merge({"--bundle", "10", "--sort", "posta", "-l", "posta"});
    CHECK(said.err == "");
    REQUIRE(said.code == exit_done);
    const fs::path file = site.root / "out" / "mektup-00001-00006.pdf";
    CHECK(data_matrix_on(file, 1) == "0000010101-1000");
    CHECK(data_matrix_on(file, 3) == "0000020101-6100");
    CHECK(data_matrix_on(file, 2) == "");  // the back of the first copy
    CHECK(has(site.text_of("mektup-00001-00006.pdf"), "000002"));
    CHECK(has(site.merge({"-l", "posta"}).out, "6 made"));  // copies by themselves have none
    CHECK(data_matrix_on(site.root / "out" / "mektup-00001.pdf", 1) == "");
}

TEST_CASE("what a mark cannot hold is found before anything is made") {
    const Shop site;
    site.layout("inserting: {mark: data-matrix, text: '{{sequence}}{{ad}}'}\n");
    const Said said = site.merge({"--bundle", "10", "-l", "posta"});
    CHECK(said.code == exit_wrong_input);
    CHECK(has(said.err, "hastalar.csv:4: error: the mark for the inserting machine cannot hold"));
    CHECK(site.files_made() == 0);
    site.layout("inserting: {mark: data-matrix, text: '{{sekans}}'}\n");
    CHECK(has(site.merge({"--bundle", "10", "-l", "posta"}).err,
              "unknown name \"{{sekans}}\" in the text of the mark"));
    site.layout("inserting: {mark: omr, left: 205mm, size: 10mm}\n");
    CHECK(has(site.merge({"--bundle", "10", "-l", "posta"}).err, "stands over the paper's edge"));
}

TEST_CASE("bars tell an optical reader where a copy ends") {
    const Shop site;
    site.file(
        "mektup.md", "# A\n\n" + [] {
            std::string text;
            for (int i = 0; i < 60; ++i) text += "Bir satır metin {{ad}}.\n\n";
            return text;
        }());
    site.layout(
        "inserting: {mark: omr, left: 6mm, top: 120mm, size: 8mm, step: 4.23mm, number: no}\n");
    CHECK(site.merge({"--bundle", "10", "-l", "posta", "--one-sided"}).code == exit_done);
    const fs::path file = site.root / "out" / "mektup-00001-00006.pdf";
    CHECK(bars_on(file, 1) == "1000111");  // sheet 1, and one bar for parity
    CHECK(bars_on(file, 2) == "1001011");
    CHECK(bars_on(file, 3) == "1101111");  // sheet 3, the last
    CHECK(bars_on(file, 4) == "1000111");
    CHECK_FALSE(has(site.text_of("mektup-00001-00006.pdf"), "000001"));
}
