// Small files, as their user asks for them.
#include "cli/run/size.hpp"

#include "base/error.hpp"
#include "checkout.hpp"
#include "image/samples.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

namespace {

std::string refusal(const std::string& size) {
    try {
        return std::to_string(parse_size(size));
    } catch (const Error& error) {
        return error.finding().problem + " (" + error.finding().hint + ")";
    }
}

// A page under a header picture of 1600 x 700 pixels.
struct PictureSite : Site {
    PictureSite() {
        JpegSample sample;
        sample.width = 1600;
        sample.height = 700;
        file("baslik.jpg", make_jpeg(sample));
        file("a.md", "---\ntitle: Uyku\nimage: baslik.jpg\n---\nİyi uyku.\n");
    }
    std::uintmax_t size() const { return fs::file_size(root / "out/a.pdf"); }
};

}  // namespace

TEST_CASE("a size is a number and its unit, of a thousand") {
    CHECK(parse_size("2MB") == 2'000'000);
    CHECK(parse_size("1.5 MB") == 1'500'000);
    CHECK(parse_size("1,5MB") == 1'500'000);
    CHECK(parse_size("800KB") == 800'000);
    CHECK(parse_size("800 kb") == 800'000);
}

TEST_CASE("what is no size is told with what would be one") {
    const std::string hint = " (write it as 2MB or 500KB)";
    CHECK(refusal("") == "\"\" is no size" + hint);
    CHECK(refusal("big") == "\"big\" is no size" + hint);
    CHECK(refusal("-2MB") == "\"-2MB\" is no size" + hint);
    CHECK(refusal("1.2.3MB") == "\"1.2.3MB\" is no size" + hint);
    CHECK(refusal("2") == "the size \"2\" has no unit" + hint);
    CHECK(refusal("2GB") == "unknown unit \"GB\"" + hint);
    CHECK(refusal("2MBs") == "unknown unit \"MBs\"" + hint);
    CHECK(refusal("0MB") == "no file is of the size \"0MB\"" + hint);
    CHECK(refusal("0.0001KB") == "no file is of the size \"0.0001KB\"" + hint);
    CHECK(refusal("99999999999999999999MB") ==
          "no file is of the size \"99999999999999999999MB\"" + hint);
}

TEST_CASE(
    "for the mail a file is smaller than for the screen, and for the archive as without a "
    "purpose") {
    const PictureSite site;
    CHECK(site.build().code == exit_done);
    const auto plain = site.size();
    CHECK(site.build({"--for", "archive"}).code == exit_done);
    const auto archive = site.size();
    CHECK(site.build({"--for", "screen"}).code == exit_done);
    const auto screen = site.size();
    CHECK(site.build({"--for", "mail"}).code == exit_done);
    CHECK(archive == plain);
    CHECK(screen < archive * 3 / 4);
    CHECK(site.size() < screen);
    CHECK(site.build({"--for", "fax"}).code == exit_wrong_input);
}

TEST_CASE("a file no larger than asked for says what it gave up") {
    const PictureSite site;
    const Said large = site.build({"--max-size", "5MB"});
    CHECK(matches(large.out, "0 warnings\n"));
    const Said small = site.build({"--max-size", "100KB"});
    CHECK(small.code == exit_done);
    CHECK(matches(small.out, "  pictures at [0-9]+ dpi, quality [0-9]+\n"));
    CHECK(site.size() <= 100'000);
    CHECK(site.size() > 50'000);
}

TEST_CASE("a file that cannot be so small is not made, and the error names the least") {
    const PictureSite site;
    const Said said = site.build({"--max-size", "3KB"});
    CHECK(said.code == exit_some_failed);
    CHECK(matches(said.err,
                  "a\\.md: error: the file cannot be made as small as 3 KB: [0-9.]+ KB is the "
                  "least, with pictures at 48 dpi, quality 30 \\(hint: allow more, or make the "
                  "page shorter\\) \\[file-too-large\\]\n$"));
    CHECK(site.files_made() == 0);
    CHECK(site.build({"--max-size", "3"}).code == exit_wrong_input);
}

namespace {

// The first thing that building a page says of it.
std::string told_of(const std::string& page) {
    const Site site;
    site.file("a.md", page);
    site.file("r.png", read_file(fs::path(checkout()) / "content/images/logo.png", 1 << 24));
    const std::string err = site.build().err;
    const auto name = err.find("a.md");
    return name == err.npos ? err : err.substr(name, err.find('\n', name) - name);
}

}  // namespace

TEST_CASE("what would break a standard is told with its place in the page") {
    const std::string hint = " is no language (hint: write it as tr, en or de-AT) [pdf-standard]";
    CHECK(told_of("---\ntitle: A\nlang: türkçe!\n---\nMetin\n")
              .starts_with("a.md:3:7: warning: \"türkçe!\" is no language and is left out"));
    CHECK(told_of("# A\n\nBir <span lang=\"e!x\">söz</span>\n") ==
          "a.md:3:22: error: \"e!x\"" + hint);
    CHECK(told_of("# A\n\nBir [bağ](https://k.example/" + std::string(40000, 'a') + ")\n") ==
          "a.md:3:6: error: the address \"https://k.example/" + std::string(32, 'a') +
              "...\" is longer than a PDF can hold (hint: a short one that leads there is also "
              "easier to type) [pdf-standard]");
    CHECK(told_of("# A\n\nBir söz\n\n![" + std::string(33000, 'a') + "](r.png)\n") ==
          "a.md:5:33005: warning: what is said of this picture is longer than a PDF can hold: its "
          "end "
          "is left out (hint: say it in fewer words) [text-cut]");
}
