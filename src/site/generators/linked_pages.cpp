#include "site/generators/linked_pages.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// The target of "(uyku.md)", "(<uyku ve su.md> \"Uyku\")", "(uyku.md#nasil)".
std::string target_of(std::string_view inside) {
    std::string_view target = inside;
    if (target.starts_with('<'))
        target = target.substr(1, target.find('>') - 1);
    else
        target = target.substr(0, target.find(" \""));
    target = target.substr(0, target.find_first_of("#?"));
    std::string out;
    for (std::size_t i = 0; i < target.size(); ++i) {
        if (target.substr(i, 3) == "%20") {
            out += ' ';
            i += 2;
        } else {
            out += target[i];
        }
    }
    return out;
}

}  // namespace

std::vector<fs::path> linked_pages(std::string_view table, const fs::path& folder) {
    std::vector<fs::path> pages;
    std::set<fs::path> seen;
    for (std::size_t at = table.find("]("); at != table.npos; at = table.find("](", at + 2)) {
        const std::size_t end = table.find_first_of(")\n", at + 2);
        if (end == table.npos) break;
        const std::string target = target_of(table.substr(at + 2, end - at - 2));
        if (target.empty() || target.find("://") != target.npos || target.starts_with("mailto:"))
            continue;
        const bool is_from_root = target.starts_with('/');
        fs::path page = (folder / (is_from_root ? target.substr(1) : target)).lexically_normal();
        if (!page.has_extension()) page += ".md";
        if (page.native().starts_with("..")) continue;
        if (seen.insert(page).second) pages.push_back(page);
    }
    return pages;
}

}  // namespace yaprak
