// Read by precedence (or, and, not, comparisons) into postfix order: Dijkstra's shunting yard,
// which needs no recursion.
#include "base/text.hpp"
#include "batch/copies/condition_step.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <stdexcept>

namespace yaprak {
namespace {

constexpr std::size_t most_steps = 64;

int precedence(Operation operation) {
    switch (operation) {
        case Operation::disjunction:
            return 1;
        case Operation::conjunction:
            return 2;
        case Operation::negation:
            return 3;
        case Operation::bracket:
            return 0;
        default:
            return 4;
    }
}

struct Word {
    std::string_view sign;
    Operation operation;
};

constexpr Word signs[] = {
    {"==", Operation::equal},
    {"!=", Operation::unequal},
    {"<>", Operation::unequal},
    {"<=", Operation::less_or_equal},
    {">=", Operation::greater_or_equal},
    {"=", Operation::equal},
    {"<", Operation::less},
    {">", Operation::greater},
    {"&&", Operation::conjunction},
    {"||", Operation::disjunction},
    {"!", Operation::negation},
};

constexpr Word words[] = {
    {"and", Operation::conjunction}, {"ve", Operation::conjunction},
    {"or", Operation::disjunction},  {"veya", Operation::disjunction},
    {"not", Operation::negation},    {"in", Operation::in},
};

constexpr std::string_view quotes[][2] = {{"\"", "\""}, {"'", "'"}, {"“", "”"}, {"‘", "’"}};

class ConditionReader {
public:
    ConditionReader(std::string_view text, const std::function<bool(const std::string&)>& known)
        : text_(trimmed(text)), known_(known) {}

    std::vector<RowCondition::Step> run() {
        if (text_.empty()) throw std::invalid_argument("a condition needs a name");
        while (!(text_ = trimmed(text_)).empty()) take_part();
        if (wants_operand_) throw std::invalid_argument("the condition ends too early");
        while (!open_.empty()) pop();
        return std::move(out_);
    }

private:
    void take_part() {
        if (out_.size() + open_.size() > most_steps)
            throw std::invalid_argument("the condition is too long");
        if (text_[0] == '(' && wants_operand_ && !wants_list()) {
            open_.push_back(Operation::bracket);
            text_.remove_prefix(1);
        } else if (text_[0] == ')' && !wants_operand_) {
            close();
        } else if (const auto operation = take_operation()) {
            push(*operation);
        } else {
            take_operand();
        }
    }

    std::optional<Operation> take_operation() {
        if (wants_list()) return std::nullopt;
        for (const Word& one : signs) {
            if (!text_.starts_with(one.sign) || !fits(one.operation)) continue;
            text_.remove_prefix(one.sign.size());
            return one.operation;
        }
        for (const Word& one : words) {
            if (!begins_with_word(one.sign) || !fits(one.operation)) continue;
            text_.remove_prefix(one.sign.size());
            return one.operation;
        }
        return std::nullopt;
    }

    // Behind "in".
    bool wants_list() const {
        return wants_operand_ && !open_.empty() && open_.back() == Operation::in;
    }

    bool fits(Operation operation) const {
        return (operation == Operation::negation) == wants_operand_;
    }

    bool begins_with_word(std::string_view word) const {
        if (text_.size() <= word.size() || ascii_lower(text_.substr(0, word.size())) != word)
            return false;
        const char next = text_[word.size()];
        return is_ascii_space(next) || next == '(' || next == '"' || next == '\'';
    }

    void push(Operation operation) {
        while (operation != Operation::negation && !open_.empty() &&
               precedence(open_.back()) >= precedence(operation))
            pop();
        open_.push_back(operation);
        wants_operand_ = true;
    }

    void pop() {
        if (open_.back() == Operation::bracket)
            throw std::invalid_argument("a bracket is not closed");
        out_.push_back({open_.back()});
        open_.pop_back();
    }

