#include "base/late_library.hpp"

#include "base/error.hpp"
#include "base/transient.hpp"

#include <dlfcn.h>

#include <cerrno>
#include <system_error>

namespace yaprak {

LateLibrary::LateLibrary(const char* file, std::string problem, std::string hint)
    : problem_(std::move(problem)), hint_(std::move(hint)) {
    errno = 0;
    opened_ = ::dlopen(file, RTLD_NOW | RTLD_LOCAL);
    if (opened_) return;
    if (const int reason = errno; is_transient(reason))
        throw TransientError({}, problem_ + ": " + std::generic_category().message(reason));
    fail();
}

void* LateLibrary::address(const char* name) const {
    void* found = ::dlsym(opened_, name);
    if (!found) fail();
    return found;
}

void LateLibrary::fail() const {
    throw Error(Code::library, {}, problem_, hint_);
}

}  // namespace yaprak
