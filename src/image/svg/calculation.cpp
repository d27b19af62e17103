// Sums of products of values, as the grammar has them. Signs of a sum stand between blanks.
#include "image/svg/calculation.hpp"

#include "base/text.hpp"

#include <cmath>

namespace yaprak::svg {
namespace {

constexpr std::size_t deepest_sum = 16;  // brackets within brackets

struct Value {
    double amount = 0;
    bool is_length = false;
};
using Result = std::optional<Value>;

class Calculator {
public:
    Calculator(std::string_view text, const Measure& measure, Axis axis)
        : rest_(text), measure_(measure), axis_(axis) {}

    std::optional<double> run() {
        const Result out = value(0);
        skip();
        if (!out || !rest_.empty() || !std::isfinite(out->amount)) return std::nullopt;
        return out->amount;
    }

private:
    void skip() { rest_ = trimmed(rest_); }

    bool take(char mark) {
        skip();
        if (!rest_.starts_with(mark)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    Result value(std::size_t depth) {
        skip();
        if (ascii_lower(rest_.substr(0, 5)) == "calc(") rest_.remove_prefix(4);
        if (!take('(')) return amount();
        if (depth >= deepest_sum) return std::nullopt;
        const Result out = sum(depth + 1);
        return take(')') ? out : std::nullopt;
    }

    Result amount() {
        std::size_t end = rest_.find_first_of(" \t\r\n()*/");
        end = end == std::string_view::npos ? rest_.size() : end;
        const std::string_view word = rest_.substr(0, end);
        const auto length = read_length(word, measure_, axis_);
        if (word.empty() || !length) return std::nullopt;
        rest_.remove_prefix(end);
        Numbers numbers(word);
        (void)numbers.number();
        return Value{*length, !numbers.unit().empty()};
    }

    Result product(std::size_t depth) {
        Result out = value(depth);
        while (out) {
            const bool divides = take('/');
            if (!divides && !take('*')) break;
            const Result by = value(depth);
            if (!by || (by->is_length && (divides || out->is_length))) return std::nullopt;
            out->amount = divides ? out->amount / by->amount : out->amount * by->amount;
            out->is_length = out->is_length || by->is_length;
        }
        return out;
    }

    Result sum(std::size_t depth) {
        Result out = product(depth);
        while (out) {
            const bool less = take('-');
            if (!less && !take('+')) break;
            const Result more = product(depth);
            if (!more || more->is_length != out->is_length) return std::nullopt;
            out->amount += less ? -more->amount : more->amount;
        }
        return out;
    }

    std::string_view rest_;
    const Measure& measure_;
    Axis axis_;
};

}  // namespace

bool is_calculation(std::string_view text) {
    return ascii_lower(trimmed(text).substr(0, 5)) == "calc(";
}

std::optional<double> calculated_length(std::string_view text, const Measure& measure, Axis axis) {
    if (!is_calculation(text)) return std::nullopt;
    return Calculator(text, measure, axis).run();
}

}  // namespace yaprak::svg
