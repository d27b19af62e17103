#include "cli/desk/catalogue.hpp"

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "cli/make/page_overview.hpp"

#include <algorithm>
#include <map>

namespace yaprak {
namespace {

constexpr std::size_t id_digits = 16;
constexpr std::size_t largest_page = 4'000'000;

std::string_view next_line(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

// "uykusuzluk, insomnia" of `[uykusuzluk, "insomnia"]`.
std::string without_brackets(std::string_view value) {
    std::string out;
    for (const char c : value)
        if (std::string_view("[]\"'").find(c) == std::string_view::npos) out += c;
    return std::string(trimmed(out));
}

// Sets what the key says; a list may stand below it, each of its words behind a hyphen.
void read_front(std::string_view front, PageWords& words) {
    std::string* last = nullptr;
    while (!front.empty()) {
        const std::string_view line = next_line(front);
        const std::string_view inside = trimmed(line);
        if (last && !inside.empty() && inside.front() == '-') {
            *last += (last->empty() ? "" : ", ") + without_brackets(inside.substr(1));
            continue;
        }
        const std::size_t colon = line.find(':');
        const std::string_view key = line.substr(0, std::min(colon, line.size()));
        last = key == "ara"                                     ? &words.synonyms
               : key == "gozden-gecir" || key == "gozden_gecir" ? &words.review
                                                                : nullptr;
        if (last) *last = without_brackets(line.substr(colon + 1));
    }
}

// "- ", "3. ", "> ", "[!WARNING]": what a line begins with that is no word of it; rules and the
// lines below a table's head are nothing else.
std::string_view without_marks(std::string_view line) {
    const auto drop = [&line](std::size_t bytes) {
        line.remove_prefix(bytes);
        line = trimmed(line);
    };
    line = trimmed(line);
    while (line.starts_with(">")) drop(1);
    if (line.find_first_not_of("-=|:*_ \t") == line.npos) return {};
    if (line.starts_with("[!")) drop(std::min(line.find(']'), line.size() - 1) + 1);
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const std::size_t mark = digits <= 2 && digits < line.size() ? digits : 0;  // no year
    const bool is_item = !line.empty() && std::string_view(mark ? ".)" : "-*+").find(line[mark]) !=
                                              std::string_view::npos;
    if (is_item && mark + 1 < line.size() && line[mark + 1] == ' ') drop(mark + 1);
    return line;
}

// Without tags, targets of links and the signs of Markdown.
std::string without_signs(std::string_view markdown) {
    std::string out;
    for (std::size_t i = 0; i < markdown.size(); ++i) {
        const char c = markdown[i];
        const bool is_target = c == ']' && i + 1 < markdown.size() && markdown[i + 1] == '(';
        const std::size_t end = is_target  ? markdown.find(')', i)
                                : c == '<' ? markdown.find('>', i)
                                           : markdown.npos;
        if (end != markdown.npos && end - i < 500) {
            i = end;
            continue;
        }
        if (std::string_view("*#>|_`~{}[]!\r").find(c) != std::string_view::npos) continue;
        const bool is_blank = c == '\n' || c == '\t' || c == ' ';
        if (!is_blank)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return out;
}

std::string today_or_before(const std::string& review) {
    return review.size() >= 10 ? review.substr(0, 10) : std::string();
}

}  // namespace

PageWords page_words(const std::string& file) {
    PageWords words;
    std::string_view rest = file;
    std::string_view probe = file;
    if (trimmed(next_line(probe)) == "---") {
        const std::size_t end = probe.find("\n---");
        if (end != probe.npos) {
            read_front(probe.substr(0, end), words);
            rest = probe.substr(end + 4);
        }
    }
    std::string lines;
    while (!rest.empty()) {
        lines += without_marks(next_line(rest));
        lines += '\n';
    }
    words.text = std::string(trimmed(without_signs(lines)));
    return words;
}

Catalogue::Catalogue(const std::vector<std::string>& inputs, const FileSystem& files,
                     const std::string& today)
    : list_(list_pages({inputs}, "out")) {
    const std::vector<PageFacts> facts = page_facts(list_, files);
    std::map<std::size_t, std::size_t> places;  // of pages in brochures_
    std::vector<SearchText> texts;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const PageFacts& page = facts[i];
        if (!page.failure.empty() || !page.published) continue;
        PageWords words = page_words(files.read(page.file->source, largest_page));
        places[i] = brochures_.size();
        const std::string id = sha256(page.file->source.generic_string()).substr(0, id_digits);
        const std::string review = today_or_before(words.review);
        brochures_.push_back({id, page.title, page.category, page.lang, page.date, review,
                              !review.empty() && review < today, page.translations, page.file});
        texts.push_back(
            {page.title, std::move(words.synonyms), page.category, std::move(words.text)});
    }
    for (Brochure& brochure : brochures_) {
        std::vector<std::size_t> others;
        for (const std::size_t page : brochure.translations)
            if (places.count(page)) others.push_back(places.at(page));
        brochure.translations = std::move(others);
    }
    index_ = std::make_unique<const SearchIndex>(std::move(texts));
}

const Brochure* Catalogue::find(const std::string& id) const {
    for (const Brochure& brochure : brochures_)
        if (brochure.id == id) return &brochure;
    return nullptr;
}

}  // namespace yaprak
