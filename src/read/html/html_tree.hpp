// A text of HTML -> its tree, as browsers make it (WHATWG HTML, 13.2, by Gumbo).
#pragma once
#include <gumbo.h>

#include <memory>
#include <string_view>

namespace yaprak {

class HtmlTree {
public:
    // What may stand in a <body>. `html` must outlive the tree.
    explicit HtmlTree(std::string_view html);
    ~HtmlTree();
    HtmlTree(const HtmlTree&) = delete;
    HtmlTree& operator=(const HtmlTree&) = delete;

    [[nodiscard]] const GumboNode& root() const { return *root_; }

private:
    class Memory;
    std::unique_ptr<Memory> memory_;
    const GumboNode* root_ = nullptr;
};

}  // namespace yaprak
