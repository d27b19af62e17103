// Libdmtx, opened when a layout asks for a Data Matrix.
#pragma once
#include "base/late_library.hpp"

#include <dmtx.h>

namespace yaprak {

struct DmtxLibrary {
    LateLibrary library;
    decltype(&::dmtxEncodeCreate) create = library["dmtxEncodeCreate"];
    decltype(&::dmtxEncodeSetProp) set = library["dmtxEncodeSetProp"];
    decltype(&::dmtxEncodeDataMatrix) encode = library["dmtxEncodeDataMatrix"];
    decltype(&::dmtxSymbolModuleStatus) module = library["dmtxSymbolModuleStatus"];
    decltype(&::dmtxEncodeDestroy) destroy = library["dmtxEncodeDestroy"];
};

// Throws Error where the library is not installed.
const DmtxLibrary& dmtx_library();

}  // namespace yaprak
