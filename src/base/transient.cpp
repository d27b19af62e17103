#include "base/transient.hpp"

#include <cerrno>

namespace yaprak {

bool is_transient(int code) {
    switch (code) {
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
        case EIO:
        case EMFILE:
        case ENFILE:
        case ENOMEM:
        case EAGAIN:
        case ESTALE:
            return true;
        default:
            return false;
    }
}

}  // namespace yaprak
