#include "batch/copies/row_condition.hpp"

#include "base/text.hpp"
#include "batch/copies/condition_step.hpp"
#include "language/filters/read_values.hpp"
#include "language/words/casing.hpp"

#include <algorithm>
#include <stdexcept>

namespace yaprak {
namespace {

bool is_operand(Operation operation) {
    return operation == Operation::name || operation == Operation::text ||
           operation == Operation::list;
}

std::string folded(std::string_view text) {
    return fold_case(trimmed(text), "tr");
}

// -1, 0, 1 as `a` stands to `b`; nothing where they cannot be compared.
std::optional<int> order_of(const std::string& a, const std::string& b) {
    if (trimmed(a).empty() || trimmed(b).empty()) return std::nullopt;
    const auto sign = [](auto x, auto y) { return x < y ? -1 : y < x ? 1 : 0; };
    const auto x = read_number_value(a, "tr"), y = read_number_value(b, "tr");
    const bool are_dates =
        std::count(a.begin(), a.end(), '.') == 2 || std::count(a.begin(), a.end(), '-') == 2;
    if (x && y && !are_dates) return sign(*x, *y);
    const auto day = read_date_value(a, "tr"), other = read_date_value(b, "tr");
    if (day && other) {
        const auto number = [](const Date& date) {
            return date.year * 10000 + date.month * 100 + date.day;
        };
        return sign(number(*day), number(*other));
    }
    return sign(folded(a), folded(b));
}

bool is_equal(const std::string& a, const std::string& b) {
    if (folded(a) == folded(b)) return true;
    const auto order = order_of(a, b);
    return order && *order == 0;
}

bool compares(Operation operation, const std::string& a, const std::string& b) {
    if (operation == Operation::equal) return is_equal(a, b);
    if (operation == Operation::unequal) return !is_equal(a, b);
    const auto order = order_of(a, b);
    if (!order) return false;
    if (operation == Operation::less) return *order < 0;
    if (operation == Operation::less_or_equal) return *order <= 0;
    return operation == Operation::greater ? *order > 0 : *order >= 0;
}

// What stands on the stack while a condition is looked at.
struct Operand {
    std::string text = {};
    std::vector<std::string> list = {};
    bool is_truth = false;  // the answer of an operation
    bool truth = false;
    bool is_list = false;

    bool holds() const { return is_truth ? truth : is_true(text); }
    bool is_among(const Operand& others) const {
        const auto same = [&](const std::string& other) { return is_equal(text, other); };
        if (others.is_list) return std::any_of(others.list.begin(), others.list.end(), same);
        std::string_view rest = others.text;
        for (std::size_t at = 0; at <= rest.size();) {
            const std::size_t end = std::min(rest.find_first_of(",;\n", at), rest.size());
            if (same(std::string(trimmed(rest.substr(at, end - at))))) return true;
            at = end + 1;
        }
        return false;
    }
};

}  // namespace

RowCondition::RowCondition(std::string_view text,
                           const std::function<bool(const std::string&)>& known)
    : steps_(read_condition(text, known)) {
    std::size_t depth = 0;
    for (const Step& step : steps_) {
        if (step.operation == Operation::name) names_.push_back(step.text);
        const std::size_t taken = is_operand(step.operation)              ? 0
                                  : step.operation == Operation::negation ? 1
                                                                          : 2;
        if (depth < taken) throw std::invalid_argument("the condition ends too early");
        depth += 1 - taken;
    }
    if (depth != 1) throw std::invalid_argument("the condition is no whole one");
}

RowCondition::~RowCondition() = default;
RowCondition::RowCondition(RowCondition&&) noexcept = default;
RowCondition& RowCondition::operator=(RowCondition&&) noexcept = default;

bool RowCondition::holds(const NamedValue& value) const {
    std::vector<Operand> stack;
    const auto answer = [&](bool truth) { stack.push_back({{}, {}, true, truth}); };
    const auto take = [&] {
        Operand last = std::move(stack.back());
        stack.pop_back();
        return last;
    };
    for (const Step& step : steps_) {
        if (step.operation == Operation::name) {
            stack.push_back({value(step.text).value_or("")});
        } else if (step.operation == Operation::text) {
            stack.push_back({step.text});
        } else if (step.operation == Operation::list) {
            stack.push_back({{}, step.list, false, false, true});
        } else if (step.operation == Operation::negation) {
            answer(!take().holds());
        } else {
            const Operand right = take(), left = take();
            if (step.operation == Operation::conjunction)
                answer(left.holds() && right.holds());
            else if (step.operation == Operation::disjunction)
                answer(left.holds() || right.holds());
            else if (step.operation == Operation::in)
                answer(left.is_among(right));
            else
                answer(compares(step.operation, left.text, right.text));
        }
    }
    return stack.back().holds();
}

bool is_true(std::string_view value) {
    const std::string word = folded(value);
    for (const char* no : {"", "0", "no", "false", "hayır", "yanlış"})
        if (word == no) return false;
    return true;
}

}  // namespace yaprak
