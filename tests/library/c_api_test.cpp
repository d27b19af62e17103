// The library's C functions as a program meets them that knows nothing else of yaprak.
#include "base/json.hpp"
#include "site.hpp"

#include <doctest/doctest.h>
#include <yaprak/yaprak.h>

#include <algorithm>
#include <cstring>
#include <thread>

using namespace yaprak;
using namespace site;

namespace {

struct Opened {
    yaprak_context* context;
    explicit Opened(const std::string& settings = "{\"home\":" + json_string(checkout()) + "}")
        : context(yaprak_open(settings.c_str())) {
        REQUIRE(context);
    }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    ~Opened() { yaprak_close(context); }
};

struct Answer {
    bool is_ok;
    int pages;
    std::string bytes, sheet, findings;

    explicit Answer(yaprak_result* result) : is_ok(yaprak_is_ok(result) == 1) {
        REQUIRE(result);
        pages = yaprak_pages(result);
        std::size_t size = 0;
        if (const char* all = yaprak_bytes(result, &size)) bytes.assign(all, size);
        if (const char* all = yaprak_sheet(result, &size)) sheet.assign(all, size);
        yaprak_finding one;
        for (std::size_t i = 0; yaprak_get_finding(result, i, &one); ++i)
            findings += std::string(one.severity) + " " + one.code + " " + one.file + ":" +
                        std::to_string(one.line) + ":" + std::to_string(one.column) + " " +
                        one.message + "|" + one.hint + "\n";
        CHECK(yaprak_finding_count(result) ==
              std::size_t(std::count(findings.begin(), findings.end(), '\n')));
        yaprak_free(result);
    }
};

Answer ask(const Opened& opened, const std::string& request) {
    return Answer(yaprak_typeset(opened.context, request.c_str()));
}

std::string request_for(const fs::path& page, const std::string& more = "") {
    return "{\"page\":" + json_string(page.string()) + more + "}";
}

}  // namespace

TEST_CASE("a page becomes the PDF that a build makes, in memory and in a file") {
    const Site site;
    site.file("a.md", "# Uyku\n\nİyi uyku.\n");
    CHECK(site.build().code == exit_done);
    const std::string built = read_file(site.root / "out" / "a.pdf", 1 << 24);
    const Opened opened;
    const fs::path page = fs::path(site.content()) / "a.md";
    const Answer answer = ask(opened, request_for(page));
    CHECK(answer.is_ok);
    CHECK(answer.pages == 1);
    CHECK(answer.bytes == built);
    CHECK(answer.findings == "");
    const fs::path out = site.root / "x.pdf";
    CHECK(ask(opened, request_for(page, ",\"out\":" + json_string(out.string()))).is_ok);
    CHECK(read_file(out, 1 << 24) == built);
}

TEST_CASE("a page in memory is given by its bytes, whatever they are") {
    const Site site;
    const Opened opened;
    const std::string request =
        "{\"page\":\"a.md\",\"content\":" + json_string(site.content()) + "}";
    const auto typeset = [&](const std::string& text) {
        return Answer(
            yaprak_typeset_text(opened.context, request.c_str(), text.data(), text.size()));
    };
    const Answer answer = typeset("# A\n\n![](yok.jpg)\n");
    CHECK(answer.is_ok);
    CHECK(answer.bytes.starts_with("%PDF-"));
    CHECK(matches(answer.findings, "^warning image-missing [^\n]*content/a\\.md:3:5 the image"));
    CHECK(typeset(std::string("# A\n\0\xFF\n", 7)).is_ok);
    CHECK_FALSE(typeset("---\ntitle: [\n").is_ok);
}

TEST_CASE("what is wrong is told as findings and ends nothing") {
    const Opened opened;
    for (const char* request : {"", "[]", "garbage", "{\"page\":\"yok.md\"}", "{\"pgae\":1}"}) {
        const Answer answer = ask(opened, request);
        CHECK_FALSE(answer.is_ok);
        CHECK(answer.bytes == "");
        CHECK(answer.findings.starts_with("error "));
    }
    CHECK(matches(ask(opened, "{\"pgae\":1}").findings, "did you mean \"page\"\\?"));
    CHECK_FALSE(Answer(yaprak_typeset(opened.context, nullptr)).is_ok);
    const Opened wrong("{\"hmoe\":1}");
    CHECK(matches(ask(wrong, "{\"page\":\"a.md\"}").findings, "unknown key \"hmoe\""));
}

TEST_CASE("a callback gets the PDF piece by piece and can end that") {
    const Site site;
    site.file("a.md", "# A\n\nMetin.\n");
    const Opened opened;
    yaprak_result* const result =
        yaprak_typeset(opened.context, request_for(fs::path(site.content()) / "a.md").c_str());
    std::string taken;
    const auto take = [](void* user, const char* bytes, std::size_t size) {
        static_cast<std::string*>(user)->append(bytes, size);
        return 0;
    };
    CHECK(yaprak_write_to(result, take, &taken) == 0);
    std::size_t size = 0;
    CHECK(taken == std::string(yaprak_bytes(result, &size), taken.size()));
    CHECK(taken.size() == size);
    CHECK(yaprak_write_to(
              result, [](void*, const char*, std::size_t) { return 7; }, nullptr) == 7);
    yaprak_free(result);
    CHECK(std::strlen(yaprak_version()) > 0);
}

TEST_CASE("threads may use one context at once, and get the same bytes") {
    const Site site;
    for (const char* name : {"a.md", "b.md"})
        site.file(name, std::string("# ") + name + "\n\nBir metin, " + name + ".\n");
    const Opened opened;
    const auto page = [&](int i) {
        return request_for(fs::path(site.content()) / (i % 2 == 0 ? "a.md" : "b.md"));
    };
    const std::string one[] = {ask(opened, page(0)).bytes, ask(opened, page(1)).bytes};
    std::vector<std::thread> threads;
    std::atomic<int> same{0};
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 6; ++i) {
                yaprak_result* const result = yaprak_typeset(opened.context, page(i).c_str());
                std::size_t size = 0;
                const char* const bytes = yaprak_bytes(result, &size);
                same += bytes && std::string(bytes, size) == one[i % 2];
                yaprak_free(result);
            }
        });
    for (std::thread& thread : threads) thread.join();
    CHECK(same == 24);
}
