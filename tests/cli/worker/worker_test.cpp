// What the worker answers: to right requests, to wrong ones, and to whatever else comes as a line.
#include "cli/worker/worker.hpp"

#include "base/json.hpp"
#include "base/utf8.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace yaprak;
using namespace site;

namespace {

const std::string page = "# Uyku\n\nİyi uyku.\n";

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::vector<std::string> answers(const std::string& input,
                                 const std::vector<std::string>& options = {}) {
    std::vector<std::string> words = {"worker"};
    words.insert(words.end(), options.begin(), options.end());
    const Said said = yaprak_does(words, input);
    CHECK(said.code == exit_done);
    CHECK(said.err == "");
    return lines_of(said.out);
}

std::string answer(const std::string& request, const std::vector<std::string>& options = {}) {
    const auto lines = answers(request + "\n", options);
    CHECK(lines.size() == 1);
    return lines.empty() ? "" : lines.front();
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

bool is_ok(const std::string& line) {
    CHECK(is_valid_utf8(line));
    CHECK((line.starts_with("{\"ok\":true,\"pages\":") ||
           line.starts_with("{\"ok\":false,\"pages\":0,")));
    CHECK(has(line, "\"findings\":["));
    CHECK(has(line.substr(line.size() - std::min<std::size_t>(line.size(), 20)), "\"ms\":"));
    return line.starts_with("{\"ok\":true,");
}

std::string json_path(const fs::path& path) {
    return json_string(path.string());
}

}  // namespace

TEST_CASE("a page and a file are enough of a request, and the PDF is that of a build") {
    const Site site;
    site.file("s.md", page);
    const fs::path file = site.root / "yeni" / "w.pdf";
    const std::string said = answer("{\"page\": " + json_path(site.content() + "/s.md") +
                                    ", \"out\": " + json_path(file) + "}");
    CHECK(is_ok(said));
    CHECK(has(said, "\"pages\":1,"));
    CHECK(has(said, "\"findings\":[]"));
    CHECK(site.build().code == exit_done);
    CHECK(read_file(file, 1 << 24) == read_file(site.root / "out" / "s.pdf", 1 << 24));
}

TEST_CASE("answers come in the order of the requests, and a bad one ends nothing") {
    const Site site;
    site.file("a.md", page);
    const std::string good =
        "{\"id\":7,\"page\":" + json_path(site.content() + "/a.md") + ",\"stage\":\"pages\"}\n";
    const auto lines =
        answers(good + "garbage\n\n" + "{\"id\":\"x\",\"page\":\"yok.md\"}\n" + good);
    REQUIRE(lines.size() == 4);
    CHECK(is_ok(lines[0]));
    CHECK(has(lines[0], "\"id\":7"));
    CHECK_FALSE(is_ok(lines[1]));
    CHECK(has(lines[1], "the request is no JSON object: \\\"{\\\" expected in column 1"));
    CHECK(has(lines[1], "\"file\":\"request\",\"line\":2,"));
    CHECK_FALSE(is_ok(lines[2]));
    CHECK(has(lines[2], "\"code\":\"file-missing\",\"severity\":\"error\",\"file\":\"yok.md\""));
    CHECK(has(lines[2], "\"id\":\"x\""));
    CHECK(is_ok(lines[3]));
}

TEST_CASE("a page can be a text in a folder, with its findings, and the PDF is in the answer") {
    const Site site;
    const std::string said =
        answer("{\"text\":\"# A\\n\\n![](yok.jpg)\\n\",\"page\":\"a.md\",\"content\":" +
               json_path(site.content()) + "}");
    CHECK(is_ok(said));
    CHECK(has(said, "\"pdf\":\"JVBERi0"));
    CHECK(matches(said,
                  "\"code\":\"image-missing\",\"severity\":\"warning\",\"file\":\"[^\"]*content/"
                  "a.md\",\"line\":3,\"column\":5,"));
    CHECK_FALSE(fs::exists(site.root / "content" / "a.md"));
    // The same text twice, and one that stands in the file: nothing is kept of the one before.
    site.file("b.md", page);
    const std::string text = "{\"text\":" + json_string(page) +
                             ",\"page\":\"b.md\",\"content\":" + json_path(site.content()) + "}\n";
    const std::string file = "{\"page\":" + json_path(site.content() + "/b.md") + "}\n";
    const auto lines = answers(text + file + text);
    REQUIRE(lines.size() == 3);
    const auto pdf = [](const std::string& line) {
        return line.substr(0, line.find("\"findings\""));
    };
    CHECK(pdf(lines[0]) == pdf(lines[1]));
    CHECK(pdf(lines[0]) == pdf(lines[2]));
}

TEST_CASE("values make a personal copy, and a value that is missing is an error") {
    const Site site;
    site.file("a.md", "# Sayın {{Ad}}\n\n{{#if Kat}}Kat: {{Kat}}{{/if}}\n");
    const std::string source =
        "{\"stage\":\"document\",\"page\":" + json_path(site.content() + "/a.md");
    const std::string said = answer(source + ",\"values\":{\"Ad\":\"Ayşe\",\"Kat\":3}}");
    CHECK(is_ok(answer("{\"page\":" + json_path(site.content() + "/a.md") +
                       ",\"values\":{\"Ad\":\"Ayşe\",\"Kat\":3}}")));
    CHECK(
        has(answer("{\"page\":" + json_path(site.content() + "/a.md") + ",\"values\":{\"Kat\":3}}"),
            "\"ok\":false"));
    CHECK(has(answer("{\"page\":" + json_path(site.content() + "/a.md") +
                     ",\"values\":{\"Ad\":\"\",\"Kat\":3}}"),
              "\"severity\":\"error\""));
    CHECK(is_ok(answer("{\"missing\":\"empty\",\"page\":" + json_path(site.content() + "/a.md") +
                       ",\"values\":{\"Ad\":\"\",\"Kat\":3}}")));
}

TEST_CASE("what is wrong with a request is said with a way out") {
    const auto said = [](const std::string& request) {
        const std::string line = answer(request);
        CHECK_FALSE(is_ok(line));
        return line;
    };
    CHECK(has(said("{\"pgae\":\"a.md\"}"),
              "unknown key \\\"pgae\\\"\",\"hint\":\"did you mean \\\"page\\\"?"));
    CHECK(has(said("{}"), "the request names no page"));
    CHECK(has(said("[]"), "no JSON object"));
    CHECK(has(said("{\"page\":3}"), "\\\"page\\\" is a number\",\"hint\":\"write a text"));
    CHECK(has(said("{\"page\":\"a.md\",\"page\":\"b.md\"}"), "stands twice"));
    CHECK(has(said("{\"page\":\"a.md\",\"out\":\"a.md\"}"), "it ends in .pdf"));
    CHECK(has(said("{\"page\":\"a.md\",\"stage\":\"page\"}"), "did you mean \\\"pages\\\"?"));
    CHECK(has(said("{\"page\":\"a.md\",\"content\":\"x\"}"), "\\\"content\\\" needs \\\"text\\\""));
    CHECK(has(said("{\"page\":\"a.md\",\"max_size\":\"much\"}"), "\"line\":1,"));
    CHECK(has(said("{\"page\":\"a.md\",\"allow\":[\"image-mising\"]}"), "image-missing"));
    CHECK(has(said("{\"page\":\"a.md\",\"values\":{\"a\":{\"b\":1}}}"), "no JSON object"));
    CHECK(has(said("{\"page\":\"clinic.yaml\"}"), "\"ok\":false"));
    CHECK(has(said("{\"page\":\"a.md\",\"layout\":"), "no JSON object"));
}

TEST_CASE("no line is too much for the worker") {
    const Site site;
    site.file("a.md", page);
    const std::string good =
        "{\"stage\":\"document\",\"page\":" + json_path(site.content() + "/a.md") + "}\n";
    const std::string ten = "{\"text\":\"" + std::string(10'000'000, 'a') +
                            "\",\"content\":" + json_path(site.content()) +
                            ",\"stage\":\"document\"}\n";
    const std::string bad[] = {std::string("\xFF\xFE{}\n"),
                               "{\"page\":\"\xC3\"}\n",
                               std::string("\0\0\0\n", 4),
                               std::string(100'000, '[') + "\n",
                               std::string(100'000, '{') + "\n",
                               "{\"a\":" + std::string(100'000, '[') + "\n",
                               "{\"page\":\"\\u0000.md\"}\n",
                               "{\"page\":\"" + std::string(5000, 'a') + ".md\"}\n",
                               "{\"page\":\"/dev/zero\"}\n",
                               "{\"page\":\"" + site.content() + "\"}\n",
                               ten};
    for (const std::string& line : bad) {
        const auto lines = answers(line + good, {"--max-request", "1MB"});
        REQUIRE(lines.size() == 2);
        CHECK_FALSE(is_ok(lines[0]));
        CHECK(is_ok(lines[1]));
    }
    CHECK(answers(ten + good).front().starts_with("{\"ok\":true,"));
}

TEST_CASE("limits of pages and bytes hold for every request") {
    const Site site;
    std::string text;
    for (int i = 0; i < 200; ++i)
        text += "Uzun bir metin, sayfalar dolusu. " + std::to_string(i) + "\n\n";
    site.file("a.md", "# A\n\n" + text);
    const std::string request = "{\"page\":" + json_path(site.content() + "/a.md") + "}";
    CHECK(is_ok(answer(request)));
    const std::string said = answer(request, {"--max-pages", "1"});
    CHECK_FALSE(is_ok(said));
    CHECK(has(said, "\"code\":\"too-much\""));
    CHECK(has(said, "this worker makes 1 at most"));
    CHECK(has(answer(request, {"--max-size", "1KB"}), "\"code\":\"file-too-large\""));
}

TEST_CASE("a clinic that changes between requests is read again") {
    const Site site;
    site.file("a.md", "# A\n\n{{clinic.name}}\n");
    const std::string request =
        "{\"stage\":\"flow\",\"page\":" + json_path(site.content() + "/a.md") + "}\n";
    // The worker asks for the next line only when the one before is answered.
    class Input : public std::streambuf {
    public:
        Input(const Site& where, std::string line) : site_(where), line_(std::move(line)) {}

    protected:
        int_type underflow() override {
            if (count_ == 2) return traits_type::eof();
            if (count_++ == 1) {
                settle();
                site_.file("clinic.yaml", "name: Başka Klinik\n");
            }
            setg(line_.data(), line_.data(), line_.data() + line_.size());
            return traits_type::to_int_type(*gptr());
        }

    private:
        const Site& site_;
        std::string line_;
        int count_ = 0;
    } input(site, request);
    std::istream in(&input);
    std::ostringstream out;
    const Environment environment{"", checkout(), false, false};
    CHECK(work({}, environment, in, out) == exit_done);
    const auto lines = lines_of(out.str());
    REQUIRE(lines.size() == 2);
    CHECK(has(lines[0], "Örnek Klinik"));
    CHECK(has(lines[1], "Başka Klinik"));
}

TEST_CASE("the worker ends when nobody reads its answers") {
    std::istringstream in("{}\n{}\n");
    std::ostringstream out;
    out.setstate(std::ios::badbit);
    const Environment environment{"", checkout(), false, false};
    CHECK(work({}, environment, in, out) == 141);
}
