#include "site/find_root.hpp"

#include "site/generators/generators.hpp"

#include <algorithm>
#include <vector>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr const char* clinic_name = "clinic.yaml";

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

// The folder and those above it, up to the first with ".git".
std::vector<fs::path> folders_above(const fs::path& folder) {
    std::vector<fs::path> folders;
    for (fs::path one = folder;; one = one.parent_path()) {
        folders.push_back(one);
        if (is_there(one / ".git") || !one.has_relative_path()) return folders;
    }
}

bool has_pages_in(const fs::path& root, const Generator& generator, const fs::path& folder) {
    Warnings untold;
    const fs::path below = folder.lexically_relative(root);
    if (below.begin()->native().starts_with('_')) return true;
    const SiteRules rules = generator.rules(root, untold);
    return std::any_of(
        rules.content.begin(), rules.content.end(), [&](const ContentFolder& content) {
            const auto ends = std::mismatch(content.folder.begin(), content.folder.end(),
                                            below.begin(), below.end());
            return content.folder != "." && ends.first == content.folder.end();
        });
}

}  // namespace

fs::path normal_path(const fs::path& path) {
    fs::path whole = fs::absolute(path).lexically_normal();
    return whole.has_filename() || !whole.has_relative_path() ? whole : whole.parent_path();
}

SiteRoot find_root(const fs::path& input) {
    std::error_code ignored;
    const fs::path whole = normal_path(input.empty() ? fs::path(".") : input);
    const fs::path own = fs::is_directory(whole, ignored) ? whole : whole.parent_path();
    SiteRoot found{own};
    bool is_marked = false;
    for (const fs::path& folder : folders_above(own)) {
        const auto least = is_marked ? Generator::Mark::strong : Generator::Mark::weak;
        const Generator* generator = generator_of(folder, least);
        const bool has_clinic = is_there(folder / clinic_name);
        if (is_marked && !(generator && has_pages_in(folder, *generator, found.folder))) continue;
        if (!generator && !has_clinic) continue;
        found.folder = folder;
        found.generator = generator;
        if (has_clinic && found.clinic_file.empty()) found.clinic_file = folder / clinic_name;
        if (is_marked || (generator && generator->mark(folder) == Generator::Mark::strong)) break;
        is_marked = true;
    }
    const bool may_be_below = found.generator && found.generator->home;
    const fs::path home = may_be_below ? found.generator->home(found.folder) : fs::path(".");
    if (home != ".") found.home = found.folder / home;
    return found;
}

bool is_site_root(const fs::path& folder) {
    return is_there(folder / clinic_name) || generator_of(folder, Generator::Mark::weak) != nullptr;
}

}  // namespace yaprak
