// The twins of pages are looked for in the files of the site, not among the pages that are made:
// one page made alone has the language that it has among all.
#include "site/pages/language_folders.hpp"

#include "base/text.hpp"
#include "language/words/language_tags.hpp"
#include "site/pages/language_names.hpp"

#include <algorithm>
#include <array>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_looked_at = 500;  // files of one folder
constexpr std::size_t deepest_top = 2;       // "en", "_services/en"

// Languages whose codes are no words that folders are called by: with these a folder's first page
// is a twin as good as any.
bool is_plain_code(std::string_view name) {
    static constexpr std::array<std::string_view, 10> codes = {"en", "de", "fr", "ru", "ar",
                                                               "fa", "es", "uk", "bg", "zh"};
    return std::find(codes.begin(), codes.end(), name) != codes.end();
}

bool is_english(std::string_view name) {
    const std::string low = ascii_lower(name);
    return low == "en" || low == "en-us" || low == "en-gb" || low == "en_us" || low == "en_gb";
}

// The first page of a folder is called so everywhere, whatever it is about.
bool is_first_page(const fs::path& page) {
    const std::string name = ascii_lower(page.filename().string());
    return name == "index" || name == "_index" || name == "readme";
}

std::size_t depth_of(const fs::path& path) {
    return std::size_t(std::distance(path.begin(), path.end()));
}

}  // namespace

std::string LanguageFolders::of_folder(const fs::path& folder, const fs::path& content) {
    const auto [known, is_new] = known_.try_emplace(folder);
    if (is_new) known->second = found_of_folder(folder, content);
    return known->second;
}

std::string LanguageFolders::found_of_folder(const fs::path& folder,
                                             const fs::path& content) const {
    const std::string name = folder.filename().string();
    if (!rules_.languages.empty())
        return is_declared(name) ? language_code_tag(name) : std::string();
    const std::string lang = language_of_name(name);
    if (lang.empty()) return {};
    const fs::path below = content == "." ? folder : folder.lexically_relative(content);
    if (depth_of(below) > deepest_top) return {};
    return is_own_or_english(name) || has_twins(folder) ? lang : std::string();
}

std::string LanguageFolders::of_name(const fs::path& page) {
    const std::string stem = page.stem().string();
    const std::string lang = language_of_stem(stem);
    if (lang.empty()) return {};
    const std::string name = stem.substr(stem.rfind('.') + 1);
    if (!rules_.languages.empty()) return is_declared(name) ? lang : std::string();
    return is_own_or_english(name) || has_twin_name(page) ? lang : std::string();
}

bool LanguageFolders::is_declared(std::string_view name) const {
    const std::string code = language_code_tag(name);
    if (code.empty()) return false;
    return std::any_of(rules_.languages.begin(), rules_.languages.end(),
                       [&](const std::string& declared) {
                           const std::string whole = language_of_setting(declared);
                           return whole == code || whole.substr(0, whole.find('-')) == code;
                       });
}

std::string LanguageFolders::own() const {
    const std::string& said = rules_.facts.lang;
    return said.empty() ? "tr" : said.substr(0, said.find('-'));
}

bool LanguageFolders::is_own_or_english(std::string_view name) const {
    return is_english(name) || name == own() || name == rules_.facts.lang;
}

bool LanguageFolders::is_page(const fs::path& without_ending) const {
    return std::any_of(rules_.endings.begin(), rules_.endings.end(), [&](const std::string& end) {
        std::error_code ignored;
        fs::path file = root_ / without_ending;
        return fs::is_regular_file(file += end, ignored);
    });
}

// A page with the same path beside the folder, or in the folder of the site's own language.
bool LanguageFolders::has_twins(const fs::path& folder) const {
    const std::string name = folder.filename().string();
    const fs::path around = folder.parent_path();
    std::error_code problem;
    std::size_t seen = 0;
    fs::recursive_directory_iterator entries(root_ / folder, problem);
    for (const auto end = fs::end(entries); !problem && entries != end && seen < most_looked_at;
         entries.increment(problem), ++seen) {
        if (!rules_.endings.contains(ascii_lower(entries->path().extension().string()))) continue;
        const fs::path page =
            entries->path().lexically_relative(root_ / folder).replace_extension();
        if (is_first_page(page) && !is_plain_code(name)) continue;
        for (const fs::path& other : {around, around / own(), around / "en"})
            if (other != folder && is_page(other / page)) return true;
    }
    return false;
}

// "uyku.md" or "uyku.tr.md" beside "uyku.it.md".
bool LanguageFolders::has_twin_name(const fs::path& page) const {
    const std::string stem = page.stem().string();
    const fs::path plain = page.parent_path() / stem.substr(0, stem.rfind('.'));
    const auto called = [&](const std::string& lang) {
        fs::path name = plain;
        return name += "." + lang;
    };
    return is_page(plain) || is_page(called(own())) || is_page(called("en"));
}

}  // namespace yaprak
