// A run on a disk that fails while it reads or writes.
#include "base/file_system.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

namespace {

// The disk, but for the files whose names end in one word.
class FaultyDisk : public FileSystem {
public:
    explicit FaultyDisk(std::string broken) : broken_(std::move(broken)) {}

    std::string read(const fs::path& file, std::size_t limit) const override {
        refuse_broken(file);
        return disk().read(file, limit);
    }
    FileStatus status(const fs::path& path) const override { return disk().status(path); }
    std::vector<std::string> list(const fs::path& folder, std::size_t most) const override {
        return disk().list(folder, most);
    }
    fs::path canonical(const fs::path& path) const override { return disk().canonical(path); }
    void write(const fs::path& file, std::string_view bytes, Flush flush) const override {
        refuse_broken(file);
        disk().write(file, bytes, flush);
    }
    std::int64_t now() const override { return disk().now(); }

private:
    void refuse_broken(const fs::path& file) const {
        if (file.string().ends_with(broken_)) throw TransientError({file.string()}, "it fails");
    }

    const std::string broken_;
};

struct TwoPages : Site {
    TwoPages() {
        file("a.md", "# A\n\nMetin.\n");
        file("b.md", "# B\n\nMetin.\n");
    }
};

Said build_on(const FileSystem& files, const Site& site) {
    std::istringstream in;
    std::ostringstream out, err;
    Environment environment{"", checkout()};
    environment.files = &files;
    const int code =
        run({"build", site.content(), "-o", site.out(), "-j", "1"}, environment, in, out, err);
    return {code, out.str(), err.str()};
}

}  // namespace

TEST_CASE("a disk that fails under a PDF ends the run, and leaves the rest for the same command") {
    const TwoPages site;
    const Said said = build_on(FaultyDisk("a.pdf"), site);
    CHECK(said.code == exit_try_again);
    CHECK(matches(said.err, "a\\.pdf: error: it fails"));
    CHECK(matches(said.err, "the disk is full or fails: 1 page left as it was"));
    CHECK_FALSE(site.made("a.pdf"));
    CHECK(site.build().code == exit_done);
    CHECK(site.made("a.pdf"));
    CHECK(site.made("b.pdf"));
}

TEST_CASE("a page that the disk fails to read is no page that is wrong") {
    const TwoPages site;
    const Said said = build_on(FaultyDisk("b.md"), site);
    CHECK(said.code == exit_try_again);
    CHECK(matches(said.err, "b\\.md: error: it fails"));
    CHECK(site.made("a.pdf"));
    CHECK_FALSE(site.made("b.pdf"));
}

TEST_CASE("where the clinic's file cannot be read nothing is made, and may be tried again") {
    const TwoPages site;
    const Said said = build_on(FaultyDisk("clinic.yaml"), site);
    CHECK(said.code == exit_try_again);
    CHECK(site.files_made() == 0);
}
