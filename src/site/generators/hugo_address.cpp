#include "site/generators/hugo_address.hpp"

#include "base/text.hpp"

namespace yaprak {
namespace fs = std::filesystem;
namespace {

void put(std::string& pattern, const std::string& word, const std::string& by) {
    for (std::size_t at = 0; (at = pattern.find(word, at)) != pattern.npos; at += by.size())
        pattern.replace(at, word.size(), by);
}

// "uyku" of "uyku.en.md"; a page that is a folder is called by it.
std::string name_of(const fs::path& below) {
    const std::string stem = below.stem().string();
    const std::string name = stem.substr(0, stem.find('.'));
    return name == "index" && below.has_parent_path() ? below.parent_path().filename().string()
                                                      : name;
}

fs::path sections_of(const fs::path& below) {
    const fs::path folder = below.parent_path();
    const std::string stem = below.stem().string();
    const bool is_bundle = stem == "index" || stem.starts_with("index.");
    return is_bundle ? folder.parent_path() : folder;
}

}  // namespace

std::string hugo_words(const std::string& text) {
    std::string out;
    for (const char c : ascii_lower(text)) {
        const bool is_letter = is_ascii_alphanumeric(static_cast<unsigned char>(c)) || (c & 0x80) ||
                               c == '_' || c == '.' || c == '/';
        if (is_letter)
            out += c;
        else if ((c == ' ' || c == '-') && !out.empty() && out.back() != '-')
            out += '-';
    }
    while (out.ends_with('-')) out.pop_back();
    return out;
}

std::string hugo_address(std::string pattern, const HugoPage& page) {
    const std::string name = name_of(page.below);
    const fs::path sections = sections_of(page.below);
    const std::string title = hugo_words(page.title.empty() ? name : page.title);
    const std::string& slug = page.slug;
    if (page.date) {
        put(pattern, ":year", zero_padded(page.date->year, 4));
        if (pattern.find(":monthname") == pattern.npos)
            put(pattern, ":month", zero_padded(page.date->month, 2));
        put(pattern, ":day", zero_padded(page.date->day, 2));
    }
    for (const char* word : {":slugorfilename", ":slugorcontentbasename"})
        put(pattern, word, slug.empty() ? name : slug);
    put(pattern, ":sections", sections.generic_string());
    put(pattern, ":section", sections.empty() ? std::string() : sections.begin()->string());
    put(pattern, ":slug", slug.empty() ? title : slug);
    put(pattern, ":title", title);
    for (const char* word : {":filename", ":contentbasename"}) put(pattern, word, name);
    if (pattern.find(':') != pattern.npos) return {};
    pattern = "/" + ascii_lower(pattern);
    for (std::size_t at; (at = pattern.find("//")) != pattern.npos;) pattern.erase(at, 1);
    return pattern;
}

}  // namespace yaprak
