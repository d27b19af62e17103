// Where a build writes and reads beside folders: files, the standard input and output, pipes.
#include "site.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <future>

using namespace yaprak;
using namespace site;

namespace {

const std::string page = "# Uyku\n\nİyi uyku.\n";

bool is_whole_pdf(const std::string& bytes) {
    return bytes.starts_with("%PDF-") && bytes.find("%%EOF", bytes.size() - 8) != bytes.npos;
}

std::string bytes_of(const fs::path& file) {
    return read_file(file, 1 << 24);
}

}  // namespace

TEST_CASE("-o x.pdf is a file, in a folder that need not be there yet") {
    const Site site;
    site.file("a.md", page);
    const std::string file = (site.root / "yeni" / "klasör" / "x.PDF").string();
    const Said said = yaprak_does({"build", site.content() + "/a.md", "-o", file});
    CHECK(said.code == exit_done);
    CHECK(matches(said.out, "x\\.PDF  1 page  "));
    CHECK(is_whole_pdf(bytes_of(file)));
    std::size_t beside = 0;
    for (const auto& entry : fs::directory_iterator(site.root / "yeni" / "klasör"))
        beside += entry.exists();
    CHECK(beside == 1);
}

TEST_CASE("-o - writes the PDF to the standard output and tells all else on the other") {
    const Site site;
    site.file("a.md", page);
    const std::string source = site.content() + "/a.md";
    const Said said = yaprak_does({"build", source, "-o", "-"});
    CHECK(said.code == exit_done);
    CHECK(is_whole_pdf(said.out));
    CHECK(matches(said.err, "-  1 page  [0-9.]+ KB"));
    CHECK(matches(said.err, "1 made, 0 failed"));
    CHECK_FALSE(fs::exists("-"));
    const Said locked = yaprak_does({"build", source, "-o", "-", "--generate-password", "-q"});
    CHECK(is_whole_pdf(locked.out));
    CHECK(locked.err.starts_with("password: "));
    const Said file = yaprak_does({"build", source, "-o", (site.root / "x.pdf").string()});
    CHECK(bytes_of(site.root / "x.pdf") == said.out);
}

TEST_CASE("a file or stream takes one PDF, and nothing is made of several") {
    const Site site;
    site.file("a.md", page);
    site.file("b.md", page);
    const std::string file = (site.root / "x.pdf").string();
    const Said several = site.build({"--layout", "handout-a4"});
    CHECK(several.code == exit_done);
    for (const std::vector<std::string>& asked :
         {std::vector<std::string>{site.content()},
          {site.content() + "/a.md", "-l", "handout-a4,handout-a5"},
          {site.content() + "/a.md", site.content() + "/b.md"}}) {
        std::vector<std::string> words = {"build", "-o", file};
        words.insert(words.end(), asked.begin(), asked.end());
        const Said said = yaprak_does(words);
        CHECK(said.code == exit_wrong_input);
        CHECK(said.err == file +
                              ": error: this is one file, but 2 PDFs would be made (hint: name a "
                              "folder, or one page and one layout) [usage]\n");
        words[2] = "-";
        CHECK(yaprak_does(words).err ==
              "error: the output takes one PDF, but 2 PDFs would be made (hint: name a folder, or "
              "one page and one layout) [usage]\n");
        CHECK(yaprak_does(words).out == "");
    }
    CHECK_FALSE(fs::exists(file));
}

TEST_CASE("pages and their sheets are two PDFs: files beside each other, but no stream") {
    const Site site;
    site.file("a.md", page);
    const std::string source = site.content() + "/a.md";
    const Said said = yaprak_does({"build", source, "-o", "-", "-l", "leaflet-letter"});
    CHECK(said.code == exit_some_failed);
    CHECK(said.out == "");
    CHECK(matches(said.err, "its layout makes two PDFs, the pages and their sheets"));
    const std::string file = (site.root / "x.pdf").string();
    CHECK(yaprak_does({"build", source, "-o", file, "-l", "leaflet-letter"}).code == exit_done);
    CHECK(fs::exists(site.root / "x-sheet.pdf"));
}

