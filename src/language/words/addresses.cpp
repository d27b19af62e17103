#include "language/words/addresses.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t long_part = 24;     // bytes; up to here a part's dots are no place to break
constexpr std::size_t least_part = 3;     // bytes before the first and after the last break ...
constexpr std::size_t least_of_host = 6;  // ... and on both sides of a break at a dot

bool is_host_character(char c) {
    return is_ascii_alphanumeric(c) || c == '.' || c == '-';
}

// Ends of hosts that are written without "www." too.
bool has_known_ending(std::string_view host) {
    static constexpr std::string_view endings[] = {".com", ".net", ".org", ".tr",   ".edu",
                                                   ".gov", ".de",  ".eu",  ".info", ".io"};
    return std::any_of(std::begin(endings), std::end(endings),
                       [&](std::string_view ending) { return host.ends_with(ending); });
}

bool is_host(std::string_view text) {
    const bool clean = std::all_of(text.begin(), text.end(), is_host_character);
    return clean && text.size() > 4 && is_ascii_alphanumeric(text.front()) &&
           has_known_ending(text);
}

bool is_email(std::string_view token) {
    const std::size_t at = token.find('@');
    if (at == std::string_view::npos || at == 0) return false;
    const std::string_view host = token.substr(at + 1);
    return host.find('.') != std::string_view::npos && host.find('@') == std::string_view::npos;
}

bool may_end_line(char c, bool email) {
    if (email) return c == '@';
    return std::string_view("/?&=_#").find(c) != std::string_view::npos;
}

// A hyphen at a line's end would be taken for one that the line end added (Chicago, 7.46).
bool may_begin_line(char c, char before, bool email) {
    return !email && c == '-' && before != '-';
}

// Before a dot, which shows that the address goes on (Chicago Manual of Style, 7.46).
void add_dots(std::string_view address, std::size_t begin, std::size_t end,
              std::vector<std::size_t>& out) {
    if (end - begin <= long_part) return;
    for (std::size_t i = begin + least_of_host; i + least_of_host <= end; ++i)
        if (address[i] == '.' && is_ascii_alphanumeric(address[i - 1])) out.push_back(i);
}

}  // namespace

bool is_address(std::string_view token) {
    const auto is_sign = [](char c) { return c == '.' || c == ':' || c == '@'; };
    if (std::none_of(token.begin(), token.end(), is_sign)) return false;
    if (token.starts_with("www.") || token.find("://") != std::string_view::npos) return true;
    if (token.starts_with("mailto:") || is_email(token)) return true;
    return is_host(token.substr(0, token.find_first_of("/?#:")));
}

std::vector<std::size_t> address_breaks(std::string_view address) {
    std::vector<std::size_t> out;
    const bool email = is_email(address);
    const std::size_t scheme = address.find("://");
    const std::size_t begin = scheme == std::string_view::npos ? 0 : scheme + 3;
    std::size_t part = 0;
    for (std::size_t i = begin + least_part; i + least_part <= address.size(); ++i) {
        const char before = address[i - 1];
        const bool run_goes_on = before == address[i] || address[i] == '/';
        const bool ends_line = may_end_line(before, email) && !run_goes_on;
        if (!ends_line && !may_begin_line(address[i], before, email)) continue;
        add_dots(address, part, i, out);
        out.push_back(i);
        part = i;
    }
    add_dots(address, part, address.size(), out);
    return out;
}

}  // namespace yaprak
