// Which rows of a table are asked for: "1-3,4902".
#pragma once
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace yaprak {

class RowChoice {
public:
    // Empty: all rows. Throws Error for what is no list of numbers and ranges.
    explicit RowChoice(const std::string& text);

    bool has(std::size_t number) const;  // from 1

private:
    std::vector<std::pair<std::size_t, std::size_t>> ranges_;
};

}  // namespace yaprak
