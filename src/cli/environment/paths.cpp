#include "cli/environment/paths.hpp"

#include <set>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// Folders above the program that hold what it came with: share/yaprak of an installation, or the
// source tree of a build.
std::vector<fs::path> homes() {
    std::error_code problem;
    const fs::path program = fs::read_symlink("/proc/self/exe", problem);
    if (problem) return {};
    const fs::path above = program.parent_path().parent_path();
    std::vector<fs::path> found = {above / "share" / "yaprak"};
    for (fs::path folder = above; folder.has_relative_path(); folder = folder.parent_path())
        if (fs::exists(folder / "layouts" / "base.yaml")) found.push_back(folder);
    return found;
}

}  // namespace

std::vector<fs::path> data_folders(const std::string& what, const fs::path& content,
                                   const std::string& home) {
    std::vector<fs::path> tried = {fs::path(what), content / what};
    std::vector<fs::path> of_program = homes();
    if (!home.empty()) of_program.insert(of_program.begin(), home);
    for (const fs::path& folder : of_program)
        for (const fs::path& inside : {folder / what, folder / "share" / what})
            tried.push_back(inside);
    std::vector<fs::path> folders;
    std::set<fs::path> seen;
    for (const fs::path& folder : tried)
        if (fs::is_directory(folder) && seen.insert(fs::canonical(folder)).second)
            folders.push_back(folder);
    return folders;
}

fs::path sheet_beside(const fs::path& pdf) {
    return pdf.parent_path() / (pdf.stem().string() + "-sheet.pdf");
}

fs::path press_beside(const fs::path& pdf) {
    return pdf.parent_path() / (pdf.stem().string() + "-press.pdf");
}

fs::path shown(const fs::path& path) {
    const fs::path near = fs::proximate(path);
    return near.string().starts_with("..") ? path : near;
}

}  // namespace yaprak
