// A text -> its QR code (ISO/IEC 18004) as one path.
#pragma once
#include "base/memo.hpp"
#include "model/path.hpp"

#include <optional>
#include <string>

namespace yaprak {

struct QrCode {
    Path path;        // the dark modules, from the top left of the quiet zone
    int modules = 0;  // a side, the quiet zone included
};

using QrCodes = Memo<std::optional<QrCode>>;  // by text and side

// Nothing when the text is too long for a code. Neighbouring dark modules are one outline, so that
// no seam shows between them. The same with and without those kept in `codes`.
std::optional<QrCode> qr_code(const std::string& text, Length side, const Colour& dark,
                              QrCodes* codes = nullptr);

}  // namespace yaprak
