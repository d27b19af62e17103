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
        target = target.substr(0, std::min(target.find(" \""), target.find(" '")));
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

// Where the target that begins at `at` ends: at the bracket that closes it (CommonMark 0.31.2, 6.3:
// brackets in it are balanced), at "npos" where its line ends first.
std::size_t target_end(std::string_view table, std::size_t at) {
    int depth = 0;
    bool is_in_angles = false;
    for (std::size_t i = at; i < table.size() && table[i] != '\n'; ++i) {
        const char c = table[i];
        if (c == '\\') {
            ++i;
        } else if (c == '<' && i == at) {
            is_in_angles = true;
        } else if (c == '>' && is_in_angles) {
            is_in_angles = false;
        } else if (!is_in_angles && c == '(') {
            ++depth;
        } else if (!is_in_angles && c == ')' && depth-- == 0) {
            return i;
        }
    }
    return table.npos;
}

// The words before "](", from the bracket that opens them in the same line.
std::string words_before(std::string_view table, std::size_t close) {
    int depth = 0;
    for (std::size_t i = close; i-- > 0 && table[i] != '\n';) {
        if (table[i] == ']') ++depth;
        if (table[i] != '[' || depth-- > 0) continue;
        std::string words;
        for (const char c : table.substr(i + 1, close - i - 1))
            if (c != '`' && c != '*' && c != '\\') words += c;
        return words;
    }
    return {};
}

}  // namespace

std::vector<LinkedPage> titled_pages(std::string_view table, const fs::path& folder) {
    std::vector<LinkedPage> pages;
    std::set<fs::path> seen;
    for (std::size_t at = table.find("]("); at != table.npos; at = table.find("](", at + 2)) {
        const std::size_t end = target_end(table, at + 2);
        if (end == table.npos) continue;
        const std::string target = target_of(table.substr(at + 2, end - at - 2));
        if (target.empty() || target.find("://") != target.npos || target.starts_with("mailto:"))
            continue;
        const bool is_from_root = target.starts_with('/');
        fs::path page = (folder / (is_from_root ? target.substr(1) : target)).lexically_normal();
        if (!page.has_extension()) page += ".md";
        if (page.native().starts_with("..")) continue;
        if (seen.insert(page).second) pages.push_back({page, words_before(table, at)});
    }
    return pages;
}

std::vector<fs::path> linked_pages(std::string_view table, const fs::path& folder) {
    std::vector<fs::path> pages;
    for (LinkedPage& linked : titled_pages(table, folder)) pages.push_back(std::move(linked.page));
    return pages;
}

}  // namespace yaprak
