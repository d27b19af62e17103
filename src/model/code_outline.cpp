// Each side between dark and light is a step with the dark on its right; steps are chained into
// loops.
#include "model/code_outline.hpp"

#include <array>
#include <cstdint>
#include <map>

namespace yaprak {
namespace {

// right, down, left, up
constexpr std::array<ModulePlace, 4> directions{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};

class Outliner {
public:
    Outliner(const CodeModules& code, Length module, ModulePlace begin)
        : code_(code), module_(module), begin_(begin) {}

    std::vector<PathStep> run() {
        collect();
        while (!steps_.empty()) trace(steps_.begin()->first);
        return std::move(path_);
    }

private:
    bool dark(int x, int y) const {
        if (x < 0 || y < 0 || x >= code_.across || y >= code_.down) return false;
        return code_.is_dark(x, y);
    }

    void collect() {
        for (int y = 0; y < code_.down; ++y)
            for (int x = 0; x < code_.across; ++x) {
                if (!dark(x, y)) continue;
                if (!dark(x, y - 1)) add({x, y}, 0);
                if (!dark(x + 1, y)) add({x + 1, y}, 1);
                if (!dark(x, y + 1)) add({x + 1, y + 1}, 2);
                if (!dark(x - 1, y)) add({x, y + 1}, 3);
            }
    }
    void add(ModulePlace from, int direction) { steps_[from] |= std::uint8_t(1 << direction); }

    // Where two outlines touch at a place, turning right keeps them apart.
    int take(ModulePlace place, int came) {
        const auto found = steps_.find(place);
        if (found == steps_.end()) return -1;
        for (const int turn : {1, 0, 3}) {
            const int direction = (came + turn) % 4;
            if (!(found->second & (1 << direction))) continue;
            found->second = std::uint8_t(found->second & ~(1 << direction));
            if (!found->second) steps_.erase(found);
            return direction;
        }
        return -1;
    }

    void trace(ModulePlace start) {
        int direction = 0;
        while (!(steps_.begin()->second & (1 << direction))) ++direction;
        ModulePlace place = start;
        path_.push_back(PathMove{point(place)});
        direction = take(place, direction);
        while (direction >= 0) {
            place = {place.x + directions[std::size_t(direction)].x,
                     place.y + directions[std::size_t(direction)].y};
            if (place == start) break;
            const int turned = take(place, direction);
            if (turned != direction) path_.push_back(PathLine{point(place)});
            direction = turned;
        }
        path_.push_back(PathClose{});
    }

    Point point(ModulePlace place) const {
        return {module_ * double(place.x + begin_.x), module_ * double(place.y + begin_.y)};
    }

    const CodeModules& code_;
    const Length module_;
    const ModulePlace begin_;
    std::map<ModulePlace, std::uint8_t> steps_;  // sides that begin at a place, a bit a direction
    std::vector<PathStep> path_;
};

}  // namespace

std::vector<PathStep> outline_of(const CodeModules& code, Length module, ModulePlace begin) {
    return Outliner(code, module, begin).run();
}

}  // namespace yaprak
