// One process that stays warm and sets page after page.
#include "library/typesetter.hpp"

#include "base/failed_allocations.hpp"
#include "checkout.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

// The disk; while `is_short`, an allocation fails whenever a file is read, and nobody says so.
class FilesWithoutMemory : public FileSystem {
public:
    bool is_short = false;

    std::string read(const fs::path& file, std::size_t limit) const override {
        if (is_short) count_failed_allocation();
        return disk().read(file, limit);
    }
    FileStatus status(const fs::path& path) const override { return disk().status(path); }
    std::vector<std::string> list(const fs::path& folder, std::size_t most) const override {
        return disk().list(folder, most);
    }
    fs::path canonical(const fs::path& path) const override { return disk().canonical(path); }
    void write(const fs::path& file, std::string_view bytes, Flush flush) const override {
        disk().write(file, bytes, flush);
    }
    std::int64_t now() const override { return disk().now(); }
};

}  // namespace

TEST_CASE("a page that memory runs out for is refused for now, and nothing of it is kept") {
    site::Site site;
    site.file("a.md", "# Uyku\n\nİyi uyku.\n");
    FilesWithoutMemory files;
    Environment environment{"", checkout(), false, false};
    environment.files = &files;
    Typesetter typesetter(environment, {});
    TypesetRequest request;
    request.page = site.content() + "/a.md";
    const TypesetResult whole = typesetter.typeset(request);
    REQUIRE(whole.is_made());
    files.is_short = true;
    const TypesetResult none = typesetter.typeset(request);
    REQUIRE_FALSE(none.is_made());
    CHECK(none.is_transient);
    CHECK(none.errors.front().code == Code::memory);
    CHECK(none.made.bytes.empty());
    files.is_short = false;
    CHECK(typesetter.typeset(request).made.bytes == whole.made.bytes);
}
