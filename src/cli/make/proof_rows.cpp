#include "cli/make/proof_rows.hpp"

#include <algorithm>
#include <random>
#include <utility>

namespace yaprak {
namespace {

void add_reason(std::vector<ProofRow>& rows, std::size_t number, const std::string& why) {
    const auto known = std::find_if(rows.begin(), rows.end(),
                                    [&](const ProofRow& row) { return row.number == number; });
    if (known == rows.end())
        rows.push_back({number, why});
    else
        known->why += ", " + why;
}

}  // namespace

void ProofRows::add(std::size_t number, std::size_t length) {
    if (numbers_.empty()) longest_ = shortest_ = {number, length};
    if (length > longest_.length) longest_ = {number, length};
    if (length < shortest_.length) shortest_ = {number, length};
    numbers_.push_back(number);
}

// Of what is left one is drawn after the other (Fisher and Yates). The engine is the same in every
// standard library, its distributions are not.
std::vector<ProofRow> ProofRows::choose(std::size_t random, unsigned seed) const {
    std::vector<ProofRow> rows;
    if (numbers_.empty()) return rows;
    add_reason(rows, numbers_.front(), "first");
    add_reason(rows, longest_.number, "longest");
    add_reason(rows, shortest_.number, "shortest");
    std::vector<std::size_t> left;
    for (const std::size_t number : numbers_)
        if (std::none_of(rows.begin(), rows.end(),
                         [&](const ProofRow& row) { return row.number == number; }))
            left.push_back(number);
    std::mt19937_64 chance(seed);
    for (std::size_t i = 0; i < std::min(random, left.size()); ++i) {
        std::swap(left[i], left[i + chance() % (left.size() - i)]);
        add_reason(rows, left[i], "by chance");
    }
    return rows;
}

}  // namespace yaprak
