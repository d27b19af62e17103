// `yaprak build --watch`, on another thread; waits for what shall happen, with great patience.
#include "checkout.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <fstream>
#include <functional>
#include <mutex>
#include <thread>

using namespace yaprak;
using namespace site;

namespace {

using namespace std::chrono_literals;

bool comes(const std::function<bool()>& what) {
    for (int i = 0; i < 2000; ++i) {
        if (what()) return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

// What is written to it can be read meanwhile.
class SharedText : public std::streambuf {
public:
    std::string so_far() {
        const std::lock_guard lock(mutex_);
        return text_;
    }

private:
    std::streamsize xsputn(const char* text, std::streamsize size) override {
        const std::lock_guard lock(mutex_);
        text_.append(text, std::size_t(size));
        return size;
    }
    int_type overflow(int_type one) override {
        const std::lock_guard lock(mutex_);
        text_ += char(one);
        return one;
    }
    std::mutex mutex_;
    std::string text_;
};

struct Watched : Site {
    Watched() {
        file("a.md", "# A\n\nBir metin.\n");
        settle();
    }
    ~Watched() { stop(); }

    void start(const std::string& output = "") {
        const std::vector<std::string> arguments = {"build", content(), "-o",
                                                    output.empty() ? out() : output, "--watch"};
        thread = std::thread([this, arguments] {
            std::istringstream in;
            std::ostream to(&said), wrong(&errors);
            Environment environment{"", checkout()};
            environment.stop_signal = &signal;
            code = run(arguments, environment, in, to, wrong);
        });
        REQUIRE(comes([&] { return said.so_far().find("watching;") != std::string::npos; }));
    }
    int stop() {
        signal = 2;
        if (thread.joinable()) thread.join();
        return code;
    }
    std::string bytes(const std::string& name) const {
        return made(name) ? read_file(root / "out" / name, 1 << 24) : "";
    }
    bool changes(const std::string& name, const std::function<void()>& change) {
        const std::string before = bytes(name);
        change();
        return comes([&] { return bytes(name) != before; });
    }

    std::thread thread;
    std::atomic<int> signal{0};
    std::atomic<int> code{-1};
    SharedText said, errors;
};

}  // namespace

TEST_CASE("a watched site is made again when a page changes, comes or goes, and ends by a signal") {
    Watched site;
    site.start();
    CHECK(site.made("a.pdf"));
    CHECK(site.changes("a.pdf", [&] { site.file("a.md", "# A\n\nÖbür metin.\n"); }));  // by rename
    CHECK(site.changes("a.pdf",
                       [&] { std::ofstream(site.root / "content/a.md") << "# A\n\nYerinde.\n"; }));
    CHECK(site.changes("b.pdf", [&] { site.file("b.md", "# B\n\nYeni.\n"); }));
    CHECK(site.changes("yeni/c.pdf", [&] { site.file("yeni/c.md", "# C\n\nYeni klasör.\n"); }));
    fs::remove(site.root / "content/b.md");
    CHECK(site.changes("yeni/c.pdf", [&] { site.file("yeni/c.md", "# C\n\nKlasörde.\n"); }));
    CHECK(site.stop() == exit_done);
    CHECK(site.errors.so_far() == "");
}

TEST_CASE("only what changed is told, below the time, and the end is told") {
    Watched site;
    site.file("b.md", "# B\n\n![](yok.jpg)\n");
    settle();
    site.start();
    const std::size_t before = site.said.so_far().size();
    const std::size_t errors_before = site.errors.so_far().size();
    CHECK(site.changes("a.pdf", [&] { site.file("a.md", "# A\n\nÖbür metin.\n"); }));
    CHECK(comes([&] { return site.said.so_far().find(" made, ", before) != std::string::npos; }));
    site.stop();
    CHECK(matches(site.said.so_far().substr(before),
                  "^[0-9]{2}:[0-9]{2}:[0-9]{2}\n[^\n]*/a\\.pdf  [^\n]*\n[^\n]*: yaprak check "
                  "[^\n]*\n1 made, 1 unchanged, [^\n]*\n"
                  "watching has ended\n$"));
    CHECK(site.errors.so_far().size() == errors_before);
}

TEST_CASE("a watched site is made again when its clinic, a layout or a picture changes") {
    Watched site;
    site.file("a.md", "---\nlayout: dergi\n---\n# A\n\n![resim](r.png)\n");
    site.start();
    CHECK(site.changes("a.pdf", [&] { site.file("clinic.yaml", "name: Başka Klinik\n"); }));
    CHECK(site.changes("a.pdf", [&] {
        fs::copy_file(fs::path(checkout()) / "content/images/logo.png",
                      site.root / "content/r.png");
    }));
    CHECK(site.changes("a.pdf", [&] {
        site.file("layouts/dergi.yaml",
                  read_file(fs::path(checkout()) / "layouts/magazine-a4.yaml", 1 << 20));
    }));
}

TEST_CASE("what is wrong in a watched site is told and waited for") {
    Watched site;
    site.start();
    site.file("clinic.yaml", "name: [\n");
    CHECK(comes([&] { return site.errors.so_far().find("clinic.yaml") != std::string::npos; }));
    site.file("a.md", "---\ntitle: Açık\n");
    site.file("clinic.yaml", "name: Örnek Klinik\n");
    CHECK(comes([&] { return site.errors.so_far().find("a.md") != std::string::npos; }));
    CHECK(site.changes("a.pdf", [&] { site.file("a.md", "# A\n\nMendedilmiş.\n"); }));
}

TEST_CASE("what a watched build writes itself is no change, and what is as it was is not told") {
    Watched site;
    const auto runs_told = [&] {
        const std::string said = site.said.so_far();
        int count = 0;
        for (std::size_t at = 0; (at = said.find(" made, ", at)) != said.npos; ++at) ++count;
        return count;
    };
    site.start(site.content() + "/out");
    std::this_thread::sleep_for(300ms);
    site.file("a.md", "# A\n\nYeni.\n");
    CHECK(comes([&] { return runs_told() == 2; }));
    std::this_thread::sleep_for(300ms);
    site.file("a.md", "# A\n\nYeni.\n");
    std::this_thread::sleep_for(300ms);
    CHECK(runs_told() == 2);
}

TEST_CASE("nothing to watch is an error, and a dump is not watched") {
    CHECK(yaprak_does({"build", "yok", "--watch"}).code == exit_wrong_input);
    CHECK(yaprak_does({"build", "--watch", "--dump", "flow"}).code == exit_wrong_input);
}
