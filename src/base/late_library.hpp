// A shared library that is opened when it is first asked for, where its start would cost every run
// time though few need it.
#pragma once
#include <string>

namespace yaprak {

class LateLibrary {
public:
    // Throws Error with the problem and the hint where it is not installed, or is another one;
    // TransientError where memory or descriptors do not suffice.
    // Never closed: other threads may be inside, and it is needed until the end.
    LateLibrary(const char* file, std::string problem, std::string hint);

    template <class Function>
    void find(Function& function, const char* name) const {
        function = reinterpret_cast<Function>(address(name));
    }

private:
    [[nodiscard]] void* address(const char* name) const;
    [[noreturn]] void fail() const;

    void* opened_ = nullptr;
    std::string problem_, hint_;
};

}  // namespace yaprak
