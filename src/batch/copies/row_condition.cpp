#include "batch/copies/row_condition.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "batch/copies/condition_step.hpp"
#include "batch/copies/row_lists.hpp"
#include "batch/copies/text_order.hpp"
#include "batch/copies/value_order.hpp"
#include "language/filters/read_values.hpp"

#include <algorithm>
#include <stdexcept>

namespace yaprak {
namespace {

bool is_operand(Operation operation) {
    return operation == Operation::name || operation == Operation::text ||
           operation == Operation::list;
}

// -1, 0, 1 as `a` stands to `b`, both numbers, dates or times; nothing where they are not.
std::optional<int> order_of_figures(const std::string& a, const std::string& b) {
    const auto x = number_of(a), y = number_of(b);
    if (x && y) return sign_of(*x, *y);
    const auto day = read_date_value(a, "tr"), other = read_date_value(b, "tr");
    if (day && other) return order_of_dates(*day, *other);
    if (!looks_like_time(a) && !looks_like_time(b)) return std::nullopt;
    const auto time = read_time_value(a, "tr"), later = read_time_value(b, "tr");
    if (time && later) return order_of_times(*time, *later);
    return std::nullopt;
}

// Nothing where one is empty.
std::optional<int> order_of(const std::string& a, const std::string& b) {
    if (trimmed(a).empty() || trimmed(b).empty()) return std::nullopt;
    const auto order = order_of_figures(a, b);
    return order ? *order : text_order(folded(a), folded(b));
}

bool is_equal(const std::string& a, const std::string& b) {
    if (folded(a) == folded(b)) return true;
    const auto order = order_of(a, b);
    return order && *order == 0;
}

// "on yedi" is neither less nor greater than 18: a mistake in the table.
void refuse_text(const std::string& value, const std::string& figure) {
    const char* kind = looks_like_date(figure)   ? "date"
                       : looks_like_time(figure) ? "time"
                                                 : "number";
    throw Error(Code::table_value, {},
                in_quotes(value) + " is no " + kind + " that could be compared with " + figure,
                "write it as " + std::string(*kind == 'd'   ? "03.04.2026"
                                             : *kind == 't' ? "14:30"
                                                            : "17 or 17,5"));
}

// What stands on the stack while a condition is looked at.
struct Operand {
    std::string text = {};
    std::vector<std::string> list = {};
    bool is_truth = false;  // the answer of an operation
    bool truth = false;
    bool is_list = false;
    bool is_figure = false;  // one that the author wrote

    bool holds() const { return is_truth ? truth : is_true(text); }
    bool is_among(const Operand& others) const {
        const auto same = [&](const std::string& other) { return is_equal(text, other); };
        if (others.is_list) return std::any_of(others.list.begin(), others.list.end(), same);
        const RowItems items = items_of_cell(others.text);
        return std::any_of(items.begin(), items.end(), [&](const RowItem& item) {
            const auto whole = item.find("");
            return whole != item.end() && same(whole->second);
        });
    }
};

bool compares(Operation operation, const Operand& left, const Operand& right) {
    const std::string &a = left.text, &b = right.text;
    if (operation == Operation::equal) return is_equal(a, b);
    if (operation == Operation::unequal) return !is_equal(a, b);
    const auto order = order_of(a, b);
    if (!order) return false;
    if (left.is_figure != right.is_figure && !order_of_figures(a, b))
        refuse_text(left.is_figure ? b : a, left.is_figure ? a : b);
    if (operation == Operation::less) return *order < 0;
    if (operation == Operation::less_or_equal) return *order <= 0;
    return operation == Operation::greater ? *order > 0 : *order >= 0;
}

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
            stack.back().is_figure = step.is_figure;
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
                answer(compares(step.operation, left, right));
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
