// The outlines of the dark modules: each side between dark and light is a step with the dark on its
// right; steps are chained into loops.
#include "page/set/qr_code.hpp"

#include <qrencode.h>

#include <array>
#include <cstring>
#include <map>
#include <memory>
#include <vector>

namespace yaprak {

namespace {

constexpr int quiet_zone = 4;  // modules, ISO/IEC 18004, 6.3.8

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

struct Corner {
    int x, y;
    auto operator<=>(const Corner&) const = default;
};

// right, down, left, up
constexpr std::array<Corner, 4> directions{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};

class Outliner {
public:
    Outliner(const QRcode& code, Length side)
        : code_(code), module_(side / double(code.width + 2 * quiet_zone)) {}

    std::vector<PathStep> run() {
        collect();
        while (!steps_.empty()) trace(steps_.begin()->first);
        return std::move(path_);
    }

private:
    bool dark(int x, int y) const {
        if (x < 0 || y < 0 || x >= code_.width || y >= code_.width) return false;
        return code_.data[y * code_.width + x] & 1;
    }

    void collect() {
        for (int y = 0; y < code_.width; ++y)
            for (int x = 0; x < code_.width; ++x) {
                if (!dark(x, y)) continue;
                if (!dark(x, y - 1)) add({x, y}, 0);
                if (!dark(x + 1, y)) add({x + 1, y}, 1);
                if (!dark(x, y + 1)) add({x + 1, y + 1}, 2);
                if (!dark(x - 1, y)) add({x, y + 1}, 3);
            }
    }
    void add(Corner from, int direction) { steps_[from] |= std::uint8_t(1 << direction); }

    // Where two outlines touch at a corner, turning right keeps them apart.
    int take(Corner corner, int came) {
        const auto found = steps_.find(corner);
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

    void trace(Corner start) {
        int direction = 0;
        while (!(steps_.begin()->second & (1 << direction))) ++direction;
        Corner corner = start;
        path_.push_back(PathMove{point(corner)});
        direction = take(corner, direction);
        while (direction >= 0) {
            corner = {corner.x + directions[std::size_t(direction)].x,
                      corner.y + directions[std::size_t(direction)].y};
            if (corner == start) break;
            const int turned = take(corner, direction);
            if (turned != direction) path_.push_back(PathLine{point(corner)});
            direction = turned;
        }
        path_.push_back(PathClose{});
    }

    Point point(Corner corner) const {
        return {module_ * double(corner.x + quiet_zone), module_ * double(corner.y + quiet_zone)};
    }

    const QRcode& code_;
    Length module_;
    std::map<Corner, std::uint8_t> steps_;  // sides that begin at a corner, a bit a direction
    std::vector<PathStep> path_;
};

std::optional<QrCode> outlined(const std::string& text, Length side) {
    const std::unique_ptr<QRcode, FreeCode> code(
        QRcode_encodeString(text.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1));
    if (!code) return {};
    QrCode result;
    result.modules = code->width + 2 * quiet_zone;
    result.path.steps = Outliner(*code, side).run();
    result.path.unit = side / double(result.modules);
    return result;
}

std::string key_of(const std::string& text, Length side) {
    const double points = side.pt();
    char bytes[sizeof points];
    std::memcpy(bytes, &points, sizeof points);
    return text + std::string(bytes, sizeof points);
}

std::size_t size_of(const std::optional<QrCode>& code) {
    return sizeof *code + (code ? code->path.steps.size() * sizeof(PathStep) : 0);
}

}  // namespace

std::optional<QrCode> qr_code(const std::string& text, Length side, const Colour& dark,
                              QrCodes* codes) {
    if (text.empty() || text.find('\0') != std::string::npos) return {};
    const auto make = [&] { return outlined(text, side); };
    std::optional<QrCode> code = codes ? *codes->get(key_of(text, side), make, size_of) : make();
    if (code) code->path.fill.emplace(dark);
    return code;
}

}  // namespace yaprak
