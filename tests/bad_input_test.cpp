// What people and machines hand us by mistake or malice: one clear message, the right exit code,
// nothing half-written, and the good page beside it is made all the same.
#include "site.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>

using namespace yaprak;
using namespace site;

namespace {

const std::string good = "# İyi sayfa\n\nBu sayfa her zaman yapılır.\n";

std::string repeated(const std::string& piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += piece;
    return text;
}

// Builds a site of one good page and `bad` under `name`.
struct Trial {
    Site site;
    Said said;

    explicit Trial(const std::string& bad, const std::string& name = "kotu.md") {
        site.file("iyi.md", good);
        site.file(name, bad);
        run();
    }
    void run() { said = site.build({"-q"}); }
    std::size_t lines() const {
        return std::size_t(std::count(said.err.begin(), said.err.end(), '\n'));
    }
};

// The page fails with one message of this form; the good page is there, and nothing else.
void check_refused(const Trial& trial, const std::string& message) {
    CAPTURE(trial.said.err);
    CHECK(trial.said.code == exit_some_failed);
    CHECK(trial.lines() == 1);
    CHECK(matches(trial.said.err, message));
    CHECK(trial.site.made("iyi.pdf"));
    CHECK(trial.site.files_made() == 1);
}

// The page is made, with at most `warnings` warnings.
void check_survived(const Trial& trial, std::size_t warnings) {
    CAPTURE(trial.said.err.substr(0, 2000));
    CHECK(trial.said.code == exit_done);
    CHECK(trial.lines() <= warnings);
    CHECK(trial.site.made("kotu.pdf"));
    CHECK(trial.site.files_made() == 2);
}

std::string with_front(const std::string& front) {
    return "---\n" + front + "---\n\nMetin.\n";
}

}  // namespace

TEST_CASE("front matter that is not closed is refused") {
    check_refused(Trial("---\ntitle: Açık\n\nMetin.\n"), "kotu\\.md:1:1: error: .*not closed");
}

TEST_CASE("tabs, bombs, tags and double keys in front matter are refused at their place") {
    check_refused(Trial(with_front("title: A\nlist:\n\t- x\n")),
                  "kotu\\.md:4:[0-9]+: error: .*tab");
    check_refused(Trial(with_front("a: &a [x, x]\nb: [*a, *a]\n")), "kotu\\.md:2:[0-9]+: error: ");
    check_refused(Trial(with_front("title: !!binary QQ==\n")), "kotu\\.md:2:[0-9]+: error: ");
    check_refused(Trial(with_front("title: A\ntitle: B\n")), "kotu\\.md:3:1: error: .*\"title\"");
    check_refused(Trial(with_front("a: {<<: {b: c}}\n")), "kotu\\.md:2:[0-9]+: error: ");
    check_refused(Trial(with_front("title: " + std::string(70000, 'x') + "\n")), "error: .*64 KB");
    check_refused(Trial(with_front("a: " + repeated("[", 5000) + "\n")),
                  "kotu\\.md:[0-9]+:[0-9]+: error: ");
}

TEST_CASE("an empty page is refused") {
    check_refused(Trial(""), "kotu\\.md.*: error: .*empty");
    check_refused(Trial(" \n\t\n"), "kotu\\.md.*: error: .*empty");
}

TEST_CASE("text in a wrong encoding is mended with one warning") {
    check_survived(Trial("# Ba\xFElık\n\n\xDDyi g\xFCnler.\n"), 1);
    check_survived(Trial(std::string("# Bas\0lik\n\nMetin.\n", 19)), 1);
    check_survived(Trial("\xEF\xBB\xBF# Başlık\r\n\r\nMetin.\r\n"), 0);
    check_survived(Trial("# Başlık\r\rMetin.\r"), 0);
}

TEST_CASE("a page in UTF-16 is told from UTF-8") {
    const std::string utf16("\xFF\xFE#\0 \0A\0\n\0\n\0M\0.\0\n\0", 18);
    const Trial trial(utf16);
    CAPTURE(trial.said.err);
    CHECK(trial.lines() == 1);
    CHECK(trial.said.err.find("UTF-16") != std::string::npos);
}

TEST_CASE("a picture that is missing is one warning and the page is made") {
    check_survived(Trial(with_front("title: A\nimage: /yok.jpg\n")), 1);
    check_survived(Trial("# A\n\n![Bir resim](yok.png)\n"), 1);
}

