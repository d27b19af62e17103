#include "base/late_library.hpp"

#include "base/error.hpp"
#include "base/transient.hpp"

#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace yaprak {
namespace {

// The loader looks at many places and says of the last one only that nothing is there. Whether no
// file can be opened at all shows with one that is always there.
int reason_for_no_file() {
    const int file = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (file < 0) return errno;
    ::close(file);
    return 0;
}

}  // namespace

LateLibrary::LateLibrary(const char* file, std::string problem, std::string hint)
    : problem_(std::move(problem)), hint_(std::move(hint)) {
    opened_ = ::dlopen(file, RTLD_NOW | RTLD_LOCAL);
    if (opened_) return;
    if (const int reason = reason_for_no_file(); is_transient(reason))
        throw TransientError({}, problem_ + ": " + std::generic_category().message(reason));
    fail();
}

LateFunction LateLibrary::operator[](const char* name) const {
    void* found = ::dlsym(opened_, name);
    if (!found) fail();
    return LateFunction(found);
}

void LateLibrary::fail() const {
    throw Error(Code::library, {}, problem_, hint_);
}

}  // namespace yaprak
