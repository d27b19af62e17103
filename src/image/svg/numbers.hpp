// Numbers and letters as SVG and CSS write them, one after the other: "1e3-.5.5" are three.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace yaprak::svg {

class Numbers {
public:
    // `text` must outlive this.
    explicit Numbers(std::string_view text) : text_(text) {}

    // Passes over blanks and commas.
    void skip();
    bool at_end();  // behind them

    // The next letter of ASCII, if one stands there.
    std::optional<char> letter();
    // The next number, if one stands there.
    std::optional<double> number();
    // "0" or "1", with nothing needed behind it: a flag of an arc.
    std::optional<double> flag();
    // The letters or "%" right here: a unit; empty where there is none.
    std::string_view unit();

private:
    std::size_t end_of_number() const;

    std::string_view text_;
    std::size_t at_ = 0;
};

// A list of numbers with blanks or commas between them, read as far as they are numbers.
std::vector<double> read_numbers(std::string_view words);

// The beginning of a text as a number, whatever stands behind.
std::optional<double> first_number(std::string_view text);

}  // namespace yaprak::svg
