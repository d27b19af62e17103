#include "mail/smtp/answer.hpp"

#include "base/visible.hpp"

#include <string>

namespace yaprak {
namespace {

constexpr std::size_t longest_answer = 500;  // bytes of the server's words that are kept

bool is_answer(std::string_view line) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return line.size() >= 3 && digit(line[0]) && digit(line[1]) && digit(line[2]);
}

std::string_view without_end(std::string_view line) {
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
    return line;
}

}  // namespace

void add_answer_line(std::string_view line, Exchange& exchange) {
    line = without_end(line);
    if (!is_answer(line)) return;
    const int code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
    const bool goes_on = exchange.code == code && exchange.said.starts_with(line.substr(0, 3));
    const std::string words = line.size() > 4 ? " " + visible(line.substr(4)) : "";
    if (!goes_on)
        exchange.said = std::string(line.substr(0, 3)) + words;
    else if (exchange.said.size() < longest_answer)
        exchange.said += words;
    exchange.code = code;
}

}  // namespace yaprak
