// What has to be built again when a header changes: reads the includes of src/ and tests/.
#include "checkout.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Includes = std::map<std::string, std::vector<std::string>>;  // by file, from the checkout

std::vector<std::string> included_by(const fs::path& file) {
    std::vector<std::string> out;
    std::string line;
    std::ifstream in(file);
    while (std::getline(in, line))
        if (line.starts_with("#include \""))
            out.push_back(line.substr(10, line.find('"', 10) - 10));
    return out;
}

// A header is named from src/ or from tests/.
const Includes& includes() {
    static const Includes all = [] {
        Includes found;
        const fs::path root = checkout();
        for (const char* folder : {"src", "tests"})
            for (const auto& entry : fs::recursive_directory_iterator(root / folder))
                if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
                    found[entry.path().lexically_relative(root / folder).string()] =
                        included_by(entry.path());
        return found;
    }();
    return all;
}

bool sees(const std::string& file, const std::string& header) {
    std::set<std::string> seen;
    std::vector<std::string> left = {file};
    while (!left.empty()) {
        const std::string next = left.back();
        left.pop_back();
        const auto known = includes().find(next);
        if (known == includes().end()) continue;
        for (const std::string& other : known->second) {
            if (other == header) return true;
            if (seen.insert(other).second) left.push_back(other);
        }
    }
    return false;
}

std::vector<std::string> built_again_by(const std::string& header) {
    std::vector<std::string> out;
    for (const auto& [file, others] : includes())
        if (file.ends_with(".cpp") && sees(file, header)) out.push_back(file);
    return out;
}

}  // namespace

TEST_CASE("a key of sheets, tables or lists has few files built again") {
    CHECK(includes().size() > 500);
    for (const char* part : {"imposition", "table_layout", "list_layout"}) {
        const auto files = built_again_by("model/" + std::string(part) + ".hpp");
        CAPTURE(part);
        CHECK(files.size() > 0);
        CHECK(files.size() <= 80);
    }
    CHECK(built_again_by("model/layout.hpp").size() <= 117);
    CHECK(built_again_by("model/flow.hpp").size() <= 101);
}

TEST_CASE("what shapes, reads pictures, imposes and writes knows neither layouts nor flows") {
    for (const char* header : {"model/layout.hpp", "model/flow.hpp", "model/document.hpp"})
        for (const std::string& file : built_again_by(header))
            for (const char* room : {"text/", "image/", "sheet/", "pdf/"}) {
                const bool knows = file.starts_with(room) && !file.ends_with("_test.cpp");
                CHECK_MESSAGE(!knows, file, " sees ", header);
            }
}
