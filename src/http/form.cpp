#include "http/form.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cctype>

namespace yaprak::http {
namespace {

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        if (i + 2 >= text.size() || digit(text[i + 1]) < 0 || digit(text[i + 2]) < 0) return {};
        out += char(digit(text[i + 1]) * 16 + digit(text[i + 2]));
        i += 2;
    }
    return out;
}

bool is_control(char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') ||
           c == 0x7F;
}

bool is_text(const std::string& text) {
    return is_valid_utf8(text) && std::none_of(text.begin(), text.end(), is_control);
}

// Calls take(part) for the parts of `text` between `separator`s, until it returns false.
template <class Take>
bool each_part(std::string_view text, char separator, const Take& take) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != separator) continue;
        if (!take(text.substr(begin, i - begin))) return false;
        begin = i + 1;
    }
    return true;
}

bool add_field(std::string_view field, Form& form) {
    if (field.empty()) return true;
    const auto equals = std::min(field.find('='), field.size());
    const auto name = unescaped(field.substr(0, equals));
    const auto value = unescaped(equals < field.size() ? field.substr(equals + 1) : "");
    if (!name || !value || !is_text(*name) || !is_text(*value)) return false;
    form.emplace(*name, *value);
    return form.size() <= most_fields;
}

bool is_of_path(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.' || c == '~' ||
           c == '-';
}

bool is_step(std::string_view step) {
    return !step.empty() && std::all_of(step.begin(), step.end(), is_of_path) &&
           step.find_first_not_of('.') != step.npos;
}

std::string_view trimmed_blanks(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

bool is_of_host(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '.' || c == '-' || c == '_';
}

bool is_port(std::string_view text) {
    return text.empty() || (text.front() == ':' && text.size() <= 6 &&
                            text.find_first_not_of("0123456789", 1) == text.npos);
}

}  // namespace

std::optional<Form> read_form(std::string_view text) {
    Form form;
    const auto add = [&form](std::string_view field) { return add_field(field, form); };
    if (!each_part(text, '&', add)) return std::nullopt;
    return form;
}

std::optional<Target> read_target(std::string_view text) {
    const auto mark = std::min(text.find('?'), text.size());
    const std::string_view path = text.substr(0, mark);
    if (path.empty() || path.front() != '/') return std::nullopt;
    if (path != "/" && !each_part(path.substr(1), '/', is_step)) return std::nullopt;
    auto query = read_form(mark < text.size() ? text.substr(mark + 1) : "");
    if (!query) return std::nullopt;
    return Target{std::string(path), std::move(*query)};
}

std::map<std::string, std::string> read_cookies(std::string_view header) {
    std::map<std::string, std::string> cookies;
    each_part(header, ';', [&cookies](std::string_view pair) {
        const auto equals = pair.find('=');
        if (equals != pair.npos)
            cookies.emplace(trimmed_blanks(pair.substr(0, equals)),
                            trimmed_blanks(pair.substr(equals + 1)));
        return cookies.size() <= most_fields;
    });
    return cookies;
}

std::optional<std::string> host_name(std::string_view host) {
    const bool is_address = !host.empty() && host.front() == '[';
    const auto end = is_address ? host.find(']') : std::min(host.find(':'), host.size());
    if (end == host.npos || !is_port(host.substr(end + (is_address ? 1 : 0)))) return std::nullopt;
    std::string name(host.substr(is_address ? 1 : 0, is_address ? end - 1 : end));
    const auto fits = [is_address](char c) {
        return is_address ? digit(c) >= 0 || c == ':' || c == '.' : is_of_host(c);
    };
    if (name.empty() || !std::all_of(name.begin(), name.end(), fits)) return std::nullopt;
    for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return name;
}

}  // namespace yaprak::http
