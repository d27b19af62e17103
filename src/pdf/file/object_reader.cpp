#include "pdf/file/object_reader.hpp"

#include <algorithm>
#include <charconv>

namespace yaprak {
namespace {

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool ends_token(char c) {
    return is_space(c) || std::string_view("/[]<>()").find(c) != std::string_view::npos;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

void ObjectReader::skip_space() {
    while (at_ < bytes_.size() && is_space(bytes_[at_])) ++at_;
}

bool ObjectReader::takes(std::string_view token) {
    skip_space();
    if (!bytes_.substr(at_).starts_with(token)) return false;
    at_ += token.size();
    return true;
}

std::optional<std::size_t> ObjectReader::number() {
    skip_space();
    std::size_t value = 0;
    const char* const end = bytes_.data() + bytes_.size();
    const auto [stop, problem] = std::from_chars(bytes_.data() + at_, end, value);
    if (problem != std::errc()) return std::nullopt;
    at_ = std::size_t(stop - bytes_.data());
    return value;
}

std::string_view ObjectReader::token() {
    const std::size_t begin = at_;
    if (at_ < bytes_.size()) ++at_;
    while (at_ < bytes_.size() && !ends_token(bytes_[at_])) ++at_;
    return bytes_.substr(begin, at_ - begin);
}

// "(a (b) \) c)"
void ObjectReader::skip_string() {
    int depth = 0;
    do {
        const char c = bytes_[at_++];
        if (c == '\\' && at_ < bytes_.size()) ++at_;
        if (c == '(') ++depth;
        if (c == ')') --depth;
    } while (depth > 0 && at_ < bytes_.size());
}

// An array, a dictionary or a string of hexadecimal digits.
void ObjectReader::skip_group() {
    int depth = 0;
    do {
        const char c = bytes_[at_];
        if (c == '(') {
            skip_string();
            continue;
        }
        if (c == '[' || c == '<') ++depth;
        if (c == ']' || c == '>') --depth;
        ++at_;
    } while (depth > 0 && at_ < bytes_.size());
}

std::string_view ObjectReader::value() {
    skip_space();
    const std::size_t begin = at_;
    if (begin == bytes_.size()) return {};
    const char c = bytes_[begin];
    if (c == '(')
        skip_string();
    else if (c == '[' || c == '<')
        skip_group();
    else
        token();
    if (!is_digit(c)) return bytes_.substr(begin, at_ - begin);
    const std::size_t end = at_;
    if (number() && takes("R")) return bytes_.substr(begin, at_ - begin);
    at_ = end;
    return bytes_.substr(begin, end - begin);
}

std::string_view entry(std::string_view bytes, std::string_view key) {
    ObjectReader reader(bytes);
    if (!reader.takes("<<")) return {};
    while (!reader.takes(">>")) {
        const std::string_view name = reader.value(), value = reader.value();
        if (name == key) return value;
        if (value.empty()) return {};
    }
    return {};
}

std::optional<std::size_t> reference(std::string_view value) {
    ObjectReader reader(value);
    const auto number = reader.number();
    return number && reader.number() && reader.takes("R") ? number : std::nullopt;
}

}  // namespace yaprak
