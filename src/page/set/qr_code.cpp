#include "page/set/qr_code.hpp"

#include "model/code_outline.hpp"

#include <qrencode.h>

#include <cstring>
#include <memory>

namespace yaprak {

namespace {

constexpr int quiet_zone = 4;  // modules, ISO/IEC 18004, 6.3.8

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

std::optional<QrCode> outlined(const std::string& text, Length side) {
    const std::unique_ptr<QRcode, FreeCode> code(
        QRcode_encodeString(text.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1));
    if (!code) return {};
    QrCode result;
    result.modules = code->width + 2 * quiet_zone;
    const Length module = side / double(result.modules);
    const auto is_dark = [&](int x, int y) { return bool(code->data[y * code->width + x] & 1); };
    result.path.steps =
        outline_of({code->width, code->width, is_dark}, module, {quiet_zone, quiet_zone});
    result.path.unit = module;
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
