// Copies of a page -> one PDF of them all: fonts and pictures once, an entry in the outline each.
#pragma once
#include "batch/copies.hpp"
#include "model/bind_pages.hpp"

#include <map>
#include <string>

namespace yaprak {

class Bundle {
public:
    // `title`: of the whole. Both must outlive this.
    Bundle(const Job& job, Workshop& workshop, std::string title, bool on_own_sheets);

    // `name` as in the outline, `label` before the numbers of its pages. Throws Error.
    void add(const CopyPage& page, const Values& values, const std::string& name,
             const std::string& label, Warnings& warnings);

    // After the last copy. Throws Error.
    Typeset finish();

private:
    int first_picture_of(const CopyPage& page);

    const Job& job_;
    Workshop& workshop_;
    const std::string title_;
    const bool on_own_sheets_;
    std::optional<PageBinder> binder_;
    const Document* document_ = nullptr;  // of the first
    std::vector<std::shared_ptr<const Picture>> pictures_;
    std::map<const CopyPage*, int> first_pictures_;
};

}  // namespace yaprak
