// A shared library that is opened when it is first asked for, where its start would cost every run
// time though few need it.
#pragma once
#include <string>

namespace yaprak {

// A function of such a library, before it has its type.
class LateFunction {
public:
    explicit LateFunction(void* address) : address_(address) {}
    template <class Function>
    operator Function*() const {
        return reinterpret_cast<Function*>(address_);
    }

private:
    void* address_;
};

class LateLibrary {
public:
    // Throws Error with the problem and the hint where it is not installed, or is another one;
    // TransientError where memory or descriptors do not suffice.
    // Never closed: other threads may be inside, and it is needed until the end.
    LateLibrary(const char* file, std::string problem, std::string hint);

    // The function of that name, as a pointer of whatever type it is given to: a table of a
    // library's functions has the library as its first member, and initialises the others by it.
    // Throws Error with the problem and the hint where the library has none.
    [[nodiscard]] LateFunction operator[](const char* name) const;

private:
    [[noreturn]] void fail() const;

    void* opened_ = nullptr;
    std::string problem_, hint_;
};

}  // namespace yaprak
