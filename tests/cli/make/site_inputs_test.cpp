// What is named on the command line, and what the PDFs of a site are called.
#include "read/temporary_folder.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

namespace {

// A folder that is worked in while the test lasts.
class WorkingFolder {
public:
    WorkingFolder() : before_(fs::current_path()) { fs::current_path(folder_.path()); }
    WorkingFolder(const WorkingFolder&) = delete;
    WorkingFolder& operator=(const WorkingFolder&) = delete;
    ~WorkingFolder() { fs::current_path(before_); }

    void file(const std::string& name, const std::string& bytes) const {
        folder_.write(name, bytes);
    }
    std::string made() const {
        std::vector<std::string> names;
        if (fs::exists("out"))
            for (const auto& entry : fs::recursive_directory_iterator("out"))
                if (entry.path().extension() == ".pdf")
                    names.push_back(entry.path().lexically_relative("out").string());
        std::sort(names.begin(), names.end());
        std::string all;
        for (const std::string& name : names) all += name + " ";
        return all;
    }

private:
    fs::path before_;
    TemporaryFolder folder_;
};

const std::string quick = "# A\n\nMetin.\n";

}  // namespace

TEST_CASE("init of a folder that is not there writes nothing") {
    const WorkingFolder here;
    const Said said = yaprak_does({"init", "yok"});
    CHECK(said.code == exit_wrong_input);
    CHECK(said.err.find("yok: error: no such file or folder") != std::string::npos);
    CHECK_FALSE(fs::exists("clinic.yaml"));
}

TEST_CASE("without a name the working folder is meant where it holds no content/") {
    const WorkingFolder here;
    here.file("a.md", quick);
    CHECK(yaprak_does({"build", "-q"}).code == exit_done);
    CHECK(here.made() == "a.pdf ");
    CHECK(yaprak_does({"pages"}).out.find("a.md  out/a.pdf") != std::string::npos);
}

TEST_CASE("a name of PDFs knows what the page and its site say of it") {
    const WorkingFolder here;
    here.file(
        "_config.yml",
        "title: Ada\nlang: tr\ndefaults:\n- scope: {path: de}\n  values: {lang: de, birim: Göz}\n");
    here.file("_posts/2024-05-06-kis.md",
              "---\ntitle: Kış\ncategories: [Rehber, x]\n---\nMetin.\n");
    here.file("de/a.md", quick);
    CHECK(yaprak_does({"build", ".", "-q", "--name", "{{lang}}/{{date}}-{{category}}-{{slug}}"})
              .code == exit_done);
    CHECK(here.made() == "de/a.pdf tr/2024-05-06-Rehber-kis.pdf ");
    fs::remove_all("out");
    CHECK(yaprak_does({"build", ".", "-q", "--name", "{{birim}}/{{title}}"}).code == exit_done);
    CHECK(here.made() == "Göz/A.pdf Kış.pdf ");
    const Said unknown = yaprak_does({"build", ".", "-q", "--name", "{{birimm}}/{{slug}}"});
    CHECK(unknown.code == exit_wrong_input);
    CHECK(unknown.err.find("unknown name \"{{birimm}}\"") != std::string::npos);
}

TEST_CASE("a layout that is asked for twice is made once") {
    const WorkingFolder here;
    here.file("a.md", quick);
    CHECK(yaprak_does({"build", "a.md", "-q", "-l", "handout-a4,handout-a4"}).code == exit_done);
    CHECK(here.made() == "a.pdf ");
}

TEST_CASE("folders that are named together keep their names") {
    const WorkingFolder here;
    here.file("a/x.md", quick);
    here.file("b/x.md", quick);
    here.file("a/README.md", quick);
    const Said said = yaprak_does({"build", "a", "b"});
    CHECK(said.code == exit_done);
    CHECK(here.made() == "a/x.pdf b/x.pdf ");
    CHECK(said.out.find("1 passed over (a/README.md)") != std::string::npos);
}

