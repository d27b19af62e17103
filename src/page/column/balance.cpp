// Columns are filled greedily up to a target; what did not fit says by how much to raise it.
#include "page/column/balance.hpp"

#include <algorithm>
#include <limits>

namespace yaprak {

namespace {

constexpr double rounding = 1e-6;

struct Filling {
    bool all = false;
    double tallest = 0;
    double next_target = std::numeric_limits<double>::infinity();
    std::vector<std::size_t> begins;
};

Filling fill(const Piece* pieces, std::size_t count, int columns, double target) {
    Filling filling;
    filling.begins.reserve(std::size_t(std::max(columns, 0)));
    std::size_t i = 0;
    for (int column = 0; column < columns && i < count; ++column) {
        filling.begins.push_back(i);
        double height = pieces[i].height;
        for (++i; i < count; ++i) {
            const double taller = height + pieces[i - 1].space + pieces[i].height;
            if (taller > target + rounding) {
                filling.next_target = std::min(filling.next_target, taller);
                break;
            }
            height = taller;
        }
        filling.tallest = std::max(filling.tallest, height);
    }
    filling.all = i == count;
    return filling;
}

double lowest_target(const Piece* pieces, std::size_t count, int columns) {
    double sum = 0, tallest = 0;
    for (std::size_t i = 0; i < count; ++i) {
        sum += pieces[i].height;
        tallest = std::max(tallest, pieces[i].height);
    }
    return std::max(tallest, sum / columns);
}

}  // namespace

Balance balance(const Piece* pieces, std::size_t count, int columns) {
    if (count == 0) return {};
    double target = lowest_target(pieces, count, columns);
    Filling filling = fill(pieces, count, columns, target);
    while (!filling.all) {
        target = filling.next_target;
        filling = fill(pieces, count, columns, target);
    }
    return {filling.tallest, std::move(filling.begins)};
}

}  // namespace yaprak
