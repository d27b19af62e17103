// A condition in postfix order: operands, and operations on what stands before them.
#pragma once
#include "batch/copies/row_condition.hpp"

namespace yaprak {

enum class Operation {
    name,
    text,
    list,  // of so many texts before it
    equal,
    unequal,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    in,
    negation,
    conjunction,
    disjunction,
    bracket,
};

struct RowCondition::Step {
    Operation operation = Operation::name;
    std::string text = {};
    std::vector<std::string> list = {};
    bool is_figure = false;  // a text without quotes: a number, a date or a time
};

// Throws std::invalid_argument, what() a sentence.
std::vector<RowCondition::Step> read_condition(
    std::string_view text, const std::function<bool(const std::string&)>& known);

}  // namespace yaprak
