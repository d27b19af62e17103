// Whether golden tests compare with their references or rewrite them.
#pragma once

namespace golden {
inline bool accept = false;
}
