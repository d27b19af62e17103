// What stops one document, and what its author should merely see.
#pragma once
#include "base/source.hpp"

#include <stdexcept>
#include <string>
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
std::string to_text(const Finding& finding, const char* severity);

// The same for several, one a line.
std::string to_text(const std::vector<Finding>& findings, const char* severity);

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

private:
    std::vector<Finding> findings_;
};

// Collects what does not stop. Passed by reference, never global.
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
