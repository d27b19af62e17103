// What one worker keeps from document to document, so that nothing is done twice that the next one
// needs as well. All workers share the SharedResources; each worker has WorkerCaches of its own.
#pragma once
#include "base/error.hpp"
#include "batch/typeset/shared_resources.hpp"
#include "image/book/picture_store.hpp"
#include "page/page_cache.hpp"
#include "pdf/paint/pdf_cache.hpp"
#include "preflight/press_cache.hpp"
#include "press/press_colours.hpp"
#include "style/style_cache.hpp"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace yaprak {

struct Layout;

// The files of a run stay as they are: each layout is read once. What a document is like never
// depends on what was made before it.
class WorkerCaches {
public:
    // `resources` must outlive this.
    explicit WorkerCaches(const SharedResources& resources);
    ~WorkerCaches();
    WorkerCaches(const WorkerCaches&) = delete;
    WorkerCaches& operator=(const WorkerCaches&) = delete;

    const SharedResources& resources() const { return resources_; }

    // As read_layout(), list_layouts() and layout_files(); valid as long as this.
    const Layout& layout(const std::string& name, const SourcePos& asked_at,
                         const std::set<std::size_t>& variants = {});
    // The same layout with more bleed; `layout` must be one of this.
    const Layout& with_bleed(const Layout& layout, Length bleed);
    const std::vector<std::string>& layout_names();
    const std::vector<std::string>& layout_files(const std::string& name);

    // Throws away what was made, but not the layouts: where memory ran out, what a library made may
    // not be what it looks like.
    void forget();

    StyleCache& styles() { return made_->styles; }
    PageCache& pages() { return made_->pages; }
    PictureStore& pictures() { return made_->pictures; }
    PdfCache& pdf() { return made_->pdf; }
    PressCache& press() { return made_->press; }
    // `key` names the profile and the limit of ink.
    ConvertedColours& converted_colours(const std::string& key) { return made_->colours[key]; }

private:
    struct Made {
        StyleCache styles;
        PageCache pages;
        PictureStore pictures;
        PdfCache pdf;
        PressCache press;
        std::map<std::string, ConvertedColours> colours;
    };

    const SharedResources& resources_;
    std::map<std::pair<std::string, std::set<std::size_t>>, std::unique_ptr<const Layout>> layouts_;
    std::map<std::pair<const Layout*, double>, std::unique_ptr<const Layout>> with_bleed_;
    std::optional<std::vector<std::string>> layout_names_;
    std::map<std::string, std::vector<std::string>> layout_files_;
    std::unique_ptr<Made> made_ = std::make_unique<Made>();
};

}  // namespace yaprak
