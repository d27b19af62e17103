// Addresses as people write them -> such as CommonMark's rules take (0.31.2, 6.3): a file's name
// with blanks and brackets gets angle brackets, "mailto: a@b" loses its blank. kramdown's "\\" at a
// line's end becomes CommonMark's "\". A link to a file of Markdown leads to the page made of it.
#include "base/text.hpp"
#include "read/dialect/page_address.hpp"
#include "read/dialect/passes.hpp"
#include "read/source/byte_set.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest = 1000;
constexpr ByteSet signs("]\\");
constexpr std::string_view mail = "](mailto: ";

bool names_picture(std::string_view address) {
    const std::string lower = ascii_lower(address);
    for (const char* ending : {".jpg", ".jpeg", ".png", ".svg", ".webp", ".gif", ".tif", ".tiff"})
        if (lower.ends_with(ending)) return true;
    return false;
}

// "/files/a guide.pdf", "../a page.html": words in brackets behind words in brackets are no
// address.
bool looks_like_address(std::string_view text) {
    for (const char* begin : {"/", "./", "../", "http://", "https://"})
        if (text.starts_with(begin)) return true;
    const std::size_t dot = text.rfind('.');
    const std::string_view ending = text.substr(std::min(dot, text.size() - 1) + 1);
    return dot != none && ending.size() >= 2 && ending.size() <= 5 &&
           is_ascii_letter(char32_t((unsigned char)ending.front())) &&
           std::all_of(ending.begin(), ending.end(),
                       [](char c) { return is_ascii_alphanumeric(char32_t((unsigned char)c)); });
}

std::string_view spaced(std::string_view name) {
    const std::string_view whole = trimmed(name);
    return whole.find(' ') != none && looks_like_address(whole) ? whole : std::string_view();
}

// A title may stand behind the name.
std::size_t begin_of_title(std::string_view line) {
    return std::min(line.find(" \""), line.find(" '"));
}

// Titles may stand in round brackets too.
std::string_view without_title(std::string_view name) {
    return trimmed(name).ends_with(')') ? name.substr(0, name.find(" (")) : name;
}

// The name behind "](", up to the bracket that closes it on its line, or to its title; empty:
// nothing to mend.
std::string_view spaced_name(std::string_view body, std::size_t at) {
    const std::string_view line =
        body.substr(at, std::min(body.substr(at, longest).find('\n'), longest));
    const std::size_t title = begin_of_title(line);
    int depth = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '<' || line[i] == '>') return {};
        if (i == title) return spaced(line.substr(0, i));
        if (line[i] == '"') return {};
        if (line[i] == '(') ++depth;
        if (line[i] != ')' || depth-- > 0) continue;
        return spaced(without_title(line.substr(0, i)));
    }
    return {};
}

// The address behind "](", where it is one of a page.
void lead_to_page(const PassInput& input, std::size_t at, std::vector<Replacement>& edits) {
    const std::string_view rest = input.scan.body.substr(at, longest);
    const std::size_t end = rest.find_first_of(" \t\n)<>");
    if (end == none || end == 0 || rest[end] == '<' || rest[end] == '>') return;
    const std::string_view address = rest.substr(0, end);
    const bool is_link =
        is_page_file(address) && !names_picture(address.substr(0, address.find_first_of("?#")));
    if (is_link) edits.push_back({at, end, page_address(address, input.reading)});
}

// A name with blanks gets angle brackets.
void bracket(const PassInput& input, std::string_view name, std::vector<Replacement>& edits) {
    const std::size_t begin = std::size_t(name.data() - input.scan.body.data());
    const bool is_page = is_page_file(name) && !names_picture(name);
    edits.push_back({begin, 0, "<"});
    if (is_page) edits.push_back({begin, name.size(), page_address(name, input.reading)});
    edits.push_back({begin + name.size(), 0, ">"});
}

bool may_hold_addresses(std::string_view body) {
    return body.find("](") != none || body.find("\\\\\n") != none;
}

std::vector<Replacement> mend_addresses(const PassInput& input) {
    const std::string_view body = input.scan.body;
    std::vector<Replacement> edits;
    for (std::size_t at = signs.find_in(body); at != none; at = signs.find_in(body, at + 1)) {
        if (body[at] == '\\') {
            const bool two = body.substr(at, 3) == "\\\\\n" && (at == 0 || body[at - 1] != '\\');
            if (two && !input.scan.is_code(at)) edits.push_back({at, 1, {}});
            continue;
        }
        if (body.substr(at, 2) != "](") continue;
        const std::size_t before = edits.size();
        if (body.substr(at, mail.size()) == mail) edits.push_back({at + mail.size() - 1, 1, {}});
        const std::string_view name = spaced_name(body, at + 2);
        if (name.empty())
            lead_to_page(input, at + 2, edits);
        else
            bracket(input, name, edits);
        if (edits.size() > before && input.scan.is_code(at)) edits.resize(before);
    }
    return edits;
}

}  // namespace

const SourcePass addresses_pass = {may_hold_addresses, mend_addresses};

}  // namespace yaprak
