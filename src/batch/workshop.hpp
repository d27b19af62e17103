// What one worker keeps from document to document, so that nothing is done twice that the next one
// needs as well. The Context is shared by all workers; a Workshop is one worker's own.
#pragma once
#include "base/error.hpp"
#include "batch/context.hpp"
#include "image/book/picture_store.hpp"
#include "model/layout.hpp"
#include "page/page_cache.hpp"
#include "pdf/paint/pdf_cache.hpp"
#include "style/style_cache.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace yaprak {

// The files of a run stay as they are: each layout is read once. What a document is like never
// depends on what was made before it.
class Workshop {
public:
    // `context` must outlive this.
    explicit Workshop(const Context& context) : context_(context) {}
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    const Context& context() const { return context_; }

    // As read_layout(), list_layouts() and layout_files(); valid as long as this.
    const Layout& layout(const std::string& name, const SourcePos& asked_at,
                         const std::set<std::size_t>& variants = {});
    const std::vector<std::string>& layout_names();
    const std::vector<std::string>& layout_files(const std::string& name);

    StyleCache& styles() { return styles_; }
    PageCache& pages() { return pages_; }
    PictureStore& pictures() { return pictures_; }
    PdfCache& pdf() { return pdf_; }

private:
    const Context& context_;
    std::map<std::pair<std::string, std::set<std::size_t>>, Layout> layouts_;
    std::optional<std::vector<std::string>> layout_names_;
    std::map<std::string, std::vector<std::string>> layout_files_;
    StyleCache styles_;
    PageCache pages_;
    PictureStore pictures_;
    PdfCache pdf_;
};

}  // namespace yaprak
