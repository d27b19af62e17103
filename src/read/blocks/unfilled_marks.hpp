// What a page asks for and cannot be given: values of templates, tags and elements that mean
// nothing here. All of a page is one warning.
#pragma once
#include "base/error.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace yaprak {

class UnfilledMarks {
public:
    // `name`: the mark in short, for a list of several: "{{ site.fax }}".
    void add(Code code, const SourcePos& at, std::string name, std::string problem,
             std::string hint = {});

    // One mark is told in its own words, as often as it stands there. Of several the first of the
    // page stands for all; the warning is of the gravest kind among them, a value that is missing.
    void tell(Warnings& warnings) const;

private:
    struct Mark {
        Code code;
        SourcePos at, last;  // the first place, and the one furthest down
        std::string name, problem, hint;
        std::size_t times = 1;
    };
    std::vector<Mark> marks_;  // each problem once
};

}  // namespace yaprak
