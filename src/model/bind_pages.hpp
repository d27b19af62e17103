// The pages of several documents -> those of one, in their order, for a printer to whom one file is
// easier than five hundred.
#pragma once
#include "model/page.hpp"

#include <string>

namespace yaprak {

// One of the same paper, for the back of a sheet.
Page empty_page_like(const Page& page);

class PageBinder {
public:
    // The new document's own; what its parts say of themselves is not taken over.
    explicit PageBinder(Metadata metadata) { bound_.metadata = std::move(metadata); }

    // `name`: the document's entry in the outline, over its own; `label`: what the labels of its
    // pages begin with, "17" makes "17-1", "17-2". `first_picture`: where its pictures are among
    // those of all. With `on_own_sheet` an empty page follows an odd last one, so that nothing of
    // the next document stands on its back.
    void add(Pages pages, const std::string& name, const std::string& label, int first_picture,
             bool on_own_sheet);

    // How many pages there are by now.
    std::size_t count() const { return bound_.pages.size(); }

    Pages take() { return std::move(bound_); }

private:
    void move_tags(const Pages& pages, TagId first, TagId section);
    void move_links(const Pages& pages, int first_page);
    void move_outline(const Pages& pages, const std::string& name, int first_page);

    Pages bound_;
};

}  // namespace yaprak