TEST_CASE("the only site in a folder without pages is the one that is meant") {
    const WorkingFolder here;
    here.file("README.md", quick);
    here.file("docs/_sidebar.md", "* [A](a.md)\n");
    here.file("docs/README.md", quick);
    here.file("docs/a.md", quick);
    here.file("docs/_media/e.md", quick);
    const Said said = yaprak_does({"build", "."});
    CHECK(said.code == exit_done);
    CHECK(said.out.starts_with("site: Docsify in docs"));
    CHECK(here.made() == "a.pdf index.pdf ");
    here.file("kitap/book.toml", "[book]\ntitle = 'x'\n");
    here.file("kitap/src/a.md", quick);
    const Said two = yaprak_does({"build", "."});
    CHECK(two.code == exit_wrong_input);
    CHECK(two.err.find("there are sites of their own, name one of them: docs, kitap") !=
          std::string::npos);
}

TEST_CASE("a PDF is not written into a folder of its name") {
    const WorkingFolder here;
    here.file("a.md", quick);
    here.file("x.pdf/not.txt", "x");
    const Said said = yaprak_does({"build", "a.md", "-o", "x.pdf"});
    CHECK(said.code == exit_wrong_input);
    CHECK(said.err.find("x.pdf: error: this is the name of a PDF, and a folder has it") !=
          std::string::npos);
    CHECK(yaprak_does({"build", "a.md", "-q", "-o", "x.pdf/"}).code == exit_done);
    CHECK(fs::exists("x.pdf/a.pdf"));
}

TEST_CASE("posts of the future are made from their day on") {
    const WorkingFolder here;
    here.file("_config.yml", "title: Ada\nlang: tr\n");
    here.file("_posts/2030-01-02-a.md", quick);
    here.file("b.md", quick);
    const std::string day_before = "1893456000", day = "1893542400";
    CHECK(yaprak_does({"build", "."}, "", day_before)
              .out.find("1 passed over (_posts/2030-01-02-a.md)") != std::string::npos);
    CHECK(here.made() == "b.pdf ");
    CHECK(yaprak_does({"build", ".", "-q"}, "", day).code == exit_done);
    CHECK(here.made() == "b.pdf posts/a.pdf ");
}

TEST_CASE("empty names and patterns that can find nothing are wrong usage") {
    const WorkingFolder here;
    here.file("a.md", quick);
    for (const auto& [option, value] :
         std::initializer_list<std::pair<const char*, const char*>>{{"--name", ""},
                                                                    {"--name", " "},
                                                                    {"--layout", ""},
                                                                    {"--clinic", ""},
                                                                    {"--include", ""},
                                                                    {"--include", "["},
                                                                    {"--include", "../x"},
                                                                    {"--exclude", "/"},
                                                                    {"--exclude", "a/[b"}}) {
        const Said said = yaprak_does({"build", ".", option, value});
        CHECK_MESSAGE(said.code == exit_wrong_input, option);
        CHECK_MESSAGE(
            said.err.find(std::string(option) + " does not take \"" + value) != std::string::npos,
            option);
        CHECK_MESSAGE(said.err.find("(hint: ") != std::string::npos, option);
    }
    CHECK(here.made() == "");
    CHECK(yaprak_does({"build", ".", "--exclude", "[xy].md", "-q"}).code == exit_done);
    CHECK(here.made() == "a.pdf ");
}

TEST_CASE("pages are made again where another page changes what they hold") {
    const WorkingFolder here;
    here.file("_config.yml", "title: Ada\nlang: tr\ncollections: {works: {output: true}}\n");
    here.file("index.md", "# A\n\n{{ site.works | size }} hizmet\n");
    here.file("b.md", "# B\n\nimport X from './_x.md'\n\n<X/>\n");
    here.file("c.md", quick);
    here.file("_x.md", "Bir.\n");
    here.file("_works/a.md", quick);
    const auto made_anew = [] {
        settle();
        const Said said = yaprak_does({"build", "."});
        std::string names;
        for (const char* name : {"out/index.pdf", "out/b.pdf", "out/c.pdf", "out/works/"})
            if (said.out.find(std::string(name)) != std::string::npos) names += name;
        return names;
    };
    CHECK(made_anew() == "out/index.pdfout/b.pdfout/c.pdfout/works/");
    CHECK(made_anew() == "");
    here.file("_x.md", "İki kere.\n");
    CHECK(made_anew() == "out/b.pdf");
    here.file("_works/d.md", quick);
    CHECK(made_anew() == "out/index.pdfout/works/");
}
