#include "press/few_inks.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace yaprak {
namespace {

using Amounts = std::array<double, 4>;  // cyan, magenta, yellow, black
using Lab = std::array<double, 3>;
using Set = std::vector<std::size_t>;  // indices of Amounts

constexpr std::size_t black = 3;
constexpr int most_steps = 14;
constexpr double probe = 0.005;       // of an ink, for slopes
constexpr double near_enough = 1e-3;  // no step makes it better than this, in ΔE*ab
constexpr double least_dot = 0.01;    // below it no press holds a dot

const std::array<std::vector<Set>, 3> sets_by_size = {
    {{{3}, {0}, {1}, {2}},
     {{0, 3}, {1, 3}, {2, 3}, {0, 1}, {0, 2}, {1, 2}},
     {{0, 1, 3}, {0, 2, 3}, {1, 2, 3}, {0, 1, 2}}}};

Amounts amounts_of(const Cmyk& inks) {
    return {inks.cyan, inks.magenta, inks.yellow, inks.key};
}

Cmyk inks_of(const Amounts& a) {
    return {a[0], a[1], a[2], a[3]};
}

double distance(const Lab& a, const Lab& b) {
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

// Solves the symmetric system of up to three unknowns by Gauss; nothing moves where it is singular.
std::vector<double> solved(std::vector<std::vector<double>> m, std::vector<double> right) {
    const std::size_t n = right.size();
    for (std::size_t i = 0; i < n; ++i) {
        if (std::abs(m[i][i]) < 1e-12) return std::vector<double>(n, 0.0);
        for (std::size_t row = i + 1; row < n; ++row) {
            const double times = m[row][i] / m[i][i];
            for (std::size_t k = i; k < n; ++k) m[row][k] -= times * m[i][k];
            right[row] -= times * right[i];
        }
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k) right[i] -= m[i][k] * right[k];
        right[i] /= m[i][i];
    }
    return right;
}

// The amounts of some inks that look nearest to a colour: Levenberg and Marquardt's way.
class Fit {
public:
    Fit(const Set& set, const InkLook& look, const Lab& wanted)
        : set_(set), look_(look), wanted_(wanted) {}

    // Begins at `from`; inks that are not in the set are left out.
    void run(const Amounts& from) {
        amounts_ = {};
        for (const std::size_t ink : set_) amounts_[ink] = from[ink];
        error_ = distance(look_(inks_of(amounts_)), wanted_);
        double damping = 1e-2;
        for (int step = 0; step < most_steps && error_ > near_enough; ++step) {
            const Amounts next = stepped(damping);
            const double error = distance(look_(inks_of(next)), wanted_);
            const bool is_better = error < error_;
            damping *= is_better ? 0.3 : 10;
            if (!is_better) continue;
            amounts_ = next;
            error_ = error;
        }
    }

    const Amounts& amounts() const { return amounts_; }
    double error() const { return error_; }

private:
    Amounts stepped(double damping) const {
        const std::size_t n = set_.size();
        const Lab here = look_(inks_of(amounts_));
        std::vector<Lab> slopes(n);
        for (std::size_t i = 0; i < n; ++i) slopes[i] = slope(set_[i], here);
        std::vector<std::vector<double>> normal(n, std::vector<double>(n));
        std::vector<double> right(n);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t c = 0; c < 3; ++c) {
                right[i] += slopes[i][c] * (wanted_[c] - here[c]);
                for (std::size_t k = 0; k < n; ++k) normal[i][k] += slopes[i][c] * slopes[k][c];
            }
        for (std::size_t i = 0; i < n; ++i) normal[i][i] *= 1 + damping;
        const std::vector<double> by = solved(std::move(normal), std::move(right));
        Amounts next = amounts_;
        for (std::size_t i = 0; i < n; ++i)
            next[set_[i]] = std::clamp(next[set_[i]] + by[i], 0.0, 1.0);
        return next;
    }

    Lab slope(std::size_t ink, const Lab& here) const {
        Amounts moved = amounts_;
        const double by = moved[ink] < 0.5 ? probe : -probe;
        moved[ink] += by;
        Lab there = look_(inks_of(moved));
        for (std::size_t c = 0; c < 3; ++c) there[c] = (there[c] - here[c]) / by;
        return there;
    }

    const Set& set_;
    const InkLook& look_;
    const Lab& wanted_;
    Amounts amounts_{};
    double error_ = 0;
};

// What the three coloured inks have in common is grey, which black prints as well.
Amounts beginning(const Cmyk& inks) {
    Amounts from = amounts_of(inks);
    const double grey = std::min({from[0], from[1], from[2]});
    from[black] = std::clamp(from[black] + grey * 0.7, 0.02, 1.0);
    for (std::size_t i = 0; i < black; ++i) from[i] = std::clamp(from[i] - grey * 0.5, 0.02, 1.0);
    return from;
}

std::size_t count_inks(const Cmyk& inks) {
    const Amounts all = amounts_of(inks);
    return std::size_t(
        std::count_if(all.begin(), all.end(), [](double ink) { return ink >= least_dot; }));
}

}  // namespace

Cmyk few_inks(const Cmyk& inks, const InkLook& look, const InkTolerance& tolerance) {
    const Lab wanted = look(inks);
    const Amounts from = beginning(inks);
    const std::size_t used = count_inks(inks);
    for (std::size_t size = 1; size <= sets_by_size.size() && size < used; ++size) {
        double nearest = tolerance.most[size - 1];
        std::optional<Cmyk> found;
        for (const Set& set : sets_by_size[size - 1]) {
            Fit fit(set, look, wanted);
            fit.run(from);
            if (fit.error() > nearest) continue;
            nearest = fit.error();
            found = inks_of(fit.amounts());
        }
        if (found) return *found;
    }
    return inks;
}

}  // namespace yaprak
