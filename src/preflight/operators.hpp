// The bytes of a content stream -> its operators with their operands (ISO 32000-1, 7.8.2).
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// What stands before an operator: numbers, names, strings, in the order given. Arrays are taken
// apart; what is in a dictionary is left out.
struct Operand {
    enum class Kind { number, name, string } kind = Kind::number;
    double number = 0;
    std::string text;  // of a name without its slash, of a string its bytes
};

struct Operator {
    std::string_view name;
    std::vector<Operand> operands;

    double number(std::size_t index, double otherwise = 0) const;
    std::string name_at_end() const;  // the last operand where it is a name
    std::vector<double> numbers() const;
};

class OperatorReader {
public:
    // `content` must outlive this.
    explicit OperatorReader(std::string_view content) : content_(content) {}

    // Reads the next one; false at the end. Damaged parts are passed over. Of a picture within the
    // stream (BI ... EI) only "BI" is told.
    bool next(Operator& out);

private:
    void skip_space();
    void skip_dict();
    void skip_picture();
    std::string take_name();
    std::string take_string();
    std::string take_hex();
    std::string_view take_word();

    std::string_view content_;
    std::size_t at_ = 0;
};

}  // namespace yaprak
