#include "preflight/operators.hpp"

#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t most_operands = 10'000;  // of one operator: what is more is no picture of a
                                               // page but a trap

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool is_delimiter(char c) {
    return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}

}  // namespace

double Operator::number(std::size_t index, double otherwise) const {
    return index < operands.size() && operands[index].kind == Operand::Kind::number
               ? operands[index].number
               : otherwise;
}

std::string Operator::name_at_end() const {
    return !operands.empty() && operands.back().kind == Operand::Kind::name ? operands.back().text
                                                                            : std::string();
}

std::vector<double> Operator::numbers() const {
    std::vector<double> out;
    for (const Operand& operand : operands)
        if (operand.kind == Operand::Kind::number) out.push_back(operand.number);
    return out;
}

bool OperatorReader::next(Operator& out) {
    out.operands.clear();
    for (;;) {
        skip_space();
        if (at_ >= content_.size()) return false;
        const char c = content_[at_];
        const auto add = [&](Operand operand) {
            if (out.operands.size() < most_operands) out.operands.push_back(std::move(operand));
        };
        if (c == '/') {
            add({Operand::Kind::name, 0, take_name()});
        } else if (c == '(') {
            add({Operand::Kind::string, 0, take_string()});
        } else if (c == '<' && content_.substr(at_, 2) == "<<") {
            skip_dict();
        } else if (c == '<') {
            add({Operand::Kind::string, 0, take_hex()});
        } else if (is_delimiter(c)) {
            ++at_;
        } else {
            const std::string_view word = take_word();
            if (const auto number = parse_number(word)) {
                add({Operand::Kind::number, *number, {}});
                continue;
            }
            if (word == "true" || word == "false" || word == "null") continue;
            out.name = word;
            if (word == "BI") skip_picture();
            return true;
        }
    }
}

void OperatorReader::skip_space() {
    while (at_ < content_.size()) {
        if (is_space(content_[at_])) {
            ++at_;
        } else if (content_[at_] == '%') {
            at_ = std::min(content_.find_first_of("\r\n", at_), content_.size());
        } else {
            return;
        }
    }
}

// What stands in strings counts for nothing.
void OperatorReader::skip_dict() {
    int depth = 0;
    while (at_ < content_.size()) {
        if (content_[at_] == '(') {
            (void)take_string();
        } else if (content_.substr(at_, 2) == "<<") {
            ++depth;
            at_ += 2;
        } else if (content_.substr(at_, 2) == ">>") {
            at_ += 2;
            if (--depth == 0) return;
        } else {
            ++at_;
        }
    }
}

// Its end is "EI" between spaces.
void OperatorReader::skip_picture() {
    for (std::size_t found = content_.find("EI", at_); found != std::string_view::npos;
         found = content_.find("EI", found + 1)) {
        const bool begins = found > 0 && is_space(content_[found - 1]);
        const bool ends = found + 2 >= content_.size() || is_space(content_[found + 2]);
        if (!begins || !ends) continue;
        at_ = found + 2;
        return;
    }
    at_ = content_.size();
}

std::string OperatorReader::take_name() {
    std::string out;
    for (++at_; at_ < content_.size(); ++at_) {
        const char c = content_[at_];
        if (is_space(c) || is_delimiter(c)) break;
        const bool is_coded = c == '#' && at_ + 2 < content_.size() &&
                              hex_value(content_[at_ + 1]) >= 0 &&
                              hex_value(content_[at_ + 2]) >= 0;
        if (is_coded) {
            out += char(hex_value(content_[at_ + 1]) * 16 + hex_value(content_[at_ + 2]));
            at_ += 2;
        } else {
            out += c;
        }
    }
    return out;
}

// ISO 32000-1, 7.3.4.2.
std::string OperatorReader::take_string() {
    std::string out;
    int depth = 0;
    for (; at_ < content_.size(); ++at_) {
        const char c = content_[at_];
        if (c == '\\' && at_ + 1 < content_.size()) {
            const char next = content_[++at_];
            if (next < '0' || next > '7') {
                const std::size_t known = std::string_view("nrtbf").find(next);
                if (next != '\n')
                    out += known == std::string_view::npos ? next : "\n\r\t\b\f"[known];
                continue;
            }
            int code = 0;
            for (int i = 0;
                 i < 3 && at_ < content_.size() && content_[at_] >= '0' && content_[at_] <= '7';
                 ++i)
                code = code * 8 + (content_[at_++] - '0');
            --at_;
            out += char(code);
            continue;
        }
        if (c == '(' && depth++ == 0) continue;
        if (c == ')' && --depth == 0) break;
        out += c;
    }
    if (at_ < content_.size()) ++at_;
    return out;
}

std::string OperatorReader::take_hex() {
    std::string out;
    int high = -1;
    for (++at_; at_ < content_.size() && content_[at_] != '>'; ++at_) {
        const int value = hex_value(content_[at_]);
        if (value < 0) continue;
        if (high < 0) {
            high = value;
        } else {
            out += char(high * 16 + value);
            high = -1;
        }
    }
    if (high >= 0) out += char(high * 16);
    if (at_ < content_.size()) ++at_;
    return out;
}

std::string_view OperatorReader::take_word() {
    const std::size_t begin = at_;
    while (at_ < content_.size() && !is_space(content_[at_]) && !is_delimiter(content_[at_])) ++at_;
    if (at_ == begin) ++at_;
    return content_.substr(begin, at_ - begin);
}

}  // namespace yaprak