TEST_CASE("a page from the standard input lies in the folder that --content names") {
    const Site site;
    const Said said = yaprak_does({"build", "-", "--content", site.content(), "-o", "-"},
                                  page + "\n![](r.jpg)\n");
    CHECK(said.code == exit_done);
    CHECK(is_whole_pdf(said.out));
    CHECK(matches(said.err, "content/stdin:5:5: warning: the image \"r.jpg\" was not found"));
    site.file("a.md", page);
    const Said file = yaprak_does({"build", site.content() + "/a.md", "-o", "-"});
    const Said piped = yaprak_does({"build", "-", "--content", site.content(), "-o", "-"}, page);
    CHECK(piped.out.size() == file.out.size());  // only the document's name is another
    const Said folder =
        yaprak_does({"build", "-", "--content", site.content(), "-o", site.out()}, page);
    CHECK(folder.code == exit_done);
    CHECK(site.made("stdin.pdf"));
    CHECK_FALSE(fs::exists(site.root / "content" / "stdin"));
    const Said dump =
        yaprak_does({"build", "-", "--content", site.content(), "--dump", "document"}, page);
    CHECK(matches(dump.out, "Uyku"));
}

TEST_CASE("what cannot be with a page from the standard input is said") {
    const Site site;
    site.file("a.md", page);
    const auto fault = [&](const std::vector<std::string>& words) {
        const Said said = yaprak_does(words, page);
        CHECK(said.code == exit_wrong_input);
        CHECK(said.out == "");
        return said.err;
    };
    const std::string source = site.content() + "/a.md";
    CHECK(matches(fault({"build", "-", source}), "a page from a pipe is built alone"));
    CHECK(matches(fault({"build", "-", "--watch"}), "--watch cannot be used with a page from a"));
    CHECK(matches(fault({"build", source, "--watch", "-o", "-"}), "--watch cannot be used with"));
    CHECK(
        matches(fault({"build", source, "--content", "x"}), "--content needs a page from a pipe"));
    CHECK(matches(fault({"build", "-", "--content", site.root.string() + "/yok"}),
                  "yok: error: no such folder .* \\[file-missing\\]"));
}

TEST_CASE("a page and a table can come from a pipe by its name, and a PDF can go into one") {
    const Site site;
    const fs::path pipe = site.root / "pipe", away = site.root / "away";
    fs::create_directories(site.root);
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    REQUIRE(::mkfifo(away.c_str(), 0600) == 0);
    auto writer = std::async(std::launch::async, [&] { std::ofstream(pipe) << page; });
    auto reader = std::async(std::launch::async, [&] {
        std::ifstream in(away, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    });
    const Said said =
        yaprak_does({"build", pipe.string(), "--content", site.content(), "-o", away.string()});
    CHECK(said.code == exit_done);
    CHECK(is_whole_pdf(reader.get()));
    CHECK(fs::is_fifo(away));
    writer.get();
    writer = std::async(std::launch::async, [&] { std::ofstream(pipe) << "ad\nAyşe\n"; });
    CHECK(yaprak_does({"table", pipe.string()}).out == "{\"ad\":\"Ayşe\"}\n");
    writer.get();
    CHECK(yaprak_does({"table", "-"}, "ad\nAyşe\n").out == "{\"ad\":\"Ayşe\"}\n");
}

TEST_CASE("a file that is no page is refused by its name, alone and among pages") {
    const Site site;
    site.file("a.md", page);
    site.file("notlar.txt", page);
    site.file("tablo.csv", "ad\n");
    for (const char* name : {"clinic.yaml", "tablo.csv"})
        for (const char* command : {"build", "pages"}) {
            const std::string file = site.content() + "/" + name;
            const Said said = yaprak_does({command, site.content() + "/a.md", file});
            CHECK(said.code == exit_wrong_input);
            CHECK(said.err == file +
                                  ": error: this file is no page (hint: pages are Markdown and end "
                                  "in .md) [no-page]\n");
        }
    CHECK(yaprak_does({"build", site.content() + "/notlar.txt", "-o", site.out()}).code ==
          exit_done);
}
