// Which rows of a merge are looked over before all are made: the first, the longest, the shortest
// and some by chance.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace yaprak {

struct ProofRow {
    std::size_t number = 0;  // as {{no}} counts
    std::string why;         // "first", "longest, 3 of 5"
};

class ProofRows {
public:
    // `length`: of all that the row says to its copy.
    void add(std::size_t number, std::size_t length);

    // `random` others beside the three, if there are so many: the same ones for the same seed. The
    // first, the longest and the shortest come first, each once.
    [[nodiscard]] std::vector<ProofRow> choose(std::size_t random, unsigned seed) const;

private:
    struct Extreme {
        std::size_t number = 0, length = 0;
    };
    std::vector<std::size_t> numbers_;
    Extreme longest_, shortest_;
};

}  // namespace yaprak
