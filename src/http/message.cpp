#include "http/message.hpp"

#include <algorithm>

namespace yaprak::http {
namespace {

// A file's name in a header: RFC 6266 with RFC 8187's way for all letters.
std::string percent_encoded(const std::string& text) {
    static const char* const digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                              (byte >= 'a' && byte <= 'z') || byte == '.' || byte == '-';
        if (is_plain)
            out += c;
        else
            out += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return out;
}

}  // namespace

std::string Request::header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

Form Request::form() const {
    const std::string type = header("content-type");
    if (type.rfind("application/x-www-form-urlencoded", 0) != 0) return {};
    return read_form(body).value_or(Form{});
}

Response html(std::string body) {
    return {200, "text/html; charset=utf-8", std::move(body)};
}

Response json(std::string body, int status) {
    return {status, "application/json", std::move(body)};
}

Response text(std::string body, int status) {
    return {status, "text/plain; charset=utf-8", std::move(body)};
}

Response redirect(std::string path) {
    return {303, "text/plain; charset=utf-8", "", {{"Location", std::move(path)}}};
}

Response file(std::string bytes, const std::string& type, const std::string& name, bool is_kept) {
    const std::string how = is_kept ? "attachment" : "inline";
    return {200,
            type,
            std::move(bytes),
            {{"Content-Disposition", how + "; filename*=UTF-8''" + percent_encoded(name)}}};
}

const std::vector<std::pair<std::string, std::string>>& safe_headers() {
    static const std::vector<std::pair<std::string, std::string>> headers = {
        {"Content-Security-Policy",
         "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
         "font-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'self'; "
         "form-action 'self'; base-uri 'none'; frame-ancestors 'self'"},
        {"X-Content-Type-Options", "nosniff"},
        {"X-Frame-Options", "SAMEORIGIN"},
        {"Referrer-Policy", "no-referrer"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Permissions-Policy", "camera=(), microphone=(), geolocation=()"},
    };
    return headers;
}

}  // namespace yaprak::http
