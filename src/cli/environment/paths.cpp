#include "cli/environment/paths.hpp"

#include "base/date.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

bool is_page(const fs::path& file) {
    const std::string ending = file.extension().string();
    return ending == ".md" || ending == ".markdown";
}

// Notes to colleagues and a site's own machinery are no pages: README.md, .hidden, _drafts.
bool is_passed_over(const fs::path& entry) {
    const std::string name = entry.filename().string();
    if (name == "_posts") return false;
    return name.starts_with('.') || name.starts_with('_') || name == "README.md";
}

void collect(const fs::path& folder, std::vector<fs::path>& found) {
    std::error_code problem;
    fs::recursive_directory_iterator entries(folder, problem);
    for (const auto end = fs::end(entries); !problem && entries != end;
         entries.increment(problem)) {
        if (is_passed_over(entries->path()))
            entries.disable_recursion_pending();
        else if (is_page(entries->path()) && entries->is_regular_file())
            found.push_back(entries->path());
    }
    if (problem) throw Error({folder.string()}, "cannot read the folder: " + problem.message());
}

std::vector<fs::path> pages_of(const fs::path& input) {
    std::vector<fs::path> found;
    if (fs::is_directory(input))
        collect(input, found);
    else if (fs::exists(input))
        found.push_back(input);
    else
        throw Error({input.string()}, "no such file or folder");
    return found;
}

void refuse_shared_outputs(const std::vector<PageFile>& pages) {
    std::map<fs::path, fs::path> taken;
    for (const PageFile& page : pages) {
        const auto [first, is_new] = taken.emplace(page.output, page.source);
        if (!is_new)
            throw Error({page.source.string()},
                        "\"" + page.output.string() + "\" would be made from " +
                            first->second.string() + " too",
                        "give one of the two pages another name");
    }
}

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

fs::path normal(const fs::path& path) {
    return fs::absolute(path).lexically_normal();
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

fs::path content_folder(const fs::path& input) {
    const fs::path own = fs::is_directory(input) ? input : input.parent_path();
    for (fs::path folder = normal(own / "x").parent_path();; folder = folder.parent_path()) {
        if (fs::exists(folder / "clinic.yaml")) return folder;
        if (!folder.has_relative_path()) break;
    }
    return own.empty() ? fs::path(".") : own;
}

std::string output_name(const fs::path& source) {
    const std::string stem = source.stem().string();
    const auto dated = parse_dated_name(stem);
    return dated ? dated->rest : stem;
}

fs::path sheet_beside(const fs::path& pdf) {
    return pdf.parent_path() / (pdf.stem().string() + "-sheet.pdf");
}

fs::path shown(const fs::path& path) {
    const fs::path near = fs::proximate(path);
    return near.string().starts_with("..") ? path : near;
}

std::vector<PageFile> find_pages(const std::vector<std::string>& inputs, const fs::path& output) {
    std::vector<PageFile> pages;
    std::set<fs::path> seen;
    for (const fs::path input : inputs) {
        const fs::path content = content_folder(input);
        for (const fs::path& source : pages_of(input)) {
            if (!seen.insert(fs::weakly_canonical(source)).second) continue;
            const fs::path inside = normal(source).lexically_relative(normal(content));
            pages.push_back(
                {source, content, output / inside.parent_path() / (output_name(source) + ".pdf")});
        }
    }
    std::sort(pages.begin(), pages.end(),
              [](const PageFile& a, const PageFile& b) { return a.source < b.source; });
    refuse_shared_outputs(pages);
    return pages;
}

}  // namespace yaprak
