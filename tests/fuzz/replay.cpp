// Runs each target over its corpus once: `yaprak_replay CORPUS [TARGET]`. Needs no libFuzzer, so
// that any compiler's sanitizers can look on.
#include "base/file.hpp"
#include "fuzz/targets.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <iostream>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t largest_input = 1 << 24;

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

// Returns how many inputs the target did not take.
int replay(const fuzz::Target& target, const std::vector<fs::path>& files) {
    int failed = 0;
    for (const fs::path& file : files) try {
            target.run(read_file(file, largest_input));
        } catch (const std::exception& problem) {
            std::cout << target.name << ": " << file.string() << ": " << problem.what() << "\n";
            ++failed;
        }
    std::cout << target.name << ": " << files.size() << " inputs\n";
    return failed;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) return 2;
    const fs::path corpus = arguments[1];
    int failed = 0;
    for (const fuzz::Target& target : fuzz::targets()) {
        if (count > 2 && std::string_view(arguments[2]) != target.name) continue;
        const auto files = files_in(corpus / target.name);
        failed += replay(target, files) + (files.empty() ? 1 : 0);
    }
    return failed > 0;
}
