// Addresses as people write them -> such as CommonMark's rules take (0.31.2, 6.3): a picture's name
// with blanks and brackets gets angle brackets, "mailto: a@b" loses its blank. kramdown's "\\" at a
// line's end becomes CommonMark's "\". A link to a file of Markdown leads to the page made of it.
#include "base/text.hpp"
#include "read/dialect/page_address.hpp"
#include "read/dialect/passes.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest = 1000;
constexpr std::string_view mail = "](mailto: ";

bool names_picture(std::string_view address) {
    const std::string lower = ascii_lower(address);
    for (const char* ending : {".jpg", ".jpeg", ".png", ".svg", ".webp", ".gif", ".tif", ".tiff"})
        if (lower.ends_with(ending)) return true;
    return false;
}

// The name behind "](", up to the bracket that closes it on its line; empty: nothing to mend.
std::string_view spaced_name(std::string_view body, std::size_t at) {
    const std::string_view line =
        body.substr(at, std::min(body.substr(at, longest).find('\n'), longest));
    int depth = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"' || line[i] == '<' || line[i] == '>') return {};
        if (line[i] == '(') ++depth;
        if (line[i] != ')' || depth-- > 0) continue;
        const std::string_view name = line.substr(0, i);
        return name.find(' ') != none && names_picture(name) ? name : std::string_view();
    }
    return {};
}

// False where the address behind "](" is none of a page.
bool lead_to_page(const PassInput& input, std::size_t at, std::vector<Replacement>& edits) {
    const std::string_view rest = input.scan.body.substr(at, longest);
    const std::size_t end = rest.find_first_of(" \t\n)<>");
    if (end == none || end == 0 || rest[end] == '<' || rest[end] == '>') return false;
    const std::string_view address = rest.substr(0, end);
    const bool is_link =
        is_page_file(address) && !names_picture(address.substr(0, address.find_first_of("?#")));
    if (is_link) edits.push_back({at, end, page_address(address, input.reading)});
    return is_link;
}

bool may_hold_addresses(std::string_view body) {
    return body.find("](") != none || body.find("\\\\\n") != none;
}

std::vector<Replacement> mend_addresses(const PassInput& input) {
    const std::string_view body = input.scan.body;
    std::vector<Replacement> edits;
    for (std::size_t at = body.find_first_of("]\\"); at != none;
         at = body.find_first_of("]\\", at + 1)) {
        if (body[at] == '\\') {
            const bool two = body.substr(at, 3) == "\\\\\n" && (at == 0 || body[at - 1] != '\\');
            if (two && !input.scan.is_code(at)) edits.push_back({at, 1, {}});
            continue;
        }
        if (body.substr(at, 2) != "](" || input.scan.is_code(at)) continue;
        if (body.substr(at, mail.size()) == mail) edits.push_back({at + mail.size() - 1, 1, {}});
        if (lead_to_page(input, at + 2, edits)) continue;
        const std::string_view name = spaced_name(body, at + 2);
        if (name.empty()) continue;
        edits.push_back({at + 2, 0, "<"});
        edits.push_back({at + 2 + name.size(), 0, ">"});
    }
    return edits;
}

}  // namespace

const SourcePass addresses_pass = {may_hold_addresses, mend_addresses};

}  // namespace yaprak
