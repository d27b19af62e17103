#include "site/generators/jekyll_address.hpp"

#include "base/date.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "site/pages/output_path.hpp"
#include "site/settings/settings_file.hpp"
#include "site/settings/tree_values.hpp"

#include <algorithm>
#include <optional>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// What a pattern's words stand for.
struct PostFacts {
    std::string date, name, categories;  // "2024-5-1-", "ad", "rehber/kis"
};

// "beslenme" of "beslenme/_posts/2024-01-03-tuz.md": such folders are categories.
std::string folders_before_posts(const fs::path& below) {
    std::string folders;
    for (const fs::path& part : below) {
        if (part == "_posts") return ascii_lower(folders);
        folders += (folders.empty() ? "" : "/") + part.string();
    }
    return {};
}

// As Ruby does it: "İ" becomes two characters there, and no address is made of it.
std::string small_letters(std::string_view text) {
    std::string out;
    for (char32_t c : to_utf32(text)) {
        const bool is_latin = (c >= U'À' && c <= U'Þ' && c != U'×');
        const bool is_extended = c >= U'Ā' && c <= U'ž' && c != U'İ' && c != U'ı' && c != U'ĸ' &&
                                 (c < U'Ĺ' || c > U'ň' ? c % 2 == 0 : c % 2 == 1);
        if ((c >= U'A' && c <= U'Z') || is_latin)
            c += 32;
        else if (is_extended && c < U'Ÿ')
            c += 1;
        append_utf8(out, c);
    }
    return out;
}

// A list, or words with blanks between ("Front Matter": categories).
void add_categories(const YamlNode& front, std::string& categories) {
    std::vector<std::string> names = texts_at(front, "categories");
    const YamlNode* list = node_at(front, "categories");
    const bool are_words = list && list->is_scalar();
    if (names.empty()) names = texts_at(front, "category");
    for (std::string name : names) {
        if (are_words) std::replace(name.begin(), name.end(), ' ', '/');
        categories += (categories.empty() ? "" : "/") + small_letters(name);
    }
}

// What the front matter says goes before the file's name.
PostFacts facts_of(const fs::path& file, const fs::path& below) {
    const std::string stem = file.stem().string();
    PostFacts facts;
    facts.date = date_of_name(stem);
    facts.name = stem.substr(facts.date.size());
    facts.categories = folders_before_posts(below);
    if (!front_may_say(file, {"categor", "slug", "\ndate:"})) return facts;
    const YamlNode front = read_front_of(file);
    if (const auto said = parse_date(text_at(front, {"date"})))
        facts.date = std::to_string(said->date.year) + "-" + std::to_string(said->date.month) +
                     "-" + std::to_string(said->date.day) + "-";
    if (const std::string slug = text_at(front, {"slug"}); !slug.empty()) facts.name = slug;
    add_categories(front, facts.categories);
    return facts;
}

// Every place where the word stands; what is put in is not looked at again.
void put(std::string& pattern, const std::string& word, const std::string& by) {
    for (std::size_t at = 0; (at = pattern.find(word, at)) != pattern.npos; at += by.size())
        pattern.replace(at, word.size(), by);
}

std::string two(const std::string& digits) {
    return digits.size() < 2 ? "0" + digits : digits;
}

void put_date(std::string& pattern, const std::string& date) {
    const std::size_t month = date.find('-') + 1, day = date.find('-', month) + 1;
    const auto number = [](std::string digits) {
        while (digits.size() > 1 && digits.front() == '0') digits.erase(0, 1);
        return digits;
    };
    put(pattern, ":short_year", date.substr(2, 2));
    put(pattern, ":i_month", number(date.substr(month, day - month - 1)));
    put(pattern, ":i_day", number(date.substr(day, date.size() - day - 1)));
    put(pattern, ":year", date.substr(0, 4));
    put(pattern, ":month", two(date.substr(month, day - month - 1)));
    put(pattern, ":day", two(date.substr(day, date.size() - day - 1)));
}

// Nothing where it is not known how Jekyll would write it.
std::optional<std::string> in_address(const std::string& categories) {
    std::string out;
    for (const char c : categories) {
        const bool is_plain = (c & 0x80) != 0 || c == '-' || c == '/' || c == '_' || c == '.' ||
                              is_ascii_alphanumeric(static_cast<unsigned char>(c));
        if (!is_plain && c != ' ') return std::nullopt;
        out += c == ' ' ? "%20" : std::string(1, c);
    }
    return out.find("\u0130") == out.npos ? std::optional(out) : std::nullopt;
}

}  // namespace

std::string jekyll_address(std::string pattern, const fs::path& file, const fs::path& below,
                           const std::string& collection) {
    const PostFacts facts = facts_of(file, below);
    const bool asks_for_categories = pattern.find(":categories") != pattern.npos;
    const auto categories = in_address(facts.categories);
    if (asks_for_categories && !categories) return {};
    put(pattern, ":categories", categories.value_or(""));
    if (!facts.date.empty()) put_date(pattern, facts.date);
    put(pattern, ":collection", collection);
    for (const char* word : {":title", ":slug", ":name", ":path"}) put(pattern, word, facts.name);
    put(pattern, ":output_ext", ".html");
    if (pattern.find(':') != pattern.npos) return {};
    for (std::size_t at; (at = pattern.find("//")) != pattern.npos;) pattern.erase(at, 1);
    return pattern.starts_with('/') ? pattern : "/" + pattern;
}

}  // namespace yaprak
