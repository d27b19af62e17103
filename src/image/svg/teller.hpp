// What of a drawing is not painted: told once for each kind, at the place of the first.
#pragma once
#include "base/error.hpp"
#include "image/svg/tree.hpp"

#include <set>
#include <string>

namespace yaprak::svg {

class Teller {
public:
    // All must outlive this. `file` is what places are said in.
    Teller(const Tree& tree, const FileName& file, Warnings& warnings)
        : tree_(tree), file_(file), warnings_(warnings) {}

    // `problem` is what is told of the first of its `kind`; the others are passed over.
    void tell(Index element, const std::string& kind, const std::string& problem,
              const std::string& hint = "") {
        if (!told_.insert(kind).second) return;
        const Element& it = tree_[element];
        warnings_.add(Code::image_part, {file_, it.line, it.column}, problem, hint);
    }

private:
    const Tree& tree_;
    const FileName& file_;
    Warnings& warnings_;
    std::set<std::string> told_;
};

}  // namespace yaprak::svg
