#include "base/late_library.hpp"

#include "base/error.hpp"

#include <dlfcn.h>

namespace yaprak {

LateLibrary::LateLibrary(const char* file, std::string problem, std::string hint)
    : opened_(::dlopen(file, RTLD_NOW | RTLD_LOCAL)),
      problem_(std::move(problem)),
      hint_(std::move(hint)) {
    if (!opened_) fail();
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
