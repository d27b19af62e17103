// What stops one document, and what its author should merely see.
#pragma once
#include "base/source.hpp"

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace yaprak {

// One finding: the place, the problem in lower case with the user's own word in "quotes", and a
// way out (may be empty).
struct Finding {
    SourcePos at;
    std::string problem;
    std::string hint;
};

// "content/a.md:4:9: warning: unknown style "heroo" (hint: did you mean "hero"?)"
[[nodiscard]] std::string to_text(const Finding& finding, const char* severity);

// The same for several, one a line.
[[nodiscard]] std::string to_text(const std::vector<Finding>& findings, const char* severity);

// Stops one document. Thrown while reading, styling and at the rim (files, libharu); caught once
// per job.
class Error : public std::runtime_error {
public:
    Error(SourcePos at, std::string problem, std::string hint = {});
    // Several at once, at least one, in the order in which they are to be read.
    explicit Error(std::vector<Finding> findings);
    // The only one, or the first.
    const Finding& finding() const { return findings_.front(); }
    const std::vector<Finding>& findings() const { return findings_; }

    // The same, with `at` as the place of what says none.
    [[nodiscard]] Error placed(const SourcePos& at) const;

private:
    std::vector<Finding> findings_;
};

// The disk is full or fails: nothing is wrong with the input, and the same may work later.
class TransientError : public Error {
public:
    using Error::Error;
};

// What f() returns. An Error of f() that says no place gets `at`; a TransientError stays as it is,
// for it is not about what stands there.
template <typename Function>
decltype(auto) with_place(const SourcePos& at, Function&& f) {
    try {
        return std::forward<Function>(f)();
    } catch (const TransientError&) {
        throw;
    } catch (const Error& error) {
        throw error.placed(at);
    }
}

// Collects what does not stop. Passed by reference, never global. Where nobody is to be warned, the
// list that is thrown away is called `ignored`.
class Warnings {
public:
    void add(SourcePos at, std::string problem, std::string hint = {});
    void add(const Warnings& others);
    const std::vector<Finding>& list() const { return list_; }
    bool empty() const { return list_.empty(); }

private:
    std::vector<Finding> list_;
};

}  // namespace yaprak