    void close() {
        text_.remove_prefix(1);
        while (!open_.empty() && open_.back() != Operation::bracket) pop();
        if (open_.empty()) throw std::invalid_argument("a bracket closes nothing");
        open_.pop_back();
    }

    void take_operand() {
        if (!wants_operand_)
            throw std::invalid_argument("an operator is missing before " + in_quotes(text_));
        const bool is_list = wants_list() && text_[0] == '(';
        if (is_list)
            out_.push_back(take_list());
        else if (auto quoted = take_quoted())
            out_.push_back({Operation::text, std::move(*quoted)});
        else
            out_.push_back(take_name());
        wants_operand_ = false;
    }

    std::optional<std::string> take_quoted() {
        for (const auto& [opening, closing] : quotes) {
            if (!text_.starts_with(opening)) continue;
            const std::size_t end = text_.find(closing, opening.size());
            if (end == text_.npos) throw std::invalid_argument("a quote is not closed");
            std::string out(text_.substr(opening.size(), end - opening.size()));
            text_.remove_prefix(end + closing.size());
            return out;
        }
        return std::nullopt;
    }

    RowCondition::Step take_list() {
        RowCondition::Step step{Operation::list};
        text_.remove_prefix(1);
        while (true) {
            text_ = trimmed(text_);
            if (auto quoted = take_quoted()) {
                step.list.push_back(std::move(*quoted));
            } else {
                const std::size_t end = text_.find_first_of(",)");
                if (end == text_.npos) throw std::invalid_argument("a bracket is not closed");
                step.list.emplace_back(trimmed(text_.substr(0, end)));
                text_.remove_prefix(end);
            }
            text_ = trimmed(text_);
            const char next = text_.empty() ? '\0' : text_[0];
            if (next != ',' && next != ')')
                throw std::invalid_argument("\",\" or \")\" is missing in a list");
            text_.remove_prefix(1);
            if (next == ')') return step;
        }
    }

    // The longest beginning that is a known name, else all up to the next sign.
    RowCondition::Step take_name() {
        const std::size_t end = end_of_name();
        std::string name(trimmed(text_.substr(0, end)));
        text_.remove_prefix(end);
        if (name.empty())
            throw std::invalid_argument("a name is missing before " + in_quotes(text_));
        const bool is_figure =
            name.find_first_not_of("0123456789.,:-") == name.npos && !known_(name);
        return {is_figure ? Operation::text : Operation::name, std::move(name), {}, is_figure};
    }

    std::size_t end_of_name() const {
        for (std::size_t end = text_.size(); end > 0; --end)
            if (is_boundary(end) && known_(std::string(trimmed(text_.substr(0, end))))) return end;
        for (std::size_t end = 0; end < text_.size(); ++end) {
            if (is_ascii_space(text_[end]) && starts_with_word_operator(text_.substr(end + 1)))
                return end;
            if (std::string_view("=!<>()&|").find(text_[end]) != std::string_view::npos) return end;
        }
        return text_.size();
    }

    bool is_boundary(std::size_t end) const {
        return end == text_.size() ||
               std::string_view(" \t=!<>()&|").find(text_[end]) != std::string_view::npos;
    }

    static bool starts_with_word_operator(std::string_view text) {
        return std::any_of(std::begin(words), std::end(words), [&](const Word& one) {
            return one.operation != Operation::negation && text.size() > one.sign.size() &&
                   ascii_lower(text.substr(0, one.sign.size())) == one.sign &&
                   is_ascii_space(text[one.sign.size()]);
        });
    }

    std::string_view text_;
    const std::function<bool(const std::string&)>& known_;
    std::vector<RowCondition::Step> out_;
    std::vector<Operation> open_;
    bool wants_operand_ = true;
};

}  // namespace

std::vector<RowCondition::Step> read_condition(
    std::string_view text, const std::function<bool(const std::string&)>& known) {
    return ConditionReader(text, known).run();
}

}  // namespace yaprak
