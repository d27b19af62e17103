#include "preview/preview_server.hpp"

#include "base/file.hpp"
#include "batch/typeset/job.hpp"
#include "batch/typeset/worker_caches.hpp"
#include "model/layout.hpp"
#include "model/page.hpp"
#include "preview/overlay.hpp"
#include "shipped.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

// A page in a folder of its own, as it is shown to a browser with a session.
class Previewed {
public:
    Previewed() : application_(server_.application()) {
        fs::create_directories(folder_);
        application_.serve_at(8470, false);
        const std::string path = application_.start_path();
        for (const auto& [key, value] : ask("/start", path.substr(9)).headers)
            if (key == "Set-Cookie") cookie_ = value.substr(0, value.find(';'));
    }
    Previewed(const Previewed&) = delete;
    Previewed& operator=(const Previewed&) = delete;
    ~Previewed() { fs::remove_all(folder_); }

    void show(const std::string& text, const std::string& layout = "handout-a5") {
        const fs::path page = folder_ / "a.md";
        write_file(page, "---\ntitle: Deneme\n---\n" + text);
        Job job;
        job.source = page;
        job.content = folder_;
        job.layout = layout;
        server_.show(make_preview(job, caches_));
    }
    http::Response ask(const std::string& path, const std::string& token = "") {
        http::Request request;
        request.path = path;
        if (!token.empty()) request.query["t"] = token;
        request.headers = {{"host", "127.0.0.1:8470"}, {"cookie", cookie_}};
        return application_.answer(request, now_);
    }
    std::string body(const std::string& path) { return ask(path).body; }
    void forget() { cookie_.clear(); }
    PreviewServer& server() { return server_; }

private:
    const fs::path folder_ =
        fs::temp_directory_path() / ("yaprak-preview-" + std::to_string(::getpid()));
    PreviewServer server_;
    http::Application application_;
    WorkerCaches caches_{shipped::resources()};
    http::Clock::time_point now_{};
    std::string cookie_;
};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a browser is shown the page, its script and its style, each of its own") {
    Previewed preview;
    preview.show("Metin\n");
    CHECK(has(preview.body("/"), "<script type=\"module\" src=\"/preview.js\">"));
    CHECK(preview.ask("/preview.js").type == "text/javascript; charset=utf-8");
    CHECK(preview.ask("/preview.css").type == "text/css; charset=utf-8");
    CHECK_FALSE(has(preview.body("/"), "style=\""));
}

TEST_CASE("the state says the title, the layout and a hash of each page") {
    Previewed preview;
    preview.show("Metin\n");
    const std::string state = preview.body("/state");
    CHECK(has(state, "\"title\":\"Deneme\""));
    CHECK(has(state, "\"layout\":\"handout-a5\""));
    CHECK(has(state, "\"findings\":[]"));
    preview.show("Metin\n");
    CHECK(preview.body("/state") == state);
    preview.show("Başka\n");
    CHECK(preview.body("/state") != state);
}

TEST_CASE("a page is an SVG that names the line of each block, with what can be shown over it") {
    Previewed preview;
    preview.show("Metin\n\n## Bölüm\n\nSon\n");
    const http::Response page = preview.ask("/page/1");
    CHECK(page.type == "image/svg+xml");
    CHECK(has(page.body, "a.md\" data-at=\"4:1\""));
    CHECK(has(page.body, "data-at=\"6:"));
    for (const char* kind : {"margins", "areas", "grid", "baselines"})
        CHECK_MESSAGE(has(page.body, std::string("<g class=\"overlay ") + kind), kind);
    CHECK(preview.ask("/page/0").status == 404);
    CHECK(preview.ask("/page/99").status == 404);
    CHECK(preview.ask("/page/x").status == 404);
}

TEST_CASE(
    "warnings and errors are told with their places, and an error leaves the pages as they were") {
    Previewed preview;
    preview.show("Metin\n\n![x](/yok.jpg)\n");
    CHECK(has(preview.body("/state"), "\"severity\":\"warning\""));
    CHECK(has(preview.body("/state"), "\"line\":6"));
    const std::string page = preview.body("/page/1");
    preview.show("Metin\n", "boyle-bir-sey-yok");
    CHECK(has(preview.body("/state"), "\"severity\":\"error\""));
    CHECK(preview.body("/page/1") == page);
}

TEST_CASE("what listens hears of every new preview") {
    Previewed preview;
    std::uint64_t after = preview.server().events()->last();
    preview.show("Metin\n");
    const auto event = preview.server().events()->wait(after, std::chrono::milliseconds(0));
    REQUIRE(event);
    CHECK(has(*event, "event: pages"));
    CHECK(preview.ask("/events").events == preview.server().events());
}

TEST_CASE("nothing of a page is shown without a session") {
    Previewed preview;
    preview.show("Metin\n");
    preview.forget();
    for (const char* path : {"/", "/state", "/page/1", "/events", "/picture/a"})
        CHECK_MESSAGE(preview.ask(path).status >= 400, path);
}

TEST_CASE("a picture is served by the name that its page knows it by, and no other file is") {
    Previewed preview;
    fs::create_directories(fs::temp_directory_path());
    preview.show("Metin\n");
    CHECK(preview.ask("/picture/etc").status == 404);
    CHECK(preview.ask("/picture/..").status >= 400);
}

TEST_CASE("the overlay of margins follows the side of the page, the grid its areas") {
    Pages pages;
    pages.pages.resize(2);
    for (Page& page : pages.pages) page.trim = {100_pt, 100_pt};
    Layout layout;
    layout.paper = {100_pt, 100_pt};
    layout.grid = 20_pt;
    PageMaster first, following;
    first.name = "first";
    following.name = "following";
    for (PageMaster* master : {&first, &following}) {
        master->margins = {10_pt, 20_pt, 30_pt, 5_pt};
        master->areas.push_back({"column 1", {30_pt, 10_pt, 65_pt, 70_pt}});
    }
    layout.masters = {first, following};
    const std::string svg = with_overlay("<svg></svg>", layout, pages, 0);
    CHECK(has(svg, "margins\"><rect x=\"30\" y=\"10\" width=\"65\" height=\"70\"/>"));
    CHECK(has(svg, ">column 1</text>"));
    CHECK(has(svg, "d=\"M30 30h65\""));
    CHECK(svg.ends_with("</svg>"));
}
