// Obsidian's names of blocks, "words. ^name" at a paragraph's or an item's end -> nothing: they are
// where links of other notes lead.
#include "base/text.hpp"
#include "read/dialect/passes.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t shortest = 4;  // "x ^n" is a power

bool may_hold_names(std::string_view body) {
    return body.find(" ^") != none || body.find("\n^") != none || body.starts_with('^');
}

bool is_name(std::string_view text) {
    const auto is_sign = [](char c) {
        return c == '-' || is_ascii_alphanumeric(char32_t(static_cast<unsigned char>(c)));
    };
    const auto is_letter = [](char c) {
        return is_ascii_letter(char32_t(static_cast<unsigned char>(c)));
    };
    return text.size() >= shortest && std::all_of(text.begin(), text.end(), is_sign) &&
           std::any_of(text.begin(), text.end(), is_letter);
}

// Whether a block ends with the line that ends here: what follows is blank or an item.
bool ends_block(std::string_view body, std::size_t end) {
    const std::size_t next = body.find_first_not_of(" \t", std::min(end + 1, body.size()));
    return next == none || body[next] == '\n' || body.substr(next, 2) == "- " ||
           body.substr(next, 2) == "* " ||
           is_ascii_digit(char32_t(static_cast<unsigned char>(body[next])));
}

std::vector<Replacement> drop_names(const PassInput& input) {
    const std::string_view body = input.scan.body;
    std::vector<Replacement> edits;
    for (std::size_t at = body.find('^'); at != none; at = body.find('^', at + 1)) {
        if (at > 0 && body[at - 1] != ' ' && body[at - 1] != '\n') continue;
        const std::size_t end = std::min(body.find('\n', at), body.size());
        const std::string_view name =
            trimmed(body.substr(at + 1, std::min<std::size_t>(end - at - 1, 100)));
        if (!is_name(name) || !ends_block(body, end) || input.scan.is_code(at)) continue;
        const std::size_t begin = at > 0 && body[at - 1] == ' ' ? at - 1 : at;
        edits.push_back({begin, end - begin, {}});
    }
    return edits;
}

}  // namespace

const SourcePass block_names_pass = {may_hold_names, drop_names};

}  // namespace yaprak