TEST_CASE("a picture that cannot be had or must not be had is left out with one warning") {
    const std::vector<std::pair<std::string, std::string>> pages = {
        {with_front("title: A\nimage: http://klinik.example/a.jpg\n"), ".*fetched"},
        {"# A\n\n![x](https://klinik.example/a.jpg)\n", ".*fetched"},
        {"# A\n\n![x](../../gizli.png)\n", ".*outside the content folder"},
        {"# A\n\n![x](file:///etc/hostname)\n", ".*fetched"}};
    for (const auto& [page, problem] : pages) {
        const Trial trial(page);
        check_survived(trial, 1);
        CHECK(matches(trial.said.err, "kotu\\.md:3:[0-9]+: warning: " + problem));
    }
}

TEST_CASE("a picture that is no picture, cut off or huge is told of where the page names it") {
    const std::string page = "# A\n\n![Bir resim](r.jpg)\n";
    const auto with_picture = [&](const std::string& bytes) {
        Trial trial(page);
        trial.site.file("r.jpg", bytes);
        fs::remove_all(trial.site.out());
        trial.run();
        return trial.said;
    };
    const Said nothing = with_picture(""), text = with_picture("bu bir resim degil");
    const Said jpeg =
        with_picture(std::string("\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0", 20));
    // 20,000 x 20,000: only the head of a PNG, with its true check sum
    const Said huge = with_picture(std::string(
        "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x4E\x20\0\0\x4E\x20\x08\2\0\0\0\x46\xCB\xD0\x1E", 33));
    for (const Said& said : {nothing, text, jpeg, huge}) {
        CAPTURE(said.err);
        CHECK(said.code == exit_done);
        CHECK(matches(said.err, "kotu\\.md:3:[0-9]+: warning: [^\n]*\n$"));
    }
}

TEST_CASE("a font file that is damaged is one warning, and the pages are made with the others") {
    Site site;
    site.file("iyi.md", good);
    site.file("fonts/bozuk.ttf", "bu bir yazi tipi degil");
    const Said said = site.build({"-q"});
    CAPTURE(said.err);
    CHECK(said.code == exit_done);
    CHECK(std::count(said.err.begin(), said.err.end(), '\n') == 1);
    CHECK(matches(said.err, "bozuk\\.ttf: warning: not a font file, or a damaged one"));
    CHECK(site.made("iyi.pdf"));
}

TEST_CASE("a layout or a font that is not there ends the run before anything is made") {
    Site site;
    site.file("iyi.md", good);
    const Said layout = site.build({"-l", "handout-a44"});
    CHECK(layout.code == exit_wrong_input);
    CHECK(matches(layout.err, "error: .*\"handout-a44\".*hint: .*handout-a4"));
    site.file("layout.yaml", "extends: handout-a4\nfonts: {sans: Yok Sans}\n");
    const Said font = site.build({"-l", site.content() + "/layout.yaml"});
    CHECK(font.code != exit_done);
    CHECK(font.err.find("\"Yok Sans\"") != std::string::npos);
    CHECK(site.files_made() == 0);
}

TEST_CASE("an output folder that cannot be written ends the run") {
    Site site;
    site.file("iyi.md", good);
    const Said said = yaprak_does({"build", site.content(), "-o", "/proc/yaprak"});
    CHECK(said.code != exit_done);
    CHECK(said.err.find("error: ") != std::string::npos);
}

TEST_CASE("monstrous pages end, and lose nothing but their own time") {
    for (const std::string& monster :
         {"# A\n\n" + std::string(1 << 20, 'a') + "\n", repeated("ğ", 1 << 19) + "\n",
          repeated(">", 100000) + " a\n", repeated("[", 100000) + "\n",
          repeated("* ", 50000) + "a\n", repeated("*a **b ", 20000) + "\n",
          repeated("![", 50000) + "\n", "# A\n\n" + repeated("u\xCC\x88\xCC\x81", 50000) + "\n",
          repeated("`", 100000) + "\n", repeated("söz[^1] ", 20000) + "\n\n[^1]: not[^1]\n",
          "a[^1]\n\n[^1]: " + repeated("uzun not ", 20000) + "\n"}) {
        const Trial trial(monster);
        CAPTURE(monster.substr(0, 12));
        CAPTURE(trial.said.err.substr(0, 400));
        CHECK(trial.said.code != exit_wrong_input);
        CHECK(trial.site.made("iyi.pdf"));
        CHECK(trial.lines() <= 4);
    }
}
